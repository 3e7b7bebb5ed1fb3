//! The list that an approval is about: every device on it, and what it does to each.

use crate::components::{
    Button, Cell, ColumnWidth, NarrowPlace, Table, TableColumn, TableRow, TableSkeleton,
};
use crate::routes;
use crate::state::asked::Asked;
use crate::words::{failure, it_action, move_tr, tr};
use leptos::prelude::*;
use wire::portal::BulkResult;
use wire::terms::{CommandState, Effect};

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
    let results = move || devices.with(|asked| asked.answer.clone().unwrap_or_default().results);
    // While all of them wait, which is what is being decided about, none has a state worth a column.
    let has_states = Memo::new(move |_| {
        let mut states = results().into_iter().map(|result| result.state);
        states.any(|state| state != Some(CommandState::AwaitingApproval))
    });
    let alike = Memo::new(move |_| does_alike(&results()));
    let has = move |column: Column| match column {
        Column::Device | Column::Person => true,
        Column::What => alike.read().is_none(),
        Column::State => has_states.get(),
    };
    let shown_columns = move || Column::ALL.into_iter().filter(move |column| has(*column));
    let columns = Signal::derive(move || shown_columns().map(Column::heading).collect::<Vec<_>>());
    let rows = Signal::derive(move || {
        let row = |result: &BulkResult| TableRow {
            id: result.device.id.clone(),
            href: Some(routes::it_device(&result.device.id)),
            cells: shown_columns().map(|column| column.of(result)).collect(),
        };
        results().iter().map(row).collect::<Vec<_>>()
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
            {move || alike.get().map(|effect| view! { <p>{it_action::effect(effect)}</p> })}
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

/// What is said of each device.
#[derive(Clone, Copy)]
enum Column {
    Device,
    Person,
    What,
    State,
}

impl Column {
    const ALL: [Self; 4] = [Self::Device, Self::Person, Self::What, Self::State];

    fn heading(self) -> TableColumn {
        let (heading, width, narrow) = match self {
            Self::Device => (
                move_tr!("approval-column-device"),
                ColumnWidth::Wide,
                NarrowPlace::Name,
            ),
            Self::Person => (
                move_tr!("approval-column-person"),
                ColumnWidth::Medium,
                NarrowPlace::Corner,
            ),
            Self::What => (
                move_tr!("approval-column-what"),
                ColumnWidth::Wide,
                NarrowPlace::Below,
            ),
            Self::State => (
                move_tr!("approval-column-state"),
                ColumnWidth::Status,
                NarrowPlace::Nowhere,
            ),
        };
        TableColumn {
            heading,
            width,
            narrow,
            sort: None,
        }
    }

    fn of(self, result: &BulkResult) -> Cell {
        match self {
            Self::Device => Cell::text(result.device.managed_device_name.clone()),
            Self::Person => {
                let person = result.device.user_display_name.clone();
                Cell::text(person.unwrap_or_else(|| tr!("approval-nobody")))
            }
            Self::What => Cell::text(what(result)),
            Self::State => result.state.map_or_else(Cell::default, |state| {
                Cell::status(it_action::tone(state), it_action::state(state))
            }),
        }
    }
}

/// What it does to a device.
fn what(result: &BulkResult) -> String {
    match (result.effect, result.denied) {
        (_, Some(_)) => tr!("approval-cannot-run"),
        (Some(effect), None) => it_action::effect(effect),
        (None, None) => String::new(),
    }
}

/// What it does to each of them, where that is the same, so that it is said once.
fn does_alike(results: &[BulkResult]) -> Option<Effect> {
    let (first, others) = results.split_first()?;
    let effect = first.effect.filter(|_| first.denied.is_none())?;
    let is_alike = |it: &BulkResult| it.effect == Some(effect) && it.denied.is_none();
    others.iter().all(is_alike).then_some(effect)
}
