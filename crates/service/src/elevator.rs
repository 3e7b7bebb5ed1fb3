//! Asks the issuer when somebody signed in, where access tokens don't say: as a client of the issuer of the
//! service's own, in the browser in which the person has just signed in to the app.
//!
//! What goes to the issuer is drawn from one secret that only that browser has, in a cookie. So nobody
//! comes back in another browser, and nothing has to be kept meanwhile but the secret's hash.

use crate::config::{SecretFailure, ServiceConfig};
use crate::portal::Portal;
use crate::web_client::install_tls;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use core::fmt;
use http::HeaderMap;
use http::header::COOKIE;
use secrecy::SecretString;
use sha2::{Digest, Sha256};
use signin::attempt::{Attempt, Callback, Proof, Proven};
use signin::chance::{Clock, Dice};
use signin::client::Client;
use signin::failure::Failure;
use signin::issuer;
use signin::web::Web;
use std::sync::atomic::{AtomicU64, Ordering};
use url::Url;
use zeroize::Zeroizing;

/// How long a browser keeps the cookie, in seconds.
const COOKIE_LASTS: i64 = 300;

/// Asks the issuer.
pub struct Elevator {
    issuer: String,
    /// What an ID token calls whom it is about.
    claim: &'static str,
    client_id: String,
    secret: SecretString,
    scopes: [String; 2],
    redirect: String,
    web: Web,
}

/// Why the issuer can't be asked.
#[derive(Debug)]
pub enum ElevatorFailure {
    /// The client's secret can't be used.
    Secret(SecretFailure),
    /// This computer can't make TLS connections; the cause.
    Web(String),
}

impl fmt::Display for ElevatorFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Secret(failure) => write!(f, "{failure}"),
            Self::Web(cause) => write!(f, "no web client can be made: {cause}"),
        }
    }
}

impl std::error::Error for ElevatorFailure {}

/// What ties an elevation to one browser: 256 random bits.
pub(crate) struct BrowserSecret(Zeroizing<[u8; 32]>);

impl Elevator {
    /// The elevator that `config` asks for, if it does.
    ///
    /// # Errors
    ///
    /// When its secret can't be used, or this computer can't make TLS connections.
    pub fn open(config: &ServiceConfig) -> Result<Option<Self>, ElevatorFailure> {
        let Some(client) = &config.issuer.elevation else {
            return Ok(None);
        };
        install_tls();
        Ok(Some(Self {
            issuer: config.issuer.identifier.clone(),
            claim: config.issuer.person_claim.name_in_id_tokens(),
            client_id: client.client_id.clone(),
            secret: client.secret().map_err(ElevatorFailure::Secret)?,
            // Entra ID names nobody by `oid` without `profile`.
            scopes: ["openid", "profile"].map(str::to_owned),
            redirect: format!("{}/portal/v1/elevations/callback", config.resource),
            web: Web::without_proxy().map_err(|error| ElevatorFailure::Web(error.to_string()))?,
        }))
    }

    /// Where the browser goes.
    pub(crate) async fn page(
        &self,
        browser: &BrowserSecret,
        language: &str,
    ) -> Result<Url, Failure> {
        let issuer = issuer::discover(&self.web, &self.issuer).await?;
        let attempt = self.attempt(browser);
        Ok(attempt.authorization_url(self.client(), &issuer, language))
    }

    /// Whether the state that came back is the one that this browser took along.
    pub(crate) fn knows(&self, browser: &BrowserSecret, state: &str) -> bool {
        self.attempt(browser).knows(state)
    }

    /// Who it was, and when they signed in.
    pub(crate) async fn prove(
        &self,
        portal: &Portal,
        browser: &BrowserSecret,
        callback: Callback,
    ) -> Result<Proven, Failure> {
        let issuer = issuer::discover(&self.web, &self.issuer).await?;
        let attempt = self.attempt(browser);
        let (clock, client) = (PortalClock(portal), self.client());
        attempt
            .prove(&self.web, &clock, client, &issuer, callback, self.claim)
            .await
    }

    fn client(&self) -> Client<'_> {
        Client {
            id: &self.client_id,
            scopes: &self.scopes,
            secret: Some(&self.secret),
            portal: None,
        }
    }

    fn attempt(&self, browser: &BrowserSecret) -> Attempt {
        let dice = Drawn {
            secret: browser,
            count: AtomicU64::new(0),
        };
        Attempt::new(&dice, self.redirect.clone(), Proof::Lately)
    }
}

impl BrowserSecret {
    pub(crate) fn new(portal: &Portal) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        portal.dice().fill(&mut *bytes);
        Self(bytes)
    }

    /// The one that a browser brings. A browser may have other cookies; two of this name are none.
    pub(crate) fn of(headers: &HeaderMap, portal: &Portal) -> Option<Self> {
        let name = cookie_name(portal);
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
        let bytes = <[u8; 32]>::try_from(bytes.as_slice()).ok()?;
        Some(Self(Zeroizing::new(bytes)))
    }

    /// What is kept of it.
    pub(crate) fn hash(&self) -> [u8; 32] {
        Sha256::digest(*self.0).into()
    }

    /// The cookie that gives it to a browser. `Lax`, because the issuer sends the browser back from
    /// another site.
    pub(crate) fn cookie(&self, portal: &Portal) -> String {
        let value = Zeroizing::new(URL_SAFE_NO_PAD.encode(*self.0));
        cookie(portal, &value, COOKIE_LASTS)
    }
}

/// The cookie that takes it away again.
pub(crate) fn no_cookie(portal: &Portal) -> String {
    cookie(portal, "", 0)
}

fn cookie(portal: &Portal, value: &str, lasts: i64) -> String {
    let secure = if is_https(portal) { "; Secure" } else { "" };
    let name = cookie_name(portal);
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={lasts}{secure}")
}

/// `__Host-` keeps neighbours under the same domain from setting it (RFC 6265bis §4.1.3.2); a portal on
/// loopback without TLS has none.
fn cookie_name(portal: &Portal) -> &'static str {
    if is_https(portal) {
        "__Host-elevation"
    } else {
        "elevation"
    }
}

fn is_https(portal: &Portal) -> bool {
    portal.config().resource.starts_with("https://")
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
                .chain_update(*self.secret.0)
                .chain_update(count.to_be_bytes())
                .finalize();
            chunk.copy_from_slice(&drawn[..chunk.len()]);
        }
    }
}

/// The portal's clock, as the relying party asks it.
struct PortalClock<'portal>(&'portal Portal);

impl Clock for PortalClock<'_> {
    fn now(&self) -> signin::chance::Timestamp {
        self.0.now()
    }
}
