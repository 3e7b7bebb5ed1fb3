//! The sheet: asks what an action would do, and for the action once it is confirmed.

use crate::clock::use_clock;
use crate::features::device::TurnedDown;
use crate::features::device::confirmation::{Leaving, Sending};
use crate::host::use_host;
use crate::routes;
use crate::routing::{Address, NavigateOptions, use_address, use_navigate};
use crate::state::asked::ask;
use crate::state::session::use_session;
use crate::words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wire::failure::FailureCode;
use wire::host::{Confirming, SignIn};
use wire::portal::{AskedBulkAction, AskedBulkPreview, BulkPreview, BulkSelection};
use wire::terms::RemoteAction;

use super::fresh;
use super::groups::only_device;
use super::stage::{Circumstances, Stage, stage};
use super::view::{SheetAnswers, SheetState, SheetView};

/// What a turned down sign-in is remembered under in place of a device.
const BULK: &str = "bulk";

/// Which devices an action is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// These.
    Devices(BulkSelection),
    /// Those on which the bulk action with this id came to nothing.
    FailedOf(String),
}

/// The sheet for `action`.
#[component]
pub fn SheetFeature(
    /// What is asked.
    action: RemoteAction,
    /// Of which devices.
    source: Source,
    /// It was asked for.
    on_done: Callback<()>,
    /// Close the sheet.
    on_close: Callback<()>,
) -> impl IntoView {
    let host = use_host();
    let clock = use_clock();
    let now = clock.now();
    let session = use_session();
    let address = use_address();
    let navigate = use_navigate();
    let source = StoredValue::new(source);
    let again = RwSignal::new(0_u32);
    let preview = ask(move || {
        again.track();
        let source = source.get_value();
        async move {
            match source {
                Source::Devices(devices) => {
                    let asked = AskedBulkPreview { action, devices };
                    host.portal().preview_bulk(&asked).await
                }
                Source::FailedOf(id) => host.portal().retry_bulk(&id).await,
            }
        }
    });
    let look_again = move || again.update(|count| *count += 1);
    let sending = RwSignal::new(Sending::Ready);
    let leaving = RwSignal::new(Leaving::NotBegun);
    let challenged = RwSignal::new(false);
    let was_open = RwSignal::new(false);
    let confirmed_until = session.confirmed_until();
    let stage = Memo::new(move |_| {
        stage(&Circumstances {
            needs_fresh: fresh(action).is_some(),
            confirmed_until: confirmed_until.get(),
            now: now.get(),
            challenged: challenged.get(),
            was_open: was_open.get(),
            sending: sending.get(),
        })
    });
    Effect::new(move |_| {
        if let Stage::Ready { until: Some(_) } = stage.get() {
            was_open.set(true);
            clock.count_down();
        }
    });
    // What was looked at a quarter of an hour ago may not be so any more.
    let expired = Memo::new(move |_| {
        preview.with(|asked| {
            let known = asked.answer.as_ref();
            known.is_some_and(|known| known.expires_date_time.0 <= now.get())
        })
    });
    Effect::new(move |_| {
        if expired.get() && sending.get_untracked() == Sending::Ready {
            look_again();
        }
    });
    let confirm = move |reason: Option<String>| {
        let known = preview.with_untracked(|asked| asked.answer.clone());
        let Some(BulkPreview { id, list_hash, .. }) = known else {
            return;
        };
        if sending.get_untracked() == Sending::Busy {
            return;
        }
        sending.set(Sending::Busy);
        let asked = AskedBulkAction {
            preview: id,
            list_hash,
            reason,
        };
        spawn_local(async move {
            match host.portal().start_bulk(&asked).await {
                Ok(bulk) => {
                    TurnedDown::forget();
                    on_done.run(());
                    let path = routes::it_bulk(&bulk.id);
                    navigate.to(&path, NavigateOptions::default());
                }
                Err(failure)
                    if failure.wants_fresh_sign_in()
                        && TurnedDown::note(BULK, super::name(action), now.get_untracked()) =>
                {
                    challenged.set(true);
                    sending.set(Sending::Ready);
                }
                Err(failure) => {
                    // Whatever was looked at isn't so any more: it is shown anew, beside what went wrong.
                    if failure.code() == Some(FailureCode::ListChanged) {
                        look_again();
                    }
                    sending.set(Sending::ended(failure));
                }
            }
        });
    };
    let sign_out = move |()| {
        let Some(what) = fresh(action) else { return };
        leaving.set(Leaving::UnderWay);
        let named = preview.with_untracked(|asked| {
            let known = asked.answer.as_ref()?;
            let only = only_device(known);
            Some(only.unwrap_or_else(|| words::bulk::devices(known.devices)))
        });
        let signing_in = host.host().sign_in(SignIn {
            fresh: true,
            return_to: Some(address.with_untracked(Address::written)),
            confirming: Some(Confirming {
                what,
                device_name: named.unwrap_or_default(),
            }),
            language: words::language().to_owned(),
        });
        spawn_local(async move {
            if signing_in.await.is_err() {
                leaving.set(Leaving::Unconfirmed);
                session.ask();
            }
        });
    };
    let state = SheetState {
        action,
        preview: preview.into(),
        stage: stage.into(),
        sending: sending.into(),
        leaving: leaving.into(),
        now,
    };
    let answers = SheetAnswers {
        confirm: Callback::new(confirm),
        sign_out: Callback::new(sign_out),
        start_again: Callback::new(move |()| {
            was_open.set(false);
            sending.set(Sending::Ready);
            leaving.set(Leaving::NotBegun);
        }),
        look_again: Callback::new(move |()| look_again()),
        close: Callback::new(move |()| {
            TurnedDown::forget();
            on_close.run(());
        }),
    };
    view! { <SheetView state answers /> }
}
