//! Facts and their names, as in a device's details.

use leptos::prelude::*;

/// Facts under one heading.
#[component]
pub fn DefinitionList(
    /// The heading.
    #[prop(into)]
    heading: Signal<String>,
    /// One [`Definition`] for each fact.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="definition-list">
            <h3 class="section-heading">{heading}</h3>
            <dl class="definition-list__facts">{children()}</dl>
        </section>
    }
}

/// One fact with its name.
#[component]
pub fn Definition(
    /// What the fact is called.
    #[prop(into)]
    term: Signal<String>,
    /// The fact.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="definition-list__fact">
            <dt class="definition-list__term">{term}</dt>
            <dd class="definition-list__value">{children()}</dd>
        </div>
    }
}
