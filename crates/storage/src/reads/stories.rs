//! The stories of commands: what was asked for, and everything that became of it.

use crate::{Failure, Storage};
use model::command::{CommandState, RemoteAction};
use model::id::{CommandId, DeviceId, PersonId};
use model::rules::Effect;
use model::time::Timestamp;

/// The story of a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// Identifies the command.
    pub id: CommandId,
    /// What was asked for.
    pub action: RemoteAction,
    /// The device it is for.
    pub device: DeviceId,
    /// What the portal called the device when it was asked for.
    pub device_name: String,
    /// What it does to the device.
    pub effect: Effect,
    /// Where it stands.
    pub state: CommandState,
    /// Who asked for it.
    pub requester: Requester,
    /// When it was asked for.
    pub requested_at: Timestamp,
    /// Until when the device may take it.
    pub until: Timestamp,
    /// When the device was last in contact.
    pub device_last_contact: Timestamp,
    /// Every state it has been in, the first first.
    pub steps: Vec<Step>,
    /// Why the device couldn't, as a code.
    pub failure: Option<String>,
    /// Until when its temporary passcode is kept; `None` when there is none (any more).
    pub passcode_until: Option<Timestamp>,
}

/// Who asked for a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requester {
    /// Identifies the person.
    pub id: PersonId,
    /// Their name.
    pub display_name: String,
}

/// A state of a command, and when it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The state.
    pub state: CommandState,
    /// When it came.
    pub at: Timestamp,
}

impl Storage {
    /// The latest 50 commands for this device while it was this person's, newest first.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn stories_of_device(
        &self,
        person: PersonId,
        device: DeviceId,
    ) -> Result<Vec<Story>, Failure> {
        let _ = (person, device);
        Err(Failure::Closed)
    }

    /// The story of this command, if this person asked for it or it is for their device.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn story_of(
        &self,
        person: PersonId,
        command: CommandId,
    ) -> Result<Option<Story>, Failure> {
        let _ = (person, command);
        Err(Failure::Closed)
    }
}
