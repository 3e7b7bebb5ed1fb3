//! What a person was told.

use crate::reads::stories::Requester;
use crate::statement::{find, list};
use crate::{Failure, Storage, effect, term};
use model::action::RemoteAction;
use model::command::CommandState;
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
    /// Why the device couldn't, as a code.
    pub failure: Option<String>,
    /// Who asked for it, where it was IT.
    pub requested_by: Option<Requester>,
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
    /// How many of this person's notifications they haven't read, however old.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn unread_notifications_of(&self, person: PersonId) -> Result<u32, Failure> {
        self.read(move |connection| {
            let unread = find(
                connection,
                "SELECT count(*) AS unread FROM notifications WHERE person_id = ?1 AND is_read = 0",
                [person.as_str()],
                |row| Ok(row.get("unread")?),
            )?;
            Ok(unread.unwrap_or(0))
        })
        .await
    }

    /// This person's latest 100 notifications, newest first.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn notifications_of(&self, person: PersonId) -> Result<Vec<Notification>, Failure> {
        self.read(move |connection| {
            list(
                connection,
                "SELECT notifications.id, commands.id AS command_id, action, effect, asks_for_new,
                   opens, characters, loses, notifications.state, failure, as_employee,
                   requester_id, people.display_name, device_id, device_name, at, is_read
                 FROM notifications JOIN commands ON commands.seq = notifications.command_seq
                   JOIN people ON people.id = requester_id
                 WHERE person_id = ?1 ORDER BY notifications.seq DESC LIMIT 100",
                [person.as_str()],
                |row| {
                    let requester = Requester {
                        id: PersonId(row.get("requester_id")?),
                        display_name: row.get("display_name")?,
                    };
                    let as_employee: bool = row.get("as_employee")?;
                    Ok(Notification {
                        id: NotificationId(row.get("id")?),
                        command: CommandId(row.get("command_id")?),
                        action: term::read(row, "action")?,
                        effect: effect::read(row)?,
                        state: term::read(row, "state")?,
                        failure: row.get("failure")?,
                        requested_by: (!as_employee).then_some(requester),
                        device: DeviceId(row.get("device_id")?),
                        device_name: row.get("device_name")?,
                        at: Timestamp(row.get("at")?),
                        read: row.get("is_read")?,
                    })
                },
            )
        })
        .await
    }
}
