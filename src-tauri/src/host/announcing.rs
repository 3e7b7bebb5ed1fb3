//! What the host tells the face by itself.

use std::sync::{Mutex, PoisonError};
use tokio::sync::broadcast::{self, error::RecvError};
use wire::host::HostEvent;

/// How many events may wait for a slow listener; one that falls behind is told to ask for everything.
const WAITING: usize = 64;

pub(super) struct Announcements {
    sender: broadcast::Sender<HostEvent>,
    /// Whether portal events flow; `None` while nobody is signed in.
    live: Mutex<Option<bool>>,
}

/// The host's events, one by one.
pub(crate) struct Events {
    first: Vec<HostEvent>,
    receiver: broadcast::Receiver<HostEvent>,
}

impl Default for Announcements {
    fn default() -> Self {
        Self {
            sender: broadcast::channel(WAITING).0,
            live: Mutex::default(),
        }
    }
}

impl Announcements {
    pub(super) fn tell(&self, event: HostEvent) {
        if self.sender.send(event).is_err() {
            tracing::trace!("nobody listens to the host");
        }
    }

    /// Says whether portal events flow, when that changed.
    pub(super) fn connection(&self, live: bool) {
        let before = self
            .live
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .replace(live);
        if before != Some(live) {
            self.tell(if live {
                HostEvent::Live
            } else {
                HostEvent::Offline
            });
        }
    }

    pub(super) fn forget_connection(&self) {
        *self.live.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Starts with what has to be known now, so that nobody misses what was told before they listened.
    pub(super) fn listen(&self) -> Events {
        let receiver = self.sender.subscribe();
        let live = *self.live.lock().unwrap_or_else(PoisonError::into_inner);
        let connection = live.map(|live| {
            if live {
                HostEvent::Live
            } else {
                HostEvent::Offline
            }
        });
        Events {
            first: connection.into_iter().chain([HostEvent::Session]).collect(),
            receiver,
        }
    }
}

impl Events {
    /// The next event; `None` when the host is gone.
    pub(crate) async fn next(&mut self) -> Option<HostEvent> {
        if let Some(event) = self.first.pop() {
            return Some(event);
        }
        match self.receiver.recv().await {
            Ok(event) => Some(event),
            Err(RecvError::Lagged(_)) => {
                self.first.push(HostEvent::Live);
                Some(HostEvent::Session)
            }
            Err(RecvError::Closed) => None,
        }
    }
}
