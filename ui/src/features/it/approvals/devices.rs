//! The list that an approval is about: every device on it, and what it does to each.

use crate::components::{
    Button, Cell, ColumnWidth, NarrowPlace, Table, TableColumn, TableRow, TableSkeleton,
};
use crate::routes;
use crate::state::asked::Asked;
use crate::words::{failure, it_action, move_tr, tr};
use leptos::prelude::*;
use wire::portal::BulkResult;
use wire::terms::CommandState;

/// The list as far as it was asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OnList {
    /// The devices.
    pub results: Vec<BulkResult>,
    /// There are more.
    pub more: bool,
}

/// The devices on the list.
#[component]
pub fn DevicesOnList(
    /// The devices, as far as they are known.
    #[prop(into)]
    devices: Signal<Asked<OnList>>,
    /// Show more of them.
    #[prop(into)]
    on_more: Callback<()>,
) -> impl IntoView {
    // While all of them wait, which is what is being decided about, none has a state worth a column.
    let has_states = Memo::new(move |_| {
        devices.with(|asked| {
            let mut results = asked.answer.iter().flat_map(|list| &list.results);
            results.any(|result| result.state != Some(CommandState::AwaitingApproval))
        })
    });
    let columns = Signal::derive(move || {
        let mut columns = columns();
        columns.truncate(if has_states.get() { 4 } else { 3 });
        columns
    });
    let rows = Signal::derive(move || {
        devices.with(|asked| {
            let results = asked.answer.iter().flat_map(|list| &list.results);
            let length = columns.with(Vec::len);
            let row = |result| {
                let mut row = table_row(result);
                row.cells.truncate(length);
                row
            };
            results.map(row).collect::<Vec<_>>()
        })
    });
    let shown = Memo::new(move |_| devices.with(|asked| asked.answer.is_some()));
    let more = Memo::new(move |_| {
        devices.with(|asked| asked.answer.as_ref().is_some_and(|list| list.more))
    });
    let failed = Memo::new(move |_| devices.with(|asked| asked.failure.clone()));
    let trouble = move || {
        let failed = failed.get()?;
        Some(view! {
            <p role="alert">
                {move_tr!("approval-devices-failed")} " " {failure::not_read(&failed)}
            </p>
        })
    };
    view! {
        <section class="record__list">
            <h2 class="card__heading">{move_tr!("approval-devices")}</h2>
            {trouble}
            <Show
                when=move || shown.get()
                fallback=move || {
                    failed
                        .read()
                        .is_none()
                        .then(|| view! { <TableSkeleton label=move_tr!("approval-devices") /> })
                }
            >
                <div class="records">
                    <Table label=move_tr!("approval-devices") columns rows />
                </div>
            </Show>
            <Show when=move || more.get()>
                <div class="records-more">
                    <Button on_press=on_more>{move_tr!("approval-more")}</Button>
                </div>
            </Show>
        </section>
    }
}

fn columns() -> Vec<TableColumn> {
    let column = |heading, width, narrow| TableColumn {
        heading,
        width,
        narrow,
        sort: None,
    };
    let (medium, wide) = (ColumnWidth::Medium, ColumnWidth::Wide);
    vec![
        column(
            move_tr!("approval-column-device"),
            medium,
            NarrowPlace::Name,
        ),
        column(
            move_tr!("approval-column-person"),
            medium,
            NarrowPlace::Corner,
        ),
        column(move_tr!("approval-column-what"), wide, NarrowPlace::Below),
        column(
            move_tr!("approval-column-state"),
            medium,
            NarrowPlace::Nowhere,
        ),
    ]
}

fn table_row(result: &BulkResult) -> TableRow {
    let BulkResult {
        device,
        effect,
        state,
        denied,
        ..
    } = result;
    let person = device.user_display_name.clone();
    let what = match (effect, denied) {
        (_, Some(_)) => tr!("approval-cannot-run"),
        (Some(effect), None) => it_action::effect(*effect),
        (None, None) => String::new(),
    };
    TableRow {
        id: device.id.clone(),
        href: Some(routes::it_device(&device.id)),
        cells: vec![
            Cell::text(device.managed_device_name.clone()),
            Cell::text(person.unwrap_or_else(|| tr!("approval-nobody"))),
            Cell::text(what),
            state.map_or_else(Cell::default, |state| {
                Cell::status(it_action::tone(state), it_action::state(state))
            }),
        ],
    }
}
