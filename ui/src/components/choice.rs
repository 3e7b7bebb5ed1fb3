//! Few things of which one is chosen, side by side: language, theme.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// One thing that can be chosen.
#[derive(Clone, Debug)]
pub struct ChoiceOption<T> {
    /// What it stands for.
    pub value: T,
    /// Its words.
    pub label: Signal<String>,
    /// An icon before its words.
    pub icon: Option<Icon>,
}

/// A row of radio buttons that looks like one control.
#[component]
pub fn Choice<T>(
    /// The name the radio buttons share; once per page.
    name: &'static str,
    /// What is chosen here.
    #[prop(into)]
    legend: Signal<String>,
    /// What can be chosen.
    options: Vec<ChoiceOption<T>>,
    /// What is chosen now.
    #[prop(into)]
    value: Signal<T>,
    /// Something else was chosen.
    #[prop(into)]
    on_choose: Callback<T>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let options = options
        .into_iter()
        .map(|option| {
            let ChoiceOption {
                value: own,
                label,
                icon,
            } = option;
            let chosen = {
                let own = own.clone();
                move || value.get() == own
            };
            view! {
                <label class="choice__option">
                    <input
                        class="choice__input"
                        type="radio"
                        name=name
                        prop:checked=chosen
                        on:change=move |_| on_choose.run(own.clone())
                    />
                    <span class="choice__face">
                        {icon.map(|icon| view! { <IconView icon /> })}
                        <span>{label}</span>
                    </span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="choice">
            <legend class="choice__legend">{legend}</legend>
            <div class="choice__row">{options}</div>
        </fieldset>
    }
}
