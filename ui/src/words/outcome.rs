//! What became of an action, in one sentence: each action by its name, since nobody remembers what
//! "it" was.

use wire::portal::ActionStory;
use wire::terms::{CommandState, DeviceFailure, Effect, Loses};

use super::tr;
use crate::components::Tone;

/// What became of it: under way, or how it ended.
#[must_use]
pub fn title(story: &ActionStory, device: &str) -> String {
    if story.lapsed() {
        return tr!("story-lapsed-title", { "device" => device.to_owned() });
    }
    became(story.effect, story.state, story.failure, device).map_or_else(
        || under_way(Deed::of(story.effect), story.state, device.to_owned()),
        |(_, title)| title,
    )
}

/// How an action with that effect ended, how good or bad that is; `None` while it hasn't.
#[must_use]
pub fn became(
    effect: Effect,
    state: CommandState,
    failure: Option<DeviceFailure>,
    device: &str,
) -> Option<(Tone, String)> {
    let deed = Deed::of(effect);
    let device = device.to_owned();
    Some(match state {
        CommandState::Succeeded => (Tone::Success, done(effect, device)),
        CommandState::Failed if failure == Some(DeviceFailure::NoPasscodeSet) => (
            Tone::Warning,
            tr!("notification-not-locked", { "device" => device }),
        ),
        CommandState::NotSupported if deed == Deed::ResetPasscode => (
            Tone::Danger,
            tr!("notification-reset-not-supported", { "device" => device }),
        ),
        CommandState::Failed | CommandState::NotSupported => (Tone::Danger, failed(deed, device)),
        CommandState::Expired => (Tone::Warning, expired(deed, device)),
        CommandState::Unknown => (Tone::Warning, unknown(deed, device)),
        CommandState::Cancelled => (Tone::CalledOff, cancelled(deed, device)),
        CommandState::Superseded => (Tone::CalledOff, superseded(deed, device)),
        CommandState::Rejected => (Tone::CalledOff, rejected(deed, device)),
        CommandState::AwaitingApproval
        | CommandState::Queued
        | CommandState::Sent
        | CommandState::Accepted => return None,
    })
}

/// What is done to a device, as far as its outcomes are told apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Deed {
    CheckStatus,
    Lock,
    ResetPasscode,
    Restart,
    Remove,
    /// Everything on it is erased.
    Reset,
    EraseWorkProfile,
    EraseCompanyData,
}

impl Deed {
    fn of(effect: Effect) -> Self {
        match effect {
            // Renaming never becomes a command.
            Effect::ChecksStatus | Effect::Renames => Self::CheckStatus,
            Effect::Locks | Effect::LocksWithPin => Self::Lock,
            Effect::RemovesPasscode { .. } | Effect::TemporaryPasscode { .. } => {
                Self::ResetPasscode
            }
            Effect::Restarts => Self::Restart,
            Effect::LeavesManagement { .. } => Self::Remove,
            Effect::Erases { loses } => match loses {
                Loses::Everything => Self::Reset,
                Loses::WorkProfile => Self::EraseWorkProfile,
                Loses::CompanyData => Self::EraseCompanyData,
                Loses::AccessOnly => Self::Remove,
            },
        }
    }
}

/// That it begins in so many seconds.
#[must_use]
pub fn begins_in(story: &ActionStory, device: &str, seconds: i64) -> String {
    let device = device.to_owned();
    match Deed::of(story.effect) {
        Deed::Remove => tr!("undo-removal-left", { "device" => device, "seconds" => seconds }),
        _ => tr!("undo-left", { "seconds" => seconds }),
    }
}

/// That it waits, or is being done.
fn under_way(deed: Deed, state: CommandState, device: String) -> String {
    match state {
        CommandState::Accepted => active(deed, device),
        _ => pending(deed, device),
    }
}

fn pending(deed: Deed, device: String) -> String {
    match deed {
        Deed::CheckStatus => tr!("pending-check-status", { "device" => device }),
        Deed::Lock => tr!("pending-remote-lock", { "device" => device }),
        Deed::ResetPasscode => tr!("became-pending", { "device" => device }),
        Deed::Restart => tr!("pending-restart", { "device" => device }),
        Deed::Remove => tr!("pending-remove", { "device" => device }),
        Deed::Reset => tr!("pending-reset-device", { "device" => device }),
        Deed::EraseWorkProfile => tr!("pending-erase-work-profile", { "device" => device }),
        Deed::EraseCompanyData => tr!("pending-erase-company-data", { "device" => device }),
    }
}

fn active(deed: Deed, device: String) -> String {
    match deed {
        Deed::CheckStatus => tr!("active-check-status", { "device" => device }),
        Deed::Lock => tr!("active-remote-lock", { "device" => device }),
        Deed::ResetPasscode => tr!("active-reset-passcode", { "device" => device }),
        Deed::Restart => tr!("active-restart", { "device" => device }),
        Deed::Remove => tr!("active-remove", { "device" => device }),
        Deed::Reset => tr!("active-reset-device", { "device" => device }),
        Deed::EraseWorkProfile => tr!("active-erase-work-profile", { "device" => device }),
        Deed::EraseCompanyData => tr!("active-erase-company-data", { "device" => device }),
    }
}

fn done(effect: Effect, device: String) -> String {
    match Deed::of(effect) {
        Deed::CheckStatus => tr!("notification-checked-status", { "device" => device }),
        Deed::Lock => tr!("notification-locked", { "device" => device }),
        Deed::ResetPasscode => match effect {
            Effect::RemovesPasscode { .. } => {
                tr!("notification-passcode-removed", { "device" => device })
            }
            _ => tr!("notification-temporary-passcode", { "device" => device }),
        },
        Deed::Restart => tr!("notification-restarted", { "device" => device }),
        Deed::Remove => tr!("notification-removed", { "device" => device }),
        Deed::Reset => tr!("notification-erased", { "device" => device }),
        Deed::EraseWorkProfile => {
            tr!("notification-erased-work-profile", { "device" => device })
        }
        Deed::EraseCompanyData => {
            tr!("notification-erased-company-data", { "device" => device })
        }
    }
}

fn failed(deed: Deed, device: String) -> String {
    match deed {
        Deed::CheckStatus => tr!("notification-check-failed", { "device" => device }),
        Deed::Lock => tr!("notification-lock-failed", { "device" => device }),
        Deed::ResetPasscode => tr!("notification-reset-failed", { "device" => device }),
        Deed::Restart => tr!("notification-restart-failed", { "device" => device }),
        Deed::Remove => tr!("notification-remove-failed", { "device" => device }),
        Deed::Reset => tr!("notification-erase-failed", { "device" => device }),
        Deed::EraseWorkProfile => {
            tr!("notification-erase-failed-work-profile", { "device" => device })
        }
        Deed::EraseCompanyData => {
            tr!("notification-erase-failed-company-data", { "device" => device })
        }
    }
}

fn expired(deed: Deed, device: String) -> String {
    match deed {
        Deed::CheckStatus => tr!("notification-check-expired", { "device" => device }),
        Deed::Lock => tr!("notification-lock-expired", { "device" => device }),
        Deed::ResetPasscode => tr!("notification-reset-expired", { "device" => device }),
        Deed::Restart => tr!("notification-restart-expired", { "device" => device }),
        Deed::Remove => tr!("notification-remove-expired", { "device" => device }),
        Deed::Reset => tr!("notification-erase-expired", { "device" => device }),
        Deed::EraseWorkProfile => {
            tr!("notification-erase-expired-work-profile", { "device" => device })
        }
        Deed::EraseCompanyData => {
            tr!("notification-erase-expired-company-data", { "device" => device })
        }
    }
}

fn unknown(deed: Deed, device: String) -> String {
    match deed {
        Deed::CheckStatus => tr!("notification-check-unknown", { "device" => device }),
        Deed::Lock => tr!("notification-lock-unknown", { "device" => device }),
        Deed::ResetPasscode => tr!("notification-reset-unknown", { "device" => device }),
        Deed::Restart => tr!("notification-restart-unknown", { "device" => device }),
        Deed::Remove => tr!("notification-remove-unknown", { "device" => device }),
        Deed::Reset => tr!("notification-erase-unknown", { "device" => device }),
        Deed::EraseWorkProfile => {
            tr!("notification-erase-unknown-work-profile", { "device" => device })
        }
        Deed::EraseCompanyData => {
            tr!("notification-erase-unknown-company-data", { "device" => device })
        }
    }
}

fn cancelled(deed: Deed, device: String) -> String {
    match deed {
        Deed::CheckStatus => tr!("notification-check-cancelled", { "device" => device }),
        Deed::Lock => tr!("notification-lock-cancelled", { "device" => device }),
        Deed::ResetPasscode => tr!("notification-reset-cancelled", { "device" => device }),
        Deed::Restart => tr!("notification-restart-cancelled", { "device" => device }),
        Deed::Remove => tr!("notification-remove-cancelled", { "device" => device }),
        Deed::Reset => tr!("notification-erase-cancelled", { "device" => device }),
        Deed::EraseWorkProfile => {
            tr!("notification-erase-cancelled-work-profile", { "device" => device })
        }
        Deed::EraseCompanyData => {
            tr!("notification-erase-cancelled-company-data", { "device" => device })
        }
    }
}

fn superseded(deed: Deed, device: String) -> String {
    match deed {
        Deed::CheckStatus => tr!("notification-check-superseded", { "device" => device }),
        Deed::Lock => tr!("notification-lock-superseded", { "device" => device }),
        Deed::ResetPasscode => tr!("notification-reset-superseded", { "device" => device }),
        Deed::Restart => tr!("notification-restart-superseded", { "device" => device }),
        Deed::Remove => tr!("notification-remove-superseded", { "device" => device }),
        Deed::Reset => tr!("notification-erase-superseded", { "device" => device }),
        Deed::EraseWorkProfile => {
            tr!("notification-erase-superseded-work-profile", { "device" => device })
        }
        Deed::EraseCompanyData => {
            tr!("notification-erase-superseded-company-data", { "device" => device })
        }
    }
}

fn rejected(deed: Deed, device: String) -> String {
    match deed {
        Deed::Remove => tr!("notification-remove-rejected", { "device" => device }),
        Deed::Reset => tr!("notification-erase-rejected", { "device" => device }),
        Deed::EraseWorkProfile => {
            tr!("notification-erase-rejected-work-profile", { "device" => device })
        }
        Deed::EraseCompanyData => {
            tr!("notification-erase-rejected-company-data", { "device" => device })
        }
        // Only what takes a device away waits for somebody to agree.
        Deed::CheckStatus | Deed::Lock | Deed::ResetPasscode | Deed::Restart => {
            tr!("notification-rejected", { "device" => device })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Deed, became, under_way};
    use crate::words::Spoken;
    use leptos::prelude::*;
    use messages::Language;
    use wire::terms::{CommandState, Effect, Loses};

    /// Every way in which an action with that effect can end, one line each.
    fn check(effect: Effect) -> String {
        Owner::new().with(|| {
            provide_context(Spoken::begun(Language::English));
            [
                CommandState::Succeeded,
                CommandState::Failed,
                CommandState::Expired,
                CommandState::Unknown,
                CommandState::Cancelled,
                CommandState::Superseded,
                CommandState::Rejected,
            ]
            .map(|state| {
                let (_, title) = became(effect, state, None, "Tab").unwrap();
                // What keeps a name in its own direction isn't looked at here.
                title.replace(['\u{2068}', '\u{2069}'], "")
            })
            .join("\n")
        })
    }

    #[test]
    fn an_ending_names_what_was_asked() {
        insta::assert_snapshot!(check(Effect::LeavesManagement { loses: Loses::CompanyData }), @"
        Tab has been removed
        Tab couldn’t be removed
        Tab wasn’t removed: it made no contact in time
        We don’t know whether Tab was removed
        The removal of Tab was cancelled
        The removal of Tab was replaced by another action
        IT rejected the removal of Tab
        ");
    }

    #[test]
    fn what_the_device_has_received_is_no_longer_pending() {
        let told = Owner::new().with(|| {
            provide_context(Spoken::begun(Language::English));
            let told = [CommandState::Sent, CommandState::Accepted]
                .map(|state| under_way(Deed::ResetPasscode, state, "Tab".to_owned()));
            told.join("\n").replace(['\u{2068}', '\u{2069}'], "")
        });
        insta::assert_snapshot!(told, @"
        The passcode reset of Tab is pending
        The passcode of Tab is being reset
        ");
    }

    #[test]
    fn a_work_profile_that_was_erased_is_not_the_whole_device() {
        insta::assert_snapshot!(check(Effect::Erases { loses: Loses::WorkProfile }), @"
        The work profile on Tab has been erased
        The work profile on Tab couldn’t be erased
        The work profile on Tab wasn’t erased: the device made no contact in time
        We don’t know whether the work profile on Tab was erased
        Erasing the work profile on Tab was cancelled
        Erasing the work profile on Tab was replaced by another action
        IT rejected erasing the work profile on Tab
        ");
    }
}
