//! Selecting rows of a table: one by one, several with shift, and all that are there.

use leptos::html;
use leptos::prelude::*;
use std::collections::BTreeSet;

use super::TableRow;

/// Which rows are selected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SelectedRows {
    /// These, by their ids.
    These(BTreeSet<String>),
    /// Every row there is, shown or not.
    All,
}

impl Default for SelectedRows {
    fn default() -> Self {
        Self::These(BTreeSet::new())
    }
}

impl SelectedRows {
    /// Whether the row with that id is selected.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        match self {
            Self::These(ids) => ids.contains(id),
            Self::All => true,
        }
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::These(ids) if ids.is_empty())
    }

    /// The same once `ids`, which are among those that are `shown`, are selected or not. Whoever takes one away
    /// from all has selected the others that they see, and nothing that they don't.
    #[must_use]
    pub fn with(&self, ids: &[String], selected: bool, shown: &[String]) -> Self {
        let mut these = match self {
            Self::These(these) => these.clone(),
            Self::All if selected => return Self::All,
            Self::All => shown.iter().cloned().collect(),
        };
        for id in ids {
            if selected {
                these.insert(id.clone());
            } else {
                these.remove(id);
            }
        }
        Self::These(these)
    }
}

/// What the boxes are called.
#[derive(Clone, Copy)]
pub struct SelectionWords {
    /// The one that selects every row that is shown.
    pub all: Signal<String>,
    /// That of a row, by the row's name.
    pub row: Callback<String, String>,
}

/// Selecting rows.
#[derive(Clone, Copy)]
pub struct RowSelection {
    /// Which are selected.
    pub selected: Signal<SelectedRows>,
    /// Others are.
    pub on_change: Callback<SelectedRows>,
    /// The row that was pressed last, from which shift selects.
    pub from: StoredValue<Option<String>>,
    /// What the boxes are called.
    pub words: SelectionWords,
}

impl RowSelection {
    fn change(self, ids: &[String], selected: bool, shown: &[String]) {
        let now = self
            .selected
            .with_untracked(|before| before.with(ids, selected, shown));
        self.on_change.run(now);
    }
}

fn ids(rows: &[TableRow]) -> Vec<String> {
    rows.iter().map(|row| row.id.clone()).collect()
}

/// The box that selects every row that is shown.
#[component]
pub(super) fn SelectAll(selection: RowSelection, rows: Signal<Vec<TableRow>>) -> impl IntoView {
    let all = Memo::new(move |_| {
        let selected = selection.selected.read();
        rows.with(|rows| !rows.is_empty() && rows.iter().all(|row| selected.has(&row.id)))
    });
    let some = Memo::new(move |_| !all.get() && !selection.selected.read().is_empty());
    let check = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        let some = some.get();
        if let Some(check) = check.get() {
            check.set_indeterminate(some);
        }
    });
    let change = move |event| {
        let selected = event_target_checked(&event);
        if selected {
            let shown = rows.with_untracked(|rows| ids(rows));
            selection.change(&shown, true, &shown);
        } else {
            selection.on_change.run(SelectedRows::default());
        }
    };
    view! {
        <input
            class="tick table__box"
            type="checkbox"
            node_ref=check
            aria-label=selection.words.all
            prop:checked=all
            on:change=change
        />
    }
}

/// The box that selects a row; with shift, every row from the one that was pressed before.
#[component]
pub(super) fn SelectRow(
    id: String,
    name: Signal<String>,
    rows: Signal<Vec<TableRow>>,
    selection: RowSelection,
) -> impl IntoView {
    let id = StoredValue::new(id);
    let is_selected = Memo::new(move |_| id.with_value(|id| selection.selected.read().has(id)));
    let press = move |event: leptos::ev::MouseEvent| {
        let selected = !is_selected.get_untracked();
        let shown = rows.with_untracked(|rows| ids(rows));
        let from = selection.from.get_value().filter(|_| event.shift_key());
        let own = id.get_value();
        let range = between(&shown, &from.unwrap_or_else(|| own.clone()), &own);
        selection.change(range, selected, &shown);
        selection.from.set_value(Some(own));
    };
    view! {
        <input
            class="tick table__box"
            type="checkbox"
            aria-label=move || selection.words.row.run(name.get())
            prop:checked=is_selected
            on:click=press
        />
    }
}

/// The ids from `one` to `other`, in whichever order they stand; only `other` where `one` isn't there any more.
fn between<'a>(shown: &'a [String], one: &str, other: &str) -> &'a [String] {
    let at = |id: &str| shown.iter().position(|shown| shown == id);
    let Some(other) = at(other) else { return &[] };
    let one = at(one).unwrap_or(other);
    &shown[one.min(other)..=one.max(other)]
}

#[cfg(test)]
mod tests {
    use super::{SelectedRows, between};

    fn ids(names: &str) -> Vec<String> {
        names.chars().map(|name| name.to_string()).collect()
    }

    fn these(names: &str) -> SelectedRows {
        SelectedRows::These(ids(names).into_iter().collect())
    }

    #[test]
    fn shift_selects_either_way_from_the_row_pressed_before() {
        let shown = ids("abcde");
        assert_eq!(between(&shown, "b", "d"), ids("bcd"));
        assert_eq!(between(&shown, "d", "b"), ids("bcd"));
        assert_eq!(between(&shown, "gone", "b"), ids("b"));
        assert_eq!(between(&shown, "b", "gone"), ids(""));
    }

    #[test]
    fn whoever_takes_one_away_from_all_keeps_what_they_see() {
        let shown = ids("abc");
        let all = SelectedRows::All;
        assert_eq!(all.with(&ids("b"), false, &shown), these("ac"));
        assert_eq!(all.with(&ids("b"), true, &shown), SelectedRows::All);
        assert_eq!(these("x").with(&ids("ab"), true, &shown), these("abx"));
        assert_eq!(these("ab").with(&ids("ab"), false, &shown), these(""));
        assert!(these("").is_empty() && !all.is_empty());
    }
}
