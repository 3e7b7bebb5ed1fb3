//! ID tokens, with the keys of an issuer that are known.

use crate::grant::{Grant, Tokens};
use crate::id_token::{Expectation, verify_with_known_keys};
use crate::issuer::Issuer;
use model::time::Timestamp;
use secrecy::SecretString;

/// A token that is believed, at this moment, from this issuer, with this nonce.
const VALID: &str = include_str!("../../corpus/id-token/valid");
const NOW: Timestamp = Timestamp(1_800_000_000);
const KEYS: &str = r#"{"keys":[{"kty":"EC","crv":"P-256","alg":"ES256","use":"sig","kid":"one",
    "x":"bEIn5VUJ42dNLLIICLCTQZD-MNEyhCn1Q5R8sAhzFB0","y":"R4Z_EWNSUfnX-qFGuHPP8oI05o5J93lI_CBuJZeS3Vg"}]}"#;

/// Only the one token that the issuer made for this sign-in is believed, and it says whom it is about.
///
/// # Panics
///
/// Where that doesn't hold.
#[expect(clippy::expect_used, reason = "a try fails by panicking")]
pub fn id_token(text: &[u8]) {
    let Ok(text) = std::str::from_utf8(text) else {
        return;
    };
    let keys = serde_json::from_str(KEYS).expect("keys");
    let issuer = Issuer::with_keys("https://id.contoso.example", keys).expect("an issuer");
    let grant = Grant {
        tokens: Tokens {
            access: SecretString::from("access"),
            refresh: None,
            expires: NOW.plus(600),
        },
        id_token: Some(SecretString::from(text)),
    };
    let nonce = SecretString::from("the-nonce");
    let expected = Expectation {
        issuer: &issuer,
        client_id: "company-portal-app",
        nonce: Some(&nonce),
        fresh: true,
        now: NOW,
    };
    let person = verify_with_known_keys(&grant, &expected);
    assert_eq!(person.is_ok(), text == VALID, "{text}");
    if let Ok(person) = person {
        assert_eq!(person.subject, "anna");
        assert_eq!(person.auth_time, Some(NOW));
    }
}
