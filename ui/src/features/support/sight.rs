//! What can my company see? Never, always, maybe: what managing a device shows of it.

use crate::components::{Icon, IconView};
use crate::words::{move_tr, tr};
use leptos::prelude::*;
use wire::graph::IntuneBrand;

/// How much of it the organisation sees.
#[derive(Clone, Copy)]
enum Extent {
    Never,
    Always,
    Might,
}

impl Extent {
    fn class(self) -> &'static str {
        match self {
            Self::Never => "sight__column sight__column--never",
            Self::Always => "sight__column sight__column--always",
            Self::Might => "sight__column sight__column--might",
        }
    }

    fn icon(self) -> Icon {
        match self {
            Self::Never => Icon::EyeOff,
            Self::Always => Icon::Eye,
            Self::Might => Icon::Question,
        }
    }

    fn title(self) -> String {
        match self {
            Self::Never => tr!("support-never"),
            Self::Always => tr!("support-always"),
            Self::Might => tr!("support-might"),
        }
    }

    fn lead(self) -> String {
        match self {
            Self::Never => tr!("support-never-lead"),
            Self::Always => tr!("support-always-lead"),
            Self::Might => tr!("support-might-lead"),
        }
    }

    fn things(self) -> Vec<String> {
        match self {
            Self::Never => vec![
                tr!("support-never-calls"),
                tr!("support-never-messages"),
                tr!("support-never-contacts"),
                tr!("support-never-passwords"),
                tr!("support-never-photos"),
                tr!("support-never-documents"),
            ],
            Self::Always => vec![
                tr!("support-always-owner"),
                tr!("support-always-model"),
                tr!("support-always-system"),
                tr!("support-always-rules"),
                tr!("support-always-actions"),
            ],
            Self::Might => vec![
                tr!("support-might-number"),
                tr!("support-might-apps"),
                tr!("support-might-storage"),
                tr!("support-might-network"),
                tr!("support-might-location"),
            ],
        }
    }
}

/// Three lists, and the organisation's own page where there is one.
#[component]
pub fn Sight(
    /// The organisation.
    #[prop(into)]
    brand: Signal<IntuneBrand>,
    /// Open a link outside.
    #[prop(into)]
    on_open_link: Callback<String>,
) -> impl IntoView {
    let columns = [Extent::Never, Extent::Always, Extent::Might].map(|extent| {
        view! { <Column extent /> }
    });
    let privacy = move || {
        let IntuneBrand {
            display_name,
            privacy_url,
            ..
        } = brand.get();
        let link = privacy_url?;
        let href = link.clone();
        Some(view! {
            <a
                class="sight__privacy"
                href=href
                on:click=move |event| {
                    event.prevent_default();
                    on_open_link.run(link.clone());
                }
            >
                <IconView icon=Icon::Shield />
                <span>{tr!("support-privacy-link", { "organisation" => display_name })}</span>
                <IconView icon=Icon::Open />
            </a>
        })
    };
    view! {
        <section class="sight">
            <h2 class="sight__title">{move_tr!("support-see-title")}</h2>
            <p class="sight__lead">{move_tr!("support-see-lead")}</p>
            <div class="sight__columns">{columns}</div>
            {privacy}
        </section>
    }
}

#[component]
fn Column(extent: Extent) -> impl IntoView {
    let things = move || {
        extent
            .things()
            .into_iter()
            .map(|thing| view! { <li class="sight__thing">{thing}</li> })
            .collect_view()
    };
    view! {
        <section class=extent.class()>
            <h3 class="sight__heading">
                <span class="sight__tile">
                    <IconView icon=extent.icon() />
                </span>
                <span>{move || extent.title()}</span>
            </h3>
            <p class="sight__extent">{move || extent.lead()}</p>
            <ul class="sight__things">{things}</ul>
        </section>
    }
}
