//! Devices whose compliance time alone has changed are judged again, so that lists say it, too.

use crate::statement::list;
use crate::writer::Writing;
use crate::{Failure, Storage};
use model::device::Compliance;
use model::id::DeviceId;
use model::time::Timestamp;
use rusqlite::params;

/// How many devices are judged in one intent.
const BATCH: u32 = 500;

impl Storage {
    /// Judges devices whose time has come, at most 500, and tells their people where that is news;
    /// whether there may be more.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn judge_due(&self, now: Timestamp) -> Result<bool, Failure> {
        self.write(move |writing| judge(writing, now)).await
    }
}

fn judge(writing: &mut Writing<'_>, now: Timestamp) -> Result<bool, Failure> {
    let due = list(
        writing.connection,
        "SELECT id, compliance, noncompliant_since FROM devices
         WHERE cell IS NOT NULL AND judge_at <= ?1 ORDER BY judge_at LIMIT ?2",
        params![now.0, BATCH],
        |row| {
            let judged: Compliance = crate::term::read(row, "compliance")?;
            let since: Option<i64> = row.get("noncompliant_since")?;
            Ok((DeviceId(row.get("id")?), judged, since.map(Timestamp)))
        },
    )?;
    for (id, judged, since) in &due {
        let kept = writing.keep_since(id, *since, now)?;
        if let Some((device, found)) = kept.filter(|(_, found)| found.compliance != *judged) {
            writing.tell_of_compliance(&device)?;
            tracing::debug!(device = %id, compliance = ?found.compliance, "judged by time");
        }
    }
    Ok(due.len() == BATCH as usize)
}
