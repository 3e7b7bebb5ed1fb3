//! Audit: asks for the entries that the address filters, page by page.

use crate::clock::use_clock;
use crate::host::{ChosenHost, use_host};
use crate::routes;
use crate::state::asked::{Asked, ask};
use client::{AuditList, Failure};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

use super::filters::AuditFilters;
use super::view::{AuditView, Entries};

/// Who did what.
#[component]
pub fn AuditFeature() -> impl IntoView {
    let host = use_host();
    let query = use_query_map();
    let filters = Memo::new(move |_| AuditFilters::read(&query.read()));
    let now = use_clock().now();
    // Only what it asks for makes it ask again, not every tick of the clock.
    let wanted = Memo::new(move |_| filters.read().asked(now.get()));
    let again = RwSignal::new(0_u32);
    let pages = RwSignal::new(1_usize);
    let busy = RwSignal::new(false);
    let asked = ask(move || {
        again.track();
        let (list, pages) = (wanted.get(), pages.get());
        async move {
            let answer = entries(host, &list, pages).await;
            busy.set(false);
            answer
        }
    });
    // The entries of other filters are none of these: they are asked for anew.
    Effect::new(move |before: Option<AuditFilters>| {
        let filters = filters.get();
        if before.is_some_and(|before| before != filters) {
            pages.set(1);
            asked.set(Asked::default());
        }
        filters
    });
    let navigate = StoredValue::new_local(use_navigate());
    let on_filter = move |filters: AuditFilters| {
        let path = format!("{}{}", routes::IT_AUDIT, filters.written());
        let options = NavigateOptions {
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate.with_value(|navigate| navigate(&path, options));
    };
    view! {
        <AuditView
            entries=asked
            filters
            now
            opened=Signal::derive(move || query.read().get("entry"))
            busy
            on_filter
            on_more=move |()| {
                busy.set(true);
                pages.update(|pages| *pages += 1);
            }
            on_retry=move |()| again.update(|count| *count += 1)
        />
    }
}

/// So many pages of the audit.
async fn entries(host: ChosenHost, list: &AuditList, pages: usize) -> Result<Entries, Failure> {
    let portal = host.portal();
    let mut page = portal.audit_events(list).await?;
    let mut events = page.value;
    for _ in 1..pages {
        let Some(next) = page.next_link else {
            break;
        };
        page = portal.audit_events_at(&next).await?;
        events.append(&mut page.value);
    }
    Ok(Entries {
        events,
        more: page.next_link.is_some(),
    })
}
