//! What was asked of Contoso's devices, what a second administrator is asked, and whether IT is stopped.

use crate::words::tr;
use wire::graph::{ActionState, DeviceActionCategory, GraphRemoteAction, RemoteActionAudit};
use wire::portal::{
    Approval, ApprovalState, BulkAction, BulkDevice, BulkResult, BulkState, CannotDecide,
    Requester, Stop,
};
use wire::terms::{CommandState, Effect, Loses, RemoteAction};

use super::{DAY, HOUR, PERSON, before};

/// An administrator.
pub(in crate::gallery::screens) const FATIMA: &str = "Fatima El Amrani";
/// Another administrator.
pub(in crate::gallery::screens) const JOOST: &str = "Joost van Dijk";

/// What resetting a device does to it.
const ERASES: Effect = Effect::Erases {
    loses: Loses::Everything,
};

fn requester(name: &str) -> Requester {
    Requester {
        id: name.to_lowercase().replace(' ', "-"),
        display_name: name.to_owned(),
    }
}

fn audit(
    id: &str,
    (action, effect): (RemoteAction, Effect),
    (device, owner): (&str, &str),
    asker: &str,
    state: CommandState,
    ago: i64,
) -> RemoteActionAudit {
    RemoteActionAudit {
        id: id.to_owned(),
        action: GraphRemoteAction::from(action),
        action_state: ActionState::from(state),
        device_action_category: DeviceActionCategory::Single,
        bulk_device_action_id: None,
        managed_device_id: format!("device-{id}"),
        device_display_name: device.to_owned(),
        device_owner_user_principal_name: None,
        initiated_by_user_principal_name: String::new(),
        request_date_time: before(ago),
        remote_action: action,
        effect,
        state,
        failure: None,
        last_updated_date_time: before(ago),
        initiated_by_display_name: asker.to_owned(),
        device_owner_display_name: Some(owner.to_owned()),
        by_it: asker == FATIMA || asker == JOOST,
    }
}

/// What was asked lately, the newest first: by employees, by IT, and of many devices at once.
pub(in crate::gallery::screens) fn audits() -> Vec<RemoteActionAudit> {
    use CommandState::{Accepted, Cancelled, Failed, Queued, Succeeded, Unknown};
    let lock = (RemoteAction::RemoteLock, Effect::Locks);
    let reset = (
        RemoteAction::ResetPasscode,
        Effect::RemovesPasscode { asks_for_new: true },
    );
    let phone = tr!("gallery-phone");
    let bulk = RemoteActionAudit {
        bulk_device_action_id: Some("b-1".to_owned()),
        device_action_category: DeviceActionCategory::Bulk,
        ..audit("b", lock, (&phone, PERSON), FATIMA, Queued, 20 * 60)
    };
    let stopped = RemoteActionAudit {
        bulk_device_action_id: Some("b-2".to_owned()),
        device_action_category: DeviceActionCategory::Bulk,
        ..audit("8", lock, (&phone, PERSON), JOOST, Cancelled, 3 * DAY)
    };
    let check = (RemoteAction::SyncDevice, Effect::ChecksStatus);
    let restart = (RemoteAction::RebootNow, Effect::Restarts);
    let wipe = (RemoteAction::Wipe, ERASES);
    vec![
        audit("1", lock, (&phone, PERSON), PERSON, Queued, 120),
        audit(
            "2",
            reset,
            ("iPhone van Noor", "Noor Bakker"),
            JOOST,
            Accepted,
            300,
        ),
        bulk,
        audit(
            "3",
            check,
            ("LT-0417", "Lars Jansen"),
            "Lars Jansen",
            Succeeded,
            HOUR,
        ),
        audit(
            "4",
            reset,
            ("SM-A536B", "Daan de Boer"),
            "Daan de Boer",
            Failed,
            3 * HOUR,
        ),
        audit(
            "5",
            restart,
            ("LT-0388", "Eva Meijer"),
            FATIMA,
            Succeeded,
            5 * HOUR,
        ),
        audit(
            "6",
            lock,
            ("Pixel 8", "Milan Mulder"),
            "Milan Mulder",
            Cancelled,
            DAY,
        ),
        audit("7", wipe, ("Lumia 930", PERSON), FATIMA, Unknown, 2 * DAY),
        stopped,
    ]
}

/// How far locking many devices is, and how it ended where it was cancelled midway.
pub(in crate::gallery::screens) fn bulks() -> [BulkAction; 2] {
    use CommandState::{Cancelled, Queued, Succeeded};
    [
        bulk("b-1", [(Succeeded, 1_700), (Queued, 112)]),
        bulk("b-2", [(Succeeded, 375), (Cancelled, 475)]),
    ]
}

fn bulk(id: &str, states: [(CommandState, u32); 2]) -> BulkAction {
    BulkAction {
        id: id.to_owned(),
        action: RemoteAction::RemoteLock,
        requested_by: requester(FATIMA),
        requested_date_time: before(20 * 60),
        reason: None,
        list_hash: String::new(),
        needs_approval: false,
        not_before_date_time: before(20 * 60),
        devices: states.iter().map(|(_, devices)| devices).sum(),
        states: states
            .map(|(state, devices)| BulkState {
                state: Some(state),
                devices,
            })
            .into(),
    }
}

/// Fatima wants to reset four devices, and stands at `state`.
pub(in crate::gallery::screens) fn approval(
    state: ApprovalState,
    cannot_decide: Option<CannotDecide>,
) -> Approval {
    let decided = matches!(state, ApprovalState::Approved | ApprovalState::Rejected);
    Approval {
        id: "p-1".to_owned(),
        action: RemoteAction::Wipe,
        requested_by: requester(FATIMA),
        requested_date_time: before(3 * HOUR),
        reason: Some(tr!("gallery-reason-lost")),
        devices: 4,
        device_name: None,
        list_hash: "9c41".to_owned(),
        expires_date_time: before(3 * HOUR - DAY),
        state,
        decided_by: decided.then(|| requester(JOOST)),
        decided_date_time: decided.then(|| before(HOUR)),
        decision_reason: (state == ApprovalState::Rejected).then(|| tr!("gallery-reason-rejected")),
        cannot_decide,
    }
}

/// What waits, and what was decided.
pub(in crate::gallery::screens) fn approvals() -> Vec<Approval> {
    let pending = approval(ApprovalState::Pending, None);
    let other = |id: &str, action, device: Option<&str>, devices, state, ago| Approval {
        id: id.to_owned(),
        action,
        device_name: device.map(str::to_owned),
        devices,
        requested_date_time: before(ago),
        expires_date_time: before(ago - DAY),
        ..approval(state, None)
    };
    let phone = tr!("gallery-phone");
    let (wipe, remove) = (RemoteAction::Wipe, RemoteAction::Retire);
    vec![
        other(
            "p-2",
            remove,
            Some(&phone),
            1,
            ApprovalState::Pending,
            20 * 60,
        ),
        pending,
        other("p-3", wipe, None, 1_204, ApprovalState::Rejected, 2 * DAY),
        other("p-4", remove, None, 38, ApprovalState::Approved, 3 * DAY),
        other("p-5", wipe, None, 12, ApprovalState::Lapsed, 9 * DAY),
    ]
}

/// The devices on the list.
pub(in crate::gallery::screens) fn on_list(state: CommandState) -> Vec<BulkResult> {
    let result = |name: &str, person: Option<&str>, loses| BulkResult {
        device: BulkDevice {
            id: name.to_owned(),
            managed_device_name: name.to_owned(),
            user_display_name: person.map(str::to_owned),
        },
        effect: Some(Effect::Erases { loses }),
        action_id: None,
        state: Some(state),
        failure: None,
        denied: None,
    };
    vec![
        result("iPad Balie", None, Loses::Everything),
        result("iPhone van Noor", Some("Noor Bakker"), Loses::CompanyData),
        result("LT-0388", Some("Eva Meijer"), Loses::Everything),
        result("SM-A536B", Some("Daan de Boer"), Loses::WorkProfile),
    ]
}

/// Whether IT's actions are stopped.
pub(in crate::gallery::screens) fn stop(stopped: bool) -> Stop {
    Stop {
        stopped,
        changed_by: stopped.then(|| requester(FATIMA)),
        changed_date_time: stopped.then(|| before(5 * 60)),
        reason: stopped.then(|| tr!("gallery-reason-stop")),
    }
}
