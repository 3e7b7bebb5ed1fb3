//! On a phone the browser comes back with a link that the system hands to the app (RFC 8252 §7.1).
//!
//! Any app may ask the system for such links, and any page may open one. A stolen code is of no use without
//! the verifier (RFC 7636), and a link without the attempt's state ends nothing.

use crate::attempt::{Attempt, Callback};
use crate::chance::Clock;
use crate::loopback::{LOOK, TimeIsOver};
use crate::returning::Returning;
use model::time::Timestamp;
use tokio::sync::mpsc;

/// How many links may wait to be looked at; of more than that the rest is dropped.
const WAITING: usize = 8;

/// Where links come in for one sign-in.
#[derive(Debug)]
pub struct AppLink(mpsc::Receiver<Returning>);

/// Brings links to the sign-in under way.
#[derive(Clone, Debug)]
pub struct Bringer(mpsc::Sender<Returning>);

impl AppLink {
    /// A way in for one sign-in. It is closed when this is dropped.
    #[must_use]
    pub fn open() -> (Self, Bringer) {
        let (sender, receiver) = mpsc::channel(WAITING);
        (Self(receiver), Bringer(sender))
    }

    /// Waits for the browser to come back with the attempt's state; links without it are ignored.
    ///
    /// # Errors
    ///
    /// When `until` has passed, by the wall clock.
    pub async fn wait(
        mut self,
        attempt: &Attempt,
        clock: &dyn Clock,
        until: Timestamp,
    ) -> Result<Callback, TimeIsOver> {
        loop {
            if clock.now() > until {
                return Err(TimeIsOver);
            }
            tokio::select! {
                Some(returning) = self.0.recv() => {
                    if attempt.knows(&returning.state) {
                        return Ok(returning.into());
                    }
                    tracing::warn!("a link with the state of another sign-in");
                }
                () = tokio::time::sleep(LOOK) => {}
            }
        }
    }
}

impl Bringer {
    /// Brings an answer. `false` when no sign-in waits for one any more.
    #[must_use]
    pub fn bring(&self, returning: Returning) -> bool {
        self.0.try_send(returning).is_ok()
    }
}
