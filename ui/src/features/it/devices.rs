//! All devices.

use crate::components::PageHeader;
use leptos::prelude::*;
use leptos_fluent::move_tr;

/// Every device.
#[component]
pub fn AllDevicesFeature(
    /// Identifies the one that is open.
    open: Memo<Option<String>>,
) -> impl IntoView {
    let _unopened = open;
    view! { <PageHeader title=move_tr!("frame-all-devices") /> }
}
