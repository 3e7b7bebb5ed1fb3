//! The cards of My Devices. Of a long list only the first are made, and more whenever somebody comes
//! near the last of them.

use crate::components::{CardGrid, Chassis, DeviceCard, Position};
use crate::routes;
use crate::state::this_device::Identified;
use crate::words::{move_tr, standing as words, time, tr};
use leptos::prelude::*;
use model::time::Timestamp;
use wire::graph::ManagedDevice;

use super::near_end::NearEnd;
use super::standing::{Standing, under_way};
use super::system::system;

/// How many cards are made at first, and each time more are needed: more than fit into a window.
pub const AT_ONCE: usize = 24;

/// The devices as cards, in their order.
#[component]
pub fn Cards(
    /// The devices.
    #[prop(into)]
    devices: Signal<Vec<ManagedDevice>>,
    /// Which device the person said they are using.
    #[prop(into)]
    in_use: Signal<Identified>,
    /// What time it is.
    #[prop(into)]
    now: Signal<Timestamp>,
) -> impl IntoView {
    let made = RwSignal::new(AT_ONCE);
    let first = move || {
        devices.with(|devices| {
            let first = devices.iter().take(made.get());
            first.cloned().collect::<Vec<_>>()
        })
    };
    let more = Memo::new(move |_| devices.with(Vec::len) > made.get());
    view! {
        <CardGrid label=move_tr!("devices-title")>
            <For each=first key=|device| device.id.clone() let:device>
                <DeviceInList devices first_seen=device in_use now />
            </For>
        </CardGrid>
        <Show when=move || more.get()>
            <NearEnd on_near=move |()| made.update(|made| *made += AT_ONCE) />
        </Show>
    }
}

/// One card; it stays where it is while what it says changes.
#[component]
fn DeviceInList(
    devices: Signal<Vec<ManagedDevice>>,
    first_seen: ManagedDevice,
    in_use: Signal<Identified>,
    now: Signal<Timestamp>,
) -> impl IntoView {
    let id = first_seen.id.clone();
    let href = routes::device(&id);
    let used = {
        let id = id.clone();
        Memo::new(move |_| in_use.with(|said| *said == Identified::Device(id.clone())))
    };
    let found = Memo::new(move |last: Option<&(ManagedDevice, Position)>| {
        let found = devices.with(|devices| {
            let at = devices.iter().position(|device| device.id == id)?;
            let position = Position {
                at: at + 1,
                of: devices.len(),
            };
            Some((devices.get(at)?.clone(), position))
        });
        // A card that is about to go keeps saying what it said.
        found
            .or_else(|| last.cloned())
            .unwrap_or_else(|| (first_seen.clone(), Position { at: 1, of: 1 }))
    });
    let device = Memo::new(move |_| found.with(|(device, _)| device.clone()));
    let position = Memo::new(move |_| found.with(|(_, position)| *position));
    let standing = Memo::new(move |_| device.with(Standing::of));
    view! {
        <DeviceCard
            href
            position
            chassis=Signal::derive(move || drawing(device.read().chassis))
            name=Signal::derive(move || device.read().managed_device_name.clone())
            about=Signal::derive(move || device.with(about))
            tone=Signal::derive(move || standing.get().tone())
            status=Signal::derive(move || words::standing(standing.get(), now.get()))
            short_status=Signal::derive(move || words::short(standing.get(), now.get()))
            contact=Signal::derive(move || {
                time::last_contact(device.read().last_sync_date_time.0, now.get())
            })
            pending=Signal::derive(move || device.with(under_way).map(words::under_way))
            this_device=Signal::derive(move || used.get().then(|| tr!("devices-this-device")))
        />
    }
}

/// Model and operating system.
#[must_use]
pub(crate) fn about(device: &ManagedDevice) -> String {
    format!("{} · {}", made_by(device), system(device))
}

/// The model with its maker, who is often part of the model's name already.
#[must_use]
pub(crate) fn made_by(device: &ManagedDevice) -> String {
    let (maker, model) = (&device.manufacturer, &device.model);
    if maker.is_empty() || maker == "Apple" || model.starts_with(maker.as_str()) {
        model.clone()
    } else {
        format!("{maker} {model}")
    }
}

/// The drawing of a chassis.
#[must_use]
pub(crate) fn drawing(chassis: wire::terms::Chassis) -> Chassis {
    match chassis {
        wire::terms::Chassis::Phone => Chassis::Phone,
        wire::terms::Chassis::Tablet => Chassis::Tablet,
        wire::terms::Chassis::Laptop => Chassis::Laptop,
        wire::terms::Chassis::Desktop => Chassis::Desktop,
    }
}
