//! A command is called off before its device has taken it.

use crate::audit::Actor;
use crate::command::{Command, find_command};
use crate::reads::people;
use crate::statement::{execute, find};
use crate::writer::Writing;
use crate::{Failure, Storage};
use model::command::CommandState;
use model::id::{CommandId, NotificationId, PersonId};
use model::person::Role;
use model::time::Timestamp;
use rusqlite::params;
use serde_json::json;

/// Somebody calls a command off.
pub struct CancelCommand {
    /// The command.
    pub command: CommandId,
    /// Who calls it off.
    pub person: PersonId,
    /// Now.
    pub now: Timestamp,
    /// The id of the notification that tells the person, where somebody else called it off.
    pub notification: NotificationId,
    /// Identifies the request, for the audit.
    pub request_id: String,
}

/// The answer to somebody who calls a command off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cancelling {
    /// It never runs.
    Cancelled,
    /// It was called off before; nothing changed.
    AlreadyCancelled,
    /// The device has taken it, or it has ended.
    TooLate,
    /// IT asked for it, so only IT calls it off.
    NotAllowed,
    /// There is no such command, or it isn't theirs.
    NotFound,
}

impl Storage {
    /// Calls a command off: one of IT's for anybody in IT, and otherwise for whoever asked for it, whose device
    /// it was and is.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn cancel_command(&self, cancel: CancelCommand) -> Result<Cancelling, Failure> {
        self.write(move |writing| call_off(writing, cancel)).await
    }
}

fn call_off(writing: &mut Writing<'_>, cancel: CancelCommand) -> Result<Cancelling, Failure> {
    let CancelCommand {
        command,
        person,
        now,
        notification,
        request_id,
    } = cancel;
    let Some(command) = find_command(writing.connection, &command)? else {
        return Ok(Cancelling::NotFound);
    };
    let in_it = people::role_now(writing.connection, &person, now)? != Role::Employee;
    if command.as_employee || !in_it {
        if !sees(writing, &command, &person)? {
            return Ok(Cancelling::NotFound);
        }
        // Somebody who holds a stolen device mustn't keep it from being wiped.
        if !command.as_employee {
            return Ok(Cancelling::NotAllowed);
        }
    }
    if command.state == CommandState::Cancelled {
        return Ok(Cancelling::AlreadyCancelled);
    }
    if !command.state.may_become(CommandState::Cancelled) {
        return Ok(Cancelling::TooLate);
    }
    writing.advance(&command, CommandState::Cancelled, now)?;
    writing.forget_passcode(&command)?;
    let awaited = command.state == CommandState::AwaitingApproval;
    if let Some(bulk) = command.bulk.filter(|_| awaited) {
        execute(
            writing.connection,
            "UPDATE bulk_actions SET approval = 'cancelled', called_off_at = ?2
             WHERE seq = ?1 AND approval = 'pending'",
            params![bulk.seq, now.0],
        )?;
    }
    if !awaited && command.told() != Some(&person) {
        // Whoever called it off themselves has just seen it.
        writing.notify(&notification, &command, CommandState::Cancelled, now)?;
    }
    writing.audit(
        now,
        &Actor::Person(&person),
        "commandCancelled",
        format!("command:{}", command.id),
        &json!({ "device": command.device.as_str(), "requestId": request_id }),
    )?;
    Ok(Cancelling::Cancelled)
}

/// Whether they see its story: they asked for it, or their device it was and is.
fn sees(writing: &Writing<'_>, command: &Command, person: &PersonId) -> Result<bool, Failure> {
    if command.requester == *person {
        return Ok(true);
    }
    let still = find(
        writing.connection,
        "SELECT 1 FROM devices WHERE id = ?1 AND primary_user_id = ?2",
        [command.device.as_str(), person.as_str()],
        |_| Ok(()),
    )?;
    Ok(command.primary_user.as_ref() == Some(person) && still.is_some())
}
