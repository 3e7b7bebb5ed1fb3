//! A person ends every session of theirs, wherever it is.

use crate::audit::Actor;
use crate::statement::{execute, list};
use crate::writer::Writing;
use crate::{Failure, Hash, Storage};
use model::id::PersonId;
use model::time::Timestamp;
use rusqlite::params;
use serde_json::json;

/// A browser's session that has ended: its hash, and its refresh token, sealed.
pub type EndedWebSession = (Hash, Option<Vec<u8>>);

impl Storage {
    /// From now on no sign-in of this person from before `now` counts; the sessions of browsers that ended by
    /// that, with their refresh tokens.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn sign_out_everywhere(
        &self,
        person: PersonId,
        now: Timestamp,
        request_id: String,
    ) -> Result<Vec<EndedWebSession>, Failure> {
        self.write(move |writing| end_sessions(writing, &person, now, &request_id))
            .await
    }
}

/// A clock that was set back doesn't bring back what has ended.
fn end_sessions(
    writing: &mut Writing<'_>,
    person: &PersonId,
    now: Timestamp,
    request_id: &str,
) -> Result<Vec<EndedWebSession>, Failure> {
    execute(
        writing.connection,
        "UPDATE people SET signed_out_at = max(coalesce(signed_out_at, ?2), ?2) WHERE id = ?1",
        params![person.as_str(), now.0],
    )?;
    execute(
        writing.connection,
        "DELETE FROM elevations WHERE person_id = ?1",
        [person.as_str()],
    )?;
    let ended = list(
        writing.connection,
        "DELETE FROM web_sessions WHERE person_id = ?1 RETURNING session_hash, refresh",
        [person.as_str()],
        |row| Ok((row.get("session_hash")?, row.get("refresh")?)),
    )?;
    writing.audit(
        now,
        &Actor::Person(person),
        "signedOutEverywhere",
        format!("person:{person}"),
        &json!({ "requestId": request_id }),
    )?;
    Ok(ended)
}
