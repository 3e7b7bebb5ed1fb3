//! Checking the status of a device.

use super::{Cell, Condition, Does, Row};
use crate::device::Platform;
use crate::version::VersionRange;

pub(super) const ROWS: &[Row] = &[Row {
    platforms: &[
        Platform::Ios,
        Platform::IpadOs,
        Platform::Android,
        Platform::Windows10Mobile,
        Platform::WindowsPhone,
        Platform::Windows,
        Platform::Windows81,
        Platform::WindowsRt,
        Platform::MacOs,
        Platform::Linux,
    ],
    versions: VersionRange::ANY,
    enrolments: &[],
    condition: Condition::Always,
    employee: Cell::Yes(Does::CheckStatus),
    it: Cell::Yes(Does::CheckStatus),
    source: "Intune, Company Portal app, self-service actions (2025): Check Status",
}];
