//! The kinds of device, and what there is to say of the one that is chosen.

use crate::components::{BackLink, Badge, Card, DeviceDrawing, PageHeader};
use crate::features::device::Help;
use crate::routes;
use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use model::time::Timestamp;
use wire::graph::IntuneBrand;

use super::code::Code;
use super::guide;
use super::kind::Kind;
use super::linux::LinuxSteps;

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
                    {move || match kind.get() {
                        Kind::Linux => {
                            view! { <LinuxSteps portal code now on_get=answers.get /> }.into_any()
                        }
                        other => view! { <Steps kind=other /> }.into_any(),
                    }}
                </Card>
                <Card heading=move_tr!("enrolment-app")>
                    {move || guide::app(kind.get()).map(|text| view! { <p>{text}</p> })}
                </Card>
            </div>
            <div class="enrolment__column">
                <Card heading=move_tr!("enrolment-happens")>
                    <ul class="enrolment__facts">
                        {move || {
                            guide::happens(kind.get())
                                .into_iter()
                                .map(|fact| view! { <li>{fact}</li> })
                                .collect_view()
                        }}
                    </ul>
                </Card>
                <div class="card">
                    <Help brand on_open_link=answers.open_link />
                </div>
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
                        <span class="kind__words">
                            <span class="kind__name">{move || one.name()}</span>
                            {move || {
                                (own.get() == Some(one))
                                    .then(|| {
                                        view! { <Badge>{move_tr!("enrolment-this-one")}</Badge> }
                                    })
                            }}
                        </span>
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

/// The steps of a kind that is enrolled on the device itself.
#[component]
fn Steps(kind: Kind) -> impl IntoView {
    view! {
        <ol class="enrolment__steps">
            {move || {
                guide::how(kind)
                    .into_iter()
                    .map(|step| view! { <li class="enrolment__step">{step}</li> })
                    .collect_view()
            }}
        </ol>
    }
}
