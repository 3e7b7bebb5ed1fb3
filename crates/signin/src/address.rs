//! Addresses that secrets may be sent to: https, or this very machine.

use std::fmt;
use url::{Host, Url};
use wire::host::organisations::NotFound;

/// The longest address that somebody types, in bytes.
const LONGEST: usize = 2048;

/// The longest host name, in bytes (RFC 1035 §2.3.4, as it is written).
const LONGEST_HOST: usize = 253;

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

    /// Reads an address as a person types it: without a scheme it means https.
    ///
    /// # Errors
    ///
    /// `NotHttps` when it is at fault for being http only, `NotAnAddress` for everything else.
    pub fn typed(text: &str) -> Result<Self, NotFound> {
        let text = text.trim();
        // What a reader of addresses would drop or repair isn't what the person sees.
        let plain = |it: char| it.is_ascii_graphic() || !it.is_ascii() && it.is_alphanumeric();
        if text.len() > LONGEST || !text.chars().all(plain) || text.contains('\\') {
            return Err(NotFound::NotAnAddress);
        }
        let whole = match text.split_once("://") {
            Some(_) => text.to_owned(),
            None => format!("https://{text}"),
        };
        Self::parse(&whole).map_err(|NotAnAddress| {
            let secured = whole
                .get(.."http://".len())
                .filter(|it| it.eq_ignore_ascii_case("http://"));
            let secured = secured.map(|scheme| format!("https://{}", &whole[scheme.len()..]));
            match secured.map(|secured| Self::parse(&secured)) {
                Some(Ok(_)) => NotFound::NotHttps,
                _ => NotFound::NotAnAddress,
            }
        })
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

/// A URL that nobody on the way can read or change; no user, password or fragment in it, and no host name
/// that can't be: some are shown and kept before anybody resolves them.
pub(crate) fn safe(text: &str) -> Option<Url> {
    let url = Url::parse(text).ok()?;
    url.host_str().filter(|it| it.len() <= LONGEST_HOST)?;
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
    fn a_host_has_an_end() {
        let at = |labels: usize| format!("https://{}example/authorize", "a.".repeat(labels));
        assert_eq!((LONGEST_HOST - "example".len()) / 2, 123);
        assert!(safe(&at(123)).is_some());
        assert!(safe(&at(124)).is_none());
    }

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

    #[test]
    fn people_type_less() {
        use NotFound::{NotAnAddress, NotHttps};
        for (text, expected) in [
            (
                "portal.contoso.example",
                Ok("https://portal.contoso.example"),
            ),
            (
                "  Portal.Contoso.example/ ",
                Ok("https://portal.contoso.example"),
            ),
            (
                "portal.contoso.example:8443",
                Ok("https://portal.contoso.example:8443"),
            ),
            (
                "https://portal.contoso.example",
                Ok("https://portal.contoso.example"),
            ),
            (
                "HTTPS://portal.contoso.example",
                Ok("https://portal.contoso.example"),
            ),
            ("http://127.0.0.1:8470", Ok("http://127.0.0.1:8470")),
            ("intranet", Ok("https://intranet")),
            ("contosó.example", Ok("https://xn--contos-gxa.example")),
            ("http://portal.contoso.example", Err(NotHttps)),
            ("HTTP://portal.contoso.example/", Err(NotHttps)),
            ("http://portal.contoso.example/sub", Err(NotAnAddress)),
            ("", Err(NotAnAddress)),
            ("   ", Err(NotAnAddress)),
            ("our portal", Err(NotAnAddress)),
            ("portal.contoso.example/devices", Err(NotAnAddress)),
            ("anna@contoso.example", Err(NotAnAddress)),
            ("https:\\\\portal.contoso.example", Err(NotAnAddress)),
            ("portal.con\ttoso.example", Err(NotAnAddress)),
            ("portal.contoso.example\u{202e}", Err(NotAnAddress)),
            ("portal.con\u{ad}toso.example", Err(NotAnAddress)),
            ("portal\u{3002}contoso.example", Err(NotAnAddress)),
            ("javascript:alert(1)", Err(NotAnAddress)),
            ("file:///etc/passwd", Err(NotAnAddress)),
            ("ftp://portal.contoso.example", Err(NotAnAddress)),
        ] {
            let address = PortalAddress::typed(text);
            let address = address.as_ref().map(PortalAddress::as_resource);
            assert_eq!(address, expected.as_ref().map(|it| *it), "{text:?}");
        }
    }

    #[test]
    fn what_people_type_has_an_end() {
        // However many zeros stand before a port, it is the same one.
        let typed = |length: usize| {
            let (host, port) = ("https://portal.contoso.example:", "8443");
            let zeros = "0".repeat(length - host.len() - port.len());
            PortalAddress::typed(&format!("{host}{zeros}{port}")).map(|it| it.to_string())
        };
        let address = "https://portal.contoso.example:8443".to_owned();
        assert_eq!(typed(LONGEST), Ok(address));
        assert_eq!(typed(LONGEST + 1), Err(NotFound::NotAnAddress));
    }
}
