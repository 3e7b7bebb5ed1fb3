//! A bulk action inside a savepoint: found, approved, and told about.

use crate::audit::Actor;
use crate::command::{Asked, BulkPlace, Command};
use crate::statement::{execute, find, list};
use crate::term::{self, Term};
use crate::writer::Writing;
use crate::{Decision, Failure, Hash, MintNotification, effect};
use model::action::RemoteAction;
use model::approval::{ApprovalState, LIFETIME};
use model::command::CommandState;
use model::id::{CommandId, DeviceId, PersonId};
use model::rules::Effect;
use model::time::Timestamp;
use rusqlite::{Connection, Row, params};
use serde_json::json;
use sha2::{Digest, Sha256};

/// A bulk action that was asked for, as an intent sees it.
pub(crate) struct Bulk {
    pub(crate) seq: i64,
    pub(crate) id: String,
    pub(crate) action: RemoteAction,
    pub(crate) requester: PersonId,
    pub(crate) devices: u32,
    pub(crate) list_hash: Hash,
    /// For how long it can be stopped before any device may have it, in seconds.
    pub(crate) delay: i64,
    pub(crate) approval: Option<ApprovalState>,
    pub(crate) approval_until: Option<Timestamp>,
}

impl Bulk {
    /// Where its approval stands now; `None` where it needs none.
    pub(crate) fn approval_at(&self, now: Timestamp) -> Option<ApprovalState> {
        stands(self.approval, self.approval_until, now)
    }
}

/// Where an approval stands: one whose time is over has lapsed, whether or not anybody has noted it.
pub(crate) fn stands(
    approval: Option<ApprovalState>,
    until: Option<Timestamp>,
    now: Timestamp,
) -> Option<ApprovalState> {
    match approval {
        Some(ApprovalState::Pending) if until.is_none_or(|until| until <= now) => {
            Some(ApprovalState::Lapsed)
        }
        other => other,
    }
}

/// The bulk action with this id, once it was asked for.
pub(crate) fn find_bulk(connection: &Connection, id: &str) -> Result<Option<Bulk>, Failure> {
    find(
        connection,
        "SELECT seq, id, action, requester_id, devices, list_hash, delay, approval, approval_until
         FROM bulk_actions WHERE id = ?1 AND stage = 'asked'",
        [id],
        read,
    )
}

/// Reads a bulk action whose every column was selected.
pub(crate) fn read(row: &Row<'_>) -> Result<Bulk, Failure> {
    Ok(Bulk {
        seq: row.get("seq")?,
        id: row.get("id")?,
        action: term::read(row, "action")?,
        requester: PersonId(row.get("requester_id")?),
        devices: row.get("devices")?,
        list_hash: row.get("list_hash")?,
        delay: row.get("delay")?,
        approval: term::read_optional(row, "approval")?,
        approval_until: row.get::<_, Option<i64>>("approval_until")?.map(Timestamp),
    })
}

/// SHA-256 over an action and the devices of its list with what it does to each, in their order.
pub(crate) fn list_hash<'list>(
    action: RemoteAction,
    devices: impl Iterator<Item = (&'list DeviceId, Effect)>,
) -> Hash {
    let mut hasher = Sha256::new();
    let mut add = |text: &str| {
        hasher.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
        hasher.update(text);
    };
    add(action.text());
    for (device, effect) in devices {
        let columns = effect::columns(effect);
        add(device.as_str());
        add(columns.effect);
        for detail in [columns.opens, columns.characters, columns.loses] {
            add(detail.unwrap_or_default());
        }
    }
    hasher.finalize().into()
}

impl Writing<'_> {
    /// Adds a device to the list of a bulk action.
    pub(crate) fn list_device(
        &self,
        at: BulkPlace,
        device: &DeviceId,
        effect: Effect,
    ) -> Result<(), Failure> {
        let columns = effect::columns(effect);
        execute(
            self.connection,
            "INSERT INTO bulk_devices
               (bulk_seq, place, device_id, effect, asks_for_new, opens, characters, loses)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                at.seq,
                at.place,
                device.as_str(),
                columns.effect,
                columns.asks_for_new,
                columns.opens,
                columns.characters,
                columns.loses,
            ],
        )?;
        Ok(())
    }

    /// Keeps a command that awaits approval, as a bulk action of one.
    pub(crate) fn await_approval(
        &mut self,
        asked: &Asked<'_>,
        decision: Decision,
        id: &str,
        request_id: &str,
        mint: &mut MintNotification,
    ) -> Result<Command, Failure> {
        let only = std::iter::once((&asked.device.id, decision.effect));
        let list_hash = list_hash(asked.action, only);
        execute(
            self.connection,
            "INSERT INTO bulk_actions (id, action, requester_id, stage, preview_until, devices,
               list_hash, delay, requested_at, not_before, approval, approval_until)
             VALUES (?1, ?2, ?3, 'asked', ?4, 1, ?5, ?6, ?4, ?7, 'pending', ?8)",
            params![
                id,
                asked.action.text(),
                asked.requester.as_str(),
                asked.now.0,
                list_hash,
                asked.not_before.since(asked.now),
                asked.not_before.0,
                asked.now.plus(LIFETIME).0,
            ],
        )?;
        let at = BulkPlace {
            seq: self.connection.last_insert_rowid(),
            place: 0,
        };
        self.list_device(at, &asked.device.id, decision.effect)?;
        let asked = Asked {
            bulk: Some(at),
            ..*asked
        };
        let command = self.keep_command(&asked, decision, mint)?;
        self.ask_second(at.seq, asked.requester, asked.now, mint)?;
        self.audit(
            asked.now,
            &Actor::Person(asked.requester),
            "approvalAsked",
            format!("bulk:{id}"),
            &json!({ "listHash": hex(&list_hash), "requestId": request_id }),
        )?;
        Ok(command)
    }

    /// Notifies every administrator but the one who asked.
    pub(crate) fn ask_second(
        &mut self,
        bulk_seq: i64,
        requester: &PersonId,
        now: Timestamp,
        mint: &mut MintNotification,
    ) -> Result<(), Failure> {
        let asked = list(
            self.connection,
            "SELECT person_id FROM roles
             WHERE role = 'administrator' AND last_seen > ?1 AND person_id <> ?2",
            params![now.plus(-LIFETIME).0, requester.as_str()],
            |row| Ok(PersonId(row.get("person_id")?)),
        )?;
        for person in &asked {
            let state = CommandState::AwaitingApproval;
            self.notify_of_bulk(bulk_seq, person, state, now, mint)?;
        }
        Ok(())
    }

    /// Notifies somebody that a bulk action reached `state`.
    pub(crate) fn notify_of_bulk(
        &mut self,
        bulk_seq: i64,
        person: &PersonId,
        state: CommandState,
        now: Timestamp,
        mint: &mut MintNotification,
    ) -> Result<(), Failure> {
        let device = self.first_device(bulk_seq)?;
        let notification = mint();
        execute(
            self.connection,
            "INSERT INTO notifications (id, person_id, bulk_seq, device_id, state, at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                notification.as_str(),
                person.as_str(),
                bulk_seq,
                device.as_str(),
                state.text(),
                now.0
            ],
        )?;
        self.notification_changed(person, &device, &notification)
    }

    /// Tells whoever asked for a bulk action that it got on.
    pub(crate) fn tell_of_bulk(&mut self, bulk: &Bulk) -> Result<(), Failure> {
        let device = self.first_device(bulk.seq)?;
        let id = CommandId(bulk.id.clone());
        self.command_changed(Some(&bulk.requester), &device, &id)
    }

    fn first_device(&self, bulk_seq: i64) -> Result<DeviceId, Failure> {
        let first = find(
            self.connection,
            "SELECT device_id FROM bulk_devices WHERE bulk_seq = ?1 AND place = 0",
            [bulk_seq],
            |row| Ok(DeviceId(row.get("device_id")?)),
        )?;
        first.ok_or(Failure::Corrupt("place"))
    }
}

/// In hexadecimal digits.
pub(crate) fn hex(hash: &Hash) -> String {
    use std::fmt::Write as _;
    let mut text = String::with_capacity(64);
    for byte in hash {
        // Writing to a String never fails.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
