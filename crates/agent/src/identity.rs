//! Who a device is to the portal. The attempt is kept before the first call, so that a device whose
//! reply was lost enrols again as the same one.

use crate::dice::{Dice, random_text};
use crate::durable::{self, FileTrouble};
use core::fmt;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::path::{Path, PathBuf};
use wire::channel::Enrolled;

/// A device's identity as it is kept.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Identity {
    /// Names this attempt to enrol.
    pub attempt: String,
    /// Tells a new enrolment code from the one that was used, without keeping it.
    code_digest: String,
    /// What the portal answered; `None`: not yet.
    pub enrolled: Option<Enrolled>,
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Identity({:?})", self.enrolled)
    }
}

fn digest(code: &str) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(Sha256::digest(code))
}

/// Where a device keeps its identity.
#[derive(Clone, Debug)]
pub struct IdentityFile {
    path: PathBuf,
}

impl IdentityFile {
    /// The identity kept in `directory`.
    #[must_use]
    pub fn in_directory(directory: &Path) -> Self {
        Self {
            path: directory.join("identity.json"),
        }
    }

    /// The identity, or a new one that is about to enrol with `code`.
    ///
    /// # Errors
    ///
    /// When its file can't be read or written.
    pub fn open(&self, code: &str, dice: &dyn Dice) -> Result<Identity, FileTrouble> {
        match durable::read(&self.path)? {
            Some(identity) => Ok(identity),
            None => self.renew(code, dice),
        }
    }

    /// A new identity that is about to enrol with `code`, in place of the one there was.
    ///
    /// # Errors
    ///
    /// When its file can't be written.
    pub fn renew(&self, code: &str, dice: &dyn Dice) -> Result<Identity, FileTrouble> {
        let identity = Identity {
            attempt: random_text(dice),
            code_digest: digest(code),
            enrolled: None,
        };
        durable::replace(&self.path, &identity)?;
        Ok(identity)
    }

    /// Keeps what the portal answered.
    ///
    /// # Errors
    ///
    /// When its file can't be written.
    pub fn keep(&self, identity: &Identity) -> Result<(), FileTrouble> {
        durable::replace(&self.path, identity)
    }
}

impl Identity {
    /// Whether it was made for this enrolment code.
    #[must_use]
    pub fn is_for(&self, code: &str) -> bool {
        self.code_digest == digest(code)
    }
}
