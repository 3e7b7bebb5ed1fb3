//! What an organisation says itself about enrolling a device, in place of what the portal says.

use crate::device::Platform;
use core::fmt;
use std::collections::{BTreeMap, HashSet};

/// The longest answer, in characters.
pub const LONGEST_TEXT: usize = 4_000;

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

/// Why answers can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// That platform isn't enrolled in its own way.
    Platform,
    /// Another one answers the question for the platform.
    Twice,
    /// Nothing is said.
    Empty,
    /// Too much is said.
    TooLong,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Platform => "a platform is android, ios, windows, macOs or linux here",
            Self::Twice => "another text answers this question for this platform",
            Self::Empty => "something has to be written here",
            Self::TooLong => "a text has at most 4,000 characters",
        })
    }
}

/// The first answer that can't be used, and why.
#[must_use]
pub fn first_mistake(texts: &[EnrolmentText]) -> Option<(usize, Mistake)> {
    let mut answered = HashSet::new();
    let mut mistake = |answer: &EnrolmentText| {
        let mut texts = answer.text.values();
        if !ENROLLED_PLATFORMS.contains(&answer.platform) {
            Some(Mistake::Platform)
        } else if !answered.insert((answer.platform, answer.question)) {
            Some(Mistake::Twice)
        } else if answer.text.is_empty() || texts.clone().any(|text| text.trim().is_empty()) {
            Some(Mistake::Empty)
        } else if texts.any(|text| text.chars().count() > LONGEST_TEXT) {
            Some(Mistake::TooLong)
        } else {
            None
        }
    };
    texts
        .iter()
        .enumerate()
        .find_map(|(at, answer)| Some((at, mistake(answer)?)))
}
