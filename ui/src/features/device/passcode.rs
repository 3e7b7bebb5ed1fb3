//! The temporary passcode: hidden until it is asked for, and hidden again after five minutes.

use crate::components::{Button, Icon, IconButton, PasscodeButtons, PasscodeCard, PasscodeSteps};
use crate::words::{failure, move_tr, spelling::spelled, time, tr};
use client::Failure;
use leptos::prelude::*;
use model::time::Timestamp;

use super::focus;

/// How a temporary passcode is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// It isn't.
    #[default]
    Hidden,
    /// It was asked for.
    Asking,
    /// It couldn't be shown.
    Failed(Failure),
    /// It is.
    Visible {
        /// The passcode.
        passcode: String,
        /// When it hides itself.
        until: Timestamp,
        /// Its letters stand beside it in words.
        spelled_out: bool,
        /// Whether copying it worked; absent: it hasn't been copied.
        copied: Option<bool>,
    },
}

/// What the buttons beside a passcode do.
#[derive(Clone, Copy)]
pub struct PasscodeAnswers {
    /// Show it.
    pub show: Callback<()>,
    /// Hide it.
    pub hide: Callback<()>,
    /// Copy it.
    pub copy: Callback<()>,
    /// Spell it out, or no longer.
    pub spell: Callback<()>,
    /// Print it.
    pub print: Callback<()>,
}

/// A temporary passcode and the next steps.
#[component]
pub fn PasscodeView(
    /// What it is.
    #[prop(into)]
    title: Signal<String>,
    /// Until when it can be shown.
    #[prop(into)]
    until: Signal<Timestamp>,
    /// How it is shown.
    #[prop(into)]
    shown: Signal<Shown>,
    /// What time it is.
    #[prop(into)]
    now: Signal<Timestamp>,
    /// It stands on a page, and not in a device's popup.
    #[prop(optional)]
    on_page: bool,
    /// What its buttons do.
    answers: PasscodeAnswers,
    /// The next steps, as `<li>`s in order.
    children: ChildrenFn,
) -> impl IntoView {
    let visible = Memo::new(move |_| matches!(shown.get(), Shown::Visible { .. }));
    // The button that showed or hid it goes, and others come.
    Effect::new(move |before: Option<bool>| {
        let visible = visible.get();
        if before.is_some_and(|before| before != visible) {
            focus::give_if_lost(focus::PASSCODE_BUTTON);
        }
        visible
    });
    let passcode = Signal::derive(move || match shown.get() {
        Shown::Visible { passcode, .. } => Some(passcode),
        Shown::Hidden | Shown::Asking | Shown::Failed(_) => None,
    });
    let words_beside = Signal::derive(move || match shown.get() {
        Shown::Visible {
            passcode,
            spelled_out: true,
            ..
        } => Some(spelled(&passcode)),
        _ => None,
    });
    let hides_in = Signal::derive(move || match shown.get() {
        Shown::Visible { until, .. } => {
            let left = time::minutes_and_seconds(until.since(now.get()));
            Some(tr!("passcode-hides-in", { "time" => left }))
        }
        _ => Some(tr!("passcode-until", {
            "until" => time::moment(until.get(), now.get())
        })),
    });
    let spelled_out = move || words_beside.read().is_some();
    let spell = move || {
        if spelled_out() {
            tr!("passcode-spell-less")
        } else {
            tr!("passcode-spell")
        }
    };
    let copy = move || match shown.get() {
        Shown::Visible {
            copied: Some(true), ..
        } => tr!("passcode-copied"),
        _ => tr!("passcode-copy"),
    };
    let trouble = move || match shown.get() {
        Shown::Failed(failed) if failed.is_offline() => Some(tr!("passcode-unreachable")),
        Shown::Failed(failed) => Some(failure::sentence(&failed)),
        Shown::Visible {
            copied: Some(false),
            ..
        } => Some(tr!("passcode-copy-failed")),
        _ => None,
    };
    let steps = StoredValue::new(children);
    view! {
        <PasscodeCard
            title
            on_page
            passcode
            hidden_label=move_tr!("passcode-hidden")
            spelled=words_beside
            hides_in
            on_paper=move_tr!("passcode-on-paper")
            trouble=Signal::derive(trouble)
        >
            <PasscodeButtons slot>
                <Show
                    when=move || visible.get()
                    fallback=move || {
                        view! {
                            <Button
                                icon=Icon::Eye
                                busy=Signal::derive(move || shown.get() == Shown::Asking)
                                on_press=answers.show
                            >
                                {move_tr!("passcode-show")}
                            </Button>
                        }
                    }
                >
                    <Button icon=Icon::Copy on_press=answers.copy>{copy}</Button>
                    <Button icon=Icon::TextQuote on_press=answers.spell>{spell}</Button>
                    <span class="passcode-card__print">
                        <IconButton
                            icon=Icon::Print
                            label=move_tr!("passcode-print")
                            on_press=answers.print
                        />
                    </span>
                    <Button
                        icon=Icon::EyeOff
                        appearance=crate::components::Appearance::Subtle
                        on_press=answers.hide
                    >
                        {move_tr!("passcode-hide")}
                    </Button>
                </Show>
            </PasscodeButtons>
            <PasscodeSteps slot>{steps.with_value(|steps| steps())}</PasscodeSteps>
        </PasscodeCard>
    }
}
