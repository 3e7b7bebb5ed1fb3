//! A person shows a token.

use crate::audit::Actor;
use crate::reads::people::{Seen, find_signed_in};
use crate::statement::execute;
use crate::term::Term;
use crate::writer::Writing;
use crate::{Failure, Person, Storage};
use model::id::PersonId;
use model::person::Role;
use model::time::Timestamp;
use rusqlite::params;
use serde_json::json;

/// How old "last seen" may grow before it is written again, in seconds.
const SEEN_LATELY: i64 = 60 * 60;

/// A person as their token describes them.
#[derive(Clone, Debug)]
pub struct SignedInPerson {
    /// The id they get if they are new.
    pub new_id: PersonId,
    /// Who signed them in; with `subject` it identifies them for ever.
    pub issuer: String,
    /// Who they are to the issuer.
    pub subject: String,
    /// Their name.
    pub display_name: String,
    /// What they sign in with.
    pub user_name: String,
    /// Their mail address.
    pub mail: Option<String>,
    /// What they may do in the organisation.
    pub role: Role,
    /// When they proved who they are; where nobody says, when the token was made. `None`: too long ago
    /// for whoever ever signed out everywhere.
    pub proved: Option<Timestamp>,
    /// Now.
    pub now: Timestamp,
}

impl Storage {
    /// Who this is; `None` where they signed out everywhere after they proved it. Writes only when
    /// something changed or they were last seen over an hour ago.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn person_signs_in(&self, person: SignedInPerson) -> Result<Option<Person>, Failure> {
        let asked = person.clone();
        let seen = self
            .read(move |connection| {
                find_signed_in(connection, &asked.issuer, &asked.subject, asked.now)
            })
            .await?;
        match seen {
            Some(seen) if has_ended(&seen, person.proved) => Ok(None),
            Some(seen) if is_up_to_date(&seen, &person) => Ok(Some(seen.person)),
            _ => self.write(move |writing| keep(writing, person)).await,
        }
    }
}

/// Whether a sign-in of `proved` ended when the person signed out everywhere.
fn has_ended(seen: &Seen, proved: Option<Timestamp>) -> bool {
    seen.signed_out_at
        .is_some_and(|signed_out_at| proved.is_none_or(|proved| proved < signed_out_at))
}

fn is_up_to_date(seen: &Seen, person: &SignedInPerson) -> bool {
    seen.role == Some(person.role)
        && seen.person.display_name == person.display_name
        && seen.person.user_name == person.user_name
        && seen.person.mail == person.mail
        && seen
            .last_seen
            .is_some_and(|last_seen| person.now.since(last_seen) < SEEN_LATELY)
}

fn keep(writing: &mut Writing<'_>, person: SignedInPerson) -> Result<Option<Person>, Failure> {
    let SignedInPerson {
        new_id,
        issuer,
        subject,
        display_name,
        user_name,
        mail,
        role,
        proved,
        now,
    } = person;
    let seen = find_signed_in(writing.connection, &issuer, &subject, now)?;
    if seen.as_ref().is_some_and(|seen| has_ended(seen, proved)) {
        return Ok(None);
    }
    let earlier_role = seen.as_ref().and_then(|seen| seen.role);
    let id = seen.map_or(new_id, |seen| seen.person.id);
    execute(
        writing.connection,
        "INSERT INTO people (id, issuer, subject, display_name, user_name, mail)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (issuer, subject) DO UPDATE SET display_name = excluded.display_name,
           user_name = excluded.user_name, mail = excluded.mail",
        params![id.as_str(), issuer, subject, display_name, user_name, mail],
    )?;
    execute(
        writing.connection,
        "INSERT INTO roles (person_id, role, since, last_seen) VALUES (?1, ?2, ?3, ?3)
         ON CONFLICT DO UPDATE SET role = excluded.role, last_seen = excluded.last_seen,
           since = CASE WHEN role = excluded.role THEN since ELSE excluded.since END",
        params![id.as_str(), role.text(), now.0],
    )?;
    if earlier_role != Some(role) {
        writing.audit(
            now,
            &Actor::Service,
            "roleChanged",
            format!("person:{id}"),
            &json!({ "from": earlier_role.map(Term::text), "to": role.text() }),
        )?;
    }
    Ok(Some(Person {
        id,
        display_name,
        user_name,
        mail,
        role,
    }))
}
