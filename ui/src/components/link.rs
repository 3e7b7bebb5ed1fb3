//! A link navigates. It never acts.

use leptos::prelude::*;

use super::button::{Appearance, ButtonSize};
use super::icon::{Icon, IconView};

/// A link within a text.
#[component]
pub fn Link(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <a class="link" href=href>
            {children()}
        </a>
    }
}

/// A link that looks like a button, where leading on is the main thing to do.
#[component]
pub fn LinkButton(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// How much it asks for attention.
    #[prop(optional)]
    appearance: Appearance,
    /// How large it is.
    #[prop(optional)]
    size: ButtonSize,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<Icon>,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <a class=format!("button {} {}", appearance.class(), size.class()) href=href>
            {icon.map(|icon| view! { <IconView icon /> })}
            <span class="button__words">{children()}</span>
        </a>
    }
}
