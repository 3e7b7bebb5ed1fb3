//! The one web client of the tests: it goes where it is told and nowhere else.

use anyhow::Result;
use reqwest::{Certificate, Client, ClientBuilder, redirect::Policy};
use std::{fs, net::Ipv4Addr, path::Path, time::Duration};

/// The longest that a reply may take; an event stream has its own limit.
const PATIENCE: Duration = Duration::from_secs(60);

/// A client that follows no redirects and uses no proxy.
///
/// # Errors
///
/// When this computer can't make TLS connections.
pub fn client() -> Result<Client> {
    Ok(builder().timeout(PATIENCE).build()?)
}

/// The same, but it finds `name` at `port` on loopback, trusts nobody but `certificate` (PEM), and waits for as long
/// as whoever asked does.
///
/// # Errors
///
/// When the file isn't one, or this computer can't make TLS connections.
pub fn finding(name: &str, port: u16, certificate: &Path) -> Result<Client> {
    let certificate = Certificate::from_pem(&fs::read(certificate)?)?;
    let client = builder()
        .resolve(name, (Ipv4Addr::LOCALHOST, port).into())
        .tls_certs_only([certificate])
        .build()?;
    Ok(client)
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one builder that every test uses"
)]
fn builder() -> ClientBuilder {
    // Installing it a second time changes nothing.
    let _installed = rustls::crypto::ring::default_provider().install_default();
    Client::builder().redirect(Policy::none()).no_proxy()
}
