//! The one web client: no redirects, no proxy surprises, limits on time and size, and no plain
//! http beyond this computer.

use core::fmt;
use std::net::IpAddr;
use std::time::Duration;
use url::{Host, Url};

/// The longest that a whole request may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// The longest reply that is read, in bytes.
const LARGEST: usize = 1024 * 1024;

/// Asks other servers for documents.
pub struct WebClient(reqwest::Client);

/// This computer can't make TLS connections; the cause, for the log.
#[derive(Debug)]
pub struct Unbuildable(reqwest::Error);

impl fmt::Display for Unbuildable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no web client can be made: {}", self.0)
    }
}

impl std::error::Error for Unbuildable {}

/// Why a document can't be had.
#[derive(Debug)]
pub enum Unreadable {
    /// Plain http is for this computer only.
    NotEncrypted,
    /// The server can't be reached or answers with an error.
    Request(reqwest::Error),
    /// The document is longer than any such document should be.
    TooLarge,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotEncrypted => f.write_str("the address is neither https nor on this computer"),
            Self::Request(error) => write!(f, "{error}"),
            Self::TooLarge => f.write_str("the document is too large"),
        }
    }
}

impl WebClient {
    /// A client with our limits.
    ///
    /// # Errors
    ///
    /// When this computer can't make TLS connections.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one builder that everybody else is sent to"
    )]
    pub fn new() -> Result<Self, Unbuildable> {
        install_tls();
        reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(PATIENCE)
            .no_proxy()
            .build()
            .map(Self)
            .map_err(Unbuildable)
    }

    /// The document at `address`.
    ///
    /// # Errors
    ///
    /// When it can't be had, or is too large.
    pub async fn get(&self, address: Url) -> Result<Vec<u8>, Unreadable> {
        if !is_safe(&address) {
            return Err(Unreadable::NotEncrypted);
        }
        let mut reply = self
            .0
            .get(address)
            .send()
            .await
            .and_then(reqwest::Response::error_for_status)
            .map_err(Unreadable::Request)?;
        let mut body = Vec::new();
        while let Some(chunk) = reply.chunk().await.map_err(Unreadable::Request)? {
            if body.len() + chunk.len() > LARGEST {
                return Err(Unreadable::TooLarge);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(body)
    }
}

/// Makes TLS connections possible in this process.
pub(crate) fn install_tls() {
    // Installing it a second time changes nothing.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

fn is_safe(address: &Url) -> bool {
    let here = match address.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => IpAddr::from(ip).is_loopback(),
        Some(Host::Ipv6(ip)) => IpAddr::from(ip).is_loopback(),
        None => false,
    };
    address.scheme() == "https" || address.scheme() == "http" && here
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_is_for_this_computer_only() {
        for (address, safe) in [
            ("https://login.example/keys", true),
            ("http://localhost:8471/keys", true),
            ("http://127.0.0.1:8471/keys", true),
            ("http://[::1]/keys", true),
            ("http://login.example/keys", false),
            ("http://localhost.example/keys", false),
            ("http://169.254.169.254/keys", false),
            ("file:///etc/passwd", false),
        ] {
            assert_eq!(is_safe(&Url::parse(address).unwrap()), safe, "{address}");
        }
    }
}
