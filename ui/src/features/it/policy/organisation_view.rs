//! The organisation as its people see it: name, colour, IT's contact and the privacy page, with a picture beside it.

use crate::components::{Card, TextArea, TextField};
use crate::words::{move_tr, tr};
use leptos::prelude::*;
use wire::graph::IntuneBrand;

use super::colour::{self, ENOUGH, Words, words_on};
use super::logo::Logo;
use super::look::Look;
use super::saving::{SaveBar, SaveState};

/// The form.
#[component]
pub fn OrganisationView(
    /// The organisation as it is typed.
    #[prop(into)]
    draft: Signal<IntuneBrand>,
    /// Its colour as it is typed.
    #[prop(into)]
    colour_text: Signal<String>,
    /// How far saving has come.
    save: SaveState,
    /// It is to be like this.
    #[prop(into)]
    on_change: Callback<IntuneBrand>,
    /// Another colour was typed.
    #[prop(into)]
    on_colour: Callback<String>,
    /// Save it.
    #[prop(into)]
    on_save: Callback<()>,
    /// Forget what was changed.
    #[prop(into)]
    on_discard: Callback<()>,
) -> impl IntoView {
    let change = move |set: fn(&mut IntuneBrand, String)| {
        Callback::new(move |text: String| {
            let mut brand = draft.get_untracked();
            set(&mut brand, text);
            on_change.run(brand);
        })
    };
    let line = move |of: fn(&IntuneBrand) -> &Option<String>| {
        Signal::derive(move || draft.with(|brand| of(brand).clone().unwrap_or_default()))
    };
    let fixed = Signal::derive(move || !save.may_change.get());
    let name = Signal::derive(move || draft.with(|brand| brand.display_name.clone()));
    view! {
        <div class="record">
            <div class="record__column">
                <Card heading=move_tr!("policy-part-organisation")>
                    <TextField
                        id="brand-name"
                        label=move_tr!("policy-organisation-name")
                        value=name
                        on_input=change(|brand, text| brand.display_name = text)
                        mistake=Signal::derive(move || name_mistake(&draft.read()))
                        fixed
                        max_length=64
                    />
                    <Logo draft fixed on_change />
                    <div class="policy__colour">
                        <TextField
                            id="brand-colour"
                            label=move_tr!("policy-colour")
                            value=colour_text
                            on_input=on_colour
                            hint=Signal::derive(move || Some(contrast(&colour_text.read())))
                            mistake=Signal::derive(move || colour_mistake(&colour_text.read()))
                            fixed
                            max_length=7
                        />
                        <input
                            class="policy__swatch"
                            type="color"
                            aria-label=move_tr!("policy-colour-pick")
                            disabled=fixed
                            prop:value=move || shown(&colour_text.read())
                            on:input=move |event| on_colour.run(event_target_value(&event))
                        />
                    </div>
                    <TextField
                        id="brand-privacy"
                        label=move_tr!("policy-privacy")
                        value=line(|brand| &brand.privacy_url)
                        on_input=change(|brand, text| brand.privacy_url = given(text))
                        mistake=Signal::derive(move || address_mistake(&draft.read().privacy_url))
                        fixed
                    />
                </Card>
                <Card heading=move_tr!("policy-contact")>
                    <TextField
                        id="brand-contact"
                        label=move_tr!("policy-contact-name")
                        value=line(|brand| &brand.contact_it_name)
                        on_input=change(|brand, text| brand.contact_it_name = given(text))
                        fixed
                    />
                    <TextField
                        id="brand-phone"
                        label=move_tr!("policy-contact-phone")
                        value=line(|brand| &brand.contact_it_phone_number)
                        on_input=change(|brand, text| brand.contact_it_phone_number = given(text))
                        fixed
                    />
                    <TextField
                        id="brand-mail"
                        label=move_tr!("policy-contact-mail")
                        value=line(|brand| &brand.contact_it_email_address)
                        on_input=change(|brand, text| brand.contact_it_email_address = given(text))
                        fixed
                    />
                    <TextField
                        id="brand-site-name"
                        label=move_tr!("policy-site-name")
                        value=line(|brand| &brand.online_support_site_name)
                        on_input=change(|brand, text| brand.online_support_site_name = given(text))
                        fixed
                    />
                    <TextField
                        id="brand-site"
                        label=move_tr!("policy-site-address")
                        value=line(|brand| &brand.online_support_site_url)
                        on_input=change(|brand, text| brand.online_support_site_url = given(text))
                        mistake=Signal::derive(move || {
                            address_mistake(&draft.read().online_support_site_url)
                        })
                        fixed
                    />
                    <TextArea
                        id="brand-notes"
                        label=move_tr!("policy-notes")
                        value=line(|brand| &brand.contact_it_notes)
                        on_input=change(|brand, text| brand.contact_it_notes = given(text))
                        hint=Signal::derive(|| Some(tr!("policy-notes-hint")))
                        fixed
                    />
                </Card>
            </div>
            <Look brand=draft />
        </div>
        <div class="policy__foot">
            <SaveBar state=save on_save on_discard />
        </div>
    }
}

fn given(text: String) -> Option<String> {
    Some(text).filter(|text| !text.trim().is_empty())
}

/// What is wrong with what is typed, if anything is.
#[must_use]
pub fn mistake(brand: &IntuneBrand, colour: &str) -> Option<String> {
    name_mistake(brand)
        .or_else(|| colour_mistake(colour))
        .or_else(|| address_mistake(&brand.privacy_url))
        .or_else(|| address_mistake(&brand.online_support_site_url))
}

fn name_mistake(brand: &IntuneBrand) -> Option<String> {
    let nothing = brand.display_name.trim().is_empty();
    nothing.then(|| tr!("policy-organisation-name-first"))
}

fn colour_mistake(text: &str) -> Option<String> {
    if text.trim().is_empty() {
        return None;
    }
    match colour::read(text).map(words_on) {
        None => Some(tr!("policy-colour-wrong")),
        Some(words) if words.contrast < ENOUGH => {
            Some(tr!("policy-contrast-low", { "ratio" => ratio(words) }))
        }
        Some(_) => None,
    }
}

/// The colour that the swatch shows: the product's own where none is typed.
fn shown(text: &str) -> String {
    colour::read(text).map_or_else(|| colour::OURS.to_owned(), colour::written)
}

fn contrast(text: &str) -> String {
    match colour::read(text).map(words_on) {
        None => tr!("policy-colour-hint"),
        Some(words) if words.white => tr!("policy-contrast-light", { "ratio" => ratio(words) }),
        Some(words) => tr!("policy-contrast-dark", { "ratio" => ratio(words) }),
    }
}

/// Rounded down, so that too little is never called enough.
fn ratio(words: Words) -> String {
    crate::words::number::tenths(words.contrast)
}

fn address_mistake(address: &Option<String>) -> Option<String> {
    let address = address.as_deref()?.trim();
    let wrong = !address.starts_with("https://");
    wrong.then(|| tr!("policy-address-wrong"))
}
