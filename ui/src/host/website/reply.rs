//! Which part of the portal's reply the rest of the face sees: the same as through the shell.

use std::collections::BTreeMap;
use wire::host::Reply;
use wire::host::carrying::REPLY_HEADERS;

const CHALLENGE: &str = "www-authenticate";
const FRESH: &str = "insufficient_user_authentication";
/// Each error of a challenge, and the one that the face acts on: a fresh sign-in is one, whatever it has to prove.
const ERRORS: [(&str, &str); 4] = [
    ("invalid_token", "invalid_token"),
    ("insufficient_scope", "insufficient_scope"),
    (FRESH, FRESH),
    ("insufficient_claims", FRESH),
];

/// The headers that the face sees, of those that `header` finds by name.
pub(super) fn visible(header: impl Fn(&str) -> Option<String>) -> BTreeMap<String, String> {
    let listed = REPLY_HEADERS
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), header(name)?)));
    let challenge = header(CHALLENGE)
        .and_then(|challenge| error(&challenge))
        .map(|error| (CHALLENGE.to_owned(), format!("Bearer error=\"{error}\"")));
    listed.chain(challenge).collect()
}

/// Whether nobody is signed in any more, for all that the portal says.
pub(super) fn is_session_over(reply: &Reply) -> bool {
    let fresh = |challenge: &String| challenge.contains(FRESH);
    reply.status == 401 && !reply.headers.get(CHALLENGE).is_some_and(fresh)
}

fn error(challenge: &str) -> Option<&'static str> {
    let said = |error: &str| challenge.contains(&format!("error=\"{error}\""));
    ERRORS
        .into_iter()
        .find_map(|(error, acted_on)| said(error).then_some(acted_on))
}

#[cfg(test)]
mod tests {
    use super::{is_session_over, visible};
    use wire::host::Reply;

    fn reply(status: u16, challenge: Option<&str>) -> Reply {
        let header = |name: &str| match name {
            "www-authenticate" => challenge.map(ToOwned::to_owned),
            "etag" => Some("W/\"7\"".to_owned()),
            "set-cookie" => Some("a=b".to_owned()),
            _ => None,
        };
        Reply {
            status,
            headers: visible(header),
            body: String::new(),
        }
    }

    #[test]
    fn of_a_challenge_the_face_sees_one_error() {
        for (challenge, expected) in [
            (
                "Bearer error=\"insufficient_user_authentication\", max_age=\"300\", \
                 resource_metadata=\"https://portal.contoso.example/.well-known/x\"",
                Some("insufficient_user_authentication"),
            ),
            (
                "Bearer error=\"insufficient_claims\", claims=\"e30=\"",
                Some("insufficient_user_authentication"),
            ),
            ("Bearer error=\"invalid_token\"", Some("invalid_token")),
            ("Bearer", None),
        ] {
            let expected = expected.map(|error| format!("Bearer error=\"{error}\""));
            let seen = reply(401, Some(challenge)).headers;
            assert_eq!(seen.get("www-authenticate"), expected.as_ref());
            assert_eq!(seen.get("etag").map(String::as_str), Some("W/\"7\""));
            assert_eq!(seen.get("set-cookie"), None);
        }
    }

    #[test]
    fn a_session_is_over_unless_a_fresh_sign_in_would_help() {
        let fresh = "Bearer error=\"insufficient_user_authentication\"";
        for (status, challenge, expected) in [
            (401, Some("Bearer error=\"invalid_token\""), true),
            (401, Some("Bearer"), true),
            (401, None, true),
            (401, Some(fresh), false),
            (403, None, false),
            (200, None, false),
        ] {
            let over = is_session_over(&reply(status, challenge));
            assert_eq!(over, expected, "{status} {challenge:?}");
        }
    }
}
