//! What is said of each kind of device. Each function reads the language of the moment.

use super::kind::Kind;
use crate::words::tr;

/// The steps that enrol a device of `kind`, in order. Those of Linux go on with the code.
#[must_use]
pub fn how(kind: Kind) -> Vec<String> {
    match kind {
        Kind::Android => vec![
            tr!("enrolment-android-how-ask"),
            tr!("enrolment-android-how-open"),
            tr!("enrolment-android-how-sign-in"),
            tr!("enrolment-android-how-passcode"),
        ],
        Kind::Ios => vec![
            tr!("enrolment-ios-how-ask"),
            tr!("enrolment-ios-how-sign-in"),
            tr!("enrolment-ios-how-install"),
            tr!("enrolment-ios-how-passcode"),
        ],
        Kind::Windows => vec![
            tr!("enrolment-windows-how-open"),
            tr!("enrolment-windows-how-connect"),
            tr!("enrolment-windows-how-server"),
            tr!("enrolment-windows-how-wait"),
        ],
        Kind::MacOs => vec![
            tr!("enrolment-macos-how-ask"),
            tr!("enrolment-macos-how-sign-in"),
            tr!("enrolment-macos-how-install"),
            tr!("enrolment-macos-how-password"),
        ],
        Kind::Linux => vec![tr!("enrolment-linux-how-install")],
    }
}

/// What happens when a device of `kind` is enrolled.
#[must_use]
pub fn happens(kind: Kind) -> Vec<String> {
    match kind {
        Kind::Android => vec![
            tr!("enrolment-android-happens-profile"),
            tr!("enrolment-android-happens-whole"),
            tr!("enrolment-phone-rules"),
            tr!("enrolment-phone-actions"),
        ],
        Kind::Ios => vec![
            tr!("enrolment-ios-happens-profile"),
            tr!("enrolment-phone-rules"),
            tr!("enrolment-ios-happens-apps"),
            tr!("enrolment-phone-actions"),
        ],
        Kind::Windows => vec![
            tr!("enrolment-windows-happens-account"),
            tr!("enrolment-windows-happens-rules"),
            tr!("enrolment-windows-happens-apps"),
            tr!("enrolment-windows-happens-actions"),
        ],
        Kind::MacOs => vec![
            tr!("enrolment-macos-happens-profile"),
            tr!("enrolment-macos-happens-rules"),
            tr!("enrolment-macos-happens-apps"),
            tr!("enrolment-macos-happens-actions"),
        ],
        Kind::Linux => vec![
            tr!("enrolment-linux-happens-agent"),
            tr!("enrolment-linux-happens-files"),
            tr!("enrolment-linux-happens-actions"),
            tr!("enrolment-linux-happens-story"),
        ],
    }
}

/// What the app on a device of `kind` is.
#[must_use]
pub fn app(kind: Kind) -> Vec<String> {
    match kind {
        Kind::Android => vec![tr!("enrolment-android-app"), tr!("enrolment-phone-portal")],
        Kind::Ios => vec![tr!("enrolment-ios-app"), tr!("enrolment-phone-portal")],
        Kind::Windows => vec![
            tr!("enrolment-windows-app"),
            tr!("enrolment-computer-portal"),
        ],
        Kind::MacOs => vec![tr!("enrolment-macos-app"), tr!("enrolment-computer-portal")],
        Kind::Linux => vec![tr!("enrolment-linux-app"), tr!("enrolment-computer-portal")],
    }
}
