//! The kinds of device, and what there is to say of the one that is chosen.

use crate::components::{BackLink, Badge, Card, DeviceDrawing, PageHeader};
use crate::features::device::HelpCard;
use crate::routes;
use crate::words::{self, move_tr, tr};
use leptos::prelude::*;
use model::time::Timestamp;
use wire::graph::IntuneBrand;
use wire::portal::EnrolmentText;
use wire::terms::EnrolmentQuestion;

use super::code::Code;
use super::guide;
use super::kind::Kind;
use super::linux::LinuxSteps;
use super::own_words::{line, own_answer};

/// What the page asks for.
#[derive(Clone, Copy)]
pub struct CodeAnswers {
    /// Get a code.
    pub get: Callback<()>,
    /// Open a link outside.
    pub open_link: Callback<String>,
}

/// How a device of a kind is enrolled.
#[component]
pub fn EnrolmentView(
    /// The kind that is chosen.
    #[prop(into)]
    kind: Signal<Kind>,
    /// The kind that the person is using.
    #[prop(into)]
    own: Signal<Option<Kind>>,
    /// The organisation.
    #[prop(into)]
    brand: Signal<IntuneBrand>,
    /// What the organisation says itself about enrolling.
    #[prop(into)]
    texts: Signal<Vec<EnrolmentText>>,
    /// The portal's address.
    #[prop(into)]
    portal: Signal<String>,
    /// How far the code for a Linux computer is.
    #[prop(into)]
    code: Signal<Code>,
    /// What time it is.
    #[prop(into)]
    now: Signal<Timestamp>,
    /// What the page asks for.
    answers: CodeAnswers,
) -> impl IntoView {
    // The portal's own words are read in any case, so that each answer follows the language.
    let answer = move |question, default: Vec<String>| {
        texts
            .with(|texts| own_answer(texts, kind.get(), question, words::language()))
            .unwrap_or(default)
    };
    let how = Memo::new(move |_| answer(EnrolmentQuestion::How, guide::how(kind.get())));
    let happens =
        Memo::new(move |_| answer(EnrolmentQuestion::WhatHappens, guide::happens(kind.get())));
    let app = Memo::new(move |_| answer(EnrolmentQuestion::WhatIsTheApp, guide::app(kind.get())));
    let on_open_link = answers.open_link;
    view! {
        <BackLink href=routes::DEVICES>{move_tr!("frame-my-devices")}</BackLink>
        <PageHeader
            title=move_tr!("enrolment-title")
            meta=Signal::derive(|| Some(tr!("enrolment-lead")))
        />
        <Kinds kind own />
        <div class="enrolment">
            <div class="enrolment__column">
                <Card heading=move_tr!("enrolment-how")>
                    <ol class="enrolment__steps">
                        {move || {
                            lines(&how.read(), on_open_link, |line| {
                                view! {
                                    <li class="enrolment__step">
                                        <p>{line}</p>
                                    </li>
                                }
                                    .into_any()
                            })
                        }}
                        {move || {
                            (kind.get() == Kind::Linux)
                                .then(|| {
                                    view! { <LinuxSteps portal code now on_get=answers.get /> }
                                })
                        }}
                    </ol>
                </Card>
                <Card heading=move_tr!("enrolment-app")>
                    {move || {
                        lines(&app.read(), on_open_link, |line| view! { <p>{line}</p> }.into_any())
                    }}
                </Card>
            </div>
            <div class="enrolment__column">
                <Card heading=move_tr!("enrolment-happens")>
                    <ul class="enrolment__facts">
                        {move || {
                            lines(&happens.read(), on_open_link, |line| {
                                view! { <li>{line}</li> }.into_any()
                            })
                        }}
                    </ul>
                </Card>
                <HelpCard brand on_open_link />
            </div>
        </div>
    }
}

/// The kinds, each a link to what there is to say of it.
#[component]
fn Kinds(kind: Signal<Kind>, own: Signal<Option<Kind>>) -> impl IntoView {
    let links = Kind::ALL
        .map(|one| {
            view! {
                <li>
                    <a
                        class="kind"
                        href=routes::enrol(one)
                        aria-current=move || (kind.get() == one).then_some("true")
                    >
                        <DeviceDrawing chassis=one.chassis() />
                        <span class="kind__name">{move || one.name()}</span>
                        {move || {
                            (own.get() == Some(one))
                                .then(|| view! { <Badge>{move_tr!("devices-this-device")}</Badge> })
                        }}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav aria-label=move_tr!("enrolment-kinds")>
            <ul class="kinds">{links}</ul>
        </nav>
    }
}

/// Each line in `around`, its addresses as links.
fn lines(
    lines: &[String],
    on_open_link: Callback<String>,
    around: fn(AnyView) -> AnyView,
) -> Vec<AnyView> {
    lines
        .iter()
        .map(|text| around(line(text, on_open_link).into_any()))
        .collect()
}
