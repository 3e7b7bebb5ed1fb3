//! The filters above the list of actions: four that are chosen here, and those that an address brought along.

use crate::components::{Appearance, Button, Filter, FilterOption, Icon, IconView};
use crate::words::{action, move_tr, tr};
use leptos::prelude::*;
use wire::graph::RemoteActionAudit;
use wire::terms::RemoteAction;

use super::filters::{ActionFilters, Asker, Period, Standing};

/// Every action, in the order in which people look for them.
const ACTIONS: [RemoteAction; 6] = [
    RemoteAction::RemoteLock,
    RemoteAction::ResetPasscode,
    RemoteAction::SyncDevice,
    RemoteAction::RebootNow,
    RemoteAction::Retire,
    RemoteAction::Wipe,
];

/// The filters.
#[component]
pub fn FilterBar(
    /// What is filtered by.
    #[prop(into)]
    filters: Signal<ActionFilters>,
    /// One of the actions that are shown, which knows the names of what is filtered by.
    #[prop(into)]
    sample: Signal<Option<RemoteActionAudit>>,
    /// Filter by something else.
    #[prop(into)]
    on_filter: Callback<ActionFilters>,
) -> impl IntoView {
    let change = move |change: &dyn Fn(&mut ActionFilters)| {
        let mut changed = filters.get_untracked();
        change(&mut changed);
        on_filter.run(changed);
    };
    view! {
        <search class="filters">
            <OneOf
                id="filter-state"
                label=move_tr!("it-filter-state")
                any=move_tr!("it-filter-state-any")
                choices=standings()
                value=Signal::derive(move || filters.read().standing)
                on_choose=move |value| change(&|it| it.standing = value)
            />
            <OneOf
                id="filter-action"
                label=move_tr!("it-filter-action")
                any=move_tr!("it-filter-action-any")
                choices=actions()
                value=Signal::derive(move || filters.read().action)
                on_choose=move |value| change(&|it| it.action = value)
            />
            <OneOf
                id="filter-asker"
                label=move_tr!("it-filter-asker")
                any=move_tr!("it-filter-asker-any")
                choices=askers()
                value=Signal::derive(move || filters.read().asker)
                on_choose=move |value| change(&|it| it.asker = value)
            />
            <OneOf
                id="filter-time"
                label=move_tr!("it-filter-time")
                any=move_tr!("it-filter-time-any")
                choices=periods()
                value=Signal::derive(move || filters.read().period)
                on_choose=move |value| change(&|it| it.period = value)
            />
            <Brought filters sample on_filter />
            <Show when=move || !filters.read().is_empty()>
                <Button
                    appearance=Appearance::Subtle
                    on_press=move |()| on_filter.run(ActionFilters::default())
                >
                    {move_tr!("it-actions-clear")}
                </Button>
            </Show>
        </search>
    }
}

/// What a filter says while it narrows a list: its name and what is chosen.
#[must_use]
pub fn narrowed(filter: &str, chosen: &str) -> String {
    tr!("it-filter-narrowed", { "filter" => filter, "chosen" => chosen })
}

/// What can be chosen, each with its words.
type Choices<T> = Vec<(T, Signal<String>)>;

/// A filter that takes one of some things, or any.
#[component]
pub fn OneOf<T>(
    /// The id of its options in the page; once per page.
    id: &'static str,
    /// What is chosen here.
    #[prop(into)]
    label: Signal<String>,
    /// What stands for any.
    #[prop(into)]
    any: Signal<String>,
    /// What can be chosen.
    choices: Choices<T>,
    /// What is chosen.
    #[prop(into)]
    value: Signal<Option<T>>,
    /// Something else was chosen.
    #[prop(into)]
    on_choose: Callback<Option<T>>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let option = move |own: Option<T>, label| FilterOption {
        label,
        chosen: Signal::derive(move || value.get() == own),
        on_press: Callback::new(move |()| on_choose.run(own)),
    };
    let words = choices.clone();
    let chosen = move || {
        let value = value.get()?;
        let (_, chosen) = words.iter().find(|(own, _)| *own == value)?;
        Some(narrowed(&label.get(), &chosen.get()))
    };
    let each = choices
        .into_iter()
        .map(|(own, label)| option(Some(own), label));
    let options = [option(None, any)].into_iter().chain(each).collect();
    view! { <Filter id label chosen=Signal::derive(chosen) options /> }
}

fn standings() -> Choices<Standing> {
    let of = |standing| match standing {
        Standing::UnderWay => move_tr!("it-filter-state-under-way"),
        Standing::Done => move_tr!("it-filter-state-done"),
        Standing::NotDone => move_tr!("it-filter-state-not-done"),
        Standing::Cancelled => move_tr!("it-filter-state-cancelled"),
    };
    Standing::ALL
        .map(|standing| (standing, of(standing)))
        .into()
}

fn actions() -> Choices<RemoteAction> {
    let of = |asked: RemoteAction| Signal::derive(move || action::name(asked.into()));
    ACTIONS.map(|asked| (asked, of(asked))).into()
}

fn askers() -> Choices<Asker> {
    let of = |asker| match asker {
        Asker::It => move_tr!("it-filter-asker-it"),
        Asker::Employees => move_tr!("it-filter-asker-employees"),
    };
    Asker::ALL.map(|asker| (asker, of(asker))).into()
}

/// The periods that can be looked back.
#[must_use]
pub fn periods() -> Choices<Period> {
    let of = |period| match period {
        Period::Day => move_tr!("it-filter-time-day"),
        Period::Week => move_tr!("it-filter-time-week"),
        Period::Month => move_tr!("it-filter-time-month"),
    };
    Period::ALL.map(|period| (period, of(period))).into()
}

/// What another page filtered by: one device, one person, one bulk action. Each can be taken away.
#[component]
fn Brought(
    filters: Signal<ActionFilters>,
    sample: Signal<Option<RemoteActionAudit>>,
    on_filter: Callback<ActionFilters>,
) -> impl IntoView {
    let named = move |name: fn(&RemoteActionAudit) -> Option<String>| {
        sample.with(|sample| sample.as_ref().and_then(name))
    };
    let chips = move || {
        let filters = filters.get();
        let device = filters.device.is_some().then(|| {
            let words = match named(|it| Some(it.device_display_name.clone())) {
                Some(device) => tr!("it-filter-device-named", { "device" => device }),
                None => tr!("it-filter-device"),
            };
            (
                words,
                ActionFilters {
                    device: None,
                    ..filters.clone()
                },
            )
        });
        let person = filters.person.is_some().then(|| {
            let words = match named(|it| it.device_owner_display_name.clone()) {
                Some(name) => tr!("it-filter-person-named", { "name" => name }),
                None => tr!("it-filter-person"),
            };
            (
                words,
                ActionFilters {
                    person: None,
                    ..filters.clone()
                },
            )
        });
        let requester = filters.requester.is_some().then(|| {
            let words = match named(|it| Some(it.initiated_by_display_name.clone())) {
                Some(name) => tr!("it-filter-requester-named", { "name" => name }),
                None => tr!("it-filter-requester"),
            };
            (
                words,
                ActionFilters {
                    requester: None,
                    ..filters.clone()
                },
            )
        });
        let bulk = filters.bulk.is_some().then(|| {
            (
                tr!("it-filter-bulk"),
                ActionFilters {
                    bulk: None,
                    ..filters.clone()
                },
            )
        });
        [device, person, requester, bulk]
            .into_iter()
            .flatten()
            .map(|(words, without)| view! { <Chip words without on_filter /> })
            .collect_view()
    };
    view! { {chips} }
}

#[component]
fn Chip(
    words: String,
    without: ActionFilters,
    on_filter: Callback<ActionFilters>,
) -> impl IntoView {
    let filter = words.clone();
    let label = move || tr!("it-filter-remove", { "filter" => filter.clone() });
    view! {
        <button
            class="filters__chip"
            type="button"
            aria-label=label
            on:click=move |_| on_filter.run(without.clone())
        >
            <span>{words}</span>
            <IconView icon=Icon::Dismiss />
        </button>
    }
}
