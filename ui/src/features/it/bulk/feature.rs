//! A bulk action: asks how far it is for as long as something may still become of it.

use crate::clock::use_clock;
use crate::features::device::{ItList, Viewer};
use crate::features::it::place::keeping_place;
use crate::features::it::sheet::{self, SheetFeature, Source};
use crate::host::use_host;
use crate::routes;
use crate::routing::{NavigateOptions, use_navigate, use_query};
use crate::state::asked::ask;
use crate::state::long_list::LongListState;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;
use wire::portal::BulkResult;

use super::counts::is_under_way;
use super::view::{BulkAnswers, BulkState, BulkView};

/// How long it is before it is asked about again.
const BETWEEN: Duration = Duration::from_secs(3);

/// The bulk action with that id.
#[component]
pub fn BulkFeature(
    /// Identifies it.
    id: String,
) -> impl IntoView {
    let host = use_host();
    let id = StoredValue::new(id);
    let address = routes::it_bulk(&id.get_value());
    let query = use_query();
    provide_context(Viewer::It(ItList {
        list: StoredValue::new(address.clone()),
        devices: StoredValue::new(routes::IT_DEVICES.to_owned()),
        query,
    }));
    let again = RwSignal::new(0_u32);
    let bulk = ask(move || {
        again.track();
        async move { host.portal().bulk_action(&id.get_value()).await }
    });
    let results = LongListState::<BulkResult>::empty();
    let page = move |link: Option<String>| async move {
        match link {
            Some(link) => host.portal().bulk_results_at(&link).await,
            None => host.portal().bulk_results(&id.get_value()).await,
        }
    };
    results.begin(None, page(None));
    let under_way =
        Memo::new(move |_| bulk.with(|asked| asked.answer.as_ref().is_some_and(is_under_way)));
    Effect::new(move |_| {
        if !under_way.get() {
            return;
        }
        let ask_again = move || {
            again.update(|count| *count += 1);
            results.refresh(page);
        };
        // Where no timer can be had it stays as it was until the page is opened again.
        if let Ok(asking) = set_interval_with_handle(ask_again, BETWEEN) {
            on_cleanup(move || asking.clear());
        }
    });
    let navigate = use_navigate();
    let go = move |path: &str| {
        let options = NavigateOptions {
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate.to(path, options);
    };
    let address = StoredValue::new(address);
    let calling_off = RwSignal::new(false);
    let not_called_off = RwSignal::new(None);
    let answers = BulkAnswers {
        call_off: Callback::new(move |()| {
            calling_off.set(true);
            spawn_local(async move {
                let failure = host.portal().cancel_bulk(&id.get_value()).await.err();
                not_called_off.set(failure);
                calling_off.set(false);
                again.update(|count| *count += 1);
                results.refresh(page);
            });
        }),
        retry: Callback::new(move |()| {
            let action = bulk.with_untracked(|asked| asked.answer.as_ref().map(|it| it.action));
            if let Some(action) = action {
                let sheet = sheet::name(action);
                address.with_value(|address| go(&format!("{address}?sheet={sheet}")));
            }
        }),
        try_again: Callback::new(move |()| again.update(|count| *count += 1)),
        near: Callback::new(move |way| {
            results.go_on(way, move |link| page(Some(link)), keeping_place);
        }),
    };
    let state = BulkState {
        bulk: bulk.into(),
        results: results.list.into(),
        calling_off: calling_off.into(),
        not_called_off: not_called_off.into(),
        now: use_clock().now(),
    };
    let asked = Memo::new(move |_| query.read().get("sheet").and_then(sheet::read));
    let close = Callback::new(move |()| address.with_value(|address| go(address)));
    view! {
        <BulkView state answers />
        {move || {
            asked
                .get()
                .map(|action| {
                    let source = Source::FailedOf(id.get_value());
                    view! {
                        <SheetFeature action source on_done=Callback::new(|()| ()) on_close=close />
                    }
                })
        }}
    }
}
