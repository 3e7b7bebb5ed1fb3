//! What an organisation says itself about enrolling a device, in place of what the portal says.

use crate::device::Platform;
use std::collections::BTreeMap;

/// The platforms that are enrolled each in their own way; iPads are enrolled as iPhones are.
pub const ENROLLED_PLATFORMS: [Platform; 5] = [
    Platform::Android,
    Platform::Ios,
    Platform::Windows,
    Platform::MacOs,
    Platform::Linux,
];

/// What people ask about enrolling a device (seed 000).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EnrolmentQuestion {
    /// What happens when I enrol it?
    WhatHappens,
    /// How do I enrol it?
    How,
    /// What is the app?
    WhatIsTheApp,
}

impl EnrolmentQuestion {
    /// Every question.
    pub const ALL: [Self; 3] = [Self::WhatHappens, Self::How, Self::WhatIsTheApp];
}

/// An organisation's own answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnrolmentText {
    /// What is enrolled: one of [`ENROLLED_PLATFORMS`].
    pub platform: Platform,
    /// What it answers.
    pub question: EnrolmentQuestion,
    /// The answer by language (BCP 47); each line is a step or a paragraph.
    pub text: BTreeMap<String, String>,
}
