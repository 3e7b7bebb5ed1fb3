//! Somebody's browser, at an address that browsers are sent to: what went wrong there is read by a person, who
//! gets a page in words instead of a problem document.

use crate::failure::Failure;
use axum::response::{IntoResponse, Response};
use http::header::{
    ACCEPT, ACCEPT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY,
};
use http::{HeaderMap, Method};
use signin::page::{Outcome, Page, page};
use wire::host::SignInFailure;

/// Below these browsers are sent to the issuer and back; what asks there by script sends nothing that prefers a
/// page.
const ROADS: [&str; 2] = ["/portal/v1/elevations/", "/web/"];

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
        let on_the_road = ROADS.iter().any(|road| path.starts_with(road));
        (reads && method == Method::GET && on_the_road).then(|| Self {
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

/// How a page or an app is told why a sign-in came to nothing: as `wire::host` spells it.
pub(crate) fn told(failure: SignInFailure) -> String {
    match serde_json::to_value(failure) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
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
