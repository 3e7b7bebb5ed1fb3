//! Browsers that the service signs people in with: what only they have, which page of theirs asks, and
//! whom they stand for.
//!
//! On the web the service is the client of the issuer, with a secret: tokens never reach the browser, which
//! keeps a cookie instead (RFC 9700, and the BFF of draft-ietf-oauth-browser-based-apps).

pub(crate) mod cookie;
pub(crate) mod own_page;
pub(crate) mod secret;
pub(crate) mod session;

use crate::config::ServiceConfig;
use crate::issuer_client::{ClientFailure, IssuerClient, PortalClock};
use crate::portal::Portal;
use model::time::Timestamp;
use secrecy::SecretString;
use secret::BrowserSecret;
use signin::attempt::{Attempt, Callback, Obtained, Person, Proof};
use signin::challenge::{Claims, Demand};
use signin::failure::Failure;
use signin::renewal::{self, Renewed};
use std::time::Duration;
use storage::{Hash, WebProof, WebSession, WebSignIn};
use tokio::sync::Mutex;
use tokio::time::timeout;
use url::Url;
use wire::host::SignInFailure::IssuerUnreachable;

/// Where the issuer sends browsers back to.
const CALLBACK: &str = "/web/callback";
/// How long the issuer has for all that a request needs of it: less than the request has.
const PATIENCE: Duration = Duration::from_secs(12);
/// How many sessions can be renewed at once; each by one request at a time.
const RENEWALS: usize = 64;

/// Signs browsers in, and keeps them so.
pub struct Browsers {
    client: IssuerClient,
    /// What a fresh sign-in has to prove beyond being one.
    demand: Option<Demand>,
    /// How long a session lasts that isn't used, in seconds.
    idle: i64,
    /// How long a session lasts at most, in seconds.
    longest: i64,
    renewing: [Mutex<Option<InVain>>; RENEWALS],
}

/// A renewal for which the issuer wasn't there.
struct InVain {
    session: Hash,
    at: Timestamp,
}

impl Browsers {
    /// Whoever signs browsers in where `config` has the service be a website.
    ///
    /// # Errors
    ///
    /// When the client's secret can't be used, or this computer can't make TLS connections.
    pub fn open(config: &ServiceConfig) -> Result<Option<Self>, ClientFailure> {
        let Some(website) = &config.website else {
            return Ok(None);
        };
        let secret = website.secret().map_err(ClientFailure::Secret)?;
        let context = config.issuer.authentication_context.as_deref();
        Ok(Some(Self {
            client: IssuerClient::new(
                config,
                &website.client_id,
                secret,
                &config.scopes(),
                CALLBACK,
            )?,
            demand: context.map(|context| Demand {
                max_age: None,
                claims: Some(Claims::of_context(context)),
            }),
            idle: i64::from(website.idle_minutes) * 60,
            longest: i64::from(website.longest_hours) * 60 * 60,
            renewing: std::array::from_fn(|_| Mutex::default()),
        }))
    }

    /// The host name of the page where people sign in.
    pub(crate) fn sign_in_host(&self) -> Option<String> {
        let issuer = Url::parse(self.client.issuer()).ok()?;
        issuer.host_str().map(str::to_owned)
    }

    /// Where the browser goes to sign in.
    pub(crate) async fn page(
        &self,
        browser: &BrowserSecret,
        sign_in: &WebSignIn,
    ) -> Result<Url, Failure> {
        let issuer = in_time(self.client.discover()).await?;
        let attempt = self.attempt(browser, &sign_in.proof);
        Ok(attempt.authorization_url(self.client.client(), &issuer, &sign_in.language))
    }

    /// Whether the state that came back is the one that this browser took along.
    pub(crate) fn knows(&self, browser: &BrowserSecret, state: &str) -> bool {
        self.attempt(browser, &WebProof::Any).knows(state)
    }

    /// Whom the browser brings back, with their tokens.
    pub(crate) async fn obtain(
        &self,
        portal: &Portal,
        browser: &BrowserSecret,
        sign_in: &WebSignIn,
        callback: Callback,
    ) -> Result<Obtained, Failure> {
        let attempt = self.attempt(browser, &sign_in.proof);
        let (web, clock, client) = (self.client.web(), PortalClock(portal), self.client.client());
        in_time(async {
            let issuer = self.client.discover().await?;
            attempt
                .obtain(web, &clock, client, &issuer, callback, self.client.claim())
                .await
        })
        .await
    }

    /// New tokens of a session.
    pub(crate) async fn renew(
        &self,
        portal: &Portal,
        session: &WebSession,
        refresh: &SecretString,
    ) -> Result<Renewed, Failure> {
        let person = self.person(&session.subject, &session.person.user_name);
        let (web, clock, client) = (self.client.web(), PortalClock(portal), self.client.client());
        in_time(renewal::renew(web, &clock, client, &person, refresh)).await
    }

    /// Gives a refresh token back to the issuer.
    pub(crate) async fn give_back(&self, refresh: &SecretString) {
        let (web, client) = (self.client.web(), self.client.client());
        renewal::give_back(web, client, self.client.issuer(), refresh).await;
    }

    /// Where a browser ends its session with the issuer and comes back from to `back_to`, if that can be done.
    pub(crate) async fn end_session_page(&self, back_to: &str) -> Option<Url> {
        let issuer = in_time(self.client.discover()).await;
        let issuer = issuer
            .inspect_err(|failure| tracing::warn!(%failure, "the issuer's session goes on"))
            .ok()?;
        issuer.end_session_page(self.client.client().id, "", Some(back_to))
    }

    /// Where one request at a time renews this session, and what came of the last try.
    fn renewing(&self, session: &Hash) -> &Mutex<Option<InVain>> {
        &self.renewing[usize::from(session[0]) % RENEWALS]
    }

    fn attempt(&self, browser: &BrowserSecret, proof: &WebProof) -> Attempt {
        let (proof, demand) = match proof {
            WebProof::Any => (Proof::Any, None),
            WebProof::Anew => (Proof::Anew, None),
            WebProof::AnewBy { subject, user_name } => {
                let person = self.person(subject, user_name);
                (Proof::AnewBy(person), self.demand.clone())
            }
        };
        self.client.attempt(browser, proof).demanding(demand)
    }

    fn person(&self, subject: &str, user_name: &str) -> Person {
        Person {
            issuer: self.client.issuer().to_owned(),
            subject: subject.to_owned(),
            display_name: String::new(),
            user_name: user_name.to_owned(),
            auth_time: None,
        }
    }
}

/// An issuer that takes too long is one that can't be reached.
async fn in_time<T>(asking: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    timeout(PATIENCE, asking)
        .await
        .unwrap_or_else(|_| Err(Failure::new(IssuerUnreachable, "it took too long")))
}
