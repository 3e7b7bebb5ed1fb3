//! My Devices as a picture of what is known: loading, empty, failed, out of date, or the cards.

use crate::components::{
    Appearance, BarActions, Button, CardSkeletons, EmptyPicture, EmptyState, Intent, LinkButton,
    MessageBar, PageHeader, TextField,
};
use crate::features::not_read::NotRead;
use crate::later::{Later, Screen};
use crate::routes;
use crate::state::asked::Asked;
use crate::state::this_device::Identified;
use crate::words::{failure, move_tr, time, tr};
use leptos::prelude::*;
use model::time::Timestamp;
use wire::graph::{IntuneBrand, ManagedDevice};

use super::cards::Cards;
use super::invitation::{Invitation, InvitationBar, invitation};
use super::search::{SEARCH_FROM, matches};
use super::standing::{Standing, attention_first};

/// The list of devices.
#[component]
pub fn DevicesView(
    /// The devices, as far as they are known.
    #[prop(into)]
    devices: Signal<Asked<Vec<ManagedDevice>>>,
    /// What time it is.
    #[prop(into)]
    now: Signal<Timestamp>,
    /// Which device the person said they are using.
    #[prop(into)]
    in_use: Signal<Identified>,
    /// Identifies the device that looks like the one they are using.
    #[prop(optional, into)]
    suggested: Signal<Option<String>>,
    /// The person said which device they are using.
    #[prop(into)]
    on_say: Callback<Identified>,
    /// The organisation, for IT's contact.
    #[prop(into)]
    brand: Signal<IntuneBrand>,
    /// Ask for the devices again.
    #[prop(into)]
    on_retry: Callback<()>,
    /// Open a link outside.
    #[prop(into)]
    on_open_link: Callback<String>,
) -> impl IntoView {
    let sorted = Memo::new(move |_| {
        attention_first(devices.with(|asked| asked.answer.clone().unwrap_or_default()))
    });
    let meta = move || sorted.with(|all| (!all.is_empty()).then(|| count(all)));
    let waiting = Memo::new(move |_| devices.with(Asked::is_waiting));
    let known = Memo::new(move |_| devices.with(|asked| asked.answer.is_some()));
    let invited = Memo::new(move |_| {
        sorted.with(|all| invitation(all, &in_use.read(), suggested.read().as_deref()))
    });
    let is_said = Memo::new(move |_| *invited.read() == Invitation::Enrol);
    let out_of_date = Memo::new(move |_| devices.with(|asked| asked.failure.is_some()));
    let change = move || {
        if is_said.get() {
            tr!("identify-change")
        } else {
            tr!("identify-say")
        }
    };
    view! {
        <PageHeader title=move_tr!("devices-title") meta=Signal::derive(meta) />
        {move || {
            if waiting.get() {
                view! { <CardSkeletons label=move_tr!("devices-loading") /> }.into_any()
            } else if !known.get() {
                view! { <Failed devices brand on_retry on_open_link /> }.into_any()
            } else {
                view! {
                    <OutOfDate devices now on_retry />
                    <Show when=move || !sorted.read().is_empty() fallback=NoDevices>
                        // What is out of date comes first, and there is one banner at most.
                        <Show when=move || !out_of_date.get()>
                            <InvitationBar invitation=invited on_say />
                        </Show>
                        <Found sorted in_use now />
                        // The banner asks the same, where it stands there.
                        <Show when=move || is_said.get() || out_of_date.get()>
                            <p class="devices-foot">
                                <a
                                    class="link"
                                    class:link--quiet=move || is_said.get()
                                    href=routes::IDENTIFY
                                >
                                    {change}
                                </a>
                            </p>
                        </Show>
                    </Show>
                }
                    .into_any()
            }
        }}
    }
}

/// No device at all.
#[component]
fn NoDevices() -> impl IntoView {
    view! {
        <EmptyState
            picture=EmptyPicture::Devices
            title=move_tr!("devices-empty-title")
            text=move_tr!("devices-empty")
        >
            <LinkButton href=routes::ENROL appearance=Appearance::Primary>
                {move_tr!("devices-add")}
            </LinkButton>
        </EmptyState>
    }
}

/// The cards; where there are many, only those that are searched for.
#[component]
fn Found(
    sorted: Memo<Vec<ManagedDevice>>,
    in_use: Signal<Identified>,
    now: Signal<Timestamp>,
) -> impl IntoView {
    let query = RwSignal::new(String::new());
    let many = Memo::new(move |_| sorted.read().len() >= SEARCH_FROM);
    let found = Memo::new(move |_| {
        let query = if many.get() {
            query.get()
        } else {
            String::new()
        };
        let mut all = sorted.get();
        all.retain(|device| matches(device, &query));
        all
    });
    let outcome = move || {
        (!query.read().is_empty()).then(|| tr!("devices-found", { "count" => found.read().len() }))
    };
    view! {
        <Show when=move || many.get()>
            <search class="devices-search">
                <TextField
                    id="devices-search"
                    label=move_tr!("devices-search")
                    value=query
                    on_input=move |typed| query.set(typed)
                    hint=Signal::derive(outcome)
                />
            </search>
        </Show>
        <Cards devices=found in_use now />
    }
}

/// Nothing is known, and asking failed.
#[component]
fn Failed(
    devices: Signal<Asked<Vec<ManagedDevice>>>,
    brand: Signal<IntuneBrand>,
    on_retry: Callback<()>,
    on_open_link: Callback<String>,
) -> impl IntoView {
    let failed = move || devices.with(|asked| asked.failure.clone());
    let title = move_tr!("devices-failed-title");
    view! {
        {move || failed().map(|failed| view! { <NotRead failed title on_retry /> })}
        <Later screen=Screen::Help { brand, on_open_link } />
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
                .map(failure::not_read)
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
                    <Button on_press=on_retry>{move_tr!("try-again")}</Button>
                </BarActions>
                {sentence}
            </MessageBar>
        </Show>
    }
}

pub(super) fn count(devices: &[ManagedDevice]) -> String {
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
