//! The organisation as its people see it: name and IT's contact.

use crate::state::asked::Asked;
use leptos::prelude::*;
use wire::graph::IntuneBrand;

/// What is known of the organisation.
#[derive(Clone, Copy)]
pub struct Brand(RwSignal<Asked<IntuneBrand>>);

impl Brand {
    /// What asking for it brings.
    #[must_use]
    pub fn asked(asked: RwSignal<Asked<IntuneBrand>>) -> Self {
        Self(asked)
    }

    /// As far as it is known, and what went wrong.
    #[must_use]
    pub fn answer(self) -> Signal<Asked<IntuneBrand>> {
        self.0.into()
    }

    /// As far as it is known.
    #[must_use]
    pub fn known(self) -> Signal<IntuneBrand> {
        Signal::derive(move || {
            self.0
                .with(|asked| asked.answer.clone().unwrap_or_default())
        })
    }
}

/// The organisation, from anywhere below the signed-in start.
#[must_use]
#[expect(clippy::expect_used, reason = "the signed-in start provides the brand")]
pub fn use_brand() -> Brand {
    use_context().expect("the signed-in start provides the brand")
}
