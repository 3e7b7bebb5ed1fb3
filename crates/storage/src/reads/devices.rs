//! A person's devices.

use crate::{Failure, Hash, Storage};
use model::command::{CommandState, RemoteAction};
use model::device::{Compliance, DeviceFacts};
use model::id::{CommandId, DeviceId, PersonId};
use model::time::Timestamp;

/// A managed device.
#[derive(Clone, Debug)]
pub struct Device {
    /// Identifies the device.
    pub id: DeviceId,
    /// Grows when something that a decision may depend on changes; for the `ETag`.
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
    /// Whether it complies.
    pub compliance: Compliance,
    /// Until when it may be out of compliance.
    pub grace_until: Option<Timestamp>,
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

impl Storage {
    /// The devices this person is the primary user of, the longest enrolled first.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn devices_of(&self, person: PersonId) -> Result<Vec<Device>, Failure> {
        let _ = person;
        Err(Failure::Closed)
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
        let _ = (person, device);
        Err(Failure::Closed)
    }

    /// The device that holds the secret with this hash.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn device_of_secret(&self, secret_hash: Hash) -> Result<Option<DeviceId>, Failure> {
        let _ = secret_hash;
        Err(Failure::Closed)
    }
}
