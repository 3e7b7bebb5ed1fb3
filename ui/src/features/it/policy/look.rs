//! What employees will see in the organisation's colour, drawn small. A colour that can't be saved isn't shown.

use crate::components::{Icon, IconView, Mark};
use crate::state::brand::logo_url;
use crate::words::{contact, move_tr};
use leptos::html;
use leptos::prelude::*;
use wire::graph::IntuneBrand;

use super::colour::{ENOUGH, words_on, written};

/// What `styles/tokens.css` derives the brand's colours from.
const COLOUR_PROPERTY: &str = "--organisation-colour";

/// A piece of the portal, as the organisation would look in it.
#[component]
pub fn Look(
    /// The organisation as it is typed.
    #[prop(into)]
    brand: Signal<IntuneBrand>,
) -> impl IntoView {
    let picture = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        let colour = brand.with(|brand| {
            let legible = brand
                .theme_color
                .filter(|colour| words_on(*colour).contrast >= ENOUGH);
            legible.map(written)
        });
        let Some(picture) = picture.get() else { return };
        let style = web_sys::HtmlElement::style(&picture);
        // Without it the picture has the product's own colour, which is no harm.
        let _unpainted = match colour {
            Some(colour) => style.set_property(COLOUR_PROPERTY, &colour),
            None => style.remove_property(COLOUR_PROPERTY).map(drop),
        };
    });
    let name = Signal::derive(move || brand.with(|brand| brand.display_name.clone()));
    // As in the portal: each only where the organisation filled it in.
    let ways = move || {
        let brand = brand.get();
        let site = brand.online_support_site_url;
        let site = site.map(|address| brand.online_support_site_name.unwrap_or(address));
        [
            (Icon::Call, brand.contact_it_phone_number),
            (Icon::Mail, brand.contact_it_email_address),
            (Icon::Globe, site),
        ]
        .into_iter()
        .filter_map(|(icon, words)| {
            let words = words?;
            Some(view! {
                <li class="look__way">
                    <IconView icon />
                    <span class="link">{words}</span>
                </li>
            })
        })
        .collect_view()
    };
    let notes = move || {
        let notes = brand.with(|brand| brand.contact_it_notes.clone())?;
        Some(view! { <p class="look__notes">{notes}</p> })
    };
    view! {
        <figure class="card look">
            <figcaption class="card__heading">{move_tr!("policy-look")}</figcaption>
            <div class="look__picture brand-scope" aria-hidden="true" node_ref=picture>
                <div class="look__bar">
                    <Mark organisation=name logo=Signal::derive(move || brand.with(logo_url)) />
                    <span class="frame__organisation">{name}</span>
                </div>
                <div class="look__page">
                    <span class="frame__place look__place" aria-current="page">
                        <IconView icon=Icon::LaptopFilled />
                        <span>{move_tr!("frame-my-devices")}</span>
                    </span>
                    <span class="button button--primary look__button">
                        {move_tr!("policy-look-button")}
                    </span>
                    <p>
                        <span class="link">{move_tr!("policy-look-link")}</span>
                        " "
                        {move || contact::lead(&brand.read())}
                    </p>
                    <ul class="look__ways">{ways}</ul>
                    {notes}
                </div>
            </div>
        </figure>
    }
}
