//! My Devices as a picture of what is known: loading, empty, failed, out of date, or the cards.

use crate::components::{
    BarActions, Button, CardGrid, CardSkeletons, Chassis, DeviceCard, EmptyPicture, EmptyState,
    Intent, MessageBar, PageHeader,
};
use crate::routes;
use crate::state::asked::Asked;
use crate::words::{failure, standing as words, time};
use client::Failure;
use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use model::time::Timestamp;
use wire::graph::ManagedDevice;

use super::standing::{Standing, attention_first, under_way};

/// The list of devices.
#[component]
pub fn DevicesView(
    /// The devices, as far as they are known.
    #[prop(into)]
    devices: Signal<Asked<Vec<ManagedDevice>>>,
    /// What time it is.
    #[prop(into)]
    now: Signal<Timestamp>,
    /// Ask for the devices again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    let meta = move || {
        devices.with(|asked| {
            asked
                .answer
                .as_deref()
                .filter(|all| !all.is_empty())
                .map(count)
        })
    };
    let waiting = Memo::new(move |_| devices.with(Asked::is_waiting));
    let known = Memo::new(move |_| devices.with(|asked| asked.answer.is_some()));
    let empty =
        Memo::new(move |_| devices.with(|asked| asked.answer.as_ref().is_some_and(Vec::is_empty)));
    view! {
        <PageHeader title=move_tr!("devices-title") meta=Signal::derive(meta) />
        {move || {
            if waiting.get() {
                view! { <CardSkeletons label=move_tr!("devices-loading") /> }.into_any()
            } else if !known.get() {
                view! { <Failed devices on_retry /> }.into_any()
            } else {
                view! {
                    <OutOfDate devices now on_retry />
                    <Show
                        when=move || !empty.get()
                        fallback=|| {
                            view! {
                                <EmptyState
                                    picture=EmptyPicture::Devices
                                    title=move_tr!("devices-empty-title")
                                    text=move_tr!("devices-empty")
                                />
                            }
                        }
                    >
                        <Cards devices now />
                    </Show>
                }
                    .into_any()
            }
        }}
    }
}

/// The cards, those that need attention first.
#[component]
fn Cards(devices: Signal<Asked<Vec<ManagedDevice>>>, now: Signal<Timestamp>) -> impl IntoView {
    let sorted = Memo::new(move |_| {
        attention_first(devices.with(|asked| asked.answer.clone().unwrap_or_default()))
    });
    view! {
        <CardGrid label=move_tr!("devices-title")>
            <For each=move || sorted.get() key=|device| device.id.clone() let:device>
                <DeviceInList sorted first_seen=device now />
            </For>
        </CardGrid>
    }
}

/// One card; it stays where it is while what it says changes.
#[component]
fn DeviceInList(
    sorted: Memo<Vec<ManagedDevice>>,
    first_seen: ManagedDevice,
    now: Signal<Timestamp>,
) -> impl IntoView {
    let id = first_seen.id.clone();
    let href = routes::device(&id);
    let device = Memo::new(move |last: Option<&ManagedDevice>| {
        let found = sorted.with(|devices| devices.iter().find(|device| device.id == id).cloned());
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
        />
    }
}

/// Nothing is known, and asking failed.
#[component]
fn Failed(devices: Signal<Asked<Vec<ManagedDevice>>>, on_retry: Callback<()>) -> impl IntoView {
    let offline =
        devices.with_untracked(|asked| asked.failure.as_ref().is_some_and(Failure::is_offline));
    let picture = if offline {
        EmptyPicture::Offline
    } else {
        EmptyPicture::Broken
    };
    let text = move || {
        devices.with(|asked| {
            asked
                .failure
                .as_ref()
                .map(failure::sentence)
                .unwrap_or_default()
        })
    };
    view! {
        <EmptyState picture title=move_tr!("devices-failed-title") text=Signal::derive(text)>
            <Button on_press=on_retry>{move_tr!("devices-try-again")}</Button>
        </EmptyState>
    }
}

/// Asking again failed: what is shown is the last list, with its age.
#[component]
fn OutOfDate(
    devices: Signal<Asked<Vec<ManagedDevice>>>,
    now: Signal<Timestamp>,
    on_retry: Callback<()>,
) -> impl IntoView {
    let failed = Memo::new(move |_| devices.with(|asked| asked.failure.is_some()));
    let sentence = move || {
        devices.with(|asked| {
            asked
                .failure
                .as_ref()
                .map(failure::sentence)
                .unwrap_or_default()
        })
    };
    let age = move || {
        let then = devices.with(|asked| asked.answered_at).unwrap_or(now.get());
        match time::Elapsed::between(then, now.get()).words() {
            Some(ago) => tr!("time-list-age", { "ago" => ago }),
            None => tr!("time-list-age-just-now"),
        }
    };
    view! {
        <Show when=move || failed.get()>
            <MessageBar intent=Intent::Warning title=Signal::derive(move || Some(age()))>
                <BarActions slot>
                    <Button on_press=on_retry>{move_tr!("devices-try-again")}</Button>
                </BarActions>
                {sentence}
            </MessageBar>
        </Show>
    }
}

fn count(devices: &[ManagedDevice]) -> String {
    let attention = devices
        .iter()
        .filter(|device| Standing::of(device).needs_attention())
        .count();
    let count = devices.len();
    if attention == 0 {
        tr!("devices-count", { "count" => count })
    } else {
        tr!("devices-count-attention", { "count" => count, "attention" => attention })
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
