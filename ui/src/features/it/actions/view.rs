//! The list of what was asked of devices: loading, empty, failed, or its rows.

use crate::components::{
    BarActions, BarLayout, Button, Cell, ColumnWidth, EmptyPicture, EmptyState, Intent, MessageBar,
    NarrowPlace, Table, TableColumn, TableRow, TableSkeleton, Tone,
};
use crate::routes;
use crate::state::asked::Asked;
use crate::words::{action, bulk, failure, it_action, move_tr, number, time, tr};
use client::Failure;
use leptos::prelude::*;
use model::time::Timestamp;
use wire::graph::RemoteActionAudit;
use wire::portal::BulkAction;
use wire::terms::CommandState;

use super::filter_bar::FilterBar;
use super::filters::ActionFilters;
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
            (None, Some(failed)) => view! { <Failed failed on_retry /> }.into_any(),
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

#[component]
fn Failed(failed: Failure, on_retry: Callback<()>) -> impl IntoView {
    let picture = if failed.is_offline() {
        EmptyPicture::Offline
    } else {
        EmptyPicture::Broken
    };
    let text = Signal::derive(move || failure::not_read(&failed));
    view! {
        <EmptyState picture title=move_tr!("it-actions-failed-title") text>
            <Button on_press=on_retry>{move_tr!("it-try-again")}</Button>
        </EmptyState>
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
                    <Button on_press=on_retry>{move_tr!("it-try-again")}</Button>
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
                picture=EmptyPicture::Notifications
                title=move_tr!("it-actions-empty-title")
                text=move_tr!("it-actions-empty")
            />
        }
        .into_any()
    } else {
        view! {
            <EmptyState title=move_tr!("it-actions-none-title") text=move_tr!("it-actions-none")>
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
            ColumnWidth::Medium,
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
                Cell::text(match progress {
                    Some(progress) => bulk::title(*action, progress.devices),
                    None => action::name((*action).into()),
                }),
                Cell::text(tr!("it-actions-many")),
                Cell::default(),
                Cell::text(asked_by(first)),
                Cell::text(time::ago_alone(first.request_date_time.0, now)),
                progress.as_ref().map_or_else(Cell::default, |progress| {
                    Cell::status(bulk_tone(progress), bulk_progress(progress))
                }),
            ],
        },
    }
}

/// The device, and whose it was where there is no room for a column of people.
fn with_person(audit: &RemoteActionAudit) -> Cell {
    let device = Cell::text(audit.device_display_name.clone());
    match &audit.device_owner_display_name {
        Some(owner) => device.with_narrow_note(owner.clone()),
        None => device,
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

/// How many of its devices have done it.
fn done(progress: &BulkAction) -> u32 {
    let in_state = |wanted| {
        let states = progress
            .states
            .iter()
            .filter(move |it| it.state == Some(wanted));
        states.map(|it| it.devices).sum::<u32>()
    };
    in_state(CommandState::Succeeded)
}

fn bulk_progress(progress: &BulkAction) -> String {
    let waits = progress
        .states
        .iter()
        .any(|it| it.state == Some(CommandState::AwaitingApproval));
    if waits {
        return it_action::state(CommandState::AwaitingApproval);
    }
    if let Some(ended) = ended_alike(progress) {
        return it_action::state(ended);
    }
    let (done, all) = (
        number::written(done(progress).into()),
        number::written(progress.devices.into()),
    );
    tr!("it-actions-many-progress", { "done" => done, "all" => all })
}

/// How it ended, where that was without being done, and the same on every device.
fn ended_alike(progress: &BulkAction) -> Option<CommandState> {
    let mut states = progress.states.iter().filter(|it| it.devices > 0);
    let (only, None) = (states.next()?.state?, states.next()) else {
        return None;
    };
    let ended = model::command::CommandState::from(only).is_settled();
    (ended && only != CommandState::Succeeded).then_some(only)
}

/// Under way until every device has ended it; then as good as the worst of them.
fn bulk_tone(progress: &BulkAction) -> Tone {
    let tones = progress.states.iter().filter(|it| it.devices > 0);
    let tones: Vec<_> = tones
        .filter_map(|it| it.state.map(it_action::tone))
        .collect();
    let worst = [
        Tone::Busy,
        Tone::Waiting,
        Tone::Danger,
        Tone::Warning,
        Tone::Success,
    ];
    worst
        .into_iter()
        .find(|tone| tones.contains(tone))
        .unwrap_or(Tone::Neutral)
}

#[cfg(test)]
mod tests {
    use super::{bulk_tone, done, ended_alike};
    use crate::components::Tone;
    use model::time::Timestamp;
    use wire::DateTime;
    use wire::portal::{BulkAction, BulkState, Requester};
    use wire::terms::{CommandState, RemoteAction};

    fn progress(states: &[(Option<CommandState>, u32)]) -> BulkAction {
        let at = DateTime(Timestamp(0));
        BulkAction {
            id: "b".to_owned(),
            action: RemoteAction::RemoteLock,
            requested_by: Requester {
                id: "p".to_owned(),
                display_name: "Fatima El Amrani".to_owned(),
            },
            requested_date_time: at,
            reason: None,
            list_hash: String::new(),
            needs_approval: false,
            not_before_date_time: at,
            devices: states.iter().map(|(_, devices)| devices).sum(),
            states: states
                .iter()
                .map(|(state, devices)| BulkState {
                    state: *state,
                    devices: *devices,
                })
                .collect(),
        }
    }

    #[test]
    fn what_was_called_off_on_every_device_is_called_off() {
        use CommandState::{Cancelled, Queued, Succeeded};
        let ended = |states: &[(Option<CommandState>, u32)]| ended_alike(&progress(states));
        let called_off = [(Some(Cancelled), 3), (Some(Succeeded), 0)];
        assert_eq!(ended(&called_off), Some(Cancelled));
        assert_eq!(ended(&[(Some(Cancelled), 3), (Some(Succeeded), 1)]), None);
        for state in [Some(Queued), Some(Succeeded), None] {
            assert_eq!(ended(&[(state, 3)]), None);
        }
    }

    #[test]
    fn a_bulk_action_is_under_way_until_every_device_has_ended_it() {
        use CommandState::{Accepted, Failed, Queued, Succeeded};
        let running = progress(&[
            (Some(Succeeded), 700),
            (Some(Accepted), 2),
            (Some(Failed), 1),
        ]);
        assert_eq!((done(&running), bulk_tone(&running)), (700, Tone::Busy));
        let waiting = progress(&[(Some(Succeeded), 700), (Some(Queued), 2)]);
        assert_eq!(bulk_tone(&waiting), Tone::Waiting);
        let ended = progress(&[(Some(Succeeded), 700), (Some(Failed), 1), (None, 3)]);
        assert_eq!(bulk_tone(&ended), Tone::Danger);
        let all = progress(&[(Some(Succeeded), 9), (Some(Queued), 0)]);
        assert_eq!(bulk_tone(&all), Tone::Success);
        assert_eq!(bulk_tone(&progress(&[(None, 3)])), Tone::Neutral);
    }
}
