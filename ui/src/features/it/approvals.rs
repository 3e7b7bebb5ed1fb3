//! Approvals: what waits for a second administrator.

use crate::components::PageHeader;
use leptos::prelude::*;
use leptos_fluent::move_tr;

/// What waits for a second administrator.
#[component]
pub fn ApprovalsFeature(
    /// Identifies the one that is open.
    open: Memo<Option<String>>,
) -> impl IntoView {
    let _unopened = open;
    view! { <PageHeader title=move_tr!("frame-approvals") /> }
}
