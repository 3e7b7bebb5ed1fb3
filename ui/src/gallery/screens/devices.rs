//! My Devices: the cards, none, not yet, and not to be had.

use client::Failure;
use leptos::prelude::*;
use wire::graph::ManagedDevice;

use super::data;
use crate::features::devices::DevicesView;
use crate::state::asked::Asked;

fn page(devices: Asked<Vec<ManagedDevice>>) -> AnyView {
    view! {
        <main class="frame__page">
            <DevicesView devices=Signal::stored(devices) now=data::NOW on_retry=|()| () />
        </main>
    }
    .into_any()
}

pub(super) fn cards() -> AnyView {
    page(Asked::answered(data::devices(), data::NOW))
}

pub(super) fn empty() -> AnyView {
    page(Asked::answered(Vec::new(), data::NOW))
}

pub(super) fn loading() -> AnyView {
    page(Asked::default())
}

pub(super) fn failed() -> AnyView {
    page(Asked {
        failure: Some(Failure::Unreadable { status: 502 }),
        ..Asked::default()
    })
}
