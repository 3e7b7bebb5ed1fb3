//! What opens the device, as IT may see it: offered, asked about, and shown for five minutes.

use crate::components::{BarActions, Button, Icon, MessageBar, TextArea};
use crate::features::device::{PasscodeAnswers, PasscodeView, Sending, Shown};
use crate::features::it::fresh_view::{FreshAnswers, FreshQuestion, FreshState};
use crate::words::{move_tr, passcode, time, tr};
use leptos::html;
use leptos::prelude::*;
use wire::portal::ActionStory;

/// What is known of it.
#[derive(Clone, Copy)]
pub struct RevealState {
    /// The action that made it.
    pub story: Signal<ActionStory>,
    /// The address asks about it.
    pub asked: Signal<bool>,
    /// Why they want to see it, as far as it is typed.
    pub reason: Signal<String>,
    /// How it is shown.
    pub shown: Signal<Shown>,
    /// How far the person has come with confirming.
    pub fresh: FreshState,
}

/// What can be done about it.
#[derive(Clone, Copy)]
pub struct RevealAnswers {
    /// Ask about it.
    pub ask: Callback<()>,
    /// Why they want to see it, as it is typed.
    pub type_reason: Callback<String>,
    /// Confirm, or leave it.
    pub fresh: FreshAnswers,
    /// What its buttons do once it is shown.
    pub passcode: PasscodeAnswers,
}

/// How far it has come.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    Nothing,
    Offered,
    Asked,
    Shown,
}

/// What opens the device.
#[component]
pub fn RevealView(
    /// What is known of it.
    state: RevealState,
    /// What can be done about it.
    answers: RevealAnswers,
) -> impl IntoView {
    let step = Memo::new(move |_| {
        let is_offered = state.story.read().it_reveals_until_date_time.is_some();
        // What went wrong is read to its end, also where it can't be seen any more.
        let is_going_on = state.fresh.sending.get() != Sending::Ready;
        let is_visible = matches!(*state.shown.read(), Shown::Visible { .. });
        match (is_visible, is_offered, state.asked.get()) {
            (true, _, _) => Step::Shown,
            (false, true, false) => Step::Offered,
            (false, is_offered, true) if is_offered || is_going_on => Step::Asked,
            (false, false, _) | (false, true, true) => Step::Nothing,
        }
    });
    let panel = NodeRef::<html::Div>::new();
    Effect::new(move |before: Option<Step>| {
        let now = step.get();
        let came_or_went = now == Step::Shown || before == Some(Step::Shown);
        if came_or_went
            && before.is_some_and(|before| before != now)
            && let Some(panel) = panel.get_untracked()
        {
            // The button that was pressed is gone; where nothing can have the focus nobody misses it.
            let _unfocused = panel.focus();
        }
        now
    });
    view! {
        <div class="record__deciding" tabindex="-1" node_ref=panel>
            {move || match step.get() {
                Step::Nothing => ().into_any(),
                Step::Offered => view! { <Offered state answers /> }.into_any(),
                Step::Asked => view! { <Asked state answers /> }.into_any(),
                Step::Shown => view! { <Visible state answers /> }.into_any(),
            }}
        </div>
    }
}

/// A PIN is IT's own, a temporary passcode its person's.
fn is_pin(state: RevealState) -> bool {
    state.story.read().temporary_passcode.is_none()
}

#[component]
fn Offered(state: RevealState, answers: RevealAnswers) -> impl IntoView {
    let title = move || {
        Some(if is_pin(state) {
            tr!("it-reveal-title-pin")
        } else {
            tr!("it-reveal-title")
        })
    };
    let text = move || {
        let until = state.story.read().it_reveals_until_date_time;
        let until = until.map(|until| time::moment(until.0, state.fresh.now.get()));
        let until = until.unwrap_or_default();
        if is_pin(state) {
            tr!("it-reveal-text-pin", { "until" => until })
        } else {
            tr!("it-reveal-text", { "until" => until })
        }
    };
    view! {
        <MessageBar title=Signal::derive(title)>
            <BarActions slot>
                <Button icon=Icon::Eye on_press=answers.ask>
                    {move_tr!("it-reveal-button")}
                </Button>
            </BarActions>
            <p>{text}</p>
        </MessageBar>
    }
}

#[component]
fn Asked(state: RevealState, answers: RevealAnswers) -> impl IntoView {
    let pin = Signal::derive(move || is_pin(state));
    let confirm_title = move || {
        if pin.get() {
            tr!("it-reveal-confirm-pin")
        } else {
            tr!("it-reveal-confirm")
        }
    };
    let title = move || {
        let device = state.story.read().device_name.clone();
        if pin.get() {
            tr!("it-reveal-question-pin", { "device" => device })
        } else {
            tr!("it-reveal-question", { "device" => device })
        }
    };
    let what = move || {
        if pin.get() {
            tr!("it-reveal-what-pin")
        } else {
            tr!("it-reveal-what")
        }
    };
    let in_doubt = move || {
        Some(if pin.get() {
            tr!("it-reveal-in-doubt-pin")
        } else {
            tr!("it-reveal-in-doubt")
        })
    };
    let missing = move || {
        let nothing = state.reason.read().trim().is_empty();
        nothing.then(|| tr!("it-reveal-reason-first"))
    };
    view! {
        <FreshQuestion
            confirm_title=Signal::derive(confirm_title)
            title=Signal::derive(title)
            button=move_tr!("it-reveal-button")
            disabled_reason=Signal::derive(missing)
            in_doubt=Signal::derive(in_doubt)
            state=state.fresh
            answers=answers.fresh
        >
            <p>{what}</p>
            <TextArea
                id="reveal-reason"
                label=move_tr!("it-reveal-reason")
                value=state.reason
                on_input=answers.type_reason
                max_length=500
                rows=2
                autofocus=true
            />
        </FreshQuestion>
    }
}

#[component]
fn Visible(state: RevealState, answers: RevealAnswers) -> impl IntoView {
    let now = state.fresh.now;
    let title = move || match state.story.read().temporary_passcode {
        Some(temporary) => passcode::title(temporary.opens),
        None => tr!("it-reveal-pin"),
    };
    let steps = move || {
        let (device, person) = state
            .story
            .with(|story| (story.device_name.clone(), story.user_display_name.clone()));
        let steps = if is_pin(state) {
            [
                tr!("it-reveal-step-pin", { "device" => device }),
                tr!("it-reveal-step-pin-then"),
            ]
        } else {
            let hand_over = match person {
                Some(person) => {
                    tr!("it-reveal-step-hand-over-to", { "device" => device, "person" => person })
                }
                None => tr!("it-reveal-step-hand-over", { "device" => device }),
            };
            [hand_over, tr!("it-reveal-step-new")]
        };
        steps.map(|step| view! { <li>{step}</li> }).collect_view()
    };
    view! {
        <PasscodeView
            title=Signal::derive(title)
            until=now
            on_page=true
            shown=state.shown
            now
            answers=answers.passcode
        >
            {steps}
        </PasscodeView>
    }
}
