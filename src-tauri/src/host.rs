//! The face's host: it keeps the session, speaks to the portal, and knows nothing of windows.

mod announcing;
mod elevating;
mod link;
mod notifying;
mod outbound;
mod reply;
mod resuming;
mod sending;
mod signing_in;
mod signing_out;
mod stream;
mod stream_parser;

#[cfg(test)]
mod tests;

use crate::browser::Browser;
use crate::notices::Notices;
use crate::window::Window;
use announcing::Announcements;
use signin::address::PortalAddress;
use signin::chance::{Clock, Dice};
use signin::keeping::Keeping;
use signin::kept::{Keychain, SessionFile};
use signin::portal;
use signin::session::{self, EndedBy};
use signin::web::Web;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{oneshot, watch};
use tokio::task::AbortHandle;
use wire::host::{HostEvent, OpenLink, Session};

pub(crate) use announcing::Events;

/// How long the face waits for what was kept before it shows the sign-in screen.
const LONGEST_LOOK: Duration = Duration::from_secs(1);

/// The host. Clones are the same host.
#[derive(Clone)]
pub(crate) struct Host(Arc<Inner>);

/// What is around a host: the machine, and the window.
pub(crate) struct Surroundings {
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) dice: Arc<dyn Dice>,
    pub(crate) browser: Arc<dyn Browser>,
    pub(crate) keychain: Arc<dyn Keychain>,
    /// The folder of what is kept of sessions.
    pub(crate) sessions: PathBuf,
    pub(crate) notices: Arc<dyn Notices>,
    pub(crate) window: Arc<dyn Window>,
}

struct Inner {
    portal: Option<PortalAddress>,
    web: Web,
    clock: Arc<dyn Clock>,
    dice: Arc<dyn Dice>,
    browser: Arc<dyn Browser>,
    /// Where the session with the portal is kept.
    file: Option<Arc<SessionFile>>,
    notices: Arc<dyn Notices>,
    window: Arc<dyn Window>,
    announcements: Announcements,
    /// Whether it was looked for a session from before.
    resumed: watch::Sender<bool>,
    standing: Mutex<Standing>,
}

/// What changes. Held for moments only, never while waiting for anything.
#[derive(Default)]
struct Standing {
    session: session::Session<Arc<Keeping>>,
    organisation: Option<String>,
    /// Dropped when the sign-in under way is given up.
    attempt: Option<oneshot::Sender<()>>,
    stream: Option<AbortHandle>,
}

impl Host {
    /// A host for the portal at this address, if any; nobody is signed in.
    pub(crate) fn new(portal: Option<PortalAddress>, web: Web, around: Surroundings) -> Self {
        let Surroundings {
            clock,
            dice,
            browser,
            keychain,
            sessions,
            notices,
            window,
        } = around;
        let file = portal
            .clone()
            .map(|portal| SessionFile::in_folder(&sessions, portal, keychain, Arc::clone(&dice)));
        Self(Arc::new(Inner {
            portal,
            web,
            clock,
            dice,
            browser,
            file,
            notices,
            window,
            announcements: Announcements::default(),
            resumed: watch::Sender::new(false),
            standing: Mutex::default(),
        }))
    }

    /// Asks the portal for the organisation's name until it answers, for the sign-in screen, which says
    /// meanwhile that it doesn't.
    pub(crate) async fn introduce(&self) {
        let Some(address) = &self.0.portal else {
            return;
        };
        let mut pause = Duration::from_secs(1);
        loop {
            match portal::find(&self.0.web, address).await {
                Ok(portal) => {
                    self.0.met(portal.organisation);
                    return self.0.is_signed_in_at(&portal.issuer);
                }
                Err(failure) => {
                    tracing::info!(%failure, "the portal hasn't introduced itself");
                    if self.0.standing().session.unreached(failure.code) {
                        self.0.announcements.tell(HostEvent::Session);
                    }
                }
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(Duration::from_secs(30));
        }
    }

    /// Who is signed in, and to what; what is kept from before is looked at first, unless that takes long.
    pub(crate) async fn settled_session(&self) -> Session {
        let mut resumed = self.0.resumed.subscribe();
        let looked = tokio::time::timeout(LONGEST_LOOK, resumed.wait_for(|resumed| *resumed));
        if looked.await.is_err() {
            tracing::info!("the keychain takes its time");
        }
        self.session()
    }

    /// Who is signed in, and to what.
    pub(crate) fn session(&self) -> Session {
        let standing = self.0.standing();
        Session {
            organisation: standing.organisation.clone(),
            portal: self.0.portal.as_ref().map(ToString::to_string),
            state: standing.session.view(|keeping| keeping.kept()),
        }
    }

    /// What the host tells by itself, from now on.
    pub(crate) fn events(&self) -> Events {
        self.0.announcements.listen()
    }

    /// Opens a link of the face outside, where it is one that leads to IT.
    pub(crate) async fn open_link(&self, request: OpenLink) {
        let OpenLink { url } = request;
        match link::outside(&url) {
            Some(url) => {
                self.0.browser.open(url.as_str()).await;
            }
            None => tracing::warn!("a link that isn't opened outside"),
        }
    }
}

impl Inner {
    fn standing(&self) -> MutexGuard<'_, Standing> {
        self.standing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn met(&self, organisation: String) {
        let news = {
            let mut standing = self.standing();
            let known = standing.organisation.replace(organisation.clone());
            standing.session.reached() || known != Some(organisation)
        };
        if news {
            self.announcements.tell(HostEvent::Session);
        }
    }

    /// A session that was kept counts only with the issuer that the portal names now.
    fn is_signed_in_at(&self, issuer: &str) {
        let keeping = self.standing().session.keeps().cloned();
        if let Some(keeping) = keeping.filter(|keeping| keeping.person().issuer != issuer) {
            self.session_over(&keeping, EndedBy::Issuer);
        }
    }

    /// Forgets a session's tokens and its stream.
    fn let_go(&self, kept: Option<Arc<Keeping>>) {
        let Some(kept) = kept else {
            return;
        };
        kept.let_go(&self.web);
        if let Some(stream) = self.standing().stream.take() {
            stream.abort();
        }
        self.announcements.forget_connection();
    }

    /// The session of these tokens is over, not by the person's wish.
    fn session_over(&self, keeping: &Arc<Keeping>, by: EndedBy) {
        let same = |it: &Arc<Keeping>| Arc::ptr_eq(it, keeping);
        let kept = self.standing().session.end(by, same);
        if kept.is_some() {
            self.let_go(kept);
            self.announcements.tell(HostEvent::Session);
        }
    }
}
