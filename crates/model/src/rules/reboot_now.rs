//! Restarting a device.

use super::{Cell, Condition, Does, Instead, Reason, Row};
use crate::device::{Enrolment, Platform};
use crate::version::VersionRange;

pub(super) const ROWS: &[Row] = &[
    Row {
        platforms: &[Platform::Windows, Platform::Windows81, Platform::MacOs],
        versions: VersionRange::ANY,
        enrolments: &[],
        condition: Condition::Always,
        employee: Cell::Yes(Does::Restart),
        it: Cell::Yes(Does::Restart),
        source: "seed 000: remotely manage your PC; Graph, rebootNow",
    },
    Row {
        platforms: &[Platform::Linux],
        versions: VersionRange::ANY,
        enrolments: &[Enrolment::LinuxAgent],
        condition: Condition::Always,
        employee: Cell::Yes(Does::Restart),
        it: Cell::Yes(Does::Restart),
        source: "our own agent",
    },
    Row {
        platforms: &[
            Platform::Ios,
            Platform::IpadOs,
            Platform::Android,
            Platform::Windows10Mobile,
            Platform::WindowsPhone,
            Platform::WindowsRt,
        ],
        versions: VersionRange::ANY,
        enrolments: &[],
        condition: Condition::Always,
        employee: Cell::No(Reason::PlatformCant, Instead::ContactIt),
        it: Cell::No(Reason::PlatformCant, Instead::ContactIt),
        source: "seed 000: works only for PCs",
    },
];
