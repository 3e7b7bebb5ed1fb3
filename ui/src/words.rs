//! Words for what the portal says in terms: every id is spelled out where it is used, so that the
//! compiler finds each in `locales/`. Each function reads the language of the
//! moment and belongs in a reactive place.

pub mod action;
pub mod activity;
pub mod audit_property;
pub mod banner;
pub mod bulk;
pub mod compliance;
pub mod contact;
pub mod failure;
pub mod it_action;
pub mod it_approval;
pub mod it_audit;
pub mod it_device;
pub mod join;
pub mod loss;
pub mod notification;
pub mod number;
pub mod outcome;
pub mod passcode;
pub mod policy_change;
mod said;
pub mod sign_in;
pub mod spelling;
pub mod standing;
pub mod time;

use crate::features::device::use_viewer;
use crate::host::{ChosenHost, HostKind};
use leptos::prelude::*;
use messages::Language;

pub(crate) use said::{catalogue, message, move_tr, tr};
pub use said::{say, sentence, telling};

/// The language that the face speaks, from anywhere below the start.
#[derive(Clone, Copy)]
pub struct Spoken(RwSignal<Language>);

impl Spoken {
    /// `language`, until another one is chosen.
    #[must_use]
    pub fn begun(language: Language) -> Self {
        Self(RwSignal::new(language))
    }

    /// The language of the moment.
    #[must_use]
    pub fn get(self) -> Language {
        self.0.get()
    }

    /// Speaks `language` from now on.
    pub fn choose(self, language: Language) {
        self.0.set(language);
    }
}

/// Whether the person reads this in a browser, where there is no app to update.
#[must_use]
pub fn in_browser() -> bool {
    use_context::<ChosenHost>().is_some_and(|host| host.host().kind() == HostKind::Website)
}

/// Whether whoever reads this is IT, at somebody else's device: then "you" isn't the device's person.
#[must_use]
pub fn for_it() -> bool {
    use_viewer().is_it()
}

/// The tag of the language of the moment (`en`, `nl`), without waiting for the next one.
#[must_use]
pub fn language() -> &'static str {
    let spoken = use_context::<Spoken>().map(|spoken| spoken.0.get_untracked());
    spoken.unwrap_or(Language::ALL[0]).tag()
}
