//! People.

use crate::statement::find;
use crate::{Failure, Storage, term};
use model::id::PersonId;
use model::person::Role;
use model::time::Timestamp;
use rusqlite::{Connection, Row};

/// How long a role holds after its person was last seen, in seconds.
const ROLE_LAPSES: i64 = 24 * 60 * 60;

/// A person of the organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Identifies them.
    pub id: PersonId,
    /// Their name.
    pub display_name: String,
    /// What they sign in with.
    pub user_name: String,
    /// Their mail address.
    pub mail: Option<String>,
    /// What they may do; lapsed to `Employee` when unseen for 24 hours.
    pub role: Role,
}

/// A person, and when their role was last refreshed.
pub(crate) struct Seen {
    pub(crate) person: Person,
    /// The role in the row, lapsed or not; `None`: they never signed in.
    pub(crate) role: Option<Role>,
    pub(crate) last_seen: Option<Timestamp>,
    /// When they signed out everywhere.
    pub(crate) signed_out_at: Option<Timestamp>,
}

impl Storage {
    /// The person with this id.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn person(&self, id: PersonId, now: Timestamp) -> Result<Option<Person>, Failure> {
        self.read(move |connection| {
            find(
                connection,
                "SELECT id, display_name, user_name, mail, role, last_seen, signed_out_at
                 FROM people LEFT JOIN roles ON person_id = id WHERE id = ?1",
                [id.as_str()],
                |row| Ok(read(row, now)?.person),
            )
        })
        .await
    }
}

/// The person whom `issuer` knows as `subject`.
pub(crate) fn find_signed_in(
    connection: &Connection,
    issuer: &str,
    subject: &str,
    now: Timestamp,
) -> Result<Option<Seen>, Failure> {
    find(
        connection,
        "SELECT id, display_name, user_name, mail, role, last_seen, signed_out_at
         FROM people LEFT JOIN roles ON person_id = id WHERE issuer = ?1 AND subject = ?2",
        [issuer, subject],
        |row| read(row, now),
    )
}

/// What a person may do now.
pub(crate) fn role_now(
    connection: &Connection,
    person: &PersonId,
    now: Timestamp,
) -> Result<Role, Failure> {
    let held = find(
        connection,
        "SELECT role FROM roles WHERE person_id = ?1 AND last_seen > ?2",
        rusqlite::params![person.as_str(), now.plus(-ROLE_LAPSES).0],
        |row| term::read(row, "role"),
    )?;
    Ok(held.unwrap_or(Role::Employee))
}

/// What a person may do now, and since when; somebody without a role is an employee of this moment.
pub(crate) fn role_held(
    connection: &Connection,
    person: &PersonId,
    now: Timestamp,
) -> Result<(Role, Timestamp), Failure> {
    let held = find(
        connection,
        "SELECT role, since FROM roles WHERE person_id = ?1 AND last_seen > ?2",
        rusqlite::params![person.as_str(), now.plus(-ROLE_LAPSES).0],
        |row| Ok((term::read(row, "role")?, Timestamp(row.get("since")?))),
    )?;
    Ok(held.unwrap_or((Role::Employee, now)))
}

pub(crate) fn read(row: &Row<'_>, now: Timestamp) -> Result<Seen, Failure> {
    let role: Option<Role> = term::read_optional(row, "role")?;
    let last_seen = row.get::<_, Option<i64>>("last_seen")?.map(Timestamp);
    let holds = last_seen.is_some_and(|last_seen| now.since(last_seen) < ROLE_LAPSES);
    Ok(Seen {
        person: Person {
            id: PersonId(row.get("id")?),
            display_name: row.get("display_name")?,
            user_name: row.get("user_name")?,
            mail: row.get("mail")?,
            role: role.filter(|_| holds).unwrap_or(Role::Employee),
        },
        role,
        last_seen,
        signed_out_at: row.get::<_, Option<i64>>("signed_out_at")?.map(Timestamp),
    })
}
