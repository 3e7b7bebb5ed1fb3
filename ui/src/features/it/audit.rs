//! Audit: who did what, and when.

use crate::components::PageHeader;
use leptos::prelude::*;
use leptos_fluent::move_tr;

/// Who did what.
#[component]
pub fn AuditFeature() -> impl IntoView {
    view! { <PageHeader title=move_tr!("frame-audit") /> }
}
