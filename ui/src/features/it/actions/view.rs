//! The list of what was asked of devices: loading, empty, failed, or its rows.

use crate::components::{
    BarActions, BarLayout, Button, Cell, ColumnWidth, EmptyPicture, EmptyState, Intent, MessageBar,
    NarrowPlace, Table, TableColumn, TableRow, TableSkeleton,
};
use crate::features::not_read::NotRead;
use crate::routes;
use crate::state::asked::Asked;
use crate::words::{action, bulk, failure, it_action, move_tr, time, tr};
use client::Failure;
use leptos::prelude::*;
use model::time::Timestamp;
use wire::graph::RemoteActionAudit;
use wire::portal::BulkAction;

use super::filter_bar::FilterBar;
use super::filters::ActionFilters;
use super::progress;
use super::rows::{ActionRows, Row};

/// What was asked of devices.
#[component]
pub fn ActionsView(
    /// The rows, as far as they are known.
    #[prop(into)]
    rows: Signal<Asked<ActionRows>>,
    /// What they are filtered by.
    #[prop(into)]
    filters: Signal<ActionFilters>,
    /// What time it is.
    #[prop(into)]
    now: Signal<Timestamp>,
    /// More of them are being asked for.
    #[prop(into)]
    busy: Signal<bool>,
    /// Filter by something else.
    #[prop(into)]
    on_filter: Callback<ActionFilters>,
    /// Show more of them.
    #[prop(into)]
    on_more: Callback<()>,
    /// Ask for them again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    let known = Memo::new(move |_| rows.with(|asked| asked.answer.clone()));
    let failed = Memo::new(move |_| rows.with(|asked| asked.failure.clone()));
    let sample =
        Signal::derive(move || known.with(|known| known.as_ref()?.rows.first().map(sample)));
    view! {
        <FilterBar filters sample on_filter />
        {move || match (known.get(), failed.get()) {
            (None, None) => {
                view! { <TableSkeleton label=move_tr!("it-actions-loading") /> }.into_any()
            }
            (None, Some(failed)) => view! { <NotRead failed title=move_tr!("it-actions-failed-title") on_retry /> }.into_any(),
            (Some(ActionRows { rows, more }), failed) => {
                view! {
                    {failed.map(|failed| view! { <OutOfDate failed on_retry /> })}
                    {if rows.is_empty() && !more {
                        view! { <Nothing filters on_filter /> }.into_any()
                    } else {
                        view! { <Rows rows now /> }.into_any()
                    }}
                    {more
                        .then(|| {
                            view! {
                                <div class="records-more">
                                    <Button busy on_press=on_more>
                                        {move_tr!("it-actions-more")}
                                    </Button>
                                </div>
                            }
                        })}
                }
                    .into_any()
            }
        }}
    }
}

fn sample(row: &Row) -> RemoteActionAudit {
    match row {
        Row::Single(audit) => audit.clone(),
        Row::Bulk { first, .. } => (**first).clone(),
    }
}

/// Asking again failed, and what is shown may be old.
#[component]
fn OutOfDate(failed: Failure, on_retry: Callback<()>) -> impl IntoView {
    let sentence = move || failure::not_read(&failed);
    view! {
        <div class="records-note">
            <MessageBar intent=Intent::Warning layout=BarLayout::Line>
                <BarActions slot>
                    <Button on_press=on_retry>{move_tr!("try-again")}</Button>
                </BarActions>
                {sentence}
            </MessageBar>
        </div>
    }
}

#[component]
fn Nothing(filters: Signal<ActionFilters>, on_filter: Callback<ActionFilters>) -> impl IntoView {
    if filters.with_untracked(ActionFilters::is_empty) {
        view! {
            <EmptyState
                picture=EmptyPicture::Actions
                title=move_tr!("it-actions-empty-title")
                text=move_tr!("it-actions-empty")
            />
        }
        .into_any()
    } else {
        view! {
            <EmptyState
                picture=EmptyPicture::Search
                title=move_tr!("it-actions-none-title")
                text=move_tr!("it-actions-none")
            >
                <Button on_press=move |()| {
                    on_filter.run(ActionFilters::default());
                }>{move_tr!("it-actions-clear")}</Button>
            </EmptyState>
        }
        .into_any()
    }
}

#[component]
fn Rows(rows: Vec<Row>, now: Signal<Timestamp>) -> impl IntoView {
    let rows = Signal::derive(move || {
        let now = now.get();
        rows.iter()
            .map(|row| table_row(row, now))
            .collect::<Vec<_>>()
    });
    view! {
        <div class="records">
            <Table label=move_tr!("frame-device-actions") columns=Signal::derive(columns) rows />
        </div>
    }
}

fn columns() -> Vec<TableColumn> {
    let column = |heading, width, narrow| TableColumn {
        heading,
        width,
        narrow,
        sort: None,
    };
    vec![
        column(
            move_tr!("it-actions-column-action"),
            ColumnWidth::Wide,
            NarrowPlace::Name,
        ),
        column(
            move_tr!("it-actions-column-device"),
            ColumnWidth::Narrow,
            NarrowPlace::Below,
        ),
        column(
            move_tr!("it-actions-column-person"),
            ColumnWidth::Narrow,
            NarrowPlace::Nowhere,
        ),
        column(
            move_tr!("it-actions-column-asked-by"),
            ColumnWidth::Narrow,
            NarrowPlace::Nowhere,
        ),
        column(
            move_tr!("it-actions-column-asked"),
            ColumnWidth::Narrow,
            NarrowPlace::Aside,
        ),
        column(
            move_tr!("it-actions-column-state"),
            ColumnWidth::Status,
            NarrowPlace::Corner,
        ),
    ]
}

fn table_row(row: &Row, now: Timestamp) -> TableRow {
    match row {
        Row::Single(audit) => TableRow {
            id: row.id(),
            href: Some(routes::it_action(&audit.id)),
            cells: vec![
                Cell::text(action::name(audit.remote_action.into())),
                with_person(audit),
                Cell::text(owner(audit)),
                Cell::text(asked_by(audit)),
                Cell::text(time::ago_alone(audit.request_date_time.0, now)),
                Cell::status(it_action::tone(audit.state), it_action::state(audit.state)),
            ],
        },
        Row::Bulk {
            id,
            action,
            first,
            progress,
        } => TableRow {
            id: row.id(),
            href: Some(routes::it_bulk(id)),
            cells: vec![
                Cell::text(action::name((*action).into())),
                of_many(first, progress.as_ref()),
                // People of many devices are many.
                Cell::text(match progress {
                    Some(progress) if progress.devices == 1 => owner(first),
                    _ => String::new(),
                }),
                Cell::text(asked_by(first)),
                Cell::text(time::ago_alone(first.request_date_time.0, now)),
                progress.as_ref().map_or_else(Cell::default, |progress| {
                    Cell::status(progress::tone(progress), progress::words(progress))
                }),
            ],
        },
    }
}

/// How many devices; where it is one, that.
fn of_many(first: &RemoteActionAudit, progress: Option<&BulkAction>) -> Cell {
    let note = || tr!("it-actions-asker", { "asker" => asked_by(first) });
    match progress.map(|progress| progress.devices) {
        Some(1) => with_person(first),
        Some(devices) => Cell::text(bulk::devices(devices)).with_narrow_note(note()),
        None => Cell::text(tr!("it-actions-many")).with_narrow_note(note()),
    }
}

/// The device; and, where there is no room for columns of people, whose it was, and who in IT asked.
fn with_person(audit: &RemoteActionAudit) -> Cell {
    let device = Cell::text(audit.device_display_name.clone());
    let owner = audit.device_owner_display_name.clone();
    match (owner, audit.by_it.then(|| asked_by(audit))) {
        (Some(owner), Some(asker)) => device.with_narrow_note(
            tr!("it-actions-person-and-asker", { "person" => owner, "asker" => asker }),
        ),
        (Some(person), None) | (None, Some(person)) => device.with_narrow_note(person),
        (None, None) => device,
    }
}

fn owner(audit: &RemoteActionAudit) -> String {
    let owner = audit.device_owner_display_name.clone();
    owner.unwrap_or_else(|| tr!("it-actions-nobody"))
}

fn asked_by(audit: &RemoteActionAudit) -> String {
    let name = audit.initiated_by_display_name.clone();
    if audit.by_it {
        tr!("it-actions-by-it", { "name" => name })
    } else {
        name
    }
}
