//! The rows that an action on many devices makes, by plain statements on a connection with the writer's settings: each
//! device is read and nothing about it decided, and as many share a commit as do at most in the service.

use super::{TODAY, milliseconds, new_id};
use crate::scale::now;
use anyhow::Result;
use model::id::PersonId;
use rusqlite::{Connection, OpenFlags, params};
use std::path::Path;

/// How many devices share a commit: as many as in the service while nobody waits.
const BATCH: usize = 64;

/// How long one loop takes over every device in `file`, in milliseconds.
pub(super) fn loop_over(file: &Path, requester: &PersonId) -> Result<f64> {
    let mut connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.set_prepared_statement_cache_capacity(64);
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;
         PRAGMA checkpoint_fullfsync = ON; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;
         PRAGMA cache_size = -16384;",
    )?;
    let devices: Vec<String> = connection
        .prepare("SELECT id FROM devices WHERE removed_at IS NULL")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    // The same action once more, which is on its way.
    connection.execute(
        "INSERT INTO bulk_actions (id, action, requester_id, stage, preview_until, devices,
           list_hash, delay, requested_at, not_before, running_at)
         SELECT ?1, action, requester_id, stage, preview_until, devices, list_hash, delay,
           requested_at, not_before, 0
         FROM bulk_actions ORDER BY seq DESC LIMIT 1",
        [new_id("bulk")],
    )?;
    let bulk = connection.last_insert_rowid();
    let mut place = 0;
    let begun = now();
    for batch in devices.chunks(BATCH) {
        let transaction = connection.transaction()?;
        for device in batch {
            one(&transaction, device, requester.as_str(), [bulk, place])?;
            place += 1;
        }
        transaction
            .prepare_cached("UPDATE bulk_actions SET running_at = ?2 WHERE seq = ?1")?
            .execute([bulk, place])?;
        transaction.commit()?;
    }
    Ok(milliseconds(begun))
}

fn one(
    connection: &Connection,
    device: &str,
    requester: &str,
    [bulk, place]: [i64; 2],
) -> Result<()> {
    let (name, person): (String, Option<String>) = connection
        .prepare_cached(
            "SELECT managed_device_name, primary_user_id, platform, ownership,
               (SELECT group_concat(state || ' ' || action) FROM commands WHERE device_id = devices.id
                 AND state IN ('queued', 'sent', 'accepted'))
             FROM devices LEFT JOIN people ON people.id = primary_user_id WHERE devices.id = ?1",
        )?
        .query_row([device], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let command = new_id("command");
    connection
        .prepare_cached(
            "INSERT INTO commands (id, device_id, device_name, action, effect, requester_id,
               as_employee, primary_user_id, state, requested_at, not_before, until, updated_at,
               bulk_seq, bulk_place)
             VALUES (?1, ?2, ?3, 'remoteLock', 'locks', ?4, 0, ?5, 'queued', ?6, ?6, ?6, ?6, ?7, ?8)",
        )?
        .execute(params![
            command, device, name, requester, person, TODAY.0, bulk, place
        ])?;
    let seq = connection.last_insert_rowid();
    connection
        .prepare_cached("INSERT INTO steps (command_seq, state, at) VALUES (?1, 'queued', ?2)")?
        .execute(params![seq, TODAY.0])?;
    let notification = new_id("notification");
    connection
        .prepare_cached(
            "INSERT INTO notifications (id, person_id, command_seq, device_id, state, at)
             VALUES (?1, ?2, ?3, ?4, 'queued', ?5)",
        )?
        .execute(params![notification, person, seq, device, TODAY.0])?;
    let mut version = 0;
    for (kind, thing) in [
        ("action", command.as_str()),
        ("device", device),
        ("notification", notification.as_str()),
    ] {
        version = connection
            .prepare_cached(
                "UPDATE counter SET version = version + 1 WHERE one = 1 RETURNING version",
            )?
            .query_row([], |row| row.get::<_, i64>(0))?;
        connection
            .prepare_cached(
                "INSERT INTO changes (person_id, kind, thing_id, device_id, version)
                 VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE SET version = excluded.version",
            )?
            .execute(params![person, kind, thing, device, version])?;
    }
    connection
        .prepare_cached("UPDATE devices SET version = ?2 WHERE id = ?1")?
        .execute(params![device, version])?;
    Ok(())
}
