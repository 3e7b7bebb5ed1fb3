//! A second administrator decides what goes beyond the caps.

use crate::audit::Actor;
use crate::bulk::{Bulk, find_bulk, hex};
use crate::command::{BulkPlace, find_command_at};
use crate::reads::people;
use crate::statement::{execute, list};
use crate::writer::Writing;
use crate::{Failure, Hash, MintNotification, Spending, Storage, bulk};
use model::approval::{ApprovalState, CannotDecide, Decider};
use model::command::CommandState;
use model::id::PersonId;
use model::time::Timestamp;
use rusqlite::params;
use serde_json::json;

/// Somebody decides.
pub struct DecideApproval {
    /// Identifies the approval, and the bulk action that it is about.
    pub id: String,
    /// Whether it may run.
    pub approve: bool,
    /// The hash of the list that was looked at.
    pub list_hash: Hash,
    /// Why.
    pub reason: Option<String>,
    /// Who decides.
    pub person: PersonId,
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
pub enum Deciding {
    /// It is decided.
    Decided,
    /// There is no such approval.
    NotFound,
    /// They can't.
    Cannot(CannotDecide),
    /// Another list was looked at.
    ListChanged,
    /// They could, but the elevation is spent or over.
    NotElevated,
}

impl Storage {
    /// Decides whether what was asked for may run.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn decide_approval(&self, decide: DecideApproval) -> Result<Deciding, Failure> {
        self.write(move |writing| decided(writing, decide)).await
    }
}

fn decided(writing: &mut Writing<'_>, decide: DecideApproval) -> Result<Deciding, Failure> {
    let DecideApproval {
        id,
        approve,
        list_hash,
        reason,
        person,
        spending,
        now,
        mut mint,
        request_id,
    } = decide;
    let Some(bulk) = find_bulk(writing.connection, &id)? else {
        return Ok(Deciding::NotFound);
    };
    let Some(state) = bulk.approval_at(now) else {
        return Ok(Deciding::NotFound);
    };
    let (role, since) = people::role_held(writing.connection, &person, now)?;
    let decider = Decider {
        role,
        since,
        asked: bulk.requester == person,
    };
    if let Some(why) = decider.cannot(state, now) {
        return Ok(Deciding::Cannot(why));
    }
    if bulk.list_hash != list_hash {
        return Ok(Deciding::ListChanged);
    }
    if let Some(spending) = spending
        && !writing.spend(&person, spending, now)?
    {
        return Ok(Deciding::NotElevated);
    }
    let state = if approve {
        if bulk.action.removes_device() {
            writing.note_taken_away(&bulk.requester, bulk.devices, now)?;
        }
        execute(
            writing.connection,
            "UPDATE bulk_actions SET running_at = 0, not_before = ?2 WHERE seq = ?1",
            params![bulk.seq, now.plus(bulk.delay).0],
        )?;
        ApprovalState::Approved
    } else {
        ApprovalState::Rejected
    };
    execute(
        writing.connection,
        "UPDATE bulk_actions SET decided_by = ?2, decided_at = ?3, decision_reason = ?4
         WHERE seq = ?1",
        params![bulk.seq, person.as_str(), now.0, reason],
    )?;
    writing.settle(&bulk, state, now, &mut mint)?;
    writing.audit(
        now,
        &Actor::Person(&person),
        if approve {
            "approvalGiven"
        } else {
            "approvalRefused"
        },
        format!("bulk:{id}"),
        &json!({
            "devices": bulk.devices,
            "listHash": hex(&bulk.list_hash),
            "reason": reason,
            "requestId": request_id,
        }),
    )?;
    Ok(Deciding::Decided)
}

impl Writing<'_> {
    /// What was pending is so no more: the command that waits for it goes with it, and whoever asked is told.
    fn settle(
        &mut self,
        bulk: &Bulk,
        state: ApprovalState,
        now: Timestamp,
        mint: &mut MintNotification,
    ) -> Result<(), Failure> {
        use crate::term::Term;
        execute(
            self.connection,
            "UPDATE bulk_actions SET approval = ?2 WHERE seq = ?1",
            params![bulk.seq, state.text()],
        )?;
        let becomes = match state {
            ApprovalState::Pending | ApprovalState::Approved => CommandState::Queued,
            ApprovalState::Rejected => CommandState::Rejected,
            ApprovalState::Lapsed => CommandState::Expired,
            ApprovalState::Cancelled => CommandState::Cancelled,
        };
        let only = BulkPlace {
            seq: bulk.seq,
            place: 0,
        };
        if becomes != CommandState::Queued
            && let Some(command) = find_command_at(self.connection, only)?
        {
            self.advance(&command, becomes, now)?;
        }
        self.notify_of_bulk(bulk.seq, &bulk.requester, becomes, now, mint)?;
        self.tell_of_bulk(bulk)
    }

    /// Ends approvals that nobody gave in time, at most 500.
    pub(crate) fn lapse_approvals(
        &mut self,
        now: Timestamp,
        mint: &mut MintNotification,
    ) -> Result<(), Failure> {
        let due = list(
            self.connection,
            "SELECT seq, id, action, requester_id, devices, list_hash, delay, approval, approval_until
             FROM bulk_actions WHERE approval = 'pending' AND approval_until <= ?1
             ORDER BY approval_until LIMIT 500",
            [now.0],
            bulk::read,
        )?;
        for bulk in &due {
            self.settle(bulk, ApprovalState::Lapsed, now, mint)?;
            self.audit(
                now,
                &Actor::Service,
                "approvalLapsed",
                format!("bulk:{}", bulk.id),
                &json!({ "listHash": hex(&bulk.list_hash) }),
            )?;
        }
        Ok(())
    }
}
