//! The approval whose id stands in the address: asks for it and for the devices on its list, and decides.

use crate::features::device::Sending;
use crate::features::it::fresh::Fresh;
use crate::features::it::fresh_view::FreshAnswers;
use crate::host::{ChosenHost, use_host};
use crate::routes;
use crate::routing::{use_navigate, use_query};
use crate::state::asked::ask_watching;
use crate::state::changes::use_changes;
use crate::words::it_approval;
use client::Failure;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wire::host::Confirms;
use wire::portal::Decide;

use super::deciding::ApprovalQuestion;
use super::devices::OnList;
use super::opened_view::{ApprovalAnswers, ApprovalShown, ApprovalView};

/// One approval.
#[component]
pub fn OpenedApproval(
    /// Identifies it.
    id: String,
) -> impl IntoView {
    let host = use_host();
    let changes = use_changes();
    let id = StoredValue::new(id);
    let again = RwSignal::new(0_u32);
    let pages = RwSignal::new(1_usize);
    let watch = move || changes.watch_everybodys_devices();
    let approval = ask_watching(watch, move || {
        again.track();
        async move { host.portal().approval(&id.get_value()).await }
    });
    let devices = ask_watching(watch, move || {
        again.track();
        let pages = pages.get();
        async move { on_list(host, &id.get_value(), pages).await }
    });
    let query = use_query();
    let question = Memo::new(move |_| {
        let query = query.read();
        query.get("decide").and_then(ApprovalQuestion::read)
    });
    let navigate = use_navigate();
    let go = move |path: String| navigate.in_place_to(&path);
    let leave = move || go(routes::it_approval(&id.get_value()));
    let fresh = Fresh::begun();
    let reason = RwSignal::new(String::new());
    let decide = move || {
        let seen = approval.with_untracked(|asked| asked.answer.clone());
        let (Some(question), Some(seen)) = (question.get_untracked(), seen) else {
            return;
        };
        if fresh.sending.get_untracked() == Sending::Busy {
            return;
        }
        fresh.sending.set(Sending::Busy);
        let said = reason.get_untracked().trim().to_owned();
        let rejects = question == ApprovalQuestion::Reject;
        let decision = Decide {
            // What was looked at is what is decided about: another list is another decision.
            list_hash: seen.list_hash,
            reason: Some(said).filter(|said| rejects && !said.is_empty()),
        };
        spawn_local(async move {
            let portal = host.portal();
            let result = if rejects {
                portal.reject(&seen.id, &decision).await
            } else {
                portal.approve(&seen.id, &decision).await
            };
            // Whoever has left the page isn't led back to it.
            if id.try_get_value().is_none() {
                return;
            }
            again.update(|count| *count += 1);
            if fresh.ended(result.map(drop)) {
                leave();
            }
        });
    };
    let sign_out = move || {
        let name = approval.with_untracked(|asked| asked.answer.as_ref().map(it_approval::title));
        let address = ApprovalQuestion::Approve.address(&id.get_value());
        fresh.sign_out(Confirms::Approve, name.unwrap_or_default(), address);
    };
    let shown = ApprovalShown {
        approval: approval.into(),
        devices: devices.into(),
        question: question.into(),
        reason: reason.into(),
        fresh: fresh.state(),
    };
    let answers = ApprovalAnswers {
        ask: Callback::new(move |question: ApprovalQuestion| {
            fresh.start_again();
            go(question.address(&id.get_value()));
        }),
        type_reason: Callback::new(move |typed| reason.set(typed)),
        fresh: FreshAnswers {
            confirm: Callback::new(move |()| decide()),
            sign_out: Callback::new(move |()| sign_out()),
            start_again: Callback::new(move |()| fresh.start_again()),
            cancel: Callback::new(move |()| leave()),
        },
        more: Callback::new(move |()| pages.update(|pages| *pages += 1)),
        retry: Callback::new(move |()| again.update(|count| *count += 1)),
    };
    view! { <ApprovalView shown answers /> }
}

/// So many pages of the devices on the list.
async fn on_list(host: ChosenHost, id: &str, pages: usize) -> Result<OnList, Failure> {
    let portal = host.portal();
    let mut page = portal.bulk_results(id).await?;
    let mut results = page.value;
    for _ in 1..pages {
        let Some(next) = page.next_link else {
            break;
        };
        page = portal.bulk_results_at(&next).await?;
        results.append(&mut page.value);
    }
    Ok(OnList {
        results,
        more: page.next_link.is_some(),
    })
}
