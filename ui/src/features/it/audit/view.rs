//! The audit, day by day: each entry a sentence that opens to what was noted.

use crate::components::{
    Appearance, Button, Definition, Disclosure, EmptyPicture, EmptyState, Icon, IconView, Intent,
    Link, MessageBar, PageHeader, SheetSkeleton,
};
use crate::features::it::actions::{OneOf, periods};
use crate::features::it::devices::{Export, ExportButton, Exporting};
use crate::features::not_read::NotRead;
use crate::routes;
use crate::state::asked::Asked;
use crate::words::{audit_property, it_audit, move_tr, time, tr};
use leptos::prelude::*;
use model::time::Timestamp;
use wire::graph::{AuditEvent, AuditProperty};

use super::filters::{AuditFilters, Kind};

/// The audit as far as it was asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entries {
    /// The entries, the newest first.
    pub events: Vec<AuditEvent>,
    /// There are more.
    pub more: bool,
}

/// The audit.
#[component]
pub fn AuditView(
    /// The entries, as far as they are known.
    #[prop(into)]
    entries: Signal<Asked<Entries>>,
    /// What they are filtered by.
    #[prop(into)]
    filters: Signal<AuditFilters>,
    /// What time it is.
    #[prop(into)]
    now: Signal<Timestamp>,
    /// Identifies the one that is open at first.
    #[prop(into)]
    opened: Signal<Option<String>>,
    /// More of them are being asked for.
    #[prop(into)]
    busy: Signal<bool>,
    /// Filter by something else.
    #[prop(into)]
    on_filter: Callback<AuditFilters>,
    /// Show more of them.
    #[prop(into)]
    on_more: Callback<()>,
    /// Ask for them again.
    #[prop(into)]
    on_retry: Callback<()>,
    /// Save all of them as a file.
    export: Export,
) -> impl IntoView {
    let known = Memo::new(move |_| entries.with(|asked| asked.answer.clone()));
    let failed = Memo::new(move |_| entries.with(|asked| asked.failure.clone()));
    let first = Signal::derive(move || {
        known.with(|known| known.as_ref()?.events.first().map(it_audit::actor))
    });
    view! {
        <div class="records-head">
            <PageHeader title=move_tr!("frame-audit") />
            <ExportButton export />
        </div>
        {move || {
            (export.sending.get() == Exporting::Failed)
                .then(|| {
                    view! {
                        <MessageBar intent=Intent::Warning>
                            {move_tr!("it-devices-export-failed")}
                        </MessageBar>
                    }
                })
        }}
        <Filters filters first on_filter />
        {move || match (known.get(), failed.get()) {
            (None, None) => {
                view! { <SheetSkeleton label=move_tr!("audit-loading") icons=true /> }.into_any()
            }
            (None, Some(failed)) => view! { <NotRead failed title=move_tr!("audit-failed-title") on_retry /> }.into_any(),
            (Some(Entries { events, more }), _) => {
                view! {
                    {if events.is_empty() {
                        view! { <Nothing on_filter /> }.into_any()
                    } else {
                        view! { <Days events opened now /> }.into_any()
                    }}
                    {more
                        .then(|| {
                            view! {
                                <div class="records-more">
                                    <Button busy on_press=on_more>
                                        {move_tr!("audit-more")}
                                    </Button>
                                </div>
                            }
                        })}
                }
                    .into_any()
            }
        }}
    }
}

#[component]
fn Nothing(on_filter: Callback<AuditFilters>) -> impl IntoView {
    view! {
        <EmptyState
            picture=EmptyPicture::Search
            title=move_tr!("audit-none-title")
            text=move_tr!("audit-none")
        >
            <Button on_press=move |()| {
                on_filter.run(AuditFilters::default());
            }>{move_tr!("audit-clear")}</Button>
        </EmptyState>
    }
}

#[component]
fn Filters(
    filters: Signal<AuditFilters>,
    first: Signal<Option<String>>,
    on_filter: Callback<AuditFilters>,
) -> impl IntoView {
    let change = move |change: &dyn Fn(&mut AuditFilters)| {
        let mut changed = filters.get_untracked();
        change(&mut changed);
        on_filter.run(changed);
    };
    let person = move || {
        filters.read().person.as_ref()?;
        let words = match first.get() {
            Some(name) => tr!("audit-filter-person-named", { "name" => name }),
            None => tr!("audit-filter-person"),
        };
        let filter = words.clone();
        let label = move || tr!("it-filter-remove", { "filter" => filter.clone() });
        Some(view! {
            <button
                class="filters__chip"
                type="button"
                aria-label=label
                on:click=move |_| change(&|it| it.person = None)
            >
                <span>{words}</span>
                <IconView icon=Icon::Dismiss />
            </button>
        })
    };
    view! {
        <search class="filters">
            <OneOf
                id="audit-what"
                label=move_tr!("audit-filter-what")
                any=move_tr!("audit-filter-what-any")
                choices=kinds()
                value=Signal::derive(move || filters.read().kind)
                on_choose=move |value| change(&|it| it.kind = value)
            />
            <OneOf
                id="audit-time"
                label=move_tr!("it-filter-time")
                any=move_tr!("it-filter-time-any")
                choices=periods()
                value=Signal::derive(move || filters.read().period)
                on_choose=move |value| change(&|it| it.period = value)
            />
            {person}
            <Show when=move || !filters.read().is_empty()>
                <Button
                    appearance=Appearance::Subtle
                    on_press=move |()| on_filter.run(AuditFilters::default())
                >
                    {move_tr!("audit-clear")}
                </Button>
            </Show>
        </search>
    }
}

fn kinds() -> Vec<(Kind, Signal<String>)> {
    let of = |kind| match kind {
        Kind::Asked => move_tr!("audit-filter-asked"),
        Kind::Ended => move_tr!("audit-filter-ended"),
        Kind::Passcode => move_tr!("audit-filter-passcode"),
        Kind::Policy => move_tr!("audit-filter-policy"),
        Kind::Role => move_tr!("audit-filter-role"),
        Kind::Enrolled => move_tr!("audit-filter-enrolled"),
        Kind::Stopped => move_tr!("audit-filter-stopped"),
    };
    Kind::ALL.map(|kind| (kind, of(kind))).into()
}

/// The entries of each day of the person's own calendar.
#[component]
fn Days(
    events: Vec<AuditEvent>,
    opened: Signal<Option<String>>,
    now: Signal<Timestamp>,
) -> impl IntoView {
    let day = |event: &AuditEvent| time::local_day(event.activity_date_time.0);
    let days: Vec<Vec<AuditEvent>> = events
        .chunk_by(|one, other| day(one) == day(other))
        .map(<[AuditEvent]>::to_vec)
        .collect();
    days.into_iter()
        .map(|events| {
            let at = events.first().map(|event| event.activity_date_time.0);
            let heading = move || at.map(|at| time::calendar_day(at, now.get()));
            let rows = events
                .into_iter()
                .map(|event| {
                    let open = opened.with_untracked(|id| id.as_ref() == Some(&event.id));
                    view! { <Entry event open now /> }
                })
                .collect_view();
            view! {
                <section class="audit__day">
                    <h2 class="section-heading">{heading}</h2>
                    <ul class="audit__entries">{rows}</ul>
                </section>
            }
        })
        .collect_view()
}

#[component]
fn Entry(event: AuditEvent, open: bool, now: Signal<Timestamp>) -> impl IntoView {
    let event = StoredValue::new(event);
    let at = event.with_value(|event| event.activity_date_time.0);
    view! {
        <li>
            <details class="audit__entry" open=open>
                <summary class="audit__summary">
                    <span class="audit__time">{move || time::time_of_day(at)}</span>
                    <span class="audit__sentence">
                        {move || event.with_value(it_audit::sentence)}
                    </span>
                    <IconView icon=Icon::ChevronDown />
                </summary>
                <Details event now />
            </details>
        </li>
    }
}

#[component]
fn Details(event: StoredValue<AuditEvent>, now: Signal<Timestamp>) -> impl IntoView {
    let AuditEvent {
        activity_type,
        activity_date_time,
        actor,
        resources,
        hash,
        ..
    } = event.get_value();
    let name = move || event.with_value(it_audit::actor);
    let of_person = actor.user_id.map(|id| {
        let filters = AuditFilters {
            person: Some(id),
            ..AuditFilters::default()
        };
        let href = format!("{}{}", routes::IT_AUDIT, filters.written());
        let words = move || tr!("audit-all-of", { "name" => name() });
        view! { <Link href>{words}</Link> }
    });
    let sign_in_name = actor.user_principal_name.map(|name| format!(" ({name})"));
    let subjects = resources
        .iter()
        .map(|it| [it.audit_resource_type.as_str(), &it.resource_id].join(" "))
        .collect::<Vec<_>>()
        .join(", ");
    let (technical, noted): (Vec<_>, Vec<_>) = resources
        .into_iter()
        .flat_map(|it| it.modified_properties)
        // What there was nothing to say of.
        .filter(|property| !matches!(property.new_value.as_str(), "null" | "[]"))
        .partition(audit_property::is_technical);
    let facts = |noted: Vec<AuditProperty>| {
        let facts = noted.into_iter();
        facts
            .map(|property| view! { <Noted property /> })
            .collect_view()
    };
    view! {
        <div class="audit__details">
            <dl class="audit__facts">
                <Definition term=move_tr!("audit-fact-who")>{name} {sign_in_name}</Definition>
                <Definition term=move_tr!("audit-fact-when")>
                    {move || time::moment(activity_date_time.0, now.get())}
                </Definition>
                {facts(noted)}
            </dl>
            {of_person}
            <Disclosure summary=move_tr!("audit-technical")>
                <dl class="audit__facts">
                    <Definition term=move_tr!("audit-fact-what")>{activity_type}</Definition>
                    <Definition term=move_tr!("audit-fact-subject")>{subjects}</Definition>
                    {facts(technical)}
                    <Definition term=move_tr!("audit-fact-hash")>
                        <code class="audit__hash">{hash}</code>
                        <span class="audit__hint">{move_tr!("audit-hash-hint")}</span>
                    </Definition>
                </dl>
            </Disclosure>
        </div>
    }
}

/// What was noted under one name.
#[component]
fn Noted(property: AuditProperty) -> impl IntoView {
    let property = StoredValue::new(property);
    let term = Signal::derive(move || property.with_value(audit_property::name));
    let values = move || {
        let values = property.with_value(audit_property::values).into_iter();
        values
            .map(|value| view! { <div>{value}</div> })
            .collect_view()
    };
    view! { <Definition term>{values}</Definition> }
}
