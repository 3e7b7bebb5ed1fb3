//! What to do with a temporary passcode, or without one, on each kind of device.

use super::tr;
use wire::terms::{Opens, Platform};

/// What the passcode is.
#[must_use]
pub fn title(opens: Opens) -> String {
    match opens {
        Opens::Device => tr!("passcode-title"),
        Opens::WorkProfile => tr!("passcode-title-work-profile"),
        Opens::Account => tr!("passcode-title-account"),
    }
}

/// The two next steps with a temporary passcode, in order.
#[must_use]
pub fn steps(opens: Opens, platform: Platform, device: &str) -> [String; 2] {
    let device = device.to_owned();
    let first = match opens {
        Opens::Device => tr!("passcode-step-unlock", { "device" => device }),
        Opens::WorkProfile => tr!("passcode-step-unlock-work-profile", { "device" => device }),
        Opens::Account => tr!("passcode-step-sign-in", { "device" => device }),
    };
    let second = match (opens, platform) {
        (Opens::WorkProfile, _) => tr!("passcode-step-new-work-profile"),
        (Opens::Account, _) => tr!("passcode-step-new-account"),
        (Opens::Device, Platform::Android) => tr!("passcode-step-new-android"),
        (Opens::Device, Platform::Windows10Mobile) => {
            tr!("passcode-step-new-windows-10-mobile")
        }
        (Opens::Device, Platform::WindowsPhone) => tr!("passcode-step-new-windows-phone"),
        (
            Opens::Device,
            Platform::Ios
            | Platform::IpadOs
            | Platform::Windows
            | Platform::Windows81
            | Platform::WindowsRt
            | Platform::MacOs
            | Platform::Linux
            | Platform::Unknown,
        ) => tr!("passcode-step-new-other"),
    };
    [first, second]
}

/// The two next steps once the passcode is removed, in order.
#[must_use]
pub fn steps_after_removal(asks_for_new: bool, device: &str) -> [String; 2] {
    let device = device.to_owned();
    let second = if asks_for_new {
        tr!("passcode-removed-step-asked")
    } else {
        tr!("passcode-removed-step-new")
    };
    [
        tr!("passcode-removed-step-open", { "device" => device }),
        second,
    ]
}
