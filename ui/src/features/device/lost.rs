//! Lost or stolen? What to do, in the right order: lock, tell IT, reset if it stays lost.

use crate::components::{Button, Disclosure};
use crate::words::{action, move_tr, tr};
use leptos::prelude::*;
use wire::graph::Availability;
use wire::terms::{Action, Effect, Loses};

use super::confirmation::{availability, is_offered};
use super::help::Ways;
use super::view::{DeviceAnswers, DeviceState};

/// What to do with a device that is gone.
#[component]
pub fn Lost(
    /// What is known.
    state: DeviceState,
    /// What can be done.
    answers: DeviceAnswers,
) -> impl IntoView {
    let DeviceState { device, brand, .. } = state;
    let name = move || device.read().managed_device_name.clone();
    let can = move |action| device.with(|device| is_offered(device, action));
    let can_lock = Memo::new(move |_| can(Action::RemoteLock));
    let erases = Memo::new(move |_| {
        device.with(|device| match availability(device, Action::Wipe) {
            Some(Availability::Available(Effect::Erases { loses })) => Some(loses),
            _ => None,
        })
    });
    let lock = move || {
        if can_lock.get() {
            tr!("lost-lock", { "device" => name() })
        } else {
            tr!("lost-cant-lock", { "device" => name() })
        }
    };
    let reset = move || match erases.get() {
        Some(Loses::Everything) => tr!("lost-reset"),
        Some(Loses::WorkProfile) => tr!("lost-reset-work-profile"),
        Some(Loses::CompanyData) => tr!("lost-reset-company-data"),
        Some(Loses::AccessOnly) | None => tr!("lost-cant-reset"),
    };
    let can_reset = move || !matches!(erases.get(), Some(Loses::AccessOnly) | None);
    let button = move |action| {
        view! {
            <Button on_press=Callback::new(move |()| answers.act.run(action))>
                {move || action::name(action)}
            </Button>
        }
    };
    view! {
        <Disclosure summary=move_tr!("lost-title")>
            <ol class="lost">
                <li>
                    <p>{lock}</p>
                    <Show when=move || can_lock.get()>{button(Action::RemoteLock)}</Show>
                </li>
                <li>
                    <p>{move_tr!("lost-tell")}</p>
                    <Ways brand on_open_link=answers.open_link />
                </li>
                <li>
                    <p>{reset}</p>
                    <Show when=can_reset>{button(Action::Wipe)}</Show>
                </li>
            </ol>
            <p>{move_tr!("lost-not-passcode")}</p>
        </Disclosure>
    }
}
