//! Small marks: a word on a thing, and a count.

use leptos::prelude::*;

/// A word on a thing, such as "This device".
#[component]
pub fn Badge(
    /// The word.
    children: Children,
) -> impl IntoView {
    view! { <span class="badge">{children()}</span> }
}

/// A count over an icon; gone when there is nothing to count. The words are in the label of what it stands on.
#[component]
pub fn CounterBadge(
    /// How many.
    #[prop(into)]
    count: Signal<u32>,
) -> impl IntoView {
    let shown = move || match count.get() {
        0 => None,
        few @ 1..=99 => Some(few.to_string()),
        _ => Some("99+".to_owned()),
    };
    view! {
        {move || {
            shown().map(|shown| view! { <span class="counter-badge" aria-hidden="true">{shown}</span> })
        }}
    }
}
