//! The place of a table whose rows are being loaded.

use leptos::prelude::*;

/// Rows that are coming.
#[component]
pub fn TableSkeleton(
    /// What is being loaded, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// How many rows.
    #[prop(default = 8)]
    count: usize,
) -> impl IntoView {
    let rows = (0..count)
        .map(|_| {
            view! {
                <div class="skeleton table__skeleton" aria-hidden="true">
                    <span class="skeleton__line"></span>
                    <span class="skeleton__line"></span>
                    <span class="skeleton__line"></span>
                </div>
            }
        })
        .collect_view();
    view! {
        <div class="table table--coming skeletons" role="status" aria-busy="true" aria-label=label>
            <div class="skeleton table__skeleton table__skeleton--headings" aria-hidden="true">
                <span class="skeleton__line"></span>
                <span class="skeleton__line"></span>
                <span class="skeleton__line"></span>
            </div>
            {rows}
        </div>
    }
}
