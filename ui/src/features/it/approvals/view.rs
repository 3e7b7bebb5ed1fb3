//! The list of approvals: what waits first.

use crate::components::{
    EmptyPicture, EmptyState, Icon, IconView, PageHeader, SheetSkeleton, Spinner, Tone,
};
use crate::features::not_read::NotRead;
use crate::routes;
use crate::state::asked::Asked;
use crate::words::{it_approval, move_tr, tr};
use leptos::prelude::*;
use model::time::Timestamp;
use wire::portal::{Approval, ApprovalState};

/// Approvals.
#[component]
pub fn ApprovalsView(
    /// The approvals, as far as they are known.
    #[prop(into)]
    approvals: Signal<Asked<Vec<Approval>>>,
    /// What time it is.
    #[prop(into)]
    now: Signal<Timestamp>,
    /// Ask for them again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    let waiting = Memo::new(move |_| approvals.with(Asked::is_waiting));
    let failed = Memo::new(move |_| {
        approvals.with(|asked| asked.failure.clone().filter(|_| asked.answer.is_none()))
    });
    let groups = Memo::new(move |_| {
        let now = now.get();
        approvals.with(|asked| groups(asked.answer.as_deref().unwrap_or_default(), now))
    });
    view! {
        <PageHeader title=move_tr!("frame-approvals") />
        {move || {
            if waiting.get() {
                view! { <SheetSkeleton label=move_tr!("approvals-loading") icons=true /> }.into_any()
            } else if let Some(failed) = failed.get() {
                let title = move_tr!("approvals-failed-title");
                view! { <NotRead failed title on_retry /> }.into_any()
            } else if groups.read().is_empty() {
                view! {
                    <EmptyState
                        picture=EmptyPicture::Approvals
                        title=move_tr!("approvals-empty-title")
                        text=move_tr!("approvals-empty")
                    />
                }
                    .into_any()
            } else {
                view! {
                    {move || {
                        groups.get().into_iter().map(|group| view! { <GroupView group /> }).collect_view()
                    }}
                }
                    .into_any()
            }
        }}
    }
}

/// Approvals that stand alike.
#[derive(Clone, PartialEq)]
struct Group {
    heading: String,
    lines: Vec<Line>,
}

/// An approval in the list.
#[derive(Clone, PartialEq)]
struct Line {
    href: String,
    tone: Tone,
    title: String,
    /// Why it was asked for.
    reason: Option<String>,
    standing: String,
}

/// What waits, the oldest first; then what was decided, the newest first.
fn groups(approvals: &[Approval], now: Timestamp) -> Vec<Group> {
    let (mut waiting, mut decided): (Vec<_>, Vec<_>) = approvals
        .iter()
        .partition(|approval| approval.state == ApprovalState::Pending);
    waiting.sort_by_key(|approval| approval.requested_date_time);
    decided.sort_by_key(|approval| core::cmp::Reverse(approval.requested_date_time));
    let group = |heading: String, approvals: Vec<&Approval>| Group {
        heading,
        lines: approvals.into_iter().map(|it| line(it, now)).collect(),
    };
    [
        group(tr!("approvals-waiting"), waiting),
        group(tr!("approvals-decided"), decided),
    ]
    .into_iter()
    .filter(|group| !group.lines.is_empty())
    .collect()
}

fn line(approval: &Approval, now: Timestamp) -> Line {
    Line {
        href: routes::it_approval(&approval.id),
        tone: it_approval::tone(approval.state),
        title: it_approval::title(approval),
        reason: approval.reason.clone(),
        standing: it_approval::standing(approval, now),
    }
}

#[component]
fn GroupView(group: Group) -> impl IntoView {
    let Group { heading, lines } = group;
    view! {
        <section class="approvals">
            <h2 class="section-heading">{heading}</h2>
            <ul class="approvals__lines">
                {lines.into_iter().map(|line| view! { <LineView line /> }).collect_view()}
            </ul>
        </section>
    }
}

#[component]
fn LineView(line: Line) -> impl IntoView {
    let Line {
        href,
        tone,
        title,
        reason,
        standing,
    } = line;
    let icon = match tone.icon() {
        Some(icon) => view! { <IconView icon /> }.into_any(),
        None => view! { <Spinner /> }.into_any(),
    };
    view! {
        <li>
            <a class="approvals__link" href=href>
                <span class=format!("notice__icon notice__icon--{}", tone.class())>{icon}</span>
                <span class="approvals__words">
                    <span class="approvals__title">{title}</span>
                    {reason.map(|reason| view! { <span>{reason}</span> })}
                    <span class="approvals__standing">{standing}</span>
                </span>
                <IconView icon=Icon::ChevronRight />
            </a>
        </li>
    }
}
