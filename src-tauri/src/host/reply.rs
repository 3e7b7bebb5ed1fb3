//! Which part of the portal's reply the face sees.

use http::HeaderMap;
use http::header::WWW_AUTHENTICATE;
use std::collections::BTreeMap;

/// The reply's headers that the face sees as they are.
const HEADERS: [&str; 5] = [
    "content-type",
    "etag",
    "request-id",
    "retry-after",
    "x-portal-action-id",
];
/// What the portal wants before it does as it is asked (RFC 6750 §3.1, RFC 9470 §3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Challenge {
    InvalidToken,
    InsufficientScope,
    InsufficientUserAuthentication,
}

impl Challenge {
    const ALL: [(&'static str, Self); 3] = [
        ("invalid_token", Self::InvalidToken),
        ("insufficient_scope", Self::InsufficientScope),
        (
            "insufficient_user_authentication",
            Self::InsufficientUserAuthentication,
        ),
    ];

    /// Reads the error out of the reply's challenges.
    pub(super) fn of(headers: &HeaderMap) -> Option<Self> {
        let values = headers.get_all(WWW_AUTHENTICATE).into_iter();
        let texts: Vec<_> = values.filter_map(|value| value.to_str().ok()).collect();
        let code = texts
            .iter()
            .flat_map(|text| text.split([',', ' ']))
            .find_map(|part| part.trim().strip_prefix("error="))?;
        let code = code.trim_matches('"');
        Self::ALL.iter().find(|it| it.0 == code).map(|it| it.1)
    }

    fn code(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|it| it.1 == self)
            .map_or("", |it| it.0)
    }
}

/// The headers that the face sees. Of a challenge it sees the error alone: its addresses are none of the
/// face's business.
pub(super) fn visible(headers: &HeaderMap) -> BTreeMap<String, String> {
    let listed = HEADERS.into_iter().filter_map(|name| {
        let value = headers.get(name)?.to_str().ok()?;
        Some((name.to_owned(), value.to_owned()))
    });
    let challenge = Challenge::of(headers).map(|it| {
        let error = format!("Bearer error=\"{}\"", it.code());
        (WWW_AUTHENTICATE.to_string(), error)
    });
    listed.chain(challenge).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::{HeaderName, HeaderValue};

    fn headers(all: &[(&'static str, &'static str)]) -> HeaderMap {
        all.iter()
            .map(|(name, value)| {
                (
                    HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                )
            })
            .collect()
    }

    #[test]
    fn the_face_sees_the_listed_headers_and_no_address() {
        let all = headers(&[
            ("etag", "W/\"7\""),
            ("set-cookie", "a=b"),
            ("location", "https://id.contoso.example/"),
            ("x-portal-action-id", "8f14"),
            (
                "www-authenticate",
                "Bearer error=\"insufficient_user_authentication\", max_age=\"300\", \
                 resource_metadata=\"https://portal.contoso.example/.well-known/x\"",
            ),
        ]);
        let seen: Vec<_> = visible(&all).into_iter().collect();
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(
            seen,
            [
                pair("etag", "W/\"7\""),
                pair(
                    "www-authenticate",
                    "Bearer error=\"insufficient_user_authentication\""
                ),
                pair("x-portal-action-id", "8f14"),
            ]
        );
    }

    #[test]
    fn challenges_are_read_however_they_are_written() {
        for (text, expected) in [
            (
                "Bearer error=\"invalid_token\"",
                Some(Challenge::InvalidToken),
            ),
            (
                "Bearer realm=\"x\", error=invalid_token",
                Some(Challenge::InvalidToken),
            ),
            (
                "Bearer error_description=\"error=\", error=\"invalid_token\"",
                Some(Challenge::InvalidToken),
            ),
            ("Bearer", None),
            ("Bearer error=\"https://evil.example\"", None),
        ] {
            assert_eq!(
                Challenge::of(&headers(&[("www-authenticate", text)])),
                expected,
                "{text}"
            );
        }
    }
}
