//! What a person was told.

use crate::{Failure, Storage};
use model::command::{CommandState, RemoteAction};
use model::id::{CommandId, DeviceId, NotificationId, PersonId};
use model::rules::Effect;
use model::time::Timestamp;

/// Something a person was told: that a command reached a state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notification {
    /// Identifies the notification.
    pub id: NotificationId,
    /// The command it tells of.
    pub command: CommandId,
    /// What was asked for.
    pub action: RemoteAction,
    /// What it does to the device.
    pub effect: Effect,
    /// The state it tells of; the command may have gone on since.
    pub state: CommandState,
    /// The device.
    pub device: DeviceId,
    /// What the portal called it when it was asked for.
    pub device_name: String,
    /// When it happened.
    pub at: Timestamp,
    /// Whether the person has read it.
    pub read: bool,
}

impl Storage {
    /// This person's latest 100 notifications, newest first.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn notifications_of(&self, person: PersonId) -> Result<Vec<Notification>, Failure> {
        let _ = person;
        Err(Failure::Closed)
    }
}
