//! All devices: asks for what the address wants, page by page, and keeps the address.

use crate::clock::use_clock;
use crate::features::device::{OpenedDevice, Viewer};
use crate::features::it::place::{keeping_place, scroll_to};
use crate::features::it::search::search_after_a_pause;
use crate::features::it::sheet;
use crate::host::{HostKind, use_host};
use crate::routes;
use crate::routing::{Query, use_query};
use crate::state::asked::ask;
use crate::state::changes::use_changes;
use crate::state::long_list::{LongListState, Way};
use crate::state::role::use_role;
use crate::state::session::use_session;
use client::DeviceList;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wire::graph::ManagedDevice;

use super::address::Address;
use super::asking::Sheet;
use super::selection;
use super::view::{AllDevicesView, Export, ExportPlace, Exporting, ListAnswers};
use super::wanted::{Shown, Wanted};

/// What the file is called that the list is saved as.
const FILE: &str = "devices.csv";
/// How many devices on a page: more than fit into a window.
const AT_ONCE: u16 = 50;

/// Whose devices are listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListOf {
    /// Everybody's.
    Everybody,
    /// Those of the person with this id.
    Person(String),
}

impl ListOf {
    /// Where the list is.
    fn path(&self) -> String {
        match self {
            Self::Everybody => routes::IT_DEVICES.to_owned(),
            Self::Person(id) => routes::it_person(id),
        }
    }

    /// What the address of each device begins with.
    fn devices(&self) -> String {
        match self {
            Self::Everybody => routes::IT_DEVICES.to_owned(),
            Self::Person(id) => format!("{}/devices", routes::it_person(id)),
        }
    }
}

/// The list of every device, and over it the one that is open.
#[component]
pub fn AllDevicesFeature(
    /// Identifies the device that is open.
    open: Memo<Option<String>>,
) -> impl IntoView {
    view! { <DeviceListFeature of=ListOf::Everybody open /> }
}

/// A list of devices, and over it the one that is open.
#[component]
pub fn DeviceListFeature(
    /// Whose.
    of: ListOf,
    /// Identifies the device that is open.
    open: Memo<Option<String>>,
) -> impl IntoView {
    let host = use_host();
    let clock = use_clock();
    let query = use_query();
    let go = Address::of_list(of.path(), of.devices());
    provide_context(Viewer::It(go.list));
    let only = match of {
        ListOf::Everybody => None,
        ListOf::Person(id) => Some(id),
    };
    let is_of_person = only.is_some();
    let wanted = Memo::new(move |_| {
        let query = query.read();
        let mut wanted = Wanted::read(|name| query.get(name).map(str::to_owned));
        if let Some(only) = &only {
            wanted.person = Some(only.clone());
            // Whose they are stands above them.
            if query.get("columns").is_none() {
                wanted.shown.retain(|shown| *shown != Shown::Person);
            }
        }
        wanted
    });
    let devices = LongListState::<ManagedDevice>::empty();
    let again = RwSignal::new(0_u32);
    // The columns are chosen from what is here already.
    let asked = Memo::new(move |_| Wanted {
        shown: Vec::new(),
        ..wanted.get()
    });
    let page = move |link: Option<String>| {
        let mut list = asked.get_untracked().asked(clock.now().get_untracked());
        list.top = Some(AT_ONCE);
        async move {
            match link {
                Some(link) => host.portal().devices_at(&link).await,
                None => host.portal().every_device(&list).await,
            }
        }
    };
    let begin = move || devices.begin(None, page(None));
    Effect::new(move |before: Option<Wanted>| {
        again.track();
        let asked = asked.get();
        begin();
        if before.is_some_and(|before| before != asked) {
            scroll_to(false);
        }
        asked
    });
    let changes = use_changes();
    Effect::new(move |before: Option<()>| {
        changes.watch_everybodys_devices();
        if before.is_some() {
            devices.refresh(page);
        }
    });
    let person = Memo::new(move |_| wanted.read().person.clone());
    let person = ask(move || {
        let id = person.get();
        async move {
            match id {
                Some(id) => host.portal().person(&id).await.map(Some),
                None => Ok(None),
            }
        }
    });
    let typed = RwSignal::new(wanted.get_untracked().search);
    search_after_a_pause(
        typed,
        Memo::new(move |_| wanted.read().search.clone()),
        Callback::new(move |search| {
            let wanted = wanted.get_untracked();
            go.want(&Wanted { search, ..wanted }, is_of_person, true);
        }),
    );
    let list = Memo::new(move |_| {
        let parts = asked.read().query();
        parts.into_iter().collect::<Query>().written()
    });
    let selected = selection::kept(list);
    let answers = ListAnswers {
        search: Callback::new(move |text| typed.set(text)),
        want: Callback::new(move |wanted: Wanted| go.want(&wanted, is_of_person, false)),
        near: Callback::new(move |way| {
            devices.go_on(way, move |link| page(Some(link)), keeping_place);
        }),
        to: Callback::new(move |way| {
            let link = devices
                .list
                .with_untracked(|list| list.last_link().map(str::to_owned));
            match (way, link) {
                (Way::Forth, Some(link)) => {
                    let last = page(Some(link.clone()));
                    devices.begin(Some(link), async move {
                        let last = last.await;
                        scroll_to(true);
                        last
                    });
                }
                _ => {
                    begin();
                    scroll_to(false);
                }
            }
        }),
        try_again: Callback::new(move |()| {
            if devices.list.with_untracked(|list| list.is_known) {
                devices.try_again();
            } else {
                again.update(|count| *count += 1);
            }
        }),
        select: Callback::new(move |rows| selected.set(rows)),
        act: Callback::new(move |action| go.to(&go.list.sheet(sheet::name(action)))),
        export: export(
            move || asked.get_untracked().asked(clock.now().get_untracked()),
            go,
        ),
    };
    view! {
        <AllDevicesView
            list=devices.list
            wanted
            typed
            person=Signal::derive(move || person.with(|asked| asked.answer.clone()?))
            is_of_person
            selected
            role=use_role().role()
            now=clock.now()
            href=Callback::new(move |id: String| {
                query.track();
                go.list.device(&id)
            })
            answers
        />
        {move || open.get().map(|id| view! { <OpenedDevice id /> })}
        <Sheet selected asked go />
    }
}

/// Saves the list as a file, filtered as it is; the app sends to the same list on the website, where a browser can.
fn export(list: impl Fn() -> DeviceList + Send + Sync + 'static, go: Address) -> Export {
    let host = use_host();
    let portal = use_session().portal();
    let sending = RwSignal::new(Exporting::No);
    let here = move |()| {
        if sending.get_untracked() == Exporting::Busy {
            return;
        }
        let Some(saving) = host.host().save(list().export(), FILE.to_owned()) else {
            return;
        };
        sending.set(Exporting::Busy);
        spawn_local(async move {
            let saved = saving.await;
            let how = saved.map_or(Exporting::Failed, |()| Exporting::No);
            // Whoever asked may have left the list meanwhile.
            let _left = sending.try_update(|sending| *sending = how);
        });
    };
    let there = move |()| {
        if let Some(portal) = &portal {
            host.open_link(format!("{portal}{}", go.list.alone()));
        }
    };
    let (place, on_press) = match host.host().kind() {
        HostKind::Website => (ExportPlace::Here, Callback::new(here)),
        HostKind::App => (ExportPlace::Browser, Callback::new(there)),
    };
    Export {
        on_press,
        place,
        sending: sending.into(),
    }
}
