//! Removing a device: taking it out of management.

use super::kinds::{ANDROID, APPLE, ORGANISATION_S, WINDOWS};
use super::{Cell, Condition, Does, Instead, Loses, Reason, Row};
use crate::device::{Enrolment, Platform};
use crate::version::VersionRange;

const COMPANY_DATA: Does = Does::Leave(Loses::CompanyData);
const WORK_PROFILE: Does = Does::Leave(Loses::WorkProfile);
const MATRIX: &str = "seed 000; Intune, Company Portal app, self-service actions (2025): Remove";

pub(super) const ROWS: &[Row] = &[
    Row {
        platforms: APPLE,
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::Device, Enrolment::AppleUser],
        condition: Condition::Always,
        employee: Cell::Yes(COMPANY_DATA),
        it: Cell::Yes(COMPANY_DATA),
        source: MATRIX,
    },
    Row {
        platforms: APPLE,
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::AppleAutomated],
        condition: Condition::Always,
        employee: Cell::No(Reason::AutomatedEnrolment, Instead::ContactIt),
        it: Cell::Yes(COMPANY_DATA),
        source: MATRIX,
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::AndroidDeviceAdministrator],
        condition: Condition::Always,
        employee: Cell::Yes(COMPANY_DATA),
        it: Cell::Yes(COMPANY_DATA),
        source: MATRIX,
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::AndroidWorkProfile],
        condition: Condition::Always,
        employee: Cell::Yes(WORK_PROFILE),
        it: Cell::Yes(WORK_PROFILE),
        source: MATRIX,
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::AndroidCorporateWorkProfile],
        condition: Condition::Always,
        employee: Cell::No(Reason::OrganisationManaged, Instead::ContactIt),
        it: Cell::Yes(WORK_PROFILE),
        source: MATRIX,
    },
    Row {
        platforms: ANDROID,
        versions: VersionRange::ANY,
        enrolments: ORGANISATION_S,
        condition: Condition::Always,
        employee: Cell::No(Reason::OrganisationManaged, Instead::ContactIt),
        it: Cell::No(Reason::OrganisationManaged, Instead::ResetDevice),
        source: "Intune, Company Portal app (2025): not device owner; IT wipes such devices: Intune, Delete",
    },
    Row {
        platforms: WINDOWS,
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::EntraJoined],
        condition: Condition::Always,
        employee: Cell::No(Reason::EntraJoined, Instead::ContactIt),
        it: Cell::Yes(COMPANY_DATA),
        source: "Intune, Company Portal app (2025): Remove is always blocked where joined to Entra ID",
    },
    Row {
        platforms: WINDOWS,
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::Device],
        condition: Condition::PersonallyOwned,
        employee: Cell::Yes(COMPANY_DATA),
        it: Cell::Yes(COMPANY_DATA),
        source: MATRIX,
    },
    Row {
        platforms: WINDOWS,
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::Device],
        condition: Condition::NotPersonallyOwned,
        employee: Cell::ByPolicy(COMPANY_DATA),
        it: Cell::Yes(COMPANY_DATA),
        source: "Intune, Company Portal app (2025): Remove is hidden on corporate Windows; that an organisation may switch it on is ours",
    },
    Row {
        platforms: &[Platform::MacOs],
        versions: VersionRange::ANY,
        enrolments: &[],
        condition: Condition::Always,
        employee: Cell::Yes(COMPANY_DATA),
        it: Cell::Yes(COMPANY_DATA),
        source: MATRIX,
    },
    Row {
        platforms: &[Platform::Linux],
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::LinuxAgent],
        condition: Condition::Always,
        employee: Cell::Yes(Does::Leave(Loses::AccessOnly)),
        it: Cell::Yes(Does::Leave(Loses::AccessOnly)),
        source: "our own agent",
    },
];
