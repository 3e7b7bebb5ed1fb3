//! All devices: the table in its states, a selection, and one that is open.

use crate::routing::Query;
use crate::words::move_tr;
use leptos::prelude::*;
use std::collections::BTreeSet;
use wire::graph::{GraphManagementAgent, ManagedDevice, Page, User};
use wire::host::SendFailure;
use wire::terms::{Platform, Role};

use super::framed_for_it;
use crate::components::SelectedRows;
use crate::features::device::{ItList, Viewer};
use crate::features::it::devices::wanted::{Managed, Shown, Wanted};
use crate::features::it::devices::{AllDevicesView, Export, ExportPlace, Exporting, ListAnswers};
use crate::gallery::screens::data::{self, DAY, before};
use crate::gallery::screens::device;
use crate::routes;
use crate::state::long_list::LongList;
use client::Failure;

/// Who has which device, the first first.
pub(super) const PEOPLE: [(&str, &str); 6] = [
    ("p-1", "Sanne Visser"),
    ("p-2", "Daan de Boer"),
    ("p-3", "Noor Bakker"),
    ("p-4", "Lars Jansen"),
    ("p-5", "Mohammed van der Westerlaken-Oudenhoven"),
    ("p-6", "Fleur Smit"),
];

/// Contoso's devices, twice, each somebody's, by name.
pub(super) fn everybodys() -> Vec<ManagedDevice> {
    let all = data::devices::all();
    let count = all.len();
    let twice = all.iter().chain(&all).enumerate();
    let mut devices: Vec<_> = twice
        .map(|(at, device)| {
            let somebody = (at % 7 < 6).then(|| PEOPLE[at % 7 % 6]);
            let mut device = device.clone();
            device.id = format!("{}-{at}", device.id);
            device.user_id = somebody.map(|(id, _)| id.to_owned());
            device.user_display_name = somebody.map(|(_, name)| name.to_owned());
            if at >= count {
                device.managed_device_name = device.device_name.clone();
                device.last_sync_date_time = before((at as i64 - 4) * DAY);
            }
            if at == 5 {
                device.management_agent = GraphManagementAgent::Eas;
            }
            device
        })
        .collect();
    devices.sort_by_key(|device| device.managed_device_name.to_lowercase());
    devices
}

fn page(devices: Vec<ManagedDevice>) -> Page<ManagedDevice> {
    Page {
        context: String::new(),
        count: Some(1_204),
        count_at_least: None,
        next_link: Some("/next".to_owned()),
        previous_link: None,
        last_link: Some("/last".to_owned()),
        value: devices,
    }
}

struct Shows {
    list: LongList<ManagedDevice>,
    wanted: Wanted,
    selected: SelectedRows,
    role: Role,
}

impl Shows {
    fn of(list: LongList<ManagedDevice>) -> Self {
        Self {
            list,
            wanted: Wanted::default(),
            selected: SelectedRows::default(),
            role: Role::Administrator,
        }
    }
}

fn nothing() -> ListAnswers {
    ListAnswers {
        search: Callback::new(|_| ()),
        want: Callback::new(|_| ()),
        near: Callback::new(|_| ()),
        to: Callback::new(|_| ()),
        try_again: Callback::new(|()| ()),
        select: Callback::new(|_| ()),
        act: Callback::new(|_| ()),
        export: Export {
            on_press: Callback::new(|()| ()),
            place: ExportPlace::Here,
            sending: Signal::stored(Exporting::No),
        },
    }
}

fn shown(shows: impl Fn() -> Shows + Send + Sync + 'static) -> AnyView {
    with(shows, || ().into_any())
}

fn with(shows: impl Fn() -> Shows + Send + Sync + 'static, over: fn() -> AnyView) -> AnyView {
    of(shows, over, None)
}

/// The devices of one person, where there is one.
fn of(
    shows: impl Fn() -> Shows + Send + Sync + 'static,
    over: fn() -> AnyView,
    person: Option<User>,
) -> AnyView {
    // Names follow the language, so what is shown is made anew with it.
    let shows = StoredValue::new(shows);
    let of = move |part: fn(Shows) -> String| shows.with_value(|shows| part(shows()));
    let is_of_person = person.is_some();
    let (place, title) = if is_of_person {
        (routes::IT_PEOPLE, move_tr!("frame-people"))
    } else {
        (routes::IT_DEVICES, move_tr!("frame-all-devices"))
    };
    let page = view! {
        <AllDevicesView
            list=Signal::derive(move || shows.with_value(|shows| shows().list))
            wanted=Signal::derive(move || shows.with_value(|shows| shows().wanted))
            typed=Signal::derive(move || of(|shows| shows.wanted.search))
            person=Signal::stored(person)
            is_of_person
            selected=Signal::derive(move || shows.with_value(|shows| shows().selected))
            role=Signal::derive(move || Some(shows.with_value(|shows| shows().role)))
            now=data::NOW
            href=Callback::new(|_: String| "/gallery".to_owned())
            answers=nothing()
        />
        {over()}
    };
    framed_for_it(place, title, page)
}

fn known() -> LongList<ManagedDevice> {
    LongList::beginning_with(page(everybodys()))
}

pub(super) fn table() -> AnyView {
    shown(|| Shows::of(known()))
}

/// The table with so many selected, and what is open over it.
pub(super) fn behind(selected: usize, over: fn() -> AnyView) -> AnyView {
    with(move || with_selected(selected), over)
}

pub(super) fn every_column() -> AnyView {
    shown(|| {
        let platforms = vec![Platform::Android, Platform::Ios, Platform::Linux];
        let mut devices = everybodys();
        devices.retain(|device| {
            platforms.contains(&device.platform)
                && device.management_agent == GraphManagementAgent::Mdm
        });
        devices.reverse();
        Shows {
            wanted: Wanted {
                shown: Shown::ALL.to_vec(),
                managed: Managed::Direct,
                platforms,
                descending: true,
                ..Wanted::default()
            },
            ..Shows::of(whole(devices))
        }
    })
}

/// The first four are shown, the others stand further down.
fn with_selected(count: usize) -> Shows {
    let first = everybodys().into_iter().take(4).map(|device| device.id);
    let others = (4..count).map(|at| format!("further-down-{at}"));
    Shows {
        selected: SelectedRows::These(first.chain(others).take(count).collect::<BTreeSet<_>>()),
        ..Shows::of(known())
    }
}

pub(super) fn selection() -> AnyView {
    shown(|| Shows {
        role: Role::HelpDesk,
        ..with_selected(4)
    })
}

pub(super) fn all_selected() -> AnyView {
    shown(|| Shows {
        selected: SelectedRows::All,
        ..Shows::of(known())
    })
}

pub(super) fn in_the_middle() -> AnyView {
    shown(|| {
        Shows::of(LongList::beginning_with(Page {
            count: None,
            count_at_least: Some(10_000),
            previous_link: Some("/previous".to_owned()),
            ..page(everybodys())
        }))
    })
}

/// Those of one person.
pub(super) fn of_person() -> AnyView {
    let theirs = || {
        let mut devices = everybodys();
        devices.retain(|device| device.user_id.as_deref() == Some("p-1"));
        Shows::of(whole(devices))
    };
    let sanne = super::people::everybody().swap_remove(0);
    of(theirs, || ().into_any(), Some(sanne))
}

pub(super) fn loading() -> AnyView {
    shown(|| Shows::of(LongList::default()))
}

/// A list that is all there.
fn whole(devices: Vec<ManagedDevice>) -> LongList<ManagedDevice> {
    LongList::beginning_with(Page {
        count: Some(devices.len() as u64),
        next_link: None,
        last_link: None,
        ..page(devices)
    })
}

pub(super) fn none() -> AnyView {
    shown(|| Shows::of(whole(Vec::new())))
}

pub(super) fn none_found() -> AnyView {
    shown(|| Shows {
        wanted: Wanted {
            search: "nokia".to_owned(),
            ..Wanted::default()
        },
        ..Shows::of(whole(Vec::new()))
    })
}

pub(super) fn failed() -> AnyView {
    shown(|| {
        let mut list = LongList::default();
        list.failure = Some(Failure::Unreadable { status: 502 });
        Shows::of(list)
    })
}

pub(super) fn more_failed() -> AnyView {
    shown(|| {
        let mut list = known();
        list.failure = Some(Failure::Host(SendFailure::Unreachable));
        Shows::of(list)
    })
}

/// One of them, opened.
pub(super) fn opened() -> AnyView {
    behind(0, || {
        provide_context(Viewer::It(ItList {
            list: StoredValue::new(routes::IT_DEVICES.to_owned()),
            devices: StoredValue::new(routes::IT_DEVICES.to_owned()),
            query: Memo::new(|_| Query::default()),
        }));
        device::of_somebody(Signal::derive(data::devices::laptop_for_it))
    })
}
