//! What the organisation says itself about enrolling a device, as it is written down:
//! `[[enrolment_text]]`.

use model::enrolment_text::{EnrolmentText, Mistake};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;
use wire::terms::{EnrolmentQuestion, Platform};

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
pub(crate) fn first_mistake(tables: &[EnrolmentTextTable]) -> Option<Spanned<String>> {
    let texts: Vec<_> = tables.iter().map(EnrolmentTextTable::text).collect();
    let (at, mistake) = model::enrolment_text::first_mistake(&texts)?;
    let table = tables.get(at)?;
    let place = match mistake {
        Mistake::Platform | Mistake::Twice => table.platform.span(),
        Mistake::Empty | Mistake::TooLong => table.text.span(),
    };
    Some(Spanned::new(place, mistake.to_string()))
}
