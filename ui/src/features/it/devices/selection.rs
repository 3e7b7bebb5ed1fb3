//! The devices that are selected, as they outlive a reload and a fresh sign-in: what they are to be asked stands in
//! the address, and they can't.

use crate::components::SelectedRows;
use crate::state::memory::Memory;
use client::DeviceList;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use wire::portal::BulkSelection;

/// Where they are remembered.
const KEY: &str = "it-selection";

/// What is selected in a list.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    /// The list, as the address wants it.
    list: String,
    /// The ids; none: all there are.
    ids: Option<BTreeSet<String>>,
}

impl Kept {
    fn of(list: String, selected: &SelectedRows) -> Self {
        Self {
            list,
            ids: match selected {
                SelectedRows::These(ids) => Some(ids.clone()),
                SelectedRows::All => None,
            },
        }
    }

    /// What was kept as `text` of `list`.
    fn read(text: &str, list: &str) -> Option<SelectedRows> {
        let kept: Self = wire::json::read(text).ok()?;
        (kept.list == list).then(|| kept.ids.map_or(SelectedRows::All, SelectedRows::These))
    }
}

/// What is selected of the list that the address wants: what was kept, until it wants another.
pub(super) fn kept(list: Memo<String>) -> RwSignal<SelectedRows> {
    let before = Memory::Window.recall(KEY);
    let before = before.and_then(|text| Kept::read(&text, &list.read_untracked()));
    let selected = RwSignal::new(before.unwrap_or_default());
    Effect::new(move |before: Option<String>| {
        let list = list.get();
        if before.is_some_and(|before| before != list) {
            selected.set(SelectedRows::default());
        }
        list
    });
    Effect::new(move |_| {
        let selected = selected.read();
        if selected.is_empty() {
            Memory::Window.forget(KEY);
        } else {
            let kept = Kept::of(list.get_untracked(), &selected);
            if let Ok(text) = serde_json::to_string(&kept) {
                Memory::Window.remember(KEY, &text);
            }
        }
    });
    selected
}

/// Forgets what is selected: it was asked for.
pub(super) fn forget() {
    Memory::Window.forget(KEY);
}

/// The same as the portal is asked about it.
pub(super) fn asked(selected: &SelectedRows, list: &DeviceList) -> BulkSelection {
    match selected {
        SelectedRows::These(ids) => BulkSelection::Ids {
            ids: ids.iter().cloned().collect(),
        },
        SelectedRows::All => BulkSelection::Listed {
            filter: list.filter(),
            search: list.words(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{Kept, asked};
    use crate::components::SelectedRows;
    use client::DeviceList;
    use wire::portal::BulkSelection;
    use wire::terms::Platform;

    #[test]
    fn what_was_selected_is_selected_in_the_same_list_alone() {
        let these = SelectedRows::These(["d-1".to_owned()].into());
        for selected in [these, SelectedRows::All] {
            let kept = Kept::of("search=phone".to_owned(), &selected);
            let text = serde_json::to_string(&kept).unwrap();
            assert_eq!(Kept::read(&text, "search=phone"), Some(selected));
            assert_eq!(Kept::read(&text, ""), None);
        }
        assert_eq!(Kept::read("nonsense", ""), None);
    }

    #[test]
    fn all_is_what_the_list_is_narrowed_to() {
        let list = DeviceList {
            platforms: vec![Platform::Ios],
            search: "work phone".to_owned(),
            ..DeviceList::default()
        };
        let expected = BulkSelection::Listed {
            filter: Some("@portal.platform in ('ios')".to_owned()),
            search: Some("\"work\" \"phone\"".to_owned()),
        };
        assert_eq!(asked(&SelectedRows::All, &list), expected);
        let everything = BulkSelection::Listed {
            filter: None,
            search: None,
        };
        assert_eq!(
            asked(&SelectedRows::All, &DeviceList::default()),
            everything
        );
    }
}
