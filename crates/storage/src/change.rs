//! Hints that something changed, sent only after the change is committed.

use crate::Failure;
use crate::statement::{execute, find};
use crate::term::Term;
use crate::writer::Writing;
use model::id::{CommandId, DeviceId, NotificationId, PersonId};
use rusqlite::params;

/// What can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// A device; the id is the device's.
    Device,
    /// A command; the id is the command's.
    Action,
    /// A notification; the id is the notification's.
    Notification,
    /// The organisation's policy, which concerns everybody; there is no id.
    Policy,
}

/// That something changed for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Grows with every change, and over restarts.
    pub version: i64,
    /// Whom it concerns; `None`: nobody but the device, or everybody where there is no device.
    pub person: Option<PersonId>,
    /// The device it is about, if it is about one.
    pub device: Option<DeviceId>,
    /// What changed.
    pub kind: ChangeKind,
    /// Identifies what changed.
    pub id: String,
}

impl Writing<'_> {
    /// The next version of all; it grows over restarts, because it is kept beside what changed.
    pub(crate) fn next_version(&self) -> Result<i64, Failure> {
        find(
            self.connection,
            "UPDATE counter SET version = version + 1 WHERE one = 1 RETURNING version",
            [],
            |row| Ok(row.get("version")?),
        )?
        .ok_or(Failure::Corrupt("counter"))
    }

    /// Tells of a device; its new version.
    pub(crate) fn device_changed(
        &mut self,
        person: Option<&PersonId>,
        device: &DeviceId,
    ) -> Result<i64, Failure> {
        self.tell(ChangeKind::Device, person, device, device.as_str())
    }

    /// Tells of a command.
    pub(crate) fn command_changed(
        &mut self,
        person: Option<&PersonId>,
        device: &DeviceId,
        command: &CommandId,
    ) -> Result<(), Failure> {
        self.tell(ChangeKind::Action, person, device, command.as_str())
            .map(drop)
    }

    /// Tells of a notification.
    pub(crate) fn notification_changed(
        &mut self,
        person: &PersonId,
        device: &DeviceId,
        notification: &NotificationId,
    ) -> Result<(), Failure> {
        let kind = ChangeKind::Notification;
        self.tell(kind, Some(person), device, notification.as_str())
            .map(drop)
    }

    /// Tells a person of a token that they are to activate on a device, or needn't any more.
    pub(crate) fn awaited_token_changed(
        &mut self,
        person: Option<&PersonId>,
        device: &DeviceId,
    ) -> Result<(), Failure> {
        let kind = ChangeKind::Notification;
        self.tell(kind, person, device, device.as_str()).map(drop)
    }

    /// Tells everybody of the policy; its new version.
    pub(crate) fn policy_changed(&mut self) -> Result<i64, Failure> {
        let version = self.next_version()?;
        self.changes.push(Change {
            version,
            person: None,
            device: None,
            kind: ChangeKind::Policy,
            id: String::new(),
        });
        Ok(version)
    }

    fn tell(
        &mut self,
        kind: ChangeKind,
        person: Option<&PersonId>,
        device: &DeviceId,
        id: &str,
    ) -> Result<i64, Failure> {
        let version = self.next_version()?;
        if let Some(person) = person {
            execute(
                self.connection,
                "INSERT INTO changes (person_id, kind, thing_id, device_id, version)
                 VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT DO UPDATE SET version = excluded.version",
                params![person.as_str(), kind.text(), id, device.as_str(), version],
            )?;
        }
        self.changes.push(Change {
            version,
            person: person.cloned(),
            device: Some(device.clone()),
            kind,
            id: id.to_owned(),
        });
        Ok(version)
    }
}
