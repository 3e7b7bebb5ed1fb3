//! Device actions: what was asked of devices, by whom, and what became of it.

use crate::components::PageHeader;
use leptos::prelude::*;
use leptos_fluent::move_tr;

/// What was asked of devices.
#[component]
pub fn ActionsFeature(
    /// Identifies the one that is open.
    open: Memo<Option<String>>,
) -> impl IntoView {
    let _unopened = open;
    view! { <PageHeader title=move_tr!("frame-device-actions") /> }
}
