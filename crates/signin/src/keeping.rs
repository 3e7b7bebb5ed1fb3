//! Tokens of somebody who is signed in: used, renewed in time, and let go.
//!
//! One lock makes the refresh single: whoever comes while another asks waits, and finds the new
//! token. An issuer that sees a refresh token twice ends the whole session (RFC 9700 §4.14.2). So where
//! the session is kept beyond this process, a new one is on the disk before anything is done with it, and
//! one that can't be written ends the keeping, not the session.

use crate::attempt::{Person, SignedIn};
use crate::chance::Clock;
use crate::failure::Failure;
use crate::grant::{Tokens, revoke, revoke_refresh};
use crate::issuer::{self, Issuer};
use crate::kept::{KeptSession, NotKept, Place, SessionFile};
use crate::portal::Portal;
use crate::renewal::{Renewed, renew};
use crate::web::Web;
use secrecy::{ExposeSecret, SecretString};
use std::sync::Arc;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::Mutex;
use url::Url;
use wire::host::Kept;
use wire::host::SignInFailure::{Refused, SessionEnded};

/// An access token is renewed when it has this little left, in seconds.
const MARGIN: i64 = 30;

/// Keeps one session's tokens. `Debug` shows nothing of them.
#[derive(Debug)]
pub struct Keeping {
    portal: Portal,
    person: Person,
    /// As it was when the person signed in; absent where that was before this process.
    issuer: Option<Issuer>,
    gone: AtomicBool,
    held: Mutex<Option<Held>>,
    place: std::sync::Mutex<Option<Arc<Place>>>,
}

/// What is held of a session.
#[derive(Debug)]
enum Held {
    /// Everything.
    Tokens(Tokens),
    /// What was kept: it gets new tokens before anything is asked.
    Refresh(SecretString),
}

impl Held {
    fn refresh(&self) -> Option<&SecretString> {
        match self {
            Self::Tokens(tokens) => tokens.refresh.as_ref(),
            Self::Refresh(refresh) => Some(refresh),
        }
    }
}

/// Why there is no access token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoAccess {
    /// The session is over.
    Ended,
    /// The issuer can't be reached to renew it; the session stays.
    Unreachable,
}

impl Keeping {
    /// Keeps the tokens of somebody who just signed in.
    #[must_use]
    pub fn new(portal: Portal, issuer: Issuer, signed_in: SignedIn) -> Arc<Self> {
        let SignedIn { person, tokens } = signed_in;
        Self::holding(portal, person, Some(issuer), Held::Tokens(tokens))
    }

    /// Goes on with a session from before this process, in its place.
    #[must_use]
    pub fn resumed(session: KeptSession, place: Place) -> Arc<Self> {
        let KeptSession {
            portal,
            person,
            refresh,
        } = session;
        let keeping = Self::holding(portal, person, None, Held::Refresh(refresh));
        let _none = keeping.put_in(Some(place));
        keeping
    }

    fn holding(portal: Portal, person: Person, issuer: Option<Issuer>, held: Held) -> Arc<Self> {
        Arc::new(Self {
            portal,
            person,
            issuer,
            gone: AtomicBool::new(false),
            held: Mutex::new(Some(held)),
            place: std::sync::Mutex::default(),
        })
    }

    /// Keeps the session in `file` from now on, so that it outlives this process. Where that can't be,
    /// it ends with it, and [`Keeping::kept`] says so.
    pub async fn keep_in(self: &Arc<Self>, file: &Arc<SessionFile>) {
        let held = self.held.lock().await;
        let Some(refresh) = held.as_ref().and_then(Held::refresh).cloned() else {
            return;
        };
        let (file, session) = (Arc::clone(file), self.session(refresh));
        // The keychain may wait for the person.
        let began = tokio::task::spawn_blocking(move || {
            let place = file.begin()?;
            place.keep(&session)?;
            Ok(place)
        });
        match began
            .await
            .unwrap_or(Err(NotKept("it was given up".into())))
        {
            Ok(place) if self.gone.load(Ordering::Acquire) => place.forget(),
            Ok(place) => drop(self.put_in(Some(place))),
            Err(failure) => tracing::warn!(%failure, "the session ends with the app"),
        }
    }

    /// How long the session lasts.
    #[must_use]
    pub fn kept(&self) -> Kept {
        match self.place() {
            Some(_) => Kept::UntilSignedOut,
            None => Kept::UntilClosed,
        }
    }

    fn session(&self, refresh: SecretString) -> KeptSession {
        KeptSession {
            portal: self.portal.clone(),
            person: self.person.clone(),
            refresh,
        }
    }

    fn place(&self) -> Option<Arc<Place>> {
        let place = self.place.lock();
        place.unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn put_in(&self, place: Option<Place>) -> Option<Arc<Place>> {
        let mut current = self.place.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *current, place.map(Arc::new))
    }

    /// Keeps the new refresh token before anybody uses what came with it.
    async fn keep(&self, refresh: &SecretString) {
        let Some(place) = self.place() else {
            return;
        };
        let session = self.session(refresh.clone());
        let kept = tokio::task::spawn_blocking(move || place.keep(&session)).await;
        if let Err(failure) = kept.unwrap_or(Err(NotKept("it was given up".into()))) {
            tracing::warn!(%failure, "the session ends with the app from now on");
            // What still stands there was used up by the issuer.
            if let Some(place) = self.put_in(None) {
                place.forget();
            }
        }
    }

    /// Whose they are.
    #[must_use]
    pub fn person(&self) -> &Person {
        &self.person
    }

    /// The portal they are for.
    #[must_use]
    pub fn portal(&self) -> &Portal {
        &self.portal
    }

    /// An access token that is good for a while. `refused` is one that the portal just turned down, so
    /// that it is renewed even if its time isn't up.
    ///
    /// # Errors
    ///
    /// When the session is over, or the issuer can't be reached just now.
    pub async fn access(
        self: &Arc<Self>,
        web: &Web,
        clock: &Arc<dyn Clock>,
        refused: Option<&SecretString>,
    ) -> Result<SecretString, NoAccess> {
        let (keeping, web, clock) = (Arc::clone(self), web.clone(), Arc::clone(clock));
        let refused = refused.cloned();
        // In a task of its own: somebody who stops waiting must not lose a rotated refresh token.
        tokio::spawn(async move { keeping.access_now(&web, &*clock, refused.as_ref()).await })
            .await
            .unwrap_or(Err(NoAccess::Ended))
    }

    async fn access_now(
        &self,
        web: &Web,
        clock: &dyn Clock,
        refused: Option<&SecretString>,
    ) -> Result<SecretString, NoAccess> {
        let mut slot = self.held.lock().await;
        if self.gone.load(Ordering::Acquire) {
            return Err(NoAccess::Ended);
        }
        let held = slot.as_ref().ok_or(NoAccess::Ended)?;
        if let Held::Tokens(tokens) = held {
            let turned_down =
                refused.is_some_and(|token| token.expose_secret() == tokens.access.expose_secret());
            if !turned_down && tokens.expires.since(clock.now()) > MARGIN {
                return Ok(tokens.access.clone());
            }
        }
        match self.renew(web, clock, held).await {
            Ok(Renewed { refresh, tokens }) => {
                self.keep(&refresh).await;
                match tokens {
                    Ok(tokens) => {
                        let access = tokens.access.clone();
                        *slot = Some(Held::Tokens(tokens));
                        Ok(access)
                    }
                    Err(failure) => {
                        tracing::warn!(%failure, "the renewed session can't be looked at yet");
                        *slot = Some(Held::Refresh(refresh));
                        Err(NoAccess::Unreachable)
                    }
                }
            }
            Err(failure) => {
                tracing::warn!(%failure, "the session can't be renewed");
                if matches!(failure.code, Refused | SessionEnded) {
                    *slot = None;
                    if let Some(place) = self.put_in(None) {
                        place.forget();
                    }
                    Err(NoAccess::Ended)
                } else {
                    Err(NoAccess::Unreachable)
                }
            }
        }
    }

    async fn renew(&self, web: &Web, clock: &dyn Clock, old: &Held) -> Result<Renewed, Failure> {
        let refresh = old
            .refresh()
            .ok_or_else(|| Failure::new(SessionEnded, "the issuer gave no refresh token"))?;
        renew(web, clock, (&self.portal).into(), &self.person, refresh).await
    }

    /// Forgets the tokens at once, here and on the disk; then gives them back to the issuer, as well as
    /// that goes.
    pub fn let_go(self: &Arc<Self>, web: &Web) {
        self.gone.store(true, Ordering::Release);
        if let Some(place) = self.put_in(None) {
            place.forget();
        }
        let (keeping, web) = (Arc::clone(self), web.clone());
        tokio::spawn(async move {
            if let Some(held) = keeping.held.lock().await.take() {
                keeping.give_back(&web, held).await;
            }
        });
    }

    /// Lets the tokens go from this process, while what is kept of the session waits for another time. One
    /// that isn't kept ends here, since nobody could go on with it.
    pub async fn rest(&self, web: &Web) {
        self.gone.store(true, Ordering::Release);
        // A renewal under way comes to its end first: only its refresh token counts from then on.
        let held = self.held.lock().await.take();
        let kept = self.put_in(None).is_some();
        if let Some(held) = held.filter(|_| !kept) {
            self.give_back(web, held).await;
        }
    }

    /// Where the person's browser ends their session with the issuer, if that can be done.
    pub async fn end_session_page(&self, web: &Web) -> Option<Url> {
        let issuer = self.issuer(web).await;
        let issuer = issuer
            .inspect_err(|failure| tracing::warn!(%failure, "the issuer's session goes on"))
            .ok()?;
        issuer.end_session_page(&self.portal.client_id, &self.person.user_name, None)
    }

    async fn issuer(&self, web: &Web) -> Result<Issuer, Failure> {
        match &self.issuer {
            Some(issuer) => Ok(issuer.clone()),
            None => issuer::discover(web, &self.person.issuer).await,
        }
    }

    async fn give_back(&self, web: &Web, held: Held) {
        match (self.issuer(web).await, held) {
            (Ok(issuer), Held::Tokens(tokens)) => {
                revoke(web, &issuer, (&self.portal).into(), tokens).await;
            }
            (Ok(issuer), Held::Refresh(refresh)) => {
                revoke_refresh(web, &issuer, (&self.portal).into(), &refresh).await;
            }
            (Err(failure), _) => tracing::warn!(%failure, "tokens not given back"),
        }
    }
}
