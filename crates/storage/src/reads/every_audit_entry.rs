//! IT's list of the audit: the newest first, page by page, with the names behind its ids.

use crate::audit::{self, AuditEntry};
use crate::reads::every_command::Named;
use crate::reads::history::{History, Range};
use crate::reads::paging::{Page, Place};
use crate::statement::{find, list};
use crate::{Failure, Storage, term};
use model::action::RemoteAction;
use model::id::PersonId;
use model::time::Timestamp;
use rusqlite::{Connection, Row, params};

/// What is asked of the list; `None`: any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditQuery {
    /// One of these was done.
    pub actions: Option<Vec<String>>,
    /// This person did it.
    pub person: Option<PersonId>,
    /// Written at this time or later.
    pub from: Option<Timestamp>,
    /// Written at this time or earlier.
    pub until: Option<Timestamp>,
}

/// An entry with the names behind its ids, as they are now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedAuditEntry {
    /// The entry.
    pub entry: AuditEntry,
    /// The person who did it.
    pub person: Option<Named>,
    /// The name of the device that did it.
    pub device: Option<String>,
    /// What it was done to is called so; where that is an action, the one device that it is for.
    pub subject: Option<String>,
    /// What was asked for, where it was done to an action.
    pub action: Option<RemoteAction>,
    /// Of how many devices.
    pub devices: Option<u32>,
}

impl Storage {
    /// A page of at most `top` entries, the newest first.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn every_audit_entry(
        &self,
        query: AuditQuery,
        place: Place,
        top: usize,
    ) -> Result<Page<ListedAuditEntry>, Failure> {
        self.read(move |connection| {
            let Page {
                rows,
                previous,
                next,
            } = page(connection, &query, &place, top)?;
            let named = rows.into_iter().map(|entry| with_names(connection, entry));
            Ok(Page {
                rows: named.collect::<Result<_, _>>()?,
                previous,
                next,
            })
        })
        .await
    }
}

impl AuditQuery {
    fn fits(&self, entry: &AuditEntry) -> bool {
        let did = |person: &PersonId| entry.actor == actor(person);
        self.actions
            .as_ref()
            .is_none_or(|actions| actions.contains(&entry.action))
            && self.person.as_ref().is_none_or(did)
            && self.from.is_none_or(|from| from <= entry.at)
            && self.until.is_none_or(|until| entry.at <= until)
    }
}

fn actor(person: &PersonId) -> String {
    format!("person:{person}")
}

fn page(
    connection: &Connection,
    query: &AuditQuery,
    place: &Place,
    top: usize,
) -> Result<Page<AuditEntry>, Failure> {
    let newest_first = !place.is_backwards();
    let (statement, wanted) = match (&query.person, &query.actions) {
        (Some(person), _) => (by_actor(newest_first), vec![actor(person)]),
        (None, Some(actions)) => (by_action(newest_first), actions.clone()),
        (None, None) => (by_nothing(newest_first), vec![String::new()]),
    };
    let history = History {
        lanes: wanted.len(),
        range: Range {
            first: query.from.map(|from| first(connection, from)).transpose()?,
            last: query
                .until
                .map(|until| last(connection, until))
                .transpose()?,
        },
    };
    history.page(
        place,
        top,
        |lane, beyond, limit| {
            list(
                connection,
                statement,
                params![wanted.get(lane), beyond, limit],
                |row| {
                    let entry = audit::read(row)?;
                    Ok((entry.seq, entry))
                },
            )
        },
        |entry| query.fits(entry),
    )
}

/// The first entry written at this time or later; beyond every one where there is none.
fn first(connection: &Connection, from: Timestamp) -> Result<i64, Failure> {
    let found = find(
        connection,
        "SELECT seq FROM audit WHERE at >= ?1 ORDER BY at, seq LIMIT 1",
        [from.0],
        |row| Ok(row.get("seq")?),
    )?;
    Ok(found.unwrap_or(i64::MAX))
}

/// The last entry written at this time or earlier; before every one where there is none.
fn last(connection: &Connection, until: Timestamp) -> Result<i64, Failure> {
    let found = find(
        connection,
        "SELECT seq FROM audit WHERE at <= ?1 ORDER BY at DESC, seq DESC LIMIT 1",
        [until.0],
        |row| Ok(row.get("seq")?),
    )?;
    Ok(found.unwrap_or(i64::MIN))
}

macro_rules! statement {
    ($found_by:literal, $condition:literal, $newest_first:expr) => {
        if $newest_first {
            statement!($found_by, $condition, "<", "DESC")
        } else {
            statement!($found_by, $condition, ">", "ASC")
        }
    };
    ($found_by:literal, $condition:literal, $than:literal, $way:literal) => {
        concat!(
            "SELECT seq, at, actor, action, subject, detail, previous_hash, hash FROM audit ",
            $found_by,
            " WHERE ",
            $condition,
            " AND seq ",
            $than,
            " ?2 ORDER BY seq ",
            $way,
            " LIMIT ?3"
        )
    };
}

fn by_actor(newest_first: bool) -> &'static str {
    statement!("INDEXED BY audit_by_actor", "actor = ?1", newest_first)
}

fn by_action(newest_first: bool) -> &'static str {
    statement!("INDEXED BY audit_by_action", "action = ?1", newest_first)
}

fn by_nothing(newest_first: bool) -> &'static str {
    statement!("NOT INDEXED", "?1 IS NOT NULL", newest_first)
}

fn with_names(connection: &Connection, entry: AuditEntry) -> Result<ListedAuditEntry, Failure> {
    let actor = entry.actor.split_once(':');
    let person = match actor {
        Some(("person", id)) => person(connection, id)?,
        _ => None,
    };
    let device = match actor {
        Some(("device", id)) => device(connection, id)?,
        _ => None,
    };
    let subject = match entry.subject.split_once(':') {
        Some(("person", id)) => {
            Subject::called(self::person(connection, id)?.map(|person| person.display_name))
        }
        Some(("device", id)) => Subject::called(self::device(connection, id)?),
        Some(("command", id)) => command(connection, id)?,
        Some(("bulk", id)) => bulk(connection, id)?,
        _ => Subject::default(),
    };
    let Subject {
        name: subject,
        action,
        devices,
    } = subject;
    Ok(ListedAuditEntry {
        entry,
        person,
        device,
        subject,
        action,
        devices,
    })
}

/// What something was done to.
#[derive(Default)]
struct Subject {
    name: Option<String>,
    action: Option<RemoteAction>,
    devices: Option<u32>,
}

impl Subject {
    fn called(name: Option<String>) -> Self {
        Self {
            name,
            ..Self::default()
        }
    }
}

fn command(connection: &Connection, id: &str) -> Result<Subject, Failure> {
    let found = find(
        connection,
        "SELECT device_name, action FROM commands WHERE id = ?1",
        [id],
        |row| {
            Ok(Subject {
                name: row.get("device_name")?,
                action: Some(term::read(row, "action")?),
                devices: Some(1),
            })
        },
    )?;
    Ok(found.unwrap_or_default())
}

fn bulk(connection: &Connection, id: &str) -> Result<Subject, Failure> {
    let found = find(
        connection,
        "SELECT action, devices,
           (SELECT managed_device_name FROM bulk_devices JOIN devices ON devices.id = device_id
             WHERE bulk_seq = bulk_actions.seq AND place = 0) AS device_name
         FROM bulk_actions WHERE id = ?1",
        [id],
        |row| {
            let devices: u32 = row.get("devices")?;
            let name: Option<String> = row.get("device_name")?;
            Ok(Subject {
                name: name.filter(|_| devices == 1),
                action: Some(term::read(row, "action")?),
                devices: Some(devices),
            })
        },
    )?;
    Ok(found.unwrap_or_default())
}

fn person(connection: &Connection, id: &str) -> Result<Option<Named>, Failure> {
    find(
        connection,
        "SELECT id, display_name, user_name FROM people WHERE id = ?1",
        [id],
        |row: &Row<'_>| {
            Ok(Named {
                id: PersonId(row.get("id")?),
                display_name: row.get("display_name")?,
                user_name: row.get("user_name")?,
            })
        },
    )
}

fn device(connection: &Connection, id: &str) -> Result<Option<String>, Failure> {
    find(
        connection,
        "SELECT managed_device_name FROM devices WHERE id = ?1",
        [id],
        |row| Ok(row.get("managed_device_name")?),
    )
}
