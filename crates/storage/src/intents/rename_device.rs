//! A person gives their device another name in the portal, or IT anybody's; the device never hears of it.

use crate::audit::Actor;
use crate::reads::devices::find_device;
use crate::reads::{organisation, people};
use crate::statement::execute;
use crate::writer::Writing;
use crate::{Device, Failure, Storage};
use model::id::{DeviceId, PersonId};
use model::name::DeviceName;
use model::person::Role;
use model::policy::SelfServicePolicy;
use model::time::Timestamp;
use model::verdict::Denial;
use rusqlite::params;
use serde_json::json;

/// Decides whether the device may be renamed, by IT with this role or by its primary user. Runs on the
/// writer thread: no waiting, no I/O.
pub type DecideRename =
    Box<dyn FnOnce(&Device, &SelfServicePolicy, Option<Role>) -> Result<(), Denial> + Send>;

/// A request to rename a device.
pub struct RenameDevice {
    /// The device.
    pub device: DeviceId,
    /// Who asks.
    pub requester: PersonId,
    /// They ask about their own device; somebody else's is not there for them.
    pub as_employee: bool,
    /// Its new name.
    pub name: DeviceName,
    /// The version of the device that they looked at (`If-Match`).
    pub if_match: Option<i64>,
    /// Now.
    pub now: Timestamp,
    /// Identifies the request, for the audit.
    pub request_id: String,
    /// Whether it may be done.
    pub decide: DecideRename,
}

/// What became of the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renaming {
    /// It has that name.
    Renamed,
    /// It may not be renamed.
    Denied(Denial),
    /// The device changed since it was looked at.
    PreconditionFailed,
    /// There is no such device of theirs.
    NotFound,
    /// IT's actions are stopped.
    Stopped,
}

impl Storage {
    /// Renames a device in the portal; the name it has already changes nothing.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn rename_device(&self, rename: RenameDevice) -> Result<Renaming, Failure> {
        self.write(move |writing| write_name(writing, rename)).await
    }
}

fn write_name(writing: &mut Writing<'_>, rename: RenameDevice) -> Result<Renaming, Failure> {
    let RenameDevice {
        device: id,
        requester,
        as_employee,
        name,
        if_match,
        now,
        request_id,
        decide,
    } = rename;
    let Some(device) = find_device(writing.connection, &id)? else {
        return Ok(Renaming::NotFound);
    };
    let user = device.primary_user.as_ref().map(|user| &user.id);
    if as_employee && user != Some(&requester) {
        return Ok(Renaming::NotFound);
    }
    let role = if as_employee {
        None
    } else {
        Some(people::role_now(writing.connection, &requester, now)?)
    };
    if if_match.is_some_and(|version| version != device.version) {
        return Ok(Renaming::PreconditionFailed);
    }
    if !as_employee && writing.is_stopped()? {
        return Ok(Renaming::Stopped);
    }
    if let Err(denial) = decide(&device, &organisation::policy(writing.connection)?, role) {
        return Ok(Renaming::Denied(denial));
    }
    if device.managed_device_name == name.as_str() {
        return Ok(Renaming::Renamed);
    }
    let version = writing.device_changed(user, &id)?;
    execute(
        writing.connection,
        "UPDATE devices SET managed_device_name = ?2, version = ?3 WHERE id = ?1",
        params![id.as_str(), name.as_str(), version],
    )?;
    writing.audit(
        now,
        &Actor::Person(&requester),
        "deviceRenamed",
        format!("device:{id}"),
        &json!({ "from": device.managed_device_name, "to": name.as_str(), "requestId": request_id }),
    )?;
    Ok(Renaming::Renamed)
}
