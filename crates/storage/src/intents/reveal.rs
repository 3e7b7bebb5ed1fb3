//! A temporary passcode is shown to the device's primary user, and the audit says so.

use crate::audit::Actor;
use crate::command::{Command, find_command};
use crate::statement::find;
use crate::term::Term;
use crate::writer::Writing;
use crate::{Failure, Storage};
use model::command::{CommandState, secret_lifetime};
use model::id::{CommandId, DeviceId, PersonId};
use model::rules::Effect;
use model::time::Timestamp;
use rusqlite::params;
use serde_json::json;

/// The answer to somebody who wants to see a temporary passcode.
#[derive(Clone, PartialEq, Eq)]
pub enum Revealing {
    /// Here it is.
    Sealed {
        /// The passcode, encrypted.
        sealed_passcode: Vec<u8>,
        /// The device that it opens.
        device: DeviceId,
    },
    /// It is too old, a new one was set, or there never was one.
    Gone,
    /// The device hasn't set it yet, or may be setting another one.
    NotYetSet,
    /// There is no such command, or its device isn't theirs.
    NotFound,
}

impl Storage {
    /// Hands out a sealed passcode to the primary user, once the device has set it.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn reveal(
        &self,
        person: PersonId,
        command: CommandId,
        now: Timestamp,
        request_id: String,
    ) -> Result<Revealing, Failure> {
        self.write(move |writing| show(writing, &person, &command, now, &request_id))
            .await
    }
}

fn show(
    writing: &mut Writing<'_>,
    person: &PersonId,
    command: &CommandId,
    now: Timestamp,
    request_id: &str,
) -> Result<Revealing, Failure> {
    let found = find_command(writing.connection, command)?;
    let Some(command) = found else {
        return Ok(Revealing::NotFound);
    };
    if !is_theirs(writing, &command, person)? {
        return Ok(Revealing::NotFound);
    }
    // A PIN that locks a computer is IT's.
    if !matches!(command.effect, Effect::TemporaryPasscode { .. }) {
        return Ok(Revealing::Gone);
    }
    let revealing = find_sealed(writing, &command, now)?;
    if matches!(revealing, Revealing::Sealed { .. }) {
        writing.audit(
            now,
            &Actor::Person(person),
            "passcodeRevealed",
            format!("command:{}", command.id),
            &json!({ "device": command.device.as_str(), "requestId": request_id }),
        )?;
    }
    Ok(revealing)
}

/// What `command` made, once its device has set it and while it opens it. Nobody has seen it yet.
pub(super) fn find_sealed(
    writing: &Writing<'_>,
    command: &Command,
    now: Timestamp,
) -> Result<Revealing, Failure> {
    match command.state {
        CommandState::Succeeded => {}
        CommandState::AwaitingApproval
        | CommandState::Queued
        | CommandState::Sent
        | CommandState::Accepted
        | CommandState::Unknown => return Ok(Revealing::NotYetSet),
        CommandState::Failed
        | CommandState::NotSupported
        | CommandState::Expired
        | CommandState::Cancelled
        | CommandState::Superseded
        | CommandState::Rejected => return Ok(Revealing::Gone),
    }
    let sealed = find(
        writing.connection,
        "SELECT sealed FROM passcodes WHERE command_seq = ?1 AND made_at > ?2",
        params![command.seq, now.plus(-secret_lifetime(command.effect)).0],
        |row| Ok(row.get("sealed")?),
    )?;
    let Some(sealed_passcode) = sealed else {
        return Ok(Revealing::Gone);
    };
    if may_be_overtaken(writing, command)? {
        return Ok(Revealing::NotYetSet);
    }
    Ok(Revealing::Sealed {
        sealed_passcode,
        device: command.device.clone(),
    })
}

/// A device that has taken a later reset, and not said what came of it, may have set its passcode.
fn may_be_overtaken(writing: &Writing<'_>, command: &Command) -> Result<bool, Failure> {
    let later = find(
        writing.connection,
        "SELECT 1 FROM commands WHERE device_id = ?1 AND action = ?2 AND seq > ?3
           AND state IN ('accepted', 'unknown') LIMIT 1",
        params![command.device.as_str(), command.action.text(), command.seq],
        |_| Ok(()),
    )?;
    Ok(later.is_some())
}

/// The device's primary user, now and when the passcode was made.
fn is_theirs(writing: &Writing<'_>, command: &Command, person: &PersonId) -> Result<bool, Failure> {
    // A device that was removed may still be locked by the passcode.
    let now = find(
        writing.connection,
        "SELECT 1 FROM devices WHERE id = ?1 AND primary_user_id = ?2",
        [command.device.as_str(), person.as_str()],
        |_| Ok(()),
    )?;
    Ok(command.primary_user.as_ref() == Some(person) && now.is_some())
}
