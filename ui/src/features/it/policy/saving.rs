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
    // What was changed would take the place of what somebody else changed: it can't be saved any more.
    let is_overtaken = Memo::new(move |_| sending.with(is_overtaken));
    view! {
        {move || {
            trouble()
                .map(|words| {
                    view! {
                        <MessageBar intent=Intent::Danger>
                            <p role="alert">{words}</p>
                        </MessageBar>
                    }
                })
        }}
        <Show when=move || may_change.get() && (dirty.get() || is_overtaken.get())>
            <div class="record__buttons">
                {move || {
                    if is_overtaken.get() {
                        view! {
                            <Button appearance=Appearance::Primary on_press=on_discard>
                                {move_tr!("policy-discard-and-load")}
                            </Button>
                        }
                            .into_any()
                    } else {
                        view! {
                            <Button
                                appearance=Appearance::Primary
                                busy=Signal::derive(move || sending.get() == Sending::Busy)
                                disabled_reason=mistake
                                on_press=on_save
                            >
                                {move_tr!("policy-save")}
                            </Button>
                            <Button on_press=on_discard>{move_tr!("policy-discard")}</Button>
                        }
                            .into_any()
                    }
                }}
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
    }
}

/// Whether somebody else has changed it since it was read.
fn is_overtaken(sending: &Sending) -> bool {
    match sending {
        Sending::Failed(failed) => failed.code() == Some(FailureCode::PreconditionFailed),
        Sending::Ready | Sending::Busy | Sending::InDoubt(_) => false,
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
