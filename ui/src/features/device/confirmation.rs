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

/// How far signing out has come, in the banner that asks for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Leaving {
    /// Nobody has begun.
    #[default]
    NotBegun,
    /// It is under way.
    UnderWay,
    /// The host didn't say that it began: the person may still be signed in, or not any more.
    Unconfirmed,
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
    /// Whether that can be done, and what it does.
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
        /// What is asked.
        confirm: Confirm,
        /// What will happen.
        effect: Effect,
        /// Until when it can be confirmed; `None`: it needs no fresh sign-in.
        until: Option<Timestamp>,
        /// How far the request has come.
        sending: Sending,
    },
    /// It wasn't confirmed in time.
    TooLate {
        /// What was asked.
        confirm: Confirm,
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
    let Some(confirm) = confirm else {
        return Banner::Closed;
    };
    let confirm_you = Banner::ConfirmYou {
        confirm,
        challenged,
    };
    if confirm.action().is_none() {
        return match fresh_until {
            Some(_) => Banner::Closed,
            None => confirm_you,
        };
    }
    let Some(Availability::Available(effect)) = availability else {
        return Banner::Closed;
    };
    let last = |until, sending| Banner::Last {
        confirm,
        effect,
        until,
        sending,
    };
    if confirm.fresh().is_none() {
        return last(None, sending);
    }
    match (fresh_until, &sending) {
        (Some(until), _) => last(Some(until), sending),
        // What was confirmed in time may take its time to be answered.
        (None, Sending::Busy) => last(Some(now), sending),
        (None, Sending::InDoubt(_)) => Banner::TooLate {
            confirm,
            in_doubt: true,
        },
        (None, _) if was_open && !challenged => Banner::TooLate {
            confirm,
            in_doubt: false,
        },
        (None, _) => confirm_you,
    }
}

/// Whether `action` can be done to the device, as the portal says.
#[must_use]
pub fn availability(device: &ManagedDevice, action: Action) -> Option<Availability> {
    device
        .actions
        .iter()
        .find(|offered| offered.action == action)
        .map(|offered| offered.availability)
}

/// Whether `action` can be done to the device.
#[must_use]
pub fn is_offered(device: &ManagedDevice, action: Action) -> bool {
    matches!(
        availability(device, action),
        Some(Availability::Available(_))
    )
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

    fn too_late(in_doubt: bool) -> Banner {
        Banner::TooLate {
            confirm: Confirm::ResetPasscode,
            in_doubt,
        }
    }

    #[test]
    fn what_takes_nothing_away_is_asked_once_and_has_no_time_limit() {
        let lock = |sending: Sending| {
            check(|it| {
                it.confirm = Some(Confirm::RemoteLock);
                it.availability = Some(Availability::Available(Effect::Locks));
                it.was_open = true;
                it.sending = sending;
            })
        };
        let lost = Sending::ended(Failure::Host(SendFailure::Unreachable));
        for sending in [Sending::Ready, Sending::Busy, lost] {
            assert_eq!(
                lock(sending.clone()),
                Banner::Last {
                    confirm: Confirm::RemoteLock,
                    effect: Effect::Locks,
                    until: None,
                    sending,
                }
            );
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
                confirm: Confirm::ResetPasscode,
                effect: EFFECT,
                until: Some(Timestamp(1252)),
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
        assert_eq!(over(Sending::Ready), too_late(false));
        let lost = Sending::ended(Failure::Host(SendFailure::Unreachable));
        assert_eq!(over(lost), too_late(true));
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
