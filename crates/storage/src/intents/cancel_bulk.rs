//! A bulk action is called off as far as no device has taken it. It never runs any further once that is
//! written; each device's command is called off after it, a few at a time, so that nobody else waits.

use crate::audit::Actor;
use crate::bulk::{find_bulk, hex};
use crate::command::{self, Command};
use crate::reads::people;
use crate::statement::{execute, find, list};
use crate::writer::Writing;
use crate::{Failure, MintNotification, Storage};
use model::approval::ApprovalState;
use model::command::CommandState;
use model::id::PersonId;
use model::person::Role;
use model::time::Timestamp;
use rusqlite::params;
use serde_json::json;

/// How many commands are called off in one intent.
const BATCH: u32 = 16;

/// Somebody in IT calls a bulk action off.
#[derive(Clone, Debug)]
pub struct CancelBulk {
    /// The bulk action.
    pub id: String,
    /// Who calls it off.
    pub person: PersonId,
    /// Now.
    pub now: Timestamp,
    /// Identifies the request, for the audit.
    pub request_id: String,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CancellingBulk {
    /// Nothing more of it runs, from now on or since before.
    Cancelled,
    /// There is no such bulk action.
    NotFound,
    /// This person isn't in IT (any more).
    NotAllowed,
}

impl Storage {
    /// Calls a bulk action off. What is to be called off with that never runs from here on;
    /// [`Storage::call_off_due`] says so of each.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn cancel_bulk(&self, cancel: CancelBulk) -> Result<CancellingBulk, Failure> {
        self.write(move |writing| call_off(writing, cancel)).await
    }

    /// Calls off commands of what was called off as a whole or stopped, at most 16, and tells their people;
    /// whether there may be more.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn call_off_due(
        &self,
        now: Timestamp,
        mut mint: MintNotification,
    ) -> Result<bool, Failure> {
        self.write(move |writing| {
            Ok(call_off_stopped(writing, now, &mut mint)?
                || call_off_cancelled(writing, now, &mut mint)?)
        })
        .await
    }
}

fn call_off(writing: &mut Writing<'_>, cancel: CancelBulk) -> Result<CancellingBulk, Failure> {
    let CancelBulk {
        id,
        person,
        now,
        request_id,
    } = cancel;
    if people::role_now(writing.connection, &person, now)? == Role::Employee {
        return Ok(CancellingBulk::NotAllowed);
    }
    let Some(bulk) = find_bulk(writing.connection, &id)? else {
        return Ok(CancellingBulk::NotFound);
    };
    // What was decided against or lapsed has nothing left to call off.
    let settled = matches!(
        bulk.approval_at(now),
        Some(ApprovalState::Rejected | ApprovalState::Lapsed)
    );
    let called_off = !settled
        && execute(
            writing.connection,
            "UPDATE bulk_actions SET running_at = NULL, calling_off = 1, called_off_at = ?2,
               approval = CASE approval WHEN 'pending' THEN 'cancelled' ELSE approval END
             WHERE seq = ?1 AND called_off_at IS NULL",
            params![bulk.seq, now.0],
        )? == 1;
    if called_off {
        writing.tell_of_bulk(&bulk)?;
        writing.audit(
            now,
            &Actor::Person(&person),
            "bulkCancelled",
            format!("bulk:{id}"),
            &json!({ "listHash": hex(&bulk.list_hash), "requestId": request_id }),
        )?;
    }
    Ok(CancellingBulk::Cancelled)
}

fn call_off_stopped(
    writing: &mut Writing<'_>,
    now: Timestamp,
    mint: &mut MintNotification,
) -> Result<bool, Failure> {
    let waiting = list(
        writing.connection,
        "SELECT seq, id, device_id, action, effect, asks_for_new, opens, characters, loses,
           requester_id, as_employee, primary_user_id, state, not_before, until,
           updated_at, bulk_seq, bulk_place
         FROM commands
         WHERE as_employee = 0 AND state IN ('awaitingApproval', 'queued', 'sent')
           AND seq <= (SELECT up_to_command FROM stop WHERE one = 1)
         ORDER BY seq LIMIT ?1",
        [BATCH],
        command::read,
    )?;
    for command in &waiting {
        writing.call_off(command, now, mint)?;
    }
    Ok(!waiting.is_empty())
}

fn call_off_cancelled(
    writing: &mut Writing<'_>,
    now: Timestamp,
    mint: &mut MintNotification,
) -> Result<bool, Failure> {
    let next: Option<i64> = find(
        writing.connection,
        "SELECT seq FROM bulk_actions WHERE calling_off = 1 ORDER BY seq LIMIT 1",
        [],
        |row| Ok(row.get("seq")?),
    )?;
    let Some(bulk_seq) = next else {
        return Ok(false);
    };
    let waiting = list(
        writing.connection,
        "SELECT seq, id, device_id, action, effect, asks_for_new, opens, characters, loses,
           requester_id, as_employee, primary_user_id, state, not_before, until,
           updated_at, bulk_seq, bulk_place
         FROM commands
         WHERE bulk_seq = ?1 AND state IN ('awaitingApproval', 'queued', 'sent') LIMIT ?2",
        params![bulk_seq, BATCH],
        command::read,
    )?;
    for command in &waiting {
        writing.call_off(command, now, mint)?;
    }
    if waiting.is_empty() {
        execute(
            writing.connection,
            "UPDATE bulk_actions SET calling_off = 0 WHERE seq = ?1",
            [bulk_seq],
        )?;
    }
    Ok(true)
}

impl Writing<'_> {
    /// Calls a command off that no device has taken. Who never heard of it isn't told now, either.
    fn call_off(
        &mut self,
        command: &Command,
        now: Timestamp,
        mint: &mut MintNotification,
    ) -> Result<(), Failure> {
        self.advance(command, CommandState::Cancelled, now)?;
        self.forget_passcode(command)?;
        if command.state != CommandState::AwaitingApproval {
            self.notify(&mint(), command, CommandState::Cancelled, now)?;
        }
        Ok(())
    }

    /// Whether a command was called off with everything that IT asked for, or with its bulk action, though
    /// its own state doesn't say so yet.
    pub(crate) fn is_called_off(&self, command: &Command) -> Result<bool, Failure> {
        if command.as_employee {
            return Ok(false);
        }
        let stopped = find(
            self.connection,
            "SELECT 1 FROM stop WHERE one = 1 AND up_to_command >= ?1",
            [command.seq],
            |_| Ok(()),
        )?;
        let cancelled = match command.bulk {
            Some(bulk) => find(
                self.connection,
                "SELECT 1 FROM bulk_actions WHERE seq = ?1 AND called_off_at IS NOT NULL",
                [bulk.seq],
                |_| Ok(()),
            )?,
            None => None,
        };
        Ok(stopped.is_some() || cancelled.is_some())
    }
}
