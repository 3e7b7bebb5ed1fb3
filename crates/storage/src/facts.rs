//! What a decision about a command sees: read in the very savepoint that acts on it.

use crate::Failure;
use crate::reads::{devices, organisation, people};
use model::action::RemoteAction;
use model::device::DeviceFacts;
use model::id::{DeviceId, PersonId};
use model::person::Role;
use model::policy::SelfServicePolicy;
use model::rules::Effect;
use model::time::Timestamp;
use model::verdict::Denial;
use rusqlite::Connection;

/// Everything that a verdict asks for.
#[derive(Clone, Debug)]
pub struct Facts {
    /// What is asked for.
    pub action: RemoteAction,
    /// The device in question.
    pub device_id: DeviceId,
    /// What is known of it; `under_way` counts commands queued, sent and accepted.
    pub device: DeviceFacts,
    /// Whether the requester is its primary user now.
    pub primary_user: bool,
    /// Whether the requester acts as an employee on their own device, not as IT.
    pub as_employee: bool,
    /// The requester's role now; lapsed to `Employee` when unseen for 24 hours.
    pub role: Role,
    /// The organisation's self-service switches.
    pub policy: SelfServicePolicy,
}

/// What was decided about a request.
#[derive(Clone, PartialEq, Eq)]
pub struct Decision {
    /// What the command will do to the device.
    pub effect: Effect,
    /// The temporary passcode, already encrypted, where the effect makes one.
    pub sealed_passcode: Option<Vec<u8>>,
}

/// Decides whether a request is accepted. Runs on the writer thread: no waiting, no I/O.
pub type Decide = Box<dyn FnOnce(&Facts) -> Result<Decision, Denial> + Send>;

/// Decides again when the device takes the command: what it would do to the device now.
pub type DecideAgain = Box<dyn FnOnce(&Facts) -> Result<Effect, Denial> + Send>;

/// The facts about a device and whoever asks; `None` when there is no such device.
pub(crate) fn read(
    connection: &Connection,
    action: RemoteAction,
    device: &DeviceId,
    requester: &PersonId,
    as_employee: bool,
    now: Timestamp,
) -> Result<Option<Facts>, Failure> {
    let Some(found) = devices::find_device(connection, device)? else {
        return Ok(None);
    };
    Ok(Some(Facts {
        action,
        device_id: found.id,
        device: found.facts,
        primary_user: found
            .primary_user
            .is_some_and(|primary_user| primary_user.id == *requester),
        as_employee,
        role: people::role_now(connection, requester, now)?,
        policy: organisation::policy(connection)?,
    }))
}
