//! One connection: its pragmas are read back, because durability and safety rest on them.

use crate::OpenFailure;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// SQLite before 3.51.3 can damage a database in WAL mode ("WAL-reset bug").
const OLDEST_SQLITE: i32 = 3_051_003;

/// More than all statements of this crate, so that none is ever prepared twice.
const STATEMENTS: usize = 256;

/// In KiB: what a page of a hundred devices touches in a file of a million fits into it several times.
const PAGE_CACHE: i64 = 16 * 1024;

/// Makes the file, readable by its owner only, and opens the writer's connection.
pub(crate) fn open_writer(path: &Path) -> Result<Connection, OpenFailure> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(OpenFailure::SqliteTooOld(rusqlite::version().to_owned()));
    }
    make_private_file(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;
         PRAGMA checkpoint_fullfsync = ON;",
    )?;
    settle(&connection)?;
    let mode: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    if mode != "wal" {
        return Err(OpenFailure::SettingRefused("journal_mode = WAL"));
    }
    require(&connection, "synchronous", 2, "synchronous = FULL")?;
    let finding: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if finding != "ok" {
        return Err(OpenFailure::Damaged(finding));
    }
    Ok(connection)
}

/// Opens a connection that can't write.
pub(crate) fn open_reader(path: &Path) -> Result<Connection, OpenFailure> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    settle(&connection)?;
    Ok(connection)
}

fn settle(connection: &Connection) -> Result<(), OpenFailure> {
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.execute_batch("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;")?;
    require(connection, "foreign_keys", 1, "foreign_keys = ON")?;
    require(connection, "trusted_schema", 0, "trusted_schema = OFF")?;
    // SQLite reads a negative number as KiB.
    Ok(connection.pragma_update(None, "cache_size", -PAGE_CACHE)?)
}

fn require(
    connection: &Connection,
    pragma: &str,
    expected: i64,
    setting: &'static str,
) -> Result<(), OpenFailure> {
    let found: i64 = connection.pragma_query_value(None, pragma, |row| row.get(0))?;
    if found == expected {
        Ok(())
    } else {
        Err(OpenFailure::SettingRefused(setting))
    }
}

/// SQLite gives its WAL and shared-memory files the mode of the database file.
fn make_private_file(path: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}
