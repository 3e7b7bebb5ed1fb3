//! How recent a sign-in must be for what hurts (RFC 9470; measured on `auth_time`, never on `iat`).

use crate::time::Timestamp;

/// The oldest sign-in that still counts as fresh, in seconds. Seeds 000 and 001: within five minutes.
pub const MAX_AGE: i64 = 300;

/// How far an issuer's clock may run ahead of ours, in seconds.
pub const CLOCK_SKEW: i64 = 30;

/// Whether the person signed in at `auth_time` recently enough; a missing time counts as too old.
#[must_use]
pub fn is_fresh(auth_time: Option<Timestamp>, now: Timestamp) -> bool {
    auth_time.is_some_and(|auth_time| {
        let age = now.since(auth_time);
        (-CLOCK_SKEW..=MAX_AGE).contains(&age)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fresh_at_age(age: i64) -> bool {
        let now = Timestamp(1_700_000_000);
        is_fresh(Some(now.plus(-age)), now)
    }

    #[test]
    fn five_minutes_and_not_a_second_more() {
        assert!(fresh_at_age(0));
        assert!(fresh_at_age(299));
        assert!(fresh_at_age(300));
        assert!(!fresh_at_age(301));
    }

    #[test]
    fn a_sign_in_from_the_future_is_refused_beyond_clock_skew() {
        assert!(fresh_at_age(-30));
        assert!(!fresh_at_age(-31));
    }

    #[test]
    fn no_sign_in_time_is_too_old() {
        assert!(!is_fresh(None, Timestamp(1_700_000_000)));
    }
}
