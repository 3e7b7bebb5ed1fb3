//! What an action does to a device, why it isn't available, and what to do instead.

use leptos_fluent::tr;
use wire::terms::{Characters, Effect, Instead, Opens, Platform, Reason};

/// What resetting the passcode does, in one line.
#[must_use]
pub fn effect(effect: Effect) -> String {
    use Characters::{Digits, LettersAndDigits};
    match effect {
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
    }
}

/// What will happen to `device`, for the last time before it does: whole sentences, in order.
#[must_use]
pub fn last_warning(effect: Effect, platform: Platform, device: &str) -> Vec<String> {
    use Characters::{Digits, LettersAndDigits};
    let name = device.to_owned();
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
    };
    let also = match (effect, platform) {
        (Effect::RemovesPasscode { .. }, _) => Some(tr!("last-touch-id")),
        (Effect::TemporaryPasscode { .. }, Platform::Windows10Mobile) => {
            Some(tr!("last-windows-hello"))
        }
        (Effect::TemporaryPasscode { .. }, _) => None,
    };
    let take_care = match effect {
        Effect::RemovesPasscode { .. } => tr!("last-not-with-you-removed"),
        Effect::TemporaryPasscode { .. } => tr!("last-not-with-you"),
    };
    [Some(what), also, Some(take_care)]
        .into_iter()
        .flatten()
        .collect()
}

/// Why resetting the passcode isn't available.
#[must_use]
pub fn reason(reason: Reason) -> String {
    match reason {
        Reason::UserEnrolled => tr!("reason-user-enrolled"),
        Reason::NoPasscodePolicy => tr!("reason-no-passcode-policy"),
        Reason::AndroidTooNew => tr!("reason-android-too-new"),
        Reason::WorkProfileTooOld => tr!("reason-work-profile-too-old"),
        Reason::TokenNotActivated => tr!("reason-token-not-activated"),
        Reason::WindowsMobileNotEligible => tr!("reason-windows-mobile"),
        Reason::PlatformCant => tr!("reason-platform-cant"),
        Reason::SwitchedOff => tr!("reason-switched-off"),
        Reason::NotKnownEnough => tr!("reason-not-known-enough"),
        Reason::ManagedBySoftwareClient => tr!("reason-software-client"),
        Reason::ManagedByExchange => tr!("reason-exchange"),
        Reason::NotYours => tr!("reason-not-yours"),
        Reason::NoPrimaryUser => tr!("reason-no-primary-user"),
        Reason::EnrolmentManager => tr!("reason-enrolment-manager"),
        Reason::AgentCant => tr!("reason-agent-cant"),
        Reason::UnderWay => tr!("reason-under-way"),
        Reason::Leaving => tr!("reason-leaving"),
    }
}

/// What to do instead.
#[must_use]
pub fn instead(instead: Instead) -> String {
    match instead {
        Instead::ContactIt => tr!("instead-contact-it"),
        Instead::ResetDevice => tr!("instead-reset-device"),
        Instead::OpenNotification => tr!("instead-open-notification"),
        Instead::Wait => tr!("instead-wait"),
    }
}
