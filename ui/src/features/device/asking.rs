//! The banner's question: how far the person has come with it, and the request that its button sends.

use crate::clock::use_clock;
use crate::host::{ChosenHost, use_host};
use crate::routes::Confirm;
use crate::routing::use_query;
use crate::state::dice::idempotency_key;
use crate::state::memory::Memory;
use crate::state::session::{KnownSession, use_session};
use crate::words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::time::Timestamp;
use wire::graph::{Availability, ManagedDevice};
use wire::host::{Confirming, SignIn};

use super::confirmation::{Banner, Circumstances, Leaving, Sending, availability, banner};
use super::turned_down::TurnedDown;
use super::unsettled::{self, Unsettled};
use super::viewer::{Viewer, use_viewer};

/// The question that the address asks.
#[derive(Clone, Copy)]
pub(super) struct Asking {
    host: ChosenHost,
    viewer: Viewer,
    session: KnownSession,
    device: Signal<ManagedDevice>,
    go: Callback<String>,
    reload: Callback<()>,
    /// What the address asks to confirm.
    pub(super) confirm: Memo<Option<Confirm>>,
    /// The banner that is open.
    pub(super) banner: Memo<Banner>,
    /// How far signing out has come.
    pub(super) leaving: RwSignal<Leaving>,
    now: Signal<Timestamp>,
    /// What the portal wants a fresh sign-in for after all.
    challenged: RwSignal<Option<Confirm>>,
    was_open: RwSignal<bool>,
    sending: RwSignal<Sending>,
    /// Names the request. Another confirmation is another request.
    key: RwSignal<String>,
}

impl Asking {
    /// What the address asks about `device`.
    pub(super) fn of_address(
        device: Signal<ManagedDevice>,
        go: Callback<String>,
        reload: Callback<()>,
    ) -> Self {
        let now = use_clock().now();
        let session = use_session();
        let confirmed_until = session.confirmed_until();
        let query = use_query();
        let confirm = Memo::new(move |_| {
            let query = query.read();
            query.get("confirm").and_then(Confirm::read)
        });
        // What was on screen before a reload, if it is the same question that the address asks.
        let before = confirm
            .get_untracked()
            .filter(|confirm| confirm.action().is_some())
            .zip(Memory::Window.recall(unsettled::KEY))
            .and_then(|(confirm, text)| {
                Unsettled::read(&text, &device.read_untracked().id, confirm)
            });
        let challenged = RwSignal::new(None);
        let was_open = RwSignal::new(
            before
                .as_ref()
                .is_some_and(|before| before.is_over(now.get_untracked())),
        );
        let sending = RwSignal::new(before.as_ref().map(Unsettled::sending).unwrap_or_default());
        let banner = Memo::new(move |_| {
            banner(Circumstances {
                confirm: confirm.get(),
                availability: device.with(|device| offered(device, confirm.get())),
                confirmed_until: confirmed_until.get(),
                now: now.get(),
                challenged: challenged.get().is_some_and(|it| Some(it) == confirm.get()),
                was_open: was_open.get(),
                sending: sending.get(),
            })
        });
        let asking = Self {
            host: use_host(),
            viewer: use_viewer(),
            session,
            device,
            go,
            reload,
            confirm,
            banner,
            leaving: RwSignal::new(Leaving::NotBegun),
            now,
            challenged,
            was_open,
            sending,
            key: RwSignal::new(before.map_or_else(idempotency_key, |before| before.key())),
        };
        asking.remember();
        asking.settle();
        asking
    }

    /// Keeps what a reload must not lose.
    fn remember(self) {
        Effect::new(move |_| match self.banner.get() {
            Banner::Last {
                confirm,
                until,
                sending,
                ..
            } => {
                self.was_open.set(true);
                let id = self.device.read().id.clone();
                let unsettled = Unsettled::new(id, confirm, until, self.key.get(), &sending);
                Memory::Window.remember(unsettled::KEY, &unsettled.written());
            }
            Banner::TooLate { .. } => {}
            Banner::Closed | Banner::ConfirmYou { .. } => Memory::Window.forget(unsettled::KEY),
        });
        // Only a reload leaves something unsettled behind; going elsewhere settles it.
        on_cleanup(|| Memory::Window.forget(unsettled::KEY));
    }

    fn settle(self) {
        // Once it is under way there is nothing to confirm, and the question mustn't come back by
        // itself when that is done.
        Effect::new(move |_| {
            let unavailable = self.device.with(|device| {
                matches!(
                    offered(device, self.confirm.get()),
                    Some(Availability::Unavailable { .. })
                )
            });
            if unavailable && self.sending.get() != Sending::Busy {
                self.leave();
            }
        });
        Effect::new(move |before: Option<Option<Confirm>>| {
            let confirm = self.confirm.get();
            if before.is_some_and(|before| before != confirm) {
                self.start_again();
                if self.challenged.get_untracked() != confirm {
                    self.challenged.set(None);
                }
            }
            confirm
        });
    }

    /// Begins anew, with a request of its own.
    pub(super) fn start_again(self) {
        self.key.set(idempotency_key());
        self.sending.set(Sending::Ready);
        self.leaving.set(Leaving::NotBegun);
        self.was_open.set(false);
    }

    /// Closes the banner.
    pub(super) fn leave(self) {
        self.go
            .run(self.viewer.address(&self.device.read_untracked().id));
    }

    /// Gives up what was asked.
    pub(super) fn cancel(self) {
        TurnedDown::forget();
        self.leave();
    }

    /// Opens the banner that asks to `confirm`.
    pub(super) fn open(self, confirm: Confirm) {
        self.go.run(
            self.viewer
                .confirm(&self.device.read_untracked().id, confirm),
        );
    }

    /// The portal wants a fresh sign-in for `confirm` after all. `false` where it said so of the last one
    /// already: another would end the same.
    pub(super) fn challenge(self, confirm: Confirm) -> bool {
        let now = self.now.get_untracked();
        let helps = TurnedDown::note(&self.device.read_untracked().id, confirm.as_str(), now);
        if helps {
            self.challenged.set(Some(confirm));
        }
        helps
    }

    /// Sends what was confirmed.
    pub(super) fn send(self) {
        let Some(confirm) = self.confirm.get_untracked() else {
            return;
        };
        let Some(action) = confirm.action() else {
            return;
        };
        if self.sending.get_untracked() == Sending::Busy {
            return;
        }
        self.sending.set(Sending::Busy);
        let host = self.host;
        let (id, etag) = self
            .device
            .with_untracked(|device| (device.id.clone(), device.etag.clone()));
        let key = self.key.get_untracked();
        spawn_local(async move {
            match self.viewer.act(host, &id, action, &etag, &key).await {
                Ok(_) => {
                    TurnedDown::forget();
                    self.sending.set(Sending::Ready);
                    self.reload.run(());
                    self.leave();
                }
                Err(failure) if failure.wants_fresh_sign_in() && self.challenge(confirm) => {
                    self.sending.set(Sending::Ready);
                }
                Err(failure) => {
                    // What the portal knows of the device may have changed: look at it again.
                    if failure.code().is_some() {
                        self.reload.run(());
                    }
                    self.sending.set(Sending::ended(failure));
                }
            }
        });
    }

    /// Signs out, and in again.
    pub(super) fn sign_out(self) {
        let Some(confirm) = self.confirm.get_untracked() else {
            return;
        };
        let Some(what) = confirm.fresh() else {
            return;
        };
        self.leaving.set(Leaving::UnderWay);
        let request = self.device.with_untracked(|device| SignIn {
            fresh: true,
            return_to: Some(self.viewer.confirm(&device.id, confirm)),
            confirming: Some(Confirming {
                what,
                device_name: device.managed_device_name.clone(),
            }),
            language: words::language().to_owned(),
        });
        let signing_in = self.host.host().sign_in(request);
        spawn_local(async move {
            if signing_in.await.is_err() {
                self.leaving.set(Leaving::Unconfirmed);
                self.session.ask();
            }
        });
    }
}

fn offered(device: &ManagedDevice, confirm: Option<Confirm>) -> Option<Availability> {
    let action = confirm?.action()?;
    availability(device, action.into())
}
