//! A device, opened: asks for it and its stories, and does what the banners say.

use crate::clock::use_clock;
use crate::components::{Dialog, DialogHeader, DialogSkeleton, EmptyPicture, EmptyState};
use crate::host::use_host;
use crate::routes::{self, Confirm};
use crate::state::asked::{Asked, ask};
use crate::state::brand::use_brand;
use crate::state::changes::use_changes;
use crate::state::dice::idempotency_key;
use crate::state::memory::Memory;
use crate::state::session::use_session;
use crate::words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_fluent::move_tr;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map, use_query_map};
use model::time::Timestamp;
use wire::graph::{Availability, ManagedDevice};
use wire::host::{Confirming, SignIn};
use wire::terms::RemoteAction;

use super::confirmation::{Banner, Circumstances, Sending, availability, banner};
use super::outcome::temporary;
use super::passcode::Shown;
use super::unsettled::{self, Unsettled};
use super::view::{DeviceAnswers, DeviceState, DeviceView};

/// How long a temporary passcode stays visible, in seconds.
const VISIBLE: i64 = 300;

/// The device whose id stands in the address. Another id is another device, so nothing of the
/// first one, its banner or its passcode, is carried over.
#[component]
pub fn DeviceFeature() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.read().get("id").unwrap_or_default());
    move || view! { <OpenedDevice id=id.get() /> }
}

#[component]
fn OpenedDevice(id: String) -> impl IntoView {
    let host = use_host();
    let changes = use_changes();
    let id = StoredValue::new(id);
    let again = RwSignal::new(0_u32);
    let device: RwSignal<Asked<ManagedDevice>> = ask(move || {
        changes.watch_devices();
        again.track();
        async move { host.portal().device(&id.get_value()).await }
    });
    let stories = ask(move || {
        changes.watch_devices();
        again.track();
        async move { host.portal().stories_of_device(&id.get_value()).await }
    });
    let navigate = StoredValue::new_local(use_navigate());
    let go = Callback::new(move |path: String| {
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate.with_value(|navigate| navigate(&path, options));
    });
    let close = Callback::new(move |()| {
        navigate.with_value(|navigate| navigate(routes::DEVICES, NavigateOptions::default()));
    });
    let known = Memo::new(move |_| device.with(|asked| asked.answer.is_some()));
    move || {
        if known.get() {
            let first = device.with_untracked(|asked| asked.answer.clone());
            first
                .map(|first| {
                    let device = Memo::new(move |_| {
                        device.with(|asked| asked.answer.clone().unwrap_or_else(|| first.clone()))
                    });
                    let stories = Memo::new(move |_| {
                        stories.with(|asked| asked.answer.clone().unwrap_or_default())
                    });
                    let reload = Callback::new(move |()| again.update(|count| *count += 1));
                    view! {
                        <KnownDevice device=device.into() stories=stories.into() go close reload />
                    }
                })
                .into_any()
        } else {
            view! { <NotYet device close /> }.into_any()
        }
    }
}

/// The device isn't known: it is being asked for, or that failed.
#[component]
fn NotYet(device: RwSignal<Asked<ManagedDevice>>, close: Callback<()>) -> impl IntoView {
    let failed = move || device.with(|asked| asked.failure.clone());
    let body = move || match failed() {
        None => view! { <DialogSkeleton label=move_tr!("device-loading") /> }.into_any(),
        Some(failure) if failure.code() == Some(wire::failure::FailureCode::NotFound) => view! {
            <EmptyState
                picture=EmptyPicture::Broken
                title=move_tr!("device-not-found-title")
                text=move_tr!("device-not-found")
            />
        }
        .into_any(),
        Some(failure) => {
            let picture = if failure.is_offline() {
                EmptyPicture::Offline
            } else {
                EmptyPicture::Broken
            };
            let text = Signal::derive(move || words::failure::sentence(&failure));
            view! { <EmptyState picture title=move_tr!("device-loading") text /> }.into_any()
        }
    };
    view! {
        <Dialog
            label=move_tr!("device-loading")
            page_title=move_tr!("device-page")
            close_label=move_tr!("frame-close")
            on_close=close
        >
            <DialogHeader slot>
                <span></span>
            </DialogHeader>
            {body}
        </Dialog>
    }
}

/// The device with its banners and its passcode.
#[component]
fn KnownDevice(
    device: Signal<ManagedDevice>,
    stories: Signal<Vec<wire::portal::ActionStory>>,
    go: Callback<String>,
    close: Callback<()>,
    reload: Callback<()>,
) -> impl IntoView {
    let host = use_host();
    let clock = use_clock();
    let now = clock.now();
    let confirmed_until = use_session().confirmed_until();
    let query = use_query_map();
    let confirm = Memo::new(move |_| {
        let query = query.read();
        query.get_str("confirm").and_then(Confirm::read)
    });
    let id = Memo::new(move |_| device.read().id.clone());

    // What was on screen before a reload, if it is the same question that the address asks.
    let before = (confirm.get_untracked() == Some(Confirm::ResetPasscode))
        .then(|| Memory::Window.recall(unsettled::KEY))
        .flatten()
        .and_then(|text| Unsettled::read(&text, &id.read_untracked()));
    let challenged = RwSignal::new(false);
    let was_open = RwSignal::new(
        before
            .as_ref()
            .is_some_and(|before| before.is_over(now.get_untracked())),
    );
    let leaving = RwSignal::new(false);
    let sending = RwSignal::new(before.as_ref().map(Unsettled::sending).unwrap_or_default());
    let key = RwSignal::new(before.map_or_else(idempotency_key, |before| before.key()));
    let shown = RwSignal::new(Shown::Hidden);

    let open = Memo::new(move |_| {
        banner(Circumstances {
            confirm: confirm.get(),
            availability: device.with(availability),
            confirmed_until: confirmed_until.get(),
            now: now.get(),
            challenged: challenged.get(),
            was_open: was_open.get(),
            sending: sending.get(),
        })
    });
    Effect::new(move |_| match open.get() {
        Banner::Last { until, sending, .. } => {
            was_open.set(true);
            let unsettled = Unsettled::new(id.get(), until, key.get(), &sending);
            Memory::Window.remember(unsettled::KEY, &unsettled.written());
        }
        Banner::TooLate { .. } => {}
        Banner::Closed | Banner::ConfirmYou { .. } => Memory::Window.forget(unsettled::KEY),
    });
    // Only a reload leaves something unsettled behind; going elsewhere settles it.
    on_cleanup(|| Memory::Window.forget(unsettled::KEY));
    // Once a reset is under way there is nothing to confirm, and the question mustn't come back by
    // itself when that one is done.
    Effect::new(move |_| {
        let unavailable = matches!(
            device.with(availability),
            Some(Availability::Unavailable { .. })
        );
        let asked = confirm.get() == Some(Confirm::ResetPasscode);
        if asked && unavailable && sending.get() != Sending::Busy {
            go.run(routes::device(&id.get_untracked()));
        }
    });
    // Another confirmation is another request: it gets a key of its own.
    Effect::new(move |before: Option<Option<Confirm>>| {
        let confirm = confirm.get();
        if before.is_some_and(|before| before != confirm) {
            key.set(idempotency_key());
            sending.set(Sending::Ready);
            was_open.set(false);
            challenged.set(false);
        }
        confirm
    });
    let counting = Memo::new(move |_| {
        matches!(open.get(), Banner::Last { .. }) || matches!(shown.get(), Shown::Visible { .. })
    });
    Effect::new(move |_| {
        if counting.get() {
            clock.count_down();
        }
    });
    Effect::new(move |_| {
        let now = now.get();
        if matches!(shown.get(), Shown::Visible { until, .. } if until <= now) {
            shown.set(Shown::Hidden);
        }
    });

    let cancel = Callback::new(move |()| go.run(routes::device(&id.get_untracked())));
    let send = Callback::new(move |()| {
        if sending.get_untracked() == Sending::Busy {
            return;
        }
        sending.set(Sending::Busy);
        let (id, etag) = device.with_untracked(|device| (device.id.clone(), device.etag.clone()));
        let key = key.get_untracked();
        spawn_local(async move {
            match host
                .portal()
                .act(&id, RemoteAction::ResetPasscode, &etag, &key)
                .await
            {
                Ok(_) => {
                    sending.set(Sending::Ready);
                    reload.run(());
                    go.run(routes::device(&id));
                }
                Err(failure) if failure.wants_fresh_sign_in() => {
                    sending.set(Sending::Ready);
                    challenged.set(true);
                }
                Err(failure) => {
                    // What the portal knows of the device may have changed: look at it again.
                    if failure.code().is_some() {
                        reload.run(());
                    }
                    sending.set(Sending::ended(failure));
                }
            }
        });
    });
    let sign_out = Callback::new(move |()| {
        let Some(confirm) = confirm.get_untracked() else {
            return;
        };
        leaving.set(true);
        let request = device.with_untracked(|device| SignIn {
            fresh: true,
            return_to: Some(routes::confirm(&device.id, confirm)),
            confirming: Some(Confirming {
                what: confirm.into(),
                device_name: device.managed_device_name.clone(),
            }),
            language: words::language(),
        });
        let signing_in = host.host().sign_in(request);
        spawn_local(async move {
            if signing_in.await.is_err() {
                leaving.set(false);
            }
        });
    });
    let reveal = Callback::new(move |()| {
        let Some(known) = stories.with_untracked(|stories| temporary(stories, now.get_untracked()))
        else {
            return;
        };
        shown.set(Shown::Asking);
        let id = id.get_untracked();
        spawn_local(async move {
            match host
                .portal()
                .reveal(&known.action_id, &idempotency_key())
                .await
            {
                Ok(revealed) => {
                    clock.look();
                    shown.set(Shown::Visible {
                        passcode: revealed.passcode,
                        until: now.get_untracked().plus(VISIBLE),
                        spelled_out: false,
                        copied: None,
                    });
                }
                Err(failure) if failure.wants_fresh_sign_in() => {
                    shown.set(Shown::Hidden);
                    go.run(routes::confirm(&id, Confirm::ShowPasscode));
                    challenged.set(true);
                }
                Err(failure) => shown.set(Shown::Failed(failure)),
            }
        });
    });
    let is_fresh = move || {
        let until: Option<Timestamp> = confirmed_until.get_untracked();
        clock.look();
        until.is_some_and(|until| until > now.get_untracked())
    };
    let show = Callback::new(move |()| {
        if is_fresh() {
            reveal.run(());
        } else {
            go.run(routes::confirm(&id.get_untracked(), Confirm::ShowPasscode));
        }
    });
    // Back from a fresh sign-in for showing: show, and leave the banner's address.
    Effect::new(move |_| {
        let wanted = confirm.get() == Some(Confirm::ShowPasscode) && open.get() == Banner::Closed;
        let there = stories.with(|stories| temporary(stories, now.get_untracked()).is_some());
        if wanted && there {
            go.run(routes::device(&id.get_untracked()));
            reveal.run(());
        }
    });
    let answers = DeviceAnswers {
        close,
        reset_passcode: Callback::new(move |()| {
            clock.look();
            go.run(routes::confirm(&id.get_untracked(), Confirm::ResetPasscode));
        }),
        sign_out,
        confirm: send,
        start_again: Callback::new(move |()| {
            key.set(idempotency_key());
            sending.set(Sending::Ready);
            was_open.set(false);
        }),
        cancel,
        show,
        hide: Callback::new(move |()| shown.set(Shown::Hidden)),
        copy: Callback::new(move |()| copy(shown)),
        spell: Callback::new(move |()| {
            shown.update(|shown| {
                if let Shown::Visible { spelled_out, .. } = shown {
                    *spelled_out = !*spelled_out;
                }
            });
        }),
        open_link: Callback::new(move |url| host.open_link(url)),
    };
    let state = DeviceState {
        device,
        stories,
        brand: use_brand().known(),
        banner: open.into(),
        leaving: leaving.into(),
        shown: shown.into(),
        now,
    };
    view! { <DeviceView state answers /> }
}

/// Copies the visible passcode, and says whether that worked.
fn copy(shown: RwSignal<Shown>) {
    let Shown::Visible { passcode, .. } = shown.get_untracked() else {
        return;
    };
    spawn_local(async move {
        let worked = crate::clipboard::copy(&passcode).await.is_ok();
        shown.update(|shown| {
            if let Shown::Visible { copied, .. } = shown {
                *copied = Some(worked);
            }
        });
    });
}
