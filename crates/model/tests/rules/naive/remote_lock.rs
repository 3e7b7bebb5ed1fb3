//! Who can lock which device.

use super::{Said, is_apple_mobile, no, version_number};
use model::device::{DeviceFacts, Enrolment, Platform};
use model::rules::{Effect, Reason};

pub(super) fn said(by_it: bool, device: &DeviceFacts) -> Said {
    let enrolment = device.enrolment;
    let platform = device.platform;
    if platform == Platform::MacOs {
        if by_it {
            return Said::OnlyIfSwitchedOn(Effect::LocksWithPin);
        }
        return no(Reason::PlatformCant);
    }
    if platform == Platform::Windows {
        return no(Reason::PlatformCant);
    }
    if platform == Platform::Windows81 || platform == Platform::WindowsRt {
        if device.enrolled_by_current_user {
            return Said::Yes(Effect::Locks);
        }
        return no(Reason::AnotherUserEnrolled);
    }
    let apple = is_apple_mobile(platform)
        && (enrolment == Enrolment::Device
            || enrolment == Enrolment::AppleUser
            || enrolment == Enrolment::AppleAutomated);
    let android = platform == Platform::Android
        && (enrolment == Enrolment::AndroidDeviceAdministrator
            || enrolment == Enrolment::AndroidWorkProfile
            || enrolment == Enrolment::AndroidDedicated
            || enrolment == Enrolment::AndroidFullyManaged
            || enrolment == Enrolment::AndroidCorporateWorkProfile
            || enrolment == Enrolment::Aosp);
    let windows_phone = platform == Platform::WindowsPhone
        && enrolment == Enrolment::Device
        && version_number(device, 0) == 8;
    let linux = platform == Platform::Linux && enrolment == Enrolment::LinuxAgent;
    if apple || android || windows_phone || linux || platform == Platform::Windows10Mobile {
        return Said::Yes(Effect::Locks);
    }
    no(Reason::NotKnownEnough)
}
