//! A device says what became of a command.

use crate::audit::Actor;
use crate::command::{Command, find_command};
use crate::statement::{execute, find};
use crate::term::Term;
use crate::writer::Writing;
use crate::{Failure, MintNotification, Storage};
use model::action::RemoteAction;
use model::command::CommandState;
use model::id::{CommandId, DeviceId};
use model::time::Timestamp;
use rusqlite::params;
use serde_json::json;

/// What a device says became of a command.
pub struct DeviceCompletes {
    /// The device.
    pub device: DeviceId,
    /// The command.
    pub command: CommandId,
    /// What became of it.
    pub outcome: Outcome,
    /// Now.
    pub now: Timestamp,
    /// Makes the ids of the notifications that tell the person.
    pub mint: MintNotification,
}

/// What became of a command on the device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The device did it.
    Succeeded,
    /// The device tried and couldn't.
    Failed {
        /// Why, as a code.
        failure: String,
    },
    /// The device doesn't know how.
    NotSupported,
}

/// The answer to a device that completes a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Completing {
    /// It is noted, and the person is told.
    Completed,
    /// It was noted before; nothing changed.
    AlreadyCompleted,
    /// The device never took it, or it was called off before.
    NotAcceptable,
    /// This device has no such command.
    NotFound,
}

impl Storage {
    /// Notes what became of a command.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn device_completes(&self, done: DeviceCompletes) -> Result<Completing, Failure> {
        self.write(move |writing| complete(writing, done)).await
    }
}

fn complete(writing: &mut Writing<'_>, done: DeviceCompletes) -> Result<Completing, Failure> {
    let DeviceCompletes {
        device,
        command,
        outcome,
        now,
        mut mint,
    } = done;
    let found = find_command(writing.connection, &command)?;
    let Some(command) = found.filter(|command| command.device == device) else {
        return Ok(Completing::NotFound);
    };
    let (state, failure) = match outcome {
        Outcome::Succeeded => (CommandState::Succeeded, None),
        Outcome::Failed { failure } => (CommandState::Failed, Some(failure)),
        Outcome::NotSupported => (CommandState::NotSupported, None),
    };
    match command.state {
        // A device that comes back late still knows best.
        CommandState::Accepted | CommandState::Unknown => {}
        CommandState::Succeeded | CommandState::Failed | CommandState::NotSupported => {
            return Ok(Completing::AlreadyCompleted);
        }
        _ => return Ok(Completing::NotAcceptable),
    }
    writing.advance(&command, state, now)?;
    execute(
        writing.connection,
        "UPDATE commands SET failure = ?2 WHERE seq = ?1",
        params![command.seq, failure],
    )?;
    if state == CommandState::Succeeded {
        forget_overtaken_passcodes(writing, &command)?;
    } else {
        writing.forget_passcode(&command)?;
        writing.note_leaving(&command)?;
    }
    writing.notify(&mint(), &command, state, now)?;
    writing.audit(
        now,
        &Actor::Device(&command.device),
        "commandCompleted",
        format!("command:{}", command.id),
        &json!({ "failure": failure, "state": state.text() }),
    )?;
    if state == CommandState::Succeeded && command.action.removes_device() {
        remove_device(writing, &command, now, &mut mint)?;
    }
    Ok(Completing::Completed)
}

/// The device has left management. What still waited for it is superseded rather than cancelled,
/// because nobody called it off. A device that was only retired may still be locked by a temporary
/// passcode, so that stays; one that was erased has none.
fn remove_device(
    writing: &mut Writing<'_>,
    command: &Command,
    now: Timestamp,
    mint: &mut MintNotification,
) -> Result<(), Failure> {
    let device = &command.device;
    writing.supersede_waiting(device, &command.id, now, mint)?;
    execute(
        writing.connection,
        "UPDATE devices SET leaving = 1, removed_at = ?2 WHERE id = ?1",
        params![device.as_str(), now.0],
    )?;
    if command.action == RemoteAction::Wipe {
        execute(
            writing.connection,
            "DELETE FROM passcodes WHERE device_id = ?1",
            [device.as_str()],
        )?;
    }
    writing.audit(
        now,
        &Actor::Device(device),
        "deviceRemoved",
        format!("device:{device}"),
        &json!({ "command": command.id.as_str() }),
    )
}

/// Only the passcode that this action set last opens the device. Devices run commands in the order they were asked
/// for, so an earlier command's passcode is gone, and this one's too if a later one succeeded.
fn forget_overtaken_passcodes(writing: &Writing<'_>, command: &Command) -> Result<(), Failure> {
    execute(
        writing.connection,
        "DELETE FROM passcodes WHERE device_id = ?1 AND command_seq < ?2 AND command_seq IN
           (SELECT seq FROM commands WHERE device_id = ?1 AND action = ?3)",
        params![command.device.as_str(), command.seq, command.action.text()],
    )?;
    let overtaken = find(
        writing.connection,
        "SELECT 1 FROM commands
         WHERE device_id = ?1 AND action = ?2 AND seq > ?3 AND state = 'succeeded' LIMIT 1",
        params![command.device.as_str(), command.action.text(), command.seq],
        |_| Ok(()),
    )?;
    if overtaken.is_some() {
        writing.forget_passcode(command)?;
    }
    Ok(())
}
