//! What was done, newest first, each with its real state.

use leptos::prelude::*;

use super::tone::Tone;

/// Entries under one heading.
#[component]
pub fn Timeline(
    /// The heading.
    #[prop(into)]
    heading: Signal<String>,
    /// One [`TimelineEntry`] for each thing that was done.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="timeline">
            <h3 class="section-heading">{heading}</h3>
            <ol class="timeline__entries">{children()}</ol>
        </section>
    }
}

/// One thing that was done or is under way.
#[component]
pub fn TimelineEntry(
    /// How it stands.
    #[prop(into)]
    tone: Signal<Tone>,
    /// What it is.
    #[prop(into)]
    title: Signal<String>,
    /// When, how it went, why it waits.
    #[prop(into)]
    meta: Signal<String>,
    /// What can still be done about it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let under_way = move || matches!(tone.get(), Tone::Busy | Tone::Waiting);
    view! {
        <li
            class=move || format!("timeline__entry timeline__entry--{}", tone.get().class())
            aria-current=move || under_way().then_some("step")
        >
            <span class="timeline__title">{title}</span>
            <span class="timeline__meta">{meta}</span>
            {children.map(|children| view! { <div class="timeline__actions">{children()}</div> })}
        </li>
    }
}
