//! Signs somebody in through the system's browser.

use super::elevating::{Elevated, Elevating, NotElevated};
use super::stream::follow;
use super::way_back::Way;
use super::{Host, Inner};
use signin::address::PortalAddress;
use signin::attempt::{Attempt, Callback, Demanded, Proof};
use signin::chance::Timestamp;
use signin::failure::Failure;
use signin::introduction;
use signin::issuer::Issuer;
use signin::keeping::Keeping;
use signin::loopback::{Outcome, WaitingTab};
use signin::portal::{self, Portal};
use signin::session::Begun;
use std::future::pending;
use std::sync::Arc;
use tokio::sync::oneshot;
use wire::host::{Confirms, HostEvent, SignIn, SignInFailure};

/// What a sign-in has found when the browser comes back.
struct Reached {
    portal: Portal,
    issuer: Issuer,
    attempt: Arc<Attempt>,
    callback: Callback,
    /// Absent where no browser waits.
    tab: Option<WaitingTab>,
}

impl Host {
    /// Begins to sign somebody in; how it ends is told through the session. A fresh sign-in first signs
    /// out.
    pub(crate) async fn sign_in(&self, request: SignIn) {
        let inner = &self.0;
        let language = if request.language == "nl" { "nl" } else { "en" };
        let confirms = request.confirming.as_ref().map(|it| it.what);
        let way = Way::open(inner.way_back, &*inner.dice, language).await;
        let link = way.as_ref().ok().and_then(|(way, _)| way.link());
        let link = link.unwrap_or_default();
        let let_go = {
            let mut standing = inner.standing();
            let Some(begun) = standing.session.begin(request, link, inner.clock.now()) else {
                return;
            };
            let Begun {
                attempt,
                proof,
                demanded,
                until,
                let_go,
            } = begun;
            let (give_up, given_up) = oneshot::channel();
            standing.attempt = Some(give_up);
            standing.page = None;
            let shown = standing.sign_in_host.clone();
            match (standing.portal.clone(), way) {
                (Some(address), Ok((way, bringer))) => {
                    standing.bringer = bringer;
                    let plan = Plan {
                        number: attempt,
                        proof,
                        demanded,
                        until,
                        language,
                        confirms,
                        shown,
                    };
                    let inner = Arc::clone(inner);
                    tokio::spawn(async move { inner.attempt(&address, way, plan, given_up).await });
                }
                (None, _) => {
                    let unreadable = inner.managed.readable().err();
                    let code = unreadable.map_or(SignInFailure::NotAPortal, |it| it.code);
                    standing.session.fail(attempt, code);
                }
                (_, Err(failure)) => {
                    tracing::error!(%failure, "no port for the browser to come back to");
                    standing.session.fail(attempt, SignInFailure::Refused);
                }
            }
            let_go
        };
        inner.let_go(let_go);
        inner.announcements.tell(HostEvent::Session);
    }

    /// Gives up the sign-in under way.
    pub(crate) fn cancel_sign_in(&self) {
        let cancelled = {
            let mut standing = self.0.standing();
            standing.attempt = None;
            standing.session.cancel()
        };
        if cancelled {
            self.0.announcements.tell(HostEvent::Session);
        }
    }

    /// Opens the sign-in under way in the browser once more, or, where the portal has it proved by then, has
    /// that begun again. Where the portal or the issuer has gone meanwhile, a browser could only show an
    /// error of its own: the sign-in ends, and says why.
    pub(crate) async fn reopen_browser(&self) {
        let inner = &self.0;
        let (number, address) = {
            let standing = inner.standing();
            let (Some((number, link)), Some(address)) =
                (standing.session.link(), standing.portal.clone())
            else {
                return;
            };
            if link.is_empty() && standing.page.is_none() {
                // On a phone nothing leads there before the attempt has found the page, which it then
                // opens itself.
                return;
            }
            (number, address)
        };
        if let Err(failure) = inner.find(&address).await {
            return inner.failed(number, &failure);
        }
        let link = {
            let standing = inner.standing();
            let link = standing.session.link();
            let Some((_, link)) = link.filter(|(under_way, _)| *under_way == number) else {
                tracing::info!("the sign-in ended before it was opened again");
                return;
            };
            if let Some((proving, again)) = &standing.again
                && *proving == number
            {
                again.notify_one();
                return;
            }
            standing.page.clone().unwrap_or(link)
        };
        inner.show(number, &link).await;
    }
}

/// One attempt, as it was begun.
struct Plan {
    number: u64,
    proof: Proof,
    demanded: Option<Demanded>,
    until: Timestamp,
    language: &'static str,
    /// What a fresh sign-in is for.
    confirms: Option<Confirms>,
    /// The host of the sign-in page that the person saw, if they saw one.
    shown: Option<String>,
}

impl Plan {
    /// What has to be proved to a portal that asks for it; nothing but a fresh sign-in, once.
    fn elevating(&self) -> Option<Elevating> {
        let fresh = matches!(self.proof, Proof::AnewBy(_));
        Some(Elevating {
            number: self.number,
            again: Arc::default(),
            purpose: self.confirms.filter(|_| fresh)?,
            until: self.until,
            language: self.language,
        })
    }
}

impl Inner {
    async fn attempt(
        self: Arc<Self>,
        address: &PortalAddress,
        way: Way,
        plan: Plan,
        mut given_up: oneshot::Receiver<()>,
    ) {
        let number = plan.number;
        let elevating = plan.elevating();
        let reached = tokio::select! {
            reached = self.reach(address, way, plan) => reached,
            _ = &mut given_up => return,
        };
        match reached {
            Ok(reached) => self.finish(number, reached, elevating, given_up).await,
            Err(failure) => self.failed(number, &failure),
        }
    }

    async fn reach(
        &self,
        address: &PortalAddress,
        way: Way,
        plan: Plan,
    ) -> Result<Reached, Failure> {
        let (portal, issuer) = self.find(address).await?;
        // A portal's word is shown before it is used, also where it isn't what it was a moment ago.
        if plan.shown.is_some_and(|it| it != issuer.sign_in_host()) {
            let cause = "people sign in at another host than was shown";
            return Err(Failure::new(SignInFailure::SignInHostChanged, cause));
        }
        let attempt = Attempt::new(&*self.dice, way.redirect_uri(), plan.proof);
        let attempt = Arc::new(attempt.proving(plan.demanded, address, &issuer));
        let page = attempt.authorization_url(&portal, &issuer, plan.language);
        let link = way.link();
        if link.is_none() {
            // Without a listener nothing leads there but the page's own address.
            self.standing().page = Some(page.to_string());
        }
        let link = link.unwrap_or_else(|| page.to_string());
        let showing = async {
            self.show(plan.number, &link).await;
            pending::<()>().await;
        };
        let returned = tokio::select! {
            returned = way.wait(&attempt, page, &*self.clock, plan.until) => returned,
            () = showing => unreachable!("showing waits for ever"),
        };
        let (callback, tab) =
            returned.map_err(|_| Failure::new(SignInFailure::TookTooLong, "nobody came back"))?;
        Ok(Reached {
            portal,
            issuer,
            attempt,
            callback,
            tab,
        })
    }

    /// The portal, and who signs its people in.
    async fn find(&self, address: &PortalAddress) -> Result<(Portal, Issuer), Failure> {
        self.managed.allow_portal(address)?;
        let portal = portal::find(&self.web, address).await?;
        self.met(&portal);
        let issuer = introduction::issuer_of(&self.web, &self.managed, &portal).await?;
        self.met_issuer(address, &issuer);
        Ok((portal, issuer))
    }

    pub(super) async fn show(&self, number: u64, link: &str) {
        let opened = self.browser.open(link).await;
        self.standing().session.browser_opened(number, opened);
        self.announcements.tell(HostEvent::Session);
    }

    async fn finish(
        self: &Arc<Self>,
        number: u64,
        reached: Reached,
        elevating: Option<Elevating>,
        given_up: oneshot::Receiver<()>,
    ) {
        let Reached {
            portal,
            issuer,
            attempt,
            callback,
            mut tab,
        } = reached;
        let elevating = elevating.filter(|_| portal.elevates);
        if let Some(elevating) = &elevating {
            // From here on nobody listens where the sign-in began.
            self.standing().again = Some((number, Arc::clone(&elevating.again)));
        }
        let signed_in = attempt
            .finish(&self.web, &*self.clock, &portal, &issuer, callback)
            .await;
        let outcome = match signed_in {
            Err(failure) => {
                self.failed(number, &failure);
                outcome_of(failure.code)
            }
            Ok(signed_in) => {
                let file = self.file_of(&portal.address);
                let keeping = Keeping::new(portal, issuer, signed_in);
                let mut until = None;
                if let Some(elevating) = elevating {
                    let elevated = self.elevate(&keeping, elevating, tab, given_up).await;
                    match elevated {
                        Ok(Elevated { tab: last, lasts }) => (tab, until) = (last, lasts),
                        Err(NotElevated { failure, tab }) => {
                            keeping.let_go(&self.web);
                            self.failed(number, &failure);
                            if let Some(tab) = tab {
                                tab.tell(outcome_of(failure.code));
                            }
                            return;
                        }
                    }
                }
                keeping.keep_in(&file).await;
                self.enter(number, keeping, until)
            }
        };
        if let Some(tab) = tab {
            tab.tell(outcome);
        }
    }

    /// `until` is when the portal stops taking the sign-in for a fresh one, where it had it proved.
    fn enter(
        self: &Arc<Self>,
        number: u64,
        keeping: Arc<Keeping>,
        until: Option<Timestamp>,
    ) -> Outcome {
        let entered = {
            let mut standing = self.standing();
            let mut person = keeping.person().clone();
            if let Some(until) = until {
                person.counts_as_fresh_until(until);
            }
            let entered =
                standing
                    .session
                    .succeed(number, person, Arc::clone(&keeping), self.clock.now());
            if entered.is_ok() {
                standing.attempt = None;
                let following = tokio::spawn(follow(Arc::clone(self), keeping));
                standing.stream = Some(following.abort_handle());
            }
            entered
        };
        self.announcements.tell(HostEvent::Session);
        match entered {
            Ok(()) => Outcome::SignedIn,
            Err((keeping, failure)) => {
                keeping.let_go(&self.web);
                failure.map_or(Outcome::Cancelled, outcome_of)
            }
        }
    }

    fn failed(&self, number: u64, failure: &Failure) {
        tracing::warn!(%failure, "nobody signed in");
        let ended = {
            let mut standing = self.standing();
            let ended = standing.session.fail(number, failure.code);
            if ended {
                standing.attempt = None;
            }
            ended
        };
        if ended {
            self.announcements.tell(HostEvent::Session);
        }
    }
}

fn outcome_of(failure: SignInFailure) -> Outcome {
    match failure {
        SignInFailure::Cancelled => Outcome::Cancelled,
        SignInFailure::TookTooLong => Outcome::TookTooLong,
        SignInFailure::SomebodyElse => Outcome::SomebodyElse,
        _ => Outcome::NotFinished,
    }
}
