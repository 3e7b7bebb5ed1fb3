//! The sheet that says what an action will do to which devices, before anything runs; only its button asks for it.

pub mod feature;
pub mod groups;
pub mod stage;
pub mod view;
mod written;

pub use feature::{SheetFeature, Source};
pub use stage::{Circumstances, Stage, stage};
pub use view::{SheetAnswers, SheetState, SheetView};

use wire::host::Confirms;
use wire::terms::RemoteAction;

/// The value of `sheet` in an address.
#[must_use]
pub fn name(action: RemoteAction) -> &'static str {
    match action {
        RemoteAction::SyncDevice => "check-status",
        RemoteAction::RemoteLock => "remote-lock",
        RemoteAction::ResetPasscode => "reset-passcode",
        RemoteAction::RebootNow => "restart",
        RemoteAction::Retire => "remove",
        RemoteAction::Wipe => "reset-device",
    }
}

/// What a value of `sheet` asks for; anything else asks for nothing.
#[must_use]
pub fn read(value: &str) -> Option<RemoteAction> {
    const ALL: [RemoteAction; 6] = [
        RemoteAction::SyncDevice,
        RemoteAction::RemoteLock,
        RemoteAction::ResetPasscode,
        RemoteAction::RebootNow,
        RemoteAction::Retire,
        RemoteAction::Wipe,
    ];
    ALL.into_iter().find(|action| name(*action) == value)
}

/// What a fresh sign-in for it is called; `None` where none is needed.
#[must_use]
pub fn fresh(action: RemoteAction) -> Option<Confirms> {
    match action {
        RemoteAction::SyncDevice | RemoteAction::RemoteLock | RemoteAction::RebootNow => None,
        RemoteAction::ResetPasscode => Some(Confirms::ResetPasscode),
        RemoteAction::Retire => Some(Confirms::RemoveDevice),
        RemoteAction::Wipe => Some(Confirms::ResetDevice),
    }
}

#[cfg(test)]
mod tests {
    use super::{name, read};
    use wire::terms::RemoteAction;

    #[test]
    fn sheets_are_addresses() {
        assert_eq!(read("remote-lock"), Some(RemoteAction::RemoteLock));
        assert_eq!(read(name(RemoteAction::Wipe)), Some(RemoteAction::Wipe));
        assert_eq!(read("wipe"), None);
    }
}
