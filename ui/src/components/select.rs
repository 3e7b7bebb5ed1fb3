//! One of several things, chosen from a native list: a line of a form, or a cell of a table.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// One thing that can be chosen.
#[derive(Clone, Debug)]
pub struct SelectOption<T> {
    /// What it stands for.
    pub value: T,
    /// Its words.
    pub label: Signal<String>,
}

/// Where the list stands, which decides how much there is around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SelectPlace {
    /// In a form, below its label.
    #[default]
    Form,
    /// In the cell of a table, whose row and column say what it is.
    Cell,
}

impl SelectPlace {
    fn class(self) -> &'static str {
        match self {
            Self::Form => "select--form",
            Self::Cell => "select--cell",
        }
    }
}

/// A list of which one thing is chosen.
#[component]
pub fn Select<T>(
    /// Where it stands.
    #[prop(optional)]
    place: SelectPlace,
    /// What is chosen here; seen in a form, else for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// What can be chosen.
    options: Vec<SelectOption<T>>,
    /// What is chosen now.
    #[prop(into)]
    value: Signal<T>,
    /// It isn't what would be there by itself.
    #[prop(optional, into)]
    marked: Signal<bool>,
    /// It can be read, but not changed.
    #[prop(optional, into)]
    fixed: Signal<bool>,
    /// Something else was chosen.
    #[prop(into)]
    on_choose: Callback<T>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let values: Vec<T> = options.iter().map(|option| option.value.clone()).collect();
    let choices = options
        .into_iter()
        .enumerate()
        .map(|(at, SelectOption { value: own, label })| {
            view! {
                <option value=at.to_string() prop:selected=move || value.get() == own>
                    {label}
                </option>
            }
        })
        .collect_view();
    view! {
        <label class=format!("select {}", place.class()) class:select--marked=marked>
            <span class="select__label">{label}</span>
            <span class="select__control">
                <select
                    class="select__list"
                    disabled=fixed
                    on:change=move |event| {
                        let chosen = event_target_value(&event).parse().ok();
                        if let Some(chosen) = chosen.and_then(|at: usize| values.get(at)) {
                            on_choose.run(chosen.clone());
                        }
                    }
                >
                    {choices}
                </select>
                <IconView icon=Icon::ChevronDown />
            </span>
        </label>
    }
}
