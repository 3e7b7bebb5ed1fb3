//! Short messages that come and go, in a live region that is always in the page.

use leptos::prelude::*;

use super::icon::{Icon, IconView};
use super::status_line::StatusLine;
use super::tone::Tone;

/// One short message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// Which one it is.
    pub id: u64,
    /// How good or bad the news is.
    pub tone: Tone,
    /// The words.
    pub text: String,
}

/// The messages that are shown now, newest last.
#[component]
pub fn ToastRegion(
    /// What the region is, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// What closes a message, in words.
    #[prop(into)]
    dismiss_label: Signal<String>,
    /// The messages.
    #[prop(into)]
    toasts: Signal<Vec<Toast>>,
    /// A message was closed.
    #[prop(into)]
    on_dismiss: Callback<u64>,
) -> impl IntoView {
    view! {
        <section class="toasts" aria-label=label role="status" aria-live="polite">
            <For each=move || toasts.get() key=|toast| toast.id let:toast>
                <div class="toast">
                    <StatusLine tone=toast.tone text=toast.text.clone() />
                    <button
                        class="icon-button"
                        type="button"
                        aria-label=dismiss_label
                        on:click=move |_| on_dismiss.run(toast.id)
                    >
                        <IconView icon=Icon::Dismiss />
                    </button>
                </div>
            </For>
        </section>
    }
}
