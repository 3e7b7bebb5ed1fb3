//! Where a browser may be sent back to.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use url::Url;

/// The loopback addresses whose port an app chooses anew each time (RFC 8252 §7.3).
const ANY_PORT: [&str; 2] = ["http://127.0.0.1", "http://[::1]"];

/// Whether `asked` is one of `registered`: the same text, but for the port on loopback.
pub(crate) fn is_registered(registered: &[String], asked: &str) -> bool {
    registered
        .iter()
        .any(|registered| registered == asked || differs_in_port_only(registered, asked))
}

fn differs_in_port_only(registered: &str, asked: &str) -> bool {
    ANY_PORT.iter().any(|host| {
        let (Some(path), Some(rest)) = (registered.strip_prefix(host), asked.strip_prefix(host))
        else {
            return false;
        };
        let Some((port, asked_path)) = rest.strip_prefix(':').and_then(|rest| rest.split_once('/'))
        else {
            return false;
        };
        let is_port = !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
        is_port && port.parse::<u16>().is_ok() && path.strip_prefix('/') == Some(asked_path)
    })
}

/// `address` with `pairs` added to its query.
pub(crate) fn with_query(address: &str, pairs: &[(&str, &str)]) -> Option<String> {
    let mut url = Url::parse(address).ok()?;
    url.query_pairs_mut().extend_pairs(pairs);
    Some(url.into())
}

/// The origin of `address`, for `form-action`: Chromium holds it against redirects too.
pub(crate) fn origin(address: &str) -> Option<String> {
    let origin = Url::parse(address).ok()?.origin();
    origin.is_tuple().then(|| origin.ascii_serialization())
}

/// Sends the browser on with GET, whatever it came with (RFC 9700 §4.12).
pub(crate) fn see_other(address: &str) -> Response {
    match HeaderValue::from_str(address) {
        Ok(value) => (StatusCode::SEE_OTHER, [(header::LOCATION, value)]).into_response(),
        Err(_) => StatusCode::BAD_REQUEST.into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::is_registered;

    #[test]
    fn only_the_port_on_loopback_may_differ() {
        let registered = [
            "http://127.0.0.1/callback".to_owned(),
            "https://portal.example/callback".to_owned(),
        ];
        for right in [
            "http://127.0.0.1/callback",
            "http://127.0.0.1:5000/callback",
            "https://portal.example/callback",
        ] {
            assert!(is_registered(&registered, right), "{right}");
        }
        for wrong in [
            "http://127.0.0.1:5000/callback/",
            "http://127.0.0.1:5000/callback?a=b",
            "http://127.0.0.1:5000/elsewhere",
            "http://127.0.0.1:/callback",
            "http://127.0.0.1:99999/callback",
            "http://127.0.0.1:5000@evil.example/callback",
            "http://127.0.0.1.evil.example/callback",
            "http://localhost:5000/callback",
            "https://127.0.0.1:5000/callback",
            "https://portal.example:8443/callback",
            "",
        ] {
            assert!(!is_registered(&registered, wrong), "{wrong}");
        }
    }
}
