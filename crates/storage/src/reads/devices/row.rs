//! How a device lies in its row.

use super::{Device, LatestCommand, PrimaryUser};
use crate::Failure;
use crate::statement::{find, list};
use crate::term::{self, Term};
use model::action::RemoteAction;
use model::command::CommandState;
use model::compliance::Posture;
use model::device::{DeviceFacts, UnderWay};
use model::id::{CommandId, DeviceId, PersonId};
use model::passcode::PasscodePolicy;
use model::time::Timestamp;
use model::version::Version;
use rusqlite::{Connection, Row};

/// The device with this id, whoever uses it, without its latest commands.
pub(crate) fn find_device(
    connection: &Connection,
    id: &DeviceId,
) -> Result<Option<Device>, Failure> {
    find(
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
          WHERE devices.id = ?1 AND removed_at IS NULL",
        [id.as_str()],
        read,
    )
}

/// Adds the latest command of each action, asked for while the device was its primary user's.
pub(super) fn with_latest(connection: &Connection, device: Device) -> Result<Device, Failure> {
    let primary_user = device.primary_user.as_ref();
    // SQLite takes the other columns from the row that has the maximum.
    let latest = list(
        connection,
        "SELECT id, action, state, requested_at, updated_at, max(seq) FROM commands
         WHERE device_id = ?1 AND primary_user_id = ?2 GROUP BY action",
        [
            device.id.as_str(),
            primary_user.map_or("", |user| user.id.as_str()),
        ],
        read_latest,
    )?;
    Ok(Device { latest, ..device })
}

/// The same whoever used the device then: for IT.
pub(crate) fn with_every_latest(
    connection: &Connection,
    device: Device,
) -> Result<Device, Failure> {
    let latest = list(
        connection,
        "SELECT id, action, state, requested_at, updated_at, max(seq) FROM commands
         WHERE device_id = ?1 GROUP BY action",
        [device.id.as_str()],
        read_latest,
    )?;
    Ok(Device { latest, ..device })
}

fn read_latest(row: &Row<'_>) -> Result<LatestCommand, Failure> {
    Ok(LatestCommand {
        id: CommandId(row.get("id")?),
        action: term::read(row, "action")?,
        state: term::read(row, "state")?,
        started: Timestamp(row.get("requested_at")?),
        updated: Timestamp(row.get("updated_at")?),
    })
}

/// Reads a device whose every column was selected.
pub(super) fn read(row: &Row<'_>) -> Result<Device, Failure> {
    let facts = read_facts(row)?;
    Ok(Device {
        id: DeviceId(row.get("id")?),
        version: row.get("version")?,
        facts,
        device_name: row.get("device_name")?,
        managed_device_name: row.get("managed_device_name")?,
        operating_system: row.get("operating_system")?,
        os_version: row.get("os_version")?,
        chassis: row.get("chassis")?,
        model: row.get("model")?,
        manufacturer: row.get("manufacturer")?,
        serial_number: row.get("serial_number")?,
        enrolled_at: Timestamp(row.get("enrolled_at")?),
        last_contact: Timestamp(row.get("last_contact")?),
        posture: Posture {
            passcode_set: row.get("passcode_set")?,
            encrypted: row.get("encrypted")?,
            jailbroken: row.get("jailbroken")?,
        },
        noncompliant_since: row
            .get::<_, Option<i64>>("noncompliant_since")?
            .map(Timestamp),
        primary_user: read_primary_user(row)?,
        latest: Vec::new(),
    })
}

/// Reads what rules ask about a device.
pub(crate) fn read_facts(row: &Row<'_>) -> Result<DeviceFacts, Failure> {
    let os_version: String = row.get("os_version")?;
    Ok(DeviceFacts {
        platform: term::read(row, "platform")?,
        version: Version::parse(&os_version),
        enrolment: term::read(row, "enrolment")?,
        management_agent: term::read(row, "management_agent")?,
        ownership: term::read(row, "ownership")?,
        assignment: term::read(row, "assignment")?,
        passcode_policy: read_passcode_policy(row)?,
        reset_token_activated: row.get("reset_token_activated")?,
        enrolled_by_current_user: row.get("enrolled_by_current_user")?,
        capabilities: term::read_set(&row.get::<_, String>("can")?),
        leaving: row.get("leaving")?,
        under_way: read_under_way(row)?,
    })
}

/// Each open command as its state and its action, with commas between.
fn read_under_way(row: &Row<'_>) -> Result<UnderWay, Failure> {
    let open: Option<String> = row.get("under_way")?;
    let open = open.unwrap_or_default();
    let in_state = |taken: bool| {
        open.split(',')
            .filter_map(|command| command.split_once(' '))
            .filter(|(state, _)| (*state == CommandState::Accepted.text()) == taken)
            .filter_map(|(_, action)| RemoteAction::from_text(action))
            .collect()
    };
    Ok(UnderWay {
        waiting: in_state(false),
        running: in_state(true),
    })
}

fn read_passcode_policy(row: &Row<'_>) -> Result<Option<PasscodePolicy>, Failure> {
    let Some(characters) = term::read_optional(row, "passcode_characters")? else {
        return Ok(None);
    };
    Ok(Some(PasscodePolicy {
        characters,
        minimum_length: row.get("passcode_minimum_length")?,
    }))
}

fn read_primary_user(row: &Row<'_>) -> Result<Option<PrimaryUser>, Failure> {
    let Some(id) = row.get::<_, Option<String>>("primary_user_id")? else {
        return Ok(None);
    };
    Ok(Some(PrimaryUser {
        id: PersonId(id),
        display_name: row.get("display_name")?,
        user_name: row.get("user_name")?,
    }))
}
