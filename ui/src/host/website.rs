//! The website as host: the service that the page came from, asked by fetch.
//!
//! The session is a cookie that the browser keeps to itself. Every request says with a header of its own that this
//! page sends it, which a page of another origin can't.

mod bell;
mod fetching;
mod following;
mod limit;
mod outside;
mod page;
mod reply;
mod saving;

use super::{Answer, Host, HostKind, HostUnavailable, Notifying, Sought};
use crate::routes;
use bell::Bell;
use fetching::{Fetched, Outgoing};
use following::Following;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wire::host::organisations::{Introduction, Organisations, PortalAt};
use wire::host::{
    About, Continue, HostEvent, Notify, OpenLink, Reply, Send, SendFailure, Session, SessionState,
    SignIn, SignOut,
};
use wire::json;

/// What is asked of the portal has this long to be answered.
const TIME_LIMIT: Duration = Duration::from_secs(30);
/// Who is signed in is known quickly or not at all: until then there is nothing to show.
const SESSION_LIMIT: Duration = Duration::from_secs(10);

/// Somebody who did nothing for so long isn't there, in milliseconds.
const ATTENTION: f64 = 60_000.0;
/// Says that the page asks by itself, with nobody there.
const UNATTENDED: (&str, &str) = ("x-company-portal-unattended", "true");

/// Whoever hears what the website tells by itself.
type Listener = Rc<dyn Fn(HostEvent)>;

/// The service around this page.
#[derive(Clone)]
pub(super) struct Website(Rc<Inner>);

struct Inner {
    listener: RefCell<Option<Listener>>,
    /// The user name of whoever is signed in, as far as this page was told.
    who: RefCell<Option<String>>,
    following: Following,
    /// The page is being left, so nothing that happens meanwhile is told.
    leaving: Cell<bool>,
    /// Rings when the person comes back to the page as they left it.
    back: Bell,
    /// When the person last did something here, in milliseconds since 1970.
    touched: Cell<f64>,
}

impl Website {
    /// The website, where the page came from one.
    pub(super) fn find() -> Option<Self> {
        let protocol = web_sys::window()?.location().protocol().ok()?;
        matches!(protocol.as_str(), "https:" | "http:").then(|| {
            Self(Rc::new(Inner {
                listener: RefCell::default(),
                who: RefCell::default(),
                following: Following::default(),
                leaving: Cell::new(false),
                back: Bell::default(),
                touched: Cell::new(page::now()),
            }))
        })
    }

    /// Tells the face something; the listener may ask for more at once.
    fn tell(&self, event: HostEvent) {
        let listener = self.0.listener.borrow().clone();
        if let Some(listener) = listener.filter(|_| !self.0.leaving.get()) {
            listener(event);
        }
    }

    /// Whether the person does something here; what the page asks by itself meanwhile is no use of the session.
    fn is_attended(&self) -> bool {
        page::now() - self.0.touched.get() < ATTENTION
    }

    async fn carry(self, request: Send) -> Result<Reply, SendFailure> {
        let outgoing = Outgoing::carried(request).ok_or(SendFailure::NotAllowed)?;
        let outgoing = if self.is_attended() {
            outgoing
        } else {
            outgoing.with(UNATTENDED.0, UNATTENDED.1)
        };
        let who = self.0.who.borrow().clone();
        let outcome = fetching::fetch(outgoing, TIME_LIMIT).await;
        self.0.following.reached(!matches!(
            outcome,
            Err(SendFailure::Unreachable | SendFailure::TookTooLong)
        ));
        let Fetched {
            status,
            headers,
            body,
        } = outcome?;
        let reply = Reply {
            status,
            headers: reply::visible(|name| headers.get(name).ok().flatten()),
            body,
        };
        if reply::is_session_over(&reply) {
            self.tell(HostEvent::Session);
            return Err(SendFailure::SignedOut);
        }
        // Whoever came after the person who asked must not see this.
        let same = who.is_none() || *self.0.who.borrow() == who;
        same.then_some(reply).ok_or(SendFailure::SignedOut)
    }

    async fn ask_session(self) -> Result<Session, HostUnavailable> {
        let asked = answered(Outgoing::get("/web/session"), SESSION_LIMIT).await;
        let Ok(session): Result<Session, _> = asked else {
            // Whoever follows says when the service is back, which is when to ask again.
            following::begin(&self);
            return Err(HostUnavailable);
        };
        let who = match &session.state {
            SessionState::SignedIn { user_name, .. } => Some(user_name.clone()),
            SessionState::SignedOut { .. } | SessionState::SigningIn { .. } => None,
        };
        *self.0.who.borrow_mut() = who.clone();
        if who.is_some() {
            following::begin(&self);
        } else {
            self.0.following.end();
        }
        Ok(session)
    }

    /// Leaves the page for `path` at the service. Where the browser keeps the page as it is, the answer comes when the
    /// person is back.
    async fn leave(&self, path: &str) -> Result<(), HostUnavailable> {
        let path = routes::own(path).ok_or(HostUnavailable)?;
        let back = self.0.back.rung();
        self.0.leaving.set(true);
        if page::go_to(path).is_none() {
            self.0.leaving.set(false);
            return Err(HostUnavailable);
        }
        back.await;
        Ok(())
    }

    async fn go_on(
        self,
        path: &'static str,
        request: impl Serialize,
    ) -> Result<(), HostUnavailable> {
        let outgoing = Outgoing::post(path, &request).ok_or(HostUnavailable)?;
        let Continue { r#continue } = answered(outgoing, TIME_LIMIT).await?;
        match r#continue {
            Some(path) => self.leave(&path).await,
            None => {
                self.tell(HostEvent::Session);
                Ok(())
            }
        }
    }
}

/// What the service itself answers, where it answers at all.
async fn answered<A: DeserializeOwned>(
    outgoing: Outgoing,
    limit: Duration,
) -> Result<A, HostUnavailable> {
    let fetched = fetching::fetch(outgoing, limit)
        .await
        .map_err(|_| HostUnavailable)?;
    Some(fetched)
        .filter(|fetched| fetched.status == 200)
        .and_then(|fetched| json::read(&fetched.body).ok())
        .ok_or(HostUnavailable)
}

/// What a website has nothing to say to.
fn nothing<T: 'static>() -> Answer<Result<T, HostUnavailable>> {
    Box::pin(async { Err(HostUnavailable) })
}

impl Host for Website {
    fn kind(&self) -> HostKind {
        HostKind::Website
    }

    fn send(&self, request: Send) -> Answer<Result<Reply, SendFailure>> {
        Box::pin(self.clone().carry(request))
    }

    fn session(&self) -> Answer<Result<Session, HostUnavailable>> {
        Box::pin(self.clone().ask_session())
    }

    fn sign_in(&self, request: SignIn) -> Answer<Result<(), HostUnavailable>> {
        Box::pin(self.clone().go_on("/web/sign-in", request))
    }

    fn cancel_sign_in(&self) -> Answer<Result<(), HostUnavailable>> {
        nothing()
    }

    fn reopen_browser(&self) -> Answer<Result<(), HostUnavailable>> {
        nothing()
    }

    fn sign_out(&self, request: SignOut) -> Answer<Result<(), HostUnavailable>> {
        Box::pin(self.clone().go_on("/web/sign-out", request))
    }

    fn events(&self, listener: Box<dyn Fn(HostEvent)>) -> Answer<Result<(), HostUnavailable>> {
        *self.0.listener.borrow_mut() = Some(Rc::from(listener));
        let watching = page::watch(self).ok_or(HostUnavailable);
        Box::pin(async move { watching })
    }

    fn open_link(&self, link: OpenLink) -> Answer<Result<(), HostUnavailable>> {
        // At once, while the browser still knows that the person asked for it.
        let opened = outside::open(&link.url).ok_or(HostUnavailable);
        Box::pin(async move { opened })
    }

    fn print(&self) -> Answer<Result<(), HostUnavailable>> {
        let printed = web_sys::window()
            .and_then(|window| window.print().ok())
            .ok_or(HostUnavailable);
        Box::pin(async move { printed })
    }

    fn save(&self, path: String, name: String) -> Option<Answer<Result<(), HostUnavailable>>> {
        Some(Box::pin(saving::save(path, name)))
    }

    fn notify(&self, request: Notify) -> Answer<Result<(), HostUnavailable>> {
        let told = outside::notify(self, request).ok_or(HostUnavailable);
        Box::pin(async move { told })
    }

    fn notifying(&self) -> Notifying {
        outside::notifying()
    }

    fn ask_to_notify(&self) -> Answer<Notifying> {
        outside::ask_to_notify()
    }

    fn organisations(&self) -> Answer<Result<Organisations, HostUnavailable>> {
        nothing()
    }

    fn find_organisation(&self, _: PortalAt) -> Answer<Sought<Introduction>> {
        nothing()
    }

    fn choose_organisation(&self, _: PortalAt) -> Answer<Sought<()>> {
        nothing()
    }

    fn forget_organisation(&self, _: PortalAt) -> Answer<Sought<()>> {
        nothing()
    }

    fn settled(&self) {
        page::keep_copies();
    }

    fn about(&self) -> Answer<Result<About, HostUnavailable>> {
        let about = About {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            platform: "web".to_owned(),
            host_name: None,
            serial_number: None,
            languages: page::languages(),
        };
        Box::pin(async move { Ok(about) })
    }
}
