//! Accepting a request: command, first step and audit entry in one savepoint.

use crate::audit::Actor;
use crate::command::{Asked, Command};
use crate::reads::devices::find_device;
use crate::statement::{execute, find};
use crate::term::Term;
use crate::writer::Writing;
use crate::{Decide, Failure, MintNotification, Spending, Storage, effect, facts};
use model::action::RemoteAction;
use model::command::CommandState;
use model::id::{CommandId, DeviceId, PersonId};
use model::time::Timestamp;
use model::verdict::Denial;
use rusqlite::params;
use serde_json::json;

/// A request to do something to a device.
pub struct AcceptCommand {
    /// The id the command gets when it is accepted.
    pub id: CommandId,
    /// What to do.
    pub action: RemoteAction,
    /// The device to do it to.
    pub device: DeviceId,
    /// Who asks.
    pub requester: PersonId,
    /// They ask about their own device; somebody else's is not there for them.
    pub as_employee: bool,
    /// The version of the device that they looked at (`If-Match`).
    pub if_match: Option<i64>,
    /// What makes a repeated request the same one.
    pub idempotency: Option<Idempotency>,
    /// The elevation that it takes with it, where no token says when they signed in.
    pub spending: Option<Spending>,
    /// Now.
    pub now: Timestamp,
    /// Identifies the request, for the audit.
    pub request_id: String,
    /// The id of the bulk action of one that it becomes, where a second administrator has to agree.
    pub approval: String,
    /// Makes the ids of the notifications that accepting it brings about.
    pub mint: MintNotification,
    /// Whether it may be done.
    pub decide: Decide,
}

/// What makes a repeated request the same one; kept for 48 hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Idempotency {
    /// The requester's `Idempotency-Key`.
    pub key: String,
    /// A hash of method, path and body.
    pub fingerprint: Vec<u8>,
}

/// What became of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Accepting {
    /// It is accepted, and survives anything from here on; its state says whether somebody else has to agree
    /// first.
    Accepted {
        /// Identifies the command.
        id: CommandId,
        /// Until when the device may take it.
        until: Timestamp,
    },
    /// The same request was accepted before.
    Replayed {
        /// Identifies the command that was accepted then.
        id: CommandId,
        /// Until when the device may take it.
        until: Timestamp,
    },
    /// The key was used before for a different request.
    KeyReused,
    /// There is no such device, or it isn't theirs.
    NotFound,
    /// The device is no longer what they looked at.
    VersionMismatch,
    /// It may not be done.
    Denied(Denial),
    /// It might be, but the elevation is spent or over.
    NotElevated,
    /// IT's actions are stopped.
    Stopped,
}

impl Storage {
    /// Accepts a command, unless something speaks against it.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn accept_command(&self, request: AcceptCommand) -> Result<Accepting, Failure> {
        self.write(move |writing| accept(writing, request)).await
    }
}

fn accept(writing: &mut Writing<'_>, request: AcceptCommand) -> Result<Accepting, Failure> {
    let AcceptCommand {
        id,
        action,
        device,
        requester,
        as_employee,
        if_match,
        idempotency,
        spending,
        now,
        request_id,
        approval,
        mut mint,
        decide,
    } = request;
    if let Some(idempotency) = &idempotency
        && let Some(answer) = answered_before(writing, &requester, idempotency)?
    {
        return Ok(answer);
    }
    let connection = writing.connection;
    let Some(device) = find_device(connection, &device)? else {
        return Ok(Accepting::NotFound);
    };
    let primary_user = device.primary_user.as_ref().map(|user| &user.id);
    if as_employee && primary_user != Some(&requester) {
        return Ok(Accepting::NotFound);
    }
    if if_match.is_some_and(|seen| seen != device.version) {
        return Ok(Accepting::VersionMismatch);
    }
    let Some(facts) = facts::read(connection, action, &device.id, &requester, as_employee, now)?
    else {
        return Ok(Accepting::NotFound);
    };
    let decision = match decide(&facts) {
        Err(denial) => return Ok(Accepting::Denied(denial)),
        Ok(decision) => decision,
    };
    if !as_employee && writing.is_stopped()? {
        return Ok(Accepting::Stopped);
    }
    // In this very savepoint, so that of many at once one alone goes on.
    if let Some(spending) = spending
        && !writing.spend(&requester, spending, now)?
    {
        return Ok(Accepting::NotElevated);
    }
    let takes_away = !as_employee && action.removes_device();
    let beyond = takes_away && writing.is_beyond_caps(&requester, 1, now)?;
    let asked = Asked {
        id: &id,
        action,
        device: &device,
        requester: &requester,
        as_employee,
        state: if beyond {
            CommandState::AwaitingApproval
        } else {
            CommandState::Queued
        },
        not_before: now.plus(action.undo_time()),
        bulk: None,
        now,
    };
    let effect = decision.effect;
    let command = if beyond {
        writing.await_approval(&asked, decision, &approval, &request_id, &mut mint)?
    } else {
        if takes_away {
            writing.note_taken_away(&requester, 1, now)?;
        }
        writing.keep_command(&asked, decision, &mut mint)?
    };
    if let Some(idempotency) = idempotency {
        keep_key(writing, &command, &idempotency, now)?;
    }
    writing.audit(
        now,
        &Actor::Person(&requester),
        "commandAccepted",
        format!("command:{id}"),
        &json!({
            "action": action.text(),
            "asEmployee": as_employee,
            "awaitsApproval": beyond,
            "device": device.id.as_str(),
            "effect": effect::columns(effect).effect,
            "requestId": request_id,
        }),
    )?;
    Ok(Accepting::Accepted {
        id,
        until: command.until,
    })
}

fn answered_before(
    writing: &Writing<'_>,
    requester: &PersonId,
    idempotency: &Idempotency,
) -> Result<Option<Accepting>, Failure> {
    find(
        writing.connection,
        "SELECT fingerprint, id, until FROM idempotency JOIN commands ON seq = command_seq
         WHERE person_id = ?1 AND key = ?2",
        [requester.as_str(), &idempotency.key],
        |row| {
            if row.get::<_, Vec<u8>>("fingerprint")? != idempotency.fingerprint {
                return Ok(Accepting::KeyReused);
            }
            Ok(Accepting::Replayed {
                id: CommandId(row.get("id")?),
                until: Timestamp(row.get("until")?),
            })
        },
    )
}

fn keep_key(
    writing: &Writing<'_>,
    command: &Command,
    idempotency: &Idempotency,
    now: Timestamp,
) -> Result<(), Failure> {
    execute(
        writing.connection,
        "INSERT INTO idempotency (person_id, key, fingerprint, command_seq, at)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        params![
            command.requester.as_str(),
            idempotency.key,
            idempotency.fingerprint,
            command.seq,
            now.0
        ],
    )?;
    Ok(())
}
