//! A bulk action that was looked at is asked for. Its list lies ready, so that one row makes the whole of it
//! durable; the commands follow from it.

use crate::audit::Actor;
use crate::bulk::{self, Bulk, hex};
use crate::reads::people;
use crate::statement::{execute, find};
use crate::term::{self, Term};
use crate::writer::Writing;
use crate::{Failure, Hash, MintNotification, Spending, Storage};
use model::action::RemoteAction;
use model::approval::LIFETIME;
use model::id::PersonId;
use model::person::Role;
use model::time::Timestamp;
use rusqlite::{Connection, params};
use serde_json::json;

/// Somebody asks for a bulk action that they looked at.
pub struct CreateBulk {
    /// Identifies the preview.
    pub id: String,
    /// The hash that stood on it.
    pub list_hash: Hash,
    /// Why it is asked for.
    pub reason: Option<String>,
    /// Who asks; somebody else's preview is not there.
    pub requester: PersonId,
    /// The elevation that it takes with it, where no token says when they signed in.
    pub spending: Option<Spending>,
    /// Now.
    pub now: Timestamp,
    /// Makes the ids of the notifications that it brings about.
    pub mint: MintNotification,
    /// Identifies the request, for the audit.
    pub request_id: String,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CreatingBulk {
    /// It is asked for, and survives anything from here on.
    Created,
    /// It was asked for before.
    Already,
    /// There is no such preview of theirs (any more).
    NotFound,
    /// Another list was looked at.
    ListChanged,
    /// It would run on no device.
    Empty,
    /// This person isn't in IT (any more).
    NotAllowed,
    /// IT's actions are stopped.
    Stopped,
    /// It might be, but the elevation is spent or over.
    NotElevated,
}

/// A preview that can be asked for, or was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskablePreview {
    /// What would be done.
    pub action: RemoteAction,
    /// What is confirmed.
    pub list_hash: Hash,
    /// On how many devices it will run.
    pub devices: u32,
    /// It was asked for.
    pub asked: bool,
}

impl Storage {
    /// A preview of this person, as long as it can be asked for or once it was.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn askable_preview(
        &self,
        id: String,
        requester: PersonId,
        now: Timestamp,
    ) -> Result<Option<AskablePreview>, Failure> {
        self.read(move |connection| askable(connection, &id, &requester, now))
            .await
    }

    /// Asks for a bulk action, unless something speaks against it.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn create_bulk(&self, create: CreateBulk) -> Result<CreatingBulk, Failure> {
        self.write(move |writing| ask(writing, create)).await
    }
}

fn askable(
    connection: &Connection,
    id: &str,
    requester: &PersonId,
    now: Timestamp,
) -> Result<Option<AskablePreview>, Failure> {
    find(
        connection,
        "SELECT action, list_hash, devices, stage = 'asked' AS asked FROM bulk_actions
         WHERE id = ?1 AND requester_id = ?2
           AND (stage = 'asked' OR stage = 'preview' AND preview_until > ?3)",
        params![id, requester.as_str(), now.0],
        |row| {
            Ok(AskablePreview {
                action: term::read(row, "action")?,
                list_hash: row.get("list_hash")?,
                devices: row.get("devices")?,
                asked: row.get("asked")?,
            })
        },
    )
}

fn ask(writing: &mut Writing<'_>, create: CreateBulk) -> Result<CreatingBulk, Failure> {
    let CreateBulk {
        id,
        list_hash,
        reason,
        requester,
        spending,
        now,
        mut mint,
        request_id,
    } = create;
    if people::role_now(writing.connection, &requester, now)? == Role::Employee {
        return Ok(CreatingBulk::NotAllowed);
    }
    let Some(preview) = askable(writing.connection, &id, &requester, now)? else {
        return Ok(CreatingBulk::NotFound);
    };
    if preview.list_hash != list_hash {
        return Ok(CreatingBulk::ListChanged);
    }
    if preview.asked {
        return Ok(CreatingBulk::Already);
    }
    if preview.devices == 0 {
        return Ok(CreatingBulk::Empty);
    }
    if writing.is_stopped()? {
        return Ok(CreatingBulk::Stopped);
    }
    if let Some(spending) = spending
        && !writing.spend(&requester, spending, now)?
    {
        return Ok(CreatingBulk::NotElevated);
    }
    let AskablePreview {
        action, devices, ..
    } = preview;
    let takes_away = action.removes_device();
    let beyond = takes_away && writing.is_beyond_caps(&requester, devices, now)?;
    if takes_away && !beyond {
        writing.note_taken_away(&requester, devices, now)?;
    }
    execute(
        writing.connection,
        "UPDATE bulk_actions SET stage = 'asked', requested_at = ?2, not_before = ?2 + delay,
           reason = ?3, approval = iif(?4, 'pending', NULL), approval_until = iif(?4, ?5, NULL),
           running_at = iif(?4, NULL, 0)
         WHERE id = ?1",
        params![id, now.0, reason, beyond, now.plus(LIFETIME).0],
    )?;
    let bulk = bulk::find_bulk(writing.connection, &id)?.ok_or(Failure::Corrupt("id"))?;
    if beyond {
        writing.ask_second(bulk.seq, &requester, now, &mut mint)?;
    }
    audit(writing, &bulk, beyond, reason.as_deref(), now, &request_id)?;
    writing.tell_of_bulk(&bulk)?;
    Ok(CreatingBulk::Created)
}

fn audit(
    writing: &Writing<'_>,
    bulk: &Bulk,
    awaits_approval: bool,
    reason: Option<&str>,
    now: Timestamp,
    request_id: &str,
) -> Result<(), Failure> {
    writing.audit(
        now,
        &Actor::Person(&bulk.requester),
        "bulkAccepted",
        format!("bulk:{}", bulk.id),
        &json!({
            "action": bulk.action.text(),
            "awaitsApproval": awaits_approval,
            "devices": bulk.devices,
            "listHash": hex(&bulk.list_hash),
            "reason": reason,
            "requestId": request_id,
        }),
    )
}
