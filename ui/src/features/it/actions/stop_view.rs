//! The switch that stops everything that IT asked for: what it does, and what it means while it is on.

use crate::components::{
    Appearance, BarActions, BarLayout, Button, Intent, Link, MessageBar, TextArea,
};
use crate::features::device::Sending;
use crate::features::it::fresh_view::{FreshAnswers, FreshQuestion, FreshState, Trouble};
use crate::routes;
use crate::words::{move_tr, time, tr};
use leptos::prelude::*;
use model::time::Timestamp;
use wire::portal::Stop;

/// What the address asks about the switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopQuestion {
    /// Whether to stop IT's actions.
    Stop,
    /// Whether to let IT act again.
    LetAct,
}

impl StopQuestion {
    /// What a value of `confirm` means; anything else asks for nothing.
    #[must_use]
    pub fn read(value: &str) -> Option<Self> {
        [Self::Stop, Self::LetAct]
            .into_iter()
            .find(|question| question.as_str() == value)
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::Stop => "stop",
            Self::LetAct => "let-act",
        }
    }

    /// Where it is asked.
    #[must_use]
    pub fn address(self) -> String {
        format!("{}?confirm={}", routes::IT_ACTIONS, self.as_str())
    }
}

/// What the switch shows.
#[derive(Clone, Copy)]
pub struct StopState {
    /// Whether IT's actions are stopped, as far as that is known.
    pub stop: Signal<Option<Stop>>,
    /// What the address asks.
    pub question: Signal<Option<StopQuestion>>,
    /// The person may let IT act again.
    pub may_let_act: Signal<bool>,
    /// Why, as far as it is typed.
    pub reason: Signal<String>,
    /// How far the person has come with it.
    pub fresh: FreshState,
}

/// What the switch asks for.
#[derive(Clone, Copy)]
pub struct StopAnswers {
    /// Ask this.
    pub ask: Callback<StopQuestion>,
    /// Why, as it is typed.
    pub type_reason: Callback<String>,
    /// Do what is asked, or leave it.
    pub fresh: FreshAnswers,
}

/// The switch: a button, its question, or what holds while it is on.
#[component]
pub fn StopView(
    /// What it shows.
    state: StopState,
    /// What it asks for.
    answers: StopAnswers,
) -> impl IntoView {
    let stopped = Memo::new(move |_| state.stop.with(|stop| stop.as_ref().map(|it| it.stopped)));
    let shown = Memo::new(move |_| (stopped.get(), state.question.get()));
    move || match shown.get() {
        (None, _) => ().into_any(),
        (Some(false), Some(StopQuestion::Stop)) => view! { <Ask state answers /> }.into_any(),
        (Some(false), _) => view! {
            <Button on_press=move |()| answers.ask.run(StopQuestion::Stop)>
                {move_tr!("it-stop")}
            </Button>
        }
        .into_any(),
        (Some(true), Some(StopQuestion::LetAct)) if state.may_let_act.get() => {
            view! { <LetAct state answers /> }.into_any()
        }
        (Some(true), _) => view! { <Stopped state answers /> }.into_any(),
    }
}

/// Asks whether to stop.
#[component]
fn Ask(state: StopState, answers: StopAnswers) -> impl IntoView {
    view! {
        <Trouble sending=state.fresh.sending />
        <MessageBar intent=Intent::Danger title=Signal::derive(|| Some(tr!("it-stop-title")))>
            <BarActions slot>
                <Button
                    appearance=Appearance::Danger
                    busy=Signal::derive(move || state.fresh.sending.get() == Sending::Busy)
                    on_press=answers.fresh.confirm
                >
                    {move_tr!("it-stop-button")}
                </Button>
                <Button on_press=answers.fresh.cancel>{move_tr!("it-stop-cancel")}</Button>
            </BarActions>
            <p>{move_tr!("it-stop-what")}</p>
            <p>{move_tr!("it-stop-what-not")}</p>
            <TextArea
                id="stop-reason"
                label=move_tr!("it-stop-reason")
                value=state.reason
                on_input=answers.type_reason
                hint=Signal::derive(|| Some(tr!("it-stop-reason-hint")))
                max_length=500
                rows=2
                autofocus=true
            />
        </MessageBar>
    }
}

/// Says what holds while it is on, and lets an administrator turn it off.
#[component]
fn Stopped(state: StopState, answers: StopAnswers) -> impl IntoView {
    let StopState {
        stop,
        may_let_act,
        fresh: FreshState { now, .. },
        ..
    } = state;
    let title = Signal::derive(|| Some(tr!("it-stop-stopped-title")));
    let sentence = move || stopped_by(stop, now);
    let reason = move || {
        let reason = stop.with(|stop| stop.as_ref()?.reason.clone())?;
        Some(view! { <p>{tr!("it-stop-because", { "reason" => reason })}</p> })
    };
    let text = move || view! { <p>{sentence}</p>{reason} };
    move || {
        if may_let_act.get() {
            view! {
                <MessageBar intent=Intent::Danger title>
                    <BarActions slot>
                        <Button on_press=move |()| answers.ask.run(StopQuestion::LetAct)>
                            {move_tr!("it-stop-let-act")}
                        </Button>
                    </BarActions>
                    {text()}
                </MessageBar>
            }
            .into_any()
        } else {
            view! {
                <MessageBar intent=Intent::Danger title>
                    {text()}
                </MessageBar>
            }
            .into_any()
        }
    }
}

/// Asks whether to let IT act again: first who it is, then once more.
#[component]
fn LetAct(state: StopState, answers: StopAnswers) -> impl IntoView {
    view! {
        <FreshQuestion
            confirm_title=move_tr!("it-stop-let-act-confirm")
            title=move_tr!("it-stop-let-act-title")
            button=move_tr!("it-stop-let-act")
            state=state.fresh
            answers=answers.fresh
        >
            <p>{move_tr!("it-stop-let-act-what")}</p>
        </FreshQuestion>
    }
}

/// The line that every other screen of IT shows while IT's actions are stopped.
#[component]
pub fn StopBarView(
    /// Whether they are, as far as that is known.
    #[prop(into)]
    stop: Signal<Option<Stop>>,
    /// What time it is.
    #[prop(into)]
    now: Signal<Timestamp>,
) -> impl IntoView {
    let stopped = Memo::new(move |_| stop.with(|stop| stop.as_ref().is_some_and(|it| it.stopped)));
    view! {
        <Show when=move || stopped.get()>
            <MessageBar
                intent=Intent::Danger
                layout=BarLayout::Line
                title=Signal::derive(|| Some(tr!("it-stop-stopped-title")))
            >
                {move || stopped_by(stop, now)}
                " "
                <Link href=routes::IT_ACTIONS>{move_tr!("it-stop-see")}</Link>
            </MessageBar>
        </Show>
    }
}

fn stopped_by(stop: Signal<Option<Stop>>, now: Signal<Timestamp>) -> String {
    let by = stop.with(|stop| {
        let stop = stop.as_ref()?;
        let name = stop.changed_by.as_ref()?.display_name.clone();
        Some((name, stop.changed_date_time?.0))
    });
    match by {
        Some((name, at)) => {
            let at = time::moment(at, now.get());
            tr!("it-stop-stopped-by", { "name" => name, "time" => at })
        }
        None => tr!("it-stop-stopped"),
    }
}

#[cfg(test)]
mod tests {
    use super::StopQuestion;

    #[test]
    fn questions_are_addresses() {
        assert_eq!(StopQuestion::Stop.address(), "/it/actions?confirm=stop");
        for question in [StopQuestion::Stop, StopQuestion::LetAct] {
            let address = question.address();
            let (_, value) = address.split_once('=').unwrap();
            assert_eq!(StopQuestion::read(value), Some(question));
        }
        assert_eq!(StopQuestion::read("approve"), None);
    }
}
