//! A second administrator's word on what one of them asked for.

use crate::person::Role;
use crate::time::Timestamp;

/// How long somebody has to have been an administrator before their word counts, in seconds: an account that
/// was made one just for that doesn't.
pub const SEASONED: i64 = 24 * 60 * 60;

/// How long it can be decided, in seconds.
pub const LIFETIME: i64 = 24 * 60 * 60;

/// Where an approval stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApprovalState {
    /// Nobody has decided yet.
    Pending,
    /// It may run.
    Approved,
    /// It may not.
    Rejected,
    /// Nobody decided in time.
    Lapsed,
    /// Whoever asked called it off, or everything was stopped.
    Cancelled,
}

/// Why somebody can't decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotDecide {
    /// Only administrators can.
    NotAdministrator,
    /// They asked for it themselves.
    OwnRequest,
    /// They haven't been an administrator for [`SEASONED`].
    NewAdministrator,
    /// It has been decided, has lapsed or was called off.
    Settled,
}

/// Whoever would decide.
#[derive(Clone, Copy, Debug)]
pub struct Decider {
    /// Their role now.
    pub role: Role,
    /// Since when they have held it.
    pub since: Timestamp,
    /// They asked for it themselves.
    pub asked: bool,
}

impl Decider {
    /// Why they can't decide now; `None`: they can.
    #[must_use]
    pub fn cannot(self, state: ApprovalState, now: Timestamp) -> Option<CannotDecide> {
        if self.role != Role::Administrator {
            Some(CannotDecide::NotAdministrator)
        } else if state != ApprovalState::Pending {
            Some(CannotDecide::Settled)
        } else if self.asked {
            Some(CannotDecide::OwnRequest)
        } else if now.since(self.since) < SEASONED {
            Some(CannotDecide::NewAdministrator)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_second_seasoned_administrator_decides_and_once() {
        let since = Timestamp(1_800_000_000);
        let now = since.plus(SEASONED);
        let second = Decider {
            role: Role::Administrator,
            since,
            asked: false,
        };
        let pending = |decider: Decider, now| decider.cannot(ApprovalState::Pending, now);
        assert_eq!(pending(second, now), None);
        assert_eq!(
            pending(second, now.plus(-1)),
            Some(CannotDecide::NewAdministrator)
        );
        let own = Decider {
            asked: true,
            ..second
        };
        assert_eq!(pending(own, now), Some(CannotDecide::OwnRequest));
        for role in [Role::Employee, Role::HelpDesk] {
            let other = Decider { role, ..second };
            assert_eq!(pending(other, now), Some(CannotDecide::NotAdministrator));
        }
        for state in [
            ApprovalState::Approved,
            ApprovalState::Rejected,
            ApprovalState::Lapsed,
            ApprovalState::Cancelled,
        ] {
            assert_eq!(second.cannot(state, now), Some(CannotDecide::Settled));
        }
    }
}
