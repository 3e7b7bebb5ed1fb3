//! What IT has taken away lately, counted in the very savepoint that takes away more.

use crate::Failure;
use crate::statement::{execute, find};
use crate::writer::Writing;
use model::caps::{DAY, SHORT, TakenAway};
use model::id::PersonId;
use model::time::Timestamp;
use rusqlite::params;

impl Writing<'_> {
    /// Whether a second administrator has to agree before this person takes so many more devices away.
    pub(crate) fn is_beyond_caps(
        &self,
        person: &PersonId,
        more: u32,
        now: Timestamp,
    ) -> Result<bool, Failure> {
        let taken = taken_away(self.connection, person, now)?;
        Ok(taken.needs_approval(more.into()))
    }

    /// Notes that this person takes so many devices away.
    pub(crate) fn note_taken_away(
        &self,
        person: &PersonId,
        devices: u32,
        now: Timestamp,
    ) -> Result<(), Failure> {
        execute(
            self.connection,
            "INSERT INTO taken_away (person_id, at, devices) VALUES (?1, ?2, ?3)",
            params![person.as_str(), now.0, devices],
        )?;
        Ok(())
    }

    /// Forgets what no cap looks back to any more.
    pub(crate) fn forget_taken_away(&self, now: Timestamp) -> Result<(), Failure> {
        execute(
            self.connection,
            "DELETE FROM taken_away WHERE at <= ?1",
            [now.plus(-2 * DAY).0],
        )?;
        Ok(())
    }
}

/// Where the clock was set back, what seems to be yet to come counts too.
fn taken_away(
    connection: &rusqlite::Connection,
    person: &PersonId,
    now: Timestamp,
) -> Result<TakenAway, Failure> {
    let by_person = |back: i64| {
        let sum = find(
            connection,
            "SELECT coalesce(sum(devices), 0) AS devices FROM taken_away
             WHERE person_id = ?1 AND at > ?2",
            params![person.as_str(), now.plus(-back).0],
            |row| Ok(row.get("devices")?),
        );
        sum.map(Option::unwrap_or_default)
    };
    let by_all = find(
        connection,
        "SELECT coalesce(sum(devices), 0) AS devices FROM taken_away WHERE at > ?1",
        [now.plus(-DAY).0],
        |row| Ok(row.get("devices")?),
    )?;
    let devices = find(
        connection,
        "SELECT coalesce(sum(devices), 0) AS devices FROM device_cells",
        [],
        |row| Ok(row.get("devices")?),
    )?;
    let number = |counted: i64| u64::try_from(counted).unwrap_or_default();
    Ok(TakenAway {
        by_person_lately: number(by_person(SHORT)?),
        by_person_today: number(by_person(DAY)?),
        by_all_today: number(by_all.unwrap_or_default()),
        devices: number(devices.unwrap_or_default()),
    })
}
