//! A device takes a command: the point of no return, judged once more.

use crate::audit::Actor;
use crate::command::{Command, find_command};
use crate::statement::find;
use crate::term::Term;
use crate::writer::Writing;
use crate::{DecideAgain, Failure, Storage, facts};
use model::action::RemoteAction;
use model::command::{ANSWER_TIME, CommandState};
use model::id::{CommandId, DeviceId, NotificationId};
use model::rules::Effect;
use model::time::Timestamp;
use serde_json::json;

/// A device asks to run a command.
pub struct DeviceTakes {
    /// The device.
    pub device: DeviceId,
    /// The command.
    pub command: CommandId,
    /// Now.
    pub now: Timestamp,
    /// The id of the notification that tells the person, if it can't be run any more.
    pub notification: NotificationId,
    /// Whether it may still be done; another effect than the accepted one counts as no.
    pub decide: DecideAgain,
}

/// The answer to a device that takes a command.
#[derive(Clone, PartialEq, Eq)]
pub enum Taking {
    /// It is the device's to run; said again when the device asks again.
    Taken {
        /// What to do.
        action: RemoteAction,
        /// What it does.
        effect: Effect,
        /// The temporary passcode, encrypted, where the effect makes one.
        sealed_passcode: Option<Vec<u8>>,
    },
    /// It is no longer allowed; it is cancelled and the person told.
    NoLongerAllowed,
    /// The device came too late; the person is told.
    Expired,
    /// It was called off, completed, or taken too long ago.
    NotOpen,
    /// This device has no such command.
    NotFound,
}

impl Storage {
    /// Lets a device take a command, at most once.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn device_takes(&self, takes: DeviceTakes) -> Result<Taking, Failure> {
        self.write(move |writing| take(writing, takes)).await
    }
}

fn take(writing: &mut Writing<'_>, takes: DeviceTakes) -> Result<Taking, Failure> {
    let DeviceTakes {
        device,
        command,
        now,
        notification,
        decide,
    } = takes;
    let found = find_command(writing.connection, &command)?;
    let Some(command) = found.filter(|command| command.device == device) else {
        return Ok(Taking::NotFound);
    };
    match command.state {
        // Its time hasn't come: for the device it isn't there yet.
        _ if now < command.not_before => return Ok(Taking::NotFound),
        CommandState::Queued | CommandState::Sent => {}
        // The device missed the reply. Past its time to answer it must not start any more.
        CommandState::Accepted if now.since(command.updated_at) < ANSWER_TIME => {
            return taken(writing, &command);
        }
        _ => return Ok(Taking::NotOpen),
    }
    if now >= command.until {
        end(writing, &command, CommandState::Expired, now, &notification)?;
        return Ok(Taking::Expired);
    }
    if writing.is_called_off(&command)? || !still_allowed(writing, &command, now, decide)? {
        end(
            writing,
            &command,
            CommandState::Cancelled,
            now,
            &notification,
        )?;
        return Ok(Taking::NoLongerAllowed);
    }
    writing.advance(&command, CommandState::Accepted, now)?;
    writing.note_leaving(&command)?;
    audit(writing, &command, CommandState::Accepted, now)?;
    taken(writing, &command)
}

/// The verdict must be yes again, and the effect the very one that the person agreed to.
fn still_allowed(
    writing: &Writing<'_>,
    command: &Command,
    now: Timestamp,
    decide: DecideAgain,
) -> Result<bool, Failure> {
    let Command {
        action,
        device,
        requester,
        ..
    } = command;
    let connection = writing.connection;
    let facts = facts::read(
        connection,
        *action,
        device,
        requester,
        command.as_employee,
        now,
    )?;
    Ok(facts.is_some_and(|facts| {
        let allowed_to_ask = facts.primary_user || !command.as_employee;
        allowed_to_ask && decide(&facts) == Ok(command.effect)
    }))
}

fn taken(writing: &Writing<'_>, command: &Command) -> Result<Taking, Failure> {
    let sealed_passcode = find(
        writing.connection,
        "SELECT sealed FROM passcodes WHERE command_seq = ?1",
        [command.seq],
        |row| Ok(row.get("sealed")?),
    )?;
    Ok(Taking::Taken {
        action: command.action,
        effect: command.effect,
        sealed_passcode,
    })
}

fn end(
    writing: &mut Writing<'_>,
    command: &Command,
    state: CommandState,
    now: Timestamp,
    notification: &NotificationId,
) -> Result<(), Failure> {
    writing.advance(command, state, now)?;
    writing.forget_passcode(command)?;
    writing.notify(notification, command, state, now)?;
    audit(writing, command, state, now)
}

fn audit(
    writing: &Writing<'_>,
    command: &Command,
    state: CommandState,
    now: Timestamp,
) -> Result<(), Failure> {
    writing.audit(
        now,
        &Actor::Device(&command.device),
        "commandTaken",
        format!("command:{}", command.id),
        &json!({ "state": state.text() }),
    )
}
