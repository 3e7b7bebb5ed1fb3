//! A labelled line to type in, with a hint and a mistake said below it.

use leptos::prelude::*;

/// A line of text to be typed.
#[component]
pub fn TextField(
    /// The id of the line in the page; once per page.
    id: &'static str,
    /// What is to be typed.
    #[prop(into)]
    label: Signal<String>,
    /// What has been typed.
    #[prop(into)]
    value: Signal<String>,
    /// What has been typed changed.
    #[prop(into)]
    on_input: Callback<String>,
    /// What helps to fill it in.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// What is wrong with what has been typed.
    #[prop(optional, into)]
    mistake: Signal<Option<String>>,
    /// It can be read, but not changed.
    #[prop(optional, into)]
    fixed: Signal<bool>,
    /// At most this many characters.
    #[prop(default = 256)]
    max_length: u16,
    /// Takes the focus as soon as it appears.
    #[prop(optional)]
    autofocus: bool,
) -> impl IntoView {
    let note = format!("{id}-note");
    let noted = move || hint.read().is_some() || mistake.read().is_some();
    let described_by = note.clone();
    view! {
        <div class="field">
            <label class="field__label" for=id>
                {label}
            </label>
            <input
                class="field__input"
                id=id
                type="text"
                autocomplete="off"
                spellcheck="false"
                maxlength=max_length.to_string()
                autofocus=autofocus
                readonly=fixed
                prop:value=value
                aria-invalid=move || mistake.read().is_some().then_some("true")
                aria-describedby=move || noted().then(|| described_by.clone())
                on:input=move |event| on_input.run(event_target_value(&event))
            />
            <p
                class="field__note"
                class:field__note--mistake=move || mistake.read().is_some()
                id=note
                aria-live="polite"
            >
                {move || mistake.get().or_else(|| hint.get())}
            </p>
        </div>
    }
}
