//! Resetting a device to its factory settings.

use super::kinds::{ANDROID, APPLE, ORGANISATION_S, WINDOWS};
use super::{Cell, Condition, Does, Instead, Loses, Reason, Row};
use crate::device::{Enrolment, Platform};
use crate::version::VersionRange;

const EVERYTHING: Does = Does::Erase(Loses::Everything);
const WORK_PROFILE: Does = Does::Erase(Loses::WorkProfile);
const MATRIX: &str = "seed 000; Intune, Company Portal app, self-service actions (2025): Reset";

pub(super) const ROWS: &[Row] = &[
    Row {
        platforms: APPLE,
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::Device],
        condition: Condition::Always,
        employee: Cell::Yes(EVERYTHING),
        it: Cell::Yes(EVERYTHING),
        source: MATRIX,
    },
    Row {
        platforms: APPLE,
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::AppleUser],
        condition: Condition::Always,
        employee: Cell::No(Reason::UserEnrolled, Instead::RemoveDevice),
        it: Cell::No(Reason::UserEnrolled, Instead::RemoveDevice),
        source: "Intune, Company Portal app (2025): not User-Enrolled",
    },
    Row {
        platforms: APPLE,
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::AppleAutomated],
        condition: Condition::Always,
        employee: Cell::No(Reason::AutomatedEnrolment, Instead::ContactIt),
        it: Cell::Yes(EVERYTHING),
        source: "Intune, Company Portal app (2025): not Automated Device Enrolment",
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::AndroidDeviceAdministrator],
        condition: Condition::Always,
        employee: Cell::Yes(EVERYTHING),
        it: Cell::Yes(EVERYTHING),
        source: "seed 003: reset to factory settings where the passcode can't be; Intune, Company Portal app, self-service actions (2025): Reset",
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::AndroidWorkProfile],
        condition: Condition::Always,
        employee: Cell::Yes(WORK_PROFILE),
        it: Cell::Yes(WORK_PROFILE),
        source: "Intune, Wipe: a work profile on a personal device is all that can be erased",
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::AndroidCorporateWorkProfile],
        condition: Condition::Always,
        employee: Cell::No(Reason::OrganisationManaged, Instead::ContactIt),
        it: Cell::Yes(EVERYTHING),
        source: "Intune, Company Portal app (2025): not device owner",
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::ANY,
        enrolments: ORGANISATION_S,
        condition: Condition::Always,
        employee: Cell::No(Reason::OrganisationManaged, Instead::ContactIt),
        it: Cell::Yes(EVERYTHING),
        source: "Intune, Company Portal app (2025): not device owner",
    },
    Row {
        platforms: WINDOWS,
        versions: VersionRange::ANY,
        enrolments: &[],
        condition: Condition::Always,
        employee: Cell::Yes(EVERYTHING),
        it: Cell::Yes(EVERYTHING),
        source: MATRIX,
    },
    Row {
        platforms: &[Platform::MacOs],
        versions: VersionRange::ANY,
        enrolments: &[],
        condition: Condition::Always,
        employee: Cell::No(Reason::PlatformCant, Instead::ContactIt),
        it: Cell::Yes(EVERYTHING),
        source: "Intune, Company Portal app (2025): not macOS; IT: Intune, Wipe",
    },
    Row {
        platforms: &[Platform::Linux],
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::LinuxAgent],
        condition: Condition::Always,
        employee: Cell::No(Reason::PlatformCant, Instead::RemoveDevice),
        it: Cell::No(Reason::PlatformCant, Instead::RemoveDevice),
        source: "our own agent erases nothing",
    },
];
