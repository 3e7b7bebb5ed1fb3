//! A line to search with: its label is inside it, since the glass says what it is.

use leptos::html;
use leptos::prelude::*;

use super::icon::{Icon, IconView};
use super::icon_button::IconButton;

/// A line to search with.
#[component]
pub fn SearchField(
    /// What is searched in.
    #[prop(into)]
    label: Signal<String>,
    /// What can be searched for.
    #[prop(into)]
    placeholder: Signal<String>,
    /// Empties the line.
    #[prop(into)]
    clear: Signal<String>,
    /// What is searched for now.
    #[prop(into)]
    value: Signal<String>,
    /// What is searched for changed.
    #[prop(into)]
    on_input: Callback<String>,
) -> impl IntoView {
    let line = NodeRef::<html::Input>::new();
    let is_empty = Memo::new(move |_| value.read().is_empty());
    let empty = move |()| {
        on_input.run(String::new());
        // The button goes; who pressed it goes on typing.
        if let Some(line) = line.get_untracked() {
            let _unfocused = line.focus();
        }
    };
    view! {
        <search class="search-field">
            <IconView icon=Icon::Search />
            <input
                class="search-field__input"
                type="search"
                node_ref=line
                autocomplete="off"
                spellcheck="false"
                maxlength="128"
                aria-label=label
                placeholder=placeholder
                prop:value=value
                on:input=move |event| on_input.run(event_target_value(&event))
            />
            <Show when=move || !is_empty.get()>
                <IconButton icon=Icon::Dismiss label=clear on_press=empty />
            </Show>
        </search>
    }
}
