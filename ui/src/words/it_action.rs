//! Actions in IT's words: what was asked for, where it stands, and why.

use crate::components::Tone;
use model::time::Timestamp;
use wire::portal::ActionStory;
use wire::terms::{CommandState, DeviceFailure, Effect, Loses, Opens, RemoteAction};

use super::activity::erases_itself;
use super::{time, tr};

/// How long a device may be silent and still count as in contact, in seconds: it holds its
/// check-in for most of a minute.
const IN_CONTACT: i64 = 120;

/// What is asked of `device`.
#[must_use]
pub fn title(action: RemoteAction, device: &str) -> String {
    let device = device.to_owned();
    match action {
        RemoteAction::SyncDevice => tr!("it-one-check-status", { "device" => device }),
        RemoteAction::RemoteLock => tr!("it-one-remote-lock", { "device" => device }),
        RemoteAction::ResetPasscode => tr!("it-one-reset-passcode", { "device" => device }),
        RemoteAction::RebootNow => tr!("it-one-restart", { "device" => device }),
        RemoteAction::Retire => tr!("it-one-remove", { "device" => device }),
        RemoteAction::Wipe => tr!("it-one-reset-device", { "device" => device }),
    }
}

/// Where it stands.
#[must_use]
pub fn state(state: CommandState) -> String {
    match state {
        CommandState::AwaitingApproval => tr!("it-state-awaiting-approval"),
        CommandState::Queued => tr!("it-state-queued"),
        CommandState::Sent => tr!("it-state-sent"),
        CommandState::Accepted => tr!("it-state-accepted"),
        CommandState::Succeeded => tr!("it-state-succeeded"),
        CommandState::Failed => tr!("it-state-failed"),
        CommandState::NotSupported => tr!("it-state-not-supported"),
        CommandState::Unknown => tr!("it-state-unknown"),
        CommandState::Expired => tr!("it-state-expired"),
        CommandState::Cancelled => tr!("it-state-cancelled"),
        CommandState::Superseded => tr!("it-state-superseded"),
        CommandState::Rejected => tr!("it-state-rejected"),
    }
}

/// That it came to stand there.
#[must_use]
pub fn step(state: CommandState) -> String {
    match state {
        CommandState::AwaitingApproval => tr!("it-step-awaiting-approval"),
        CommandState::Queued => tr!("it-step-queued"),
        CommandState::Sent => tr!("it-step-sent"),
        CommandState::Accepted => tr!("it-step-accepted"),
        ended => self::state(ended),
    }
}

/// How good or bad that is.
#[must_use]
pub fn tone(state: CommandState) -> Tone {
    match state {
        CommandState::AwaitingApproval | CommandState::Queued | CommandState::Sent => Tone::Waiting,
        CommandState::Accepted => Tone::Busy,
        CommandState::Succeeded => Tone::Success,
        CommandState::Failed | CommandState::NotSupported => Tone::Danger,
        CommandState::Unknown | CommandState::Expired => Tone::Warning,
        CommandState::Cancelled | CommandState::Superseded | CommandState::Rejected => {
            Tone::CalledOff
        }
    }
}

/// What it does to the device.
#[must_use]
pub fn effect(effect: Effect) -> String {
    match effect {
        Effect::RemovesPasscode {
            asks_for_new: false,
        } => tr!("it-effect-removes-passcode"),
        Effect::RemovesPasscode { asks_for_new: true } => tr!("it-effect-removes-passcode-asks"),
        Effect::TemporaryPasscode { opens, .. } => match opens {
            Opens::Device => tr!("it-effect-temporary-device"),
            Opens::WorkProfile => tr!("it-effect-temporary-work-profile"),
            Opens::Account => tr!("it-effect-temporary-account"),
        },
        Effect::Locks => tr!("it-effect-locks"),
        Effect::LocksWithPin => tr!("it-effect-locks-with-pin"),
        Effect::ChecksStatus => tr!("it-effect-checks-status"),
        Effect::Restarts => tr!("it-effect-restarts"),
        // Renaming never becomes a command.
        Effect::Renames => String::new(),
        Effect::LeavesManagement { loses } => match loses {
            Loses::CompanyData => tr!("it-effect-leaves-company-data"),
            Loses::WorkProfile => tr!("it-effect-leaves-work-profile"),
            Loses::AccessOnly => tr!("it-effect-leaves-access-only"),
            Loses::Everything => tr!("it-effect-leaves-everything"),
        },
        Effect::Erases { loses } => match loses {
            Loses::Everything => tr!("it-effect-erases-everything"),
            Loses::WorkProfile => tr!("it-effect-erases-work-profile"),
            Loses::CompanyData => tr!("it-effect-erases-company-data"),
            Loses::AccessOnly => tr!("it-effect-leaves-access-only"),
        },
    }
}

/// Who asked for it, and when.
#[must_use]
pub fn meta(story: &ActionStory, now: Timestamp) -> String {
    let time = time::moment(story.requested_date_time.0, now);
    let name = story.requested_by.display_name.clone();
    tr!("it-story-meta", { "name" => name, "time" => time })
}

/// Why it waits, or how it ended.
#[must_use]
pub fn explanation(story: &ActionStory, now: Timestamp) -> String {
    let device = story.device_name.clone();
    match story.state {
        CommandState::AwaitingApproval => tr!("it-story-waiting-approval", { "device" => device }),
        CommandState::Queued | CommandState::Sent => waiting(story, device, now),
        CommandState::Accepted => tr!("it-story-running", { "device" => device }),
        CommandState::Succeeded => tr!("it-story-done", { "device" => device }),
        CommandState::Failed => failed(story.failure, device),
        CommandState::NotSupported => tr!("it-story-not-supported", { "device" => device }),
        CommandState::Unknown if erases_itself(story.effect) => {
            tr!("it-story-unknown-erased", { "device" => device })
        }
        CommandState::Unknown => tr!("it-story-unknown", { "device" => device }),
        CommandState::Expired if story.lapsed() => tr!("story-lapsed", { "device" => device }),
        CommandState::Expired => tr!("it-story-expired", { "device" => device }),
        CommandState::Cancelled => tr!("it-story-cancelled", { "device" => device }),
        CommandState::Superseded => tr!("it-story-superseded", { "device" => device }),
        CommandState::Rejected => tr!("it-story-rejected", { "device" => device }),
    }
}

fn waiting(story: &ActionStory, device: String, now: Timestamp) -> String {
    let from = story.not_before_date_time.0;
    if from > now {
        let from = time::moment(from, now);
        return tr!("it-story-waiting-delay", { "device" => device, "from" => from });
    }
    let until = time::moment(story.until_date_time.0, now);
    let contact = story.device_last_sync_date_time.0;
    if now.since(contact) > IN_CONTACT {
        let ago = time::ago(contact, now);
        tr!("it-story-waiting-offline", { "device" => device, "ago" => ago, "until" => until })
    } else {
        tr!("it-story-waiting", { "device" => device, "until" => until })
    }
}

fn failed(failure: Option<DeviceFailure>, device: String) -> String {
    match failure {
        Some(DeviceFailure::PasscodeRefused) => {
            tr!("it-story-passcode-refused", { "device" => device })
        }
        Some(DeviceFailure::UnlockTokenWrong) => {
            tr!("it-story-token-wrong", { "device" => device })
        }
        Some(DeviceFailure::NoPasscodeSet) => tr!("it-story-no-passcode", { "device" => device }),
        Some(DeviceFailure::Other) | None => tr!("it-story-failed", { "device" => device }),
    }
}
