//! A table's columns: how wide they are, where they go where rows have two lines, and sorting by them.

use leptos::prelude::*;

/// How much room a column wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColumnWidth {
    /// For a name.
    #[default]
    Wide,
    /// For a few words.
    Medium,
    /// For how things are, which is never cut.
    Status,
    /// For a date or a number.
    Narrow,
    /// For an identifier that is read as one word: it is never broken.
    Identifier,
}

/// Where a column's cells go where rows have two lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NarrowPlace {
    /// The first line: what names the row.
    #[default]
    Name,
    /// The end of the first line.
    Corner,
    /// The second line.
    Below,
    /// The end of the second line.
    Aside,
    /// Nowhere.
    Nowhere,
}

/// Which way rows are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The first first.
    Ascending,
    /// The last first.
    Descending,
}

/// Sorting by a column.
#[derive(Clone, Copy, Debug)]
pub struct ColumnSort {
    /// Which way rows are sorted by it; absent while they are sorted by another.
    pub direction: Signal<Option<Direction>>,
    /// Sort by it, or the other way round.
    pub on_sort: Callback<()>,
}

/// A column.
#[derive(Clone, Debug)]
pub struct TableColumn {
    /// What stands in it.
    pub heading: Signal<String>,
    /// How much room it wants.
    pub width: ColumnWidth,
    /// Where it goes where rows have two lines.
    pub narrow: NarrowPlace,
    /// Sorting by it, where that can be done.
    pub sort: Option<ColumnSort>,
}

pub(super) fn width_class(width: ColumnWidth) -> &'static str {
    match width {
        ColumnWidth::Wide => "table__heading--wide",
        ColumnWidth::Medium => "table__heading--medium",
        ColumnWidth::Status => "table__heading--status",
        ColumnWidth::Narrow => "table__heading--narrow",
        ColumnWidth::Identifier => "table__heading--identifier",
    }
}

pub(super) fn place_class(place: NarrowPlace) -> &'static str {
    match place {
        NarrowPlace::Name => "table__at-name",
        NarrowPlace::Corner => "table__at-corner",
        NarrowPlace::Below => "table__at-below",
        NarrowPlace::Aside => "table__at-aside",
        NarrowPlace::Nowhere => "table__at-nowhere",
    }
}

/// How what stands in `column` is laid out.
pub(super) fn cell_class(column: &TableColumn) -> String {
    let place = place_class(column.narrow);
    match column.width {
        ColumnWidth::Identifier => format!("{place} table__cell--whole"),
        ColumnWidth::Wide | ColumnWidth::Medium | ColumnWidth::Status | ColumnWidth::Narrow => {
            place.to_owned()
        }
    }
}
