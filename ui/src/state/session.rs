//! Who is signed in, as the host says.

use crate::host::ChosenHost;
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::time::Timestamp;
use wire::host::{Session, SessionState};

/// What the host last said of the session.
#[derive(Clone, Copy)]
pub struct KnownSession {
    session: RwSignal<Option<Session>>,
    silent: RwSignal<bool>,
    host: ChosenHost,
}

impl KnownSession {
    /// Not asked yet.
    #[must_use]
    pub fn unasked(host: ChosenHost) -> Self {
        Self {
            session: RwSignal::new(None),
            silent: RwSignal::new(false),
            host,
        }
    }

    /// Asks the host; what it said before stays until it answers.
    pub fn ask(self) {
        let asking = self.host.host().session();
        spawn_local(async move {
            let answer = asking.await;
            self.silent.set(answer.is_err());
            if let Ok(session) = answer {
                self.session.set(Some(session));
            }
        });
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
