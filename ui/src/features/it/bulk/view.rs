//! A bulk action as a picture of what is known of it.

use crate::components::{
    BackLink, BarActions, BarLayout, Button, Cell, ColumnWidth, Definition, Intent, LinkButton,
    MessageBar, NarrowPlace, PageHeader, StatusLine, Table, TableColumn, TableRow, TableSkeleton,
};
use crate::features::devices::near_end::NearEnd;
use crate::features::not_read::NotRead;
use crate::routes;
use crate::state::asked::Asked;
use crate::state::long_list::{LongList, Way};
use crate::words::{bulk as words, failure, move_tr, number, time, tr};
use client::Failure;
use leptos::prelude::*;
use model::time::Timestamp;
use wire::portal::{BulkAction, BulkResult};
use wire::terms::CommandState;

use super::counts::{awaits_approval, came_to_nothing, count, has_ended, waits};

/// What is known.
#[derive(Clone, Copy)]
pub struct BulkState {
    /// The bulk action.
    pub bulk: Signal<Asked<BulkAction>>,
    /// What became of it on each device.
    pub results: Signal<LongList<BulkResult>>,
    /// Whether it is being called off.
    pub calling_off: Signal<bool>,
    /// Why it couldn't be.
    pub not_called_off: Signal<Option<Failure>>,
    /// What time it is.
    pub now: Signal<Timestamp>,
}

/// What can be done.
#[derive(Clone, Copy)]
pub struct BulkAnswers {
    /// Call off what no device has taken.
    pub call_off: Callback<()>,
    /// Try again where it came to nothing.
    pub retry: Callback<()>,
    /// Ask again after it failed.
    pub try_again: Callback<()>,
    /// Somebody is near the end of what is held.
    pub near: Callback<Way>,
}

/// The page.
#[component]
pub fn BulkView(
    /// What is known.
    state: BulkState,
    /// What can be done.
    answers: BulkAnswers,
) -> impl IntoView {
    let known = Memo::new(move |_| state.bulk.with(|asked| asked.answer.clone()));
    let failed = Memo::new(move |_| state.bulk.with(|asked| asked.failure.clone()));
    let is_known = Memo::new(move |_| known.read().is_some());
    // The name of the one device that it is for.
    let only = Memo::new(move |_| {
        state.results.with(|results| {
            let first = results.rows().next()?;
            Some(first.device.managed_device_name.clone()).filter(|name| !name.is_empty())
        })
    });
    let title = move || {
        known.with(|known| match known {
            Some(bulk) => words::title(bulk.action, bulk.devices, only.get().as_deref()),
            None => tr!("frame-device-actions"),
        })
    };
    let meta = move || {
        known.with(|known| {
            let bulk = known.as_ref()?;
            let when = time::moment(bulk.requested_date_time.0, state.now.get());
            let name = bulk.requested_by.display_name.clone();
            Some(tr!("it-bulk-requested", { "name" => name, "time" => when }))
        })
    };
    view! {
        <BackLink href=routes::IT_ACTIONS>{move_tr!("frame-device-actions")}</BackLink>
        <div class="record-head">
            <PageHeader title=Signal::derive(title) meta=Signal::derive(meta) />
        </div>
        {move || {
            if is_known.get() {
                view! { <Known known state answers /> }.into_any()
            } else if let Some(failed) = failed.get() {
                view! { <NotRead failed title=move_tr!("it-bulk-failed-title") on_retry=answers.try_again /> }.into_any()
            } else {
                view! { <TableSkeleton label=move_tr!("it-bulk-loading") /> }.into_any()
            }
        }}
    }
}

#[component]
fn Known(known: Memo<Option<BulkAction>>, state: BulkState, answers: BulkAnswers) -> impl IntoView {
    let of = move |counts: fn(Option<CommandState>) -> bool| {
        known.with(|known| known.as_ref().map_or(0, |bulk| count(bulk, counts)))
    };
    let waiting = Memo::new(move |_| of(waits) > 0);
    let failed = Memo::new(move |_| of(came_to_nothing) > 0);
    // Then nothing has begun anywhere.
    let is_request = Memo::new(move |_| of(waits) == of(awaits_approval));
    let reason = move || known.with(|known| known.as_ref()?.reason.clone());
    view! {
        <div class="it-bulk">
            <Before known state />
            <section class="card it-bulk__card">
                <Progress known />
                {move || {
                    reason()
                        .map(|reason| {
                            view! {
                                <dl>
                                    <Definition term=move_tr!("it-bulk-reason")>{reason}</Definition>
                                </dl>
                            }
                        })
                }}
                <Show when=move || waiting.get() || failed.get()>
                    <div class="it-bulk__buttons">
                        <Show when=move || waiting.get()>
                            <Button busy=state.calling_off on_press=answers.call_off>
                                {move || {
                                    if is_request.get() {
                                        tr!("it-bulk-cancel-request")
                                    } else {
                                        tr!("it-bulk-call-off")
                                    }
                                }}
                            </Button>
                        </Show>
                        <Show when=move || failed.get()>
                            <Button on_press=answers.retry>{move_tr!("it-bulk-retry")}</Button>
                        </Show>
                    </div>
                </Show>
            </section>
            {move || {
                state
                    .not_called_off
                    .get()
                    .map(|failed| {
                        let title = if failed.leaves_doubt() {
                            tr!("it-bulk-maybe-called-off")
                        } else {
                            tr!("it-bulk-not-called-off")
                        };
                        view! {
                            <MessageBar
                                intent=Intent::Warning
                                title=Signal::stored(Some(title))
                            >
                                {failure::of_calling_off(&failed)}
                            </MessageBar>
                        }
                    })
            }}
        </div>
        <Results known state answers />
    }
}

/// What has to happen before it begins.
#[component]
fn Before(known: Memo<Option<BulkAction>>, state: BulkState) -> impl IntoView {
    let approval = Memo::new(move |_| {
        known.with(|known| {
            let bulk = known.as_ref()?;
            let awaits = count(bulk, awaits_approval) > 0;
            awaits.then(|| bulk.id.clone())
        })
    });
    let begins = Memo::new(move |_| {
        known.with(|known| {
            let bulk = known.as_ref()?;
            let waits = count(bulk, |state| state == Some(CommandState::Queued)) > 0;
            let begins = bulk.not_before_date_time.0;
            (waits && begins > state.now.get()).then_some(begins)
        })
    });
    view! {
        {move || {
            approval
                .get()
                .map(|id| {
                    let href = format!("{}/{id}", routes::IT_APPROVALS);
                    view! {
                        <MessageBar intent=Intent::Info layout=BarLayout::Line>
                            <BarActions slot>
                                <LinkButton href=href
                                    .clone()>{move_tr!("it-bulk-to-approval")}</LinkButton>
                            </BarActions>
                            {move_tr!("it-bulk-needs-approval")}
                        </MessageBar>
                    }
                })
        }}
        {move || {
            begins
                .get()
                .map(|begins| {
                    let time = time::moment(begins, state.now.get_untracked());
                    view! {
                        <MessageBar intent=Intent::Info>
                            {tr!("it-bulk-begins", { "time" => time })}
                        </MessageBar>
                    }
                })
        }}
    }
}

/// On how many devices it has ended, and how many are in each state.
#[component]
fn Progress(known: Memo<Option<BulkAction>>) -> impl IntoView {
    let numbers = Memo::new(move |_| {
        known.with(|known| {
            let bulk = known.as_ref()?;
            Some((count(bulk, has_ended), bulk.devices))
        })
    });
    let words = move || {
        let (done, all) = numbers.get().unwrap_or_default();
        let [done, all] = [done, all].map(|number| number::written(number.into()));
        tr!("it-bulk-progress", { "done" => done, "all" => all })
    };
    // Once it has ended everywhere the states say all there is.
    let goes_on = Memo::new(move |_| numbers.get().is_some_and(|(done, all)| done < all));
    let states = move || {
        known.with(|known| {
            let states = known.as_ref().map(|bulk| bulk.states.clone());
            states
                .unwrap_or_default()
                .into_iter()
                .filter(|it| it.devices > 0)
                .map(|it| {
                    let tone = words::tone(it.state);
                    let text = words::counted(it.state, it.devices);
                    view! { <li><StatusLine tone text /></li> }
                })
                .collect_view()
        })
    };
    view! {
        <div class="it-bulk__progress">
            <p role="status">{words}</p>
            <Show when=move || goes_on.get()>
                <progress
                    class="it-bulk__bar"
                    aria-label=words
                    max=move || numbers.get().map_or(1, |(_, all)| all.max(1)).to_string()
                    value=move || numbers.get().map_or(0, |(done, _)| done).to_string()
                ></progress>
            </Show>
            <ul class="it-bulk__states">{states}</ul>
        </div>
    }
}

/// What became of it on each device.
#[component]
fn Results(
    known: Memo<Option<BulkAction>>,
    state: BulkState,
    answers: BulkAnswers,
) -> impl IntoView {
    let came_to_something =
        |result: &BulkResult| result.denied.is_none() && result.failure.is_none();
    let has_reasons = Memo::new(move |_| {
        let results = state.results.read();
        results.rows().any(|result| !came_to_something(result))
    });
    let columns = Signal::derive(move || {
        let mut columns = columns();
        columns.truncate(if has_reasons.get() { 4 } else { 3 });
        columns
    });
    let rows = Memo::new(move |_| {
        let action = known.with(|known| known.as_ref().map(|bulk| bulk.action));
        state.results.with(|results| {
            let row = |result: &BulkResult| {
                let why = action.map(|action| words::why(action, result));
                let why = why.unwrap_or_default();
                let device = &result.device;
                let person = device.user_display_name.clone();
                let person = Cell::text(person.unwrap_or_else(|| tr!("it-actions-nobody")));
                let person = if why.is_empty() {
                    person
                } else {
                    person.with_narrow_note(why.clone())
                };
                let mut cells = vec![
                    Cell::text(device.managed_device_name.clone()),
                    person,
                    Cell::status(words::tone(result.state), words::state(result.state)),
                    Cell::text(why),
                ];
                cells.truncate(columns.with(Vec::len));
                TableRow {
                    id: device.id.clone(),
                    href: Some(routes::it_device(&device.id)),
                    cells,
                }
            };
            results.rows().map(row).collect::<Vec<_>>()
        })
    });
    let is_known = Memo::new(move |_| state.results.read().is_known);
    let more = Memo::new(move |_| state.results.with(|it| it.link(Way::Forth).is_some()));
    let before = Memo::new(move |_| state.results.with(|it| it.link(Way::Back).is_some()));
    let near = move |way| view! { <NearEnd on_near=move |()| answers.near.run(way) /> };
    view! {
        <div class="it-list">
            <Show
                when=move || is_known.get()
                fallback=|| view! { <TableSkeleton label=move_tr!("it-bulk-loading") /> }
            >
                <Show when=move || before.get()>{near(Way::Back)}</Show>
                <Table label=move_tr!("it-bulk-devices") columns rows />
                <Show when=move || more.get()>{near(Way::Forth)}</Show>
            </Show>
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
            move_tr!("it-bulk-device"),
            ColumnWidth::Wide,
            NarrowPlace::Name,
        ),
        column(
            move_tr!("it-bulk-person"),
            ColumnWidth::Medium,
            NarrowPlace::Below,
        ),
        column(
            move_tr!("it-bulk-result"),
            ColumnWidth::Status,
            NarrowPlace::Corner,
        ),
        column(
            move_tr!("it-bulk-why"),
            ColumnWidth::Wide,
            // It is said behind the person there.
            NarrowPlace::Nowhere,
        ),
    ]
}
