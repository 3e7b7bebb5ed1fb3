//! IT is shown what opens a device: once a person's temporary passcode, where the organisation wants that, and the
//! PIN of a computer that IT locked. The audit notes it with the reason before anybody sees it, and the person
//! is told.

use super::reveal::{Revealing, find_sealed};
use crate::audit::Actor;
use crate::command::{Command, find_command};
use crate::reads::{organisation, people};
use crate::statement::{execute, find};
use crate::term;
use crate::writer::Writing;
use crate::{Failure, Storage};
use model::device::Ownership;
use model::id::{CommandId, NotificationId, PersonId};
use model::person::Role;
use model::rules::Effect;
use model::time::Timestamp;
use rusqlite::params;
use serde_json::json;

/// Somebody in IT wants to see what opens a device.
pub struct RevealToIt {
    /// The command that made it.
    pub command: CommandId,
    /// Who wants to see it.
    pub person: PersonId,
    /// Why: the audit and whose device it is are told.
    pub reason: String,
    /// Whether they have just signed in.
    pub fresh: bool,
    /// Now.
    pub now: Timestamp,
    /// The id of the notification that tells whose device it is.
    pub notification: NotificationId,
    /// Identifies the request, for the audit.
    pub request_id: String,
}

/// The answer to somebody in IT who wants to see what opens a device.
#[derive(Clone, PartialEq, Eq)]
pub enum RevealingToIt {
    /// What anybody might be answered.
    Answered(Revealing),
    /// It is its person's alone.
    TheirsAlone,
    /// They would be shown it after a fresh sign-in.
    Stale,
    /// IT's actions are stopped.
    Stopped,
    /// They aren't in IT (any more).
    NotAllowed,
}

impl Storage {
    /// Hands out what opens a device to somebody in IT, once the device has set it.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn reveal_to_it(&self, reveal: RevealToIt) -> Result<RevealingToIt, Failure> {
        self.write(move |writing| show(writing, &reveal)).await
    }
}

fn show(writing: &mut Writing<'_>, reveal: &RevealToIt) -> Result<RevealingToIt, Failure> {
    if people::role_now(writing.connection, &reveal.person, reveal.now)? == Role::Employee {
        return Ok(RevealingToIt::NotAllowed);
    }
    let Some(command) = find_command(writing.connection, &reveal.command)? else {
        return Ok(RevealingToIt::Answered(Revealing::NotFound));
    };
    if writing.is_stopped()? {
        return Ok(RevealingToIt::Stopped);
    }
    let policy = organisation::policy(writing.connection)?;
    if !policy.reveals_to_it(command.effect, ownership(writing, &command)?) {
        return Ok(RevealingToIt::TheirsAlone);
    }
    let theirs = matches!(command.effect, Effect::TemporaryPasscode { .. });
    let revealing = find_sealed(writing, &command, reveal.now)?;
    if !matches!(revealing, Revealing::Sealed { .. }) {
        return Ok(RevealingToIt::Answered(revealing));
    }
    if theirs && was_shown(writing, &command)? {
        return Ok(RevealingToIt::Answered(Revealing::Gone));
    }
    if !reveal.fresh {
        return Ok(RevealingToIt::Stale);
    }
    if theirs {
        execute(
            writing.connection,
            "UPDATE passcodes SET shown_to_it = 1 WHERE command_seq = ?1",
            [command.seq],
        )?;
        writing.tell_of(&command)?;
        tell(writing, &command, reveal)?;
    }
    writing.audit(
        reveal.now,
        &Actor::Person(&reveal.person),
        "passcodeRevealed",
        format!("command:{}", command.id),
        &json!({
            "device": command.device.as_str(),
            "reason": reveal.reason,
            "requestId": reveal.request_id,
        }),
    )?;
    Ok(RevealingToIt::Answered(revealing))
}

/// Whose the device is now.
fn ownership(writing: &Writing<'_>, command: &Command) -> Result<Ownership, Failure> {
    let found = find(
        writing.connection,
        "SELECT ownership FROM devices WHERE id = ?1",
        [command.device.as_str()],
        |row| term::read(row, "ownership"),
    )?;
    Ok(found.unwrap_or(Ownership::Unknown))
}

fn was_shown(writing: &Writing<'_>, command: &Command) -> Result<bool, Failure> {
    let shown = find(
        writing.connection,
        "SELECT shown_to_it FROM passcodes WHERE command_seq = ?1",
        [command.seq],
        |row| Ok(row.get("shown_to_it")?),
    )?;
    Ok(shown.unwrap_or(true))
}

/// Tells whose device it is who was shown their passcode, and why.
fn tell(writing: &mut Writing<'_>, command: &Command, reveal: &RevealToIt) -> Result<(), Failure> {
    let told = command.primary_user.as_ref();
    let Some(told) = told.filter(|told| **told != reveal.person) else {
        return Ok(());
    };
    execute(
        writing.connection,
        "INSERT INTO notifications
           (id, person_id, command_seq, device_id, state, at, shown_to, shown_because)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            reveal.notification.as_str(),
            told.as_str(),
            command.seq,
            command.device.as_str(),
            term::Term::text(command.state),
            reveal.now.0,
            reveal.person.as_str(),
            reveal.reason,
        ],
    )?;
    writing.notification_changed(told, &command.device, &reveal.notification)
}
