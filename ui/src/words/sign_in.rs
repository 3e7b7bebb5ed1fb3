//! Why a sign-in or a session ended, and that nothing changed through it.

use super::tr;
use wire::host::{Confirming, Confirms, SignInFailure};

/// What happened, and that what was to be confirmed hasn't changed. `sign_in_host` is where people sign in now.
#[must_use]
pub fn failure(
    failure: SignInFailure,
    confirming: Option<&Confirming>,
    sign_in_host: Option<&str>,
) -> String {
    let Some(confirming) = confirming else {
        return plain(failure, sign_in_host);
    };
    let device = confirming.device_name.clone();
    match confirming.what {
        Confirms::ResetPasscode => passcode_not_reset(failure, device),
        Confirms::ShowPasscode => passcode_not_shown(failure, device),
        Confirms::RemoveDevice => device_not_removed(failure, device),
        Confirms::ResetDevice => device_not_reset(failure, device),
        Confirms::Approve => not_decided(failure),
    }
}

/// What to do next.
#[must_use]
pub fn next(
    failure: SignInFailure,
    confirming: Option<&Confirming>,
    sign_in_host: Option<&str>,
) -> Option<String> {
    match (failure, confirming) {
        (SignInFailure::SignInHostChanged, Some(_)) => Some(plain(failure, sign_in_host)),
        (SignInFailure::SomebodyElse, Some(_)) => Some(tr!("signing-in-somebody-else-next")),
        (_, Some(_)) | (SignInFailure::Cancelled | SignInFailure::TookTooLong, None) => {
            Some(tr!("signing-in-next"))
        }
        (_, None) => None,
    }
}

fn passcode_not_reset(failure: SignInFailure, device: String) -> String {
    match failure {
        SignInFailure::Cancelled => {
            tr!("signing-in-cancelled-reset-passcode", { "device" => device })
        }
        SignInFailure::TookTooLong => {
            tr!("signing-in-took-too-long-reset-passcode", { "device" => device })
        }
        SignInFailure::SomebodyElse => {
            tr!("signing-in-somebody-else-reset-passcode", { "device" => device })
        }
        SignInFailure::PortalUnreachable | SignInFailure::IssuerUnreachable => {
            tr!("signing-in-unreachable-reset-passcode", { "device" => device })
        }
        SignInFailure::NotAPortal
        | SignInFailure::Refused
        | SignInFailure::NotTrusted
        | SignInFailure::SessionEnded
        | SignInFailure::SignedOutHereOnly
        | SignInFailure::NotAllowed
        | SignInFailure::SettingsUnreadable => {
            tr!("signing-in-failed-reset-passcode", { "device" => device })
        }
        SignInFailure::SignInHostChanged => {
            tr!("signing-in-not-signed-in-reset-passcode", { "device" => device })
        }
    }
}

fn passcode_not_shown(failure: SignInFailure, device: String) -> String {
    match failure {
        SignInFailure::Cancelled => {
            tr!("signing-in-cancelled-show-passcode", { "device" => device })
        }
        SignInFailure::TookTooLong => {
            tr!("signing-in-took-too-long-show-passcode", { "device" => device })
        }
        SignInFailure::SomebodyElse => {
            tr!("signing-in-somebody-else-show-passcode", { "device" => device })
        }
        SignInFailure::PortalUnreachable | SignInFailure::IssuerUnreachable => {
            tr!("signing-in-unreachable-show-passcode", { "device" => device })
        }
        SignInFailure::NotAPortal
        | SignInFailure::Refused
        | SignInFailure::NotTrusted
        | SignInFailure::SessionEnded
        | SignInFailure::SignedOutHereOnly
        | SignInFailure::NotAllowed
        | SignInFailure::SettingsUnreadable => {
            tr!("signing-in-failed-show-passcode", { "device" => device })
        }
        SignInFailure::SignInHostChanged => {
            tr!("signing-in-not-signed-in-show-passcode", { "device" => device })
        }
    }
}

fn device_not_removed(failure: SignInFailure, device: String) -> String {
    match failure {
        SignInFailure::Cancelled => {
            tr!("signing-in-cancelled-remove-device", { "device" => device })
        }
        SignInFailure::TookTooLong => {
            tr!("signing-in-took-too-long-remove-device", { "device" => device })
        }
        SignInFailure::SomebodyElse => {
            tr!("signing-in-somebody-else-remove-device", { "device" => device })
        }
        SignInFailure::PortalUnreachable | SignInFailure::IssuerUnreachable => {
            tr!("signing-in-unreachable-remove-device", { "device" => device })
        }
        SignInFailure::NotAPortal
        | SignInFailure::Refused
        | SignInFailure::NotTrusted
        | SignInFailure::SessionEnded
        | SignInFailure::SignedOutHereOnly
        | SignInFailure::NotAllowed
        | SignInFailure::SettingsUnreadable => {
            tr!("signing-in-failed-remove-device", { "device" => device })
        }
        SignInFailure::SignInHostChanged => {
            tr!("signing-in-not-signed-in-remove-device", { "device" => device })
        }
    }
}

fn device_not_reset(failure: SignInFailure, device: String) -> String {
    match failure {
        SignInFailure::Cancelled => {
            tr!("signing-in-cancelled-reset-device", { "device" => device })
        }
        SignInFailure::TookTooLong => {
            tr!("signing-in-took-too-long-reset-device", { "device" => device })
        }
        SignInFailure::SomebodyElse => {
            tr!("signing-in-somebody-else-reset-device", { "device" => device })
        }
        SignInFailure::PortalUnreachable | SignInFailure::IssuerUnreachable => {
            tr!("signing-in-unreachable-reset-device", { "device" => device })
        }
        SignInFailure::NotAPortal
        | SignInFailure::Refused
        | SignInFailure::NotTrusted
        | SignInFailure::SessionEnded
        | SignInFailure::SignedOutHereOnly
        | SignInFailure::NotAllowed
        | SignInFailure::SettingsUnreadable => {
            tr!("signing-in-failed-reset-device", { "device" => device })
        }
        SignInFailure::SignInHostChanged => {
            tr!("signing-in-not-signed-in-reset-device", { "device" => device })
        }
    }
}

fn not_decided(failure: SignInFailure) -> String {
    match failure {
        SignInFailure::Cancelled => tr!("signing-in-cancelled-approve"),
        SignInFailure::TookTooLong => tr!("signing-in-took-too-long-approve"),
        SignInFailure::SomebodyElse => tr!("signing-in-somebody-else-approve"),
        SignInFailure::PortalUnreachable | SignInFailure::IssuerUnreachable => {
            tr!("signing-in-unreachable-approve")
        }
        SignInFailure::NotAPortal
        | SignInFailure::Refused
        | SignInFailure::NotTrusted
        | SignInFailure::SessionEnded
        | SignInFailure::SignedOutHereOnly
        | SignInFailure::NotAllowed
        | SignInFailure::SettingsUnreadable => tr!("signing-in-failed-approve"),
        SignInFailure::SignInHostChanged => tr!("signing-in-not-signed-in-approve"),
    }
}

fn plain(failure: SignInFailure, sign_in_host: Option<&str>) -> String {
    match failure {
        SignInFailure::Cancelled => tr!("signing-in-cancelled"),
        SignInFailure::TookTooLong => tr!("signing-in-took-too-long"),
        SignInFailure::SomebodyElse => tr!("signing-in-somebody-else"),
        SignInFailure::PortalUnreachable => tr!("signing-in-portal-unreachable"),
        SignInFailure::NotAPortal => tr!("signing-in-not-a-portal"),
        SignInFailure::IssuerUnreachable => tr!("signing-in-issuer-unreachable"),
        SignInFailure::Refused => tr!("signing-in-refused"),
        SignInFailure::NotTrusted => tr!("signing-in-not-trusted"),
        SignInFailure::SessionEnded => tr!("signing-in-session-ended"),
        SignInFailure::SignedOutHereOnly => tr!("signing-in-signed-out-here-only"),
        SignInFailure::NotAllowed => tr!("signing-in-not-allowed"),
        SignInFailure::SettingsUnreadable => tr!("signing-in-settings-unreadable"),
        SignInFailure::SignInHostChanged => match sign_in_host {
            Some(host) => tr!("signing-in-host-changed", { "host" => host.to_owned() }),
            None => tr!("signing-in-not-trusted"),
        },
    }
}
