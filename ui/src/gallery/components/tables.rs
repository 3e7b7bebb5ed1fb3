//! Rows that are compared.

use crate::words::{move_tr, tr};
use leptos::prelude::*;
use std::collections::BTreeSet;

use crate::components::{
    Cell, ColumnSort, ColumnWidth, Direction, NarrowPlace, RowSelection, SelectedRows,
    SelectionWords, SortWords, Table, TableColumn, TableRow, TableSkeleton, Tone,
};

fn columns() -> Vec<TableColumn> {
    let column = |heading, width, narrow, sort| TableColumn {
        heading,
        width,
        narrow,
        sort,
    };
    let sorted = |direction| {
        Some(ColumnSort {
            direction: Signal::stored(direction),
            on_sort: Callback::new(|()| ()),
        })
    };
    vec![
        column(
            move_tr!("gallery-device"),
            ColumnWidth::Wide,
            NarrowPlace::Name,
            sorted(Some(Direction::Ascending)),
        ),
        column(
            move_tr!("gallery-person"),
            ColumnWidth::Medium,
            NarrowPlace::Below,
            sorted(None),
        ),
        column(
            move_tr!("gallery-status"),
            ColumnWidth::Medium,
            NarrowPlace::Corner,
            None,
        ),
    ]
}

/// Three devices, by name.
fn rows() -> Vec<TableRow> {
    let mut rows = [
        (
            "1",
            tr!("gallery-phone"),
            "Sanne Visser",
            Cell::status(Tone::Success, tr!("gallery-is-done")),
        ),
        (
            "2",
            tr!("gallery-laptop"),
            "Sanne Visser",
            Cell::status(Tone::Waiting, tr!("gallery-waits")),
        ),
        (
            "3",
            tr!("gallery-tablet"),
            "Mohammed van der Westerlaken-Oudenhoven",
            Cell::status(Tone::Danger, tr!("gallery-not-done")),
        ),
    ];
    rows.sort_by_key(|(_, name, ..)| name.to_lowercase());
    rows.map(|(id, name, person, status)| TableRow {
        id: id.to_owned(),
        href: Some("/gallery".to_owned()),
        cells: vec![
            Cell::text(name),
            Cell::text(person).with_narrow_note("Android 6.0.1"),
            status,
        ],
    })
    .into()
}

pub(super) fn table() -> AnyView {
    let selected = RwSignal::new(SelectedRows::These(BTreeSet::from(["2".to_owned()])));
    let selection = RowSelection {
        selected: selected.into(),
        on_change: Callback::new(move |rows| selected.set(rows)),
        from: StoredValue::new(None),
        words: SelectionWords {
            all: move_tr!("gallery-select-all"),
            row: Callback::new(|name: String| tr!("gallery-select", { "name" => name })),
        },
    };
    let sorting = SortWords {
        by: Callback::new(|column: String| tr!("gallery-sort-by", { "column" => column })),
        turn: move_tr!("gallery-sort-turn"),
    };
    view! {
        <Table
            label=move_tr!("gallery-devices")
            columns=Signal::derive(columns)
            rows=Signal::derive(rows)
            selection
            sorting
        />
        <Table
            label=move_tr!("gallery-person")
            columns=Signal::derive(columns)
            rows=Signal::derive(rows)
        />
    }
    .into_any()
}

pub(super) fn coming() -> AnyView {
    view! { <TableSkeleton label=move_tr!("gallery-loading") count=4 /> }.into_any()
}
