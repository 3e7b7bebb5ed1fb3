//! Addresses that secrets may be sent to: https, or this very machine.

use std::fmt;
use url::{Host, Url};

/// The portal's address: an origin, nothing behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortalAddress(Url);

impl PortalAddress {
    /// Reads an address as a person types it, `https://portal.contoso.example`.
    ///
    /// # Errors
    ///
    /// When it isn't https (loopback excepted), or is more than scheme, host and port.
    pub fn parse(text: &str) -> Result<Self, NotAnAddress> {
        let url = safe(text.trim()).ok_or(NotAnAddress)?;
        (url.path() == "/" && url.query().is_none())
            .then_some(Self(url))
            .ok_or(NotAnAddress)
    }

    /// The address as the audience of its tokens: without a slash at its end.
    #[must_use]
    pub fn as_resource(&self) -> &str {
        self.0.as_str().trim_end_matches('/')
    }

    /// The address as a URL.
    #[must_use]
    pub fn as_url(&self) -> &Url {
        &self.0
    }
}

impl fmt::Display for PortalAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_resource())
    }
}

/// A text isn't an address that a portal may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnAddress;

impl fmt::Display for NotAnAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "not a portal's address: give https://HOST, or http://127.0.0.1:PORT on this machine",
        )
    }
}

impl std::error::Error for NotAnAddress {}

/// A URL that nobody on the way can read or change; no user, password or fragment in it.
pub(crate) fn safe(text: &str) -> Option<Url> {
    let url = Url::parse(text).ok().filter(Url::has_host)?;
    let private = url.scheme() == "https" || (url.scheme() == "http" && is_loopback(&url));
    let bare = url.username().is_empty() && url.password().is_none() && url.fragment().is_none();
    (private && bare).then_some(url)
}

/// Whether an address is on this very machine.
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_an_origin_that_is_safe() {
        for (text, expected) in [
            (
                "https://portal.contoso.example",
                Some("https://portal.contoso.example"),
            ),
            (
                " https://portal.contoso.example/ ",
                Some("https://portal.contoso.example"),
            ),
            (
                "https://PORTAL.contoso.example:443",
                Some("https://portal.contoso.example"),
            ),
            ("http://127.0.0.1:8470", Some("http://127.0.0.1:8470")),
            ("http://[::1]:8470", Some("http://[::1]:8470")),
            ("http://localhost:8470", Some("http://localhost:8470")),
            ("http://portal.contoso.example", None),
            ("http://127.0.0.1.contoso.example", None),
            ("http://localhost.contoso.example", None),
            ("https://portal.contoso.example/sub", None),
            ("https://portal.contoso.example/?a=b", None),
            ("https://portal.contoso.example/#a", None),
            ("https://somebody@portal.contoso.example", None),
            ("ftp://portal.contoso.example", None),
            ("portal.contoso.example", None),
            ("", None),
        ] {
            let address = PortalAddress::parse(text).ok();
            assert_eq!(
                address.as_ref().map(PortalAddress::as_resource),
                expected,
                "{text}"
            );
        }
    }
}
