//! Rows that are compared, in a native table. Where there is no room for columns each row becomes two lines.

pub mod columns;
pub mod selection;
pub mod skeleton;
pub mod sorting;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement, MouseEvent};

use super::icon::{Icon, IconView};
use super::status_line::StatusLine;
use super::tone::Tone;
use columns::{cell_class, place_class, width_class};
use selection::{SelectAll, SelectRow};
use sorting::Sorting;

pub use columns::{ColumnSort, ColumnWidth, Direction, NarrowPlace, TableColumn};
pub use selection::{RowSelection, SelectedRows, SelectionWords};
pub use skeleton::TableSkeleton;
pub use sorting::SortWords;

/// What stands in a row, in one column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The words.
    pub text: String,
    /// How good or bad they are, where they say how things are.
    pub tone: Option<Tone>,
    /// What is said behind them where rows have two lines, since the column for it is left out there.
    pub narrow_note: Option<String>,
}

impl Cell {
    /// Words.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// How things are.
    #[must_use]
    pub fn status(tone: Tone, text: impl Into<String>) -> Self {
        Self {
            tone: Some(tone),
            ..Self::text(text)
        }
    }

    /// The same with something behind it where rows have two lines.
    #[must_use]
    pub fn with_narrow_note(self, note: impl Into<String>) -> Self {
        Self {
            narrow_note: Some(note.into()),
            ..self
        }
    }
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// Identifies it in the table.
    pub id: String,
    /// Where it leads.
    pub href: Option<String>,
    /// One for each column; the first names the row.
    pub cells: Vec<Cell>,
}

/// A table.
#[component]
pub fn Table(
    /// What its rows are, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The columns; the first has what names a row.
    #[prop(into)]
    columns: Signal<Vec<TableColumn>>,
    /// The rows, in their order.
    #[prop(into)]
    rows: Signal<Vec<TableRow>>,
    /// How many rows there are where these are only some of them: `-1` where nobody knows.
    #[prop(optional, into)]
    row_count: Signal<Option<i64>>,
    /// Selecting rows, where something can be done to several.
    #[prop(optional, into)]
    selection: Option<RowSelection>,
    /// What choosing the order says where rows have two lines, if they can be sorted.
    #[prop(optional, into)]
    sorting: Option<SortWords>,
) -> impl IntoView {
    let headings = move || {
        columns
            .get()
            .into_iter()
            .map(|column| view! { <Heading column /> })
            .collect_view()
    };
    view! {
        <table
            class="table"
            class:table--selects=selection.is_some()
            role="table"
            aria-label=label
            aria-rowcount=move || row_count.get()
        >
            {sorting
                .map(|words| {
                    view! {
                        <tbody class="table__sorting" role="rowgroup">
                            <tr class="table__sorting-row" role="row">
                                <td class="table__sorting-cell" role="cell">
                                    <Sorting columns words />
                                </td>
                            </tr>
                        </tbody>
                    }
                })}
            <thead class="table__head" role="rowgroup">
                <tr class="table__headings" role="row">
                    {selection
                        .map(|selection| {
                            view! {
                                <th class="table__check" role="columnheader" scope="col">
                                    <SelectAll selection rows />
                                </th>
                            }
                        })}
                    {headings}
                </tr>
            </thead>
            <tbody class="table__body" role="rowgroup">
                <For each=move || rows.get() key=|row| row.id.clone() let:row>
                    <Row first_seen=row rows columns selection />
                </For>
            </tbody>
        </table>
    }
}

#[component]
fn Heading(column: TableColumn) -> impl IntoView {
    let TableColumn {
        heading,
        width,
        narrow,
        sort,
    } = column;
    let direction = move || sort.and_then(|sort| sort.direction.get());
    let sorted = move || {
        Some(match direction()? {
            Direction::Ascending => "ascending",
            Direction::Descending => "descending",
        })
    };
    let arrow = move || {
        direction().map(|direction| match direction {
            Direction::Ascending => Icon::ArrowUp,
            Direction::Descending => Icon::ArrowDown,
        })
    };
    let words = match sort {
        None => view! { <span class="table__heading-words">{heading}</span> }.into_any(),
        Some(ColumnSort { on_sort, .. }) => view! {
            <button class="table__sort" type="button" on:click=move |_| on_sort.run(())>
                <span class="table__heading-words">{heading}</span>
                {move || arrow().map(|icon| view! { <IconView icon /> })}
            </button>
            <span class="table__sorted">{heading}</span>
        }
        .into_any(),
    };
    let sorts = if sort.is_some() {
        "table__heading--sorts"
    } else {
        ""
    };
    view! {
        <th
            class=format!("table__heading {sorts} {} {}", width_class(width), place_class(narrow))
            role="columnheader"
            scope="col"
            aria-sort=sorted
        >
            {words}
        </th>
    }
}

/// One row; it stays where it is while what it says changes.
#[component]
fn Row(
    first_seen: TableRow,
    rows: Signal<Vec<TableRow>>,
    columns: Signal<Vec<TableColumn>>,
    selection: Option<RowSelection>,
) -> impl IntoView {
    let id = StoredValue::new(first_seen.id.clone());
    let row = Memo::new(move |last: Option<&TableRow>| {
        let found =
            rows.with(|rows| id.with_value(|id| rows.iter().find(|row| row.id == *id).cloned()));
        // A row that is about to go keeps saying what it said.
        found
            .or_else(|| last.cloned())
            .unwrap_or_else(|| first_seen.clone())
    });
    let name = Signal::derive(move || {
        row.with(|row| row.cells.first().map(|cell| cell.text.clone()))
            .unwrap_or_default()
    });
    let selected = move || {
        selection.is_some_and(|selection| id.with_value(|id| selection.selected.read().has(id)))
    };
    let cells = move || {
        let TableRow { href, cells, .. } = row.get();
        let columns = columns.get();
        let class = |at: usize| columns.get(at).map(cell_class).unwrap_or_default();
        let mut cells = cells.into_iter().enumerate();
        let first = cells.next().map(|(at, cell)| {
            let words = match href {
                Some(href) => view! {
                    <a class="table__link" href=href>
                        {cell.text}
                    </a>
                }
                .into_any(),
                None => view! { <span>{cell.text}</span> }.into_any(),
            };
            view! {
                <th
                    class=format!("table__cell table__name {}", class(at))
                    role="rowheader"
                    scope="row"
                >
                    {words}
                </th>
            }
        });
        let others = cells
            .map(|(at, cell)| {
                view! {
                    <td class=format!("table__cell {}", class(at)) role="cell">
                        <CellWords cell />
                    </td>
                }
            })
            .collect_view();
        view! {
            {first}
            {others}
        }
    };
    view! {
        <tr
            class="table__row"
            class:table__row--selected=selected
            role="row"
            data-row=id.get_value()
            on:click=|event| pass_on(&event)
        >
            {selection
                .map(|selection| {
                    view! {
                        <td class="table__check" role="cell">
                            <SelectRow id=id.get_value() name rows selection />
                        </td>
                    }
                })}
            {cells}
        </tr>
    }
}

#[component]
fn CellWords(cell: Cell) -> impl IntoView {
    let Cell {
        text,
        tone,
        narrow_note,
    } = cell;
    let words = match tone {
        Some(tone) => view! { <StatusLine tone text /> }.into_any(),
        None => view! { <span>{text}</span> }.into_any(),
    };
    view! {
        {words}
        {narrow_note.map(|note| view! { <span class="table__narrow-note">{note}</span> })}
    }
}

/// The whole row leads where its name leads. WebKit lays what fills a row over the whole page, so a press on the
/// row is passed on to its link.
fn pass_on(event: &MouseEvent) {
    let element = |target: Option<EventTarget>| target?.dyn_into::<Element>().ok();
    let presses_itself = |pressed: Element| {
        matches!(
            pressed.closest("a, button, input, label, .table__check"),
            Ok(Some(_))
        )
    };
    let opens_elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key();
    if opens_elsewhere || element(event.target()).is_some_and(presses_itself) {
        return;
    }
    let link = element(event.current_target())
        .and_then(|row| row.query_selector(".table__link").ok().flatten())
        .and_then(|link| link.dyn_into::<HtmlElement>().ok());
    if let Some(link) = link {
        link.click();
    }
}
