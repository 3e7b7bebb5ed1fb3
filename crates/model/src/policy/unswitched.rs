//! What holds in a cell of the policy where nobody switched anything, as the rules say.

use crate::action::Action;
use crate::device::{Ownership, Platform};
use crate::rules::{Cell, Row, rows};

/// What holds where nothing is switched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unswitched {
    /// The action may be used.
    On,
    /// It may not.
    Off,
    /// That depends on the device's version and on how it was enrolled.
    Partly,
}

/// What holds in that cell; `None` where a switch decides about nothing, for employees or for IT.
#[must_use]
pub fn unswitched(action: Action, platform: Platform, ownership: Ownership) -> Option<Unswitched> {
    rows(action)
        .iter()
        .filter(|row| row.platforms.contains(&platform) && row.condition.may_hold(ownership))
        .flat_map(decided)
        .reduce(|one, other| {
            if one == other {
                one
            } else {
                Unswitched::Partly
            }
        })
}

/// What a row says without a switch, to whomever a switch matters.
fn decided(row: &Row) -> impl Iterator<Item = Unswitched> {
    let for_employees = match row.employee {
        Cell::Yes(_) => Some(Unswitched::On),
        Cell::ByPolicy(_) | Cell::ByPolicyNo(..) => Some(Unswitched::Off),
        Cell::No(..) => None,
    };
    // What works for IT in any case is no matter of the policy.
    let for_it = match row.it {
        Cell::ByPolicy(_) | Cell::ByPolicyNo(..) => Some(Unswitched::Off),
        Cell::Yes(_) | Cell::No(..) => None,
    };
    for_employees.into_iter().chain(for_it)
}

#[cfg(test)]
mod tests {
    use super::{Unswitched, unswitched};
    use crate::action::Action;
    use crate::device::{Ownership, Platform};

    #[track_caller]
    fn check(action: Action, platform: Platform, wanted: Option<Unswitched>) {
        let found = unswitched(action, platform, Ownership::Company);
        assert_eq!(found, wanted, "{action:?} {platform:?}");
    }

    #[test]
    fn what_no_device_can_do_has_no_switch() {
        check(Action::ResetPasscode, Platform::Windows, None);
        check(Action::RebootNow, Platform::Android, None);
    }

    #[test]
    fn the_rules_say_what_holds_by_itself() {
        check(Action::Rename, Platform::WindowsRt, Some(Unswitched::On));
        check(Action::ResetPasscode, Platform::Ios, Some(Unswitched::On));
        // Up to Android 6 a phone's passcode can be reset, and later a work profile's where that was switched on.
        check(
            Action::ResetPasscode,
            Platform::Android,
            Some(Unswitched::Partly),
        );
        // Employees can't lock a Mac, and IT only where that was switched on.
        check(Action::RemoteLock, Platform::MacOs, Some(Unswitched::Off));
    }

    #[test]
    fn whose_device_it_is_counts() {
        let of = |ownership| unswitched(Action::Retire, Platform::Windows, ownership);
        assert_eq!(of(Ownership::Personal), Some(Unswitched::On));
        assert_eq!(of(Ownership::Company), Some(Unswitched::Off));
        assert_eq!(of(Ownership::Unknown), Some(Unswitched::Off));
    }
}
