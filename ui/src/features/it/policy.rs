//! Policy: what employees may do themselves, and what they see of the organisation.

use crate::components::PageHeader;
use leptos::prelude::*;
use leptos_fluent::move_tr;

/// What employees may do.
#[component]
pub fn PolicyFeature() -> impl IntoView {
    view! { <PageHeader title=move_tr!("frame-policy") /> }
}
