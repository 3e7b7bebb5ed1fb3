//! A button that copies a text, and says whether that worked.

use crate::clipboard;
use crate::components::{Icon, IconButton};
use crate::words::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Copies `text` to the clipboard.
#[component]
pub fn CopyButton(
    /// What a press does, in words.
    #[prop(into)]
    label: Signal<String>,
    /// What is copied.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let copied = RwSignal::new(None::<bool>);
    // What was copied is no longer what stands there.
    Effect::new(move |_| {
        text.track();
        copied.set(None);
    });
    let copy = move |()| {
        let text = text.get_untracked();
        spawn_local(async move {
            let worked = clipboard::copy(&text).await.is_ok();
            let _gone = copied.try_set(Some(worked));
        });
    };
    let icon = Signal::derive(move || match copied.get() {
        Some(true) => Icon::Checkmark,
        Some(false) | None => Icon::Copy,
    });
    let told = move || match copied.get() {
        Some(true) => tr!("enrolment-copied"),
        Some(false) => tr!("enrolment-copy-failed"),
        None => String::new(),
    };
    view! {
        <span class="copy-button" class:copy-button--failed=move || copied.get() == Some(false)>
            <IconButton icon label on_press=copy />
            <span class="copy-button__told" role="status">
                {told}
            </span>
        </span>
    }
}
