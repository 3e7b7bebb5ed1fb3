//! The face's host: it keeps the session, speaks to the portal, and knows nothing of windows.

mod announcing;
mod elevating;
mod link;
mod links;
mod notifying;
mod organisations;
mod outbound;
mod reply;
mod resuming;
mod sending;
mod signing_in;
mod signing_out;
mod stream;
mod turning;
mod way_back;

#[cfg(test)]
mod tests;

use crate::browser::Browser;
use crate::notices::Notices;
use crate::window::Window;
use announcing::Announcements;
use signin::address::PortalAddress;
use signin::app_link::Bringer;
use signin::chance::{Clock, Dice};
use signin::introduction;
use signin::issuer::Issuer;
use signin::keeping::Keeping;
use signin::kept::{Keychain, SessionFile};
use signin::managed::Managed;
use signin::organisations::KeptOrganisations;
use signin::portal::{self, Portal};
use signin::session::{self, EndedBy};
use signin::web::Web;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{Notify, oneshot, watch};
use tokio::task::{AbortHandle, JoinHandle};
use wire::host::{HostEvent, OpenLink, Session, SignInFailure};

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
    /// Where the browser comes back to.
    pub(crate) way_back: WayBack,
    /// The folder of what is kept of sessions.
    pub(crate) sessions: PathBuf,
    /// The file of the organisations that somebody has joined.
    pub(crate) organisations: PathBuf,
    /// The file of what the organisation allows on this computer. The app that people get has it where only an
    /// administrator can write; nothing that they can set moves it.
    pub(crate) managed: PathBuf,
    pub(crate) notices: Arc<dyn Notices>,
    pub(crate) window: Arc<dyn Window>,
}

/// Where the browser comes back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WayBack {
    /// To a listener on this machine.
    Loopback,
    /// With a link, on a phone.
    Link,
}

struct Inner {
    /// Whether the app was started for one portal and no other.
    bound: bool,
    managed: Managed,
    web: Web,
    clock: Arc<dyn Clock>,
    dice: Arc<dyn Dice>,
    browser: Arc<dyn Browser>,
    keychain: Arc<dyn Keychain>,
    sessions: PathBuf,
    way_back: WayBack,
    /// The organisations that somebody has joined. It is written while this is held, but never by an app that
    /// was started for one portal.
    kept: Mutex<KeptOrganisations>,
    /// One turns to another portal after the other.
    turning: tokio::sync::Mutex<()>,
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
    /// The portal that the app is for.
    portal: Option<PortalAddress>,
    session: session::Session<Arc<Keeping>>,
    organisation: Option<String>,
    /// The host name of the page where its people sign in.
    sign_in_host: Option<String>,
    /// Dropped when the sign-in under way is given up.
    attempt: Option<oneshot::Sender<()>>,
    /// Where the sign-in under way hears of links, if it waits for one.
    bringer: Option<Bringer>,
    /// The issuer's page, where nothing on this machine leads to it.
    page: Option<String>,
    /// The sign-in that the portal has proved to itself, and who begins that again: its link leads there once.
    again: Option<(u64, Arc<Notify>)>,
    stream: Option<AbortHandle>,
    introducing: Option<AbortHandle>,
    /// Where the session with each portal is kept, by its address.
    files: BTreeMap<String, Arc<SessionFile>>,
    /// The portals at which the next sign-in has to be proved anew.
    anew: BTreeSet<String>,
    /// Sessions whose tokens are about to be let go, by their portals' addresses.
    resting: BTreeMap<String, JoinHandle<()>>,
}

impl Host {
    /// A host for the portal at the address that the app was started with, and for no other; without one, for
    /// the organisations that were joined or that this computer is managed by. Nobody is signed in.
    pub(crate) fn new(started_with: Option<PortalAddress>, web: Web, around: Surroundings) -> Self {
        let Surroundings {
            clock,
            dice,
            browser,
            keychain,
            way_back,
            sessions,
            organisations,
            managed,
            notices,
            window,
        } = around;
        let managed = Managed::read(&managed).unwrap_or_else(|failure| {
            tracing::error!(%failure, "the managed settings can't be used: nobody may sign in");
            Managed::unreadable()
        });
        let bound = started_with.is_some();
        // The app that is for any organisation may run beside one that was started for one portal.
        let kept = if bound {
            KeptOrganisations::of_another(organisations)
        } else {
            KeptOrganisations::open(organisations)
        };
        let portal = started_with.or_else(|| organisations::first(&kept, &managed));
        let mut standing = Standing::default();
        if let Some(failure) = portal
            .as_ref()
            .map_or_else(|| managed.readable(), |it| managed.allow_portal(it))
            .err()
        {
            standing.session.unreached(failure.code);
        }
        standing.portal = portal;
        let host = Self(Arc::new(Inner {
            bound,
            managed,
            web,
            clock,
            dice,
            browser,
            keychain,
            sessions,
            way_back,
            kept: Mutex::new(kept),
            turning: tokio::sync::Mutex::default(),
            notices,
            window,
            announcements: Announcements::default(),
            resumed: watch::Sender::new(false),
            standing: Mutex::new(standing),
        }));
        host.0.know_what_was_told();
        host
    }

    /// Asks the portal for the organisation's name until it answers, for the sign-in screen, which says
    /// meanwhile that it doesn't.
    pub(crate) async fn introduce(&self) {
        let Some(address) = self.0.portal() else {
            return;
        };
        let mut pause = Duration::from_secs(1);
        while self.0.managed.allow_portal(&address).is_ok() {
            match portal::find(&self.0.web, &address).await {
                Ok(portal) => {
                    self.0.met(&portal);
                    self.0.holds_only_with_issuer_of(&portal);
                    return self.0.meet_issuer_of(&portal).await;
                }
                Err(failure) => {
                    tracing::info!(%failure, "the portal hasn't introduced itself");
                    if self.0.standing().unreached(&address, failure.code) {
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
            portal: standing.portal.as_ref().map(ToString::to_string),
            sign_in_host: standing.sign_in_host.clone(),
            can_choose: self.0.can_choose(),
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

    /// The portal that the app is for.
    fn portal(&self) -> Option<PortalAddress> {
        self.standing().portal.clone()
    }

    fn met(&self, portal: &Portal) {
        let Portal {
            address,
            organisation,
            ..
        } = portal;
        let news = {
            let mut standing = self.standing();
            if standing.portal.as_ref() != Some(address) {
                return;
            }
            let known = standing.organisation.replace(organisation.clone());
            standing.session.reached() || known.as_ref() != Some(organisation)
        };
        self.kept().tell(address, Some(organisation), None);
        if news {
            self.announcements.tell(HostEvent::Session);
        }
    }

    /// The sign-in screen says whose page opens; where somebody is signed in, nobody has to know.
    async fn meet_issuer_of(&self, portal: &Portal) {
        if self.keeping().is_some() {
            return;
        }
        match introduction::issuer_of(&self.web, &self.managed, portal).await {
            Ok(issuer) => self.met_issuer(&portal.address, &issuer),
            Err(failure) => tracing::info!(%failure, "the issuer hasn't introduced itself"),
        }
    }

    fn met_issuer(&self, address: &PortalAddress, issuer: &Issuer) {
        let host = issuer.sign_in_host();
        let news = {
            let mut standing = self.standing();
            if standing.portal.as_ref() != Some(address) {
                return;
            }
            let known = standing.sign_in_host.replace(host.to_owned());
            known.as_deref() != Some(host)
        };
        self.kept().tell(address, None, Some(host));
        if news {
            self.announcements.tell(HostEvent::Session);
        }
    }

    /// A session that was kept with this portal counts only with the issuer that it names now. Of another's,
    /// to which the person has turned meanwhile, it says nothing.
    fn holds_only_with_issuer_of(&self, portal: &Portal) {
        let Portal {
            address, issuer, ..
        } = portal;
        let over =
            |it: &Arc<Keeping>| it.portal().address == *address && it.person().issuer != *issuer;
        let keeping = self.keeping().filter(over);
        if let Some(keeping) = keeping {
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

impl Standing {
    /// The portal at `address` doesn't answer, if the app is for that one.
    fn unreached(&mut self, address: &PortalAddress, by: SignInFailure) -> bool {
        self.portal.as_ref() == Some(address) && self.session.unreached(by)
    }
}
