//! Signed out, signing in, signed in: which of them, and what leads from one to another.
//!
//! What the issuer remembers of a person may be older than a session that the portal no longer takes, or
//! may be of somebody else than the one who was asked for. So after one of those the next sign-in has to be
//! proved anew, or it would end as the last one did.
//!
//! Pure: it holds whatever keeps the tokens (`K`), knows no network, and takes the time as an argument.
//! Every attempt has a number, so that what a cancelled one still brings is told apart.

use crate::attempt::{Demanded, Person, Proof};
use crate::route;
use model::freshness::MAX_AGE;
use model::time::Timestamp;
use wire::host::{Confirming, Kept, SessionState, SignIn, SignInFailure};

/// How long somebody has to sign in, in seconds.
pub const SIGN_IN_LIMIT: i64 = 300;

/// The session of the one person in front of this app.
#[derive(Debug)]
pub struct Session<K> {
    state: State<K>,
    attempts: u64,
    /// Whether the next sign-in has to be proved anew.
    anew: bool,
}

/// How the person signs out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SigningOut {
    /// Here.
    Here,
    /// On every device.
    Everywhere,
    /// On every device, but the portal couldn't be told.
    Untold,
}

/// Who ended a session that the person would have gone on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndedBy {
    /// The issuer gives no tokens any more.
    Issuer,
    /// The portal takes no token of it any more.
    Portal,
}

#[derive(Debug)]
enum State<K> {
    SignedOut {
        failure: Option<SignInFailure>,
        confirming: Option<Confirming>,
    },
    SigningIn(Pending),
    SignedIn(Current<K>),
}

#[derive(Clone, Debug)]
struct Pending {
    browser_opened: bool,
    link: String,
    until: Timestamp,
    confirming: Option<Confirming>,
    return_to: Option<String>,
    again: Option<Person>,
    demanded: Option<Demanded>,
}

#[derive(Debug)]
struct Current<K> {
    person: Person,
    confirmed_until: Option<Timestamp>,
    return_to: Option<String>,
    /// What the portal wants of the next fresh sign-in.
    demanded: Option<Demanded>,
    keeps: K,
}

/// An attempt that was begun.
#[derive(Debug)]
pub struct Begun<K> {
    /// Its number.
    pub attempt: u64,
    /// What has to be proved in it.
    pub proof: Proof,
    /// What the portal wants of it besides.
    pub demanded: Option<Demanded>,
    /// When it is given up.
    pub until: Timestamp,
    /// What was kept for the session that ended with it.
    pub let_go: Option<K>,
}

impl<K> Default for Session<K> {
    fn default() -> Self {
        Self {
            state: State::SignedOut {
                failure: None,
                confirming: None,
            },
            attempts: 0,
            anew: false,
        }
    }
}

impl<K> Session<K> {
    /// Begins a sign-in at `now`, with `link` for the browser. A fresh one first signs out, and keeps of
    /// the person nothing but who they are, where they were and what they were about to confirm. `None`
    /// when somebody is signed in already and doesn't have to again.
    pub fn begin(&mut self, request: SignIn, link: String, now: Timestamp) -> Option<Begun<K>> {
        let SignIn {
            fresh,
            return_to,
            confirming,
            language: _,
        } = request;
        if !fresh && matches!(self.state, State::SignedIn(_)) {
            return None;
        }
        let limit = now.plus(SIGN_IN_LIMIT);
        let (again, demanded, until, let_go) = match self.replace(None, None) {
            State::SignedIn(Current {
                person,
                demanded,
                keeps,
                ..
            }) => (Some(person), demanded, limit, Some(keeps)),
            // Beginning once more doesn't give more time to the person who was to confirm.
            State::SigningIn(Pending {
                again: Some(person),
                demanded,
                until,
                ..
            }) if fresh => (Some(person), demanded, until, None),
            State::SigningIn(_) | State::SignedOut { .. } => (None, None, limit, None),
        };
        self.attempts += 1;
        self.state = State::SigningIn(Pending {
            browser_opened: true,
            link,
            until,
            confirming: confirming.filter(|_| fresh),
            return_to: return_to.filter(|it| route::is_own(it)),
            again: again.clone(),
            demanded: demanded.clone(),
        });
        let proof = match again {
            Some(person) => Proof::AnewBy(person),
            None if self.anew => Proof::Anew,
            None => Proof::Any,
        };
        Some(Begun {
            attempt: self.attempts,
            proof,
            demanded,
            until,
            let_go,
        })
    }

    /// Notes whether the browser could be opened.
    pub fn browser_opened(&mut self, attempt: u64, opened: bool) {
        if let Some(pending) = self.pending(attempt) {
            pending.browser_opened = opened;
        }
    }

    /// Notes that a sign-in goes on at another link.
    pub fn goes_on_at(&mut self, attempt: u64, link: String) {
        if let Some(pending) = self.pending(attempt) {
            pending.link = link;
        }
    }

    /// The link of the sign-in under way.
    #[must_use]
    pub fn link(&self) -> Option<(u64, String)> {
        match &self.state {
            State::SigningIn(pending) => Some((self.attempts, pending.link.clone())),
            _ => None,
        }
    }

    /// Somebody signed in. Only a fresh sign-in confirms anything, until five minutes after `auth_time`.
    ///
    /// # Errors
    ///
    /// Gives `keeps` back, with the failure if the attempt ends with one: when it was given up meanwhile
    /// (`None`), its time is over, or somebody else signed in.
    pub fn succeed(
        &mut self,
        attempt: u64,
        person: Person,
        keeps: K,
        now: Timestamp,
    ) -> Result<(), (K, Option<SignInFailure>)> {
        let Some(pending) = self.pending(attempt).map(|pending| pending.clone()) else {
            return Err((keeps, None));
        };
        let failure = if pending
            .again
            .as_ref()
            .is_some_and(|again| !again.is(&person))
        {
            Some(SignInFailure::SomebodyElse)
        } else if now > pending.until {
            Some(SignInFailure::TookTooLong)
        } else {
            None
        };
        if let Some(failure) = failure {
            self.fail(attempt, failure);
            return Err((keeps, Some(failure)));
        }
        let confirmed_until = pending
            .again
            .and(person.auth_time)
            .map(|auth_time| auth_time.min(now).plus(MAX_AGE));
        self.anew = false;
        self.state = State::SignedIn(Current {
            person,
            confirmed_until,
            return_to: pending.return_to,
            demanded: None,
            keeps,
        });
        Ok(())
    }

    /// The attempt failed: nobody is signed in. `false` when it was given up before.
    pub fn fail(&mut self, attempt: u64, failure: SignInFailure) -> bool {
        let Some(confirming) = self.pending(attempt).map(|it| it.confirming.take()) else {
            return false;
        };
        self.anew |= failure == SignInFailure::SomebodyElse;
        self.replace(Some(failure), confirming);
        true
    }

    /// The portal doesn't answer, and nobody has asked for anything yet. `false` when there is something
    /// else to say, or this was said before.
    pub fn unreached(&mut self, by: SignInFailure) -> bool {
        match &mut self.state {
            State::SignedOut {
                failure: failure @ None,
                ..
            } => {
                *failure = Some(by);
                true
            }
            _ => false,
        }
    }

    /// The portal answers: that it didn't is over, unless something was to be confirmed, which that
    /// ended. `false` when nothing changes.
    pub fn reached(&mut self) -> bool {
        match &mut self.state {
            State::SignedOut {
                failure:
                    failure @ Some(SignInFailure::PortalUnreachable | SignInFailure::NotAPortal),
                confirming: None,
            } => {
                *failure = None;
                true
            }
            _ => false,
        }
    }

    /// The person gives up signing in. `false` when nobody was.
    pub fn cancel(&mut self) -> bool {
        self.fail(self.attempts, SignInFailure::Cancelled)
    }

    /// The person signs out, or gives up signing in. Returns what was kept.
    pub fn sign_out(&mut self, how: SigningOut) -> Option<K> {
        self.anew |= how != SigningOut::Here;
        let failure = (how == SigningOut::Untold).then_some(SignInFailure::SignedOutHereOnly);
        match self.replace(failure, None) {
            State::SignedIn(current) => Some(current.keeps),
            _ => None,
        }
    }

    /// The person turns to another portal, where nobody is signed in yet; what is still under way here counts
    /// no more. `anew`: whether the next sign-in there has to be proved anew. Returns what was kept, and
    /// whether the next one here has to.
    pub fn leave(&mut self, anew: bool) -> (Option<K>, bool) {
        let anew_here = std::mem::replace(&mut self.anew, anew);
        match self.replace(None, None) {
            State::SignedIn(current) => (Some(current.keeps), anew_here),
            _ => (None, anew_here),
        }
    }

    /// The session that keeps what `same` recognises came to an end by itself.
    pub fn end(&mut self, by: EndedBy, same: impl FnOnce(&K) -> bool) -> Option<K> {
        match &self.state {
            State::SignedIn(current) if same(&current.keeps) => {}
            _ => return None,
        }
        self.anew |= by == EndedBy::Portal;
        match self.replace(Some(SignInFailure::SessionEnded), None) {
            State::SignedIn(current) => Some(current.keeps),
            _ => None,
        }
    }

    /// The portal wants more of the next fresh sign-in of the session that keeps what `same` recognises:
    /// of that one only, whatever becomes of it.
    pub fn demand(&mut self, demanded: Demanded, same: impl FnOnce(&K) -> bool) {
        if let State::SignedIn(current) = &mut self.state
            && same(&current.keeps)
        {
            current.demanded = Some(demanded);
        }
    }

    /// What is kept for whoever is signed in.
    #[must_use]
    pub fn keeps(&self) -> Option<&K> {
        match &self.state {
            State::SignedIn(current) => Some(&current.keeps),
            _ => None,
        }
    }

    /// Goes on with a session from before this process.
    ///
    /// # Errors
    ///
    /// Gives `keeps` back when somebody has begun to sign in, or has, meanwhile.
    pub fn resume(&mut self, person: Person, keeps: K) -> Result<(), K> {
        if !matches!(self.state, State::SignedOut { .. }) {
            return Err(keeps);
        }
        self.state = State::SignedIn(Current {
            person,
            confirmed_until: None,
            return_to: None,
            demanded: None,
            keeps,
        });
        Ok(())
    }

    /// What the face may know; `kept` says how long what is kept lasts.
    #[must_use]
    pub fn view(&self, kept: impl FnOnce(&K) -> Kept) -> SessionState {
        match &self.state {
            State::SignedOut {
                failure,
                confirming,
            } => SessionState::SignedOut {
                failure: *failure,
                confirming: confirming.clone(),
            },
            State::SigningIn(pending) => SessionState::SigningIn {
                browser_opened: pending.browser_opened,
                link: pending.link.clone(),
                until: pending.until.into(),
                confirming: pending.confirming.clone(),
            },
            State::SignedIn(current) => SessionState::SignedIn {
                display_name: current.person.display_name.clone(),
                user_name: current.person.user_name.clone(),
                confirmed_until: current.confirmed_until.map(Into::into),
                return_to: current.return_to.clone(),
                kept: kept(&current.keeps),
            },
        }
    }

    fn pending(&mut self, attempt: u64) -> Option<&mut Pending> {
        match &mut self.state {
            State::SigningIn(pending) if attempt == self.attempts => Some(pending),
            _ => None,
        }
    }

    fn replace(
        &mut self,
        failure: Option<SignInFailure>,
        confirming: Option<Confirming>,
    ) -> State<K> {
        let out = State::SignedOut {
            failure,
            confirming,
        };
        std::mem::replace(&mut self.state, out)
    }
}

#[cfg(test)]
mod tests;
