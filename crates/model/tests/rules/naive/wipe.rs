//! What can be reset to factory settings, and what that takes.

use super::{Said, is_any_windows, is_apple_mobile, no};
use model::device::{DeviceFacts, Enrolment, Ownership, Platform};
use model::rules::{Effect, Instead, Loses, Reason};

pub(super) fn said(by_it: bool, device: &DeviceFacts) -> Said {
    let enrolment = device.enrolment;
    // IT erases everything only where the organisation is known to own it.
    let everything = if by_it && device.ownership != Ownership::Company {
        erases(Loses::CompanyData)
    } else {
        erases(Loses::Everything)
    };
    if is_apple_mobile(device.platform) {
        if enrolment == Enrolment::AppleUser {
            return Said::No(Reason::UserEnrolled, Instead::RemoveDevice);
        }
        if enrolment == Enrolment::AppleAutomated && !by_it {
            return no(Reason::AutomatedEnrolment);
        }
        if enrolment == Enrolment::AppleAutomated || enrolment == Enrolment::Device {
            return everything;
        }
    }
    if device.platform == Platform::Android {
        if enrolment == Enrolment::AndroidDeviceAdministrator {
            return everything;
        }
        if enrolment == Enrolment::AndroidWorkProfile {
            return erases(Loses::WorkProfile);
        }
        if enrolment == Enrolment::AndroidCorporateWorkProfile
            || enrolment == Enrolment::AndroidDedicated
            || enrolment == Enrolment::AndroidFullyManaged
            || enrolment == Enrolment::Aosp
        {
            if by_it {
                return everything;
            }
            return no(Reason::OrganisationManaged);
        }
    }
    if is_any_windows(device.platform) {
        return everything;
    }
    if device.platform == Platform::MacOs {
        if by_it {
            return everything;
        }
        return no(Reason::PlatformCant);
    }
    if device.platform == Platform::Linux && enrolment == Enrolment::LinuxAgent {
        return Said::No(Reason::PlatformCant, Instead::RemoveDevice);
    }
    no(Reason::NotKnownEnough)
}

fn erases(loses: Loses) -> Said {
    Said::Yes(Effect::Erases { loses })
}
