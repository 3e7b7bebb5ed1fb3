//! Whom an access token is for.
//!
//! Its audience is for the portal to look at, and what is in it is none of a client's business (RFC 9068 §6). It
//! is looked at all the same, because a portal that copies what another one says of itself would be sent tokens
//! for that one, and only the app knows whose address the person joined.

use crate::address::PortalAddress;
use crate::failure::Failure;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use url::Url;

/// What is read of an access token.
#[derive(Deserialize)]
struct Claims {
    aud: Option<Audience>,
}

/// One, or several (RFC 7519 §4.1.3).
#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Several(Vec<String>),
}

/// Whether an audience is an address, and not that of `resource`, which has no slash at its end. What is no
/// address, such as Entra ID's client ids, says nothing of whose it is.
#[must_use]
pub fn is_another(audience: &str, resource: &str) -> bool {
    is_address(audience) && !is_at(audience, resource)
}

/// Looks whether the portal at `address` may be sent `access`. A token that isn't a JWT says nothing to the
/// app, and passes.
///
/// # Errors
///
/// `NotTrusted` when it is for addresses, and this isn't one of them.
pub(crate) fn check(access: &SecretString, address: &PortalAddress) -> Result<(), Failure> {
    let resource = address.as_resource();
    let audiences = audiences(access.expose_secret());
    let its_own = audiences.iter().any(|it| is_at(it, resource));
    let another = audiences.iter().any(|it| is_another(it, resource));
    (its_own || !another)
        .then_some(())
        .ok_or_else(|| Failure::not_trusted("access token: for another portal"))
}

fn is_address(audience: &str) -> bool {
    Url::parse(audience).is_ok_and(|url| matches!(url.scheme(), "https" | "http"))
}

fn is_at(audience: &str, resource: &str) -> bool {
    audience.trim_end_matches('/') == resource
}

/// The audiences that a token names; none where it can't be read.
fn audiences(token: &str) -> Vec<String> {
    let mut parts = token.split('.');
    let (Some(_), Some(claims), Some(_), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Vec::new();
    };
    let claims = URL_SAFE_NO_PAD.decode(claims.trim_end_matches('='));
    let claims = claims.map(|bytes| serde_json::from_slice::<Claims>(&bytes).ok());
    match claims.ok().flatten().and_then(|claims| claims.aud) {
        Some(Audience::One(one)) => vec![one],
        Some(Audience::Several(several)) => several,
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn passes(token: String) -> bool {
        let portal = PortalAddress::parse("https://portal.contoso.example").unwrap();
        check(&token.into(), &portal).is_ok()
    }

    fn token(claims: &Value) -> String {
        format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(claims.to_string()))
    }

    #[test]
    fn a_token_for_another_address_goes_nowhere() {
        for (audience, expected) in [
            (json!("https://portal.contoso.example"), true),
            (json!("https://portal.contoso.example/"), true),
            (json!(["account", "https://portal.contoso.example"]), true),
            (
                json!([
                    "https://login.contoso.example/userinfo",
                    "https://portal.contoso.example"
                ]),
                true,
            ),
            (json!("9d3b6f0e-6a0b-4c3e-9f1f-5b8f1f6f3c11"), true),
            (json!("api://9d3b6f0e-6a0b-4c3e-9f1f-5b8f1f6f3c11"), true),
            (json!(["account"]), true),
            (json!([]), true),
            (json!("https://portal.fabrikam.example"), false),
            (json!("http://portal.contoso.example"), false),
            (json!("HTTPS://portal.fabrikam.example"), false),
            (json!("https://portal.contoso.example:8443"), false),
            (json!("https://portal.contoso.example/sub"), false),
            (json!("https://portal.contoso.example.evil.example"), false),
            (json!(["https://portal.fabrikam.example", "account"]), false),
        ] {
            let token = token(&json!({ "aud": audience, "sub": "anna" }));
            assert_eq!(passes(token), expected, "{audience}");
        }
    }

    #[test]
    fn what_names_nobody_passes() {
        assert!(passes(token(&json!({}))));
        assert!(passes(token(&json!({ "aud": null }))));
        assert!(passes("opaque".to_owned()));
        assert!(passes("a.b.c".to_owned()));
        // Encrypted, so the portal alone can read it (RFC 7516 §3.1).
        let encrypted = token(&json!({ "aud": "https://portal.fabrikam.example" }));
        assert!(passes(format!("{encrypted}.a.b")));
    }
}
