//! The app without its window: what the shell does with the relying party, and nothing besides.

use super::browser::{Browser, Visit};
use super::clock::{SetClock, SystemDice};
use anyhow::{Context as _, Result, ensure};
use secrecy::{ExposeSecret as _, SecretString};
use signin::address::PortalAddress;
use signin::attempt::{Attempt, Proof};
use signin::chance::{Clock, Timestamp};
use signin::failure::Failure;
use signin::issuer::{self, Issuer};
use signin::keeping::{Keeping, NoAccess};
use signin::loopback::{Loopback, Outcome, Returned};
use signin::portal::{self, Portal};
use signin::session::{Begun, EndedBy, Session};
use signin::web::Web;
use std::sync::{Arc, Mutex, MutexGuard};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use url::Url;
use wire::host::{Kept, SessionState, SignIn, SignInFailure};

/// The app.
pub(crate) struct App {
    pub(crate) clock: Arc<SetClock>,
    web: Web,
    address: PortalAddress,
    session: Mutex<Session<Arc<Keeping>>>,
}

/// What became of a sign-in, besides the session.
pub(crate) struct Ended {
    /// The port that the browser came back to.
    pub(crate) port: u16,
    /// Why it failed.
    pub(crate) failure: Option<Failure>,
    /// What the browser showed in the end, if it got anywhere.
    pub(crate) visit: Option<Visit>,
}

/// What a sign-in has found when the browser comes back.
struct Reached {
    portal: Portal,
    issuer: Issuer,
    attempt: Arc<Attempt>,
    returned: Returned,
}

impl App {
    /// Starts the app of a portal.
    pub(crate) fn start(portal: &str, clock: Arc<SetClock>) -> Result<Self> {
        Ok(Self {
            clock,
            web: Web::new()?,
            address: PortalAddress::parse(portal)?,
            session: Mutex::default(),
        })
    }

    fn session(&self) -> MutexGuard<'_, Session<Arc<Keeping>>> {
        self.session.lock().unwrap()
    }

    /// What the face may know.
    pub(crate) fn state(&self) -> SessionState {
        self.session().view(|_| Kept::UntilClosed)
    }

    /// Signs somebody in, who uses `browser` for it.
    pub(crate) async fn sign_in(&self, fresh: bool, browser: Browser) -> Result<Ended> {
        let loopback = Loopback::open(&SystemDice, "en").await?;
        let port = Url::parse(&loopback.link())?.port().context("a port")?;
        let request = SignIn {
            fresh,
            return_to: None,
            confirming: None,
            language: "en".to_owned(),
        };
        let now = self.clock.now();
        let begun = self.session().begin(request, loopback.link(), now);
        let Begun {
            attempt,
            proof,
            until,
            let_go,
        } = begun.context("somebody is signed in")?;
        if let Some(kept) = let_go {
            kept.let_go(&self.web);
        }
        let mut browsing = None;
        let reached = self.reach(loopback, proof, until, browser, &mut browsing);
        let failure = match reached.await {
            Ok(reached) => self.finish(attempt, reached).await,
            Err(failure) => {
                self.session().fail(attempt, failure.code);
                Some(failure)
            }
        };
        let visit = match browsing {
            Some(browsing) => Some(browsing.await??),
            None => None,
        };
        Ok(Ended {
            port,
            failure,
            visit,
        })
    }

    async fn reach(
        &self,
        loopback: Loopback,
        proof: Proof,
        until: Timestamp,
        browser: Browser,
        browsing: &mut Option<JoinHandle<Result<Visit>>>,
    ) -> Result<Reached, Failure> {
        let portal = portal::find(&self.web, &self.address).await?;
        let issuer = issuer::discover(&self.web, &portal.issuer).await?;
        let attempt = Arc::new(Attempt::new(&SystemDice, loopback.redirect_uri(), proof));
        let page = attempt.authorization_url(&portal, &issuer, "en");
        let (_known, start) = watch::channel(Some(page));
        let (link, clock) = (loopback.link(), Arc::clone(&self.clock));
        *browsing = Some(tokio::spawn(browser.go(link, clock)));
        let returned = loopback.wait(&attempt, start, &*self.clock, until).await;
        let returned =
            returned.map_err(|_| Failure::new(SignInFailure::TookTooLong, "nobody came back"))?;
        Ok(Reached {
            portal,
            issuer,
            attempt,
            returned,
        })
    }

    async fn finish(&self, number: u64, reached: Reached) -> Option<Failure> {
        let Reached {
            portal,
            issuer,
            attempt,
            returned,
        } = reached;
        let (callback, tab) = returned.open();
        let signed_in = attempt
            .finish(&self.web, &*self.clock, &portal, &issuer, callback)
            .await;
        let failure = match signed_in {
            Ok(signed_in) => self.enter(number, Keeping::new(portal, issuer, signed_in)),
            Err(failure) => {
                self.session().fail(number, failure.code);
                Some(failure)
            }
        };
        tab.tell(match failure {
            None => Outcome::SignedIn,
            Some(_) => Outcome::NotFinished,
        });
        failure
    }

    fn enter(&self, number: u64, keeping: Arc<Keeping>) -> Option<Failure> {
        let person = keeping.person().clone();
        let now = self.clock.now();
        let entered = self.session().succeed(number, person, keeping, now);
        let (keeping, code) = entered.err()?;
        keeping.let_go(&self.web);
        let code = code.unwrap_or(SignInFailure::Cancelled);
        Some(Failure::new(code, "somebody else, or too late"))
    }

    /// An access token, renewed where that is needed; `None` when there is none to be had.
    pub(crate) async fn access(&self) -> Option<SecretString> {
        let keeping = self.session().keeps().cloned()?;
        let clock: Arc<dyn Clock> = Arc::<SetClock>::clone(&self.clock);
        match keeping.access(&self.web, &clock, None).await {
            Ok(access) => Some(access),
            Err(NoAccess::Unreachable) => None,
            Err(NoAccess::Ended) => {
                self.session()
                    .end(EndedBy::Issuer, |now| Arc::ptr_eq(now, &keeping));
                None
            }
        }
    }

    /// Calls the portal's API, as the face does with every screen.
    pub(crate) async fn call(&self) -> Result<()> {
        let Some(access) = self.access().await else {
            return Ok(());
        };
        let url = self.address.as_url().join("/v1.0/me")?;
        let request = self.web.client(&url).get(url.clone());
        let response = request.bearer_auth(access.expose_secret()).send().await?;
        ensure!(response.status().is_success(), "{}", response.status());
        Ok(())
    }
}
