//! Which part of the portal's reply the face sees.

use http::header::WWW_AUTHENTICATE;
use http::{HeaderMap, HeaderValue};
use signin::challenge::Challenge;
use std::collections::BTreeMap;
use wire::host::carrying::REPLY_HEADERS;

/// What the portal wants before it does as it is asked.
pub(super) fn challenge(headers: &HeaderMap) -> Option<Challenge> {
    let values = headers.get_all(WWW_AUTHENTICATE).into_iter();
    Challenge::read(values.map(HeaderValue::as_bytes))
}

/// The error that the face acts on: a fresh sign-in is one, whatever it has to prove.
fn code(challenge: &Challenge) -> &'static str {
    match challenge {
        Challenge::InvalidToken => "invalid_token",
        Challenge::InsufficientScope => "insufficient_scope",
        Challenge::FreshSignIn(_) => "insufficient_user_authentication",
    }
}

/// The headers that the face sees. Of a challenge it sees the error alone: its addresses, and what an issuer
/// is to be asked for, are none of the face's business.
pub(super) fn visible(headers: &HeaderMap) -> BTreeMap<String, String> {
    let listed = REPLY_HEADERS.into_iter().filter_map(|name| {
        let value = headers.get(name)?.to_str().ok()?;
        Some((name.to_owned(), value.to_owned()))
    });
    let challenge = challenge(headers).map(|it| {
        let error = format!("Bearer error=\"{}\"", code(&it));
        (WWW_AUTHENTICATE.to_string(), error)
    });
    listed.chain(challenge).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderName;

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
    fn of_a_challenge_the_face_sees_one_error() {
        for (texts, expected) in [
            (&["Bearer error=invalid_token"][..], Some("invalid_token")),
            (
                &["Bearer error=\"insufficient_scope\""],
                Some("insufficient_scope"),
            ),
            (
                &["Bearer error=\"insufficient_claims\", claims=\"e30=\""],
                Some("insufficient_user_authentication"),
            ),
            (
                &[
                    "Bearer error=insufficient_claims",
                    "Bearer error=invalid_token",
                ],
                Some("invalid_token"),
            ),
            (&["Bearer"], None),
            (&["Bearer error=\"https://evil.example\""], None),
        ] {
            let mut all = HeaderMap::new();
            for text in texts {
                all.append(WWW_AUTHENTICATE, HeaderValue::from_static(text));
            }
            let expected = expected.map(|code| format!("Bearer error=\"{code}\""));
            let seen = visible(&all);
            assert_eq!(seen.get("www-authenticate"), expected.as_ref(), "{texts:?}");
        }
    }
}
