//! What every handler works with.

use crate::browser::Browsers;
use crate::clock::Clock;
use crate::config::ServiceConfig;
use crate::dice::{Dice, new_id};
use crate::elevator::Elevator;
use crate::issuer_client::ClientFailure;
use crate::tokens::{KeySource, Tokens};
use crate::vault::Vault;
use model::id::PersonId;
use model::time::Timestamp;
use std::sync::Arc;
use storage::Storage;
use tokio::sync::{Mutex, broadcast, watch};

/// How many that signed out everywhere may wait to be noticed; a stream that falls behind ends.
const SIGNED_OUT: usize = 64;

/// What the service is a client of the issuer for.
#[derive(Default)]
pub struct IssuerClients {
    /// To learn when somebody signed in to the app.
    pub elevator: Option<Elevator>,
    /// To sign browsers in.
    pub browsers: Option<Browsers>,
}

impl IssuerClients {
    /// Those that `config` asks for.
    ///
    /// # Errors
    ///
    /// When a secret can't be used, or this computer can't make TLS connections.
    pub fn open(config: &ServiceConfig) -> Result<Self, ClientFailure> {
        Ok(Self {
            elevator: Elevator::open(config)?,
            browsers: Browsers::open(config)?,
        })
    }
}

/// The portal: its storage, its keys, its clock. A clone is the same portal.
#[derive(Clone)]
pub struct Portal(Arc<Parts>);

struct Parts {
    config: ServiceConfig,
    storage: Storage,
    tokens: Tokens,
    vault: Arc<Vault>,
    issuer_clients: IssuerClients,
    clock: Arc<dyn Clock>,
    dice: Arc<dyn Dice>,
    closing: watch::Sender<bool>,
    signed_out: broadcast::Sender<PersonId>,
    bulk_work: Mutex<()>,
}

impl Portal {
    /// A portal of these parts.
    #[must_use]
    pub fn new(
        config: ServiceConfig,
        storage: Storage,
        vault: Vault,
        issuer_clients: IssuerClients,
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
            issuer_clients,
            clock,
            dice,
            closing: watch::Sender::new(false),
            signed_out: broadcast::Sender::new(SIGNED_OUT),
            bulk_work: Mutex::new(()),
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
        self.0.issuer_clients.elevator.as_ref()
    }

    /// Who signs browsers in; `None` where the service is no website.
    #[must_use]
    pub fn browsers(&self) -> Option<&Browsers> {
        self.0.issuer_clients.browsers.as_ref()
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

    /// Held by whoever works through what was asked of many devices: one at a time, so that others aren't
    /// kept waiting by several.
    pub(crate) fn bulk_work(&self) -> &Mutex<()> {
        &self.0.bulk_work
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
