//! Whose passcode can be reset.

use super::{Said, is_apple_mobile, no, version_number};
use model::device::{
    DeviceFacts,
    Enrolment::{
        self, AndroidCorporateWorkProfile, AndroidDedicated, AndroidDeviceAdministrator,
        AndroidFullyManaged, AndroidWorkProfile, Aosp, AppleAutomated, AppleUser, EntraJoined,
        LinuxAgent,
    },
    Platform,
};
use model::passcode::Characters::{self, Digits, LettersAndDigits};
use model::rules::{Effect, Instead, Opens, Reason};

pub(super) fn said(device: &DeviceFacts) -> Said {
    let enrolment = device.enrolment;
    let major = version_number(device, 0);
    if is_apple_mobile(device.platform) {
        if enrolment == AppleUser {
            return no(Reason::UserEnrolled);
        }
        if enrolment == Enrolment::Device || enrolment == AppleAutomated {
            let asks_for_new = device.passcode_policy.is_some();
            return Said::Yes(Effect::RemovesPasscode { asks_for_new });
        }
    }
    if device.platform == Platform::Android {
        if enrolment == AndroidDeviceAdministrator {
            if major >= 7 {
                return Said::No(Reason::AndroidTooNew, Instead::ResetDevice);
            }
            if device.passcode_policy.is_none() {
                return no(Reason::NoPasscodePolicy);
            }
            return Said::Yes(temporary(Opens::Device, LettersAndDigits, device));
        }
        if enrolment == AndroidWorkProfile {
            if major < 7 {
                return no(Reason::WorkProfileTooOld);
            }
            if !device.reset_token_activated {
                return Said::NotEvenIfSwitchedOn(
                    Reason::TokenNotActivated,
                    Instead::OpenNotification,
                );
            }
            return Said::OnlyIfSwitchedOn(temporary(Opens::WorkProfile, LettersAndDigits, device));
        }
        if enrolment == AndroidDedicated || enrolment == AndroidFullyManaged || enrolment == Aosp {
            return Said::OnlyIfSwitchedOn(temporary(Opens::Device, LettersAndDigits, device));
        }
        if enrolment == AndroidCorporateWorkProfile {
            return Said::OnlyIfSwitchedOn(temporary(Opens::WorkProfile, LettersAndDigits, device));
        }
    }
    if device.platform == Platform::Windows10Mobile {
        // The Creators Update is 10.0.15063.
        let (minor, build) = (version_number(device, 1), version_number(device, 2));
        let creators_update = major > 10 || (major == 10 && (minor > 0 || build >= 15063));
        if creators_update && enrolment == EntraJoined {
            return Said::Yes(temporary(Opens::Device, LettersAndDigits, device));
        }
        return no(Reason::WindowsMobileNotEligible);
    }
    if device.platform == Platform::WindowsPhone && major == 8 && enrolment == Enrolment::Device {
        return Said::Yes(temporary(Opens::Device, Digits, device));
    }
    if device.platform == Platform::MacOs
        || device.platform == Platform::Windows
        || device.platform == Platform::Windows81
        || device.platform == Platform::WindowsRt
    {
        return no(Reason::PlatformCant);
    }
    if device.platform == Platform::Linux && enrolment == LinuxAgent {
        return Said::Yes(temporary(Opens::Account, LettersAndDigits, device));
    }
    no(Reason::NotKnownEnough)
}

fn temporary(opens: Opens, usual: Characters, device: &DeviceFacts) -> Effect {
    let mut characters = usual;
    if let Some(policy) = &device.passcode_policy
        && policy.characters == Digits
    {
        characters = Digits;
    }
    Effect::TemporaryPasscode { opens, characters }
}
