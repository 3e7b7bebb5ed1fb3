//! The tables, and how an older file becomes this version's.

use crate::OpenFailure;
use rusqlite::Connection;

mod embedded {
    refinery::embed_migrations!("migrations");
}

/// Brings the file to this version's tables. A file made by a newer version is refused.
pub(crate) fn migrate(connection: &mut Connection) -> Result<(), OpenFailure> {
    embedded::migrations::runner()
        .set_grouped(true)
        .run(connection)?;
    Ok(())
}

/// A file of an earlier version, for tests.
#[cfg(test)]
pub(crate) fn migrate_until(connection: &mut Connection, version: i32) {
    let target = refinery::Target::Version(version);
    let runner = embedded::migrations::runner().set_target(target);
    runner.set_grouped(true).run(connection).unwrap();
}
