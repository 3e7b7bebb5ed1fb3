//! Accepting a request: command, first step and audit entry in one savepoint.

use crate::audit::Actor;
use crate::command::find_command;
use crate::reads::devices::find_device;
use crate::statement::{execute, find};
use crate::term::Term;
use crate::writer::Writing;
use crate::{
    Decide, Decision, Device, Failure, MintNotification, Spending, Storage, effect, facts,
};
use model::action::RemoteAction;
use model::command::CommandState;
use model::id::{CommandId, DeviceId, PersonId};
use model::rules::Effect;
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
    /// It is accepted, and survives anything from here on.
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

/// A request about a device that is there for whoever asks.
struct Asked {
    id: CommandId,
    action: RemoteAction,
    device: Device,
    requester: PersonId,
    as_employee: bool,
    idempotency: Option<Idempotency>,
    now: Timestamp,
    request_id: String,
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
    let asked = Asked {
        id,
        action,
        device,
        requester,
        as_employee,
        idempotency,
        now,
        request_id,
    };
    let decision = match decide(&facts) {
        Err(denial) => return Ok(Accepting::Denied(denial)),
        Ok(decision) => decision,
    };
    // In this very savepoint, so that of many at once one alone goes on.
    if let Some(spending) = spending
        && !writing.spend(&asked.requester, spending, asked.now)?
    {
        return Ok(Accepting::NotElevated);
    }
    keep(writing, &asked, decision, &mut mint)
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

fn keep(
    writing: &mut Writing<'_>,
    asked: &Asked,
    decision: Decision,
    mint: &mut MintNotification,
) -> Result<Accepting, Failure> {
    let Decision {
        effect,
        sealed_passcode,
    } = decision;
    let until = asked.now.plus(asked.action.lifetime());
    if asked.action == RemoteAction::Wipe {
        // Nothing that waits outlives a wipe; and only then does the database take it in.
        writing.supersede_waiting(&asked.device.id, &asked.id, asked.now, mint)?;
    }
    let seq = insert(writing, asked, effect, until)?;
    writing.add_step(seq, CommandState::Queued, asked.now)?;
    if let Some(sealed) = sealed_passcode {
        execute(
            writing.connection,
            "INSERT INTO passcodes (command_seq, device_id, sealed, made_at)
             VALUES (?1, ?2, ?3, ?4)",
            params![seq, asked.device.id.as_str(), sealed, asked.now.0],
        )?;
    }
    if let Some(idempotency) = &asked.idempotency {
        execute(
            writing.connection,
            "INSERT INTO idempotency (person_id, key, fingerprint, command_seq, at)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                asked.requester.as_str(),
                idempotency.key,
                idempotency.fingerprint,
                seq,
                asked.now.0
            ],
        )?;
    }
    writing.audit(
        asked.now,
        &Actor::Person(&asked.requester),
        "commandAccepted",
        format!("command:{}", asked.id),
        &json!({
            "action": asked.action.text(),
            "asEmployee": asked.as_employee,
            "device": asked.device.id.as_str(),
            "effect": effect::columns(effect).effect,
            "requestId": asked.request_id,
        }),
    )?;
    let command = find_command(writing.connection, &asked.id)?.ok_or(Failure::Corrupt("id"))?;
    writing.tell_of_under_way(&command)?;
    if !asked.as_employee {
        // IT acts on somebody's device: they hear of it before anything happens.
        writing.notify(&mint(), &command, CommandState::Queued, asked.now)?;
    }
    Ok(Accepting::Accepted {
        id: command.id,
        until,
    })
}

fn insert(
    writing: &Writing<'_>,
    asked: &Asked,
    effect: Effect,
    until: Timestamp,
) -> Result<i64, Failure> {
    let columns = effect::columns(effect);
    let primary_user = asked.device.primary_user.as_ref();
    execute(
        writing.connection,
        "INSERT INTO commands (id, device_id, device_name, action, effect, asks_for_new, opens,
           characters, loses, requester_id, as_employee, primary_user_id, state, requested_at,
           not_before, until, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?14)",
        params![
            asked.id.as_str(),
            asked.device.id.as_str(),
            asked.device.managed_device_name,
            asked.action.text(),
            columns.effect,
            columns.asks_for_new,
            columns.opens,
            columns.characters,
            columns.loses,
            asked.requester.as_str(),
            asked.as_employee,
            primary_user.map(|user| user.id.as_str()),
            CommandState::Queued.text(),
            asked.now.0,
            asked.now.plus(asked.action.undo_time()).0,
            until.0,
        ],
    )?;
    Ok(writing.connection.last_insert_rowid())
}
