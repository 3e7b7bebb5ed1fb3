//! A device is in contact.

use crate::{Failure, Report, Storage};
use model::command::{CommandState, RemoteAction};
use model::id::{CommandId, DeviceId};
use model::time::Timestamp;

/// What a device says when it is in contact.
#[derive(Clone, Debug)]
pub struct CheckIn {
    /// The device.
    pub device: DeviceId,
    /// What it is, when it says so.
    pub report: Option<Report>,
    /// Its person has set a passcode of their own, so temporary ones are gone.
    pub passcode_changed: bool,
    /// Now.
    pub now: Timestamp,
}

/// A command that waits for a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingCommand {
    /// Identifies the command.
    pub id: CommandId,
    /// What to do.
    pub action: RemoteAction,
    /// `Sent`, or `Accepted` when the device took it and hasn't completed it.
    pub state: CommandState,
}

impl Storage {
    /// Notes that the device is in contact, and hands out what waits for it, the oldest first.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn check_in(&self, check_in: CheckIn) -> Result<Vec<WaitingCommand>, Failure> {
        let _ = check_in;
        Err(Failure::Closed)
    }
}
