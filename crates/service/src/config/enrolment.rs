//! What the organisation says itself about enrolling a device, as it is written down:
//! `[[enrolment_text]]`.

use model::enrolment_text::{ENROLLED_PLATFORMS, EnrolmentText};
use serde::Deserialize;
use std::collections::{BTreeMap, HashSet};
use toml::Spanned;
use wire::terms::{EnrolmentQuestion, Platform};

/// The longest answer, in characters.
const LONGEST: usize = 4_000;

/// An answer to one question. Terms are spelled as they are in the API.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EnrolmentTextTable {
    platform: Spanned<Platform>,
    question: EnrolmentQuestion,
    /// By language; each line is a step or a paragraph.
    text: Spanned<BTreeMap<String, String>>,
}

impl EnrolmentTextTable {
    /// The answer.
    pub(crate) fn text(&self) -> EnrolmentText {
        EnrolmentText {
            platform: (*self.platform.get_ref()).into(),
            question: self.question.into(),
            text: self.text.get_ref().clone(),
        }
    }
}

/// The first thing that can't be used, and where it stands.
pub(crate) fn first_mistake(tables: &[EnrolmentTextTable]) -> Option<Spanned<&'static str>> {
    let mut answered = HashSet::new();
    tables.iter().find_map(|table| {
        let platform = *table.platform.get_ref();
        let texts = table.text.get_ref();
        let (at, what) = if !ENROLLED_PLATFORMS.contains(&platform.into()) {
            let what = "a platform is android, ios, windows, macOs or linux here";
            (table.platform.span(), what)
        } else if !answered.insert((platform, table.question)) {
            let what = "another text answers this question for this platform";
            (table.platform.span(), what)
        } else if texts.is_empty() || texts.values().any(|text| text.trim().is_empty()) {
            (table.text.span(), "something has to be written here")
        } else if texts.values().any(|text| text.chars().count() > LONGEST) {
            (table.text.span(), "a text has at most 4,000 characters")
        } else {
            return None;
        };
        Some(Spanned::new(at, what))
    })
}
