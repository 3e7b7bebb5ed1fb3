//! A button that is only an icon; its words are in its label.

use leptos::prelude::*;

use super::badge::CounterBadge;
use super::icon::{Icon, IconView};

/// A button without visible words.
#[component]
pub fn IconButton(
    /// The icon.
    #[prop(into)]
    icon: Signal<Icon>,
    /// What a press does, in words.
    #[prop(into)]
    label: Signal<String>,
    /// Whether the thing it opens is open; absent when it opens nothing.
    #[prop(optional, into)]
    expanded: Option<Signal<bool>>,
    /// How many of what it opens there are, where that is worth knowing; the label says it, too.
    #[prop(optional, into)]
    count: Option<Signal<u32>>,
    /// What a press does.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            class="icon-button"
            type="button"
            aria-label=label
            title=label
            aria-expanded=expanded.map(|expanded| move || expanded.get().to_string())
            on:click=move |_| on_press.run(())
        >
            <IconView icon />
            {count.map(|count| view! { <CounterBadge count /> })}
        </button>
    }
}
