//! A browser signs in: begun by the portal's own page, sent to the issuer, answered there, and ended by a
//! session or a failure.
//!
//! Each step is taken once, by compare-and-set: whoever comes second finds nothing.

use crate::statement::{execute, find};
use crate::writer::Writing;
use crate::{Failure, Hash, Storage};
use model::time::Timestamp;
use rusqlite::{Connection, Row, params};

/// How long somebody may take, and how long a failure is told afterwards, in seconds.
const TIME: i64 = 300;

/// How many are noted at most. Anybody may begin one, so of more the oldest go: what is left after a flood is
/// somebody's who goes on at once.
const MOST: i64 = 50_000;

/// A sign-in of a browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebSignIn {
    /// The language of the issuer's page.
    pub language: String,
    /// What the person has to prove.
    pub proof: WebProof,
    /// The session that the browser had then, which this one takes the place of.
    pub session: Option<Hash>,
    /// Where they wanted to be.
    pub return_to: Option<String>,
    /// What it is for, as the face spells it.
    pub confirming: Option<String>,
}

/// What somebody has to prove.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WebProof {
    /// What their issuer asks of them.
    Any,
    /// Who they are, anew.
    Anew,
    /// That they are this person, anew.
    AnewBy {
        /// Who they are in ID tokens.
        subject: String,
        /// The name they sign in with.
        user_name: String,
    },
}

/// A browser begins to sign in.
#[derive(Clone, Debug)]
pub struct BeginWebSignIn {
    /// The hash of what only that browser has.
    pub browser_hash: Hash,
    /// The hash of what leads it to the issuer.
    pub ticket_hash: Hash,
    /// The sign-in.
    pub sign_in: WebSignIn,
    /// One that it began before and that is over now.
    pub replaces: Option<Hash>,
    /// Now.
    pub now: Timestamp,
}

/// A sign-in that came to nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedWebSignIn {
    /// Why, as the face spells it.
    pub failure: String,
    /// What it was for, as the face spells it.
    pub confirming: Option<String>,
}

impl Storage {
    /// Notes that a browser begins to sign in.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn begin_web_sign_in(&self, begun: BeginWebSignIn) -> Result<(), Failure> {
        self.write(move |writing| begin(writing, &begun)).await
    }

    /// The sign-in that this ticket sends this browser to the issuer for, once.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn send_web_sign_in(
        &self,
        browser_hash: Hash,
        ticket_hash: Hash,
        now: Timestamp,
    ) -> Result<Option<WebSignIn>, Failure> {
        self.write(move |writing| {
            find(
                writing.connection,
                "UPDATE web_sign_ins SET state = 'sent'
                 WHERE browser_hash = ?1 AND ticket_hash = ?2 AND state = 'begun' AND until >= ?3
                 RETURNING language, anew, expected_subject, expected_user_name, session_hash, return_to,
                   confirming",
                params![browser_hash, ticket_hash, now.0],
                read,
            )
        })
        .await
    }

    /// The sign-in that this browser comes back with an answer to, once; whether it took too long is told
    /// beside it.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn answer_web_sign_in(
        &self,
        browser_hash: Hash,
        now: Timestamp,
    ) -> Result<Option<(WebSignIn, bool)>, Failure> {
        self.write(move |writing| {
            find(
                writing.connection,
                "UPDATE web_sign_ins SET state = 'answered' WHERE browser_hash = ?1 AND state = 'sent'
                 RETURNING language, anew, expected_subject, expected_user_name, session_hash, return_to,
                   confirming, until",
                params![browser_hash],
                |row| Ok((read(row)?, row.get::<_, i64>("until")? < now.0)),
            )
        })
        .await
    }

    /// Notes why a sign-in came to nothing, to be told for a while.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn fail_web_sign_in(
        &self,
        browser_hash: Hash,
        failure: String,
        now: Timestamp,
    ) -> Result<(), Failure> {
        self.write(move |writing| {
            execute(
                writing.connection,
                "UPDATE web_sign_ins SET state = 'failed', failure = ?2, until = ?3
                 WHERE browser_hash = ?1",
                params![browser_hash, failure, now.plus(TIME).0],
            )?;
            Ok(())
        })
        .await
    }

    /// Why this browser's last sign-in came to nothing, if it did.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn failed_web_sign_in(
        &self,
        browser_hash: Hash,
        now: Timestamp,
    ) -> Result<Option<FailedWebSignIn>, Failure> {
        self.read(move |connection| failed(connection, browser_hash, now))
            .await
    }
}

fn begin(writing: &mut Writing<'_>, begun: &BeginWebSignIn) -> Result<(), Failure> {
    let BeginWebSignIn {
        browser_hash,
        ticket_hash,
        sign_in:
            WebSignIn {
                language,
                proof,
                session,
                return_to,
                confirming,
            },
        replaces,
        now,
    } = begun;
    if let Some(replaced) = replaces {
        forget(writing, *replaced)?;
    }
    let (anew, subject, user_name) = match proof {
        WebProof::Any => (false, None, None),
        WebProof::Anew => (true, None, None),
        WebProof::AnewBy { subject, user_name } => (true, Some(subject), Some(user_name)),
    };
    execute(
        writing.connection,
        "INSERT INTO web_sign_ins (browser_hash, ticket_hash, state, language, anew,
           expected_subject, expected_user_name, session_hash, return_to, confirming, until)
         VALUES (?1, ?2, 'begun', ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            browser_hash,
            ticket_hash,
            language,
            anew,
            subject,
            user_name,
            session,
            return_to,
            confirming,
            now.plus(TIME).0
        ],
    )?;
    execute(
        writing.connection,
        "DELETE FROM web_sign_ins WHERE until < (SELECT until FROM web_sign_ins WHERE until <= ?1
           ORDER BY until DESC LIMIT 1 OFFSET ?2)",
        [now.plus(TIME).0, MOST],
    )?;
    Ok(())
}

/// Takes a sign-in that was answered, which a session now ends; `false` where there is none.
pub(crate) fn take_answered(writing: &Writing<'_>, browser_hash: Hash) -> Result<bool, Failure> {
    let taken = execute(
        writing.connection,
        "DELETE FROM web_sign_ins WHERE browser_hash = ?1 AND state = 'answered'",
        [browser_hash],
    )?;
    Ok(taken == 1)
}

fn forget(writing: &Writing<'_>, browser_hash: Hash) -> Result<(), Failure> {
    execute(
        writing.connection,
        "DELETE FROM web_sign_ins WHERE browser_hash = ?1",
        [browser_hash],
    )?;
    Ok(())
}

fn failed(
    connection: &Connection,
    browser_hash: Hash,
    now: Timestamp,
) -> Result<Option<FailedWebSignIn>, Failure> {
    find(
        connection,
        "SELECT failure, confirming FROM web_sign_ins
         WHERE browser_hash = ?1 AND state = 'failed' AND until >= ?2",
        params![browser_hash, now.0],
        |row| {
            Ok(FailedWebSignIn {
                failure: row.get("failure")?,
                confirming: row.get("confirming")?,
            })
        },
    )
}

fn read(row: &Row<'_>) -> Result<WebSignIn, Failure> {
    let subject: Option<String> = row.get("expected_subject")?;
    let proof = match subject {
        Some(subject) => WebProof::AnewBy {
            subject,
            user_name: row.get("expected_user_name")?,
        },
        None if row.get("anew")? => WebProof::Anew,
        None => WebProof::Any,
    };
    Ok(WebSignIn {
        language: row.get("language")?,
        proof,
        session: row.get("session_hash")?,
        return_to: row.get("return_to")?,
        confirming: row.get("confirming")?,
    })
}
