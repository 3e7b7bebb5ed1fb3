//! Where a list of devices stands in the address.

use crate::features::device::ItList;
use crate::routing::{Navigate, NavigateOptions, Query, use_navigate, use_query};
use leptos::prelude::*;

use super::wanted::Wanted;

/// Where the list stands in the address.
#[derive(Clone, Copy)]
pub struct Address {
    /// The list.
    pub list: ItList,
    navigate: Navigate,
}

impl Address {
    /// The list at `path`, the address of whose devices begins with `devices`.
    #[must_use]
    pub fn of_list(path: String, devices: String) -> Self {
        Self {
            list: ItList {
                list: StoredValue::new(path),
                devices: StoredValue::new(devices),
                query: use_query(),
            },
            navigate: use_navigate(),
        }
    }

    /// Shows other devices, or shows them in another way; `is_of_person`: whose they are stands in the path. What is
    /// typed letter by letter is one step back.
    pub fn want(self, wanted: &Wanted, is_of_person: bool, replace: bool) {
        let parts = wanted.query().into_iter();
        let parts = parts.filter(|(name, _)| !(is_of_person && *name == "person"));
        let query = parts.collect::<Query>().written();
        let path = self.list.list.with_value(|path| format!("{path}{query}"));
        self.step(&path, replace);
    }

    /// Goes to another address of the list.
    pub fn to(self, path: &str) {
        self.step(path, false);
    }

    fn step(self, path: &str, replace: bool) {
        let options = NavigateOptions {
            replace,
            scroll: false,
        };
        self.navigate.to(path, options);
    }
}
