//! One action on many devices, in words: what is asked, what it will do, what became of it.

use crate::components::Tone;
use wire::portal::{BulkDevice, BulkReason, BulkResult};
use wire::terms::{CommandState, DeviceFailure, RemoteAction};

use super::{action, it_action, number, tr};

/// What is asked, of how many devices; where that is one whose name is known, of that.
#[must_use]
pub fn title(action: RemoteAction, count: u32, only: Option<&str>) -> String {
    if let Some(device) = only.filter(|_| count == 1) {
        return it_action::title(action, device);
    }
    let number = number::written(count.into());
    match action {
        RemoteAction::SyncDevice => {
            tr!("it-sheet-check-status", { "count" => count, "number" => number })
        }
        RemoteAction::RemoteLock => {
            tr!("it-sheet-remote-lock", { "count" => count, "number" => number })
        }
        RemoteAction::ResetPasscode => {
            tr!("it-sheet-reset-passcode", { "count" => count, "number" => number })
        }
        RemoteAction::RebootNow => {
            tr!("it-sheet-restart", { "count" => count, "number" => number })
        }
        RemoteAction::Retire => tr!("it-sheet-remove", { "count" => count, "number" => number }),
        RemoteAction::Wipe => {
            tr!("it-sheet-reset-device", { "count" => count, "number" => number })
        }
    }
}

/// "12 devices".
#[must_use]
pub fn devices(count: u32) -> String {
    let number = number::written(count.into());
    tr!("it-sheet-devices", { "count" => count, "number" => number })
}

/// What the button says that does it.
#[must_use]
pub fn button(action: RemoteAction, count: u32, only: Option<&str>) -> String {
    if let Some(device) = only.filter(|_| count == 1) {
        return match action {
            // Its last button says so.
            RemoteAction::Wipe => tr!("it-one-erase", { "device" => device.to_owned() }),
            _ => it_action::title(action, device),
        };
    }
    let number = number::written(count.into());
    match action {
        RemoteAction::SyncDevice => {
            tr!("it-sheet-do-check-status", { "count" => count, "number" => number })
        }
        RemoteAction::RemoteLock => {
            tr!("it-sheet-do-remote-lock", { "count" => count, "number" => number })
        }
        RemoteAction::ResetPasscode => {
            tr!("it-sheet-do-reset-passcode", { "count" => count, "number" => number })
        }
        RemoteAction::RebootNow => {
            tr!("it-sheet-do-restart", { "count" => count, "number" => number })
        }
        RemoteAction::Retire => tr!("it-sheet-do-remove", { "count" => count, "number" => number }),
        RemoteAction::Wipe => {
            tr!("it-sheet-do-reset-device", { "count" => count, "number" => number })
        }
    }
}

/// Why it can't be done to a device.
#[must_use]
pub fn reason(action: RemoteAction, reason: BulkReason) -> String {
    match reason {
        BulkReason::Rule(reason) => action::reason(action.into(), reason),
        BulkReason::Missing(_) => tr!("it-sheet-not-there"),
    }
}

/// How many devices of a group are named; the others are only counted.
const NAMED: usize = 5;

/// The names of some of `count` devices, each with its person.
#[must_use]
pub fn sample(devices: &[BulkDevice], count: u32) -> String {
    let name = |device: &BulkDevice| match &device.user_display_name {
        Some(person) => format!("{} ({person})", device.managed_device_name),
        None => device.managed_device_name.clone(),
    };
    let known = devices
        .iter()
        .filter(|it| !it.managed_device_name.is_empty());
    let names: Vec<_> = known.take(NAMED).map(name).collect();
    let rest = u64::from(count).saturating_sub(names.len() as u64);
    let names = names.join(", ");
    if rest == 0 || names.is_empty() {
        names
    } else {
        tr!("it-sheet-sample-more", { "names" => names, "number" => number::written(rest) })
    }
}

/// Where it stands on a device; none: it never ran there.
#[must_use]
pub fn state(state: Option<CommandState>) -> String {
    state.map_or_else(|| tr!("it-bulk-never"), it_action::state)
}

/// The same of so many devices.
#[must_use]
pub fn counted(state: Option<CommandState>, count: u32) -> String {
    let number = number::written(count.into());
    match state {
        None => tr!("it-bulk-count-never", { "number" => number }),
        Some(CommandState::AwaitingApproval) => {
            tr!("it-bulk-count-awaiting-approval", { "number" => number })
        }
        Some(CommandState::Queued) => tr!("it-bulk-count-queued", { "number" => number }),
        Some(CommandState::Sent) => tr!("it-bulk-count-sent", { "number" => number }),
        Some(CommandState::Accepted) => tr!("it-bulk-count-accepted", { "number" => number }),
        Some(CommandState::Succeeded) => tr!("it-bulk-count-succeeded", { "number" => number }),
        Some(CommandState::Failed) => tr!("it-bulk-count-failed", { "number" => number }),
        Some(CommandState::NotSupported) => {
            tr!("it-bulk-count-not-supported", { "number" => number })
        }
        Some(CommandState::Unknown) => tr!("it-bulk-count-unknown", { "number" => number }),
        Some(CommandState::Expired) => tr!("it-bulk-count-expired", { "number" => number }),
        Some(CommandState::Cancelled) => tr!("it-bulk-count-cancelled", { "number" => number }),
        Some(CommandState::Superseded) => tr!("it-bulk-count-superseded", { "number" => number }),
        Some(CommandState::Rejected) => tr!("it-bulk-count-rejected", { "number" => number }),
    }
}

/// How good or bad that is.
#[must_use]
pub fn tone(state: Option<CommandState>) -> Tone {
    state.map_or(Tone::Warning, it_action::tone)
}

/// Why it came to nothing on a device; nothing where it didn't.
#[must_use]
pub fn why(action: RemoteAction, result: &BulkResult) -> String {
    if let Some(denied) = result.denied {
        return reason(action, denied);
    }
    match result.failure {
        Some(DeviceFailure::PasscodeRefused) => tr!("it-bulk-refused-passcode"),
        Some(DeviceFailure::UnlockTokenWrong) => tr!("it-bulk-token"),
        Some(DeviceFailure::NoPasscodeSet) => tr!("it-bulk-no-passcode"),
        Some(DeviceFailure::Other) => tr!("it-bulk-other"),
        None => String::new(),
    }
}
