//! A device enrols with a one-time code.

use crate::{Failure, Hash, Storage};
use model::device::{Capabilities, Platform};
use model::id::DeviceId;
use model::time::Timestamp;

/// A device asks to be enrolled.
#[derive(Clone, Debug)]
pub struct Enrol {
    /// The hash of the one-time code.
    pub code_hash: Hash,
    /// The hash of what stays the same when the device repeats a call whose reply it missed.
    pub attempt_hash: Hash,
    /// The id the device gets.
    pub device_id: DeviceId,
    /// The hash of the secret the device gets.
    pub secret_hash: Hash,
    /// What the device is.
    pub report: Report,
    /// Now.
    pub now: Timestamp,
}

/// What a device says it is and can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What it calls itself.
    pub device_name: String,
    /// What runs on it.
    pub platform: Platform,
    /// The operating system's name, for people.
    pub operating_system: String,
    /// The operating system's version, as it says.
    pub os_version: String,
    /// What it looks like, a term of the wire.
    pub chassis: String,
    /// Its model.
    pub model: String,
    /// Who made it.
    pub manufacturer: String,
    /// Its serial number.
    pub serial_number: String,
    /// Android work profile: the token that lets a passcode be set is activated.
    pub reset_token_activated: bool,
    /// What its agent can do.
    pub capabilities: Capabilities,
}

/// The answer to a device that enrols.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Enrolling {
    /// It is enrolled, and the secret it was given holds (an earlier one no longer).
    Enrolled {
        /// Identifies the device; an earlier id when this attempt was made before.
        device: DeviceId,
    },
    /// There is no such code.
    CodeUnknown,
    /// Another attempt has used the code.
    CodeUsed,
}

impl Storage {
    /// Enrols a device.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn enrol(&self, enrol: Enrol) -> Result<Enrolling, Failure> {
        let _ = enrol;
        Err(Failure::Closed)
    }
}
