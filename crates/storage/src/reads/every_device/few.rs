//! The devices that fit where a person, a search or a range of last contacts leaves few: all of them,
//! so that any order is quick and the count is exact.

use super::{Cell, DeviceOrder, DeviceQuery, LookedAt, look_at};
use crate::Failure;
use crate::reads::paging::{FEW, Mark, SortKey};
use crate::statement::{find, list};
use rusqlite::{Connection, Row, params};
use std::fmt::Write as _;

/// The fewest characters of a term that the search's index knows: it is made of threes.
const SHORTEST: usize = 3;

/// Where the devices that fit stand; `None` where they may be many.
pub(super) fn marks(
    connection: &Connection,
    query: &DeviceQuery,
    cells: &[Cell],
) -> Result<Option<Vec<Mark>>, Failure> {
    let Some(candidates) = candidates(connection, query, cells)? else {
        return Ok(None);
    };
    let fitting = candidates.into_iter().filter_map(|candidate| {
        let cell = cells.iter().find(|cell| Some(cell.id) == candidate.cell)?;
        query.fits(&candidate.looked_at).then(|| Mark {
            group: query.group(cell),
            key: candidate.key,
            id: candidate.id,
        })
    });
    Ok(Some(fitting.collect()))
}

/// A device that may fit.
struct Candidate {
    id: String,
    cell: Option<i64>,
    key: SortKey,
    looked_at: LookedAt,
}

fn candidates(
    connection: &Connection,
    query: &DeviceQuery,
    cells: &[Cell],
) -> Result<Option<Vec<Candidate>>, Failure> {
    let read = |row: &Row<'_>| candidate(row, query.order);
    if let Some(user) = &query.user {
        let of_user = list(
            connection,
            "SELECT devices.id, cell, devices.name_key, person_key, last_contact, operating_system,
               primary_user_id, devices.search_key, people.search_key AS person_search_key
             FROM devices LEFT JOIN people ON people.id = primary_user_id
             WHERE primary_user_id = ?1 LIMIT ?2",
            params![user.as_str(), FEW + 1],
            read,
        )?;
        if of_user.len() <= FEW as usize {
            return Ok(Some(of_user));
        }
    }
    if let Some(wanted) = matching(&query.search)
        && hits(connection, &wanted, FEW + 1)? <= FEW
    {
        let found = list(
            connection,
            "SELECT devices.id, cell, devices.name_key, person_key, last_contact, operating_system,
               primary_user_id, devices.search_key, people.search_key AS person_search_key
             FROM device_search JOIN devices ON devices.seq = device_search.rowid
               LEFT JOIN people ON people.id = primary_user_id
             WHERE device_search MATCH ?1",
            [wanted],
            read,
        )?;
        return Ok(Some(found));
    }
    if query.contact_from.is_some() || query.contact_until.is_some() {
        return in_contact(connection, query, cells);
    }
    Ok(None)
}

/// How many devices the search finds, at most `limit`.
pub(super) fn hits(connection: &Connection, wanted: &str, limit: u32) -> Result<u32, Failure> {
    let hits = find(
        connection,
        "SELECT count(*) AS hits FROM
           (SELECT rowid FROM device_search WHERE device_search MATCH ?1 LIMIT ?2)",
        params![wanted, limit],
        |row| Ok(row.get("hits")?),
    )?;
    Ok(hits.unwrap_or_default())
}

fn in_contact(
    connection: &Connection,
    query: &DeviceQuery,
    cells: &[Cell],
) -> Result<Option<Vec<Candidate>>, Failure> {
    let from = query.contact_from.map_or(i64::MIN, |from| from.0);
    let until = query.contact_until.map_or(i64::MAX, |until| until.0);
    let mut left = FEW;
    for cell in cells {
        let within: Option<u32> = find(
            connection,
            "SELECT count(*) AS within FROM (SELECT 1 FROM devices
               WHERE cell = ?1 AND last_contact BETWEEN ?2 AND ?3 LIMIT ?4)",
            params![cell.id, from, until, left + 1],
            |row| Ok(row.get("within")?),
        )?;
        match left.checked_sub(within.unwrap_or_default()) {
            Some(rest) => left = rest,
            None => return Ok(None),
        }
    }
    let mut found = Vec::new();
    for cell in cells {
        found.extend(list(
            connection,
            "SELECT devices.id, cell, devices.name_key, person_key, last_contact, operating_system,
               primary_user_id, devices.search_key, people.search_key AS person_search_key
             FROM devices LEFT JOIN people ON people.id = primary_user_id
             WHERE cell = ?1 AND last_contact BETWEEN ?2 AND ?3",
            params![cell.id, from, until],
            |row| candidate(row, query.order),
        )?);
    }
    Ok(Some(found))
}

fn candidate(row: &Row<'_>, order: DeviceOrder) -> Result<Candidate, Failure> {
    let text = |column: &str| -> Result<SortKey, Failure> {
        let text: Option<String> = row.get(column)?;
        Ok(SortKey::Text(text.unwrap_or_default()))
    };
    Ok(Candidate {
        id: row.get("id")?,
        cell: row.get("cell")?,
        key: match order {
            DeviceOrder::Name | DeviceOrder::Platform | DeviceOrder::Compliance => {
                text("name_key")?
            }
            DeviceOrder::Person => text("person_key")?,
            DeviceOrder::LastContact => SortKey::Number(row.get("last_contact")?),
        },
        looked_at: look_at(row)?,
    })
}

/// Whether the search's index knows a term.
pub(super) fn is_indexed(term: &str) -> bool {
    term.chars().count() >= SHORTEST
}

/// What the index is asked for folded terms: that all it can know are there. `None`: it knows none.
pub(crate) fn matching(terms: &[String]) -> Option<String> {
    let mut wanted = String::new();
    for term in terms.iter().filter(|term| is_indexed(term)) {
        let joint = if wanted.is_empty() { "" } else { " AND " };
        // Writing to a String never fails.
        let _ = write!(wanted, "{joint}\"{}\"", term.replace('"', "\"\""));
    }
    (!wanted.is_empty()).then_some(wanted)
}
