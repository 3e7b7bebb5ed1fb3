//! A made-up name for the portal, and a certificate for it that nobody trusts who isn't told to.

use anyhow::Result;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use rcgen::{CertifiedKey, PublicKeyData as _, generate_simple_self_signed};
use sha2::{Digest as _, Sha256};
use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

/// The portal's name.
pub const NAME: &str = "portal.contoso.example";

/// A certificate for the name.
pub struct Certificate {
    /// Its file, as PEM.
    pub file: PathBuf,
    /// The file of its key, as PEM.
    pub key: PathBuf,
    /// The SHA-256 of its public key (its SubjectPublicKeyInfo), in base64.
    pub fingerprint: String,
}

impl Certificate {
    /// Makes one in `folder`.
    ///
    /// # Errors
    ///
    /// When it can't be written.
    pub fn make(folder: &Path) -> Result<Self> {
        let CertifiedKey { cert, signing_key } = generate_simple_self_signed([NAME.to_owned()])?;
        let made = Self {
            file: folder.join("certificate.pem"),
            key: folder.join("certificate.key"),
            fingerprint: STANDARD.encode(Sha256::digest(signing_key.subject_public_key_info())),
        };
        fs::write(&made.file, cert.pem())?;
        fs::write(&made.key, signing_key.serialize_pem())?;
        fs::set_permissions(&made.key, fs::Permissions::from_mode(0o600))?;
        Ok(made)
    }
}
