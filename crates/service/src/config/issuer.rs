//! The OpenID provider whose tokens count, as it is written down: `[service.issuer]`.

use serde::Deserialize;

/// The OpenID provider whose tokens count.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrustedIssuer {
    /// Its identifier, exactly as it stands in tokens.
    pub identifier: String,
    /// How it signs them.
    #[serde(default)]
    pub signature: Signature,
}

impl TrustedIssuer {
    /// The issuer of this identifier, whose tokens are those of RFC 9068.
    #[must_use]
    pub fn new(identifier: String) -> Self {
        Self {
            identifier,
            signature: Signature::default(),
        }
    }
}

/// How an issuer signs its tokens: one algorithm, so that no other can slip in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Signature {
    /// ECDSA on P-256.
    #[default]
    #[serde(rename = "ES256")]
    Es256,
    /// RSA, PKCS #1 v1.5.
    #[serde(rename = "RS256")]
    Rs256,
    /// RSA-PSS.
    #[serde(rename = "PS256")]
    Ps256,
}
