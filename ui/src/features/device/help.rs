//! Still need help? IT's contact, one tap away from being used.

use crate::components::{Below, Card, Icon, IconView};
use crate::words::{contact, move_tr, tr};
use leptos::prelude::*;
use wire::graph::IntuneBrand;

use super::viewer::use_viewer;

/// IT's contact, each way only if the organisation filled it in.
#[component]
pub fn Help(
    /// What it stands below, which decides the level of its heading.
    #[prop(default = Below::Heading)]
    below: Below,
    /// The organisation.
    #[prop(into)]
    brand: Signal<IntuneBrand>,
    /// Open a link outside.
    #[prop(into)]
    on_open_link: Callback<String>,
) -> impl IntoView {
    let title = move_tr!("help-title");
    let heading = match below {
        Below::PageTitle => view! { <h2 class="section-heading">{title}</h2> }.into_any(),
        Below::Heading => view! { <h3 class="section-heading">{title}</h3> }.into_any(),
    };
    view! {
        <section class="help">
            {heading}
            <p class="help__lead">{move || contact::lead(&brand.read())}</p>
            <Ways brand on_open_link />
        </section>
    }
}

/// The same in a banner about what failed: what stands below that is out of reach.
#[component]
pub(super) fn AskIt(brand: Signal<IntuneBrand>, on_open_link: Callback<String>) -> impl IntoView {
    // IT needn't be told how to reach IT.
    (!use_viewer().is_it()).then(|| {
        view! {
            <p>{move || contact::lead_after_failing(&brand.read())}</p>
            <Ways brand on_open_link />
        }
    })
}

/// The same on a card of its own, below what failed.
#[component]
pub fn HelpCard(
    /// The organisation.
    #[prop(into)]
    brand: Signal<IntuneBrand>,
    /// Open a link outside.
    #[prop(into)]
    on_open_link: Callback<String>,
) -> impl IntoView {
    view! {
        <Card heading=move_tr!("help-title")>
            <div class="help">
                <p class="help__lead">{move || contact::lead(&brand.read())}</p>
                <Ways brand on_open_link />
            </div>
        </Card>
    }
}

/// The ways to reach IT.
#[component]
pub fn Ways(
    /// The organisation.
    #[prop(into)]
    brand: Signal<IntuneBrand>,
    /// Open a link outside.
    #[prop(into)]
    on_open_link: Callback<String>,
) -> impl IntoView {
    let ways = move || {
        let brand = brand.get();
        let phone = brand
            .contact_it_phone_number
            .map(|number| telephone(number, on_open_link));
        let email = brand.contact_it_email_address.map(|address| {
            let link = format!("mailto:{address}");
            way(Icon::Mail, tr!("help-email"), address, link, on_open_link)
        });
        let website = brand.online_support_site_url.map(|url| {
            let name = brand
                .online_support_site_name
                .unwrap_or_else(|| url.clone());
            way(Icon::Open, tr!("help-website"), name, url, on_open_link)
        });
        let notes = brand
            .contact_it_notes
            .map(|notes| view! { <p class="help__notes">{notes}</p> });
        view! {
            <ul class="help__ways">{phone} {email} {website}</ul>
            {notes}
        }
    };
    view! { {ways} }
}

/// Whom to call instead of signing in with an app on the phone that can't be opened.
#[component]
pub fn SignInApp(
    /// The organisation.
    #[prop(into)]
    brand: Signal<IntuneBrand>,
    /// Open a link outside.
    #[prop(into)]
    on_open_link: Callback<String>,
) -> impl IntoView {
    let phone = move || {
        let number = brand.get().contact_it_phone_number;
        number.map(|number| {
            view! { <ul class="help__ways">{telephone(number, on_open_link)}</ul> }
        })
    };
    view! {
        <p>{move || contact::sign_in_app(&brand.read())}</p>
        {phone}
    }
}

fn telephone(number: String, on_open_link: Callback<String>) -> impl IntoView {
    let dialled = number
        .chars()
        .filter(|character| character.is_ascii_digit() || *character == '+')
        .collect::<String>();
    let link = format!("tel:{dialled}");
    way(Icon::Call, tr!("help-phone"), number, link, on_open_link)
}

fn way(
    icon: Icon,
    kind: String,
    words: String,
    link: String,
    on_open_link: Callback<String>,
) -> impl IntoView {
    let href = link.clone();
    view! {
        <li class="help__way">
            <IconView icon />
            <span class="visually-hidden">{kind}</span>
            <a
                class="link"
                href=href
                on:click=move |event| {
                    event.prevent_default();
                    on_open_link.run(link.clone());
                }
            >
                {words}
            </a>
        </li>
    }
}
