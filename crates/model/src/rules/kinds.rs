//! Kinds of devices that several rules speak of.

use crate::device::{Enrolment, Platform};

pub(super) const APPLE: &[Platform] = &[Platform::Ios, Platform::IpadOs];
pub(super) const ANDROID: &[Platform] = &[Platform::Android];
pub(super) const WINDOWS: &[Platform] = &[
    Platform::Windows,
    Platform::Windows81,
    Platform::WindowsRt,
    Platform::Windows10Mobile,
    Platform::WindowsPhone,
];
/// Android that the organisation manages as a whole.
pub(super) const ORGANISATION_S: &[Enrolment] = &[
    Enrolment::AndroidDedicated,
    Enrolment::AndroidFullyManaged,
    Enrolment::Aosp,
];
