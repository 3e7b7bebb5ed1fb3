//! What a browser keeps for the service. No script sees any of it.

use super::secret::BrowserSecret;
use crate::portal::Portal;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::HeaderMap;
use http::header::COOKIE;
use zeroize::Zeroizing;

/// Something that a browser keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cookie {
    /// Its session. No other site can make the browser send it along.
    Session,
    /// Its sign-in under way, which the issuer sends the browser back to from another site.
    SignIn,
    /// The elevation under way, likewise.
    Elevation,
}

impl Cookie {
    /// `__Host-` keeps neighbours under the same domain from setting it (RFC 6265bis §4.1.3.2); a portal on
    /// loopback without TLS has none.
    fn name(self, portal: &Portal) -> &'static str {
        match (self, is_https(portal)) {
            (Self::Session, true) => "__Host-session",
            (Self::Session, false) => "session",
            (Self::SignIn, true) => "__Host-sign-in",
            (Self::SignIn, false) => "sign-in",
            (Self::Elevation, true) => "__Host-elevation",
            (Self::Elevation, false) => "elevation",
        }
    }

    fn same_site(self) -> &'static str {
        match self {
            Self::Session => "Strict",
            Self::SignIn | Self::Elevation => "Lax",
        }
    }

    /// What the browser brings. It may have other cookies; two of this name are none.
    pub(crate) fn read(self, headers: &HeaderMap, portal: &Portal) -> Option<BrowserSecret> {
        let name = self.name(portal);
        let mut ours = headers
            .get_all(COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .filter(|(key, _)| *key == name);
        let (Some((_, value)), None) = (ours.next(), ours.next()) else {
            return None;
        };
        let bytes = Zeroizing::new(URL_SAFE_NO_PAD.decode(value).ok()?);
        BrowserSecret::from_bytes(&bytes)
    }

    /// The header that gives it to a browser, for so many seconds.
    pub(crate) fn give(self, portal: &Portal, secret: &BrowserSecret, lasts: i64) -> String {
        let value = Zeroizing::new(URL_SAFE_NO_PAD.encode(secret.bytes()));
        self.header(portal, &value, lasts)
    }

    /// The header that takes it away again.
    pub(crate) fn take_away(self, portal: &Portal) -> String {
        self.header(portal, "", 0)
    }

    fn header(self, portal: &Portal, value: &str, lasts: i64) -> String {
        let secure = if is_https(portal) { "; Secure" } else { "" };
        let (name, same_site) = (self.name(portal), self.same_site());
        format!("{name}={value}; Path=/; HttpOnly; SameSite={same_site}; Max-Age={lasts}{secure}")
    }
}

fn is_https(portal: &Portal) -> bool {
    portal.config().resource.starts_with("https://")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::World;

    #[tokio::test]
    async fn a_portal_on_loopback_gives_cookies_that_browsers_keep_there() {
        let loopback = "http://127.0.0.1:8470".to_owned();
        let issuer = "https://id.contoso.example";
        let world = World::elevating(issuer, |config| config.resource = loopback).await;
        for (cookie, name) in [
            (Cookie::Session, "session="),
            (Cookie::SignIn, "sign-in="),
            (Cookie::Elevation, "elevation="),
        ] {
            let given = cookie.give(&world.portal, &BrowserSecret::new(&world.portal), 300);
            assert!(given.starts_with(name), "{given}");
            assert!(given.ends_with("; Max-Age=300"), "{given}");
        }
    }
}
