//! What can be done to a device.

/// Everything that can be done to a device in the portal, in the order in which it is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Have the device check in and say how it is.
    SyncDevice,
    /// Lock the screen.
    RemoteLock,
    /// Remove the passcode, or replace it by a temporary one.
    ResetPasscode,
    /// Give it another name in the portal; the device never hears of it.
    Rename,
    /// Restart it.
    RebootNow,
    /// Take it out of management.
    Retire,
    /// Reset it to its factory settings.
    Wipe,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 7] = [
        Self::SyncDevice,
        Self::RemoteLock,
        Self::ResetPasscode,
        Self::Rename,
        Self::RebootNow,
        Self::Retire,
        Self::Wipe,
    ];

    /// The command that goes to the device; `None` where nothing does.
    #[must_use]
    pub fn remote(self) -> Option<RemoteAction> {
        match self {
            Self::SyncDevice => Some(RemoteAction::SyncDevice),
            Self::RemoteLock => Some(RemoteAction::RemoteLock),
            Self::ResetPasscode => Some(RemoteAction::ResetPasscode),
            Self::Rename => None,
            Self::RebootNow => Some(RemoteAction::RebootNow),
            Self::Retire => Some(RemoteAction::Retire),
            Self::Wipe => Some(RemoteAction::Wipe),
        }
    }
}

impl From<RemoteAction> for Action {
    fn from(action: RemoteAction) -> Self {
        match action {
            RemoteAction::SyncDevice => Self::SyncDevice,
            RemoteAction::RemoteLock => Self::RemoteLock,
            RemoteAction::ResetPasscode => Self::ResetPasscode,
            RemoteAction::RebootNow => Self::RebootNow,
            RemoteAction::Retire => Self::Retire,
            RemoteAction::Wipe => Self::Wipe,
        }
    }
}

/// What can be done to a device from afar: what becomes a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RemoteAction {
    /// Have the device check in and say how it is.
    SyncDevice,
    /// Lock the screen.
    RemoteLock,
    /// Remove the passcode, or replace it by a temporary one.
    ResetPasscode,
    /// Restart it.
    RebootNow,
    /// Take it out of management.
    Retire,
    /// Reset it to its factory settings.
    Wipe,
}

impl RemoteAction {
    /// Every remote action.
    pub const ALL: [Self; 6] = [
        Self::SyncDevice,
        Self::RemoteLock,
        Self::ResetPasscode,
        Self::RebootNow,
        Self::Retire,
        Self::Wipe,
    ];
}

/// Some of the remote actions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ActionSet(u8);

impl ActionSet {
    /// None of them.
    pub const NONE: Self = Self(0);

    /// Whether `action` is one of them.
    #[must_use]
    pub fn contains(self, action: RemoteAction) -> bool {
        self.0 & (1 << action as u8) != 0
    }

    /// Those of both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Each of them.
    pub fn iter(self) -> impl Iterator<Item = RemoteAction> {
        RemoteAction::ALL
            .into_iter()
            .filter(move |action| self.contains(*action))
    }
}

impl FromIterator<RemoteAction> for ActionSet {
    fn from_iter<T: IntoIterator<Item = RemoteAction>>(actions: T) -> Self {
        Self(
            actions
                .into_iter()
                .fold(0, |bits, action| bits | 1 << action as u8),
        )
    }
}
