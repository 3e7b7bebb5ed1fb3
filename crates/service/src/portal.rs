//! What every handler works with.

use crate::clock::Clock;
use crate::config::ServiceConfig;
use crate::dice::{Dice, new_id};
use crate::elevator::Elevator;
use crate::tokens::{KeySource, Tokens};
use crate::vault::Vault;
use model::id::PersonId;
use model::time::Timestamp;
use std::sync::Arc;
use storage::Storage;
use tokio::sync::{broadcast, watch};

/// How many that signed out everywhere may wait to be noticed; a stream that falls behind ends.
const SIGNED_OUT: usize = 64;

/// The portal: its storage, its keys, its clock. A clone is the same portal.
#[derive(Clone)]
pub struct Portal(Arc<Parts>);

struct Parts {
    config: ServiceConfig,
    storage: Storage,
    tokens: Tokens,
    vault: Arc<Vault>,
    elevator: Option<Elevator>,
    clock: Arc<dyn Clock>,
    dice: Arc<dyn Dice>,
    closing: watch::Sender<bool>,
    signed_out: broadcast::Sender<PersonId>,
}

impl Portal {
    /// A portal of these parts.
    #[must_use]
    pub fn new(
        config: ServiceConfig,
        storage: Storage,
        vault: Vault,
        elevator: Option<Elevator>,
        keys: Arc<dyn KeySource>,
        clock: Arc<dyn Clock>,
        dice: Arc<dyn Dice>,
    ) -> Self {
        let tokens = Tokens::new(&config, keys, Arc::clone(&clock));
        Self(Arc::new(Parts {
            config,
            storage,
            tokens,
            vault: Arc::new(vault),
            elevator,
            clock,
            dice,
            closing: watch::Sender::new(false),
            signed_out: broadcast::Sender::new(SIGNED_OUT),
        }))
    }

    /// What the service was told.
    #[must_use]
    pub fn config(&self) -> &ServiceConfig {
        &self.0.config
    }

    /// The database.
    #[must_use]
    pub fn storage(&self) -> &Storage {
        &self.0.storage
    }

    /// Which access tokens count.
    #[must_use]
    pub fn tokens(&self) -> &Tokens {
        &self.0.tokens
    }

    /// Where temporary passcodes are sealed.
    #[must_use]
    pub fn vault(&self) -> &Arc<Vault> {
        &self.0.vault
    }

    /// Who asks the issuer when somebody signed in, where access tokens don't say.
    #[must_use]
    pub fn elevator(&self) -> Option<&Elevator> {
        self.0.elevator.as_ref()
    }

    /// The time of day.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    /// Chance.
    #[must_use]
    pub fn dice(&self) -> &Arc<dyn Dice> {
        &self.0.dice
    }

    /// A new random id.
    #[must_use]
    pub fn new_id(&self) -> String {
        new_id(&*self.0.dice)
    }

    /// Ends the event streams of somebody who signed out everywhere.
    pub(crate) fn end_streams(&self, person: PersonId) {
        if self.0.signed_out.send(person).is_err() {
            tracing::trace!("nobody listens to events");
        }
    }

    /// Who signs out everywhere, from now on.
    pub(crate) fn signed_out(&self) -> broadcast::Receiver<PersonId> {
        self.0.signed_out.subscribe()
    }

    /// Asks everything that waits (events, check-ins) to end.
    pub fn close(&self) {
        self.0.closing.send_replace(true);
    }

    /// Ends when the service is about to.
    pub async fn closing(&self) {
        let mut closing = self.0.closing.subscribe();
        // The sender lives as long as the portal, so waiting can't fail before it is closed.
        let _ = closing.wait_for(|closing| *closing).await;
    }
}
