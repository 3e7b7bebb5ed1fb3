//! The shape of what is coming, shown only when it takes long enough to be noticed (the delay is CSS).

use leptos::prelude::*;

/// Cards that are coming.
#[component]
pub fn CardSkeletons(
    /// What is being loaded, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// How many cards.
    #[prop(default = 3)]
    count: usize,
) -> impl IntoView {
    let cards = (0..count)
        .map(|_| {
            view! {
                <div class="skeleton skeleton--card" aria-hidden="true">
                    <span class="skeleton__tile"></span>
                    <span class="skeleton__line skeleton__line--title"></span>
                    <span class="skeleton__line"></span>
                    <span class="skeleton__line skeleton__line--status"></span>
                </div>
            }
        })
        .collect_view();
    view! {
        <div class="card-grid skeletons" role="status" aria-busy="true" aria-label=label>
            {cards}
        </div>
    }
}

/// The main part of a dialog that is coming.
#[component]
pub fn DialogSkeleton(
    /// What is being loaded, for screen readers.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let rows = (0..4)
        .map(|_| {
            view! {
                <div class="skeleton skeleton--row" aria-hidden="true">
                    <span class="skeleton__tile"></span>
                    <span class="skeleton__line skeleton__line--title"></span>
                    <span class="skeleton__line"></span>
                </div>
            }
        })
        .collect_view();
    view! {
        <div class="skeletons" role="status" aria-busy="true" aria-label=label>
            {rows}
        </div>
    }
}
