//! A second statement of when a passcode can be reset, as a plain chain of ifs written from the
//! prose of the rules. It shares no table with the model: where the two differ, one is wrong.

use model::device::{
    Assignment, DeviceFacts,
    Enrolment::{
        self, AndroidCorporateWorkProfile, AndroidDedicated, AndroidDeviceAdministrator,
        AndroidFullyManaged, AndroidWorkProfile, Aosp, AppleUser, EntraJoined, LinuxAgent,
    },
    ManagementAgent, Platform,
};
use model::passcode::Characters::{self, Digits, LettersAndDigits};
use model::policy::SelfServicePolicy;
use model::rules::{Effect, Instead, Opens, Reason};

/// Who asks: IT, somebody about their own device, or somebody about another's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Who {
    It,
    Owner,
    Stranger,
}

/// What the prose says: the effect, or why not and what instead.
pub(crate) fn reset_passcode(
    who: Who,
    device: &DeviceFacts,
    policy: &SelfServicePolicy,
) -> Result<Effect, (Reason, Instead)> {
    if who != Who::It {
        if device.assignment == Assignment::Nobody {
            return contact_it(Reason::NoPrimaryUser);
        }
        if device.assignment == Assignment::EnrolmentManager {
            return contact_it(Reason::EnrolmentManager);
        }
        if who == Who::Stranger {
            return contact_it(Reason::NotYours);
        }
    }
    if device.leaving {
        return contact_it(Reason::Leaving);
    }
    if device.management_agent == ManagementAgent::ExchangeActiveSync {
        return contact_it(Reason::ManagedByExchange);
    }
    if device.management_agent == ManagementAgent::IntuneClient {
        return contact_it(Reason::ManagedBySoftwareClient);
    }
    if device.management_agent != ManagementAgent::Mdm {
        return contact_it(Reason::NotKnownEnough);
    }
    let (effect, off_by_default) = by_kind(device)?;
    if who != Who::It {
        let mut allowed = !off_by_default;
        for switch in &policy.switches {
            if switch.platform == device.platform && switch.ownership == device.ownership {
                allowed = switch.on;
            }
        }
        if !allowed {
            return contact_it(Reason::SwitchedOff);
        }
    }
    if !device.capabilities.reset_passcode {
        return contact_it(Reason::AgentCant);
    }
    if device.under_way {
        return Err((Reason::UnderWay, Instead::Wait));
    }
    Ok(effect)
}

/// What this kind of device does, and whether employees get it only where IT switched it on.
fn by_kind(device: &DeviceFacts) -> Result<(Effect, bool), (Reason, Instead)> {
    let Some(version) = &device.version else {
        return contact_it(Reason::NotKnownEnough);
    };
    let numbers: Vec<u64> = version
        .as_str()
        .split('.')
        .map_while(|part| part.parse().ok())
        .collect();
    let number = |at: usize| numbers.get(at).copied().unwrap_or(0);
    let enrolment = device.enrolment;
    if enrolment == Enrolment::Unknown || device.platform == Platform::Unknown {
        return contact_it(Reason::NotKnownEnough);
    }
    if device.platform == Platform::Ios || device.platform == Platform::IpadOs {
        if enrolment == AppleUser {
            return contact_it(Reason::UserEnrolled);
        }
        if enrolment == Enrolment::Device {
            let asks_for_new = device.passcode_policy.is_some();
            return Ok((Effect::RemovesPasscode { asks_for_new }, false));
        }
    }
    if device.platform == Platform::Android {
        if enrolment == AndroidDeviceAdministrator {
            if number(0) >= 7 {
                return Err((Reason::AndroidTooNew, Instead::ResetDevice));
            }
            if device.passcode_policy.is_none() {
                return contact_it(Reason::NoPasscodePolicy);
            }
            return Ok((temporary(Opens::Device, LettersAndDigits, device), false));
        }
        if enrolment == AndroidWorkProfile {
            if number(0) < 7 {
                return contact_it(Reason::WorkProfileTooOld);
            }
            if !device.reset_token_activated {
                return Err((Reason::TokenNotActivated, Instead::OpenNotification));
            }
            return Ok((
                temporary(Opens::WorkProfile, LettersAndDigits, device),
                true,
            ));
        }
        if enrolment == AndroidDedicated || enrolment == AndroidFullyManaged || enrolment == Aosp {
            return Ok((temporary(Opens::Device, LettersAndDigits, device), true));
        }
        if enrolment == AndroidCorporateWorkProfile {
            return Ok((
                temporary(Opens::WorkProfile, LettersAndDigits, device),
                true,
            ));
        }
    }
    if device.platform == Platform::Windows10Mobile {
        // The Creators Update is 10.0.15063.
        let creators_update =
            number(0) > 10 || (number(0) == 10 && (number(1) > 0 || number(2) >= 15063));
        if creators_update && enrolment == EntraJoined {
            return Ok((temporary(Opens::Device, LettersAndDigits, device), false));
        }
        return contact_it(Reason::WindowsMobileNotEligible);
    }
    if device.platform == Platform::WindowsPhone && number(0) == 8 && enrolment == Enrolment::Device
    {
        return Ok((temporary(Opens::Device, Digits, device), false));
    }
    if device.platform == Platform::MacOs
        || device.platform == Platform::Windows
        || device.platform == Platform::Windows81
        || device.platform == Platform::WindowsRt
    {
        return contact_it(Reason::PlatformCant);
    }
    if device.platform == Platform::Linux && enrolment == LinuxAgent {
        return Ok((temporary(Opens::Account, LettersAndDigits, device), false));
    }
    contact_it(Reason::NotKnownEnough)
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

fn contact_it<T>(reason: Reason) -> Result<T, (Reason, Instead)> {
    Err((reason, Instead::ContactIt))
}
