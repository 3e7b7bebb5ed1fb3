//! A fresh sign-in that the service has proved itself: asked for by the app, sent to the issuer in one
//! browser, answered there, proved, completed by the app, and spent.
//!
//! Each step is taken once, by compare-and-set: whoever comes second finds nothing. None of the secrets
//! that go with it is kept, only hashes.

use crate::audit::Actor;
use crate::statement::{execute, find};
use crate::term::Term;
use crate::writer::Writing;
use crate::{Failure, Hash, Storage};
use model::elevation::Purpose;
use model::freshness::{MAX_AGE, is_fresh};
use model::id::PersonId;
use model::time::Timestamp;
use rusqlite::params;
use serde_json::json;

/// How long somebody may take from asking to completing, in seconds.
const TIME: i64 = 300;

/// A person asks to be elevated.
#[derive(Clone, Debug)]
pub struct AskElevation {
    /// The id it gets.
    pub id: String,
    /// Who asks.
    pub person: PersonId,
    /// The hash of the access token they ask with.
    pub session: Hash,
    /// What for.
    pub purpose: Purpose,
    /// Where their app waits for the browser.
    pub port: u16,
    /// Now.
    pub now: Timestamp,
}

/// What became of the asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskingElevation {
    /// It may begin.
    Asked,
    /// This session has had its one.
    Already,
}

/// An elevation that a browser came back for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnsweredElevation {
    /// Identifies it.
    pub id: String,
    /// Who asked for it, to their issuer.
    pub subject: String,
    /// Where their app waits for the browser.
    pub port: u16,
}

/// The issuer said that it was the person, and when.
#[derive(Clone, Debug)]
pub struct ProveElevation {
    /// Identifies the elevation.
    pub id: String,
    /// The hash of the code that the browser takes to the app.
    pub code_hash: Hash,
    /// When the person proved who they are.
    pub auth_time: Timestamp,
    /// Now.
    pub now: Timestamp,
}

/// The app has the code.
#[derive(Clone, Debug)]
pub struct CompleteElevation {
    /// Identifies the elevation.
    pub id: String,
    /// Whose it is.
    pub person: PersonId,
    /// The hash of the access token it was asked for with.
    pub session: Hash,
    /// The hash of the code.
    pub code_hash: Hash,
    /// Now.
    pub now: Timestamp,
    /// Identifies the request, for the audit.
    pub request_id: String,
}

/// An elevation that an action takes with it: of this session, for this purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spending {
    /// The hash of the access token that the action is asked for with.
    pub session: Hash,
    /// What the action needs it for.
    pub purpose: Purpose,
}

impl Storage {
    /// Notes that a person wants to be elevated; what the session began before and didn't complete ends.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn ask_elevation(&self, asked: AskElevation) -> Result<AskingElevation, Failure> {
        self.write(move |writing| ask(writing, &asked)).await
    }

    /// Binds an elevation to the browser that is sent to the issuer; where its app waits for it. `None`: it is
    /// over, or that was done before.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn send_elevation(
        &self,
        id: String,
        browser_hash: Hash,
        now: Timestamp,
    ) -> Result<Option<u16>, Failure> {
        self.write(move |writing| {
            find(
                writing.connection,
                "UPDATE elevations SET state = 'sent', browser_hash = ?2
                 WHERE id = ?1 AND state = 'asked' AND until >= ?3 RETURNING port",
                params![id, browser_hash, now.0],
                |row| Ok(row.get("port")?),
            )
        })
        .await
    }

    /// The elevation that this browser was sent for, once.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn answer_elevation(
        &self,
        browser_hash: Hash,
        now: Timestamp,
    ) -> Result<Option<AnsweredElevation>, Failure> {
        self.write(move |writing| answer(writing, browser_hash, now))
            .await
    }

    /// Notes what the issuer proved; `false` where it was too long ago, or the elevation is over.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn prove_elevation(&self, proof: ProveElevation) -> Result<bool, Failure> {
        self.write(move |writing| prove(writing, &proof)).await
    }

    /// Completes an elevation, once; until when it counts. `None`: there is none like that.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn complete_elevation(
        &self,
        completing: CompleteElevation,
    ) -> Result<Option<Timestamp>, Failure> {
        self.write(move |writing| complete(writing, &completing))
            .await
    }

    /// What a session is elevated for, whether or not an action has spent it.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn elevated_for(
        &self,
        person: PersonId,
        session: Hash,
        now: Timestamp,
    ) -> Result<Option<Purpose>, Failure> {
        self.read(move |connection| {
            let found = find(
                connection,
                "SELECT purpose, auth_time FROM elevations
                 WHERE session_hash = ?1 AND person_id = ?2 AND state IN ('complete', 'spent')",
                params![session, person.as_str()],
                |row| Ok((crate::term::read(row, "purpose")?, row.get("auth_time")?)),
            )?;
            Ok(
                found.and_then(|(purpose, auth_time): (Purpose, Option<i64>)| {
                    is_fresh(auth_time.map(Timestamp), now).then_some(purpose)
                }),
            )
        })
        .await
    }
}

fn ask(writing: &mut Writing<'_>, asked: &AskElevation) -> Result<AskingElevation, Failure> {
    let AskElevation {
        id,
        person,
        session,
        purpose,
        port,
        now,
    } = asked;
    execute(
        writing.connection,
        "DELETE FROM elevations
         WHERE session_hash = ?1 AND (state NOT IN ('complete', 'spent') OR until < ?2)",
        params![session, now.0],
    )?;
    let added = execute(
        writing.connection,
        "INSERT INTO elevations (id, person_id, session_hash, purpose, port, state, until)
         VALUES (?1, ?2, ?3, ?4, ?5, 'asked', ?6) ON CONFLICT (session_hash) DO NOTHING",
        params![
            id,
            person.as_str(),
            session,
            purpose.text(),
            port,
            now.plus(TIME).0
        ],
    )?;
    Ok(match added {
        0 => AskingElevation::Already,
        _ => AskingElevation::Asked,
    })
}

fn answer(
    writing: &mut Writing<'_>,
    browser_hash: Hash,
    now: Timestamp,
) -> Result<Option<AnsweredElevation>, Failure> {
    let answered = execute(
        writing.connection,
        "UPDATE elevations SET state = 'answered'
         WHERE browser_hash = ?1 AND state = 'sent' AND until >= ?2",
        params![browser_hash, now.0],
    )?;
    if answered == 0 {
        return Ok(None);
    }
    find(
        writing.connection,
        "SELECT elevations.id, subject, port
         FROM elevations JOIN people ON people.id = person_id WHERE browser_hash = ?1",
        [browser_hash],
        |row| {
            Ok(AnsweredElevation {
                id: row.get("id")?,
                subject: row.get("subject")?,
                port: row.get("port")?,
            })
        },
    )
}

fn prove(writing: &mut Writing<'_>, proof: &ProveElevation) -> Result<bool, Failure> {
    let ProveElevation {
        id,
        code_hash,
        auth_time,
        now,
    } = proof;
    if !is_fresh(Some(*auth_time), *now) {
        return Ok(false);
    }
    // The issuer's clock may be ahead; ours says when it is over.
    let auth_time = (*auth_time).min(*now);
    let proved = execute(
        writing.connection,
        "UPDATE elevations SET state = 'proved', code_hash = ?2, auth_time = ?3, until = ?4
         WHERE id = ?1 AND state = 'answered' AND until >= ?5",
        params![id, code_hash, auth_time.0, auth_time.plus(MAX_AGE).0, now.0],
    )?;
    Ok(proved == 1)
}

fn complete(
    writing: &mut Writing<'_>,
    completing: &CompleteElevation,
) -> Result<Option<Timestamp>, Failure> {
    let CompleteElevation {
        id,
        person,
        session,
        code_hash,
        now,
        request_id,
    } = completing;
    let completed = execute(
        writing.connection,
        "UPDATE elevations SET state = 'complete', code_hash = NULL
         WHERE id = ?1 AND person_id = ?2 AND session_hash = ?3 AND code_hash = ?4
           AND state = 'proved' AND until >= ?5",
        params![id, person.as_str(), session, code_hash, now.0],
    )?;
    if completed == 0 {
        return Ok(None);
    }
    let found = find(
        writing.connection,
        "SELECT purpose, until FROM elevations WHERE id = ?1",
        [id],
        |row| {
            let purpose: Purpose = crate::term::read(row, "purpose")?;
            Ok((purpose, Timestamp(row.get("until")?)))
        },
    )?;
    let (purpose, until) = found.ok_or(Failure::Corrupt("id"))?;
    writing.audit(
        *now,
        &Actor::Person(person),
        "elevated",
        format!("person:{person}"),
        &json!({ "purpose": purpose.text(), "requestId": request_id }),
    )?;
    Ok(Some(until))
}

impl Writing<'_> {
    /// Spends a person's elevation; `false` where there is none, it is for something else, too old, or was
    /// spent before.
    pub(crate) fn spend(
        &self,
        person: &PersonId,
        spending: Spending,
        now: Timestamp,
    ) -> Result<bool, Failure> {
        let Spending { session, purpose } = spending;
        let auth_time = find(
            self.connection,
            "SELECT auth_time FROM elevations
             WHERE session_hash = ?1 AND person_id = ?2 AND purpose = ?3 AND state = 'complete'",
            params![session, person.as_str(), purpose.text()],
            |row| Ok(row.get::<_, Option<i64>>("auth_time")?.map(Timestamp)),
        )?;
        if !is_fresh(auth_time.flatten(), now) {
            return Ok(false);
        }
        let spent = execute(
            self.connection,
            "UPDATE elevations SET state = 'spent' WHERE session_hash = ?1 AND state = 'complete'",
            [session],
        )?;
        Ok(spent == 1)
    }
}
