//! Resetting a passcode.

use super::kinds::{ANDROID, APPLE};
use super::{Cell, Condition, Does, Instead, Opens, Reason, Row};
use crate::device::{Enrolment, Platform};
use crate::passcode::Characters;
use crate::version::VersionRange;

const WINDOWS_10_MOBILE: &[Platform] = &[Platform::Windows10Mobile];
const DEVICE_TEMPORARY: Does = Does::TemporaryPasscode(Opens::Device, Characters::LettersAndDigits);
const PROFILE_TEMPORARY: Does =
    Does::TemporaryPasscode(Opens::WorkProfile, Characters::LettersAndDigits);

/// Which passcodes can be reset.
pub(super) const ROWS: &[Row] = &[
    Row {
        platforms: APPLE,
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::Device, Enrolment::AppleAutomated],
        condition: Condition::Always,
        employee: Cell::Yes(Does::RemovePasscode),
        it: Cell::Yes(Does::RemovePasscode),
        source: "seeds 000, 002, 003, 004",
    },
    Row {
        platforms: APPLE,
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::AppleUser],
        condition: Condition::Always,
        employee: Cell::No(Reason::UserEnrolled, Instead::ContactIt),
        it: Cell::No(Reason::UserEnrolled, Instead::ContactIt),
        source: "Intune, Company Portal app, self-service actions (2020): not User Enrolment",
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::before(&[7]),
        enrolments: &[Enrolment::AndroidDeviceAdministrator],
        condition: Condition::PasscodePolicy,
        employee: Cell::Yes(DEVICE_TEMPORARY),
        it: Cell::Yes(DEVICE_TEMPORARY),
        source: "seeds 000, 002, 003, 004; a policy must ask for a passcode: Intune, Reset passcode",
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::before(&[7]),
        enrolments: &[Enrolment::AndroidDeviceAdministrator],
        condition: Condition::Always,
        employee: Cell::No(Reason::NoPasscodePolicy, Instead::ContactIt),
        it: Cell::No(Reason::NoPasscodePolicy, Instead::ContactIt),
        source: "Intune, Reset passcode: fails unless a passcode requirement is enforced",
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::from(&[7]),
        enrolments: &[Enrolment::AndroidDeviceAdministrator],
        condition: Condition::Always,
        employee: Cell::No(Reason::AndroidTooNew, Instead::ResetDevice),
        it: Cell::No(Reason::AndroidTooNew, Instead::ResetDevice),
        source: "seeds 002, 003, 004; instead: seed 003",
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::from(&[7]),
        enrolments: &[Enrolment::AndroidWorkProfile],
        condition: Condition::TokenActivated,
        employee: Cell::ByPolicy(PROFILE_TEMPORARY),
        it: Cell::Yes(PROFILE_TEMPORARY),
        source: "seed 002 (2018) over seed 004 (2017: not supported); employees: seed 003 leaves 7.0 and later out",
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::from(&[7]),
        enrolments: &[Enrolment::AndroidWorkProfile],
        condition: Condition::Always,
        employee: Cell::ByPolicyNo(Reason::TokenNotActivated, Instead::OpenNotification),
        it: Cell::No(Reason::TokenNotActivated, Instead::OpenNotification),
        source: "seed 002: the token is activated after enrolment; employees: as with an activated one",
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::before(&[7]),
        enrolments: &[Enrolment::AndroidWorkProfile],
        condition: Condition::Always,
        employee: Cell::No(Reason::WorkProfileTooOld, Instead::ContactIt),
        it: Cell::No(Reason::WorkProfileTooOld, Instead::ContactIt),
        source: "seed 002",
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::ANY,
        enrolments: &[
            Enrolment::AndroidDedicated,
            Enrolment::AndroidFullyManaged,
            Enrolment::Aosp,
        ],
        condition: Condition::Always,
        employee: Cell::ByPolicy(DEVICE_TEMPORARY),
        it: Cell::Yes(DEVICE_TEMPORARY),
        source: "Intune, Reset passcode (2025): device level",
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::AndroidCorporateWorkProfile],
        condition: Condition::Always,
        employee: Cell::ByPolicy(PROFILE_TEMPORARY),
        it: Cell::Yes(PROFILE_TEMPORARY),
        source: "Intune, Reset passcode (2025): work profile level",
    },
    Row {
        platforms: WINDOWS_10_MOBILE,
        versions: VersionRange::from(&[10, 0, 15063]),
        enrolments: &[Enrolment::EntraJoined],
        condition: Condition::Always,
        employee: Cell::Yes(DEVICE_TEMPORARY),
        it: Cell::Yes(DEVICE_TEMPORARY),
        source: "seeds 000, 003; Creators Update and joined: seed 004",
    },
    Row {
        platforms: WINDOWS_10_MOBILE,
        versions: VersionRange::ANY,
        enrolments: &[],
        condition: Condition::Always,
        employee: Cell::No(Reason::WindowsMobileNotEligible, Instead::ContactIt),
        it: Cell::No(Reason::WindowsMobileNotEligible, Instead::ContactIt),
        source: "seed 004: only Creators Update and later, joined",
    },
    Row {
        platforms: &[Platform::WindowsPhone],
        versions: VersionRange::between(&[8], &[9]),
        enrolments: &[Enrolment::Device],
        condition: Condition::Always,
        employee: Cell::Yes(Does::TemporaryPasscode(Opens::Device, Characters::Digits)),
        it: Cell::Yes(Does::TemporaryPasscode(Opens::Device, Characters::Digits)),
        source: "seeds 000, 003, 004; numeric for 8 is our inference from 8.1",
    },
    Row {
        platforms: &[
            Platform::MacOs,
            Platform::Windows,
            Platform::Windows81,
            Platform::WindowsRt,
        ],
        versions: VersionRange::ANY,
        enrolments: &[],
        condition: Condition::Always,
        employee: Cell::No(Reason::PlatformCant, Instead::ContactIt),
        it: Cell::No(Reason::PlatformCant, Instead::ContactIt),
        source: "seeds 000, 001, 002, 004",
    },
    Row {
        platforms: &[Platform::Linux],
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::LinuxAgent],
        condition: Condition::Always,
        employee: Cell::Yes(Does::TemporaryPasscode(
            Opens::Account,
            Characters::LettersAndDigits,
        )),
        it: Cell::Yes(Does::TemporaryPasscode(
            Opens::Account,
            Characters::LettersAndDigits,
        )),
        source: "our own agent",
    },
];
