//! Device actions: asks for the list that the address filters, and again whenever something happens to an action.

use crate::clock::use_clock;
use crate::components::PageHeader;
use crate::host::{ChosenHost, use_host};
use crate::routes;
use crate::routing::{NavigateOptions, use_navigate, use_query};
use crate::state::asked::ask_watching;
use crate::state::changes::use_changes;
use crate::words::move_tr;
use client::{ActionList, Failure};
use leptos::prelude::*;
use wire::graph::{Page, RemoteActionAudit};

use super::filters::ActionFilters;
use super::rows::{ActionRows, bulks, rows};
use super::stop::StopFeature;
use super::story::StoryFeature;
use super::view::ActionsView;

/// How many rows more are shown at once.
const STEP: usize = 50;

/// The most pages that are asked for to find them: those of a large bulk action bring a single row.
const MOST_PAGES: usize = 20;

/// Of how many bulk actions it is asked how far they are.
const MOST_BULKS: usize = 10;

/// What was asked of devices, or one of those actions.
#[component]
pub fn ActionsFeature(
    /// Identifies the one that is open.
    open: Memo<Option<String>>,
) -> impl IntoView {
    move || match open.get() {
        Some(id) => view! { <StoryFeature id /> }.into_any(),
        None => view! { <List /> }.into_any(),
    }
}

#[component]
fn List() -> impl IntoView {
    let host = use_host();
    let changes = use_changes();
    let query = use_query();
    let filters = Memo::new(move |_| ActionFilters::read(&query.read()));
    let clock = use_clock();
    let now = clock.now();
    // Only what it asks for makes it ask again, not every tick of the clock.
    let wanted = Memo::new(move |_| filters.read().asked(now.get()));
    let again = RwSignal::new(0_u32);
    let length = RwSignal::new(STEP);
    let within_bulk = Memo::new(move |_| filters.read().bulk.is_some());
    let busy = RwSignal::new(false);
    let watch = move || changes.watch_everybodys_devices();
    let asked = ask_watching(watch, move || {
        again.track();
        let (list, length, within_bulk) = (wanted.get(), length.get(), within_bulk.get());
        async move {
            let answer = many(host, &list, length, within_bulk).await;
            busy.set(false);
            answer
        }
    });
    // The rows of other filters are none of these: they are asked for anew.
    Effect::new(move |before: Option<ActionFilters>| {
        let filters = filters.get();
        if before.is_some_and(|before| before != filters) {
            length.set(STEP);
            asked.set(crate::state::asked::Asked::default());
        }
        filters
    });
    let navigate = use_navigate();
    let on_filter = move |filters: ActionFilters| {
        let path = format!("{}{}", routes::IT_ACTIONS, filters.written());
        let options = NavigateOptions {
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate.to(&path, options);
    };
    view! {
        <div class="records-head">
            <PageHeader title=move_tr!("frame-device-actions") />
            <StopFeature />
        </div>
        <ActionsView
            rows=asked
            filters
            now
            busy
            on_filter
            on_more=move |()| {
                busy.set(true);
                length.update(|length| *length += STEP);
            }
            on_retry=move |()| again.update(|count| *count += 1)
        />
    }
}

/// As many rows as are wanted, if there are that many.
async fn many(
    host: ChosenHost,
    list: &ActionList,
    length: usize,
    within_bulk: bool,
) -> Result<ActionRows, Failure> {
    let portal = host.portal();
    let mut page: Page<RemoteActionAudit> = portal.remote_action_audits(list).await?;
    let mut audits = Vec::new();
    let mut asked = 1;
    let more = loop {
        audits.append(&mut page.value);
        let enough = rows(audits.clone(), &[], within_bulk).len() >= length;
        match page.next_link.take() {
            Some(next) if !enough && asked < MOST_PAGES => {
                page = portal.remote_action_audits_at(&next).await?;
                asked += 1;
            }
            next => break next.is_some(),
        }
    };
    let mut known = Vec::new();
    for id in bulks(&audits).into_iter().take(MOST_BULKS) {
        // Where one can't be had its row says less, and the list is there all the same.
        known.extend(portal.bulk_action(&id).await.ok());
    }
    Ok(ActionRows {
        rows: rows(audits, &known, within_bulk),
        more,
    })
}
