//! Somebody who can write into the database alters the audit, and `portal-service audit verify` looks at it.

mod rows;

use super::End;
use super::asker::Asker;
use super::company::Company;
use anyhow::{Context as _, Result, bail, ensure};
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, params};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::process::Command;
use support::program_path;

pub(super) use rows::ROWS;

/// The entry that is altered.
const SEQ: i64 = 5;

/// What is altered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    /// Nothing.
    Nothing,
    /// A byte in a column of one entry.
    Flips(&'static str),
    /// One entry is taken out.
    TakesOut,
    /// Two entries change places.
    Swaps,
    /// The last two are cut off.
    CutsOff,
    /// One entry is altered, and every hash from there on worked out anew.
    WritesAnew,
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// The entry that was altered.
    Entry,
    /// That the end is missing.
    CutOff,
    /// That the entries are others than those whose head was written down.
    Replaced,
}

pub(super) async fn play(deed: Deed) -> Result<End> {
    let company = Company::found(2, 86_400).await?;
    for device in &company.devices {
        let id = &device.id;
        let path = format!("/v1.0/deviceManagement/managedDevices/{id}/remoteLock");
        company.does(Asker::Mark, "POST", &path, None).await?;
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE;
    let database = Connection::open_with_flags(company.database(), flags)?;
    let last = i64::try_from(company.changes()?)?;
    ensure!(last > SEQ + 2, "only {last} entries");
    let head: Vec<u8> =
        database.query_row("SELECT hash FROM audit WHERE seq = ?1", [last], |row| {
            row.get(0)
        })?;
    let heads = company.database().with_file_name("heads.txt");
    let mut line = format!("2026-11-23T04:20:00Z {last} ");
    for byte in head {
        write!(line, "{byte:02x}")?;
    }
    fs::write(&heads, format!("{line}\n"))?;
    database.execute_batch(
        "DROP TRIGGER audit_is_not_altered; DROP TRIGGER audit_is_not_shortened;
         DROP TRIGGER audit_only_grows; PRAGMA ignore_check_constraints = ON;",
    )?;
    tamper(&database, deed, last)?;
    let verified = Command::new(program_path("portal-service"))
        .args(["audit", "verify", "--database"])
        .arg(company.database())
        .arg("--heads")
        .arg(&heads)
        .output()
        .context("Couldn't start portal-service")?;
    let said = String::from_utf8_lossy(&verified.stderr).into_owned();
    let named = [
        (Found::Entry, format!("is broken at entry {SEQ}:")),
        (
            Found::CutOff,
            format!("ends at entry {}, and entry {last} was", last - 2),
        ),
        (Found::Replaced, format!("entry {last} of the audit isn't")),
    ];
    let found = named.iter().find(|(_, words)| said.contains(words));
    match (verified.status.code(), found) {
        (Some(0), None) => Ok(End::Accepted),
        (Some(1), Some((found, _))) => Ok(End::Found(*found)),
        (code, _) => bail!("{code:?}: {said}"),
    }
}

fn tamper(database: &Connection, deed: Deed, last: i64) -> Result<()> {
    match deed {
        Deed::Nothing => {}
        Deed::Flips(column) => flip(database, column)?,
        Deed::TakesOut => {
            database.execute("DELETE FROM audit WHERE seq = ?1", [SEQ])?;
        }
        Deed::Swaps => {
            let moves = [(SEQ, -1), (SEQ + 1, SEQ), (-1, SEQ + 1)];
            for (from, to) in moves {
                database.execute("UPDATE audit SET seq = ?2 WHERE seq = ?1", [from, to])?;
            }
        }
        Deed::CutsOff => {
            database.execute("DELETE FROM audit WHERE seq > ?1", [last - 2])?;
        }
        Deed::WritesAnew => {
            database.execute(
                "UPDATE audit SET actor = 'person:nobody' WHERE seq = ?1",
                [SEQ],
            )?;
            for seq in SEQ..=last {
                write_anew(database, seq)?;
            }
        }
    }
    Ok(())
}

/// Flips a bit of what one entry has in a column.
fn flip(database: &Connection, column: &str) -> Result<()> {
    let query = format!("SELECT {column} FROM audit WHERE seq = ?1");
    let value: Value = database.query_row(&query, [SEQ], |row| row.get(0))?;
    let flip = |mut bytes: Vec<u8>| {
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        bytes
    };
    let flipped = match value {
        Value::Integer(number) => Value::Integer(number ^ 64),
        Value::Text(text) => Value::Text(String::from_utf8(flip(text.into_bytes()))?),
        Value::Blob(bytes) => Value::Blob(flip(bytes)),
        other => bail!("{column} is {other:?}"),
    };
    let update = format!("UPDATE audit SET {column} = ?1 WHERE seq = ?2");
    database.execute(&update, params![flipped, SEQ])?;
    Ok(())
}

/// Works out the hash of one entry as the service does, from the hash of the one before it.
fn write_anew(database: &Connection, seq: i64) -> Result<()> {
    let previous: Vec<u8> =
        database.query_row("SELECT hash FROM audit WHERE seq = ?1", [seq - 1], |row| {
            row.get(0)
        })?;
    let query = "SELECT at, actor, action, subject, detail FROM audit WHERE seq = ?1";
    let (at, texts): (i64, [String; 4]) = database.query_row(query, [seq], |row| {
        let texts = [row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?];
        Ok((row.get(0)?, texts))
    })?;
    let mut hasher = Sha256::new();
    hasher.update(&previous);
    hasher.update(seq.to_be_bytes());
    hasher.update(at.to_be_bytes());
    for text in texts {
        hasher.update(u64::try_from(text.len())?.to_be_bytes());
        hasher.update(text);
    }
    let hash: [u8; 32] = hasher.finalize().into();
    database.execute(
        "UPDATE audit SET previous_hash = ?1, hash = ?2 WHERE seq = ?3",
        params![previous, hash, seq],
    )?;
    Ok(())
}
