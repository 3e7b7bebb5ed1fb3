//! Where a list of devices stands in the address.

use crate::features::device::ItList;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use leptos_router::params::ParamsMap;

use super::wanted::Wanted;

/// What leads to an address.
type Navigate = Box<dyn Fn(&str, NavigateOptions)>;

/// Where the list stands in the address.
#[derive(Clone, Copy)]
pub struct Address {
    /// The list.
    pub list: ItList,
    navigate: StoredValue<Navigate, LocalStorage>,
}

impl Address {
    /// The list at `path`, the address of whose devices begins with `devices`.
    #[must_use]
    pub fn of_list(path: String, devices: String) -> Self {
        Self {
            list: ItList {
                list: StoredValue::new(path),
                devices: StoredValue::new(devices),
                query: use_query_map(),
            },
            navigate: StoredValue::new_local(Box::new(use_navigate())),
        }
    }

    /// Shows other devices, or shows them in another way; `is_of_person`: whose they are stands in the path. What is
    /// typed letter by letter is one step back.
    pub fn want(self, wanted: &Wanted, is_of_person: bool, replace: bool) {
        let mut query = ParamsMap::new();
        for (name, value) in wanted.query() {
            if !(is_of_person && name == "person") {
                query.insert(name, value);
            }
        }
        let query = query.to_query_string();
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
            ..NavigateOptions::default()
        };
        self.navigate.with_value(|navigate| navigate(path, options));
    }
}
