//! What can be taken out of management.

use super::{Said, is_any_windows, is_apple_mobile, no};
use model::device::{DeviceFacts, Enrolment, Ownership, Platform};
use model::rules::{Effect, Instead, Loses, Reason};

pub(super) fn said(by_it: bool, device: &DeviceFacts) -> Said {
    let enrolment = device.enrolment;
    if is_apple_mobile(device.platform) {
        if enrolment == Enrolment::AppleAutomated && !by_it {
            return no(Reason::AutomatedEnrolment);
        }
        if enrolment == Enrolment::AppleAutomated
            || enrolment == Enrolment::Device
            || enrolment == Enrolment::AppleUser
        {
            return leaves(Loses::CompanyData);
        }
    }
    if device.platform == Platform::Android {
        if enrolment == Enrolment::AndroidDeviceAdministrator {
            return leaves(Loses::CompanyData);
        }
        if enrolment == Enrolment::AndroidWorkProfile {
            return leaves(Loses::WorkProfile);
        }
        if enrolment == Enrolment::AndroidCorporateWorkProfile && by_it {
            return leaves(Loses::WorkProfile);
        }
        if enrolment == Enrolment::AndroidCorporateWorkProfile {
            return no(Reason::OrganisationManaged);
        }
        if enrolment == Enrolment::AndroidDedicated
            || enrolment == Enrolment::AndroidFullyManaged
            || enrolment == Enrolment::Aosp
        {
            if by_it {
                return Said::No(Reason::OrganisationManaged, Instead::ResetDevice);
            }
            return no(Reason::OrganisationManaged);
        }
    }
    if is_any_windows(device.platform) {
        if enrolment == Enrolment::EntraJoined && !by_it {
            return no(Reason::EntraJoined);
        }
        if enrolment == Enrolment::EntraJoined {
            return leaves(Loses::CompanyData);
        }
        if enrolment == Enrolment::Device && device.ownership == Ownership::Personal {
            return leaves(Loses::CompanyData);
        }
        if enrolment == Enrolment::Device {
            return Said::OnlyIfSwitchedOn(Effect::LeavesManagement {
                loses: Loses::CompanyData,
            });
        }
    }
    if device.platform == Platform::MacOs {
        return leaves(Loses::CompanyData);
    }
    if device.platform == Platform::Linux && enrolment == Enrolment::LinuxAgent {
        return leaves(Loses::AccessOnly);
    }
    no(Reason::NotKnownEnough)
}

fn leaves(loses: Loses) -> Said {
    Said::Yes(Effect::LeavesManagement { loses })
}
