//! A person gets a one-time code that enrols a Linux computer of their own.

use crate::audit::Actor;
use crate::statement::{execute, list};
use crate::term::Term;
use crate::writer::Writing;
use crate::{Failure, Hash, Storage};
use model::device::{Assignment, Enrolment, ManagementAgent, Ownership, Platform};
use model::id::PersonId;
use model::time::Timestamp;
use rusqlite::params;
use serde_json::json;

/// How many codes of one person may be open at a time.
const OPEN: usize = 5;

/// A person asks for a code.
#[derive(Clone, Debug)]
pub struct GrantEnrolmentCode {
    /// Whose device it will be.
    pub person: PersonId,
    /// The hash of the code.
    pub code_hash: Hash,
    /// Until when it enrols a device.
    pub expires_at: Timestamp,
    /// Now.
    pub now: Timestamp,
    /// Identifies the request, for the audit.
    pub request_id: String,
}

impl Storage {
    /// Keeps a code; when the person has too many open ones, the oldest lapses.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn grant_enrolment_code(&self, grant: GrantEnrolmentCode) -> Result<(), Failure> {
        self.write(move |writing| keep(writing, &grant)).await
    }
}

fn keep(writing: &mut Writing<'_>, grant: &GrantEnrolmentCode) -> Result<(), Failure> {
    let GrantEnrolmentCode {
        person,
        code_hash,
        expires_at,
        now,
        request_id,
    } = grant;
    let lapsed = lapse(writing, person, *now)?;
    execute(
        writing.connection,
        "INSERT INTO enrolment_codes (code_hash, owner_id, assignment, ownership, enrolment,
           management_agent, platform, expires_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            code_hash,
            person.as_str(),
            Assignment::PrimaryUser.text(),
            Ownership::Personal.text(),
            Enrolment::LinuxAgent.text(),
            ManagementAgent::Mdm.text(),
            Platform::Linux.text(),
            expires_at.0,
        ],
    )?;
    writing.audit(
        *now,
        &Actor::Person(person),
        "enrolmentGranted",
        format!("person:{person}"),
        &json!({
            "enrolment": Enrolment::LinuxAgent.text(),
            "ownership": Ownership::Personal.text(),
            "lapsed": lapsed,
            "requestId": request_id,
        }),
    )
}

/// Forgets the codes whose time is over, and the oldest ones that would be too many; how many of
/// those.
fn lapse(writing: &Writing<'_>, person: &PersonId, now: Timestamp) -> Result<usize, Failure> {
    execute(
        writing.connection,
        "DELETE FROM enrolment_codes
         WHERE owner_id = ?1 AND expires_at <= ?2 AND expires_at IS NOT NULL AND device_id IS NULL",
        params![person.as_str(), now.0],
    )?;
    let open: Vec<Hash> = list(
        writing.connection,
        "SELECT code_hash FROM enrolment_codes
         WHERE owner_id = ?1 AND expires_at IS NOT NULL AND device_id IS NULL
         ORDER BY expires_at, rowid",
        [person.as_str()],
        |row| Ok(row.get("code_hash")?),
    )?;
    let too_many = (open.len() + 1).saturating_sub(OPEN);
    for code_hash in &open[..too_many] {
        execute(
            writing.connection,
            "DELETE FROM enrolment_codes WHERE code_hash = ?1",
            [code_hash],
        )?;
    }
    Ok(too_many)
}
