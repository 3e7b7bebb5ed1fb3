//! The cards of My Devices.

use crate::components::{CardGrid, Chassis, DeviceCard};
use crate::routes;
use crate::state::this_device::Identified;
use crate::words::{standing as words, time};
use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use model::time::Timestamp;
use wire::graph::ManagedDevice;

use super::standing::{Standing, under_way};

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
    view! {
        <CardGrid label=move_tr!("devices-title")>
            <For each=move || devices.get() key=|device| device.id.clone() let:device>
                <DeviceInList devices first_seen=device in_use now />
            </For>
        </CardGrid>
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
    let device = Memo::new(move |last: Option<&ManagedDevice>| {
        let found = devices.with(|devices| devices.iter().find(|device| device.id == id).cloned());
        // A card that is about to go keeps saying what it said.
        found
            .or_else(|| last.cloned())
            .unwrap_or_else(|| first_seen.clone())
    });
    let standing = Memo::new(move |_| device.with(Standing::of));
    view! {
        <DeviceCard
            href
            chassis=Signal::derive(move || drawing(device.read().chassis))
            name=Signal::derive(move || device.read().managed_device_name.clone())
            about=Signal::derive(move || device.with(about))
            tone=Signal::derive(move || standing.get().tone())
            status=Signal::derive(move || words::standing(standing.get(), now.get()))
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
    format!(
        "{} · {} {}",
        made_by(device),
        device.operating_system,
        device.os_version
    )
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
