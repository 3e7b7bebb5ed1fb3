//! My Devices: asks for the list, and again whenever the portal says that a device changed.

use crate::clock::use_clock;
use crate::host::use_host;
use crate::state::asked::ask;
use crate::state::changes::use_changes;
use leptos::prelude::*;
use leptos_router::components::Outlet;

use super::view::DevicesView;

/// The list of devices, and over it the device that is open.
#[component]
pub fn DevicesFeature() -> impl IntoView {
    let host = use_host();
    let changes = use_changes();
    let retries = RwSignal::new(0_u32);
    let devices = ask(move || {
        changes.watch_devices();
        retries.track();
        async move { host.portal().devices().await }
    });
    view! {
        <DevicesView
            devices
            now=use_clock().now()
            on_retry=move |()| retries.update(|count| *count += 1)
        />
        <Outlet />
    }
}
