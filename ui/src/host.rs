//! What the face asks of the program it runs in: the shell around its window, or on the web the service.
//!
//! The host is chosen once, at the start. It is the only way out: whatever the face learns of the
//! portal comes through here, and nothing secret does.

mod shell;
mod website;

use client::{Client, Transport};
use core::future::Future;
use core::pin::Pin;
use leptos::prelude::*;
use std::rc::Rc;
use wire::host::organisations::{Introduction, NotFound, Organisations, PortalAt};
use wire::host::{
    About, HostEvent, Notify, OpenLink, Reply, Send, SendFailure, Session, SignIn, SignOut,
};

/// What a host will have answered.
pub type Answer<T> = Pin<Box<dyn Future<Output = T>>>;

/// What came of looking for an organisation, where the host could look at all.
pub type Sought<T> = Result<Result<T, NotFound>, HostUnavailable>;

/// The host couldn't do what it was asked, beyond what its answer has words for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HostUnavailable;

/// What kind of program a host is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostKind {
    /// The app, in a window of its own.
    App,
    /// The website, in a browser.
    Website,
}

/// Whether a host may tell the person something through the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notifying {
    /// It may.
    Allowed,
    /// Nobody has asked the person yet.
    Unasked,
    /// The person, or their system, said no.
    Refused,
}

/// The program that the face runs in.
pub trait Host {
    /// What kind of program it is.
    fn kind(&self) -> HostKind;
    /// Carries a request to the portal's own API.
    fn send(&self, request: Send) -> Answer<Result<Reply, SendFailure>>;
    /// Who is signed in.
    fn session(&self) -> Answer<Result<Session, HostUnavailable>>;
    /// Begins to sign somebody in; what comes of it arrives with the session.
    fn sign_in(&self, request: SignIn) -> Answer<Result<(), HostUnavailable>>;
    /// Gives up the sign-in under way.
    fn cancel_sign_in(&self) -> Answer<Result<(), HostUnavailable>>;
    /// Opens the browser once more for the sign-in under way.
    fn reopen_browser(&self) -> Answer<Result<(), HostUnavailable>>;
    /// Signs out; what couldn't be done of it arrives with the session.
    fn sign_out(&self, request: SignOut) -> Answer<Result<(), HostUnavailable>>;
    /// Calls `listener` with everything that the host tells by itself, in order, from now on.
    fn events(&self, listener: Box<dyn Fn(HostEvent)>) -> Answer<Result<(), HostUnavailable>>;
    /// Opens a link outside.
    fn open_link(&self, link: OpenLink) -> Answer<Result<(), HostUnavailable>>;
    /// Puts on paper what is on screen, as `styles/print.css` says.
    fn print(&self) -> Answer<Result<(), HostUnavailable>>;
    /// Saves what the portal answers at `path` as the file `name`; `None` where no file can be saved, since all
    /// that the host carries has to be small.
    fn save(&self, path: String, name: String) -> Option<Answer<Result<(), HostUnavailable>>>;
    /// Tells the person through the system, unless they look at the window already.
    fn notify(&self, request: Notify) -> Answer<Result<(), HostUnavailable>>;
    /// Whether it may do that.
    fn notifying(&self) -> Notifying;
    /// Has the person asked whether it may, and says what became of it.
    fn ask_to_notify(&self) -> Answer<Notifying>;
    /// The organisations that it can be for; only where the session says that the person can choose.
    fn organisations(&self) -> Answer<Result<Organisations, HostUnavailable>>;
    /// Asks a portal whose it is; nothing else comes of it.
    fn find_organisation(&self, request: PortalAt) -> Answer<Sought<Introduction>>;
    /// Is for that organisation from now on, which it joins if it hasn't.
    fn choose_organisation(&self, request: PortalAt) -> Answer<Sought<()>>;
    /// Forgets that organisation, after signing out of it.
    fn forget_organisation(&self, request: PortalAt) -> Answer<Sought<()>>;
    /// What the person came for is on screen, and whatever else is to be fetched may be.
    fn settled(&self) {}
    /// What the host is.
    fn about(&self) -> Answer<Result<About, HostUnavailable>>;
}

/// Whether the face runs in the shell's window.
#[must_use]
pub fn is_shell() -> bool {
    shell::internals().is_some()
}

/// The shell, where the face runs in its window.
#[must_use]
pub fn shell() -> Option<Rc<dyn Host>> {
    Some(Rc::new(shell::Shell::find()?))
}

/// The website, where the page came from one.
#[must_use]
pub fn website() -> Option<Rc<dyn Host>> {
    Some(Rc::new(website::Website::find()?))
}

/// The chosen host, to be copied into whatever needs it.
#[derive(Clone, Copy)]
pub struct ChosenHost(StoredValue<Rc<dyn Host>, LocalStorage>);

impl ChosenHost {
    /// Keeps `host` for as long as the owner lives.
    #[must_use]
    pub fn new(host: Rc<dyn Host>) -> Self {
        Self(StoredValue::new_local(host))
    }

    /// The host itself.
    #[must_use]
    pub fn host(self) -> Rc<dyn Host> {
        self.0.get_value()
    }

    /// The portal's API through this host.
    #[must_use]
    pub fn portal(self) -> Client<Self> {
        Client::new(self)
    }

    /// Tells the person through the system; where that fails, the window says the same.
    pub fn notify(self, request: Notify) {
        let telling = self.host().notify(request);
        leptos::task::spawn_local(async move {
            if telling.await.is_err() {
                leptos::logging::warn!("the system could not be asked to tell it");
            }
        });
    }

    /// Opens a link outside; where that fails, nothing happens that could be told.
    pub fn open_link(self, url: String) {
        let opening = self.host().open_link(OpenLink { url });
        leptos::task::spawn_local(async move {
            if opening.await.is_err() {
                leptos::logging::warn!("the link could not be opened");
            }
        });
    }

    /// Opens the system's dialog for printing; where there is none, nothing happens that could be told.
    pub fn print(self) {
        let printing = self.host().print();
        leptos::task::spawn_local(async move {
            if printing.await.is_err() {
                leptos::logging::warn!("nothing could be printed");
            }
        });
    }
}

impl Transport for ChosenHost {
    async fn send(&self, request: Send) -> Result<Reply, SendFailure> {
        self.host().send(request).await
    }
}

/// The chosen host, from anywhere below the start.
#[must_use]
#[expect(
    clippy::expect_used,
    reason = "the face is only mounted below the host that was found"
)]
pub fn use_host() -> ChosenHost {
    use_context().expect("a host was chosen at the start")
}
