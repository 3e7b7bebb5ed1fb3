//! A browser's session: begun by a sign-in, used, renewed, and ended.

use super::web_sign_in;
use crate::reads::people;
use crate::statement::{execute, find, list};
use crate::writer::Writing;
use crate::{Failure, Hash, Person, Storage};
use model::id::PersonId;
use model::time::Timestamp;
use rusqlite::{Row, params};

/// A session of a browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebSession {
    /// Whose it is.
    pub person: Person,
    /// Who they are to the issuer in ID tokens.
    pub subject: String,
    /// When they proved who they are, where the issuer says so.
    pub auth_time: Option<Timestamp>,
    /// Until when their fresh sign-in counts; an ordinary one never does.
    pub confirmed_until: Option<Timestamp>,
    /// They did so within the authentication context that is asked for, or none is.
    pub in_context: bool,
    /// The refresh token, sealed.
    pub refresh: Option<Vec<u8>>,
    /// When the issuer is asked again.
    pub checked_until: Timestamp,
    /// When it ends unless it is used.
    pub idle_until: Timestamp,
    /// When it ends.
    pub until: Timestamp,
}

/// Somebody has signed in with a browser.
#[derive(Clone, Debug)]
pub struct BeginWebSession {
    /// The hash of what only that browser has from now on.
    pub session_hash: Hash,
    /// The sign-in that this ends.
    pub browser_hash: Hash,
    /// Who it is.
    pub person: PersonId,
    /// Who they are to the issuer in ID tokens.
    pub subject: String,
    /// What the issuer calls their session with it.
    pub issuer_session: Option<String>,
    /// When they proved it; where nobody says, when the token was made.
    pub proved: Option<Timestamp>,
    /// When they proved who they are, where the issuer says so.
    pub auth_time: Option<Timestamp>,
    /// Until when that counts as a fresh sign-in.
    pub confirmed_until: Option<Timestamp>,
    /// They did so within the authentication context that is asked for, or none is.
    pub in_context: bool,
    /// The refresh token, sealed.
    pub refresh: Option<Vec<u8>>,
    /// When the issuer is asked again.
    pub checked_until: Timestamp,
    /// When it ends unless it is used.
    pub idle_until: Timestamp,
    /// When it ends.
    pub until: Timestamp,
}

/// The issuer has been asked again.
#[derive(Clone, Debug)]
pub struct RenewWebSession {
    /// Whose session.
    pub session_hash: Hash,
    /// They are within the authentication context that is asked for, or none is.
    pub in_context: bool,
    /// The refresh token, sealed.
    pub refresh: Option<Vec<u8>>,
    /// When the issuer is asked again.
    pub checked_until: Timestamp,
}

/// What the issuer calls a session that it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndedByIssuer {
    /// Whose it is; `None`: it names the session alone.
    pub subject: Option<String>,
    /// Which; `None`: every one of that person.
    pub issuer_session: Option<String>,
}

impl Storage {
    /// Begins a session in the place of a sign-in; `false` where that one is over, or the person has signed out
    /// everywhere since.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn begin_web_session(&self, begun: BeginWebSession) -> Result<bool, Failure> {
        self.write(move |writing| begin(writing, &begun)).await
    }

    /// The session of this hash, while it lasts.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn web_session(
        &self,
        session_hash: Hash,
        now: Timestamp,
    ) -> Result<Option<WebSession>, Failure> {
        self.read(move |connection| {
            find(
                connection,
                "SELECT id, display_name, user_name, mail, role, last_seen, signed_out_at,
                   web_sessions.subject AS session_subject, auth_time, confirmed_until, in_context,
                   refresh, checked_until, idle_until, until
                 FROM web_sessions JOIN people ON people.id = web_sessions.person_id
                   LEFT JOIN roles ON roles.person_id = people.id
                 WHERE session_hash = ?1 AND idle_until > ?2",
                params![session_hash, now.0],
                |row| read(row, now),
            )
        })
        .await
    }

    /// Notes that a session was used.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn use_web_session(
        &self,
        session_hash: Hash,
        idle_until: Timestamp,
    ) -> Result<(), Failure> {
        self.write(move |writing| {
            execute(
                writing.connection,
                "UPDATE web_sessions SET idle_until = min(max(idle_until, ?2), until)
                 WHERE session_hash = ?1",
                params![session_hash, idle_until.0],
            )?;
            Ok(())
        })
        .await
    }

    /// Notes what the issuer said when it was asked again; `false` where the session has ended meanwhile.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn renew_web_session(&self, renewed: RenewWebSession) -> Result<bool, Failure> {
        self.write(move |writing| {
            let RenewWebSession {
                session_hash,
                in_context,
                refresh,
                checked_until,
            } = renewed;
            let renewed = execute(
                writing.connection,
                "UPDATE web_sessions SET in_context = ?2, refresh = ?3, checked_until = ?4
                 WHERE session_hash = ?1",
                params![session_hash, in_context, refresh, checked_until.0],
            )?;
            Ok(renewed == 1)
        })
        .await
    }

    /// Ends a session; whose it was, and its refresh token.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn end_web_session(
        &self,
        session_hash: Hash,
    ) -> Result<Option<(PersonId, Option<Vec<u8>>)>, Failure> {
        self.write(move |writing| {
            find(
                writing.connection,
                "DELETE FROM web_sessions WHERE session_hash = ?1 RETURNING person_id, refresh",
                [session_hash],
                |row| Ok((PersonId(row.get("person_id")?), row.get("refresh")?)),
            )
        })
        .await
    }

    /// Ends what the issuer ended; whose sessions they were.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn end_web_sessions(&self, ended: EndedByIssuer) -> Result<Vec<PersonId>, Failure> {
        self.write(move |writing| end_all(writing, &ended)).await
    }
}

fn begin(writing: &mut Writing<'_>, begun: &BeginWebSession) -> Result<bool, Failure> {
    let BeginWebSession {
        session_hash,
        browser_hash,
        person,
        subject,
        issuer_session,
        proved,
        auth_time,
        confirmed_until,
        in_context,
        refresh,
        checked_until,
        idle_until,
        until,
    } = begun;
    if !web_sign_in::take_answered(writing, *browser_hash)? {
        return Ok(false);
    }
    let begun = execute(
        writing.connection,
        "INSERT INTO web_sessions (session_hash, person_id, subject, issuer_session, auth_time,
           confirmed_until, in_context, refresh, checked_until, idle_until, until)
         SELECT ?1, id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11 FROM people
         WHERE id = ?2 AND (signed_out_at IS NULL OR signed_out_at <= ?12)",
        params![
            session_hash,
            person.as_str(),
            subject,
            issuer_session,
            auth_time.map(|at| at.0),
            confirmed_until.map(|at| at.0),
            in_context,
            refresh,
            checked_until.0,
            idle_until.min(until).0,
            until.0,
            proved.map(|at| at.0),
        ],
    )?;
    Ok(begun == 1)
}

/// A name of a session that comes with a name of somebody else ends nothing.
fn end_all(writing: &mut Writing<'_>, ended: &EndedByIssuer) -> Result<Vec<PersonId>, Failure> {
    let EndedByIssuer {
        subject,
        issuer_session,
    } = ended;
    let whose = |row: &Row<'_>| Ok(PersonId(row.get("person_id")?));
    match (subject, issuer_session) {
        (Some(subject), _) => list(
            writing.connection,
            "DELETE FROM web_sessions WHERE subject = ?1 AND (?2 IS NULL OR issuer_session = ?2)
             RETURNING person_id",
            params![subject, issuer_session],
            whose,
        ),
        (None, Some(session)) => list(
            writing.connection,
            "DELETE FROM web_sessions WHERE issuer_session = ?1 RETURNING person_id",
            [session],
            whose,
        ),
        (None, None) => Ok(Vec::new()),
    }
}

fn read(row: &Row<'_>, now: Timestamp) -> Result<WebSession, Failure> {
    let moment =
        |column| -> Result<_, Failure> { Ok(row.get::<_, Option<i64>>(column)?.map(Timestamp)) };
    Ok(WebSession {
        person: people::read(row, now)?.person,
        subject: row.get("session_subject")?,
        auth_time: moment("auth_time")?,
        confirmed_until: moment("confirmed_until")?,
        in_context: row.get("in_context")?,
        refresh: row.get("refresh")?,
        checked_until: Timestamp(row.get("checked_until")?),
        idle_until: Timestamp(row.get("idle_until")?),
        until: Timestamp(row.get("until")?),
    })
}
