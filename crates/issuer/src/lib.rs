//! A small OpenID provider for demos and tests: one company's people, with their passwords on
//! the sign-in page. It is never part of a release.
//!
//! It does what a real provider does wherever a client or an API could tell the difference: code
//! flow with PKCE only, exact redirects, `iss` in the answer, ES256, rotation, fresh sign-ins.
//! Browser sessions and refresh tokens live in memory and end with the process; the signing key
//! lives in a file, so that access tokens outlive a restart. Passwords are compared in constant
//! time but not stored as slow hashes: the page shows them to everybody who looks.

mod authentication;
mod claims;
pub mod config;
mod cookies;
mod endpoints;
pub mod environment;
mod memory;
mod page;
mod redirects;
mod request;
mod signing;
#[cfg(test)]
mod tests;
mod words;

pub use config::{Client, Config, InLanguages, Person, Role};
pub use environment::{Clock, Dice};
pub use signing::KeyFailure;

use axum::Router;
use memory::Memory;
use signing::SigningKey;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::net::TcpListener;
use words::Words;

/// The provider: what it was told, what it remembers, and the key it signs with.
pub struct Issuer {
    config: Config,
    signing: SigningKey,
    words: Words,
    clock: Arc<dyn Clock>,
    dice: Arc<dyn Dice>,
    memory: Mutex<Memory>,
}

impl Issuer {
    /// Everything the provider answers, as a router to be served or called in a test.
    ///
    /// # Errors
    ///
    /// When the signing key can be neither read from its file nor written to it.
    pub fn router(
        config: Config,
        clock: Arc<dyn Clock>,
        dice: Arc<dyn Dice>,
    ) -> Result<Router, KeyFailure> {
        let signing = SigningKey::load_or_create(&config.key_file, &*dice)?;
        Ok(endpoints::router(Arc::new(Self {
            config,
            signing,
            words: Words::new(),
            clock,
            dice,
            memory: Mutex::default(),
        })))
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        // Every change to the memory is a single step, so a panic leaves nothing half done.
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn now(&self) -> i64 {
        self.clock.now()
    }
}

/// Answers on `listener` until the task is dropped.
///
/// # Errors
///
/// When the listener fails.
pub async fn serve(listener: TcpListener, router: Router) -> std::io::Result<()> {
    axum::serve(listener, router).await
}
