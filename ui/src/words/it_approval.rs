//! What a second administrator is asked, in words, and what became of it.

use crate::components::Tone;
use model::time::Timestamp;
use wire::portal::{Approval, ApprovalState, CannotDecide};
use wire::terms::RemoteAction;

use super::{bulk, number, time, tr};

/// What was asked for.
#[must_use]
pub fn title(approval: &Approval) -> String {
    bulk::title(
        approval.action,
        approval.devices,
        approval.device_name.as_deref(),
    )
}

/// Whether to approve it, for the last time.
#[must_use]
pub fn question(approval: &Approval) -> String {
    let name = approval.requested_by.display_name.clone();
    let count = approval.devices;
    let number = number::written(count.into());
    match (approval.action, approval.device_name.clone()) {
        (RemoteAction::Retire, Some(device)) => {
            tr!("approval-approve-title-remove-one", { "name" => name, "device" => device })
        }
        (RemoteAction::Retire, None) => {
            tr!("approval-approve-title-remove", { "name" => name, "count" => count, "number" => number })
        }
        (RemoteAction::Wipe, Some(device)) => {
            tr!("approval-approve-title-reset-one", { "name" => name, "device" => device })
        }
        (RemoteAction::Wipe, None) => {
            tr!("approval-approve-title-reset", { "name" => name, "count" => count, "number" => number })
        }
        _ => tr!("approval-approve-title-other", { "name" => name }),
    }
}

/// When it begins on the devices of the list, once it is approved.
#[must_use]
pub fn begins(approval: &Approval) -> String {
    let action = model::action::RemoteAction::from(approval.action);
    let minutes = action.undo_time_of_many() / 60;
    // In a few seconds nobody else cancels it.
    if minutes > 0 && approval.action == RemoteAction::Wipe {
        tr!("approval-approve-what-later", { "minutes" => minutes })
    } else {
        let name = approval.requested_by.display_name.clone();
        tr!("approval-approve-what", { "name" => name })
    }
}

/// What the button says that approves it.
#[must_use]
pub fn button(approval: &Approval) -> String {
    let count = approval.devices;
    let number = number::written(count.into());
    match (approval.action, approval.device_name.clone()) {
        (RemoteAction::Retire, Some(device)) => {
            tr!("approval-approve-remove-one", { "device" => device })
        }
        (RemoteAction::Retire, None) => {
            tr!("approval-approve-remove", { "count" => count, "number" => number })
        }
        (RemoteAction::Wipe, Some(device)) => {
            tr!("approval-approve-reset-one", { "device" => device })
        }
        (RemoteAction::Wipe, None) => {
            tr!("approval-approve-reset", { "count" => count, "number" => number })
        }
        _ => tr!("approval-approve"),
    }
}

/// Where it stands, in one or two sentences.
#[must_use]
pub fn standing(approval: &Approval, now: Timestamp) -> String {
    let decided = || {
        let name = approval.decided_by.as_ref()?.display_name.clone();
        Some((name, time::moment(approval.decided_date_time?.0, now)))
    };
    match approval.state {
        ApprovalState::Pending => pending(approval, now),
        ApprovalState::Approved => match decided() {
            Some((name, at)) => tr!("approval-approved", { "name" => name, "time" => at }),
            None => tr!("approval-approved-by-nobody"),
        },
        ApprovalState::Rejected => match decided() {
            Some((name, at)) => tr!("approval-rejected", { "name" => name, "time" => at }),
            None => tr!("approval-rejected-by-nobody"),
        },
        ApprovalState::Lapsed => {
            let until = time::moment(approval.expires_date_time.0, now);
            tr!("approval-lapsed", { "time" => until })
        }
        ApprovalState::Cancelled => tr!("approval-cancelled"),
    }
}

fn pending(approval: &Approval, now: Timestamp) -> String {
    let name = approval.requested_by.display_name.clone();
    let until = time::moment(approval.expires_date_time.0, now);
    match time::Elapsed::between(approval.requested_date_time.0, now).words() {
        Some(ago) => tr!("approval-asked", { "name" => name, "ago" => ago, "until" => until }),
        None => tr!("approval-asked-just-now", { "name" => name, "until" => until }),
    }
}

/// How good or bad that is.
#[must_use]
pub fn tone(state: ApprovalState) -> Tone {
    match state {
        ApprovalState::Pending => Tone::Waiting,
        ApprovalState::Approved => Tone::Success,
        ApprovalState::Rejected | ApprovalState::Lapsed | ApprovalState::Cancelled => {
            Tone::CalledOff
        }
    }
}

/// Why somebody can't decide; nothing where it is settled, which its standing says.
#[must_use]
pub fn cannot(why: CannotDecide) -> Option<String> {
    match why {
        CannotDecide::NotAdministrator => Some(tr!("approval-cannot-administrator")),
        CannotDecide::OwnRequest => Some(tr!("approval-cannot-own")),
        CannotDecide::NewAdministrator => Some(tr!("approval-cannot-new")),
        CannotDecide::Settled => None,
    }
}
