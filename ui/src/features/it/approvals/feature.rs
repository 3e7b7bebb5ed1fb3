//! Approvals: asks for the list, or shows the one that is open.

use crate::clock::use_clock;
use crate::host::use_host;
use crate::state::asked::ask_watching;
use crate::state::changes::use_changes;
use leptos::prelude::*;

use super::opened::OpenedApproval;
use super::view::ApprovalsView;

/// What waits for a second administrator.
#[component]
pub fn ApprovalsFeature(
    /// Identifies the one that is open.
    open: Memo<Option<String>>,
) -> impl IntoView {
    move || match open.get() {
        Some(id) => view! { <OpenedApproval id /> }.into_any(),
        None => view! { <List /> }.into_any(),
    }
}

#[component]
fn List() -> impl IntoView {
    let host = use_host();
    let changes = use_changes();
    let again = RwSignal::new(0_u32);
    let watch = move || changes.watch_everybodys_devices();
    let approvals = ask_watching(watch, move || {
        again.track();
        async move { host.portal().approvals().await }
    });
    view! {
        <ApprovalsView
            approvals
            now=use_clock().now()
            on_retry=move |()| again.update(|count| *count += 1)
        />
    }
}
