//! What the banners ask, for each thing that is confirmed.

use wire::terms::{CommandState, Effect, Loses, Opens, Platform};

use super::{action, for_it, outcome, tr};
use crate::routes::Confirm;

/// What the first banner asks: that it's you.
#[must_use]
pub fn confirm_you(confirm: Confirm, device: &str) -> String {
    let device = device.to_owned();
    match confirm {
        Confirm::ShowPasscode => tr!("confirm-show-title", { "device" => device }),
        Confirm::Remove => tr!("confirm-remove-title", { "device" => device }),
        Confirm::ResetDevice => tr!("confirm-reset-device-title", { "device" => device }),
        // Neither locking nor restarting asks who you are.
        Confirm::ResetPasscode | Confirm::RemoteLock | Confirm::Restart => {
            tr!("confirm-you-title", { "device" => device })
        }
    }
}

/// What the last banner asks.
#[must_use]
pub fn title(confirm: Confirm, effect: Effect, device: &str) -> String {
    let device = device.to_owned();
    match confirm {
        Confirm::RemoteLock => tr!("lock-title", { "device" => device }),
        Confirm::Restart => tr!("restart-title", { "device" => device }),
        Confirm::Remove => tr!("remove-title", { "device" => device }),
        Confirm::ResetDevice => match effect {
            Effect::Erases {
                loses: Loses::WorkProfile,
            } => tr!("reset-device-title-work-profile", { "device" => device }),
            Effect::Erases {
                loses: Loses::CompanyData,
            } => tr!("reset-device-title-company-data", { "device" => device }),
            _ => tr!("reset-device-title", { "device" => device }),
        },
        Confirm::ResetPasscode if is_password(effect) && for_it() => {
            tr!("last-title-their-account", { "device" => device })
        }
        Confirm::ResetPasscode if is_password(effect) => {
            tr!("last-title-account", { "device" => device })
        }
        Confirm::ResetPasscode | Confirm::ShowPasscode => {
            tr!("last-title", { "device" => device })
        }
    }
}

/// Whether it is the password of an account rather than a passcode.
fn is_password(effect: Effect) -> bool {
    matches!(
        effect,
        Effect::TemporaryPasscode {
            opens: Opens::Account,
            ..
        }
    )
}

/// What will happen, in whole sentences; what is lost stands below them as a list. `can_lock`: it can be locked
/// instead.
#[must_use]
pub fn sentences(
    confirm: Confirm,
    effect: Effect,
    platform: Platform,
    can_lock: bool,
    device: &str,
) -> Vec<String> {
    let name = device.to_owned();
    match confirm {
        Confirm::RemoteLock => vec![match effect {
            Effect::LocksWithPin if for_it() => tr!("it-device-lock-pin", { "device" => name }),
            Effect::LocksWithPin => tr!("lock-what-pin", { "device" => name }),
            _ => tr!("lock-what", { "device" => name }),
        }],
        Confirm::Restart => vec![tr!("restart-what", { "device" => name })],
        Confirm::Remove if for_it() => vec![tr!("it-device-remove", { "device" => name })],
        Confirm::Remove => vec![tr!("remove-what", { "device" => name })],
        Confirm::ResetDevice => vec![tr!("reset-device-what")],
        Confirm::ResetPasscode | Confirm::ShowPasscode => {
            action::last_warning(effect, platform, can_lock, device)
        }
    }
}

/// What it means for whoever looks at it on that very device.
#[must_use]
pub fn on_this_device(confirm: Confirm) -> Option<String> {
    match confirm {
        Confirm::RemoteLock => Some(tr!("lock-this-device")),
        Confirm::Restart => Some(tr!("restart-this-device")),
        Confirm::Remove => Some(tr!("remove-this-device")),
        Confirm::ResetDevice => Some(tr!("reset-device-this-device")),
        Confirm::ResetPasscode | Confirm::ShowPasscode => None,
    }
}

/// What the button of the last banner says.
#[must_use]
pub fn button(confirm: Confirm, effect: Effect) -> String {
    match confirm {
        Confirm::RemoteLock => tr!("lock-button"),
        Confirm::Restart => tr!("restart-button"),
        Confirm::Remove => tr!("remove-button"),
        Confirm::ResetDevice => match effect {
            Effect::Erases {
                loses: Loses::WorkProfile,
            } => tr!("reset-device-button-work-profile"),
            Effect::Erases {
                loses: Loses::CompanyData,
            } => tr!("reset-device-button-company-data"),
            _ => tr!("reset-device-button"),
        },
        Confirm::ResetPasscode if is_password(effect) => tr!("last-button-account"),
        Confirm::ResetPasscode | Confirm::ShowPasscode => tr!("last-button"),
    }
}

/// That it couldn't be done, above why.
#[must_use]
pub fn not_done(effect: Effect, device: &str) -> String {
    if is_password(effect) {
        return tr!("last-not-done-account", { "device" => device.to_owned() });
    }
    outcome::became(effect, CommandState::Failed, None, device)
        .map(|(_, title)| title)
        .unwrap_or_default()
}

/// That nobody knows yet whether it was asked for.
#[must_use]
pub fn doubt(confirm: Confirm, effect: Effect, device: &str) -> String {
    let device = device.to_owned();
    match confirm {
        Confirm::ResetPasscode if !is_password(effect) => {
            tr!("last-doubt", { "device" => device })
        }
        _ => tr!("confirming-doubt", { "device" => device }),
    }
}

/// What became of it once the five minutes are over; `in_doubt`: something was sent before.
#[must_use]
pub fn too_late(confirm: Confirm, effect: Option<Effect>, in_doubt: bool, device: &str) -> String {
    let device = device.to_owned();
    let password = effect.is_some_and(is_password);
    match (confirm, in_doubt) {
        (Confirm::ResetPasscode, false) if password => {
            tr!("confirming-not-done", { "device" => device })
        }
        (_, true) if password => tr!("confirming-doubt-too-late", { "device" => device }),
        (Confirm::ResetPasscode, true) => tr!("last-doubt-too-late", { "device" => device }),
        (_, true) => tr!("confirming-doubt-too-late", { "device" => device }),
        (Confirm::Remove, false) => tr!("remove-too-late", { "device" => device }),
        (Confirm::ResetDevice, false) => tr!("reset-device-too-late", { "device" => device }),
        (_, false) => tr!("last-too-late", { "device" => device }),
    }
}
