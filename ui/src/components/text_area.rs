//! Several lines to type in, with their label and a hint or a mistake below them.

use leptos::prelude::*;

/// Lines of text to be typed.
#[component]
pub fn TextArea(
    /// The id of the lines in the page; once per page.
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
    /// The language that is typed, as a tag, where it isn't the page's.
    #[prop(optional)]
    language: Option<&'static str>,
    /// At most this many characters.
    #[prop(default = 4000)]
    max_length: u16,
    /// Takes the focus as soon as it appears.
    #[prop(optional)]
    autofocus: bool,
    /// How many lines are seen at once.
    #[prop(default = 4)]
    rows: u8,
) -> impl IntoView {
    let note = format!("{id}-note");
    let noted = move || hint.read().is_some() || mistake.read().is_some();
    let described_by = note.clone();
    view! {
        <div class="field">
            <label class="field__label" for=id>
                {label}
            </label>
            <textarea
                class="field__input field__input--lines"
                id=id
                rows=rows.to_string()
                maxlength=max_length.to_string()
                autofocus=autofocus
                lang=language
                readonly=fixed
                prop:value=value
                aria-invalid=move || mistake.read().is_some().then_some("true")
                aria-describedby=move || noted().then(|| described_by.clone())
                on:input=move |event| on_input.run(event_target_value(&event))
            ></textarea>
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
