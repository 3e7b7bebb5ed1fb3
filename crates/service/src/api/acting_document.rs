//! From what storage tells of bulk actions and approvals to the documents on the wire, member by member.

use super::document::read_term;
use crate::failure::Failure;
use model::rules::Effect;
use model::verdict::Denial;
use storage::{BulkDenied, Group, Hash};
use wire::DateTime;
use wire::portal::{
    Approval, ApprovalState, BulkAction, BulkCannot, BulkDevice, BulkPreview, BulkReason,
    BulkResult, BulkRuns, BulkState, CannotDecide, Missing, Requester, Stop,
};
use wire::terms::{DeviceFailure, RemoteAction};

/// The longest reason that somebody gives, in characters.
const LONGEST_REASON: usize = 500;

/// Why somebody does something, as they wrote it.
pub(crate) fn read_reason(reason: Option<String>) -> Result<Option<String>, Failure> {
    let Some(reason) = reason else {
        return Ok(None);
    };
    let reason = reason.trim();
    let odd = |character: char| character.is_control() && character != '\n';
    if reason.chars().count() > LONGEST_REASON || reason.chars().any(odd) {
        return Err(Failure::BadRequest(
            "A reason has at most 500 characters, each of which can be seen.",
        ));
    }
    Ok((!reason.is_empty()).then(|| reason.to_owned()))
}

/// The hash that was looked at; whatever isn't one is of no list.
pub(crate) fn read_hash(text: &str) -> Result<Hash, Failure> {
    let mut hash = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return Err(Failure::ListChanged);
    }
    for (byte, digits) in hash.iter_mut().zip(text.as_bytes().chunks(2)) {
        let digits = std::str::from_utf8(digits).unwrap_or_default();
        *byte = u8::from_str_radix(digits, 16).map_err(|_| Failure::ListChanged)?;
    }
    Ok(hash)
}

fn hash_text(hash: Hash) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What an action would do to many devices.
pub(crate) fn bulk_preview(
    id: String,
    action: RemoteAction,
    preview: storage::BulkPreview,
) -> BulkPreview {
    let storage::BulkPreview {
        devices,
        will_run,
        cannot,
        list_hash,
        needs_approval,
        delay,
        until,
    } = preview;
    BulkPreview {
        id,
        action,
        devices,
        will_run: will_run.into_iter().map(runs).collect(),
        cannot: cannot.into_iter().map(cannot_run).collect(),
        list_hash: hash_text(list_hash),
        needs_approval,
        delay_seconds: u32::try_from(delay).unwrap_or_default(),
        expires_date_time: DateTime(until),
    }
}

fn runs(group: Group<Effect>) -> BulkRuns {
    let Group {
        of,
        devices,
        sample,
    } = group;
    BulkRuns {
        effect: of.into(),
        devices,
        sample: sample.into_iter().map(bulk_device).collect(),
    }
}

fn cannot_run(group: Group<Option<Denial>>) -> BulkCannot {
    let Group {
        of,
        devices,
        sample,
    } = group;
    BulkCannot {
        reason: match of {
            Some(denial) => BulkReason::Rule(denial.reason().into()),
            None => BulkReason::Missing(Missing::NotFound),
        },
        instead: of.map(|denial| denial.instead().into()),
        devices,
        sample: sample.into_iter().map(bulk_device).collect(),
    }
}

fn bulk_device(device: storage::BulkDevice) -> BulkDevice {
    let storage::BulkDevice {
        id,
        managed_device_name,
        user_display_name,
    } = device;
    BulkDevice {
        id: id.0,
        managed_device_name,
        user_display_name,
    }
}

/// A bulk action, and how far it is.
pub(crate) fn bulk_action(action: storage::BulkAction) -> BulkAction {
    let storage::BulkAction {
        id,
        action,
        requester,
        requested_at,
        reason,
        list_hash,
        approval,
        not_before,
        devices,
        states,
    } = action;
    BulkAction {
        id,
        action: action.into(),
        requested_by: by(requester),
        requested_date_time: DateTime(requested_at),
        reason,
        list_hash: hash_text(list_hash),
        needs_approval: approval.is_some(),
        not_before_date_time: DateTime(not_before),
        devices,
        states: states
            .into_iter()
            .map(|(state, devices)| BulkState {
                state: state.map(Into::into),
                devices,
            })
            .collect(),
    }
}

/// What became of a bulk action on one device.
pub(crate) fn bulk_result(result: storage::BulkResult) -> BulkResult {
    let storage::BulkResult {
        device,
        effect,
        command,
        state,
        failure,
        denied,
    } = result;
    BulkResult {
        device: bulk_device(device),
        effect: effect.map(Into::into),
        action_id: command.map(|command| command.0),
        state: state.map(Into::into),
        failure: failure.map(|code| read_term(&code).unwrap_or(DeviceFailure::Other)),
        denied: denied.map(|denied| match denied {
            BulkDenied::Rule(reason) => BulkReason::Rule(reason.into()),
            BulkDenied::Gone => BulkReason::Missing(Missing::NotFound),
        }),
    }
}

/// What a second administrator is asked.
pub(crate) fn approval(approval: storage::Approval) -> Approval {
    let storage::Approval {
        id,
        action,
        requester,
        requested_at,
        reason,
        devices,
        device_name,
        list_hash,
        until,
        state,
        decided_by,
        decided_at,
        decision_reason,
        cannot_decide,
    } = approval;
    Approval {
        id,
        action: action.into(),
        requested_by: by(requester),
        requested_date_time: DateTime(requested_at),
        reason,
        devices,
        device_name,
        list_hash: hash_text(list_hash),
        expires_date_time: DateTime(until),
        state: match state {
            model::approval::ApprovalState::Pending => ApprovalState::Pending,
            model::approval::ApprovalState::Approved => ApprovalState::Approved,
            model::approval::ApprovalState::Rejected => ApprovalState::Rejected,
            model::approval::ApprovalState::Lapsed => ApprovalState::Lapsed,
            model::approval::ApprovalState::Cancelled => ApprovalState::Cancelled,
        },
        decided_by: decided_by.map(by),
        decided_date_time: decided_at.map(DateTime),
        decision_reason,
        cannot_decide: cannot_decide.map(|why| match why {
            model::approval::CannotDecide::NotAdministrator => CannotDecide::NotAdministrator,
            model::approval::CannotDecide::OwnRequest => CannotDecide::OwnRequest,
            model::approval::CannotDecide::NewAdministrator => CannotDecide::NewAdministrator,
            model::approval::CannotDecide::Settled => CannotDecide::Settled,
        }),
    }
}

/// Whether IT's actions are stopped.
pub(crate) fn stop(stop: storage::Stop) -> Stop {
    let storage::Stop {
        stopped,
        changed_by,
        changed_at,
        reason,
    } = stop;
    Stop {
        stopped,
        changed_by: changed_by.map(by),
        changed_date_time: changed_at.map(DateTime),
        reason,
    }
}

fn by(requester: storage::Requester) -> Requester {
    let storage::Requester { id, display_name } = requester;
    Requester {
        id: id.0,
        display_name,
    }
}
