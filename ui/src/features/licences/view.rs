//! The page of licences.

use crate::components::{
    BackLink, Button, Card, Disclosure, EmptyPicture, EmptyState, PageHeader, SheetSkeleton,
};
use crate::routes;
use crate::words::{in_browser, move_tr, tr};
use leptos::prelude::*;

use super::document::{Group, Licences, Notice, Work};
use super::file;

/// How far the list of licences is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loaded {
    /// It is on its way.
    NotYet,
    /// It couldn't be loaded.
    Failed,
    /// It is here.
    Here(Licences),
}

/// The page, with the list loaded now.
#[component]
pub fn LicencesFeature() -> impl IntoView {
    let again = RwSignal::new(0_u32);
    let licences = LocalResource::new(move || {
        again.track();
        file::load()
    });
    let loaded = Signal::derive(move || match licences.get() {
        None => Loaded::NotYet,
        Some(None) => Loaded::Failed,
        Some(Some(licences)) => Loaded::Here(licences),
    });
    view! { <LicencesView loaded on_retry=move |()| again.update(|count| *count += 1) /> }
}

/// What the app is made of, and under which licences.
#[component]
pub fn LicencesView(
    /// The list, as far as it is there.
    #[prop(into)]
    loaded: Signal<Loaded>,
    /// Load it again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    let failed = || {
        if in_browser() {
            tr!("licences-failed-in-browser")
        } else {
            tr!("licences-failed")
        }
    };
    view! {
        <BackLink href=routes::SETTINGS>{move_tr!("frame-settings")}</BackLink>
        <PageHeader
            title=move_tr!("licences-title")
            meta=Signal::derive(|| Some(tr!("licences-lead")))
        />
        {move || match loaded.get() {
            Loaded::NotYet => {
                view! { <SheetSkeleton label=move_tr!("licences-loading") /> }.into_any()
            }
            Loaded::Failed => {
                view! {
                    <EmptyState
                        picture=EmptyPicture::Broken
                        title=move_tr!("licences-failed-title")
                        text=Signal::derive(failed)
                    >
                        <Button on_press=on_retry>{move_tr!("try-again")}</Button>
                    </EmptyState>
                }
                    .into_any()
            }
            Loaded::Here(licences) => view! { <Lists licences /> }.into_any(),
        }}
    }
}

#[component]
fn Lists(licences: Licences) -> impl IntoView {
    let Licences { works, groups } = licences;
    view! {
        <Card heading=move_tr!("frame-product")>
            <p>{move_tr!("licences-own")}</p>
        </Card>
        <Card heading=move_tr!("licences-works")>
            <div class="licences">{works.into_iter().map(work).collect_view()}</div>
        </Card>
        <Card heading=move_tr!("licences-packages")>
            <div class="licences">{groups.into_iter().map(group).collect_view()}</div>
        </Card>
    }
}

fn work(work: Work) -> impl IntoView {
    let Work {
        name,
        licence,
        text,
    } = work;
    view! {
        <Disclosure summary=format!("{name} · {licence}")>
            <pre class="licences__text" lang="en">
                {text}
            </pre>
        </Disclosure>
    }
}

fn group(group: Group) -> impl IntoView {
    let Group {
        licence,
        packages,
        notices,
    } = group;
    let count = packages.len();
    let summary = Signal::derive(
        move || tr!("licences-group", { "licence" => licence.clone(), "count" => count }),
    );
    let rows = packages
        .into_iter()
        .map(|package| {
            view! {
                <li class="licences__package">
                    <span>{package.name}</span>
                    <span class="licences__version">{package.version}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <Disclosure summary>
            <ul class="licences__packages" translate="no">
                {rows}
            </ul>
            {notices.into_iter().map(notice).collect_view()}
        </Disclosure>
    }
}

fn notice(notice: Notice) -> impl IntoView {
    let Notice { packages, text } = notice;
    view! {
        <section class="licences__notice" lang="en" translate="no">
            <p class="licences__whose">{packages.join(", ")}</p>
            <pre class="licences__text">{text}</pre>
        </section>
    }
}
