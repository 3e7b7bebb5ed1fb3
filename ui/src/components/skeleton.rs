//! The shape of what is coming, shown only when it takes long enough to be noticed (the delay is CSS).

use leptos::prelude::*;

/// The devices' cards that are coming, and the banner above them.
#[component]
pub fn CardSkeletons(
    /// What is being loaded, for screen readers.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let cards = (0..3)
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
        <div class="skeletons" role="status" aria-busy="true" aria-label=label>
            <div class="skeleton skeleton--bar" aria-hidden="true"></div>
            <div class="card-grid">{cards}</div>
        </div>
    }
}

/// One card with lines of words that is coming.
#[component]
pub fn SheetSkeleton(
    /// What is being loaded, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// An icon begins each of them.
    #[prop(optional)]
    icons: bool,
) -> impl IntoView {
    let lines = (0..4)
        .map(|_| {
            view! {
                <div class="skeleton skeleton--entry" aria-hidden="true">
                    {icons.then(|| view! { <span class="skeleton__icon"></span> })}
                    <span class="skeleton__line"></span>
                    <span class="skeleton__line skeleton__line--title"></span>
                </div>
            }
        })
        .collect_view();
    view! {
        <div class="skeletons skeletons--sheet" role="status" aria-busy="true" aria-label=label>
            {lines}
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
