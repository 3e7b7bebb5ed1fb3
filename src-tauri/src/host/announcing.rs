//! What the host tells the face by itself.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::Notify;
use tokio::sync::broadcast::{self, error::RecvError};
use tokio::time::timeout;
use wire::host::HostEvent;

/// How many events may wait for a slow listener; one that falls behind is told to ask for everything.
const WAITING: usize = 64;

pub(super) struct Announcements {
    sender: broadcast::Sender<HostEvent>,
    /// Whether portal events flow; `None` while nobody is signed in.
    live: Mutex<Option<bool>>,
    /// That the last word on `live` may no longer hold.
    doubt: Notify,
    /// Where the person wants to be, until somebody listens.
    wanted: Mutex<Option<String>>,
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
            doubt: Notify::new(),
            wanted: Mutex::default(),
        }
    }
}

impl Announcements {
    pub(super) fn tell(&self, event: HostEvent) {
        if self.sender.send(event).is_err() {
            tracing::trace!("nobody listens to the host");
        }
    }

    /// The person wants to see this route of the face, which may not listen yet: a link can start the app.
    pub(super) fn lead_to(&self, route: String) {
        let mut wanted = self.wanted.lock().unwrap_or_else(PoisonError::into_inner);
        if self.sender.send(HostEvent::Open(route.clone())).is_err() {
            *wanted = Some(route);
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

    /// A request reached the portal, or didn't. Where that isn't what was said last, whoever holds the stream
    /// looks again at once: neither a person who tries again nor one whose line broke has to wait for it.
    pub(super) fn reached(&self, reached: bool) {
        let said = *self.live.lock().unwrap_or_else(PoisonError::into_inner);
        if said == Some(!reached) {
            self.doubt.notify_waiters();
        }
    }

    /// Waits until what was said of the connection is in doubt.
    pub(super) async fn doubted(&self) {
        self.doubt.notified().await;
    }

    /// Waits for `pause`, or until it is in doubt that the portal can't be reached.
    pub(super) async fn rest(&self, pause: Duration) {
        if timeout(pause, self.doubted()).await.is_ok() {
            tracing::debug!("the portal answers again");
        }
    }

    pub(super) fn forget_connection(&self) {
        *self.live.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Starts with what has to be known now, so that nobody misses what was told before they listened.
    pub(super) fn listen(&self) -> Events {
        let mut wanted = self.wanted.lock().unwrap_or_else(PoisonError::into_inner);
        let receiver = self.sender.subscribe();
        let wanted = wanted.take().map(HostEvent::Open);
        let live = *self.live.lock().unwrap_or_else(PoisonError::into_inner);
        let connection = live.map(|live| {
            if live {
                HostEvent::Live
            } else {
                HostEvent::Offline
            }
        });
        Events {
            first: wanted
                .into_iter()
                .chain(connection)
                .chain([HostEvent::Session])
                .collect(),
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

#[cfg(test)]
mod tests {
    use super::*;
    use futures::poll;
    use std::pin::pin;

    const HOUR: Duration = Duration::from_secs(60 * 60);

    /// Whether somebody who rests for an hour after `said` gets up when a request reaches the portal or not.
    async fn gets_up(said: Option<bool>, reached: bool) -> bool {
        let announcements = Announcements::default();
        if let Some(live) = said {
            announcements.connection(live);
        }
        let mut resting = pin!(announcements.rest(HOUR));
        assert!(poll!(&mut resting).is_pending());
        announcements.reached(reached);
        poll!(&mut resting).is_ready()
    }

    #[tokio::test]
    async fn only_what_contradicts_the_last_word_is_looked_into() {
        assert!(gets_up(Some(false), true).await);
        assert!(gets_up(Some(true), false).await);
        assert!(!gets_up(Some(true), true).await);
        assert!(!gets_up(Some(false), false).await);
        assert!(!gets_up(None, true).await);
    }
}
