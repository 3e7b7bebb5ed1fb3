//! What is left of a journey where nobody looks: the service's rows and the devices' journals.

use crate::program_path;
use anyhow::{Context as _, Result, ensure};
use rusqlite::{Connection, OpenFlags, Params};
use std::{fs, path::Path, time::Duration};

/// How long a change waits for the service's own.
const PATIENCE: Duration = Duration::from_secs(10);

/// A command as the service keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommandRow {
    /// Identifies the command.
    pub id: String,
    /// Where it stands.
    pub state: String,
    /// Every state it has been in, the first first.
    pub steps: Vec<String>,
}

/// The name of the service's database in its folder.
pub const DATABASE: &str = "portal.sqlite";

/// How many devices on lists of bulk actions have their command, or it is noted why they don't.
pub const ANSWERED: &str = "SELECT count(*) FROM bulk_devices WHERE denied IS NOT NULL OR EXISTS (
    SELECT 1 FROM commands
    WHERE commands.bulk_seq = bulk_devices.bulk_seq AND bulk_place = bulk_devices.place)";
/// How many commands a device has taken.
pub const TAKEN: &str = "SELECT count(*) FROM steps WHERE state = 'accepted'";
/// How many commands a device could still take.
pub const WAITING: &str = "SELECT count(*) FROM commands WHERE state IN ('queued', 'sent')";

/// A number out of `database`, which the query asks for.
///
/// # Errors
///
/// When it can't be had.
pub fn count(database: &Path, query: &str) -> Result<usize> {
    let database = Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let count: i64 = database.query_row(query, [], |row| row.get(0))?;
    Ok(count.try_into()?)
}

/// Has something changed in `database` that no route changes, while the service goes on; how many rows that were.
///
/// # Errors
///
/// When it can't be changed.
pub fn change(database: &Path, statement: &str, parameters: impl Params) -> Result<usize> {
    let database = Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    database.busy_timeout(PATIENCE)?;
    Ok(database.execute(statement, parameters)?)
}

/// These devices are `ownership`'s by now.
///
/// # Errors
///
/// When one isn't there.
pub fn change_hands<'ids>(
    database: &Path,
    devices: impl IntoIterator<Item = &'ids str>,
    ownership: &str,
) -> Result<()> {
    for device in devices {
        let statement = "UPDATE devices SET ownership = ?2 WHERE id = ?1";
        let changed = change(database, statement, [device, ownership])?;
        ensure!(changed == 1, "{device} isn't there");
    }
    Ok(())
}

/// The commands for the device that the portal calls `device`, the oldest first.
///
/// # Errors
///
/// When it can't be had.
pub fn commands(data: &Path, device: &str) -> Result<Vec<CommandRow>> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
    let database = Connection::open_with_flags(data.join(DATABASE), flags)?;
    let mut commands = database.prepare(
        "SELECT commands.seq, commands.id, commands.state FROM commands
         JOIN devices ON devices.id = commands.device_id
         WHERE devices.managed_device_name = ?1 ORDER BY commands.seq",
    )?;
    let mut steps =
        database.prepare("SELECT state FROM steps WHERE command_seq = ?1 ORDER BY seq")?;
    let rows = commands.query_map([device], |row| {
        let seq: i64 = row.get(0)?;
        let states = steps.query_map([seq], |row| row.get(0))?;
        Ok(CommandRow {
            id: row.get(1)?,
            state: row.get(2)?,
            steps: states.collect::<Result<_, _>>()?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The lines of a device's journal: `begun ID`, `done ID OUTCOME`.
///
/// # Errors
///
/// When it can't be had.
pub fn journal(data: &Path, handle: &str) -> Result<Vec<String>> {
    let path = data.join("devices").join(handle).join("journal.jsonl");
    let Ok(text) = fs::read_to_string(&path) else {
        return Ok(Vec::new());
    };
    let line = |line: &str| -> Result<String> {
        let line: serde_json::Value = serde_json::from_str(line)?;
        let word = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
        let outcome = line["outcome"]["outcome"].as_str().unwrap_or_default();
        let words = format!("{} {} {outcome}", word("step"), word("command"));
        Ok(words.trim_end().to_owned())
    };
    text.lines().map(line).collect()
}

/// How the device is, as `portal-agent state` prints it.
///
/// # Errors
///
/// When there is no such device.
pub fn state(data: &Path, handle: &str) -> Result<serde_json::Value> {
    let printed = std::process::Command::new(program_path("portal-agent"))
        .args(["state", "--data"])
        .arg(data.join("devices"))
        .arg(handle)
        .output()
        .context("Couldn't start portal-agent")?;
    serde_json::from_slice(&printed.stdout)
        .with_context(|| String::from_utf8_lossy(&printed.stderr).into_owned())
}

/// Whether `passcode` opens the device, as somebody finds out who types it there.
///
/// # Errors
///
/// When it can't be had.
pub fn opens(data: &Path, handle: &str, passcode: &str) -> Result<bool> {
    let tried = std::process::Command::new(program_path("portal-agent"))
        .args(["try-passcode", "--data"])
        .arg(data.join("devices"))
        .args([handle, passcode])
        .output()
        .context("Couldn't start portal-agent")?;
    match tried.status.code() {
        Some(0) => Ok(true),
        Some(1) => Ok(false),
        _ => anyhow::bail!("{}", String::from_utf8_lossy(&tried.stderr)),
    }
}
