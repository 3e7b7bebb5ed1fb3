//! How far somebody has come with a sheet: it depends on their sign-in, on the clock, and on what became of the
//! request.

use crate::features::device::confirmation::Sending;
use model::time::Timestamp;

/// What decides how far somebody has come.
#[derive(Clone, Debug)]
pub struct Circumstances {
    /// It takes a fresh sign-in.
    pub needs_fresh: bool,
    /// Until when their fresh sign-in counts.
    pub confirmed_until: Option<Timestamp>,
    /// What time it is.
    pub now: Timestamp,
    /// The portal said that the sign-in is too old, whatever our clock says.
    pub challenged: bool,
    /// It could be confirmed before.
    pub was_open: bool,
    /// How far the request has come.
    pub sending: Sending,
}

/// How far somebody has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// They confirm that it's them first: they sign out, and in again within five minutes.
    ConfirmYou {
        /// The portal found the sign-in too old.
        challenged: bool,
    },
    /// They can ask for it.
    Ready {
        /// Until when; `None`: it needs no fresh sign-in.
        until: Option<Timestamp>,
    },
    /// They didn't in time.
    TooLate,
}

/// How far somebody has come.
#[must_use]
pub fn stage(circumstances: &Circumstances) -> Stage {
    let Circumstances {
        needs_fresh,
        confirmed_until,
        now,
        challenged,
        was_open,
        sending,
    } = circumstances;
    if !needs_fresh {
        return Stage::Ready { until: None };
    }
    let fresh = confirmed_until.filter(|until| !challenged && until > now);
    match (fresh, sending) {
        (Some(until), _) => Stage::Ready { until: Some(until) },
        // What was asked for in time may take its time to be answered.
        (None, Sending::Busy) => Stage::Ready { until: Some(*now) },
        (None, _) if *was_open && !challenged => Stage::TooLate,
        (None, _) => Stage::ConfirmYou {
            challenged: *challenged,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{Circumstances, Stage, stage};
    use crate::features::device::confirmation::Sending;
    use model::time::Timestamp;

    #[track_caller]
    fn check(change: impl FnOnce(&mut Circumstances), expected: Stage) {
        let mut circumstances = Circumstances {
            needs_fresh: true,
            confirmed_until: None,
            now: Timestamp(1000),
            challenged: false,
            was_open: false,
            sending: Sending::Ready,
        };
        change(&mut circumstances);
        assert_eq!(stage(&circumstances), expected);
    }

    #[test]
    fn who_takes_something_away_signs_in_anew_first() {
        check(|_| (), Stage::ConfirmYou { challenged: false });
        check(|it| it.needs_fresh = false, Stage::Ready { until: None });
        let until = Some(Timestamp(1001));
        check(|it| it.confirmed_until = until, Stage::Ready { until });
    }

    #[test]
    fn five_minutes_are_over() {
        let over = |it: &mut Circumstances| {
            it.confirmed_until = Some(Timestamp(1000));
            it.was_open = true;
        };
        check(over, Stage::TooLate);
        let busy = |it: &mut Circumstances| {
            over(it);
            it.sending = Sending::Busy;
        };
        let until = Some(Timestamp(1000));
        check(busy, Stage::Ready { until });
    }

    #[test]
    fn a_challenge_asks_who_they_are_again() {
        let challenged = |it: &mut Circumstances| {
            it.confirmed_until = Some(Timestamp(2000));
            it.was_open = true;
            it.challenged = true;
        };
        check(challenged, Stage::ConfirmYou { challenged: true });
    }
}
