//! What can be done to the device, one row each.

use crate::components::{ActionBreak, ActionList, ActionRow, ActionTone, Icon};
use crate::words::{action as words, move_tr};
use leptos::prelude::*;
use wire::graph::Availability;
use wire::portal::ActionStory;
use wire::terms::{Action, CommandState, Effect, Instead, Reason};

use super::confirmation::{Sending, availability};
use super::view::{DeviceAnswers, DeviceState};

/// What can be done to the device, in the order in which it is needed; what destroys set apart.
#[component]
pub(super) fn Actions(state: DeviceState, answers: DeviceAnswers) -> impl IntoView {
    let device = state.device;
    // What only PCs can do is no news to the owner of a phone.
    let restarts = Memo::new(move |_| {
        device.with(|device| {
            !matches!(
                availability(device, Action::RebootNow),
                None | Some(Availability::Unavailable {
                    reason: Reason::PlatformCant,
                    ..
                })
            )
        })
    });
    view! {
        <ActionList heading=move_tr!("device-actions")>
            <Row action=Action::SyncDevice state answers />
            <Row action=Action::RemoteLock state answers />
            <Row action=Action::ResetPasscode state answers />
            <Row action=Action::Rename state answers />
            <Show when=move || restarts.get()>
                <Row action=Action::RebootNow state answers />
            </Show>
            <ActionBreak />
            <Row action=Action::Retire state answers />
            <Row action=Action::Wipe state answers />
        </ActionList>
    }
}

#[component]
fn Row(action: Action, state: DeviceState, answers: DeviceAnswers) -> impl IntoView {
    let device = state.device;
    let offered = Memo::new(move |_| device.with(|device| availability(device, action)));
    // Once it has left there is nothing to have waited for.
    let leaving = Memo::new(move |_| state.stories.with(|stories| stories.iter().any(takes_away)));
    let description = move || match offered.get() {
        Some(Availability::Available(effect)) => words::effect(effect),
        Some(Availability::Unavailable { .. }) | None => String::new(),
    };
    let unavailable = move || match offered.get() {
        Some(Availability::Available(_)) => None,
        Some(Availability::Unavailable {
            instead: Instead::Wait,
            ..
        }) if leaving.get() => Some(words::reason(action, Reason::Leaving)),
        Some(Availability::Unavailable { reason, instead }) => {
            let why = words::reason(action, reason);
            Some(match leads_to(instead) {
                // What to do instead is a button of its own.
                Some(_) => why,
                None => [why, words::instead(instead)]
                    .join(" ")
                    .trim_end()
                    .to_owned(),
            })
        }
        None => Some(words::reason(action, Reason::NotKnownEnough)),
    };
    let instead = Memo::new(move |_| match offered.get() {
        Some(Availability::Unavailable { instead, .. }) => leads_to(instead).map(|_| instead),
        Some(Availability::Available(_)) | None => None,
    });
    let checking = state.checking;
    let busy = move || action == Action::SyncDevice && checking.get() == Sending::Busy;
    let (id, icon, tone) = looks(action);
    view! {
        <ActionRow
            id
            icon
            tone
            label=Signal::derive(move || {
                let effect = match offered.get() {
                    Some(Availability::Available(effect)) => Some(effect),
                    Some(Availability::Unavailable { .. }) | None => None,
                };
                words::name_of(action, effect)
            })
            description=Signal::derive(description)
            unavailable=Signal::derive(unavailable)
            busy=Signal::derive(busy)
            instead=Signal::derive(move || instead.get().map(words::instead))
            on_instead=Callback::new(move |()| {
                if let Some(action) = instead.get_untracked().and_then(leads_to) {
                    answers.act.run(action);
                }
            })
            on_press=Callback::new(move |()| answers.act.run(action))
        />
    }
}

/// The action that a person is sent to instead, where it is one.
fn leads_to(instead: Instead) -> Option<Action> {
    match instead {
        Instead::ResetDevice => Some(Action::Wipe),
        Instead::RemoveDevice => Some(Action::Retire),
        Instead::ContactIt | Instead::OpenNotification | Instead::Wait => None,
    }
}

/// Whether the device is about to leave because of it.
fn takes_away(story: &ActionStory) -> bool {
    let leaves = matches!(
        story.effect,
        Effect::LeavesManagement { .. } | Effect::Erases { .. }
    );
    let under_way = matches!(
        story.state,
        CommandState::Queued | CommandState::Sent | CommandState::Accepted
    );
    leaves && under_way
}

/// The row's id in the page, its icon, and whether it destroys something.
fn looks(action: Action) -> (&'static str, Icon, ActionTone) {
    match action {
        Action::SyncDevice => ("check-status", Icon::ArrowSync, ActionTone::Normal),
        Action::RemoteLock => ("remote-lock", Icon::LockClosed, ActionTone::Normal),
        Action::ResetPasscode => ("reset-passcode", Icon::KeyReset, ActionTone::Normal),
        Action::Rename => ("rename", Icon::Edit, ActionTone::Normal),
        Action::RebootNow => ("restart", Icon::ArrowClockwise, ActionTone::Normal),
        Action::Retire => ("remove", Icon::Delete, ActionTone::Danger),
        Action::Wipe => ("reset-device", Icon::ArrowReset, ActionTone::Danger),
    }
}
