//! `/web`: what a browser asks of the service as the host of its page.

pub(crate) mod back_channel_logout;
pub(crate) mod callback;
pub(crate) mod session;
pub(crate) mod sign_in;
pub(crate) mod sign_out;
#[cfg(test)]
mod tests;

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::header::{LOCATION, REFERRER_POLICY};

/// Sends the browser on, whatever it came with, and tells nobody where from.
fn see_other(to: &str) -> Response {
    let headers = [(LOCATION, to), (REFERRER_POLICY, "no-referrer")];
    (StatusCode::SEE_OTHER, headers).into_response()
}
