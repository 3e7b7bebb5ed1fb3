//! The app without its window: what the shell does with the relying party, and nothing besides. It is a laptop's,
//! or a phone's, to which the system hands links.

use super::browser::{Browser, Visit};
use super::clock::{SetClock, SystemDice};
use super::issuer::Wrong;
use super::row::{managed, return_to};
use anyhow::{Context as _, Result, ensure};
use reqwest::Response;
use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret as _, SecretString};
use signin::address::PortalAddress;
use signin::app_link::{AppLink, Bringer};
use signin::attempt::{Attempt, Callback, Demanded, Proof};
use signin::challenge::Challenge;
use signin::chance::{Clock, Timestamp};
use signin::failure::Failure;
use signin::introduction;
use signin::issuer::Issuer;
use signin::keeping::{Keeping, NoAccess};
use signin::link::{self, CALLBACK, Link};
use signin::loopback::{Loopback, Outcome, WaitingTab};
use signin::managed::Managed;
use signin::portal::Portal;
use signin::session::{Begun, EndedBy, Session, SigningOut};
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
    address: Mutex<PortalAddress>,
    managed: Managed,
    /// Where the face wants to come back to.
    return_to: Option<String>,
    session: Mutex<Session<Arc<Keeping>>>,
}

/// What became of a sign-in, besides the session.
pub(crate) struct Ended {
    /// The port that the browser came back to; a phone has none.
    pub(crate) port: Option<u16>,
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
    callback: Callback,
    tab: Option<WaitingTab>,
}

/// The way back from the browser.
enum Way {
    Loopback(Loopback),
    Link(AppLink),
}

/// What the system does with links: hands them to the app, as long as that waits for one.
#[derive(Clone)]
pub(crate) struct Links(Bringer);

impl Links {
    /// Somebody opened a link. The app follows it only where it is an answer.
    pub(crate) fn open(&self, link: &str) {
        if let Ok(Link::Callback(returning)) = link::read(link) {
            let _waited_for = self.0.bring(returning);
        }
    }
}

impl Way {
    async fn open(browser: &Browser) -> Result<(Self, Option<Links>)> {
        if browser.by_link.is_none() {
            let loopback = Loopback::open(&SystemDice, "en").await?;
            return Ok((Self::Loopback(loopback), None));
        }
        let (links, bringer) = AppLink::open();
        Ok((Self::Link(links), Some(Links(bringer))))
    }

    fn link(&self) -> Option<String> {
        match self {
            Self::Loopback(loopback) => Some(loopback.link()),
            Self::Link(_) => None,
        }
    }

    fn redirect_uri(&self) -> String {
        match self {
            Self::Loopback(loopback) => loopback.redirect_uri(),
            Self::Link(_) => CALLBACK.to_owned(),
        }
    }

    async fn wait(
        self,
        attempt: &Arc<Attempt>,
        page: Url,
        clock: &SetClock,
        until: Timestamp,
    ) -> Option<(Callback, Option<WaitingTab>)> {
        match self {
            Self::Loopback(loopback) => {
                let (_known, start) = watch::channel(Some(page));
                let returned = loopback.wait(attempt, start, clock, until).await.ok()?;
                let (callback, tab) = returned.open();
                Some((callback, Some(tab)))
            }
            Self::Link(links) => {
                let callback = links.wait(attempt, clock, until).await.ok()?;
                Some((callback, None))
            }
        }
    }
}

impl App {
    /// Starts the app of a portal.
    pub(crate) fn start(
        portal: &str,
        issuer: &str,
        wrongs: &[Wrong],
        clock: Arc<SetClock>,
    ) -> Result<Self> {
        Ok(Self {
            managed: managed(wrongs, issuer)?,
            return_to: return_to(wrongs),
            clock,
            web: Web::new()?,
            address: Mutex::new(PortalAddress::parse(portal)?),
            session: Mutex::default(),
        })
    }

    fn session(&self) -> MutexGuard<'_, Session<Arc<Keeping>>> {
        self.session.lock().unwrap()
    }

    fn address(&self) -> PortalAddress {
        self.address.lock().unwrap().clone()
    }

    /// From now on it is the app of another portal; what it holds of the session stays.
    pub(crate) fn move_to(&self, portal: &str) -> Result<()> {
        *self.address.lock().unwrap() = PortalAddress::parse(portal)?;
        Ok(())
    }

    /// What the face may know.
    pub(crate) fn state(&self) -> SessionState {
        self.session().view(|_| Kept::UntilClosed)
    }

    /// Signs somebody in, who uses `browser` for it.
    pub(crate) async fn sign_in(&self, fresh: bool, browser: Browser) -> Result<Ended> {
        let (way, mut browser) = (Way::open(&browser).await?, browser);
        let (way, links) = way;
        browser.links = links;
        let link = way.link();
        let port = match &link {
            Some(link) => Some(Url::parse(link)?.port().context("a port")?),
            None => None,
        };
        let request = SignIn {
            fresh,
            return_to: self.return_to.clone(),
            confirming: None,
            language: "en".to_owned(),
        };
        let now = self.clock.now();
        let begun = self.session().begin(request, link.unwrap_or_default(), now);
        let Begun {
            attempt,
            proof,
            demanded,
            until,
            let_go,
        } = begun.context("somebody is signed in")?;
        if let Some(kept) = let_go {
            kept.let_go(&self.web);
        }
        let mut browsing = None;
        let reached = self.reach(way, proof, demanded, until, browser, &mut browsing);
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
        way: Way,
        proof: Proof,
        demanded: Option<Demanded>,
        until: Timestamp,
        browser: Browser,
        browsing: &mut Option<JoinHandle<Result<Visit>>>,
    ) -> Result<Reached, Failure> {
        let address = self.address();
        let found = introduction::find(&self.web, &self.managed, &address);
        let (portal, issuer) = found.await?;
        let attempt = Attempt::new(&SystemDice, way.redirect_uri(), proof);
        let attempt = Arc::new(attempt.proving(demanded, &address, &issuer));
        let page = attempt.authorization_url(&portal, &issuer, "en");
        let link = way.link().unwrap_or_else(|| page.to_string());
        *browsing = Some(tokio::spawn(browser.go(link, Arc::clone(&self.clock))));
        let returned = way.wait(&attempt, page, &self.clock, until).await;
        let (callback, tab) =
            returned.ok_or_else(|| Failure::new(SignInFailure::TookTooLong, "nobody came back"))?;
        Ok(Reached {
            portal,
            issuer,
            attempt,
            callback,
            tab,
        })
    }

    async fn finish(&self, number: u64, reached: Reached) -> Option<Failure> {
        let Reached {
            portal,
            issuer,
            attempt,
            callback,
            tab,
        } = reached;
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
        if let Some(tab) = tab {
            tab.tell(match failure {
                None => Outcome::SignedIn,
                Some(_) => Outcome::NotFinished,
            });
        }
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
        let response = self.ask(&access).await?;
        ensure!(response.status().is_success(), "{}", response.status());
        Ok(())
    }

    /// Calls it where it wants a fresh sign-in, and notes what it wants of that.
    pub(crate) async fn be_challenged(&self) -> Result<()> {
        let access = self.access().await.context("nobody is signed in")?;
        let response = self.ask(&access).await?;
        let headers = response.headers().get_all("www-authenticate").into_iter();
        let challenge = Challenge::read(headers.map(HeaderValue::as_bytes));
        if let Some(Challenge::FreshSignIn(demand)) = challenge {
            let by = self.address();
            self.session().demand(Demanded { by, demand }, |_| true);
        }
        Ok(())
    }

    async fn ask(&self, access: &SecretString) -> Result<Response> {
        let url = self.address().as_url().join("/v1.0/me")?;
        let request = self.web.client(&url).get(url.clone());
        Ok(request.bearer_auth(access.expose_secret()).send().await?)
    }

    /// Signs out; returns the page that the browser is sent to.
    pub(crate) async fn sign_out(&self) -> Result<Url> {
        let kept = self.session().sign_out(SigningOut::Here);
        let kept = kept.context("nobody is signed in")?;
        kept.let_go(&self.web);
        let page = kept.end_session_page(&self.web).await;
        page.context("the issuer's session goes on")
    }
}
