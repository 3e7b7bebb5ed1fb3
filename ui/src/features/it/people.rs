//! People.

use crate::components::PageHeader;
use leptos::prelude::*;
use leptos_fluent::move_tr;

/// Every person.
#[component]
pub fn PeopleFeature() -> impl IntoView {
    view! { <PageHeader title=move_tr!("frame-people") /> }
}

/// One person and their devices.
#[component]
pub fn PersonFeature(
    /// Identifies the person.
    id: String,
    /// Identifies the device that is open.
    open: Memo<Option<String>>,
) -> impl IntoView {
    let _unopened = (id, open);
    view! { <PageHeader title=move_tr!("frame-people") /> }
}
