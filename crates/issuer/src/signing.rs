//! The key that signs tokens (ES256), kept in a file so that tokens outlive a restart.

use crate::environment::Dice;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use p256::pkcs8::{DecodePrivateKey, EncodePrivateKey, LineEnding};
use p256::{SecretKey, elliptic_curve::sec1::ToEncodedPoint};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::{fmt, fs, io, io::Write, path::Path};
use zeroize::Zeroizing;

/// Why there is no signing key.
#[derive(Debug)]
pub enum KeyFailure {
    /// The file can't be read or written.
    File(io::Error),
    /// The file holds something that isn't a P-256 key in PKCS#8 PEM.
    NotAKey,
}

impl fmt::Display for KeyFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(cause) => write!(f, "the file of the signing key: {cause}"),
            Self::NotAKey => f.write_str("the file of the signing key holds no P-256 key"),
        }
    }
}

impl std::error::Error for KeyFailure {}

impl From<io::Error> for KeyFailure {
    fn from(cause: io::Error) -> Self {
        Self::File(cause)
    }
}

/// Signs tokens, and says what others need to check them.
pub(crate) struct SigningKey {
    id: String,
    x: String,
    y: String,
    encoding: EncodingKey,
    decoding: DecodingKey,
}

impl SigningKey {
    /// Reads the key, or draws one and keeps it.
    pub(crate) fn load_or_create(file: &Path, dice: &dyn Dice) -> Result<Self, KeyFailure> {
        let secret = match fs::read_to_string(file) {
            Ok(pem) => {
                SecretKey::from_pkcs8_pem(&Zeroizing::new(pem)).map_err(|_| KeyFailure::NotAKey)?
            }
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => create(file, dice)?,
            Err(cause) => return Err(cause.into()),
        };
        Self::from_secret(&secret)
    }

    fn from_secret(secret: &SecretKey) -> Result<Self, KeyFailure> {
        let point = secret.public_key().to_encoded_point(false);
        let coordinate = |bytes: Option<&_>| {
            bytes
                .map(|bytes: &p256::FieldBytes| URL_SAFE_NO_PAD.encode(bytes))
                .ok_or(KeyFailure::NotAKey)
        };
        let (x, y) = (coordinate(point.x())?, coordinate(point.y())?);
        // The key's id is its thumbprint (RFC 7638): members in order, no white space.
        let members = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
        let document = secret.to_pkcs8_der().map_err(|_| KeyFailure::NotAKey)?;
        Ok(Self {
            id: URL_SAFE_NO_PAD.encode(Sha256::digest(members)),
            encoding: EncodingKey::from_ec_der(document.as_bytes()),
            decoding: DecodingKey::from_ec_components(&x, &y).map_err(|_| KeyFailure::NotAKey)?,
            x,
            y,
        })
    }

    /// The public half, as a set of keys (RFC 7517).
    pub(crate) fn public_keys(&self) -> Value {
        json!({"keys": [{
            "kty": "EC", "crv": "P-256", "x": self.x, "y": self.y,
            "kid": self.id, "use": "sig", "alg": "ES256",
        }]})
    }

    /// A signed token of the media type `kind`.
    pub(crate) fn sign(
        &self,
        kind: &str,
        claims: &impl Serialize,
    ) -> jsonwebtoken::errors::Result<String> {
        let header = Header {
            typ: Some(kind.to_owned()),
            kid: Some(self.id.clone()),
            ..Header::new(Algorithm::ES256)
        };
        jsonwebtoken::encode(&header, claims, &self.encoding)
    }

    /// The claims of a token of ours of the media type `kind`; whether it is still valid is the
    /// caller's question, since the caller has the clock.
    pub(crate) fn read<T: DeserializeOwned + Clone>(&self, kind: &str, token: &str) -> Option<T> {
        let mut validation = Validation::new(Algorithm::ES256);
        validation.validate_exp = false;
        validation.validate_aud = false;
        validation.required_spec_claims.clear();
        let read = jsonwebtoken::decode::<T>(token, &self.decoding, &validation).ok()?;
        (read.header.typ.as_deref() == Some(kind)).then_some(read.claims)
    }
}

/// Draws a key and writes it where nobody else can read it, whole or not at all.
fn create(file: &Path, dice: &dyn Dice) -> Result<SecretKey, KeyFailure> {
    let secret = loop {
        let mut bytes = Zeroizing::new([0; 32]);
        dice.fill(&mut *bytes);
        // All but 2⁻³² of the draws lie below the curve's order.
        if let Ok(secret) = SecretKey::from_slice(&*bytes) {
            break secret;
        }
    };
    let pem = secret
        .to_pkcs8_pem(LineEnding::LF)
        .map_err(|_| KeyFailure::NotAKey)?;
    let unfinished = file.with_extension("new");
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut writer = options.open(&unfinished)?;
    writer.write_all(pem.as_bytes())?;
    writer.sync_all()?;
    fs::rename(&unfinished, file)?;
    Ok(secret)
}
