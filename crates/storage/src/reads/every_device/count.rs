//! How many devices a list has.

use super::{DeviceQuery, cells, each, few, groups, matching};
use crate::reads::paging::{Count, PATIENCE, Step};
use crate::{Failure, Storage};
use rusqlite::Connection;

/// How many the search's index counts before it says that there are more.
const MOST_COUNTED: u32 = if cfg!(test) { 600 } else { 10_000 };

impl Storage {
    /// How many devices the list has: exactly where they are counted anyhow or few. Otherwise at
    /// least how many, unless `exactly` is asked for, which looks at each.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn count_devices(&self, query: DeviceQuery, exactly: bool) -> Result<Count, Failure> {
        self.read(move |connection| count(connection, &query.folded(), exactly))
            .await
    }
}

fn count(connection: &Connection, query: &DeviceQuery, exactly: bool) -> Result<Count, Failure> {
    let cells = cells(connection, query)?;
    if query.is_of_cells() {
        return Ok(Count::Exact(cells.iter().map(|cell| cell.devices).sum()));
    }
    if query.is_searched_only()
        && let Some(wanted) = matching(&query.search)
    {
        // The index alone knows: nothing has to be looked at.
        let limit = if exactly { u32::MAX } else { MOST_COUNTED + 1 };
        let hits = few::hits(connection, &wanted, limit)?;
        return Ok(if hits < limit {
            Count::Exact(hits.into())
        } else {
            Count::AtLeast(MOST_COUNTED.into())
        });
    }
    if let Some(marks) = few::marks(connection, query, &cells)? {
        return Ok(Count::Exact(number(marks.len())));
    }
    let groups = groups(query, &cells);
    let (mut fitting, mut looked_at) = (0, 0);
    let mut gave_up = false;
    each(connection, query, &groups, false, None, |_, fits| {
        fitting += usize::from(fits);
        looked_at += 1;
        gave_up = looked_at == PATIENCE && !exactly;
        if gave_up { Step::Stop } else { Step::On }
    })?;
    let counted = number(fitting);
    Ok(if gave_up {
        Count::AtLeast(counted)
    } else {
        Count::Exact(counted)
    })
}

fn number(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}
