//! How much IT may take away before a second administrator has to agree: so that nobody can wipe a company
//! with one account.
//!
//! What is accepted counts, whatever becomes of it; what awaits approval counts once it is approved. Both
//! leave less for later, so nobody gets further by calling off and asking again, nor by having much approved
//! first.

/// How long the short cap looks back, in seconds.
pub const SHORT: i64 = 10 * 60;

/// How long the long caps look back, in seconds.
pub const DAY: i64 = 24 * 60 * 60;

/// The most devices of one administrator within [`SHORT`].
const PERSON_SHORT: u64 = 5;
/// The most devices of one administrator within [`DAY`].
const PERSON_DAY: u64 = 20;
/// The most devices of the organisation within [`DAY`], however many it has.
const ORGANISATION_DAY: u64 = 50;
/// So many percent of all devices within [`DAY`], where that is less.
const ORGANISATION_PERCENT: u64 = 2;
/// What a small organisation may always take away within [`DAY`].
const ORGANISATION_LEAST: u64 = 5;

/// How many devices IT has had wiped or removed lately.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakenAway {
    /// By whoever asks, within [`SHORT`].
    pub by_person_lately: u64,
    /// By whoever asks, within [`DAY`].
    pub by_person_today: u64,
    /// By everybody in IT, within [`DAY`].
    pub by_all_today: u64,
    /// How many devices there are.
    pub devices: u64,
}

impl TakenAway {
    /// Whether so many more take a second administrator.
    #[must_use]
    pub fn needs_approval(self, more: u64) -> bool {
        let Self {
            by_person_lately,
            by_person_today,
            by_all_today,
            devices,
        } = self;
        let share = (devices.saturating_mul(ORGANISATION_PERCENT) / 100).max(ORGANISATION_LEAST);
        let beyond = |taken: u64, cap| taken.saturating_add(more) > cap;
        beyond(by_person_lately, PERSON_SHORT)
            || beyond(by_person_today, PERSON_DAY)
            || beyond(by_all_today, share.min(ORGANISATION_DAY))
    }
}

#[cfg(test)]
mod tests {
    use super::TakenAway;

    /// How many more need nobody else.
    fn left(taken: TakenAway) -> u64 {
        (0..)
            .take_while(|more| !taken.needs_approval(*more))
            .last()
            .unwrap_or_default()
    }

    #[test]
    fn the_smallest_cap_counts() {
        let nothing = TakenAway {
            by_person_lately: 0,
            by_person_today: 0,
            by_all_today: 0,
            devices: 100_000,
        };
        let with = |change: fn(&mut TakenAway)| {
            let mut taken = nothing;
            change(&mut taken);
            left(taken)
        };
        assert_eq!(left(nothing), 5);
        assert_eq!(with(|it| it.by_person_lately = 5), 0);
        assert_eq!(with(|it| it.by_person_today = 18), 2);
        assert_eq!(with(|it| it.by_all_today = 47), 3);
        // Two percent of 349 are six, and a small company may take five away.
        assert_eq!(
            with(|it| {
                it.devices = 349;
                it.by_all_today = 4;
            }),
            2
        );
        assert_eq!(
            with(|it| {
                it.devices = 3;
                it.by_all_today = 4;
            }),
            1
        );
        assert_eq!(with(|it| it.by_all_today = u64::MAX), 0);
    }
}
