//! The support page. What the organisation can see is said whether or not its contact is known.

use crate::components::{EmptyPicture, EmptyState, PageHeader, SheetSkeleton};
use crate::features::not_read::NotRead;
use crate::host::use_host;
use crate::state::asked::Asked;
use crate::state::brand::use_brand;
use crate::words::{contact, move_tr, tr};
use leptos::prelude::*;
use wire::graph::IntuneBrand;

use super::contact::ContactCard;
use super::sight::Sight;

/// The page with what the portal knows of the organisation.
#[component]
pub fn SupportFeature() -> impl IntoView {
    let host = use_host();
    let brand = use_brand();
    view! {
        <SupportView
            brand=brand.answer()
            on_retry=move |()| brand.ask_again()
            on_open_link=move |url| host.open_link(url)
        />
    }
}

/// IT's contact as far as it is known, and what the organisation can see.
#[component]
pub fn SupportView(
    /// The organisation.
    #[prop(into)]
    brand: Signal<Asked<IntuneBrand>>,
    /// Ask for the organisation again.
    #[prop(into)]
    on_retry: Callback<()>,
    /// Open a link outside.
    #[prop(into)]
    on_open_link: Callback<String>,
) -> impl IntoView {
    let known =
        Signal::derive(move || brand.with(|asked| asked.answer.clone().unwrap_or_default()));
    let waiting = Memo::new(move |_| brand.with(Asked::is_waiting));
    let failed = Memo::new(move |_| {
        brand.with(|asked| asked.failure.clone().filter(|_| asked.answer.is_none()))
    });
    let filled_in = Memo::new(move |_| {
        let brand = known.read();
        contact::ways(&brand) || brand.contact_it_notes.is_some()
    });
    view! {
        <PageHeader
            title=move_tr!("support-title")
            meta=Signal::derive(|| Some(tr!("support-lead")))
        />
        {move || {
            if waiting.get() {
                view! { <SheetSkeleton label=move_tr!("support-loading") icons=true /> }.into_any()
            } else if let Some(failed) = failed.get() {
                view! { <NotRead failed title=move_tr!("support-failed-title") on_retry /> }.into_any()
            } else if filled_in.get() {
                view! { <ContactCard brand=known on_open_link /> }.into_any()
            } else {
                view! {
                    <EmptyState
                        picture=EmptyPicture::Broken
                        title=move_tr!("support-empty-title")
                        text=move_tr!("support-empty")
                    />
                }
                    .into_any()
            }
        }}
        <Sight brand=known on_open_link />
    }
}
