//! Remote actions, and the states a command goes through on its way to a device.

use crate::action::RemoteAction;
use crate::rules::Effect;

impl RemoteAction {
    /// How long a device may take to fetch it, in seconds; after that it never runs.
    #[must_use]
    pub fn lifetime(self) -> i64 {
        match self {
            Self::SyncDevice | Self::RebootNow => 60 * 60,
            Self::RemoteLock | Self::ResetPasscode => 24 * 60 * 60,
            Self::Retire | Self::Wipe => 30 * 24 * 60 * 60,
        }
    }

    /// How long it waits before any device may take it, in seconds, so that it can be undone.
    #[must_use]
    pub fn undo_time(self) -> i64 {
        match self {
            Self::Retire => 10,
            Self::SyncDevice
            | Self::RemoteLock
            | Self::ResetPasscode
            | Self::RebootNow
            | Self::Wipe => 0,
        }
    }

    /// The same where many devices are asked at once: anybody in IT can stop a wipe in that time.
    #[must_use]
    pub fn undo_time_of_many(self) -> i64 {
        match self {
            Self::Wipe => 15 * 60,
            Self::SyncDevice
            | Self::RemoteLock
            | Self::ResetPasscode
            | Self::RebootNow
            | Self::Retire => self.undo_time(),
        }
    }

    /// Whether it takes a sign-in no older than [`crate::freshness::MAX_AGE`].
    #[must_use]
    pub fn needs_fresh_sign_in(self) -> bool {
        self.is_destructive()
    }

    /// Whether the device is out of management once it has done it.
    #[must_use]
    pub fn removes_device(self) -> bool {
        match self {
            Self::Retire | Self::Wipe => true,
            Self::SyncDevice | Self::RemoteLock | Self::ResetPasscode | Self::RebootNow => false,
        }
    }

    /// Whether it takes something away for good: a passcode, data, the management itself. At most
    /// one such action is on its way to a device.
    #[must_use]
    pub fn is_destructive(self) -> bool {
        match self {
            Self::ResetPasscode | Self::Retire | Self::Wipe => true,
            Self::SyncDevice | Self::RemoteLock | Self::RebootNow => false,
        }
    }
}

/// How long a temporary passcode is kept, in seconds.
pub const PASSCODE_LIFETIME: i64 = 7 * 24 * 60 * 60;

/// How long the PIN of a locked computer is kept, in seconds: it can't be locked anew with another while it is
/// locked, so whoever comes back after a long leave needs this one.
pub const PIN_LIFETIME: i64 = 365 * 24 * 60 * 60;

/// How long what `effect` made is kept, in seconds.
#[must_use]
pub fn secret_lifetime(effect: Effect) -> i64 {
    if effect == Effect::LocksWithPin {
        PIN_LIFETIME
    } else {
        PASSCODE_LIFETIME
    }
}

/// How long a device that accepted a command may take to answer before it counts as unknown, in seconds.
pub const ANSWER_TIME: i64 = 10 * 60;

/// Where a command stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CommandState {
    /// A second administrator has to agree first.
    AwaitingApproval,
    /// Waiting for the device to fetch it.
    Queued,
    /// Handed to the device, which hasn't begun.
    Sent,
    /// The device has taken it: the point of no return.
    Accepted,
    /// The device did it.
    Succeeded,
    /// The device tried and couldn't.
    Failed,
    /// The device doesn't know how.
    NotSupported,
    /// The device accepted it and never answered.
    Unknown,
    /// The device never fetched it in time.
    Expired,
    /// Somebody called it off in time.
    Cancelled,
    /// Something stronger took its place.
    Superseded,
    /// The second administrator said no.
    Rejected,
}

impl CommandState {
    /// Every state.
    pub const ALL: [Self; 12] = [
        Self::AwaitingApproval,
        Self::Queued,
        Self::Sent,
        Self::Accepted,
        Self::Succeeded,
        Self::Failed,
        Self::NotSupported,
        Self::Unknown,
        Self::Expired,
        Self::Cancelled,
        Self::Superseded,
        Self::Rejected,
    ];

    /// Whether a command in this state may go on to `next`.
    #[must_use]
    pub fn may_become(self, next: Self) -> bool {
        use CommandState::{
            Accepted, AwaitingApproval, Cancelled, Expired, Failed, NotSupported, Queued, Rejected,
            Sent, Succeeded, Superseded, Unknown,
        };
        match self {
            AwaitingApproval => matches!(next, Queued | Rejected | Cancelled | Expired),
            Queued => matches!(next, Sent | Accepted | Expired | Cancelled | Superseded),
            Sent => matches!(next, Accepted | Expired | Cancelled | Superseded),
            Accepted => matches!(next, Succeeded | Failed | NotSupported | Unknown),
            // A device that comes back late still knows best.
            Unknown => matches!(next, Succeeded | Failed | NotSupported),
            Succeeded | Failed | NotSupported | Expired | Cancelled | Superseded | Rejected => {
                false
            }
        }
    }

    /// Whether nothing more will happen unless a device speaks up late.
    #[must_use]
    pub fn is_settled(self) -> bool {
        !matches!(
            self,
            Self::AwaitingApproval | Self::Queued | Self::Sent | Self::Accepted
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_settled_command_only_ever_leaves_unknown() {
        for state in CommandState::ALL
            .into_iter()
            .filter(|state| state.is_settled())
        {
            for next in CommandState::ALL {
                assert_eq!(
                    state.may_become(next),
                    state == CommandState::Unknown
                        && matches!(
                            next,
                            CommandState::Succeeded
                                | CommandState::Failed
                                | CommandState::NotSupported
                        ),
                    "{state:?} to {next:?}"
                );
            }
        }
    }

    #[test]
    fn nothing_is_called_off_after_the_device_accepted() {
        assert!(!CommandState::Accepted.may_become(CommandState::Cancelled));
        assert!(!CommandState::Accepted.may_become(CommandState::Expired));
    }
}
