//! One statement for each order and each way through it, so that each finds its rows in its index and
//! none is put together at run time.

use super::{DeviceOrder, LookedAt, look_at};
use crate::Failure;
use crate::reads::paging::{Beyond, SortKey};
use crate::statement::list;
use rusqlite::{Connection, Row, params};

/// The statements that read a cell in an order, one way.
#[derive(Clone, Copy)]
pub(super) struct Statement {
    /// Where its devices stand.
    marks: &'static str,
    /// The same with what is looked at of each.
    looks: &'static str,
    texts: bool,
}

macro_rules! statement {
    ($key:literal, $index:literal, $than:literal, $way:literal, $texts:literal) => {
        Statement {
            marks: concat!(
                "SELECT ",
                $key,
                " AS key, id FROM devices INDEXED BY ",
                $index,
                " WHERE cell = ?1 AND (",
                $key,
                ", id) ",
                $than,
                " (?2, ?3)",
                " ORDER BY ",
                $key,
                " ",
                $way,
                ", id ",
                $way,
                " LIMIT ?4"
            ),
            looks: concat!(
                "SELECT ",
                $key,
                " AS key, devices.id, primary_user_id, last_contact, operating_system,",
                " devices.search_key, people.search_key AS person_search_key",
                " FROM devices INDEXED BY ",
                $index,
                " LEFT JOIN people ON people.id = primary_user_id",
                " WHERE cell = ?1 AND (",
                $key,
                ", devices.id) ",
                $than,
                " (?2, ?3)",
                " ORDER BY ",
                $key,
                " ",
                $way,
                ", devices.id ",
                $way,
                " LIMIT ?4"
            ),
            texts: $texts,
        }
    };
}

/// The statements for an order, from its first row to its last or the other way.
pub(super) fn of(order: DeviceOrder, descending: bool) -> Statement {
    match (order, descending) {
        (DeviceOrder::Name | DeviceOrder::Platform | DeviceOrder::Compliance, false) => {
            statement!("devices.name_key", "devices_by_name", ">", "ASC", true)
        }
        (DeviceOrder::Name | DeviceOrder::Platform | DeviceOrder::Compliance, true) => {
            statement!("devices.name_key", "devices_by_name", "<", "DESC", true)
        }
        (DeviceOrder::Person, false) => {
            statement!("person_key", "devices_by_person", ">", "ASC", true)
        }
        (DeviceOrder::Person, true) => {
            statement!("person_key", "devices_by_person", "<", "DESC", true)
        }
        (DeviceOrder::LastContact, false) => {
            statement!("last_contact", "devices_by_contact", ">", "ASC", false)
        }
        (DeviceOrder::LastContact, true) => {
            statement!("last_contact", "devices_by_contact", "<", "DESC", false)
        }
    }
}

/// At most `limit` devices of a cell beyond a key.
pub(super) fn marks(
    connection: &Connection,
    statement: Statement,
    cell: i64,
    beyond: &Beyond,
    limit: u32,
) -> Result<Vec<(SortKey, String, ())>, Failure> {
    list(
        connection,
        statement.marks,
        params![cell, beyond.key, beyond.id, limit],
        |row| Ok((key(row, statement.texts)?, row.get("id")?, ())),
    )
}

/// The same with what is looked at of each.
pub(super) fn looks(
    connection: &Connection,
    statement: Statement,
    cell: i64,
    beyond: &Beyond,
    limit: u32,
) -> Result<Vec<(SortKey, String, LookedAt)>, Failure> {
    list(
        connection,
        statement.looks,
        params![cell, beyond.key, beyond.id, limit],
        |row| Ok((key(row, statement.texts)?, row.get("id")?, look_at(row)?)),
    )
}

fn key(row: &Row<'_>, texts: bool) -> Result<SortKey, Failure> {
    Ok(if texts {
        SortKey::Text(row.get("key")?)
    } else {
        SortKey::Number(row.get("key")?)
    })
}
