//! Tokens of somebody who is signed in: used, renewed in time, and let go.
//!
//! One lock makes the refresh single: whoever comes while another asks waits, and finds the new
//! token. An issuer that sees a refresh token twice ends the whole session (RFC 9700 §4.14.2).

use crate::attempt::{Person, SignedIn};
use crate::chance::Clock;
use crate::failure::Failure;
use crate::grant::{self, Tokens, revoke};
use crate::id_token::{self, Expectation};
use crate::issuer::{self, Issuer};
use crate::portal::Portal;
use crate::web::Web;
use secrecy::{ExposeSecret, SecretString};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::Mutex;
use wire::host::SignInFailure::{Refused, SessionEnded};

/// An access token is renewed when it has this little left, in seconds.
const MARGIN: i64 = 30;

/// Keeps one session's tokens, in memory. `Debug` shows nothing of them.
#[derive(Debug)]
pub struct Keeping {
    portal: Portal,
    person: Person,
    issuer: Issuer,
    gone: AtomicBool,
    tokens: Mutex<Option<Tokens>>,
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
        Arc::new(Self {
            portal,
            person,
            issuer,
            gone: AtomicBool::new(false),
            tokens: Mutex::new(Some(tokens)),
        })
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
        let mut slot = self.tokens.lock().await;
        if self.gone.load(Ordering::Acquire) {
            return Err(NoAccess::Ended);
        }
        let tokens = slot.as_ref().ok_or(NoAccess::Ended)?;
        let turned_down =
            refused.is_some_and(|token| token.expose_secret() == tokens.access.expose_secret());
        if !turned_down && tokens.expires.since(clock.now()) > MARGIN {
            return Ok(tokens.access.clone());
        }
        match self.renew(web, clock, tokens).await {
            Ok(renewed) => {
                let access = renewed.access.clone();
                *slot = Some(renewed);
                Ok(access)
            }
            Err(failure) => {
                tracing::warn!(%failure, "the session can't be renewed");
                if matches!(failure.code, Refused | SessionEnded) {
                    *slot = None;
                    Err(NoAccess::Ended)
                } else {
                    Err(NoAccess::Unreachable)
                }
            }
        }
    }

    async fn renew(&self, web: &Web, clock: &dyn Clock, old: &Tokens) -> Result<Tokens, Failure> {
        let refresh = old
            .refresh
            .as_ref()
            .ok_or_else(|| Failure::new(SessionEnded, "the issuer gave no refresh token"))?;
        // Asked anew, since the issuer may have changed its keys since the person signed in.
        let issuer = issuer::discover(web, &self.issuer.identifier).await?;
        let form = [
            ("grant_type", "refresh_token"),
            ("refresh_token", refresh.expose_secret()),
            ("client_id", &self.portal.client_id),
        ];
        let mut grant = grant::ask(web, clock, &issuer, &form).await?;
        if grant.id_token.is_some() {
            let expectation = Expectation {
                issuer: &issuer,
                client_id: &self.portal.client_id,
                nonce: None,
                fresh: false,
                now: clock.now(),
            };
            let same = id_token::verify(&grant, &expectation).is_ok_and(|it| it.is(&self.person));
            if !same {
                revoke(web, &issuer, &self.portal.client_id, grant.tokens).await;
                return Err(Failure::new(SessionEnded, "renewed for somebody else"));
            }
        }
        if grant.tokens.refresh.is_none() {
            grant.tokens.refresh = old.refresh.clone();
        }
        Ok(grant.tokens)
    }

    /// Forgets the tokens at once; then gives them back to the issuer, as well as that goes.
    pub fn let_go(self: &Arc<Self>, web: &Web) {
        self.gone.store(true, Ordering::Release);
        let (keeping, web) = (Arc::clone(self), web.clone());
        tokio::spawn(async move {
            let tokens = keeping.tokens.lock().await.take();
            if let Some(tokens) = tokens {
                revoke(&web, &keeping.issuer, &keeping.portal.client_id, tokens).await;
            }
        });
    }
}
