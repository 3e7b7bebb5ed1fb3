//! Devices as rows of a table.

use crate::components::{
    Cell, ColumnSort, ColumnWidth, Direction, NarrowPlace, TableColumn, TableRow,
};
use crate::features::devices::{made_by, system, system_with_build};
use crate::words::{it_device as words, move_tr, time, tr};
use client::DeviceListOrder;
use leptos::prelude::*;
use model::time::Timestamp;
use wire::graph::ManagedDevice;

use super::wanted::{Shown, Wanted};

/// What is shown of each device. On a person's own page nobody needs to read whose they are.
#[must_use]
pub fn shown(wanted: &Wanted, is_of_person: bool) -> Vec<Shown> {
    let shown = wanted.shown.iter().copied();
    shown
        .filter(|shown| !(is_of_person && *shown == Shown::Person))
        .collect()
}

/// The columns that are wanted, beside the name. Where rows have two lines, there is room for four.
#[must_use]
pub fn columns(
    shown: &[Shown],
    wanted: Signal<Wanted>,
    on_want: Callback<Wanted>,
) -> Vec<TableColumn> {
    let names_person = shown.contains(&Shown::Person);
    let sort = |order| ColumnSort {
        direction: Signal::derive(move || {
            let wanted = wanted.read();
            (wanted.order == order).then_some(if wanted.descending {
                Direction::Descending
            } else {
                Direction::Ascending
            })
        }),
        on_sort: Callback::new(move |()| {
            let before = wanted.get_untracked();
            let turns = before.order == order && !before.descending;
            on_want.run(Wanted {
                order,
                descending: turns,
                ..before
            });
        }),
    };
    let name = TableColumn {
        heading: move_tr!("it-devices-device"),
        width: ColumnWidth::Wide,
        narrow: NarrowPlace::Name,
        sort: Some(sort(DeviceListOrder::Name)),
    };
    let others = shown.iter().map(|shown| {
        let shown = *shown;
        let (width, narrow, order) = match shown {
            Shown::Person => (
                ColumnWidth::Medium,
                NarrowPlace::Below,
                Some(DeviceListOrder::Person),
            ),
            // Else the person's cell says it, too.
            Shown::System => (
                ColumnWidth::Medium,
                if names_person {
                    NarrowPlace::Nowhere
                } else {
                    NarrowPlace::Below
                },
                Some(DeviceListOrder::Platform),
            ),
            Shown::Compliance => (
                ColumnWidth::Status,
                NarrowPlace::Corner,
                Some(DeviceListOrder::Compliance),
            ),
            Shown::Contact => (
                ColumnWidth::Narrow,
                NarrowPlace::Aside,
                Some(DeviceListOrder::LastSync),
            ),
            Shown::Ownership => (ColumnWidth::Narrow, NarrowPlace::Nowhere, None),
            Shown::SerialNumber => (ColumnWidth::Identifier, NarrowPlace::Nowhere, None),
            Shown::Model | Shown::Managed => (ColumnWidth::Medium, NarrowPlace::Nowhere, None),
        };
        TableColumn {
            heading: Signal::derive(move || words::column(shown)),
            width,
            narrow,
            sort: order.map(sort),
        }
    });
    core::iter::once(name).chain(others).collect()
}

/// A device as a row that leads to `href`.
#[must_use]
pub fn row(device: &ManagedDevice, shown: &[Shown], href: String, now: Timestamp) -> TableRow {
    let cell = |shown: &Shown| match shown {
        Shown::Person => {
            let person = device.user_display_name.clone();
            let person = person.unwrap_or_else(|| tr!("it-devices-nobody"));
            Cell::text(person).with_narrow_note(system(device))
        }
        Shown::System => Cell::text(system_with_build(device)),
        Shown::Compliance => {
            let compliance = device.compliance_state;
            Cell::status(
                words::compliance_tone(compliance),
                words::compliance(compliance),
            )
        }
        Shown::Contact => Cell::text(time::ago_alone(device.last_sync_date_time.0, now)),
        Shown::Ownership => Cell::text(words::ownership(device.managed_device_owner_type)),
        Shown::Model => Cell::text(made_by(device)),
        Shown::SerialNumber => Cell::text(device.serial_number.clone()),
        Shown::Managed => Cell::text(words::agent(device.management_agent)),
    };
    let name = Cell::text(device.managed_device_name.clone());
    TableRow {
        id: device.id.clone(),
        href: Some(href),
        cells: core::iter::once(name)
            .chain(shown.iter().map(cell))
            .collect(),
    }
}
