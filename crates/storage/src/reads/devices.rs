//! A person's devices.

mod row;

pub(crate) use row::{find_device, read_facts, with_every_latest};

use crate::statement::{find, list};
use crate::{Failure, Hash, Storage};
use model::action::RemoteAction;
use model::command::CommandState;
use model::compliance::Posture;
use model::device::DeviceFacts;
use model::id::{CommandId, DeviceId, PersonId};
use model::time::Timestamp;
use row::{read, with_latest};

/// A managed device.
#[derive(Clone, Debug)]
pub struct Device {
    /// Identifies the device.
    pub id: DeviceId,
    /// Grows when something that a decision may depend on changes, the organisation's policy too;
    /// for the `ETag`.
    pub version: i64,
    /// What a rule may ask about it.
    pub facts: DeviceFacts,
    /// What it calls itself.
    pub device_name: String,
    /// What the portal calls it.
    pub managed_device_name: String,
    /// The operating system's name, for people.
    pub operating_system: String,
    /// The operating system's version, as the device says.
    pub os_version: String,
    /// What it looks like, a term of the wire.
    pub chassis: String,
    /// Its model.
    pub model: String,
    /// Who made it.
    pub manufacturer: String,
    /// Its serial number.
    pub serial_number: String,
    /// When it enrolled.
    pub enrolled_at: Timestamp,
    /// When it was last in contact.
    pub last_contact: Timestamp,
    /// What compliance asks about it.
    pub posture: Posture,
    /// Since when it hasn't complied, as far as anything that happened to it made it so.
    pub noncompliant_since: Option<Timestamp>,
    /// Whose it is in daily use.
    pub primary_user: Option<PrimaryUser>,
    /// The latest command of each action that was ever asked for.
    pub latest: Vec<LatestCommand>,
}

/// Whose device it is in daily use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrimaryUser {
    /// Identifies the person.
    pub id: PersonId,
    /// Their name.
    pub display_name: String,
    /// What they sign in with.
    pub user_name: String,
}

/// The latest command of an action on a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LatestCommand {
    /// Identifies the command.
    pub id: CommandId,
    /// What was asked for.
    pub action: RemoteAction,
    /// Where it stands.
    pub state: CommandState,
    /// When it was asked for.
    pub started: Timestamp,
    /// When it last changed its state.
    pub updated: Timestamp,
}

impl Device {
    /// Whether its person still has to activate the token that resets its passcode.
    pub(crate) fn awaits_reset_token(&self) -> bool {
        self.facts
            .awaits_reset_token(self.posture.passcode_set == Some(true))
    }
}

impl Storage {
    /// The devices this person is the primary user of, the longest enrolled first.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn devices_of(&self, person: PersonId) -> Result<Vec<Device>, Failure> {
        self.read(move |connection| {
            let devices = list(
                connection,
                "SELECT devices.id,
                    max(devices.version, (SELECT version FROM policy WHERE one = 1)) AS version,
                    primary_user_id, people.display_name, people.user_name,
                    assignment, ownership, enrolment, management_agent, passcode_characters,
                    passcode_minimum_length, noncompliant_since, managed_device_name, device_name,
                    platform, operating_system, os_version, chassis, model, manufacturer, serial_number,
                    reset_token_activated, enrolled_by_current_user, passcode_set, encrypted, jailbroken, can,
            leaving, enrolled_at, last_contact,
                    (SELECT group_concat(state || ' ' || action) FROM commands WHERE device_id = devices.id
              AND state IN ('queued', 'sent', 'accepted')) AS under_way
                  FROM devices LEFT JOIN people ON people.id = primary_user_id
                  WHERE primary_user_id = ?1 AND removed_at IS NULL ORDER BY enrolled_at, devices.id",
                [person.as_str()],
                read,
            )?;
            devices
                .into_iter()
                .map(|device| with_latest(connection, device))
                .collect()
        })
        .await
    }

    /// This device, if this person is its primary user; not theirs is not there.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn device_of(
        &self,
        person: PersonId,
        device: DeviceId,
    ) -> Result<Option<Device>, Failure> {
        self.read(move |connection| {
            let found = find_device(connection, &device)?.filter(|found| {
                found
                    .primary_user
                    .as_ref()
                    .is_some_and(|user| user.id == person)
            });
            found
                .map(|device| with_latest(connection, device))
                .transpose()
        })
        .await
    }

    /// The device that holds the secret with this hash.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn device_of_secret(&self, secret_hash: Hash) -> Result<Option<DeviceId>, Failure> {
        self.read(move |connection| {
            find(
                connection,
                "SELECT id FROM devices WHERE secret_hash = ?1",
                [secret_hash],
                |row| Ok(DeviceId(row.get("id")?)),
            )
        })
        .await
    }
}
