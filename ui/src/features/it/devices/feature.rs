//! All devices: asks for what the address wants, page by page, and keeps the address.

use crate::clock::use_clock;
use crate::components::SelectedRows;
use crate::features::device::{ItList, OpenedDevice, Viewer};
use crate::features::it::place::{keeping_place, scroll_to};
use crate::features::it::sheet::{self, SheetFeature, Source};
use crate::host::use_host;
use crate::routes;
use crate::state::asked::ask;
use crate::state::changes::use_changes;
use crate::state::long_list::{LongListState, Way};
use crate::state::role::use_role;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use leptos_router::params::ParamsMap;
use std::time::Duration;
use wire::graph::ManagedDevice;

use super::selection;
use super::view::{AllDevicesView, ListAnswers};
use super::wanted::Wanted;

/// How long nobody types before what was typed is searched for.
const PAUSE: Duration = Duration::from_millis(250);
/// How many devices on a page: more than fit into a window.
const AT_ONCE: u16 = 50;

/// The list of every device, and over it the one that is open.
#[component]
pub fn AllDevicesFeature(
    /// Identifies the device that is open.
    open: Memo<Option<String>>,
) -> impl IntoView {
    let host = use_host();
    let clock = use_clock();
    let query = use_query_map();
    let wanted = Memo::new(move |_| {
        let query = query.read();
        Wanted::read(|name| query.get(name))
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
        changes.watch_devices();
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
    let go = Address::of_list();
    provide_context(Viewer::It(go.list));
    let typed = RwSignal::new(wanted.get_untracked().search);
    search_after_a_pause(typed, wanted, go);
    let list = Memo::new(move |_| {
        let mut query = ParamsMap::new();
        for (name, value) in asked.read().query() {
            query.insert(name, value);
        }
        query.to_query_string()
    });
    let selected = selection::kept(list);
    let answers = ListAnswers {
        search: Callback::new(move |text| typed.set(text)),
        want: Callback::new(move |wanted: Wanted| go.want(&wanted, false)),
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
        export: None,
        exporting: Signal::stored(false),
    };
    view! {
        <AllDevicesView
            list=devices.list
            wanted
            typed
            person=Signal::derive(move || {
                person.with(|asked| {
                    let person = asked.answer.as_ref()?.as_ref()?;
                    Some(person.display_name.clone())
                })
            })
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

/// The sheet that the address asks for, about the devices that are selected.
#[component]
fn Sheet(selected: RwSignal<SelectedRows>, asked: Memo<Wanted>, go: Address) -> impl IntoView {
    let query = go.list.query;
    let clock = use_clock();
    let action = Memo::new(move |_| query.read().get_str("sheet").and_then(sheet::read));
    let close = Callback::new(move |()| go.to(&go.list.alone()));
    // An address that was shared has no devices to ask anything of.
    let is_empty = Memo::new(move |_| selected.read().is_empty());
    Effect::new(move |_| {
        if action.get().is_some() && is_empty.get() {
            close.run(());
        }
    });
    move || {
        let action = action.get().filter(|_| !is_empty.get_untracked())?;
        let list = asked.get_untracked().asked(clock.now().get_untracked());
        let source = Source::Devices(selection::asked(&selected.read_untracked(), &list));
        let done = Callback::new(move |()| selected.set(SelectedRows::default()));
        Some(view! { <SheetFeature action source on_done=done on_close=close /> })
    }
}

/// Writes what is typed into the address, once nobody has typed for a moment; and takes over what comes to stand
/// there otherwise.
fn search_after_a_pause(typed: RwSignal<String>, wanted: Memo<Wanted>, go: Address) {
    Effect::new(move |earlier: Option<Option<TimeoutHandle>>| {
        if let Some(Some(earlier)) = earlier {
            earlier.clear();
        }
        let text = typed.get();
        if text.trim() == wanted.with_untracked(|wanted| wanted.search.clone()).trim() {
            return None;
        }
        let search = move || {
            let mut wanted = wanted.get_untracked();
            wanted.search = text.clone();
            go.want(&wanted, true);
        };
        // Where no timer can be had nothing is searched for until the next letter.
        set_timeout_with_handle(search, PAUSE).ok()
    });
    Effect::new(move |_| {
        let search = wanted.with(|wanted| wanted.search.clone());
        if typed.with_untracked(|typed| typed.trim() != search) {
            typed.set(search);
        }
    });
}

/// What leads to an address.
type Navigate = Box<dyn Fn(&str, NavigateOptions)>;

/// Where the list stands in the address.
#[derive(Clone, Copy)]
struct Address {
    list: ItList,
    navigate: StoredValue<Navigate, LocalStorage>,
}

impl Address {
    fn of_list() -> Self {
        Self {
            list: ItList {
                list: StoredValue::new(routes::IT_DEVICES.to_owned()),
                devices: StoredValue::new(routes::IT_DEVICES.to_owned()),
                query: use_query_map(),
            },
            navigate: StoredValue::new_local(Box::new(use_navigate())),
        }
    }

    /// Shows other devices, or shows them in another way. What is typed letter by letter is one step back.
    fn want(self, wanted: &Wanted, replace: bool) {
        let mut query = ParamsMap::new();
        for (name, value) in wanted.query() {
            query.insert(name, value);
        }
        let path = format!("{}{}", routes::IT_DEVICES, query.to_query_string());
        self.step(&path, replace);
    }

    /// Goes to another address of the list.
    fn to(self, path: &str) {
        self.step(path, false);
    }

    fn step(self, path: &str, replace: bool) {
        let options = NavigateOptions {
            replace,
            scroll: false,
            ..NavigateOptions::default()
        };
        self.navigate.with_value(|navigate| navigate(path, options));
    }
}
