//! The story of an action, in words: each state with its time, why it waits, how it ended.

use model::time::Timestamp;
use wire::portal::{ActionStep, ActionStory};
use wire::terms::{CommandState, DeviceFailure, Effect, Loses, Opens, RemoteAction};

use super::{for_it, time, tr};

/// How long a device may be silent and still count as in contact, in seconds: it holds its
/// check-in for most of a minute.
const IN_CONTACT: i64 = 120;

/// What was asked for.
#[must_use]
pub fn title(story: &ActionStory) -> String {
    match story.action {
        RemoteAction::ResetPasscode => tr!("activity-reset-passcode"),
        action => super::action::name(action.into()),
    }
}

/// Who asked for it, and when.
#[must_use]
pub fn requested(story: &ActionStory, now: Timestamp) -> String {
    let when = time::moment(story.requested_date_time.0, now);
    let name = story.requested_by.display_name.clone();
    tr!("activity-requested", { "name" => name, "time" => when })
}

/// A state and its time.
#[must_use]
pub fn step(step: ActionStep, now: Timestamp) -> String {
    let when = time::moment(step.date_time.0, now);
    match step.state {
        CommandState::AwaitingApproval => tr!("activity-awaiting-approval", { "time" => when }),
        CommandState::Queued => tr!("activity-queued", { "time" => when }),
        CommandState::Sent => tr!("activity-sent", { "time" => when }),
        CommandState::Accepted => tr!("activity-accepted", { "time" => when }),
        CommandState::Succeeded => tr!("activity-succeeded", { "time" => when }),
        CommandState::Failed => tr!("activity-failed", { "time" => when }),
        CommandState::NotSupported => tr!("activity-not-supported", { "time" => when }),
        CommandState::Unknown => tr!("activity-unknown", { "time" => when }),
        CommandState::Expired => tr!("activity-expired", { "time" => when }),
        CommandState::Cancelled => tr!("activity-cancelled", { "time" => when }),
        CommandState::Superseded => tr!("activity-superseded", { "time" => when }),
        CommandState::Rejected => tr!("activity-rejected", { "time" => when }),
    }
}

/// Why it waits, or how it ended, for `device`.
#[must_use]
pub fn explanation(story: &ActionStory, device: &str, now: Timestamp) -> String {
    let device = device.to_owned();
    let reset = story.action == RemoteAction::ResetPasscode;
    if for_it()
        && let Some(explanation) = came_to_nothing(story, &device)
    {
        return explanation;
    }
    match story.state {
        CommandState::AwaitingApproval => tr!("activity-waiting-approval"),
        CommandState::Queued | CommandState::Sent => {
            let until = time::moment(story.until_date_time.0, now);
            let contact = story.device_last_sync_date_time.0;
            if now.since(contact) > IN_CONTACT {
                let ago = time::ago(contact, now);
                tr!("activity-waiting-offline", { "device" => device, "ago" => ago, "until" => until })
            } else {
                tr!("activity-waiting", { "device" => device, "until" => until })
            }
        }
        CommandState::Accepted => tr!("activity-running", { "device" => device }),
        CommandState::Succeeded => succeeded(story.effect, device),
        CommandState::Failed => failed(story.failure, reset, device),
        CommandState::NotSupported if reset => tr!("activity-failed-not-supported"),
        CommandState::NotSupported => tr!("story-not-supported"),
        CommandState::Unknown => match story.effect {
            Effect::RemovesPasscode { .. } => {
                tr!("activity-failed-unknown-removed", { "device" => device })
            }
            Effect::TemporaryPasscode { .. } => {
                tr!("activity-failed-unknown", { "device" => device })
            }
            effect if erases_itself(effect) => {
                tr!("story-unknown-erased", { "device" => device })
            }
            _ => tr!("story-unknown", { "device" => device }),
        },
        CommandState::Expired if story.lapsed() => tr!("story-lapsed", { "device" => device }),
        CommandState::Expired if reset => tr!("activity-failed-expired", { "device" => device }),
        CommandState::Expired => tr!("story-expired", { "device" => device }),
        CommandState::Cancelled if reset => tr!("activity-called-off"),
        CommandState::Cancelled => tr!("story-cancelled"),
        CommandState::Superseded => tr!("story-superseded"),
        CommandState::Rejected => tr!("story-rejected"),
    }
}

/// How it came to nothing, for IT, which needn't be sent to IT; `None` where it didn't.
fn came_to_nothing(story: &ActionStory, device: &str) -> Option<String> {
    let device = device.to_owned();
    Some(match (story.state, story.failure) {
        (CommandState::Failed, Some(DeviceFailure::PasscodeRefused)) => {
            tr!("it-bulk-refused-passcode")
        }
        (CommandState::Failed, Some(DeviceFailure::UnlockTokenWrong)) => tr!("it-bulk-token"),
        (CommandState::Failed, Some(DeviceFailure::NoPasscodeSet)) => {
            tr!("it-device-no-passcode-set", { "device" => device })
        }
        (CommandState::Failed, _) => tr!("it-device-failed", { "device" => device }),
        (CommandState::NotSupported, _) => tr!("it-device-not-supported"),
        (CommandState::Unknown, _) => match story.effect {
            effect if erases_itself(effect) => {
                tr!("it-device-unknown-erased", { "device" => device })
            }
            _ => tr!("it-device-unknown", { "device" => device }),
        },
        _ => return None,
    })
}

fn succeeded(effect: Effect, device: String) -> String {
    match effect {
        Effect::RemovesPasscode { .. } => tr!("activity-removed", { "device" => device }),
        Effect::TemporaryPasscode { opens, .. } => match opens {
            Opens::Device => tr!("activity-temporary", { "device" => device }),
            Opens::WorkProfile => tr!("activity-temporary-work-profile", { "device" => device }),
            Opens::Account if for_it() => {
                tr!("activity-temporary-their-account", { "device" => device })
            }
            Opens::Account => tr!("activity-temporary-account", { "device" => device }),
        },
        Effect::Locks => tr!("story-locked", { "device" => device }),
        Effect::LocksWithPin => tr!("story-locked-with-pin", { "device" => device }),
        Effect::ChecksStatus => tr!("story-checked-status", { "device" => device }),
        Effect::Restarts => tr!("story-restarted", { "device" => device }),
        // Renaming never becomes a command.
        Effect::Renames => String::new(),
        Effect::LeavesManagement { .. } => tr!("story-removed", { "device" => device }),
        Effect::Erases { loses } => match loses {
            Loses::Everything => tr!("story-erased", { "device" => device }),
            Loses::WorkProfile => tr!("story-erased-work-profile", { "device" => device }),
            Loses::CompanyData => tr!("story-erased-company-data", { "device" => device }),
            Loses::AccessOnly => tr!("story-removed", { "device" => device }),
        },
    }
}

/// Whether nothing stays on the device that could still answer.
pub(super) fn erases_itself(effect: Effect) -> bool {
    effect
        == Effect::Erases {
            loses: Loses::Everything,
        }
}

fn failed(failure: Option<DeviceFailure>, reset: bool, device: String) -> String {
    match failure {
        Some(DeviceFailure::PasscodeRefused) => tr!("activity-failed-refused"),
        Some(DeviceFailure::UnlockTokenWrong) => tr!("activity-failed-token"),
        Some(DeviceFailure::NoPasscodeSet) => tr!("story-no-passcode-set", { "device" => device }),
        Some(DeviceFailure::Other) | None if reset => tr!("activity-failed-other"),
        Some(DeviceFailure::Other) | None => tr!("story-failed", { "device" => device }),
    }
}
