//! Previews that nobody asked for in time go, a few devices at a time.

use crate::statement::{execute, find};
use crate::writer::Writing;
use crate::{Failure, Storage};
use model::time::Timestamp;
use rusqlite::params;

/// How many devices of a list go in one intent.
const BATCH: u32 = 1_000;

impl Storage {
    /// Forgets at most 1,000 devices of lists whose time is over; whether there may be more.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn forget_previews_due(&self, now: Timestamp) -> Result<bool, Failure> {
        self.write(move |writing| forget(writing, now)).await
    }
}

fn forget(writing: &mut Writing<'_>, now: Timestamp) -> Result<bool, Failure> {
    let over: Option<i64> = find(
        writing.connection,
        "SELECT seq FROM bulk_actions WHERE stage <> 'asked' AND preview_until <= ?1
         ORDER BY preview_until LIMIT 1",
        [now.0],
        |row| Ok(row.get("seq")?),
    )?;
    let Some(seq) = over else {
        return Ok(false);
    };
    let from: Option<i64> = find(
        writing.connection,
        "SELECT place FROM bulk_devices WHERE bulk_seq = ?1 ORDER BY place LIMIT 1",
        [seq],
        |row| Ok(row.get("place")?),
    )?;
    match from {
        Some(from) => execute(
            writing.connection,
            "DELETE FROM bulk_devices WHERE bulk_seq = ?1 AND place < ?2",
            params![seq, from + i64::from(BATCH)],
        )?,
        None => execute(
            writing.connection,
            "DELETE FROM bulk_actions WHERE seq = ?1",
            [seq],
        )?,
    };
    Ok(true)
}
