//! Audit: asks for the entries that the address filters, page by page.

use crate::clock::use_clock;
use crate::features::it::devices::{Export, ExportPlace, Exporting};
use crate::host::{ChosenHost, HostKind, use_host};
use crate::routes;
use crate::routing::{NavigateOptions, use_navigate, use_query};
use crate::state::asked::{Asked, ask};
use crate::state::session::use_session;
use client::{AuditList, Failure};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::filters::AuditFilters;
use super::view::{AuditView, Entries};

/// What the file is called that the audit is saved as.
const FILE: &str = "audit.csv";

/// Who did what.
#[component]
pub fn AuditFeature() -> impl IntoView {
    let host = use_host();
    let query = use_query();
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
    let navigate = use_navigate();
    let on_filter = move |filters: AuditFilters| {
        let path = format!("{}{}", routes::IT_AUDIT, filters.written());
        let options = NavigateOptions {
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate.to(&path, options);
    };
    view! {
        <AuditView
            entries=asked
            filters
            now
            opened=Signal::derive(move || query.read().get("entry").map(str::to_owned))
            busy
            on_filter
            on_more=move |()| {
                busy.set(true);
                pages.update(|pages| *pages += 1);
            }
            on_retry=move |()| again.update(|count| *count += 1)
            export=export(wanted, filters)
        />
    }
}

/// A browser keeps the file; the app leads to the same entries on the website, since all that its shell carries is
/// small.
fn export(wanted: Memo<AuditList>, filters: Memo<AuditFilters>) -> Export {
    let host = use_host();
    let portal = use_session().portal();
    let sending = RwSignal::new(Exporting::No);
    let here = move |()| {
        if sending.get_untracked() == Exporting::Busy {
            return;
        }
        let path = wanted.with_untracked(AuditList::export);
        let Some(saving) = host.host().save(path, FILE.to_owned()) else {
            return;
        };
        sending.set(Exporting::Busy);
        spawn_local(async move {
            let saved = saving.await;
            let how = saved.map_or(Exporting::Failed, |()| Exporting::No);
            // Whoever asked may have left the audit meanwhile.
            let _left = sending.try_update(|sending| *sending = how);
        });
    };
    let there = move |()| {
        if let Some(portal) = &portal {
            let filters = filters.with_untracked(AuditFilters::written);
            host.open_link(format!("{portal}{}{filters}", routes::IT_AUDIT));
        }
    };
    let (place, on_press) = match host.host().kind() {
        HostKind::Website => (ExportPlace::Here, Callback::new(here)),
        HostKind::App => (ExportPlace::Browser, Callback::new(there)),
    };
    Export {
        on_press,
        place,
        sending: sending.into(),
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
