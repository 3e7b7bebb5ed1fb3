//! A device's popup: at rest, with each banner, with its temporary passcode, and refused.

use leptos::prelude::*;
use model::time::Timestamp;
use wire::graph::{Availability, ManagedDevice};
use wire::portal::ActionStory;
use wire::terms::{CommandState, Instead, Reason};

use super::data;
use crate::features::device::confirmation::{Banner, Sending};
use crate::features::device::{DeviceAnswers, DeviceState, DeviceView, Shown};
use crate::routes::Confirm;

fn popup(device: ManagedDevice, banner: Banner) -> AnyView {
    with_stories(device, banner, Vec::new(), Shown::Hidden)
}

fn with_stories(
    device: ManagedDevice,
    banner: Banner,
    stories: Vec<ActionStory>,
    shown: Shown,
) -> AnyView {
    let state = DeviceState {
        device: Signal::stored(device),
        stories: Signal::stored(stories),
        brand: Signal::stored(data::contoso()),
        banner: Signal::stored(banner),
        leaving: Signal::stored(false),
        shown: Signal::stored(shown),
        now: Signal::stored(data::NOW),
    };
    let nothing = Callback::new(|()| ());
    let answers = DeviceAnswers {
        close: nothing,
        reset_passcode: nothing,
        sign_out: nothing,
        confirm: nothing,
        start_again: nothing,
        cancel: nothing,
        show: nothing,
        hide: nothing,
        copy: nothing,
        spell: nothing,
        open_link: Callback::new(|_| ()),
    };
    view! { <DeviceView state answers /> }.into_any()
}

pub(super) fn at_rest() -> AnyView {
    popup(data::phone(), Banner::Closed)
}

pub(super) fn confirm_you() -> AnyView {
    let confirm = Confirm::ResetPasscode;
    popup(
        data::phone(),
        Banner::ConfirmYou {
            confirm,
            challenged: false,
        },
    )
}

pub(super) fn last_banner() -> AnyView {
    last(Sending::Ready)
}

pub(super) fn last_banner_busy() -> AnyView {
    last(Sending::Busy)
}

fn last(sending: Sending) -> AnyView {
    let until = Timestamp(data::NOW.0 + 252);
    popup(
        data::phone(),
        Banner::Last {
            effect: data::EFFECT,
            until,
            sending,
        },
    )
}

pub(super) fn too_late() -> AnyView {
    popup(data::phone(), Banner::TooLate { in_doubt: false })
}

pub(super) fn refused() -> AnyView {
    let reason = Reason::AndroidTooNew;
    let refused = Availability::Unavailable {
        reason,
        instead: Instead::ResetDevice,
    };
    popup(data::newer_phone(refused), Banner::Closed)
}

pub(super) fn pending() -> AnyView {
    let story = data::story(CommandState::Queued);
    with_stories(data::phone(), Banner::Closed, vec![story], Shown::Hidden)
}

pub(super) fn passcode_hidden() -> AnyView {
    let story = data::story(CommandState::Succeeded);
    with_stories(data::phone(), Banner::Closed, vec![story], Shown::Hidden)
}

pub(super) fn passcode_visible() -> AnyView {
    let shown = Shown::Visible {
        passcode: "h7mq3krp".to_owned(),
        until: Timestamp(data::NOW.0 + 278),
        spelled_out: true,
        copied: None,
    };
    let story = data::story(CommandState::Succeeded);
    with_stories(data::phone(), Banner::Closed, vec![story], shown)
}
