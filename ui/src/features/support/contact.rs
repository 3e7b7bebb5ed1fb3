//! IT's contact: whatever the organisation filled in, each way a wide target of its own.

use crate::components::{Card, Icon, IconView};
use crate::words::tr;
use leptos::prelude::*;
use wire::graph::IntuneBrand;

/// A way to reach IT.
struct Way {
    icon: Icon,
    kind: String,
    words: String,
    link: String,
}

/// IT's name, the ways to reach it, and what it adds to that.
#[component]
pub fn ContactCard(
    /// The organisation.
    #[prop(into)]
    brand: Signal<IntuneBrand>,
    /// Open a link outside.
    #[prop(into)]
    on_open_link: Callback<String>,
) -> impl IntoView {
    let heading = Signal::derive(move || {
        let brand = brand.read();
        brand
            .contact_it_name
            .clone()
            .unwrap_or_else(|| tr!("support-contact"))
    });
    let links = move || {
        ways(brand.get())
            .into_iter()
            .map(|way| view! { <WayLink way on_open_link /> })
            .collect_view()
    };
    let notes = move || {
        let notes = brand.read().contact_it_notes.clone();
        notes.map(|notes| view! { <p class="contact__notes">{notes}</p> })
    };
    view! {
        <div class="contact">
            <Card heading>
                <ul class="contact__ways">{links}</ul>
                {notes}
            </Card>
        </div>
    }
}

#[component]
fn WayLink(way: Way, on_open_link: Callback<String>) -> impl IntoView {
    let Way {
        icon,
        kind,
        words,
        link,
    } = way;
    let href = link.clone();
    view! {
        <li>
            <a
                class="contact__way"
                href=href
                on:click=move |event| {
                    event.prevent_default();
                    on_open_link.run(link.clone());
                }
            >
                <span class="contact__tile">
                    <IconView icon />
                </span>
                <span class="contact__words">
                    <span class="contact__kind">{kind}</span>
                    <span class="contact__value">{words}</span>
                </span>
            </a>
        </li>
    }
}

/// Only what the organisation filled in.
fn ways(brand: IntuneBrand) -> Vec<Way> {
    let phone = brand.contact_it_phone_number.map(|number| Way {
        icon: Icon::Call,
        kind: tr!("help-phone"),
        link: format!("tel:{}", dialled(&number)),
        words: number,
    });
    let email = brand.contact_it_email_address.map(|address| Way {
        icon: Icon::Mail,
        kind: tr!("help-email"),
        link: format!("mailto:{address}"),
        words: address,
    });
    let name = brand.online_support_site_name;
    let website = brand.online_support_site_url.map(|url| Way {
        icon: Icon::Open,
        kind: tr!("help-website"),
        words: name.unwrap_or_else(|| url.clone()),
        link: url,
    });
    [phone, email, website].into_iter().flatten().collect()
}

/// A number as a telephone dials it (RFC 3966 §5.1.1 takes no spaces and no letters).
fn dialled(number: &str) -> String {
    number
        .chars()
        .filter(|character| character.is_ascii_digit() || *character == '+')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::dialled;

    #[test]
    fn only_what_a_telephone_dials() {
        assert_eq!(dialled("+31 (20) 555-0100"), "+31205550100");
    }
}
