//! What rules may ask about every device, as one pass: what another policy would change is judged of each.

use crate::reads::devices::read_facts;
use crate::statement::list;
use crate::{Failure, Storage, term};
use model::device::{DeviceFacts, Ownership, Platform};
use rusqlite::Connection;

impl Storage {
    /// Shows `visit` what rules may ask about each device of these platforms and ownerships, nothing
    /// under way; what it makes of them. A million devices take seconds.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn every_fact<T: Send + 'static>(
        &self,
        wanted: Vec<(Platform, Ownership)>,
        mut made: T,
        visit: fn(&mut T, &DeviceFacts),
    ) -> Result<T, Failure> {
        self.read(move |connection| {
            for cell in cells(connection, &wanted)? {
                let mut after = None;
                while let Some(last) = some_of(connection, cell, after, &mut made, visit)? {
                    after = Some(last);
                }
            }
            Ok(made)
        })
        .await
    }
}

fn cells(connection: &Connection, wanted: &[(Platform, Ownership)]) -> Result<Vec<i64>, Failure> {
    let cells = list(
        connection,
        "SELECT id, platform, ownership FROM device_cells WHERE devices > 0",
        [],
        |row| {
            let of = (term::read(row, "platform")?, term::read(row, "ownership")?);
            Ok((row.get("id")?, of))
        },
    )?;
    let of_wanted = cells.into_iter().filter(|(_, of)| wanted.contains(of));
    Ok(of_wanted.map(|(id, _)| id).collect())
}

/// Visits some devices of a cell after one; the last of them.
fn some_of<T>(
    connection: &Connection,
    cell: i64,
    after: Option<(String, String)>,
    made: &mut T,
    visit: fn(&mut T, &DeviceFacts),
) -> Result<Option<(String, String)>, Failure> {
    let (name, id) = after.unwrap_or_default();
    let seen = list(
        connection,
        "SELECT name_key, id, NULL AS under_way, assignment, ownership, enrolment,
           management_agent, passcode_characters, passcode_minimum_length, platform, os_version,
           reset_token_activated, enrolled_by_current_user, can, leaving
         FROM devices INDEXED BY devices_by_name
         WHERE cell = ?1 AND (name_key, id) > (?2, ?3) ORDER BY name_key, id LIMIT 1000",
        rusqlite::params![cell, name, id],
        |row| {
            visit(made, &read_facts(row)?);
            Ok((row.get("name_key")?, row.get("id")?))
        },
    )?;
    Ok(seen.into_iter().next_back())
}
