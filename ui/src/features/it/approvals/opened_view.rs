//! One approval: what is asked, by whom and why, and the list it is about.

use crate::components::{BackLink, Card, Definition, EmptyPlace, Link, PageHeader, SheetSkeleton};
use crate::features::it::fresh_view::{FreshAnswers, FreshState};
use crate::features::not_read::NotRead;
use crate::routes;
use crate::state::asked::Asked;
use crate::words::{it_approval, move_tr, time, tr};
use leptos::prelude::*;
use wire::portal::{Approval, ApprovalState};

use super::deciding::{ApprovalQuestion, Deciding};
use super::devices::{DevicesOnList, OnList};

/// What the page shows.
#[derive(Clone, Copy)]
pub struct ApprovalShown {
    /// The approval, as far as it is known.
    pub approval: Signal<Asked<Approval>>,
    /// The devices on its list, as far as they are known.
    pub devices: Signal<Asked<OnList>>,
    /// What the address asks.
    pub question: Signal<Option<ApprovalQuestion>>,
    /// Why it is rejected, as far as it is typed.
    pub reason: Signal<String>,
    /// How far the person has come with deciding.
    pub fresh: FreshState,
}

/// What the page asks for.
#[derive(Clone, Copy)]
pub struct ApprovalAnswers {
    /// Ask this.
    pub ask: Callback<ApprovalQuestion>,
    /// Why it is rejected, as it is typed.
    pub type_reason: Callback<String>,
    /// Decide, or leave it.
    pub fresh: FreshAnswers,
    /// Show more devices.
    pub more: Callback<()>,
    /// Ask for everything again.
    pub retry: Callback<()>,
}

/// One approval.
#[component]
pub fn ApprovalView(
    /// What it shows.
    shown: ApprovalShown,
    /// What it asks for.
    answers: ApprovalAnswers,
) -> impl IntoView {
    let known = Memo::new(move |_| shown.approval.with(|asked| asked.answer.clone()));
    let failed = Memo::new(move |_| shown.approval.with(|asked| asked.failure.clone()));
    let is_known = Memo::new(move |_| known.read().is_some());
    let opened = move || {
        let first = known.get_untracked()?;
        let approval = Signal::derive(move || known.get().unwrap_or_else(|| first.clone()));
        Some(view! { <Known approval shown answers /> })
    };
    view! {
        <BackLink href=routes::IT_APPROVALS>{move_tr!("frame-approvals")}</BackLink>
        {move || {
            if is_known.get() {
                opened().into_any()
            } else if let Some(failed) = failed.get() {
                view! { <NotRead failed title=move_tr!("approval-failed-title") place=EmptyPlace::Page on_retry=answers.retry /> }.into_any()
            } else {
                view! { <SheetSkeleton label=move_tr!("approval-loading") /> }.into_any()
            }
        }}
    }
}

#[component]
fn Known(
    approval: Signal<Approval>,
    shown: ApprovalShown,
    answers: ApprovalAnswers,
) -> impl IntoView {
    let title = Signal::derive(move || approval.with(it_approval::title));
    let meta = Signal::derive(move || {
        Some(approval.with(|it| it_approval::standing(it, shown.fresh.now.get())))
    });
    view! {
        <div class="record-head">
            <PageHeader title meta />
        </div>
        <Deciding approval shown answers />
        <div class="record__column">
            <Facts approval shown />
            <DevicesOnList devices=shown.devices on_more=answers.more />
        </div>
    }
}

/// What the line below the title doesn't say.
#[component]
fn Facts(approval: Signal<Approval>, shown: ApprovalShown) -> impl IntoView {
    let now = shown.fresh.now;
    let asked_by = move || {
        approval.with(|approval| {
            let decided = approval.state != ApprovalState::Pending;
            let name = approval.requested_by.display_name.clone();
            decided.then(|| {
                view! { <Definition term=move_tr!("approval-asked-by")>{name}</Definition> }
            })
        })
    };
    let asked_on = move || time::moment(approval.read().requested_date_time.0, now.get());
    let reason = move || {
        let reason = approval.read().reason.clone();
        reason.unwrap_or_else(|| tr!("approval-no-reason"))
    };
    let decision_reason = move || {
        let reason = approval.read().decision_reason.clone()?;
        Some(view! { <Definition term=move_tr!("approval-decision-reason")>{reason}</Definition> })
    };
    let follow = move || {
        let (ran, id) = approval.with(|it| (it.state == ApprovalState::Approved, it.id.clone()));
        ran.then(|| {
            view! {
                <p>
                    <Link href=routes::it_bulk(&id)>{move_tr!("approval-follow")}</Link>
                </p>
            }
        })
    };
    view! {
        <Card heading=move_tr!("approval-facts")>
            <dl class="record__facts">
                {asked_by}
                <Definition term=move_tr!("approval-asked-on")>{asked_on}</Definition>
                <Definition term=move_tr!("approval-why")>{reason}</Definition>
                {decision_reason}
            </dl>
            {follow}
        </Card>
    }
}
