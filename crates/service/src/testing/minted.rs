//! Tokens as the issuer mints them, and as it never would.

use crate::tokens::{KeySource, KeysUnreachable};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use futures::future::BoxFuture;
use jsonwebtoken::jwk::{Jwk, JwkSet};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::{Value, json};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

pub(crate) const ISSUER: &str = "https://login.contoso.example";
pub(crate) const AUDIENCE: &str = "https://portal.contoso.example";
pub(crate) const KEY_ID: &str = "the-issuer's-key";

const ISSUER_KEY: &[u8] = include_bytes!("issuer-key.pem");
const ISSUER_RSA_KEY: &[u8] = include_bytes!("issuer-rsa-key.pem");
const STRANGER_KEY: &[u8] = include_bytes!("stranger-key.pem");
/// The public half as text: what a confused verifier would take for a shared secret.
pub(crate) const ISSUER_PUBLIC_KEY: &[u8] = include_bytes!("issuer-key.public.pem");

/// The issuer's keys without an issuer; it can be down.
pub(crate) struct FixedKeys {
    pub(crate) down: AtomicBool,
    pub(crate) asked: AtomicU32,
    keys: Mutex<Vec<Jwk>>,
}

impl FixedKeys {
    pub(crate) fn of_issuer() -> Self {
        Self {
            down: AtomicBool::new(false),
            asked: AtomicU32::new(0),
            keys: Mutex::new(vec![issuer_key(KEY_ID)]),
        }
    }

    /// From now on these are the issuer's.
    pub(crate) fn become_these(&self, keys: Vec<Jwk>) {
        *self.keys.lock().unwrap() = keys;
    }
}

impl KeySource for FixedKeys {
    fn fetch(&self) -> BoxFuture<'_, Result<JwkSet, KeysUnreachable>> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let down = self.down.load(Ordering::SeqCst);
        let keys = self.keys.lock().unwrap().clone();
        Box::pin(async move {
            if down {
                return Err(KeysUnreachable("down".to_owned()));
            }
            Ok(JwkSet { keys })
        })
    }
}

/// The public half of the issuer's key, under this name.
pub(crate) fn issuer_key(key_id: &str) -> Jwk {
    let key = EncodingKey::from_ec_pem(ISSUER_KEY).unwrap();
    let mut jwk = Jwk::from_encoding_key(&key, Algorithm::ES256).unwrap();
    jwk.common.key_id = Some(key_id.to_owned());
    jwk
}

/// The same of an issuer whose key is RSA.
pub(crate) fn issuer_rsa_key(key_id: &str) -> Jwk {
    let key = EncodingKey::from_rsa_pem(ISSUER_RSA_KEY).unwrap();
    let mut jwk = Jwk::from_encoding_key(&key, Algorithm::RS256).unwrap();
    jwk.common.key_id = Some(key_id.to_owned());
    // Entra ID's keys don't say their algorithm either.
    jwk.common.key_algorithm = None;
    jwk
}

/// What a good token of `person` says at `now`, who signed in just then.
pub(crate) fn claims(person: &str, now: i64) -> Value {
    json!({
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": person,
        "client_id": "company-portal-app",
        "scope": "openid profile email offline_access portal",
        "iat": now,
        "exp": now + 3600,
        "jti": "0123456789abcdef",
        "auth_time": now,
        "roles": ["employee"],
        "name": format!("{person} of Contoso"),
        "preferred_username": format!("{person}@contoso.example"),
        "email": format!("{person}@contoso.example"),
    })
}

/// A good header.
pub(crate) fn header() -> Header {
    let mut header = Header::new(Algorithm::ES256);
    header.typ = Some("at+jwt".to_owned());
    header.kid = Some(KEY_ID.to_owned());
    header
}

/// Signed by the issuer.
pub(crate) fn sign(header: &Header, claims: &impl serde::Serialize) -> String {
    encode(
        header,
        claims,
        &EncodingKey::from_ec_pem(ISSUER_KEY).unwrap(),
    )
    .unwrap()
}

/// Signed by an issuer whose key is RSA.
pub(crate) fn sign_with_rsa(algorithm: Algorithm, claims: &Value) -> String {
    let mut header = header();
    header.alg = algorithm;
    encode(
        &header,
        claims,
        &EncodingKey::from_rsa_pem(ISSUER_RSA_KEY).unwrap(),
    )
    .unwrap()
}

/// Signed by the issuer, whatever the texts of header and claims are.
pub(crate) fn sign_texts(header: &str, claims: &str) -> String {
    let [header, claims] = [header, claims].map(|text| URL_SAFE_NO_PAD.encode(text));
    let message = format!("{header}.{claims}");
    let key = EncodingKey::from_ec_pem(ISSUER_KEY).unwrap();
    let signature = jsonwebtoken::crypto::sign(message.as_bytes(), &key, Algorithm::ES256).unwrap();
    format!("{message}.{signature}")
}

/// Signed by somebody else.
pub(crate) fn sign_as_stranger(header: &Header, claims: &Value) -> String {
    encode(
        header,
        claims,
        &EncodingKey::from_ec_pem(STRANGER_KEY).unwrap(),
    )
    .unwrap()
}
