//! The key that signs tokens (ES256), kept in a file so that tokens outlive a restart.

use crate::environment::{Dice, random_text};
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
        let secret = match read(file) {
            Err(KeyFailure::File(cause)) if cause.kind() == io::ErrorKind::NotFound => {
                create(file, dice)?
            }
            read => read?,
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

/// Draws a key and writes it where nobody else can read it. It is on the disk, whole, before it gets
/// its name; where somebody else makes one at the same time, the first name counts.
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
    let unfinished = file.with_extension(format!("{}.new", random_text(dice)));
    let named = write(&unfinished, pem.as_bytes()).and_then(|()| fs::hard_link(&unfinished, file));
    // What a crash leaves of it is never read, and what can't be removed hinders nobody.
    let _ = fs::remove_file(&unfinished);
    match named {
        Err(cause) if cause.kind() != io::ErrorKind::AlreadyExists => return Err(cause.into()),
        Ok(()) | Err(_) => {}
    }
    match file.parent() {
        Some(folder) if cfg!(unix) && !folder.as_os_str().is_empty() => {
            fs::File::open(folder)?.sync_all()?;
        }
        _ => {}
    }
    read(file)
}

fn read(file: &Path) -> Result<SecretKey, KeyFailure> {
    let pem = Zeroizing::new(fs::read_to_string(file)?);
    SecretKey::from_pkcs8_pem(&pem).map_err(|_| KeyFailure::NotAKey)
}

fn write(file: &Path, pem: &[u8]) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut writer = options.open(file)?;
    writer.write_all(pem)?;
    writer.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU8, Ordering};

    /// Falls differently each time, so that no two draw the same key.
    struct Counting(AtomicU8);

    impl Dice for Counting {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(self.0.fetch_add(1, Ordering::SeqCst));
        }
    }

    #[test]
    fn whoever_makes_it_at_the_same_time_gets_the_same_key() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("issuer.pem");
        let dice = Counting(AtomicU8::new(1));
        let keys: Vec<String> = std::thread::scope(|scope| {
            let load = || SigningKey::load_or_create(&file, &dice).unwrap().id;
            let making: Vec<_> = (0..8).map(|_| scope.spawn(load)).collect();
            making.into_iter().map(|it| it.join().unwrap()).collect()
        });
        assert!(keys.iter().all(|key| *key == keys[0]));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
