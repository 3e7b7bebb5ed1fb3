//! The service as a client of the issuer: in a browser that it sends there, and that comes back.
//!
//! What goes to the issuer is drawn from one secret that only that browser has, in a cookie. So nobody
//! comes back in another browser, and nothing of it has to be kept meanwhile but the secret's hash.

use crate::browser::secret::BrowserSecret;
use crate::config::{SecretFailure, ServiceConfig};
use crate::portal::Portal;
use crate::web_client::install_tls;
use core::fmt;
use secrecy::SecretString;
use sha2::{Digest, Sha256};
use signin::attempt::{Attempt, Proof};
use signin::chance::{Clock, Dice};
use signin::client::Client;
use signin::failure::Failure;
use signin::issuer::{self, Issuer};
use signin::web::Web;
use std::sync::atomic::{AtomicU64, Ordering};

/// A client of the issuer, with a secret.
pub(crate) struct IssuerClient {
    issuer: String,
    /// What an ID token calls whom it is about.
    claim: &'static str,
    id: String,
    secret: SecretString,
    scopes: Vec<String>,
    redirect: String,
    web: Web,
}

/// Why the issuer can't be asked.
#[derive(Debug)]
pub enum ClientFailure {
    /// The client's secret can't be used.
    Secret(SecretFailure),
    /// This computer can't make TLS connections; the cause.
    Web(String),
}

impl fmt::Display for ClientFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Secret(failure) => write!(f, "{failure}"),
            Self::Web(cause) => write!(f, "no web client can be made: {cause}"),
        }
    }
}

impl std::error::Error for ClientFailure {}

impl IssuerClient {
    /// The client of this id, to which browsers come back at `path` of the service.
    pub(crate) fn new(
        config: &ServiceConfig,
        id: &str,
        secret: SecretString,
        scopes: &[&str],
        path: &str,
    ) -> Result<Self, ClientFailure> {
        install_tls();
        Ok(Self {
            issuer: config.issuer.identifier.clone(),
            claim: config.issuer.person_claim.name_in_id_tokens(),
            id: id.to_owned(),
            secret,
            scopes: scopes.iter().map(|&scope| scope.to_owned()).collect(),
            redirect: format!("{}{path}", config.resource),
            web: Web::without_proxy().map_err(|error| ClientFailure::Web(error.to_string()))?,
        })
    }

    /// What the issuer says of itself now.
    pub(crate) async fn discover(&self) -> Result<Issuer, Failure> {
        issuer::discover(&self.web, &self.issuer).await
    }

    /// The issuer's identifier.
    pub(crate) fn issuer(&self) -> &str {
        &self.issuer
    }

    /// What an ID token calls whom it is about.
    pub(crate) fn claim(&self) -> &'static str {
        self.claim
    }

    /// The one way to the issuer.
    pub(crate) fn web(&self) -> &Web {
        &self.web
    }

    /// As whom the service asks.
    pub(crate) fn client(&self) -> Client<'_> {
        Client {
            id: &self.id,
            scopes: &self.scopes,
            secret: Some(&self.secret),
            portal: None,
        }
    }

    /// The attempt of the browser that has this secret: the same each time.
    pub(crate) fn attempt(&self, browser: &BrowserSecret, proof: Proof) -> Attempt {
        let dice = Drawn {
            secret: browser,
            count: AtomicU64::new(0),
        };
        Attempt::new(&dice, self.redirect.clone(), proof)
    }
}

/// Draws the same from the same secret each time, in the same order: the hash of the secret and a number.
struct Drawn<'secret> {
    secret: &'secret BrowserSecret,
    count: AtomicU64,
}

impl Dice for Drawn<'_> {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(32) {
            let count = self.count.fetch_add(1, Ordering::Relaxed);
            let drawn = Sha256::new()
                .chain_update(self.secret.bytes())
                .chain_update(count.to_be_bytes())
                .finalize();
            chunk.copy_from_slice(&drawn[..chunk.len()]);
        }
    }
}

/// The portal's clock, as the relying party asks it.
pub(crate) struct PortalClock<'portal>(pub(crate) &'portal Portal);

impl Clock for PortalClock<'_> {
    fn now(&self) -> signin::chance::Timestamp {
        self.0.now()
    }
}
