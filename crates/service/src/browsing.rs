//! Somebody's browser, at an address that browsers are sent to: what went wrong there is read by a person, who
//! gets a page in words instead of a problem document.

use crate::failure::Failure;
use axum::response::{IntoResponse, Response};
use http::header::{
    ACCEPT, ACCEPT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY,
};
use http::{HeaderMap, Method};
use signin::page::{Outcome, Page, page};

/// Below this browsers are sent to `continue` and `callback`, and apps never get anything.
const ELEVATIONS: &str = "/portal/v1/elevations/";

/// A person who reads the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reader {
    language: &'static str,
}

impl Reader {
    /// Whoever asks for a page, where there is one.
    pub(crate) fn of(method: &Method, path: &str, headers: &HeaderMap) -> Option<Self> {
        let reads = headers
            .get(ACCEPT)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|accepted| accepted.contains("text/html"));
        (reads && method == Method::GET && path.starts_with(ELEVATIONS)).then(|| Self {
            language: language(headers),
        })
    }

    /// The page that says it. The words fit whoever comes too late or from elsewhere: what is our own fault
    /// has none.
    pub(crate) fn told(self, failure: Failure) -> Option<Response> {
        let status = failure.status();
        if !status.is_client_error() {
            return None;
        }
        let Page { policy, html } = page(Outcome::Over, self.language);
        let headers = [
            (CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
            (CONTENT_SECURITY_POLICY, policy),
            (REFERRER_POLICY, "no-referrer".to_owned()),
        ];
        Some((status, headers, html).into_response())
    }
}

/// The language that the browser prefers, of ours.
pub(crate) fn language(headers: &HeaderMap) -> &'static str {
    let preferred = headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    match preferred {
        Some(text) if text.trim_start().starts_with("nl") => "nl",
        _ => "en",
    }
}
