//! What time alone brings about.

use crate::audit::Actor;
use crate::command::{self, Command};
use crate::statement::{execute, list};
use crate::term::Term;
use crate::writer::Writing;
use crate::{Change, Failure, Storage};
use model::command::{ANSWER_TIME, CommandState, PASSCODE_LIFETIME, PIN_LIFETIME};
use model::id::NotificationId;
use model::time::Timestamp;
use serde_json::json;

/// How long a repeated request is recognized, in seconds; the draft on idempotency keys asks for
/// a published span, and a day must be within it.
const IDEMPOTENCY_LIFETIME: i64 = 48 * 60 * 60;

/// How long after its time a browser that is still signing in may come back and be told so, in seconds.
const LATE: i64 = 60 * 60;

/// Makes a new notification id each time it is called.
pub type MintNotification = Box<dyn FnMut() -> NotificationId + Send>;

impl Storage {
    /// Ends what is past its time: commands nobody fetched, commands without an answer,
    /// temporary passcodes that are too old, approvals that nobody gave, at most 500 of each; call it again when something
    /// changed. Elevations, sign-ins and sessions of browsers that are over go as well. Answers what changed.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn expire_due(
        &self,
        now: Timestamp,
        mint: MintNotification,
    ) -> Result<Vec<Change>, Failure> {
        self.write(move |writing| expire(writing, now, mint)).await
    }
}

fn expire(
    writing: &mut Writing<'_>,
    now: Timestamp,
    mut mint: MintNotification,
) -> Result<Vec<Change>, Failure> {
    for command in never_fetched(writing, now)? {
        writing.forget_passcode(&command)?;
        end(writing, &command, CommandState::Expired, now, &mint())?;
    }
    // The passcode stays where the answer is missing: a device that comes back late may have set
    // it, and then it is the only one that opens the device. It is shown only after that.
    for command in never_answered(writing, now)? {
        end(writing, &command, CommandState::Unknown, now, &mint())?;
        // Whether it has left nobody knows: it stays, and can be asked to again.
        writing.note_leaving(&command)?;
    }
    for command in with_old_passcodes(writing, now)? {
        writing.forget_passcode(&command)?;
        writing.tell_of(&command)?;
    }
    writing.lapse_approvals(now, &mut mint)?;
    writing.forget_taken_away(now)?;
    execute(
        writing.connection,
        "DELETE FROM idempotency WHERE at <= ?1",
        [now.plus(-IDEMPOTENCY_LIFETIME).0],
    )?;
    execute(
        writing.connection,
        "DELETE FROM elevations WHERE until < ?1",
        [now.0],
    )?;
    execute(
        writing.connection,
        "DELETE FROM web_sign_ins WHERE until < ?1 AND (state <> 'sent' OR until < ?2)",
        [now.0, now.plus(-LATE).0],
    )?;
    execute(
        writing.connection,
        "DELETE FROM web_sessions WHERE idle_until <= ?1",
        [now.0],
    )?;
    Ok(writing.changes.clone())
}

fn end(
    writing: &mut Writing<'_>,
    command: &Command,
    state: CommandState,
    now: Timestamp,
    notification: &NotificationId,
) -> Result<(), Failure> {
    writing.advance(command, state, now)?;
    writing.notify(notification, command, state, now)?;
    writing.audit(
        now,
        &Actor::Service,
        "commandEnded",
        format!("command:{}", command.id),
        &json!({ "state": state.text() }),
    )
}

fn never_fetched(writing: &Writing<'_>, now: Timestamp) -> Result<Vec<Command>, Failure> {
    list(
        writing.connection,
        "SELECT seq, id, device_id, action, effect, asks_for_new, opens, characters, loses,
           requester_id, as_employee, primary_user_id, state, not_before, until,
           updated_at, bulk_seq, bulk_place
         FROM commands WHERE state IN ('queued', 'sent') AND until <= ?1 ORDER BY until LIMIT 500",
        [now.0],
        command::read,
    )
}

fn never_answered(writing: &Writing<'_>, now: Timestamp) -> Result<Vec<Command>, Failure> {
    list(
        writing.connection,
        "SELECT seq, id, device_id, action, effect, asks_for_new, opens, characters, loses,
           requester_id, as_employee, primary_user_id, state, not_before, until,
           updated_at, bulk_seq, bulk_place
         FROM commands WHERE state = 'accepted' AND updated_at <= ?1
         ORDER BY updated_at LIMIT 500",
        [now.plus(-ANSWER_TIME).0],
        command::read,
    )
}

fn with_old_passcodes(writing: &Writing<'_>, now: Timestamp) -> Result<Vec<Command>, Failure> {
    list(
        writing.connection,
        "SELECT seq, id, commands.device_id, action, effect, asks_for_new, opens, characters, loses,
           requester_id, as_employee, primary_user_id, state, not_before, until,
           updated_at, bulk_seq, bulk_place
         FROM passcodes JOIN commands ON seq = command_seq
         WHERE made_at <= ?1 AND (effect <> 'locksWithPin' OR made_at <= ?2)
         ORDER BY made_at LIMIT 500",
        [now.plus(-PASSCODE_LIFETIME).0, now.plus(-PIN_LIFETIME).0],
        command::read,
    )
}
