//! One thing that can be done to a device: what it is called, and what it will do to this one.

use leptos::prelude::*;

use super::icon::{Icon, IconView};
use super::spinner::Spinner;

/// Whether an action destroys something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ActionTone {
    /// It doesn't.
    #[default]
    Normal,
    /// It does.
    Danger,
}

/// A row that can be pressed. Where it can't, it stays readable and within reach, and says why.
#[component]
pub fn ActionRow(
    /// The id of the row in the page, of which its description's id is made.
    id: &'static str,
    /// The icon.
    icon: Icon,
    /// Whether it destroys something.
    #[prop(optional)]
    tone: ActionTone,
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// What it will do to this device, one line.
    #[prop(into)]
    description: Signal<String>,
    /// Why it can't be done, and what to do instead; stands in place of the description.
    #[prop(optional, into)]
    unavailable: Signal<Option<String>>,
    /// It was asked for and is under way.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// What can be done in its place, where that is a thing to do here.
    #[prop(optional, into)]
    instead: Signal<Option<String>>,
    /// What a press on that does.
    #[prop(optional, into)]
    on_instead: Option<Callback<()>>,
    /// What a press does.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let resting = Memo::new(move |_| busy.get() || unavailable.read().is_some());
    let description_id = format!("{id}-description");
    let described_by = description_id.clone();
    let tone = match tone {
        ActionTone::Normal => "action-row--normal",
        ActionTone::Danger => "action-row--danger",
    };
    view! {
        <button
            class=format!("action-row {tone}")
            class:action-row--unavailable=move || unavailable.read().is_some()
            type="button"
            id=id
            aria-describedby=described_by
            aria-disabled=move || resting.get().then_some("true")
            aria-busy=move || busy.get().then_some("true")
            on:click=move |_| {
                if !resting.get_untracked() {
                    on_press.run(());
                }
            }
        >
            <span class="action-row__tile">
                <IconView icon />
            </span>
            <span class="action-row__words">
                <span class="action-row__label">{label}</span>
                <span class="action-row__description" id=description_id>
                    {move || unavailable.get().unwrap_or_else(|| description.get())}
                </span>
            </span>
            <span class="action-row__end">
                {move || {
                    if busy.get() {
                        Some(view! { <Spinner /> }.into_any())
                    } else if unavailable.read().is_none() {
                        Some(view! { <IconView icon=Icon::ChevronRight /> }.into_any())
                    } else {
                        None
                    }
                }}
            </span>
        </button>
        {move || {
            instead
                .get()
                .map(|words| {
                    view! {
                        <button
                            class="link action-row__instead"
                            type="button"
                            on:click=move |_| {
                                if let Some(on_instead) = on_instead {
                                    on_instead.run(());
                                }
                            }
                        >
                            {words}
                        </button>
                    }
                })
        }}
    }
}

/// Rows under one heading.
#[component]
pub fn ActionList(
    /// The heading.
    #[prop(into)]
    heading: Signal<String>,
    /// The rows, and [`ActionBreak`] where some are set apart.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="action-list">
            <h3 class="section-heading">{heading}</h3>
            {children()}
        </section>
    }
}

/// Sets the rows below apart from those above.
#[component]
pub fn ActionBreak() -> impl IntoView {
    view! { <hr class="action-list__break" /> }
}
