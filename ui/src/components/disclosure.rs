//! "Why?": more for those who ask, in a native `<details>`.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// A line that opens to more.
#[component]
pub fn Disclosure(
    /// The line.
    #[prop(into)]
    summary: Signal<String>,
    /// What it opens to.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclosure">
            <summary class="disclosure__summary">
                <IconView icon=Icon::ChevronRight />
                <span>{summary}</span>
            </summary>
            <div class="disclosure__body">{children()}</div>
        </details>
    }
}
