//! The one way to a prepared statement: its text is a constant, so no SQL is ever put together at
//! run time. In tests each statement must find its rows through an index.

use crate::Failure;
use rusqlite::{CachedStatement, Connection, OptionalExtension, Params, Row};

/// Prepares `sql`, once per connection.
pub(crate) fn statement<'connection>(
    connection: &'connection Connection,
    sql: &'static str,
) -> Result<CachedStatement<'connection>, Failure> {
    #[cfg(test)]
    crate::tests::plans::check(connection, sql);
    Ok(connection.prepare_cached(sql)?)
}

/// Runs `sql`; the number of rows it changed.
pub(crate) fn execute(
    connection: &Connection,
    sql: &'static str,
    params: impl Params,
) -> Result<usize, Failure> {
    Ok(statement(connection, sql)?.execute(params)?)
}

/// The first row that `sql` finds, read by `read`.
pub(crate) fn find<T>(
    connection: &Connection,
    sql: &'static str,
    params: impl Params,
    read: impl FnOnce(&Row<'_>) -> Result<T, Failure>,
) -> Result<Option<T>, Failure> {
    statement(connection, sql)?
        .query_row(params, |row| Ok(read(row)))
        .optional()?
        .transpose()
}

/// Every row that `sql` finds, each read by `read`.
pub(crate) fn list<T>(
    connection: &Connection,
    sql: &'static str,
    params: impl Params,
    mut read: impl FnMut(&Row<'_>) -> Result<T, Failure>,
) -> Result<Vec<T>, Failure> {
    let mut statement = statement(connection, sql)?;
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}
