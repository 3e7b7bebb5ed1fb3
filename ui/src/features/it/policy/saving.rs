//! Saving what was changed: how far it has come, and what became of it.

use crate::components::{Appearance, Button, Intent, MessageBar};
use crate::features::device::Sending;
use crate::words::{failure, move_tr, tr};
use client::Failure;
use leptos::prelude::*;
use wire::failure::FailureCode;

/// Whether the last change was saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saved {
    /// Nobody has saved anything yet, or it was changed again.
    #[default]
    Not,
    /// It was.
    Yes,
}

/// How far saving has come.
#[derive(Clone, Copy)]
pub struct SaveState {
    /// Something was changed that isn't saved.
    pub dirty: Signal<bool>,
    /// Why it can't be saved as it is.
    pub mistake: Signal<Option<String>>,
    /// How far the request has come.
    pub sending: Signal<Sending>,
    /// Whether the last change was saved.
    pub saved: Signal<Saved>,
    /// The person may change it.
    pub may_change: Signal<bool>,
}

/// The buttons, and what became of the last press.
#[component]
pub fn SaveBar(
    /// How far it has come.
    state: SaveState,
    /// Save it.
    #[prop(into)]
    on_save: Callback<()>,
    /// Forget what was changed.
    #[prop(into)]
    on_discard: Callback<()>,
) -> impl IntoView {
    let SaveState {
        dirty,
        mistake,
        sending,
        saved,
        may_change,
    } = state;
    let trouble = move || match sending.get() {
        Sending::Ready | Sending::Busy => None,
        Sending::Failed(failed) | Sending::InDoubt(failed) => Some(why(&failed)),
    };
    view! {
        <Show when=move || may_change.get() && dirty.get()>
            <div class="record__buttons">
                <Button
                    appearance=Appearance::Primary
                    busy=Signal::derive(move || sending.get() == Sending::Busy)
                    disabled_reason=mistake
                    on_press=on_save
                >
                    {move_tr!("policy-save")}
                </Button>
                <Button on_press=on_discard>{move_tr!("policy-discard")}</Button>
            </div>
        </Show>
        <div role="status">
            {move || {
                (saved.get() == Saved::Yes && !dirty.get())
                    .then(|| {
                        view! {
                            <MessageBar intent=Intent::Success>{move_tr!("policy-saved")}</MessageBar>
                        }
                    })
            }}
        </div>
        {move || {
            trouble()
                .map(|words| view! { <MessageBar intent=Intent::Danger>{words}</MessageBar> })
        }}
    }
}

/// Why nothing was saved.
fn why(failed: &Failure) -> String {
    match failed.code() {
        Some(FailureCode::PreconditionFailed) => tr!("policy-changed-meanwhile"),
        Some(FailureCode::BadRequest) => tr!("policy-not-saved"),
        _ => failure::sentence(failed),
    }
}
