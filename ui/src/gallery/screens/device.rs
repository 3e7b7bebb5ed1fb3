//! A device's popup over My Devices: at rest, with each banner, with what became of a reset, and
//! refused.

pub(super) mod banners;
pub(super) mod outcomes;
pub(super) mod refused;

use leptos::prelude::*;
use wire::graph::ManagedDevice;
use wire::portal::ActionStory;

use super::{data, devices};
use crate::features::device::confirmation::Banner;
use crate::features::device::{DeviceAnswers, DeviceState, DeviceView, Shown};

fn popup(device: fn() -> ManagedDevice, banner: Banner) -> AnyView {
    open(Signal::derive(device), banner, Vec::new(), Shown::Hidden)
}

fn open(
    device: Signal<ManagedDevice>,
    banner: Banner,
    stories: Vec<ActionStory>,
    shown: Shown,
) -> AnyView {
    let state = DeviceState {
        device,
        stories: Signal::stored(stories),
        brand: Signal::derive(data::contoso),
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
    devices::behind(move || view! { <DeviceView state answers /> })
}

pub(super) fn at_rest() -> AnyView {
    popup(data::devices::phone, Banner::Closed)
}
