//! A labelled picture that is chosen from a file, with a hint and a mistake said below it.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::button::{Appearance, Button};

/// A picture to be chosen.
#[component]
pub fn PictureField(
    /// The id of the field in the page; once per page.
    id: &'static str,
    /// What is to be chosen.
    #[prop(into)]
    label: Signal<String>,
    /// What the button says that opens the files.
    #[prop(into)]
    choose: Signal<String>,
    /// What the button says that takes the picture away.
    #[prop(into)]
    remove: Signal<String>,
    /// The types of files that can be chosen, as a file input takes them.
    accept: &'static str,
    /// What helps to choose one.
    #[prop(into)]
    hint: Signal<String>,
    /// What is wrong with what was chosen.
    #[prop(into)]
    mistake: Signal<Option<String>>,
    /// There is one.
    #[prop(into)]
    chosen: Signal<bool>,
    /// It can be seen, but not changed.
    #[prop(optional, into)]
    fixed: Signal<bool>,
    /// A file was chosen.
    #[prop(into)]
    on_choose: Callback<web_sys::File>,
    /// The picture is to go.
    #[prop(into)]
    on_remove: Callback<()>,
    /// The picture as it is.
    children: Children,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let note = format!("{id}-note");
    let described_by = note.clone();
    let take = move |event: web_sys::Event| {
        let Some(input) = event.target() else { return };
        let input = input.unchecked_into::<web_sys::HtmlInputElement>();
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            on_choose.run(file);
        }
        // The same file can be chosen again once it was mended.
        input.set_value("");
    };
    let open = move |()| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    view! {
        <div class="field" role="group" aria-labelledby=id aria-describedby=described_by>
            <span class="field__label" id=id>
                {label}
            </span>
            <div class="picture-field">
                {children()}
                <Show when=move || !fixed.get()>
                    <Button on_press=open>{choose}</Button>
                    <Show when=move || chosen.get()>
                        <Button appearance=Appearance::Subtle on_press=on_remove>
                            {remove}
                        </Button>
                    </Show>
                </Show>
                <input
                    class="picture-field__file"
                    type="file"
                    accept=accept
                    hidden
                    node_ref=input
                    on:change=take
                />
            </div>
            <p
                class="field__note"
                class:field__note--mistake=move || mistake.read().is_some()
                id=note
                aria-live="polite"
            >
                {move || mistake.get().unwrap_or_else(|| hint.get())}
            </p>
        </div>
    }
}
