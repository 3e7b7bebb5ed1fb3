//! What an action does to a device, why it isn't available, and what to do instead.

use super::{for_it, tr};
use wire::terms::{Action, Characters, Effect, Instead, Loses, Opens, Platform, Reason};

/// What an action is called.
#[must_use]
pub fn name(action: Action) -> String {
    match action {
        Action::SyncDevice => tr!("action-check-status"),
        Action::RemoteLock => tr!("action-remote-lock"),
        Action::ResetPasscode => tr!("reset-passcode"),
        Action::Rename => tr!("action-rename"),
        Action::RebootNow => tr!("action-restart"),
        Action::Retire => tr!("action-remove"),
        Action::Wipe => tr!("action-reset-device"),
    }
}

/// What an action with that effect is called: who removes a passcode resets none.
#[must_use]
pub fn name_of(action: Action, effect: Option<Effect>) -> String {
    match effect {
        // seed 002 calls it so, on IT's side.
        Some(Effect::RemovesPasscode { .. }) if for_it() => tr!("it-device-remove-passcode"),
        _ => name(action),
    }
}

/// What an action does, in one line.
#[must_use]
pub fn effect(effect: Effect) -> String {
    use Characters::{Digits, LettersAndDigits};
    match effect {
        Effect::LeavesManagement {
            loses: Loses::CompanyData,
        } if for_it() => tr!("it-device-leaves-company-data"),
        Effect::Locks if for_it() => tr!("it-device-locks"),
        Effect::TemporaryPasscode {
            opens: Opens::Account,
            characters,
        } if for_it() => match characters {
            LettersAndDigits => tr!("it-device-account-letters"),
            Digits => tr!("it-device-account-digits"),
        },
        Effect::RemovesPasscode {
            asks_for_new: false,
        } => tr!("reset-removes"),
        Effect::RemovesPasscode { asks_for_new: true } => tr!("reset-removes-asks"),
        Effect::TemporaryPasscode { opens, characters } => match (opens, characters) {
            (Opens::Device, LettersAndDigits) => tr!("reset-temporary-letters"),
            (Opens::Device, Digits) => tr!("reset-temporary-digits"),
            (Opens::WorkProfile, LettersAndDigits) => tr!("reset-work-profile-letters"),
            (Opens::WorkProfile, Digits) => tr!("reset-work-profile-digits"),
            (Opens::Account, LettersAndDigits) => tr!("reset-account-letters"),
            (Opens::Account, Digits) => tr!("reset-account-digits"),
        },
        Effect::Locks => tr!("effect-locks"),
        Effect::LocksWithPin => tr!("effect-locks-with-pin"),
        Effect::ChecksStatus => tr!("effect-checks-status"),
        Effect::Restarts => tr!("effect-restarts"),
        Effect::Renames => tr!("effect-renames"),
        Effect::LeavesManagement { loses } => match loses {
            Loses::CompanyData => tr!("effect-leaves-company-data"),
            Loses::WorkProfile => tr!("effect-leaves-work-profile"),
            Loses::AccessOnly => tr!("effect-leaves-access-only"),
            Loses::Everything => tr!("effect-leaves-everything"),
        },
        Effect::Erases { loses } => match loses {
            Loses::Everything => tr!("effect-erases-everything"),
            Loses::WorkProfile => tr!("effect-erases-work-profile"),
            Loses::CompanyData => tr!("effect-erases-company-data"),
            Loses::AccessOnly => tr!("effect-erases-access-only"),
        },
    }
}

/// What will happen to `device`, for the last time before it does: whole sentences, in order. `can_lock`: it can
/// be locked instead.
#[must_use]
pub fn last_warning(
    effect: Effect,
    platform: Platform,
    can_lock: bool,
    device: &str,
) -> Vec<String> {
    use Characters::{Digits, LettersAndDigits};
    let name = device.to_owned();
    if for_it() {
        let touch_id = matches!(effect, Effect::RemovesPasscode { .. });
        let told = matches!(effect, Effect::TemporaryPasscode { .. });
        return [
            Some(self::effect(effect)),
            touch_id.then(|| tr!("last-touch-id")),
            told.then(|| tr!("it-device-passcode-for-person")),
        ]
        .into_iter()
        .flatten()
        .collect();
    }
    let what = match effect {
        Effect::RemovesPasscode {
            asks_for_new: false,
        } => {
            tr!("last-removes", { "device" => name })
        }
        Effect::RemovesPasscode { asks_for_new: true } => {
            tr!("last-removes-asks", { "device" => name })
        }
        Effect::TemporaryPasscode { opens, characters } => match (opens, characters) {
            (Opens::Device, LettersAndDigits) => {
                tr!("last-temporary-letters", { "device" => name })
            }
            (Opens::Device, Digits) => tr!("last-temporary-digits", { "device" => name }),
            (Opens::WorkProfile, LettersAndDigits) => {
                tr!("last-work-profile-letters", { "device" => name })
            }
            (Opens::WorkProfile, Digits) => {
                tr!("last-work-profile-digits", { "device" => name })
            }
            (Opens::Account, LettersAndDigits) => {
                tr!("last-account-letters", { "device" => name })
            }
            (Opens::Account, Digits) => tr!("last-account-digits", { "device" => name }),
        },
        Effect::Locks
        | Effect::LocksWithPin
        | Effect::ChecksStatus
        | Effect::Restarts
        | Effect::Renames
        | Effect::LeavesManagement { .. }
        | Effect::Erases { .. } => self::effect(effect),
    };
    let also = match (effect, platform) {
        (Effect::RemovesPasscode { .. }, _) => Some(tr!("last-touch-id")),
        (Effect::TemporaryPasscode { .. }, Platform::Windows10Mobile) => {
            Some(tr!("last-windows-hello"))
        }
        _ => None,
    };
    let take_care = match effect {
        Effect::RemovesPasscode { .. } => Some(tr!("last-not-with-you-removed")),
        Effect::TemporaryPasscode { .. } => Some(tr!("last-not-with-you")),
        _ => None,
    };
    let lost = take_care.is_some().then(|| {
        if can_lock {
            tr!("last-lost-lock")
        } else {
            tr!("last-lost-contact")
        }
    });
    [Some(what), also, take_care, lost]
        .into_iter()
        .flatten()
        .collect()
}

/// Why `action` isn't available.
#[must_use]
pub fn reason(action: Action, reason: Reason) -> String {
    match reason {
        Reason::UserEnrolled => match action {
            Action::Wipe => tr!("reason-reset-user-enrolled"),
            Action::Retire => tr!("reason-remove-user-enrolled"),
            _ => tr!("reason-user-enrolled"),
        },
        Reason::NoPasscodePolicy => tr!("reason-no-passcode-policy"),
        Reason::AndroidTooNew => tr!("reason-android-too-new"),
        Reason::WorkProfileTooOld => tr!("reason-work-profile-too-old"),
        Reason::TokenNotActivated => tr!("reason-token-not-activated"),
        Reason::WindowsMobileNotEligible => tr!("reason-windows-mobile"),
        Reason::PlatformCant => match action {
            Action::RemoteLock => tr!("reason-lock-platform"),
            Action::RebootNow => tr!("reason-restart-platform"),
            Action::Retire => tr!("reason-remove-platform"),
            Action::Wipe => tr!("reason-reset-platform"),
            Action::ResetPasscode | Action::SyncDevice | Action::Rename => {
                tr!("reason-platform-cant")
            }
        },
        Reason::AnotherUserEnrolled => tr!("reason-another-user-enrolled"),
        Reason::EntraJoined => tr!("reason-entra-joined"),
        Reason::AutomatedEnrolment => tr!("reason-automated-enrolment"),
        Reason::OrganisationManaged => tr!("reason-organisation-managed"),
        Reason::AdministratorsOnly => tr!("reason-administrators-only"),
        Reason::SwitchedOff => tr!("reason-switched-off"),
        Reason::NotKnownEnough => tr!("reason-not-known-enough"),
        Reason::ManagedBySoftwareClient => tr!("reason-software-client"),
        Reason::ManagedByExchange => tr!("reason-exchange"),
        Reason::NotYours => tr!("reason-not-yours"),
        Reason::NoPrimaryUser => tr!("reason-no-primary-user"),
        Reason::EnrolmentManager => tr!("reason-enrolment-manager"),
        Reason::AgentCant => tr!("reason-agent-cant"),
        Reason::UnderWay if action == Action::ResetPasscode => tr!("reason-under-way"),
        Reason::UnderWay => tr!("reason-already-under-way"),
        Reason::AnotherUnderWay => tr!("reason-another-under-way"),
        Reason::Leaving => tr!("reason-leaving"),
    }
}

/// What to do instead.
#[must_use]
pub fn instead(instead: Instead) -> String {
    match instead {
        // IT needn't be sent to IT.
        Instead::ContactIt if for_it() => String::new(),
        Instead::OpenNotification if for_it() => tr!("it-device-open-notification"),
        Instead::ContactIt => tr!("instead-contact-it"),
        Instead::ResetDevice => tr!("instead-reset-device"),
        Instead::RemoveDevice => tr!("instead-remove-device"),
        Instead::OpenNotification => tr!("instead-open-notification"),
        Instead::Wait => tr!("instead-wait"),
    }
}
