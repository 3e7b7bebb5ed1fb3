//! Which switches there are: where the rules let no device of a kind do something, no switch turns it on.

use model::action::Action;
use model::device::{Ownership, Platform};
use model::rules::{Cell, Condition, rows};

use super::draft::Which;

/// Whether a switch decides about anything, for employees or for IT.
#[must_use]
pub fn is_possible(which: Which) -> bool {
    let action = Action::from(which.action);
    let platform = Platform::from(which.platform);
    let ownership = Ownership::from(which.ownership);
    let mut rows = rows(action)
        .iter()
        .filter(|row| row.platforms.contains(&platform) && may_hold(row.condition, ownership));
    rows.any(|row| {
        let for_employees = !matches!(row.employee, Cell::No(..));
        // What works for IT in any case is no matter of the policy.
        let for_it = matches!(row.it, Cell::ByPolicy(_) | Cell::ByPolicyNo(..));
        for_employees || for_it
    })
}

fn may_hold(condition: Condition, ownership: Ownership) -> bool {
    match condition {
        Condition::PersonallyOwned => ownership == Ownership::Personal,
        Condition::NotPersonallyOwned => ownership != Ownership::Personal,
        Condition::Always
        | Condition::PasscodePolicy
        | Condition::TokenActivated
        | Condition::EnrolledByCurrentUser => true,
    }
}

#[cfg(test)]
mod tests {
    use super::is_possible;
    use crate::features::it::policy::draft::Which;
    use wire::terms::{Action, Ownership, Platform};

    #[track_caller]
    fn check(action: Action, platform: Platform, possible: bool) {
        let which = Which {
            action,
            platform,
            ownership: Ownership::Company,
        };
        assert_eq!(is_possible(which), possible, "{action:?} {platform:?}");
    }

    #[test]
    fn what_no_device_can_do_has_no_switch() {
        check(Action::ResetPasscode, Platform::Windows, false);
        check(Action::RebootNow, Platform::Android, false);
        check(Action::ResetPasscode, Platform::Android, true);
        check(Action::Rename, Platform::WindowsRt, true);
        // Employees can't lock a Mac, and IT only where that was switched on.
        check(Action::RemoteLock, Platform::MacOs, true);
    }
}
