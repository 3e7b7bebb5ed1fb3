//! Which banner is open. Banners are state of the address; how far a person has come with one
//! depends on their sign-in, on the clock, and on what became of the request.

use crate::routes::Confirm;
use client::Failure;
use model::time::Timestamp;
use wire::graph::{Availability, ManagedDevice};
use wire::terms::{Action, Effect};

/// How far the request has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Sending {
    /// It hasn't been sent.
    #[default]
    Ready,
    /// It is on its way.
    Busy,
    /// It wasn't taken on.
    Failed(Failure),
    /// Nobody knows whether it was taken on: asking again with the same key tells.
    InDoubt(Failure),
}

impl Sending {
    /// How far a request has come that ended with `failure`.
    #[must_use]
    pub fn ended(failure: Failure) -> Self {
        if failure.leaves_doubt() {
            Self::InDoubt(failure)
        } else {
            Self::Failed(failure)
        }
    }
}

/// What decides about the banner.
#[derive(Clone, Debug)]
pub struct Circumstances {
    /// What the address asks to confirm.
    pub confirm: Option<Confirm>,
    /// Whether the passcode can be reset, and what that does.
    pub availability: Option<Availability>,
    /// Until when the person's fresh sign-in counts.
    pub confirmed_until: Option<Timestamp>,
    /// What time it is.
    pub now: Timestamp,
    /// The portal said that the sign-in is too old, whatever our clock says.
    pub challenged: bool,
    /// The last banner has been open.
    pub was_open: bool,
    /// How far the request has come.
    pub sending: Sending,
}

/// The banner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Banner {
    /// None.
    Closed,
    /// Confirm that it's you: sign out, and in again within five minutes.
    ConfirmYou {
        /// What for.
        confirm: Confirm,
        /// The portal found the sign-in too old.
        challenged: bool,
    },
    /// Confirm what will happen, for the last time.
    Last {
        /// What will happen.
        effect: Effect,
        /// Until when it can be confirmed.
        until: Timestamp,
        /// How far the request has come.
        sending: Sending,
    },
    /// It wasn't confirmed in time.
    TooLate {
        /// A request was sent before, and nobody knows what became of it.
        in_doubt: bool,
    },
}

/// Which banner is open.
#[must_use]
pub fn banner(circumstances: Circumstances) -> Banner {
    let Circumstances {
        confirm,
        availability,
        confirmed_until,
        now,
        challenged,
        was_open,
        sending,
    } = circumstances;
    let fresh_until = confirmed_until.filter(|until| !challenged && *until > now);
    match (confirm, availability) {
        (None, _)
        | (Some(Confirm::ResetPasscode), None | Some(Availability::Unavailable { .. })) => {
            Banner::Closed
        }
        (Some(Confirm::ShowPasscode), _) => match fresh_until {
            Some(_) => Banner::Closed,
            None => Banner::ConfirmYou {
                confirm: Confirm::ShowPasscode,
                challenged,
            },
        },
        (Some(Confirm::ResetPasscode), Some(Availability::Available(effect))) => {
            match (fresh_until, &sending) {
                (Some(until), _) => Banner::Last {
                    effect,
                    until,
                    sending,
                },
                // What was confirmed in time may take its time to be answered.
                (None, Sending::Busy) => Banner::Last {
                    effect,
                    until: now,
                    sending,
                },
                (None, Sending::InDoubt(_)) => Banner::TooLate { in_doubt: true },
                (None, _) if was_open && !challenged => Banner::TooLate { in_doubt: false },
                (None, _) => Banner::ConfirmYou {
                    confirm: Confirm::ResetPasscode,
                    challenged,
                },
            }
        }
    }
}

/// Whether the device's passcode can be reset, as the portal says.
#[must_use]
pub fn availability(device: &ManagedDevice) -> Option<Availability> {
    device
        .actions
        .iter()
        .find(|offered| offered.action == Action::ResetPasscode)
        .map(|offered| offered.availability)
}

#[cfg(test)]
mod tests {
    use super::{Banner, Circumstances, Sending, banner};
    use crate::routes::Confirm;
    use client::Failure;
    use model::time::Timestamp;
    use wire::graph::Availability;
    use wire::host::SendFailure;
    use wire::terms::{Effect, Instead, Reason};

    const EFFECT: Effect = Effect::RemovesPasscode { asks_for_new: true };

    fn check(change: impl FnOnce(&mut Circumstances)) -> Banner {
        let mut circumstances = Circumstances {
            confirm: Some(Confirm::ResetPasscode),
            availability: Some(Availability::Available(EFFECT)),
            confirmed_until: None,
            now: Timestamp(1000),
            challenged: false,
            was_open: false,
            sending: Sending::Ready,
        };
        change(&mut circumstances);
        banner(circumstances)
    }

    fn confirm_you(challenged: bool) -> Banner {
        Banner::ConfirmYou {
            confirm: Confirm::ResetPasscode,
            challenged,
        }
    }

    #[test]
    fn nothing_is_asked_unless_the_address_says_so() {
        assert_eq!(check(|it| it.confirm = None), Banner::Closed);
        let denied = Availability::Unavailable {
            reason: Reason::UnderWay,
            instead: Instead::Wait,
        };
        assert_eq!(check(|it| it.availability = Some(denied)), Banner::Closed);
    }

    #[test]
    fn first_it_asks_who_you_are() {
        assert_eq!(check(|_| ()), confirm_you(false));
        let long_ago = Some(Timestamp(999));
        assert_eq!(
            check(|it| it.confirmed_until = long_ago),
            confirm_you(false)
        );
    }

    #[test]
    fn after_a_fresh_sign_in_it_asks_once_more() {
        let banner = check(|it| it.confirmed_until = Some(Timestamp(1252)));
        assert_eq!(
            banner,
            Banner::Last {
                effect: EFFECT,
                until: Timestamp(1252),
                sending: Sending::Ready,
            }
        );
    }

    #[test]
    fn five_minutes_are_over() {
        let over = |sending: Sending| {
            check(|it| {
                it.confirmed_until = Some(Timestamp(1000));
                it.was_open = true;
                it.sending = sending;
            })
        };
        assert_eq!(over(Sending::Ready), Banner::TooLate { in_doubt: false });
        let lost = Sending::ended(Failure::Host(SendFailure::Unreachable));
        assert_eq!(over(lost), Banner::TooLate { in_doubt: true });
        assert!(matches!(over(Sending::Busy), Banner::Last { .. }));
    }

    #[test]
    fn a_challenge_leads_back_to_the_first_banner() {
        let banner = check(|it| {
            it.confirmed_until = Some(Timestamp(1252));
            it.was_open = true;
            it.challenged = true;
        });
        assert_eq!(banner, confirm_you(true));
    }
}
