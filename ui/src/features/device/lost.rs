//! Lost or stolen? What to do, in the right order: lock, tell IT, reset if it stays lost.

use crate::components::{Button, Disclosure};
use crate::words::{action, move_tr, tr};
use leptos::prelude::*;
use wire::graph::Availability;
use wire::terms::{Action, Effect, Loses, Reason};

use super::confirmation::availability;
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
    let of = move |action| Memo::new(move |_| device.with(|device| availability(device, action)));
    let (locks, erases) = (of(Action::RemoteLock), of(Action::Wipe));
    let lock = move || match locks.get() {
        Some(Availability::Available(_)) => tr!("lost-lock", { "device" => name() }),
        Some(unavailable) if is_under_way(unavailable) => {
            tr!("lost-lock-under-way", { "device" => name() })
        }
        Some(Availability::Unavailable {
            reason: reason @ Reason::AnotherUnderWay,
            ..
        }) => action::reason(Action::RemoteLock, reason),
        _ => tr!("lost-cant-lock", { "device" => name() }),
    };
    let reset = move || match erases.get() {
        Some(Availability::Available(Effect::Erases { loses })) => match loses {
            Loses::Everything => tr!("lost-reset"),
            Loses::WorkProfile => tr!("lost-reset-work-profile"),
            Loses::CompanyData => tr!("lost-reset-company-data"),
            Loses::AccessOnly => tr!("lost-cant-reset"),
        },
        Some(unavailable) if is_under_way(unavailable) => tr!("lost-reset-under-way"),
        _ => tr!("lost-cant-reset"),
    };
    let can_lock = move || matches!(locks.get(), Some(Availability::Available(_)));
    let can_reset = move || match erases.get() {
        Some(Availability::Available(Effect::Erases { loses })) => loses != Loses::AccessOnly,
        _ => false,
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
                    <Show when=can_lock>{button(Action::RemoteLock)}</Show>
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

/// Whether it was asked for already.
fn is_under_way(availability: Availability) -> bool {
    matches!(
        availability,
        Availability::Unavailable {
            reason: Reason::UnderWay,
            ..
        }
    )
}
