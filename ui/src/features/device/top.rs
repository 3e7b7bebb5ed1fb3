//! The top of the popup: the banner; without one, what became of the latest action, and the temporary
//! passcode.

use crate::components::{BarActions, Button, Intent, Link, MessageBar};
use crate::routes;
use crate::words::{activity, failure, move_tr, outcome as words, passcode as passcode_words, tr};
use leptos::prelude::*;
use wire::portal::ActionStory;
use wire::terms::{Action, Chassis, CommandState, DeviceFailure, RemoteAction};

use super::banner::BannerView;
use super::confirmation::{Banner, Sending, is_offered};
use super::help::{SignInApp, Ways};
use super::outcome::{Outcome, Temporary, latest, outcome, temporary};
use super::passcode::PasscodeView;
use super::side::CallOff;
use super::view::{DeviceAnswers, DeviceState};
use super::viewer::use_viewer;

/// The banner, or the news.
#[component]
pub(super) fn Top(state: DeviceState, answers: DeviceAnswers) -> impl IntoView {
    let DeviceState {
        device,
        stories,
        banner,
        now,
        ..
    } = state;
    let name = Signal::derive(move || device.read().managed_device_name.clone());
    let platform = Signal::derive(move || device.read().platform);
    let closed = Memo::new(move |_| banner.get() == Banner::Closed);
    let passcode = Memo::new(move |_| stories.with(|stories| temporary(stories, now.get())));
    let became = Memo::new(move |_| stories.with(|stories| outcome(stories, now.get())));
    let for_it = use_viewer().is_it();
    let passcode_view = move || {
        let Temporary {
            action_id,
            opens,
            until,
        } = passcode.get()?;
        if for_it {
            let offered = stories.with(|stories| offered_to_it(stories, &action_id));
            return Some(view! { <TheirPasscode name offered action_id /> }.into_any());
        }
        let steps = move || {
            passcode_words::steps(opens, platform.get(), &name.read())
                .map(|step| view! { <li>{step}</li> })
                .collect_view()
        };
        let view = view! {
            <PasscodeView
                title=Signal::derive(move || passcode_words::title(opens))
                until=Signal::stored(until)
                shown=state.shown
                now
                answers=answers.passcode
            >
                {steps}
            </PasscodeView>
        };
        Some(view.into_any())
    };
    let is_asking = Memo::new(move |_| {
        banner.with(|banner| {
            matches!(
                banner,
                Banner::Last {
                    sending: Sending::Busy,
                    ..
                }
            )
        })
    });
    let news = move || {
        if !closed.get() {
            return is_asking.get().then(|| tr!("last-busy"));
        }
        match became.get() {
            Outcome::None => passcode
                .read()
                .is_some()
                .then(|| tr!("became-temporary", { "device" => name.get() })),
            // A bar with bad news interrupts by itself.
            Outcome::InDoubt | Outcome::Expired | Outcome::Failed | Outcome::NoPasscodeSet => None,
            Outcome::Removed { .. } => Some(tr!("became-removed", { "device" => name.get() })),
            Outcome::Undo { .. } | Outcome::Pending | Outcome::Done | Outcome::CalledOff => stories
                .with(|stories| latest(stories).map(|story| words::title(story, &name.read()))),
        }
    };
    view! {
        <BannerView
            banner
            device
            is_this=state.is_this
            brand=state.brand
            now
            leaving=state.leaving
            on_sign_out=answers.sign_out
            on_confirm=answers.confirm
            on_start_again=answers.start_again
            on_cancel=answers.cancel
            on_open_link=answers.open_link
        />
        // A screen reader hears what changes inside a region that was there before.
        <p class="visually-hidden" role="status">
            {news}
        </p>
        <Show when=move || closed.get()>
            <CheckFailed state answers />
            <OutcomeView outcome=became state answers />
            {passcode_view}
        </Show>
    }
}

/// Whether IT may be shown the passcode that the action made.
fn offered_to_it(stories: &[ActionStory], action_id: &str) -> bool {
    let made = stories.iter().find(|story| story.id == action_id);
    made.is_some_and(|story| story.it_reveals_until_date_time.is_some())
}

/// There is a temporary passcode; whether it is also IT's to see.
#[component]
fn TheirPasscode(name: Signal<String>, offered: bool, action_id: String) -> impl IntoView {
    let href = routes::it_action(&action_id);
    let link =
        offered.then(|| view! { <p><Link href>{move_tr!("it-device-passcode-reveal")}</Link></p> });
    view! {
        <MessageBar
            intent=Intent::Success
            title=Signal::derive(move || Some(tr!("became-temporary", { "device" => name.get() })))
        >
            <p>{move_tr!("it-device-passcode")}</p>
            {link}
        </MessageBar>
    }
}

/// The status couldn't be asked for.
#[component]
fn CheckFailed(state: DeviceState, answers: DeviceAnswers) -> impl IntoView {
    let again = Callback::new(move |()| answers.act.run(Action::SyncDevice));
    move || match state.checking.get() {
        Sending::Ready | Sending::Busy => None,
        Sending::Failed(failed) | Sending::InDoubt(failed) => {
            let device = state.device.read().managed_device_name.clone();
            Some(view! {
                <MessageBar
                    intent=Intent::Warning
                    title=Signal::stored(Some(tr!("check-status-failed", { "device" => device })))
                >
                    <BarActions slot>
                        <Button on_press=again>{move_tr!("last-try-again")}</Button>
                    </BarActions>
                    {failure::sentence(&failed)}
                </MessageBar>
            })
        }
    }
}

/// What became of the latest action.
#[component]
fn OutcomeView(
    outcome: Memo<Outcome>,
    state: DeviceState,
    answers: DeviceAnswers,
) -> impl IntoView {
    let DeviceState {
        device, stories, ..
    } = state;
    let story = Memo::new(move |_| stories.with(|stories| latest(stories).cloned()));
    // The seconds of an undo count down inside one bar.
    let kind = Memo::new(move |_| match outcome.get() {
        Outcome::Undo { .. } => None,
        other => Some(other),
    });
    let bar = move |intent| view! { <Bar intent story state answers /> }.into_any();
    move || match kind.get() {
        None => view! { <Undo outcome story state answers /> }.into_any(),
        Some(Outcome::None | Outcome::Undo { .. }) => ().into_any(),
        Some(Outcome::Pending | Outcome::CalledOff) => bar(Intent::Info),
        Some(Outcome::Done) => bar(Intent::Success),
        Some(Outcome::NoPasscodeSet | Outcome::InDoubt | Outcome::Expired) => bar(Intent::Warning),
        Some(Outcome::Failed) => bar(Intent::Danger),
        Some(Outcome::Removed { asks_for_new }) => {
            let name = move || device.read().managed_device_name.clone();
            let title = move || Some(tr!("became-removed", { "device" => name() }));
            view! {
                <MessageBar intent=Intent::Success title=Signal::derive(title)>
                    <ol class="message-bar__steps">
                        {move || {
                            passcode_words::steps_after_removal(asks_for_new, &name())
                                .map(|step| view! { <li>{step}</li> })
                                .collect_view()
                        }}
                    </ol>
                </MessageBar>
            }
            .into_any()
        }
    }
}

/// One sentence that says what became of it, and one that explains.
#[component]
fn Bar(
    intent: Intent,
    story: Memo<Option<ActionStory>>,
    state: DeviceState,
    answers: DeviceAnswers,
) -> impl IntoView {
    let DeviceState {
        device, brand, now, ..
    } = state;
    let title = move || {
        story.with(|story| {
            let story = story.as_ref()?;
            Some(words::title(story, &device.read().managed_device_name))
        })
    };
    let explanation = move || {
        story.with(|story| {
            let story = story.as_ref()?;
            let name = &device.read().managed_device_name;
            let explanation = activity::explanation(story, name, now.get());
            // What says no more than the title says nothing.
            let title = words::title(story, name);
            (explanation.trim_end_matches('.') != title).then_some(explanation)
        })
    };
    // Whoever signs in with an app on the phone that was locked can't do so any more.
    let for_it = use_viewer().is_it();
    let sign_in_app = move || {
        let locked = story.with(|story| {
            story.as_ref().is_some_and(|story| {
                story.action == RemoteAction::RemoteLock && story.state == CommandState::Succeeded
            })
        });
        (locked && !for_it && device.read().chassis == Chassis::Phone)
            .then(|| view! { <SignInApp brand on_open_link=answers.open_link /> })
    };
    let call_off = move || {
        let story = story.get().filter(|story| story.can_be_cancelled)?;
        Some(view! { <CallOff story state answers /> })
    };
    // IT needn't be told how to reach IT.
    let help = move || {
        let sent_to_it = story.with(|story| story.as_ref().is_some_and(sends_to_it));
        (sent_to_it && !for_it).then(|| view! { <Ways brand on_open_link=answers.open_link /> })
    };
    let again = move || {
        let story = story.get().filter(may_go_better)?;
        let action = Action::from(story.action);
        device.with(|device| is_offered(device, action)).then(|| {
            let label = if story.state == CommandState::Expired {
                tr!("last-start-again")
            } else {
                tr!("last-try-again")
            };
            let begin = Callback::new(move |()| answers.act.run(action));
            view! { <Button on_press=begin>{label}</Button> }
        })
    };
    view! {
        <MessageBar intent title=Signal::derive(title)>
            <p>{explanation}</p>
            {sign_in_app}
            {help}
            {again}
            {call_off}
        </MessageBar>
    }
}

/// Whether its explanation sends the person to IT.
fn sends_to_it(story: &ActionStory) -> bool {
    matches!(
        story.state,
        CommandState::Failed | CommandState::NotSupported | CommandState::Unknown
    )
}

/// Whether it may end better the next time.
fn may_go_better(story: &ActionStory) -> bool {
    match story.state {
        CommandState::Failed => story.failure != Some(DeviceFailure::UnlockTokenWrong),
        // What was probably erased isn't there to be erased again.
        CommandState::Unknown => story.action != RemoteAction::Wipe,
        CommandState::Expired => !story.lapsed(),
        _ => false,
    }
}

/// It begins in a few seconds, and can be undone until then.
#[component]
fn Undo(
    outcome: Memo<Outcome>,
    story: Memo<Option<ActionStory>>,
    state: DeviceState,
    answers: DeviceAnswers,
) -> impl IntoView {
    let DeviceState {
        device,
        calling_off,
        now,
        ..
    } = state;
    let counted = move || {
        let Outcome::Undo { until } = outcome.get() else {
            return String::new();
        };
        let name = device.read().managed_device_name.clone();
        let left = until.since(now.get());
        story.with(|story| {
            story
                .as_ref()
                .map(|story| words::begins_in(story, &name, left))
                .unwrap_or_default()
        })
    };
    let id = move || story.with(|story| story.as_ref().map(|story| story.id.clone()));
    let busy = move || {
        calling_off.with(|calling| {
            calling
                .as_ref()
                .is_some_and(|calling| calling.failure.is_none())
        })
    };
    view! {
        <MessageBar intent=Intent::Info>
            <BarActions slot>
                <Button
                    busy=Signal::derive(busy)
                    on_press=Callback::new(move |()| {
                        if let Some(id) = id() {
                            answers.call_off.run(id);
                        }
                    })
                >
                    {move_tr!("undo-button")}
                </Button>
            </BarActions>
            // A timer isn't read aloud each time it changes.
            <p class="message-bar__title" role="timer">
                {counted}
            </p>
        </MessageBar>
    }
}
