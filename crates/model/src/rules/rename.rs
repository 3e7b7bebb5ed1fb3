//! Calling a device something else in the portal. It never reaches the device, so nothing about the
//! device speaks against it.

use super::{Cell, Condition, Does, Row};
use crate::device::{Enrolment, Platform};
use crate::version::VersionRange;

pub(super) const ROWS: &[Row] = &[Row {
    platforms: &Platform::ALL,
    versions: VersionRange::ANY,
    enrolments: &Enrolment::ALL,
    condition: Condition::Always,
    employee: Cell::Yes(Does::Rename),
    it: Cell::Yes(Does::Rename),
    source: "seeds 000, 003; the portal's name only: Intune, Company Portal app, Rename",
}];
