//! The one web client of the tests: it goes where it is told and nowhere else.

use anyhow::Result;
use reqwest::{Client, redirect::Policy};
use std::time::Duration;

/// The longest that a reply may take; an event stream has its own limit.
const PATIENCE: Duration = Duration::from_secs(60);

/// A client that follows no redirects and uses no proxy.
///
/// # Errors
///
/// When this computer can't make TLS connections.
#[expect(
    clippy::disallowed_methods,
    reason = "the one builder that every test uses"
)]
pub fn client() -> Result<Client> {
    // Installing it a second time changes nothing.
    let _installed = rustls::crypto::ring::default_provider().install_default();
    let client = Client::builder()
        .redirect(Policy::none())
        .timeout(PATIENCE)
        .no_proxy()
        .build()?;
    Ok(client)
}
