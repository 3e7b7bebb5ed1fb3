//! What a host carries between the face and the portal, in the shell and in a browser alike.
//!
//! A path that any two readers could read differently is refused rather than repaired.

use super::{Method, Send};
use crate::portal::LARGEST_BULK_REQUEST;

/// What the face may say beside its request.
pub const REQUEST_HEADERS: [&str; 5] = [
    "accept-language",
    "client-request-id",
    "idempotency-key",
    "if-match",
    "prefer",
];
/// The reply's headers that the face sees as they are.
pub const REPLY_HEADERS: [&str; 5] = [
    "content-type",
    "etag",
    "request-id",
    "retry-after",
    "x-portal-action-id",
];
/// The largest reply, in bytes.
pub const LARGEST_REPLY: usize = 4 * 1024 * 1024;

/// Where the API lives.
const ROOTS: [&str; 3] = ["/v1.0/", "/beta/", "/portal/"];
/// The longest path with its query, in bytes.
const LONGEST_PATH: usize = 8 * 1024;
/// The largest body, in bytes: nothing is as long as the ids of a bulk action.
pub const LARGEST_REQUEST: usize = LARGEST_BULK_REQUEST;

/// Whether `request` is plainly one to the portal's own API.
#[must_use]
pub fn carries(request: &Send) -> bool {
    let asks = request.method == Method::Get;
    let body_fits = request
        .body
        .as_ref()
        .is_none_or(|body| !asks && body.len() <= LARGEST_REQUEST);
    body_fits && is_ours(&request.path)
}

fn is_ours(path: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_graphic() && byte != b'\\' && byte != b'#';
    let (before_query, _) = path.split_once('?').unwrap_or((path, ""));
    let lower = before_query.to_ascii_lowercase();
    let disguised = ["%2e", "%2f", "%5c", "%25", "%0", "%1", "%7f"];
    path.len() <= LONGEST_PATH
        && path.bytes().all(plain)
        && ROOTS.iter().any(|root| before_query.starts_with(root))
        && !before_query.contains("//")
        && !before_query
            .split('/')
            .any(|segment| matches!(segment, "." | ".."))
        && !disguised.iter().any(|code| lower.contains(code))
}

#[cfg(test)]
mod tests {
    use super::{LARGEST_REQUEST, carries};
    use crate::host::{Method, Send};
    use std::collections::BTreeMap;

    fn request(method: Method, path: &str, body: Option<String>) -> Send {
        Send {
            method,
            path: path.to_owned(),
            headers: BTreeMap::new(),
            body,
        }
    }

    #[test]
    fn only_paths_of_the_api_are_carried() {
        for (path, expected) in [
            ("/v1.0/me/managedDevices?$filter=a%2Fb", true),
            ("/beta/deviceManagement/remoteActionAudits", true),
            ("/portal/v1/events", true),
            ("/web/session", false),
            ("/v1.0", false),
            ("//evil.example/v1.0/me", false),
            ("https://evil.example/v1.0/me", false),
            ("/v1.0/../web/session", false),
            ("/v1.0/%2e%2e/web/session", false),
            ("/v1.0/a\\b", false),
            ("/v1.0//me", false),
            ("/v1.0/me#top", false),
        ] {
            let carried = carries(&request(Method::Get, path, None));
            assert_eq!(carried, expected, "{path}");
        }
    }

    #[test]
    fn a_question_has_no_body_and_no_body_is_endless() {
        for (method, size, expected) in [
            (Method::Get, 2, false),
            (Method::Post, 2, true),
            (Method::Patch, LARGEST_REQUEST, true),
            (Method::Patch, LARGEST_REQUEST + 1, false),
        ] {
            let carried = carries(&request(method, "/v1.0/me", Some("x".repeat(size))));
            assert_eq!(carried, expected, "{method:?} {size}");
        }
    }
}
