//! A device's popup over My Devices: at rest, with each banner, with what became of a reset, and
//! refused.

pub(super) mod banners;
pub(super) mod outcomes;
pub(super) mod refused;

use leptos::prelude::*;
use wire::graph::ManagedDevice;
use wire::portal::ActionStory;
use wire::terms::{CommandState, Effect, Loses, RemoteAction};

use super::{data, devices};
use crate::components::{Dialog, DialogHeader};
use crate::features::device::confirmation::{Banner, Sending};
use crate::features::device::{DeviceAnswers, DeviceState, DeviceView, Gone, Naming, Shown};

fn popup(device: fn() -> ManagedDevice, banner: Banner) -> AnyView {
    open(Signal::derive(device), banner, Vec::new(), Shown::Hidden)
}

fn open(
    device: Signal<ManagedDevice>,
    banner: Banner,
    stories: Vec<ActionStory>,
    shown: Shown,
) -> AnyView {
    open_named(device, banner, stories, shown, Naming::Closed)
}

fn open_named(
    device: Signal<ManagedDevice>,
    banner: Banner,
    stories: Vec<ActionStory>,
    shown: Shown,
    naming: Naming,
) -> AnyView {
    let state = DeviceState {
        device,
        is_this: Signal::stored(false),
        checking: Signal::stored(Sending::Ready),
        calling_off: Signal::stored(None),
        naming: Signal::stored(naming),
        stories: Signal::stored(stories),
        compliance: Signal::derive(move || data::compliance::of(&device.read())),
        brand: Signal::derive(data::contoso),
        banner: Signal::stored(banner),
        leaving: Signal::stored(false),
        shown: Signal::stored(shown),
        now: Signal::stored(data::NOW),
    };
    let nothing = Callback::new(|()| ());
    let answers = DeviceAnswers {
        close: nothing,
        act: Callback::new(|_| ()),
        call_off: Callback::new(|_| ()),
        rename: Callback::new(|_| ()),
        stop_renaming: nothing,
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
    devices::behind(move || view! { <DeviceView state answers /> })
}

pub(super) fn at_rest() -> AnyView {
    popup(data::devices::phone, Banner::Closed)
}

pub(super) fn grace_period() -> AnyView {
    popup(data::devices::iphone, Banner::Closed)
}

pub(super) fn no_access() -> AnyView {
    popup(data::devices::tablet, Banner::Closed)
}

fn renaming_at(sending: Sending) -> AnyView {
    open_named(
        Signal::derive(data::devices::phone),
        Banner::Closed,
        Vec::new(),
        Shown::Hidden,
        Naming::Open(sending),
    )
}

pub(super) fn renaming() -> AnyView {
    renaming_at(Sending::Ready)
}

pub(super) fn name_refused() -> AnyView {
    renaming_at(Sending::Failed(client::Failure::Portal(
        client::PortalFailure {
            code: wire::failure::FailureCode::NameMixedScripts,
            reason: None,
            instead: None,
            challenge: false,
            request_id: None,
        },
    )))
}

/// It was open while it left.
pub(super) fn gone() -> AnyView {
    devices::behind(move || {
        let story = data::stories::of(
            RemoteAction::Retire,
            Effect::LeavesManagement {
                loses: Loses::CompanyData,
            },
            CommandState::Succeeded,
        );
        let name = untrack(data::devices::phone).managed_device_name;
        let story = ActionStory {
            device_name: name.clone(),
            ..story
        };
        view! {
            <Dialog
                label=name.clone()
                page_title=name.clone()
                close_label=name.clone()
                on_close=Callback::new(|()| ())
            >
                <DialogHeader slot>
                    <span></span>
                </DialogHeader>
                <Gone name=Some(name.clone()) stories=Signal::stored(vec![story]) now=data::NOW />
            </Dialog>
        }
    })
}
