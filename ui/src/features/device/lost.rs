//! Lost or stolen? What to do, in the right order: lock, tell IT, reset if it stays lost.

use crate::components::{Button, Disclosure};
use crate::words::{action, move_tr, tr};
use leptos::prelude::*;
use wire::terms::Action;

use super::confirmation::is_offered;
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
    let can_reset = Memo::new(move |_| can(Action::Wipe));
    let lock = move || {
        if can_lock.get() {
            tr!("lost-lock", { "device" => name() })
        } else {
            tr!("lost-cant-lock", { "device" => name() })
        }
    };
    let reset = move || {
        if can_reset.get() {
            tr!("lost-reset")
        } else {
            tr!("lost-cant-reset")
        }
    };
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
                    <Show when=move || can_reset.get()>{button(Action::Wipe)}</Show>
                </li>
            </ol>
            <p>{move_tr!("lost-not-passcode")}</p>
        </Disclosure>
    }
}
