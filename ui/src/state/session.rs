//! Who is signed in, as the host says.

use crate::clock::Clock;
use crate::host::{ChosenHost, HostKind};
use crate::state::whose::Whose;
use crate::state::{last_list, last_seen};
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::time::Timestamp;
use wire::host::{Session, SessionState, SignOut};

/// What the host last said of the session.
#[derive(Clone, Copy)]
pub struct KnownSession {
    session: RwSignal<Option<Session>>,
    silent: RwSignal<bool>,
    signing_out: RwSignal<bool>,
    sign_out_unconfirmed: RwSignal<bool>,
    host: ChosenHost,
    clock: Clock,
}

impl KnownSession {
    /// Not asked yet.
    #[must_use]
    pub fn unasked(host: ChosenHost, clock: Clock) -> Self {
        Self {
            session: RwSignal::new(None),
            silent: RwSignal::new(false),
            signing_out: RwSignal::new(false),
            sign_out_unconfirmed: RwSignal::new(false),
            host,
            clock,
        }
    }

    /// Asks the host; what it said before stays until it answers.
    pub fn ask(self) {
        let asking = self.host.host().session();
        spawn_local(async move {
            let answer = asking.await;
            self.silent.set(answer.is_err());
            if let Ok(session) = &answer {
                self.note(session);
                // What couldn't be confirmed has happened, and is nothing to whoever comes next.
                if Whose::of(session).is_none() {
                    self.sign_out_unconfirmed.set(false);
                }
            }
            if let Some(session) = answer.ok().or_else(|| self.stand_in()) {
                self.session.set(Some(session));
            }
        });
    }

    /// Who was signed in last, where the website can't say who is and hasn't said so before. Once that is too long
    /// ago, nothing of them stays on the device.
    fn stand_in(self) -> Option<Session> {
        if !self.is_of_website() || self.session.with_untracked(Option::is_some) {
            return None;
        }
        let seen = last_seen::read(self.now());
        if seen.is_none() {
            last_seen::forget();
            last_list::forget_everybodys();
        }
        seen
    }

    /// Keeps who is signed in to the website; the app knows that by itself. Unless it is the same person as the last
    /// time, the list that was kept goes too: whose it is may have signed out elsewhere.
    fn note(self, session: &Session) {
        if !self.is_of_website() || self.signing_out.get_untracked() {
            return;
        }
        if !last_seen::is_same_person(session) {
            last_list::forget_everybodys();
        }
        last_seen::note(session, self.now());
    }

    fn now(self) -> Timestamp {
        self.clock.look();
        self.clock.now().get_untracked()
    }

    fn is_of_website(self) -> bool {
        self.host.host().kind() == HostKind::Website
    }

    /// What the host said; `None` until it did.
    #[must_use]
    pub fn session(self) -> Signal<Option<Session>> {
        self.session.into()
    }

    /// Whether the host didn't answer the last time.
    #[must_use]
    pub fn silent(self) -> Signal<bool> {
        self.silent.into()
    }

    /// The portal that the app is for.
    #[must_use]
    pub fn portal(self) -> Option<String> {
        self.session
            .with_untracked(|session| session.as_ref()?.portal.clone())
    }

    /// Whose session it is; `None` while nobody is signed in.
    #[must_use]
    pub fn whose(self) -> Option<Whose> {
        self.session
            .with_untracked(|session| Whose::of(session.as_ref()?))
    }

    /// Signs the person out, here or on every device, and forgets the list that was kept for them.
    pub fn sign_out(self, everywhere: bool) {
        if self.signing_out.get_untracked() {
            return;
        }
        // Before the host is asked, which may leave the page; until it has answered nothing is kept again.
        if let Some(whose) = self.whose() {
            last_list::forget(&whose);
            last_seen::forget();
        }
        self.signing_out.set(true);
        self.sign_out_unconfirmed.set(false);
        let answer = self.host.host().sign_out(SignOut { everywhere });
        spawn_local(async move {
            let unconfirmed = answer.await.is_err();
            self.sign_out_unconfirmed.set(unconfirmed);
            self.signing_out.set(false);
            if unconfirmed {
                // Perhaps only the answer was lost: the session says whether it goes on.
                self.ask();
            }
        });
    }

    /// Whether something may be kept for `whose`: they are signed in, and aren't being signed out.
    #[must_use]
    pub fn may_keep(self, whose: &Whose) -> bool {
        !self.signing_out.get_untracked() && self.whose().as_ref() == Some(whose)
    }

    /// Whether the host didn't say the last time that it signed out: the session may go on, or have ended.
    #[must_use]
    pub fn sign_out_unconfirmed(self) -> Signal<bool> {
        self.sign_out_unconfirmed.into()
    }

    /// Whether the host is signing out: telling every device takes a moment.
    #[must_use]
    pub fn signing_out(self) -> Signal<bool> {
        self.signing_out.into()
    }

    /// Until when the person's fresh sign-in counts.
    #[must_use]
    pub fn confirmed_until(self) -> Signal<Option<Timestamp>> {
        Signal::derive(move || {
            self.session
                .with(|session| session.as_ref().and_then(confirmed_until))
        })
    }
}

/// Until when the fresh sign-in of `session` counts.
#[must_use]
pub fn confirmed_until(session: &Session) -> Option<Timestamp> {
    match &session.state {
        SessionState::SignedIn {
            confirmed_until, ..
        } => confirmed_until.map(|until| until.0),
        SessionState::SignedOut { .. } | SessionState::SigningIn { .. } => None,
    }
}

/// The session, from anywhere below the start.
#[must_use]
#[expect(clippy::expect_used, reason = "the start provides the session")]
pub fn use_session() -> KnownSession {
    use_context().expect("the start provides the session")
}
