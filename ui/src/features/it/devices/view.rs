//! All devices as a picture of what is known: coming, none, failed, or the table.

use crate::components::{
    BackLink, BarActions, Button, EmptyPicture, EmptyState, Icon, Intent, MessageBar, PageHeader,
    RowSelection, SelectedRows, SelectionWords, SortWords, Table, TableSkeleton,
};
use crate::features::devices::near_end::NearEnd;
use crate::features::not_read::NotRead;
use crate::routes;
use crate::state::long_list::{Count, LongList, Way};
use crate::words::{failure, move_tr, number, tr};
use client::Failure;
use leptos::prelude::*;
use model::time::Timestamp;
use wire::graph::{ManagedDevice, User};
use wire::terms::{RemoteAction, Role};

use super::bar::SelectionBar;
use super::rows::{columns, row, shown};
use super::tools::{Columns, Tools};
use super::wanted::{Shown, Wanted};

/// What can be done with the list.
#[derive(Clone, Copy)]
pub struct ListAnswers {
    /// Something was typed to search with.
    pub search: Callback<String>,
    /// Other devices are wanted, or in another way.
    pub want: Callback<Wanted>,
    /// Somebody is near one end of what is held.
    pub near: Callback<Way>,
    /// Go to that end of the list.
    pub to: Callback<Way>,
    /// Ask again after it failed.
    pub try_again: Callback<()>,
    /// Others are selected.
    pub select: Callback<SelectedRows>,
    /// Something is to be done to those that are selected.
    pub act: Callback<RemoteAction>,
    /// Save the list as a file.
    pub export: Export,
}

/// Saving the list as a file.
#[derive(Clone, Copy)]
pub struct Export {
    /// Do it.
    pub on_press: Callback<()>,
    /// Where: a browser can, and the app sends there.
    pub place: ExportPlace,
    /// How far it is.
    pub sending: Signal<Exporting>,
}

/// Where the list is saved as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportPlace {
    /// Here.
    Here,
    /// On the website, in a browser.
    Browser,
}

/// How far saving the list is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Exporting {
    /// Nobody asked for it, or it is done.
    #[default]
    No,
    /// It is being written.
    Busy,
    /// It couldn't be had.
    Failed,
}

/// The list of every device.
#[component]
pub fn AllDevicesView(
    /// What is held of it.
    #[prop(into)]
    list: Signal<LongList<ManagedDevice>>,
    /// Which devices are wanted.
    #[prop(into)]
    wanted: Signal<Wanted>,
    /// What is typed to search with.
    #[prop(into)]
    typed: Signal<String>,
    /// The person whose devices are wanted alone.
    #[prop(into)]
    person: Signal<Option<User>>,
    /// Whether this is that person's page.
    #[prop(optional)]
    is_of_person: bool,
    /// Which are selected.
    #[prop(into)]
    selected: Signal<SelectedRows>,
    /// The role of whoever looks.
    #[prop(into)]
    role: Signal<Option<Role>>,
    /// What time it is.
    #[prop(into)]
    now: Signal<Timestamp>,
    /// Where a device is opened.
    href: Callback<String, String>,
    /// What can be done.
    answers: ListAnswers,
) -> impl IntoView {
    let is_known = Memo::new(move |_| list.read().is_known);
    let failed = Memo::new(move |_| list.read().failure.clone());
    let is_empty = Memo::new(move |_| list.with(|list| list.rows().next().is_none()));
    let count = Memo::new(move |_| list.read().count());
    let meta = move || {
        count.get().filter(|_| is_known.get()).map(|count| match count {
            Count::Exactly(count) => {
                tr!("it-devices-count", { "count" => count, "number" => number::written(count) })
            }
            Count::MoreThan(count) => {
                tr!("it-devices-count-more", { "number" => number::written(count) })
            }
        })
    };
    let label = Signal::derive(move || match only_of(person, is_of_person) {
        Some(name) => tr!("it-devices-of", { "name" => name }),
        None => tr!("it-devices-title"),
    });
    let body = move || {
        if !is_known.get() {
            return match failed.get() {
                Some(failed) => view! { <NotRead failed title=move_tr!("it-devices-failed-title") on_retry=answers.try_again /> }.into_any(),
                None => view! { <TableSkeleton label=move_tr!("it-devices-loading") /> }.into_any(),
            };
        }
        if is_empty.get() {
            view! { <NoDevices wanted is_of_person answers /> }.into_any()
        } else {
            let shown = Memo::new(move |_| shown(&wanted.read(), is_of_person));
            view! { <Rows list label wanted shown selected now href answers /> }.into_any()
        }
    };
    view! {
        <Head person is_of_person meta=Signal::derive(meta) answers wanted />
        <div class="it-list" aria-busy=move || list.read().is_coming.then_some("true")>
            <Tools wanted typed person is_of_person count=count.into() answers />
            {body}
        </div>
        <div class="it-dock">
            <Ends list answers />
            <SelectionBar
                selected
                count=count.into()
                is_whole=Signal::derive(move || list.with(LongList::is_whole))
                role
                answers
            />
        </div>
    }
}

/// Whose devices alone are on a page.
pub(super) fn only_of(person: Signal<Option<User>>, is_of_person: bool) -> Option<String> {
    person.with(|person| {
        let person = person.as_ref().filter(|_| is_of_person)?;
        Some(person.display_name.clone())
    })
}

/// What the page is about, and what can be done with the whole list.
#[component]
fn Head(
    person: Signal<Option<User>>,
    is_of_person: bool,
    meta: Signal<Option<String>>,
    wanted: Signal<Wanted>,
    answers: ListAnswers,
) -> impl IntoView {
    let title = Signal::derive(move || {
        if is_of_person {
            only_of(person, true).unwrap_or_else(|| tr!("it-people-person"))
        } else {
            tr!("it-devices-title")
        }
    });
    let about = move || {
        person.with(|person| {
            let person = person.as_ref().filter(|_| is_of_person)?;
            let mail = person.mail.clone();
            Some(mail.unwrap_or_else(|| person.user_principal_name.clone()))
        })
    };
    let meta = move || match (about(), meta.get()) {
        (Some(about), Some(count)) => Some(format!("{about} · {count}")),
        (about, count) => about.or(count),
    };
    view! {
        {is_of_person
            .then(|| {
                view! {
                    <BackLink href=routes::IT_PEOPLE>{move_tr!("it-people-title")}</BackLink>
                }
            })}
        <div class="it-head" class:record-head=is_of_person>
            <PageHeader title meta=Signal::derive(meta) />
            <div class="it-head__tools">
                <Columns wanted is_of_person want=answers.want />
                <ExportButton export=answers.export />
            </div>
        </div>
        {move || {
            (answers.export.sending.get() == Exporting::Failed)
                .then(|| {
                    view! {
                        <MessageBar intent=Intent::Warning>
                            {move_tr!("it-devices-export-failed")}
                        </MessageBar>
                    }
                })
        }}
    }
}

/// The button that saves a list as a file.
#[component]
pub fn ExportButton(
    /// How that is done, and how far it is.
    export: Export,
) -> impl IntoView {
    let Export {
        on_press,
        place,
        sending,
    } = export;
    let (icon, words) = match place {
        ExportPlace::Here => (Icon::ArrowDownload, move_tr!("it-devices-export")),
        ExportPlace::Browser => (Icon::Open, move_tr!("it-devices-export-in-browser")),
    };
    view! {
        <Button icon busy=Signal::derive(move || sending.get() == Exporting::Busy) on_press>
            {words}
        </Button>
    }
}

/// The table, with what comes before and after it.
#[component]
fn Rows(
    list: Signal<LongList<ManagedDevice>>,
    label: Signal<String>,
    wanted: Signal<Wanted>,
    shown: Memo<Vec<Shown>>,
    selected: Signal<SelectedRows>,
    now: Signal<Timestamp>,
    href: Callback<String, String>,
    answers: ListAnswers,
) -> impl IntoView {
    let rows = Memo::new(move |_| {
        let shown = shown.read();
        list.with(|list| {
            let row = |device: &ManagedDevice| {
                row(device, &shown, href.run(device.id.clone()), now.get())
            };
            list.rows().map(row).collect::<Vec<_>>()
        })
    });
    let selection = RowSelection {
        selected,
        on_change: answers.select,
        from: StoredValue::new(None),
        words: SelectionWords {
            all: move_tr!("it-devices-select-shown"),
            row: Callback::new(|name: String| tr!("it-devices-select", { "device" => name })),
        },
    };
    let sorting = SortWords {
        by: Callback::new(|column: String| tr!("it-devices-sort-by", { "column" => column })),
        turn: move_tr!("it-devices-sort-turn"),
    };
    let goes = move |way| Memo::new(move |_| list.with(|list| list.link(way).is_some()));
    let (back, forth) = (goes(Way::Back), goes(Way::Forth));
    let row_count = Memo::new(move |_| {
        list.with(|list| match list.count() {
            _ if list.is_whole() => None,
            Some(Count::Exactly(count)) => i64::try_from(count).ok(),
            Some(Count::MoreThan(_)) | None => Some(-1),
        })
    });
    let failed = Memo::new(move |_| list.read().failure.clone());
    let going = move || list.read().going.is_some();
    view! {
        <Show when=move || back.get()>
            <NearEnd on_near=move |()| answers.near.run(Way::Back) />
        </Show>
        <Table
            label
            columns=Signal::derive(move || columns(&shown.read(), wanted, answers.want))
            rows
            row_count
            selection
            sorting
        />
        {move || failed.get().map(|failed| view! { <MoreFailed failed answers /> })}
        <Show when=move || forth.get()>
            <NearEnd on_near=move |()| answers.near.run(Way::Forth) />
            <p class="it-list__foot" role="status">
                {move || going().then(|| tr!("it-devices-more"))}
            </p>
        </Show>
    }
}

/// Leads to either end of a list that can't be scrolled through.
#[component]
fn Ends(list: Signal<LongList<ManagedDevice>>, answers: ListAnswers) -> impl IntoView {
    let is_away =
        move |way| Memo::new(move |_| list.with(|list| list.is_known && list.link(way).is_some()));
    let end = move |way, icon, words: Signal<String>| {
        let is_away = is_away(way);
        view! {
            <Show when=move || is_away.get()>
                <Button icon on_press=move |()| answers.to.run(way)>
                    {words}
                </Button>
            </Show>
        }
    };
    view! {
        <div class="it-dock__ends">
            {end(Way::Back, Icon::ArrowUp, move_tr!("it-devices-to-start"))}
            {end(Way::Forth, Icon::ArrowDown, move_tr!("it-devices-to-end"))}
        </div>
    }
}

/// No device, or none that fits.
#[component]
fn NoDevices(wanted: Signal<Wanted>, is_of_person: bool, answers: ListAnswers) -> impl IntoView {
    let filtered = Memo::new(move |_| {
        let mut wanted = wanted.get();
        if is_of_person {
            wanted.person = None;
        }
        wanted.is_filtered()
    });
    let show_all = move |()| {
        let before = wanted.get_untracked();
        answers.want.run(Wanted {
            order: before.order,
            descending: before.descending,
            shown: before.shown,
            ..Wanted::default()
        });
    };
    move || {
        if filtered.get() {
            view! {
                <EmptyState
                    picture=EmptyPicture::Search
                    title=move_tr!("it-devices-none-found-title")
                    text=move_tr!("it-devices-none-found")
                >
                    <Button on_press=show_all>{move_tr!("it-devices-show-all")}</Button>
                </EmptyState>
            }
            .into_any()
        } else {
            view! {
                <EmptyState
                    picture=EmptyPicture::Devices
                    title=move_tr!("it-devices-none-title")
                    text=Signal::derive(move || {
                        if is_of_person {
                            tr!("it-people-no-devices")
                        } else {
                            tr!("it-devices-none")
                        }
                    })
                />
            }
            .into_any()
        }
    }
}

/// Nothing is known, and asking failed.
/// What is held stays; what comes next couldn't be had.
#[component]
fn MoreFailed(failed: Failure, answers: ListAnswers) -> impl IntoView {
    view! {
        <MessageBar
            intent=Intent::Warning
            title=Signal::derive(move || Some(tr!("it-devices-more-failed")))
        >
            <BarActions slot>
                <Button on_press=answers.try_again>{move_tr!("try-again")}</Button>
            </BarActions>
            {move || failure::not_read(&failed)}
        </MessageBar>
    }
}
