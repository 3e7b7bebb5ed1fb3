//! Beside the actions: what the device is, and everything that was asked of it.

use crate::components::{Button, Definition, DefinitionList, Timeline, TimelineEntry, Tone};
use crate::features::devices::{made_by, system_with_build};
use crate::words::{activity, failure, move_tr, time, tr};
use leptos::prelude::*;
use model::time::Timestamp;
use wire::graph::ManagedDevice;
use wire::portal::ActionStory;
use wire::terms::{CommandState, DeviceFailure, Ownership};

use super::view::{DeviceAnswers, DeviceState};

/// What the device is.
#[component]
pub(super) fn Details(device: Signal<ManagedDevice>, now: Signal<Timestamp>) -> impl IntoView {
    let ownership = move || match device.read().managed_device_owner_type {
        Ownership::Company => tr!("ownership-company"),
        Ownership::Personal => tr!("ownership-personal"),
        Ownership::Unknown => tr!("ownership-unknown"),
    };
    let system = move || device.with(system_with_build);
    view! {
        <DefinitionList heading=move_tr!("device-details")>
            <Definition term=move_tr!("device-model")>
                {move || device.with(made_by)}
            </Definition>
            <Definition term=move_tr!("device-operating-system")>{system}</Definition>
            <Definition term=move_tr!("device-ownership")>{ownership}</Definition>
            <Definition term=move_tr!("device-enrolled")>
                {move || time::full_day(device.read().enrolled_date_time.0)}
            </Definition>
            <Definition term=move_tr!("device-last-contact")>
                {move || time::ago_alone(device.read().last_sync_date_time.0, now.get())}
            </Definition>
            <Definition term=move_tr!("device-own-name")>
                {move || device.read().device_name.clone()}
            </Definition>
            <Definition term=move_tr!("device-serial-number")>
                {move || device.read().serial_number.clone()}
            </Definition>
        </DefinitionList>
    }
}

/// Everything that was asked of the device, the newest first, each with all its states.
#[component]
pub(super) fn Activity(state: DeviceState, answers: DeviceAnswers) -> impl IntoView {
    let newest_first = Memo::new(move |_| {
        let mut stories = state.stories.get();
        stories.sort_by_key(|story| core::cmp::Reverse(story.requested_date_time));
        stories
    });
    let empty = Memo::new(move |_| newest_first.read().is_empty());
    let entries = move || {
        let stories = newest_first.get();
        stories
            .into_iter()
            .map(|story| view! { <Entry story state answers /> })
            .collect_view()
    };
    view! {
        <Timeline heading=move_tr!("device-activity")>
            {move || {
                empty.get().then(|| view! { <li class="timeline__empty">{tr!("activity-empty")}</li> })
            }}
            {entries}
        </Timeline>
    }
}

#[component]
fn Entry(story: ActionStory, state: DeviceState, answers: DeviceAnswers) -> impl IntoView {
    let DeviceState { device, now, .. } = state;
    let story = StoredValue::new(story);
    let name = Signal::derive(move || device.read().managed_device_name.clone());
    view! {
        <TimelineEntry
            tone=story.with_value(tone)
            title=Signal::derive(move || story.with_value(activity::title))
            meta=Signal::derive(move || {
                story.with_value(|story| activity::requested(story, now.get()))
            })
        >
            <WhatBecame story=story.get_value() name now />
            <CallOff story=story.get_value() state answers />
        </TimelineEntry>
    }
}

/// What became of an action, and every state that it has been in.
#[component]
pub(super) fn WhatBecame(
    story: ActionStory,
    /// The device's name.
    name: Signal<String>,
    now: Signal<Timestamp>,
) -> impl IntoView {
    let story = StoredValue::new(story);
    let steps = move || {
        story.with_value(|story| {
            story
                .steps
                .iter()
                .map(|step| view! { <li>{activity::step(*step, now.get())}</li> })
                .collect_view()
        })
    };
    let explanation =
        move || story.with_value(|story| activity::explanation(story, &name.read(), now.get()));
    view! {
        <p class="timeline__explanation">{explanation}</p>
        <ol class="timeline__steps">{steps}</ol>
    }
}

/// Calls an action off while that is possible, and says so where it came too late.
#[component]
pub(super) fn CallOff(
    story: ActionStory,
    state: DeviceState,
    answers: DeviceAnswers,
) -> impl IntoView {
    let possible = story.can_be_cancelled;
    let id = StoredValue::new(story.id.clone());
    let calling = Memo::new(move |_| {
        state
            .calling_off
            .get()
            .filter(|calling| id.with_value(|id| *id == calling.action_id))
    });
    let busy = Signal::derive(move || {
        calling.with(|calling| {
            calling
                .as_ref()
                .is_some_and(|calling| calling.failure.is_none())
        })
    });
    let trouble = move || {
        calling
            .get()
            .and_then(|calling| calling.failure)
            .map(|failed| view! { <p role="alert">{failure::of_calling_off(&failed)}</p> })
    };
    let label = move || {
        let action = activity::title(&story);
        tr!("call-off-label", { "action" => action })
    };
    view! {
        {possible
            .then(|| {
                view! {
                    <Button
                        busy
                        on_press=Callback::new(move |()| answers.call_off.run(id.get_value()))
                    >
                        <span aria-hidden="true">{move_tr!("call-off")}</span>
                        <span class="visually-hidden">{label}</span>
                    </Button>
                }
            })}
        {trouble}
    }
}

/// How good or bad an action stands: as the bar and the notification say it.
pub(super) fn tone(story: &ActionStory) -> Tone {
    match story.state {
        CommandState::AwaitingApproval | CommandState::Queued | CommandState::Sent => Tone::Waiting,
        CommandState::Accepted => Tone::Busy,
        CommandState::Succeeded => Tone::Success,
        CommandState::Failed if story.failure == Some(DeviceFailure::NoPasscodeSet) => {
            Tone::Warning
        }
        CommandState::Failed | CommandState::NotSupported => Tone::Danger,
        CommandState::Unknown | CommandState::Expired => Tone::Warning,
        CommandState::Cancelled | CommandState::Superseded | CommandState::Rejected => {
            Tone::CalledOff
        }
    }
}
