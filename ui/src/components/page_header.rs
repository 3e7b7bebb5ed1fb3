//! The head of a page: its title and one line about it. On a phone the title stands in the top bar.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// Leads back to the page that a page belongs to; stands above its header.
#[component]
pub fn BackLink(
    /// Where it leads.
    href: &'static str,
    /// What that page is called.
    children: Children,
) -> impl IntoView {
    view! {
        <a class="back-link" href=href>
            <IconView icon=Icon::ArrowLeft />
            <span>{children()}</span>
        </a>
    }
}

/// A page's title and one line below it.
#[component]
pub fn PageHeader(
    /// The title, as in the top bar of a phone.
    #[prop(into)]
    title: Signal<String>,
    /// One line about what is on the page; its place is kept while nothing is known to say.
    #[prop(optional, into)]
    meta: Option<Signal<Option<String>>>,
) -> impl IntoView {
    view! {
        <header class="page-header">
            <h1 class="page-header__title">{title}</h1>
            {meta.map(|meta| view! { <p class="page-header__meta">{meta}</p> })}
        </header>
    }
}
