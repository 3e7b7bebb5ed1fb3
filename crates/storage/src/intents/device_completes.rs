//! A device says what became of a command.

use crate::{Failure, Storage};
use model::id::{CommandId, DeviceId, NotificationId};
use model::time::Timestamp;

/// What a device says became of a command.
#[derive(Clone, Debug)]
pub struct DeviceCompletes {
    /// The device.
    pub device: DeviceId,
    /// The command.
    pub command: CommandId,
    /// What became of it.
    pub outcome: Outcome,
    /// Now.
    pub now: Timestamp,
    /// The id of the notification that tells the person.
    pub notification: NotificationId,
}

/// What became of a command on the device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The device did it.
    Succeeded,
    /// The device tried and couldn't.
    Failed {
        /// Why, as a code.
        failure: String,
    },
    /// The device doesn't know how.
    NotSupported,
}

/// The answer to a device that completes a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Completing {
    /// It is noted, and the person is told.
    Completed,
    /// It was noted before; nothing changed.
    AlreadyCompleted,
    /// The device never took it, or it was called off before.
    NotAcceptable,
    /// This device has no such command.
    NotFound,
}

impl Storage {
    /// Notes what became of a command.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn device_completes(&self, done: DeviceCompletes) -> Result<Completing, Failure> {
        let _ = done;
        Err(Failure::Closed)
    }
}
