//! A line to search with: its label is inside it, since the glass says what it is.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// A line to search with.
#[component]
pub fn SearchField(
    /// What is searched in.
    #[prop(into)]
    label: Signal<String>,
    /// What can be searched for.
    #[prop(into)]
    placeholder: Signal<String>,
    /// What is searched for now.
    #[prop(into)]
    value: Signal<String>,
    /// What is searched for changed.
    #[prop(into)]
    on_input: Callback<String>,
) -> impl IntoView {
    view! {
        <search class="search-field">
            <IconView icon=Icon::Search />
            <input
                class="search-field__input"
                type="search"
                autocomplete="off"
                spellcheck="false"
                maxlength="128"
                aria-label=label
                placeholder=placeholder
                prop:value=value
                on:input=move |event| on_input.run(event_target_value(&event))
            />
        </search>
    }
}
