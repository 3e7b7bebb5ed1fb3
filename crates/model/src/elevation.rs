//! What a fresh sign-in is for. Where an issuer's tokens don't say when somebody signed in, the proof of it
//! is kept by the service, and is good for this alone.

use crate::action::RemoteAction;

/// What somebody proves anew who they are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// To reset a device's passcode.
    ResetPasscode,
    /// To see a device's temporary passcode.
    ShowPasscode,
    /// To remove a device from management.
    RemoveDevice,
    /// To reset a device to its factory settings.
    ResetDevice,
    /// To decide, as a second administrator, what IT asked for, or to let IT act again.
    Approve,
}

impl Purpose {
    /// Every purpose.
    pub const ALL: [Self; 5] = [
        Self::ResetPasscode,
        Self::ShowPasscode,
        Self::RemoveDevice,
        Self::ResetDevice,
        Self::Approve,
    ];

    /// What `action` needs a fresh sign-in for; `None`: it needs none.
    #[must_use]
    pub fn of(action: RemoteAction) -> Option<Self> {
        match action {
            RemoteAction::ResetPasscode => Some(Self::ResetPasscode),
            RemoteAction::Retire => Some(Self::RemoveDevice),
            RemoteAction::Wipe => Some(Self::ResetDevice),
            RemoteAction::SyncDevice | RemoteAction::RemoteLock | RemoteAction::RebootNow => None,
        }
    }

    /// Whether it is good for seeing a temporary passcode. Whoever proved who they are to make one may
    /// see it as well, as long as the proof lasts.
    #[must_use]
    pub fn shows_passcodes(self) -> bool {
        matches!(self, Self::ResetPasscode | Self::ShowPasscode)
    }
}

#[cfg(test)]
mod tests {
    use super::Purpose;
    use crate::action::RemoteAction;

    #[test]
    fn whoever_made_a_passcode_or_came_for_it_may_see_it() {
        let shows = Purpose::ALL.map(Purpose::shows_passcodes);
        assert_eq!(shows, [true, true, false, false, false]);
    }

    #[test]
    fn whatever_needs_a_fresh_sign_in_has_a_purpose() {
        for action in RemoteAction::ALL {
            let purpose = Purpose::of(action);
            assert_eq!(
                purpose.is_some(),
                action.needs_fresh_sign_in(),
                "{action:?}"
            );
        }
    }
}
