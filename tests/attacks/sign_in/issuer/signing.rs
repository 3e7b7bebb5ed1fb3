//! ID tokens, put together by hand: a library would refuse to make most of the wrong ones.

use super::keys::{FIRST, Key, NEXT, RSA};
use super::wrong::over;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::crypto::sign;
use jsonwebtoken::{Algorithm, EncodingKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// How an ID token is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Signed {
    /// With the RSA key.
    Rs256,
    /// With the RSA key, and a bit of the signature is wrong.
    Rs256Broken,
    /// With the key in use, and a bit of the signature is wrong.
    Es256Broken,
    /// With another key, in the name of the one in use.
    ByAnother,
    /// Not at all.
    Not,
    /// With the public key as if it were a shared secret.
    Hs256,
}

/// An ID token with these claims; `header` is put over its header.
pub(super) fn token(
    claims: &Value,
    signed: Option<Signed>,
    header: impl Iterator<Item = Value>,
    rotated: bool,
) -> String {
    let current = if rotated { &*NEXT } else { &*FIRST };
    let key = match signed {
        Some(Signed::Rs256 | Signed::Rs256Broken) => &*RSA,
        _ => current,
    };
    let algorithm = match signed {
        Some(Signed::Not) => "none",
        Some(Signed::Hs256) => "HS256",
        Some(Signed::Rs256 | Signed::Rs256Broken) => "RS256",
        Some(Signed::Es256Broken | Signed::ByAnother) | None => "ES256",
    };
    let right = json!({ "alg": algorithm, "typ": "JWT", "kid": key.id });
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let message = format!("{}.{}", part(&over(right, header)), part(claims));
    let signature = match signed {
        Some(Signed::Not) => String::new(),
        Some(Signed::Hs256) => {
            let public = EncodingKey::from_secret(key.public().to_string().as_bytes());
            sign(message.as_bytes(), &public, Algorithm::HS256).unwrap()
        }
        Some(Signed::ByAnother) => by(&NEXT, &message),
        Some(Signed::Rs256Broken | Signed::Es256Broken) => broken(&by(key, &message)),
        Some(Signed::Rs256) | None => by(key, &message),
    };
    format!("{message}.{signature}")
}

fn by(key: &Key, message: &str) -> String {
    sign(message.as_bytes(), &key.private, key.algorithm).unwrap()
}

fn broken(signature: &str) -> String {
    let mut bytes = URL_SAFE_NO_PAD.decode(signature).unwrap();
    bytes[20] ^= 1;
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The `at_hash` of an access token (OpenID Connect Core §3.1.3.6).
pub(super) fn hash(access: &str) -> String {
    URL_SAFE_NO_PAD.encode(&Sha256::digest(access)[..16])
}
