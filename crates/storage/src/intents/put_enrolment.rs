//! IT lets a device enrol.

use crate::audit::Actor;
use crate::reads::people::find_signed_in;
use crate::statement::{execute, find};
use crate::term::Term;
use crate::writer::Writing;
use crate::{Failure, Hash, Storage};
use model::device::{Assignment, Enrolment, ManagementAgent, Ownership};
use model::id::PersonId;
use model::passcode::PasscodePolicy;
use model::time::Timestamp;
use rusqlite::params;
use serde_json::json;

/// Leave to enrol one device, and what management knows of it that the device can't say.
#[derive(Clone, Debug)]
pub struct EnrolmentGrant {
    /// The hash of the one-time code.
    pub code_hash: Hash,
    /// Whose device it will be.
    pub owner: Option<Owner>,
    /// Who uses it.
    pub assignment: Assignment,
    /// Whose it is.
    pub ownership: Ownership,
    /// How it comes under management.
    pub enrolment: Enrolment,
    /// Which software manages it.
    pub management_agent: ManagementAgent,
    /// The passcode policy that applies to it.
    pub passcode_policy: Option<PasscodePolicy>,
    /// What the portal calls it; `None`: what it calls itself.
    pub managed_device_name: Option<String>,
}

/// A person who may not have signed in yet.
#[derive(Clone, Debug)]
pub struct Owner {
    /// The id they get if they are new.
    pub new_id: PersonId,
    /// Who signs them in.
    pub issuer: String,
    /// Who they are to the issuer.
    pub subject: String,
    /// Their name.
    pub display_name: String,
    /// What they sign in with.
    pub user_name: String,
}

impl Storage {
    /// Keeps leave to enrol. A code that is already known changes nothing.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn put_enrolment(
        &self,
        grant: EnrolmentGrant,
        now: Timestamp,
    ) -> Result<(), Failure> {
        self.write(move |writing| put(writing, grant, now)).await
    }
}

fn put(writing: &mut Writing<'_>, grant: EnrolmentGrant, now: Timestamp) -> Result<(), Failure> {
    let EnrolmentGrant {
        code_hash,
        owner,
        assignment,
        ownership,
        enrolment,
        management_agent,
        passcode_policy,
        managed_device_name,
    } = grant;
    let known = find(
        writing.connection,
        "SELECT 1 FROM enrolment_codes WHERE code_hash = ?1",
        [code_hash],
        |_| Ok(()),
    )?;
    if known.is_some() {
        return Ok(());
    }
    let owner_id = owner
        .map(|owner| keep_owner(writing, owner, now))
        .transpose()?;
    execute(
        writing.connection,
        "INSERT INTO enrolment_codes (code_hash, owner_id, assignment, ownership, enrolment,
           management_agent, passcode_characters, passcode_minimum_length,
           managed_device_name)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            code_hash,
            owner_id.as_ref().map(PersonId::as_str),
            assignment.text(),
            ownership.text(),
            enrolment.text(),
            management_agent.text(),
            passcode_policy.map(|policy| policy.characters.text()),
            passcode_policy.map(|policy| policy.minimum_length),
            managed_device_name,
        ],
    )?;
    let subject = owner_id.map_or("nobody".to_owned(), |id| format!("person:{id}"));
    writing.audit(
        now,
        &Actor::Service,
        "enrolmentGranted",
        subject,
        &json!({ "enrolment": enrolment.text(), "ownership": ownership.text() }),
    )
}

fn keep_owner(writing: &Writing<'_>, owner: Owner, now: Timestamp) -> Result<PersonId, Failure> {
    let Owner {
        new_id,
        issuer,
        subject,
        display_name,
        user_name,
    } = owner;
    if let Some(seen) = find_signed_in(writing.connection, &issuer, &subject, now)? {
        return Ok(seen.person.id);
    }
    execute(
        writing.connection,
        "INSERT INTO people (id, issuer, subject, display_name, user_name)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        params![new_id.as_str(), issuer, subject, display_name, user_name],
    )?;
    Ok(new_id)
}
