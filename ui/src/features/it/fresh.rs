//! What IT confirms after a fresh sign-in: the same two banners as an employee's, whose question stands in the
//! address, so that reload, back and coming back from the browser all work.

use crate::clock::use_clock;
use crate::features::device::{Leaving, Sending};
use crate::host::{ChosenHost, use_host};
use crate::state::session::{KnownSession, use_session};
use crate::words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::time::Timestamp;
use wire::host::{Confirming, Confirms, SignIn};

use super::fresh_view::FreshState;

/// How far somebody has come with what they confirm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// They have to confirm that it's they: sign out, and in again within five minutes.
    ConfirmYou {
        /// The portal found the sign-in too old.
        challenged: bool,
    },
    /// They confirm it, for the last time.
    Last {
        /// Until when they can.
        until: Timestamp,
    },
    /// They didn't in time.
    TooLate,
}

/// What decides about that.
#[derive(Clone, Copy, Debug)]
pub struct Circumstances {
    /// Until when the person's fresh sign-in counts.
    pub confirmed_until: Option<Timestamp>,
    /// What time it is.
    pub now: Timestamp,
    /// The portal said that the sign-in is too old, whatever our clock says.
    pub challenged: bool,
    /// The last banner has been open.
    pub was_open: bool,
    /// The request is on its way.
    pub busy: bool,
}

/// How far somebody has come.
#[must_use]
pub fn stage(circumstances: Circumstances) -> Stage {
    let Circumstances {
        confirmed_until,
        now,
        challenged,
        was_open,
        busy,
    } = circumstances;
    match confirmed_until.filter(|until| !challenged && *until > now) {
        Some(until) => Stage::Last { until },
        // What was confirmed in time may take its time to be answered.
        None if busy => Stage::Last { until: now },
        None if was_open && !challenged => Stage::TooLate,
        None => Stage::ConfirmYou { challenged },
    }
}

/// The fresh sign-in for one question, for as long as that is open.
#[derive(Clone, Copy)]
pub struct Fresh {
    host: ChosenHost,
    session: KnownSession,
    challenged: RwSignal<bool>,
    was_open: RwSignal<bool>,
    /// How far signing out has come.
    pub leaving: RwSignal<Leaving>,
    /// How far the request has come.
    pub sending: RwSignal<Sending>,
    /// How far the person has come.
    pub stage: Memo<Stage>,
}

impl Fresh {
    /// Nothing is confirmed yet.
    #[must_use]
    pub fn begun() -> Self {
        let now = use_clock().now();
        let session = use_session();
        let confirmed_until = session.confirmed_until();
        let challenged = RwSignal::new(false);
        let was_open = RwSignal::new(false);
        let sending = RwSignal::new(Sending::Ready);
        let stage = Memo::new(move |_| {
            stage(Circumstances {
                confirmed_until: confirmed_until.get(),
                now: now.get(),
                challenged: challenged.get(),
                was_open: was_open.get(),
                busy: sending.get() == Sending::Busy,
            })
        });
        Effect::new(move |_| {
            if matches!(stage.get(), Stage::Last { .. }) {
                was_open.set(true);
            }
        });
        Self {
            host: use_host(),
            session,
            challenged,
            was_open,
            leaving: RwSignal::new(Leaving::NotBegun),
            sending,
            stage,
        }
    }

    /// How far the person has come, for the banners.
    #[must_use]
    pub fn state(self) -> FreshState {
        FreshState {
            stage: self.stage.into(),
            leaving: self.leaving.into(),
            sending: self.sending.into(),
            now: use_clock().now(),
        }
    }

    /// Begins anew after it took too long.
    pub fn start_again(self) {
        self.sending.set(Sending::Ready);
        self.leaving.set(Leaving::NotBegun);
        self.was_open.set(false);
    }

    /// Takes what came of the request; whether it was taken on.
    pub fn ended(self, result: Result<(), client::Failure>) -> bool {
        match result {
            Ok(()) => {
                self.sending.set(Sending::Ready);
                true
            }
            // The portal wants a fresh sign-in after all; another one after that would end the same.
            Err(failure) if failure.wants_fresh_sign_in() && !self.challenged.get_untracked() => {
                self.sending.set(Sending::Ready);
                self.challenged.set(true);
                false
            }
            Err(failure) => {
                self.sending.set(Sending::ended(failure));
                false
            }
        }
    }

    /// Signs out, and in again for `what`, which is about `name`; back at `return_to` it goes on.
    pub fn sign_out(self, what: Confirms, name: String, return_to: String) {
        self.leaving.set(Leaving::UnderWay);
        let signing_in = self.host.host().sign_in(SignIn {
            fresh: true,
            return_to: Some(return_to),
            confirming: Some(Confirming {
                what,
                device_name: name,
            }),
            language: words::language().to_owned(),
        });
        spawn_local(async move {
            if signing_in.await.is_err() {
                self.leaving.set(Leaving::Unconfirmed);
                self.session.ask();
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::{Circumstances, Stage, stage};
    use model::time::Timestamp;

    fn check(change: impl FnOnce(&mut Circumstances)) -> Stage {
        let mut circumstances = Circumstances {
            confirmed_until: None,
            now: Timestamp(1000),
            challenged: false,
            was_open: false,
            busy: false,
        };
        change(&mut circumstances);
        stage(circumstances)
    }

    #[test]
    fn first_it_asks_who_you_are_and_then_once_more() {
        assert_eq!(check(|_| ()), Stage::ConfirmYou { challenged: false });
        let until = Timestamp(1200);
        assert_eq!(
            check(|it| it.confirmed_until = Some(until)),
            Stage::Last { until }
        );
    }

    #[test]
    fn five_minutes_are_over() {
        let over = |busy| {
            check(|it| {
                it.confirmed_until = Some(Timestamp(1000));
                it.was_open = true;
                it.busy = busy;
            })
        };
        assert_eq!(over(false), Stage::TooLate);
        assert_eq!(
            over(true),
            Stage::Last {
                until: Timestamp(1000)
            }
        );
    }

    #[test]
    fn a_challenge_leads_back_to_the_first_banner() {
        let stage = check(|it| {
            it.confirmed_until = Some(Timestamp(1200));
            it.was_open = true;
            it.challenged = true;
        });
        assert_eq!(stage, Stage::ConfirmYou { challenged: true });
    }
}
