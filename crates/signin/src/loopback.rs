//! On a laptop the browser comes back to a listener of our own (RFC 8252 §7.3): on 127.0.0.1, at a
//! port that nobody can know beforehand, open for one sign-in only.
//!
//! Everybody on this machine can talk to it, and a web page can try to. So it reads little, waits
//! briefly, and a stranger who doesn't know the attempt's state can't end it.

mod page;
pub(crate) mod request;

use crate::attempt::{Attempt, Callback};
use crate::chance::{Clock, Dice, secret};
use model::time::Timestamp;
use request::{Incoming, NotARequest};
use secrecy::{ExposeSecret, SecretString};
use std::collections::VecDeque;
use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;
use subtle::ConstantTimeEq;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::AbortHandle;
use url::Url;

pub use crate::page::Outcome;

/// How many may talk to the listener at once.
const CONNECTIONS: usize = 16;
/// How long somebody may take to say what they want.
const READ_LIMIT: Duration = Duration::from_secs(5);
/// How long the browser's tab waits for the outcome; a little longer than the issuer may take.
const OUTCOME_LIMIT: Duration = Duration::from_secs(90);
/// How often the wall clock is looked at: a machine that slept finds its time over at once.
pub(crate) const LOOK: Duration = Duration::from_millis(500);

/// The listener of one sign-in. Its port is closed when this is dropped.
#[derive(Debug)]
pub struct Loopback {
    listener: TcpListener,
    port: u16,
    token: SecretString,
    language: String,
}

/// What the browser brought, with somebody still waiting in it for the outcome.
#[derive(Debug)]
pub struct Returned {
    callback: Callback,
    tab: oneshot::Sender<Told>,
}

/// The browser's tab, waiting for the outcome.
#[derive(Debug)]
pub struct WaitingTab(oneshot::Sender<Told>);

/// What the browser's tab is told.
#[derive(Debug)]
enum Told {
    /// How it ended.
    Outcome(Outcome),
    /// That it isn't over: where to go.
    Further(Url),
}

impl Returned {
    /// What the browser brought, and the tab that waits.
    #[must_use]
    pub fn open(self) -> (Callback, WaitingTab) {
        (self.callback, WaitingTab(self.tab))
    }
}

impl WaitingTab {
    /// Tells the person in the browser how it ended.
    pub fn tell(self, outcome: Outcome) {
        self.say(Told::Outcome(outcome));
    }

    /// Sends the browser on; it comes back to another listener.
    pub fn send_on(self, url: Url) {
        self.say(Told::Further(url));
    }

    fn say(self, told: Told) {
        if self.0.send(told).is_err() {
            tracing::debug!("the browser's tab was closed before the outcome");
        }
    }
}

/// The time for signing in is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeIsOver;

impl Loopback {
    /// Opens a listener whose pages speak `language`.
    ///
    /// # Errors
    ///
    /// When this machine has no port to give.
    pub async fn open(dice: &dyn Dice, language: &str) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let port = listener.local_addr()?.port();
        Ok(Self {
            listener,
            port,
            token: secret::<16>(dice),
            language: language.to_owned(),
        })
    }

    /// Where it listens on 127.0.0.1.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Where the issuer sends the browser.
    #[must_use]
    pub fn redirect_uri(&self) -> String {
        format!("http://127.0.0.1:{}/callback", self.port)
    }

    /// Where a browser finds its way to the issuer, or to the portal that asks it, so that nobody else has
    /// to know that address.
    #[must_use]
    pub fn link(&self) -> String {
        format!(
            "http://127.0.0.1:{}/start/{}",
            self.port,
            self.token.expose_secret()
        )
    }

    /// Waits for the browser to come back with the attempt's state; then the port is closed. `start` is
    /// the issuer's page, once it is known.
    ///
    /// # Errors
    ///
    /// When `until` has passed, by the wall clock.
    pub async fn wait(
        self,
        attempt: &Arc<Attempt>,
        start: watch::Receiver<Option<Url>>,
        clock: &dyn Clock,
        until: Timestamp,
    ) -> Result<Returned, TimeIsOver> {
        let awaited = Awaited::SignIn(Arc::clone(attempt), start);
        self.wait_for(awaited, clock, until).await
    }

    /// Waits for the browser to come back from the portal, with the elevation's id; then the port is
    /// closed. `page` is where the portal begins.
    ///
    /// # Errors
    ///
    /// When `until` has passed, by the wall clock.
    pub async fn wait_for_elevation(
        self,
        id: String,
        page: Url,
        clock: &dyn Clock,
        until: Timestamp,
    ) -> Result<Returned, TimeIsOver> {
        let (_known, start) = watch::channel(Some(page));
        let awaited = Awaited::Elevation(id.into(), start);
        self.wait_for(awaited, clock, until).await
    }

    async fn wait_for(
        self,
        awaited: Awaited,
        clock: &dyn Clock,
        until: Timestamp,
    ) -> Result<Returned, TimeIsOver> {
        let (found, mut answers) = mpsc::channel(1);
        let visit = Arc::new(Visit {
            port: self.port,
            token: self.token,
            language: self.language,
            awaited,
            found,
        });
        let mut visitors = Visitors::default();
        loop {
            if clock.now() > until {
                return Err(TimeIsOver);
            }
            tokio::select! {
                // Whoever brought the right answer is let go of before anybody else can push them out.
                biased;
                Some(returned) = answers.recv() => return Ok(returned),
                Ok((stream, _)) = self.listener.accept() => {
                    let visit = Arc::clone(&visit);
                    let visitor = tokio::spawn(async move { visit.receive(stream).await });
                    visitors.enter(visitor.abort_handle());
                }
                () = tokio::time::sleep(LOOK) => {}
            }
        }
    }
}

/// Whoever talks to the listener. A program that holds connections without saying anything must not
/// keep the browser out, so the oldest has to go when there are too many.
#[derive(Default)]
struct Visitors(VecDeque<AbortHandle>);

impl Visitors {
    fn enter(&mut self, visitor: AbortHandle) {
        self.0.retain(|other| !other.is_finished());
        if self.0.len() >= CONNECTIONS
            && let Some(oldest) = self.0.pop_front()
        {
            oldest.abort();
        }
        self.0.push_back(visitor);
    }
}

/// What a connection needs to know.
struct Visit {
    port: u16,
    token: SecretString,
    language: String,
    awaited: Awaited,
    found: mpsc::Sender<Returned>,
}

/// What the browser comes back with.
enum Awaited {
    /// The issuer's answer; it goes to the issuer's page first, once that is known.
    SignIn(Arc<Attempt>, watch::Receiver<Option<Url>>),
    /// The portal's, with this id; it goes to the portal's page first.
    Elevation(SecretString, watch::Receiver<Option<Url>>),
}

impl Awaited {
    fn path(&self) -> &'static str {
        match self {
            Self::SignIn(..) => "/callback",
            Self::Elevation(..) => "/elevated",
        }
    }

    fn knows(&self, state: &str) -> bool {
        match self {
            Self::SignIn(attempt, _) => attempt.knows(state),
            Self::Elevation(id, _) => is_same(id, state),
        }
    }
}

/// Takes as long for every wrong text.
fn is_same(secret: &SecretString, text: &str) -> bool {
    secret
        .expose_secret()
        .as_bytes()
        .ct_eq(text.as_bytes())
        .into()
}

impl Visit {
    async fn receive(&self, mut stream: TcpStream) {
        let incoming = tokio::time::timeout(
            READ_LIMIT,
            request::read(&mut stream, self.port, self.awaited.path()),
        )
        .await
        .unwrap_or(Err(NotARequest::Slow));
        let response = match incoming {
            Ok(Incoming::Callback(callback)) if self.awaited.knows(&callback.state) => {
                self.returned(callback.into()).await
            }
            Ok(Incoming::Callback(_)) => page::refusal(400),
            Ok(Incoming::Start(token)) => self.start(&token).await,
            Err(NotARequest::Status(status)) => page::refusal(status),
            Err(NotARequest::Slow | NotARequest::Gone) => return,
        };
        // The browser may be gone; nobody else has to know.
        drop(stream.write_all(response.as_bytes()).await);
        drop(stream.shutdown().await);
    }

    async fn start(&self, token: &str) -> String {
        if !is_same(&self.token, token) {
            return page::refusal(404);
        }
        let (Awaited::SignIn(_, start) | Awaited::Elevation(_, start)) = &self.awaited;
        let mut start = start.clone();
        let known = tokio::time::timeout(READ_LIMIT, start.wait_for(Option::is_some)).await;
        match known {
            Ok(Ok(url)) => url
                .as_ref()
                .map_or_else(|| page::refusal(503), page::onward),
            _ => page::refusal(503),
        }
    }

    async fn returned(&self, callback: Callback) -> String {
        let (tab, told) = oneshot::channel();
        if self.found.try_send(Returned { callback, tab }).is_err() {
            return page::refusal(400);
        }
        let told = tokio::time::timeout(OUTCOME_LIMIT, told).await;
        match told.ok().and_then(Result::ok) {
            Some(Told::Outcome(outcome)) => page::outcome(outcome, &self.language),
            Some(Told::Further(url)) => page::further(&url),
            None => page::outcome(Outcome::NotFinished, &self.language),
        }
    }
}
