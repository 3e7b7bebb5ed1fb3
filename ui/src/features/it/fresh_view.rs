//! The banners of a fresh sign-in as IT sees them: that it's they, and that it took too long.

use crate::clock::use_clock;
use crate::components::{Appearance, BarActions, BarTrailing, Button, Intent, MessageBar};
use crate::features::device::{Leaving, Sending};
use crate::words::{failure, move_tr, time, tr};
use leptos::prelude::*;
use model::time::Timestamp;
use wire::failure::FailureCode;

use super::fresh::Stage;

/// How far the person has come.
#[derive(Clone, Copy)]
pub struct FreshState {
    /// With confirming it.
    pub stage: Signal<Stage>,
    /// With signing out for that.
    pub leaving: Signal<Leaving>,
    /// With the request.
    pub sending: Signal<Sending>,
    /// What time it is.
    pub now: Signal<Timestamp>,
}

/// What the banners ask for.
#[derive(Clone, Copy)]
pub struct FreshAnswers {
    /// Do what is asked.
    pub confirm: Callback<()>,
    /// Sign out, and in again.
    pub sign_out: Callback<()>,
    /// Begin again after it took too long.
    pub start_again: Callback<()>,
    /// Leave it.
    pub cancel: Callback<()>,
}

/// The banner without what changes while it is open.
#[derive(Clone, Copy, PartialEq)]
enum Which {
    ConfirmYou { challenged: bool },
    Last,
    AnotherList,
    TooLate,
}

/// A question that is answered after a fresh sign-in: first who it is, then once more.
#[component]
pub fn FreshQuestion(
    /// What it needs the sign-in for, one sentence.
    #[prop(into)]
    confirm_title: Signal<String>,
    /// What it asks then.
    #[prop(into)]
    title: Signal<String>,
    /// What the button says that does it.
    #[prop(into)]
    button: Signal<String>,
    /// What it does can't be undone.
    #[prop(optional)]
    destroys: bool,
    /// Why it can't be done yet, once the person has confirmed who they are.
    #[prop(optional, into)]
    disabled_reason: Signal<Option<String>>,
    /// What it says where nobody knows whether it was done; otherwise, that it can be tried again.
    #[prop(optional, into)]
    in_doubt: Signal<Option<String>>,
    /// How far the person has come.
    state: FreshState,
    /// What it asks for.
    answers: FreshAnswers,
    /// What will happen.
    children: ChildrenFn,
) -> impl IntoView {
    use_clock().count_down();
    let appearance = if destroys {
        Appearance::Danger
    } else {
        Appearance::Primary
    };
    let children = StoredValue::new(children);
    let which = Memo::new(move |_| match state.stage.get() {
        Stage::ConfirmYou { challenged } => Which::ConfirmYou { challenged },
        Stage::Last { .. } if state.sending.with(is_another_list) => Which::AnotherList,
        Stage::Last { .. } => Which::Last,
        Stage::TooLate => Which::TooLate,
    });
    let left = move || match state.stage.get() {
        Stage::Last { until } => {
            let left = time::minutes_and_seconds(until.since(state.now.get()));
            Some(view! { <span role="timer">{tr!("last-time-left", { "time" => left })}</span> })
        }
        Stage::ConfirmYou { .. } | Stage::TooLate => None,
    };
    move || match which.get() {
        Which::ConfirmYou { challenged } => view! {
            <ConfirmYou
                title=confirm_title
                challenged
                leaving=state.leaving
                on_sign_out=answers.sign_out
                on_cancel=answers.cancel
            />
        }
        .into_any(),
        Which::Last => view! {
            <Trouble sending=state.sending in_doubt />
            <MessageBar intent=Intent::Warning title=Signal::derive(move || Some(title.get()))>
                <BarActions slot>
                    <Button
                        appearance
                        busy=Signal::derive(move || state.sending.get() == Sending::Busy)
                        disabled_reason
                        on_press=answers.confirm
                    >
                        {button}
                    </Button>
                    <Button on_press=answers.cancel>{move_tr!("last-cancel")}</Button>
                </BarActions>
                <BarTrailing slot>{left}</BarTrailing>
                {children.with_value(|children| children())}
            </MessageBar>
        }
        .into_any(),
        Which::AnotherList => view! { <AnotherList on_look=answers.cancel /> }.into_any(),
        Which::TooLate => view! {
            <TooLate on_start_again=answers.start_again on_cancel=answers.cancel />
        }
        .into_any(),
    }
}

/// Whether what was looked at isn't what would be decided about: then it is looked at before anything else.
#[must_use]
pub fn is_another_list(sending: &Sending) -> bool {
    match sending {
        Sending::Failed(failed) => failed.code() == Some(FailureCode::ListChanged),
        Sending::Ready | Sending::Busy | Sending::InDoubt(_) => false,
    }
}

/// Says that the list is another one than what was looked at: there is nothing to decide before that is seen.
#[component]
pub fn AnotherList(
    /// Look at the list as it is now.
    #[prop(into)]
    on_look: Callback<()>,
) -> impl IntoView {
    view! {
        <MessageBar intent=Intent::Danger>
            <BarActions slot>
                <Button appearance=Appearance::Primary on_press=on_look>
                    {move_tr!("approval-new-list")}
                </Button>
            </BarActions>
            <p role="alert">{move_tr!("approval-list-changed")}</p>
        </MessageBar>
    }
}

/// Asks the person to confirm that it's they.
#[component]
fn ConfirmYou(
    /// What for, one sentence.
    #[prop(into)]
    title: Signal<String>,
    /// The portal found the sign-in too old.
    challenged: bool,
    /// How far signing out has come.
    #[prop(into)]
    leaving: Signal<Leaving>,
    /// Sign out, and in again.
    #[prop(into)]
    on_sign_out: Callback<()>,
    /// Leave it.
    #[prop(into)]
    on_cancel: Callback<()>,
) -> impl IntoView {
    view! {
        <MessageBar intent=Intent::Warning title=Signal::derive(move || Some(title.get()))>
            <BarActions slot>
                <Button
                    appearance=Appearance::Primary
                    busy=Signal::derive(move || leaving.get() == Leaving::UnderWay)
                    on_press=on_sign_out
                >
                    {move_tr!("confirm-sign-out")}
                </Button>
                <Button on_press=on_cancel>{move_tr!("confirm-cancel")}</Button>
            </BarActions>
            {challenged.then(|| view! { <p>{move_tr!("confirm-you-challenged")}</p> })}
            <p>{move_tr!("confirm-you")}</p>
            <div role="status">
                {move || {
                    (leaving.get() == Leaving::Unconfirmed)
                        .then(|| view! { <p>{tr!("it-sign-out-unconfirmed")}</p> })
                }}
            </div>
        </MessageBar>
    }
}

/// Says that it wasn't confirmed in time, and that nothing changed.
#[component]
fn TooLate(
    /// Begin again.
    #[prop(into)]
    on_start_again: Callback<()>,
    /// Leave it.
    #[prop(into)]
    on_cancel: Callback<()>,
) -> impl IntoView {
    view! {
        <MessageBar intent=Intent::Warning>
            <BarActions slot>
                <Button appearance=Appearance::Primary on_press=on_start_again>
                    {move_tr!("last-start-again")}
                </Button>
                <Button on_press=on_cancel>{move_tr!("confirming-close")}</Button>
            </BarActions>
            {move_tr!("it-took-too-long")}
        </MessageBar>
    }
}

/// What went wrong with what was confirmed, above what asks for it.
#[component]
pub fn Trouble(
    /// How far it has come.
    #[prop(into)]
    sending: Signal<Sending>,
    /// What it says where nobody knows whether it was done; otherwise, that it can be tried again.
    #[prop(optional, into)]
    in_doubt: Signal<Option<String>>,
) -> impl IntoView {
    let bar = move |sentence: String, reference: Option<String>| {
        view! {
            <MessageBar intent=Intent::Danger>
                <p role="alert">{sentence}</p>
                {reference.map(|reference| view! { <p>{reference}</p> })}
            </MessageBar>
        }
    };
    move || match sending.get() {
        Sending::Ready | Sending::Busy => None,
        Sending::Failed(failed) => Some(bar(
            failure::sentence(&failed),
            failure::reference_to_it(&failed),
        )),
        Sending::InDoubt(_) => {
            let words = in_doubt.get().unwrap_or_else(|| tr!("it-in-doubt"));
            Some(bar(words, None))
        }
    }
}
