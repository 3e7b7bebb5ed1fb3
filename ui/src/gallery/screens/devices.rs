//! My Devices: the cards, none, not yet, not to be had, and out of date.

use crate::words::move_tr;
use client::Failure;
use leptos::prelude::*;
use model::time::Timestamp;
use wire::graph::ManagedDevice;
use wire::host::SendFailure;

use super::data;
use super::frame::framed;
use crate::features::devices::{DevicesView, IdentifyView};
use crate::routes;
use crate::state::asked::Asked;
use crate::state::this_device::Identified;

fn page(devices: Signal<Asked<Vec<ManagedDevice>>>) -> AnyView {
    with_popup(devices, said(), || ())
}

/// The page with whatever is open over it.
fn with_popup<Popup: IntoView + 'static>(
    devices: Signal<Asked<Vec<ManagedDevice>>>,
    said: Identified,
    popup: impl FnOnce() -> Popup,
) -> AnyView {
    let page = view! {
        <DevicesView
            devices
            now=data::NOW
            in_use=said
            suggested=Some("laptop".to_owned())
            on_say=|_| ()
            brand=Signal::derive(data::contoso)
            on_retry=|()| ()
            on_open_link=|_| ()
        />
        {popup()}
    };
    framed(routes::DEVICES, move_tr!("frame-my-devices"), page)
}

/// She said that she is using her laptop.
fn said() -> Identified {
    Identified::Device("laptop".to_owned())
}

fn all() -> Signal<Asked<Vec<ManagedDevice>>> {
    Signal::derive(|| Asked::answered(data::devices::all(), data::NOW))
}

/// The cards, with `popup` open over them.
pub(super) fn behind<Popup: IntoView + 'static>(popup: impl FnOnce() -> Popup) -> AnyView {
    with_popup(all(), said(), popup)
}

pub(super) fn cards() -> AnyView {
    page(all())
}

pub(super) fn suggested() -> AnyView {
    with_popup(few(), Identified::Unasked, || ())
}

pub(super) fn identify() -> AnyView {
    with_popup(few(), Identified::Unasked, || {
        view! {
            <IdentifyView
                devices=Signal::derive(three)
                in_use=said()
                on_say=|_| ()
                on_close=|()| ()
            />
        }
    })
}

/// Too few to search in.
fn few() -> Signal<Asked<Vec<ManagedDevice>>> {
    Signal::derive(|| Asked::answered(three(), data::NOW))
}

fn three() -> Vec<ManagedDevice> {
    let mut devices = data::devices::all();
    devices.retain(|device| ["laptop", "work-phone", "iphone"].contains(&device.id.as_str()));
    devices
}

pub(super) fn empty() -> AnyView {
    page(Signal::stored(Asked::answered(Vec::new(), data::NOW)))
}

pub(super) fn loading() -> AnyView {
    page(Signal::stored(Asked::default()))
}

pub(super) fn failed() -> AnyView {
    page(Signal::stored(Asked {
        failure: Some(Failure::Unreadable { status: 502 }),
        ..Asked::default()
    }))
}

pub(super) fn never_reached() -> AnyView {
    page(Signal::stored(Asked {
        failure: Some(Failure::Host(SendFailure::Unreachable)),
        ..Asked::default()
    }))
}

pub(super) fn out_of_date() -> AnyView {
    page(Signal::derive(|| Asked {
        answer: Some(data::devices::all()),
        answered_at: Some(Timestamp(data::NOW.0 - 3 * data::HOUR)),
        failure: Some(Failure::Host(SendFailure::Unreachable)),
    }))
}
