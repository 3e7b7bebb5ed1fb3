//! What is done at once, without a banner: checking the status, calling something off, renaming.

use crate::host::{ChosenHost, use_host};
use crate::state::dice::idempotency_key;
use client::Failure;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wire::graph::ManagedDevice;
use wire::terms::RemoteAction;

use super::confirmation::Sending;
use super::viewer::{Viewer, use_viewer};

/// An action that is being called off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallingOff {
    /// The action.
    pub action_id: String,
    /// Why it couldn't be; `None` while it is being asked.
    pub failure: Option<Failure>,
}

/// Whether the device is being renamed, in place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Naming {
    /// It isn't.
    Closed,
    /// Its new name is being typed or sent.
    Open(Sending),
    /// It has just been given this name.
    Done(String),
}

impl Naming {
    /// Whether the name is being typed or sent.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Open(_))
    }
}

/// What is done at once to the open device.
#[derive(Clone, Copy)]
pub(super) struct Quick {
    host: ChosenHost,
    viewer: Viewer,
    device: Signal<ManagedDevice>,
    reload: Callback<()>,
    /// How far asking for its status has come.
    pub(super) checking: RwSignal<Sending>,
    /// What is being called off.
    pub(super) calling_off: RwSignal<Option<CallingOff>>,
    /// Whether it is being renamed.
    pub(super) naming: RwSignal<Naming>,
}

impl Quick {
    /// Nothing is under way yet.
    pub(super) fn new(device: Signal<ManagedDevice>, reload: Callback<()>) -> Self {
        Self {
            host: use_host(),
            viewer: use_viewer(),
            device,
            reload,
            checking: RwSignal::new(Sending::Ready),
            calling_off: RwSignal::new(None),
            naming: RwSignal::new(Naming::Closed),
        }
    }

    /// Asks the device for its status.
    pub(super) fn check_status(self) {
        if self.checking.get_untracked() == Sending::Busy {
            return;
        }
        self.checking.set(Sending::Busy);
        let host = self.host;
        let (id, etag) = self.seen();
        spawn_local(async move {
            let key = idempotency_key();
            let asked = self
                .viewer
                .act(host, &id, RemoteAction::SyncDevice, &etag, &key)
                .await;
            self.reload.run(());
            self.checking.set(match asked {
                Ok(_) => Sending::Ready,
                Err(failure) => Sending::ended(failure),
            });
        });
    }

    /// Calls an action off.
    pub(super) fn call_off(self, action_id: String) {
        let busy = |calling: &Option<CallingOff>| {
            calling
                .as_ref()
                .is_some_and(|calling| calling.failure.is_none())
        };
        if self.calling_off.with_untracked(busy) {
            return;
        }
        self.calling_off.set(Some(CallingOff {
            action_id: action_id.clone(),
            failure: None,
        }));
        let host = self.host;
        spawn_local(async move {
            let failure = host.portal().cancel(&action_id).await.err();
            self.reload.run(());
            self.calling_off.set(failure.map(|failure| CallingOff {
                action_id,
                failure: Some(failure),
            }));
        });
    }

    /// Begins to rename it.
    pub(super) fn begin_renaming(self) {
        self.naming.set(Naming::Open(Sending::Ready));
    }

    /// Leaves its name as it is.
    pub(super) fn stop_renaming(self) {
        self.naming.set(Naming::Closed);
    }

    /// Gives it another name.
    pub(super) fn rename(self, name: String) {
        if self.naming.get_untracked() == Naming::Open(Sending::Busy) {
            return;
        }
        self.naming.set(Naming::Open(Sending::Busy));
        let host = self.host;
        let (id, etag) = self.seen();
        spawn_local(async move {
            match self.viewer.rename(host, &id, &name, &etag).await {
                Ok(()) => {
                    self.reload.run(());
                    self.naming.set(Naming::Done(name));
                }
                Err(failure) => {
                    // A name that isn't fit says nothing of the device; anything else may.
                    if failure.code().is_some() {
                        self.reload.run(());
                    }
                    self.naming.set(Naming::Open(Sending::ended(failure)));
                }
            }
        });
    }

    fn seen(self) -> (String, String) {
        self.device
            .with_untracked(|device| (device.id.clone(), device.etag.clone()))
    }
}
