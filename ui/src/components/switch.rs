//! Something that is on or off, and changes at once.

use leptos::prelude::*;

/// A switch with its words and, where needed, what it means.
#[component]
pub fn Switch(
    /// What is on or off.
    #[prop(into)]
    label: Signal<String>,
    /// What it means, one line.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// Whether it is on.
    #[prop(into)]
    on: Signal<bool>,
    /// It can be read, but not changed.
    #[prop(optional, into)]
    fixed: Signal<bool>,
    /// It was turned on or off.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="switch">
            <span class="switch__words">
                <span class="switch__label">{label}</span>
                {move || hint.get().map(|hint| view! { <span class="switch__hint">{hint}</span> })}
            </span>
            <input
                class="switch__input"
                type="checkbox"
                role="switch"
                prop:checked=on
                disabled=fixed
                on:change=move |event| {
                    on_change.run(event_target_checked(&event));
                    // It may stay as it was, or change only later.
                    let input = event_target::<web_sys::HtmlInputElement>(&event);
                    input.set_checked(on.get_untracked());
                }
            />
        </label>
    }
}
