//! Choosing the order of rows where there is no room for headings: by which column, and which way.

use crate::components::filter::{Filter, FilterOption};
use crate::components::icon::Icon;
use crate::components::icon_button::IconButton;
use leptos::prelude::*;

use super::{ColumnSort, Direction, TableColumn};

/// What choosing the order says.
#[derive(Clone, Copy)]
pub struct SortWords {
    /// By which column rows are sorted, by its heading.
    pub by: Callback<String, String>,
    /// Turns the order round.
    pub turn: Signal<String>,
}

/// The column that rows are sorted by, and the others they could be.
#[component]
pub(super) fn Sorting(columns: Signal<Vec<TableColumn>>, words: SortWords) -> impl IntoView {
    let sortable = move || {
        let columns = columns.get().into_iter();
        columns.filter_map(|column| Some((column.heading, column.sort?)))
    };
    let current = move || sortable().find(|(_, sort)| sort.direction.read().is_some());
    let label = move || {
        let heading = current().map(|(heading, _)| heading.get());
        words.by.run(heading.unwrap_or_default())
    };
    let arrow = move || {
        let direction = current().and_then(|(_, sort)| sort.direction.get());
        match direction {
            Some(Direction::Descending) => Icon::ArrowDown,
            Some(Direction::Ascending) | None => Icon::ArrowUp,
        }
    };
    let turn = move |()| {
        if let Some((_, sort)) = untrack(current) {
            sort.on_sort.run(());
        }
    };
    let option = |(label, sort): (Signal<String>, ColumnSort)| FilterOption {
        label,
        chosen: Signal::derive(move || sort.direction.read().is_some()),
        on_press: sort.on_sort,
    };
    let choice = move || {
        let options: Vec<_> = sortable().map(option).collect();
        view! { <Filter id="table-sort" label=Signal::derive(label) options /> }
    };
    view! {
        {choice}
        <IconButton icon=Signal::derive(arrow) label=words.turn on_press=turn />
    }
}
