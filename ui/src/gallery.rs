//! Every component and every screen in each of its states: one list, of which the gallery's pages,
//! tests and pictures are made. Only there with the cargo feature `gallery`.

pub mod components;
pub mod page;
pub(crate) mod pseudo;
pub mod screens;

use leptos::prelude::*;

pub use page::{Gallery, wanted};

/// What an example shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// One component.
    Component,
    /// A whole screen.
    Screen,
}

/// One thing in one state.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// Its name, as the address and the picture have it: kebab-case.
    pub name: &'static str,
    /// What it shows.
    pub scope: Scope,
    /// Draws it.
    pub render: fn() -> AnyView,
}

impl Example {
    /// An example of one component.
    #[must_use]
    pub const fn component(name: &'static str, render: fn() -> AnyView) -> Self {
        Self {
            name,
            scope: Scope::Component,
            render,
        }
    }

    /// An example of a whole screen.
    #[must_use]
    pub const fn screen(name: &'static str, render: fn() -> AnyView) -> Self {
        Self {
            name,
            scope: Scope::Screen,
            render,
        }
    }
}

/// Every example there is.
#[must_use]
pub fn examples() -> Vec<Example> {
    [components::examples(), screens::examples()].concat()
}

#[cfg(test)]
mod tests {
    use super::examples;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_examples_have_one_name() {
        let names: Vec<_> = examples().iter().map(|example| example.name).collect();
        let distinct: BTreeSet<_> = names.iter().collect();
        assert_eq!(distinct.len(), names.len());
    }
}
