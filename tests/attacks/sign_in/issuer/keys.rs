//! An issuer's keys, and the ones that it publishes.

use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{Algorithm, EncodingKey};
use serde_json::{Value, json};
use std::sync::LazyLock;

/// What an issuer publishes at its `jwks_uri`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Published {
    /// The key that it signs with, and nothing else.
    One,
    /// Besides that one another of the same kind.
    TwoAlike,
    /// Besides that one all kinds of others: unknown, symmetric, for encryption.
    AllKinds,
    /// Not the one that it signs with.
    Others,
    /// The next one, with which it signs from now on.
    Next,
    /// The one from before, until it signs: then the next one.
    NextWhenSigning,
    /// Besides that one so many others of the same kind.
    Many(usize),
    /// Besides that one so many others that are nearly nothing.
    ManySmall(usize),
}

/// A key pair.
pub(super) struct Key {
    pub(super) id: &'static str,
    pub(super) algorithm: Algorithm,
    pub(super) private: EncodingKey,
}

pub(super) static FIRST: LazyLock<Key> =
    LazyLock::new(|| elliptic("ec-1", include_bytes!("test-key-ec-one.pem")));
pub(super) static NEXT: LazyLock<Key> =
    LazyLock::new(|| elliptic("ec-2", include_bytes!("test-key-ec-two.pem")));
pub(super) static RSA: LazyLock<Key> = LazyLock::new(|| Key {
    id: "rsa-1",
    algorithm: Algorithm::RS256,
    private: EncodingKey::from_rsa_pem(include_bytes!("test-key-rsa.pem")).unwrap(),
});

fn elliptic(id: &'static str, pem: &[u8]) -> Key {
    Key {
        id,
        algorithm: Algorithm::ES256,
        private: EncodingKey::from_ec_pem(pem).unwrap(),
    }
}

impl Key {
    /// Its public half, as a JSON Web Key.
    pub(super) fn public(&self) -> Value {
        let jwk = Jwk::from_encoding_key(&self.private, self.algorithm).unwrap();
        let mut jwk = serde_json::to_value(jwk).unwrap();
        jwk["kid"] = self.id.into();
        jwk["use"] = "sig".into();
        jwk
    }
}

/// What stands at the `jwks_uri`; `rotated` says whether the next key is in use.
pub(super) fn document(published: Option<Published>, rotated: bool) -> Value {
    let current = if rotated { &NEXT } else { &FIRST }.public();
    let next = NEXT.public();
    let renamed = |id: String| {
        let mut jwk = next.clone();
        jwk["kid"] = id.into();
        jwk
    };
    let keys = match published {
        None | Some(Published::Next | Published::NextWhenSigning) => vec![current, RSA.public()],
        Some(Published::One) => vec![current],
        Some(Published::TwoAlike) => vec![current, NEXT.public()],
        Some(Published::Others) => vec![NEXT.public(), RSA.public()],
        Some(Published::AllKinds) => {
            let mut encrypting = renamed("ec-3".to_owned());
            encrypting["use"] = "enc".into();
            vec![
                json!({ "kty": "AKP", "kid": "new", "alg": "ML-DSA-65", "pub": "AA" }),
                json!({ "kty": "OKP", "kid": "ed", "crv": "Ed25519", "x": "AA" }),
                json!({ "kty": "oct", "kid": "oct", "k": "AA" }),
                json!({ "kty": "RSA" }),
                json!("no key"),
                encrypting,
                current,
                RSA.public(),
            ]
        }
        Some(Published::Many(count)) => {
            let others = (0..count).map(|number| renamed(format!("other-{number}")));
            others.chain([current]).collect()
        }
        Some(Published::ManySmall(count)) => {
            let other = json!({ "kty": "oct", "k": "AA" });
            std::iter::repeat_n(other, count).chain([current]).collect()
        }
    };
    json!({ "keys": keys })
}
