//! Words for what the portal says in terms: every id is spelled out where it is used, so that the
//! compiler can check each against every language. Each function reads the language of the
//! moment and belongs in a reactive place.

pub mod action;
pub mod activity;
pub mod audit_property;
pub mod banner;
pub mod bulk;
pub mod compliance;
pub mod contact;
pub mod failure;
mod files;
pub mod it_action;
pub mod it_approval;
pub mod it_audit;
pub mod it_device;
pub mod join;
pub mod loss;
pub mod notification;
pub mod number;
#[cfg(test)]
mod other_parts;
pub mod outcome;
pub mod passcode;
pub mod sign_in;
pub mod spelling;
pub mod standing;
pub mod time;

use crate::features::device::use_viewer;
use crate::host::{ChosenHost, HostKind};
use leptos::prelude::*;
use leptos_fluent::I18n;

pub use files::{FIRST, LATER, Words};
#[cfg(feature = "gallery")]
pub(crate) use files::{files, speaking};

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
pub fn language() -> String {
    use_context::<I18n>().map_or_else(
        || "en".to_owned(),
        |i18n| i18n.language.get_untracked().id.to_string(),
    )
}
