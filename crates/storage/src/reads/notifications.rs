//! What a person was told.

use crate::reads::devices::read_facts;
use crate::reads::stories::Requester;
use crate::statement::{find, list};
use crate::{Failure, Storage, effect, term};
use model::action::RemoteAction;
use model::command::CommandState;
use model::id::{CommandId, DeviceId, NotificationId, PersonId};
use model::rules::Effect;
use model::time::Timestamp;
use rusqlite::Row;

/// Something a person was told: that a command reached a state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notification {
    /// Identifies the notification.
    pub id: NotificationId,
    /// The command it tells of, or the bulk action that had to be approved.
    pub command: CommandId,
    /// On how many devices it runs, where it tells of an approval.
    pub approval_of: Option<u32>,
    /// What was asked for.
    pub action: RemoteAction,
    /// What it does to the device.
    pub effect: Effect,
    /// The state it tells of; the command may have gone on since.
    pub state: CommandState,
    /// Why the device couldn't, as a code.
    pub failure: Option<String>,
    /// Who asked for it, where it was IT; who decided it, where that was so.
    pub requested_by: Option<Requester>,
    /// Who in IT was shown the passcode, where that is what it tells of.
    pub shown_to: Option<ShownToIt>,
    /// The device, or the first of many.
    pub device: DeviceId,
    /// What the portal called it when it was asked for.
    pub device_name: String,
    /// When it happened.
    pub at: Timestamp,
    /// Whether the person has read it.
    pub read: bool,
}

/// Somebody in IT was shown a person's passcode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownToIt {
    /// Who it was.
    pub person: Requester,
    /// Why.
    pub because: String,
}

/// A device whose person is to activate the token that resets its passcode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwaitedToken {
    /// The device.
    pub device: DeviceId,
    /// What the portal calls it.
    pub device_name: String,
    /// Since when it is enrolled.
    pub since: Timestamp,
}

impl Storage {
    /// The devices on which this person is to activate the token that resets the passcode, the longest
    /// enrolled first.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn awaited_tokens_of(&self, person: PersonId) -> Result<Vec<AwaitedToken>, Failure> {
        self.read(move |connection| {
            let found = list(
                connection,
                "SELECT id, managed_device_name, enrolled_at, passcode_set, NULL AS under_way,
                   assignment, ownership, enrolment, management_agent, passcode_characters,
                   passcode_minimum_length, platform, os_version, reset_token_activated,
                   enrolled_by_current_user, can, leaving
                 FROM devices
                 WHERE primary_user_id = ?1 AND removed_at IS NULL
                   AND enrolment = 'androidWorkProfile' AND reset_token_activated = 0
                 ORDER BY enrolled_at, id",
                [person.as_str()],
                |row| {
                    let passcode_set: Option<bool> = row.get("passcode_set")?;
                    let awaits = read_facts(row)?.awaits_reset_token(passcode_set == Some(true));
                    Ok(awaits.then_some(AwaitedToken {
                        device: DeviceId(row.get("id")?),
                        device_name: row.get("managed_device_name")?,
                        since: Timestamp(row.get("enrolled_at")?),
                    }))
                },
            )?;
            Ok(found.into_iter().flatten().collect())
        })
        .await
    }

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
                "SELECT notifications.id, coalesce(commands.id, bulk_actions.id) AS command_id,
                   coalesce(commands.action, bulk_actions.action) AS action,
                   coalesce(commands.effect, bulk_devices.effect) AS effect,
                   coalesce(commands.asks_for_new, bulk_devices.asks_for_new) AS asks_for_new,
                   coalesce(commands.opens, bulk_devices.opens) AS opens,
                   coalesce(commands.characters, bulk_devices.characters) AS characters,
                   coalesce(commands.loses, bulk_devices.loses) AS loses,
                   bulk_actions.devices AS approval_of, notifications.state, failure,
                   coalesce(as_employee, 0) AS as_employee, people.id AS by_id,
                   people.display_name, shown_to, shown_because,
                   (SELECT display_name FROM people WHERE id = shown_to) AS shown_to_name, notifications.device_id,
                   coalesce(commands.device_name, devices.managed_device_name) AS device_name, at, is_read
                 FROM notifications LEFT JOIN commands ON commands.seq = command_seq
                   LEFT JOIN bulk_actions ON bulk_actions.seq = notifications.bulk_seq
                   LEFT JOIN bulk_devices
                     ON bulk_devices.bulk_seq = notifications.bulk_seq AND place = 0
                   JOIN devices ON devices.id = notifications.device_id
                   JOIN people ON people.id =
                     coalesce(commands.requester_id, decided_by, bulk_actions.requester_id)
                 WHERE person_id = ?1 ORDER BY notifications.seq DESC LIMIT 100",
                [person.as_str()],
                read,
            )
        })
        .await
    }
}

fn read(row: &Row<'_>) -> Result<Notification, Failure> {
    let by = Requester {
        id: PersonId(row.get("by_id")?),
        display_name: row.get("display_name")?,
    };
    let as_employee: bool = row.get("as_employee")?;
    let shown_to = match (row.get("shown_to")?, row.get("shown_to_name")?) {
        (Some(id), Some(display_name)) => Some(ShownToIt {
            person: Requester {
                id: PersonId(id),
                display_name,
            },
            because: row.get("shown_because")?,
        }),
        _ => None,
    };
    Ok(Notification {
        id: NotificationId(row.get("id")?),
        command: CommandId(row.get("command_id")?),
        approval_of: row.get("approval_of")?,
        action: term::read(row, "action")?,
        effect: effect::read(row)?,
        state: term::read(row, "state")?,
        failure: row.get("failure")?,
        requested_by: (!as_employee).then_some(by),
        shown_to,
        device: DeviceId(row.get("device_id")?),
        device_name: row.get("device_name")?,
        at: Timestamp(row.get("at")?),
        read: row.get("is_read")?,
    })
}
