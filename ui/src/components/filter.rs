//! A button that says what a list is narrowed to, and opens what else there is to choose.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// How many of its options a filter takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Takes {
    /// One; another takes its place.
    #[default]
    One,
    /// Any of them.
    Several,
}

/// One thing that a list can be narrowed to.
#[derive(Clone, Copy)]
pub struct FilterOption {
    /// Its words.
    pub label: Signal<String>,
    /// Whether it is chosen.
    pub chosen: Signal<bool>,
    /// It was chosen, or is no longer.
    pub on_press: Callback<()>,
}

/// A filter with its options.
#[component]
pub fn Filter(
    /// The id of its options in the page; once per page.
    id: &'static str,
    /// What is chosen here.
    #[prop(into)]
    label: Signal<String>,
    /// What is chosen, with what it is of: "Platform: iOS"; absent where the list isn't narrowed by it.
    #[prop(optional, into)]
    chosen: Signal<Option<String>>,
    /// How many options it takes.
    #[prop(optional)]
    takes: Takes,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<Icon>,
    /// What can be chosen.
    options: Vec<FilterOption>,
) -> impl IntoView {
    let kind = match takes {
        Takes::One => "radio",
        Takes::Several => "checkbox",
    };
    let rows = options
        .into_iter()
        .map(|option| {
            let FilterOption {
                label,
                chosen,
                on_press,
            } = option;
            view! {
                <label class="menu__item">
                    <input
                        class="tick"
                        type=kind
                        name=id
                        prop:checked=chosen
                        on:change=move |_| on_press.run(())
                    />
                    <span class="menu__words">{label}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <div class="menu">
            <button
                class="menu__opener filter__opener"
                class:filter__opener--narrows=move || chosen.read().is_some()
                type="button"
                popovertarget=id
                aria-haspopup="true"
            >
                {icon.map(|icon| view! { <IconView icon /> })}
                <span class="filter__label">{move || chosen.get().unwrap_or_else(|| label.get())}</span>
                <IconView icon=Icon::ChevronDown />
            </button>
            <fieldset class="menu__list filter__options" id=id popover="auto">
                <legend class="visually-hidden">{label}</legend>
                {rows}
            </fieldset>
        </div>
    }
}
