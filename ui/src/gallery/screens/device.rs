//! A device's popup over My Devices: at rest, with each banner, with what became of a reset, and
//! refused.

pub(super) mod banners;
pub(super) mod outcomes;
pub(super) mod refused;

use leptos::prelude::*;
use wire::graph::ManagedDevice;
use wire::portal::ActionStory;
use wire::terms::{Action, CommandState, Effect, Loses, Reason, RemoteAction};

use super::{data, devices};
use crate::components::{Dialog, DialogHeader};
use crate::features::device::confirmation::{Banner, Leaving, Sending};
use crate::features::device::{
    DeviceAnswers, DeviceState, DeviceView, Gone, Naming, PasscodeAnswers, Shown,
};

/// A device that is open over My Devices, and what is known of it.
struct Opened {
    device: Signal<ManagedDevice>,
    banner: Banner,
    stories: Vec<ActionStory>,
    shown: Shown,
    naming: Naming,
    is_this: bool,
}

impl Opened {
    fn at_rest(device: Signal<ManagedDevice>) -> Self {
        Self {
            device,
            banner: Banner::Closed,
            stories: Vec::new(),
            shown: Shown::Hidden,
            naming: Naming::Closed,
            is_this: false,
        }
    }
}

fn popup(device: fn() -> ManagedDevice, banner: Banner) -> AnyView {
    view(Opened {
        banner,
        ..Opened::at_rest(Signal::derive(device))
    })
}

/// Nobody shows a passcode in a gallery.
pub(super) fn no_passcode_answers() -> PasscodeAnswers {
    let nothing = Callback::new(|()| ());
    PasscodeAnswers {
        show: nothing,
        hide: nothing,
        copy: nothing,
        spell: nothing,
        print: nothing,
    }
}

fn became(device: fn() -> ManagedDevice, stories: Vec<ActionStory>, shown: Shown) -> AnyView {
    view(Opened {
        stories,
        shown,
        ..Opened::at_rest(Signal::derive(device))
    })
}

fn view(opened: Opened) -> AnyView {
    devices::behind(move || popup_of(opened))
}

/// Somebody's device as IT sees it.
pub(super) fn of_somebody(device: Signal<ManagedDevice>) -> AnyView {
    popup_of(Opened::at_rest(device))
}

fn popup_of(opened: Opened) -> AnyView {
    let Opened {
        device,
        banner,
        stories,
        shown,
        naming,
        is_this,
    } = opened;
    let state = DeviceState {
        device,
        is_this: Signal::stored(is_this),
        checking: Signal::stored(Sending::Ready),
        calling_off: Signal::stored(None),
        naming: Signal::stored(naming),
        stories: Signal::stored(stories),
        compliance: Signal::derive(move || data::compliance::of(&device.read())),
        brand: Signal::derive(data::contoso),
        banner: Signal::stored(banner),
        leaving: Signal::stored(Leaving::NotBegun),
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
        passcode: no_passcode_answers(),
        open_link: Callback::new(|_| ()),
    };
    view! { <DeviceView state answers /> }.into_any()
}

pub(super) fn at_rest() -> AnyView {
    popup(data::devices::phone, Banner::Closed)
}

pub(super) fn mac() -> AnyView {
    popup(data::devices::mac, Banner::Closed)
}

pub(super) fn automated() -> AnyView {
    popup(data::devices::automated_iphone, Banner::Closed)
}

/// *Lost or stolen?*, opened.
pub(super) fn lost() -> AnyView {
    let body = NodeRef::<leptos::html::Div>::new();
    leptos::prelude::Effect::new(move |_| {
        let Some(body) = body.get() else { return };
        request_animation_frame(move || {
            let details = body.query_selector("details").ok().flatten();
            if let Some(details) = details {
                // A page that can't open it shows that in its picture.
                let _opened = details.set_attribute("open", "");
            }
        });
    });
    view! { <div node_ref=body>{at_rest()}</div> }.into_any()
}

/// Several things were asked of it, one after the other.
pub(super) fn several() -> AnyView {
    let busy = || {
        let waiting = [
            (Action::SyncDevice, Reason::UnderWay),
            (Action::RemoteLock, Reason::UnderWay),
        ];
        data::offers::busy(data::devices::phone(), &waiting)
    };
    became(busy, data::stories::several(), Shown::Hidden)
}

pub(super) fn grace_period() -> AnyView {
    popup(data::devices::iphone, Banner::Closed)
}

pub(super) fn no_access() -> AnyView {
    popup(data::devices::tablet, Banner::Closed)
}

fn renaming_at(sending: Sending) -> AnyView {
    view(Opened {
        naming: Naming::Open(sending),
        ..Opened::at_rest(Signal::derive(data::devices::phone))
    })
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
        let called = name.clone();
        view! {
            <Dialog
                label=name.clone()
                page_title=name.clone()
                close_label=name.clone()
                on_close=Callback::new(|()| ())
            >
                <DialogHeader slot>
                    <div class="dialog__title-block">
                        <p class="dialog__title">{called.clone()}</p>
                    </div>
                </DialogHeader>
                <Gone name=Some(name.clone()) stories=Signal::stored(vec![story]) now=data::NOW />
            </Dialog>
        }
    })
}
