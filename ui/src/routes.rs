//! The face's own addresses. Every screen, every open device and every banner has one, so that
//! reload, back and coming back from the browser all work.

mod it;
mod page;

use crate::features::enrolment::Kind;
use wire::host::Confirms;
use wire::terms::{Action, RemoteAction};

pub use it::{
    IT_ACTIONS, IT_APPROVALS, IT_AUDIT, IT_DEVICES, IT_PEOPLE, IT_POLICY, ItPage, ItPlace,
    it_action, it_approval, it_bulk, it_device, it_person,
};
pub use page::{Page, opened_device};

/// The list of devices.
pub const DEVICES: &str = "/devices";
/// How a device gets into that list.
pub const ENROL: &str = "/devices/enrol";
/// Which device is in use.
pub const IDENTIFY: &str = "/devices/identify";
/// What the person was told.
pub const NOTIFICATIONS: &str = "/notifications";
/// IT's contact.
pub const SUPPORT: &str = "/support";
/// Language, theme, account.
pub const SETTINGS: &str = "/settings";
/// Which organisation the app is for. With `?portal=`, as a link brings it, that address is filled in.
pub const JOIN: &str = "/join";
/// What the app is made of.
pub const LICENCES: &str = "/settings/licences";

/// What an address asks the person to confirm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirm {
    /// To lock the device.
    RemoteLock,
    /// To reset the device's passcode.
    ResetPasscode,
    /// To show the device's temporary passcode.
    ShowPasscode,
    /// To restart the device.
    Restart,
    /// To take the device out of management.
    Remove,
    /// To reset the device to its factory settings.
    ResetDevice,
}

impl Confirm {
    const ALL: [Self; 6] = [
        Self::RemoteLock,
        Self::ResetPasscode,
        Self::ShowPasscode,
        Self::Restart,
        Self::Remove,
        Self::ResetDevice,
    ];

    /// The value of `confirm` in an address.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RemoteLock => "remote-lock",
            Self::ResetPasscode => "reset-passcode",
            Self::ShowPasscode => "show-passcode",
            Self::Restart => "restart",
            Self::Remove => "remove",
            Self::ResetDevice => "reset-device",
        }
    }

    /// What a value of `confirm` means; anything else asks for nothing.
    #[must_use]
    pub fn read(value: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|confirm| confirm.as_str() == value)
    }

    /// The banner that `action` begins with; `None` where it needs none.
    #[must_use]
    pub fn of(action: Action) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|confirm| confirm.action().map(Action::from) == Some(action))
    }

    /// What is asked of the device once it is confirmed.
    #[must_use]
    pub fn action(self) -> Option<RemoteAction> {
        match self {
            Self::RemoteLock => Some(RemoteAction::RemoteLock),
            Self::ResetPasscode => Some(RemoteAction::ResetPasscode),
            Self::ShowPasscode => None,
            Self::Restart => Some(RemoteAction::RebootNow),
            Self::Remove => Some(RemoteAction::Retire),
            Self::ResetDevice => Some(RemoteAction::Wipe),
        }
    }

    /// What a fresh sign-in for it is called; `None` where none is needed.
    #[must_use]
    pub fn fresh(self) -> Option<Confirms> {
        match self {
            Self::RemoteLock | Self::Restart => None,
            Self::ResetPasscode => Some(Confirms::ResetPasscode),
            Self::ShowPasscode => Some(Confirms::ShowPasscode),
            Self::Remove => Some(Confirms::RemoveDevice),
            Self::ResetDevice => Some(Confirms::ResetDevice),
        }
    }
}

/// How a device of that kind is enrolled.
#[must_use]
pub fn enrol(kind: Kind) -> String {
    format!("{ENROL}?kind={}", kind.as_str())
}

/// A device, opened.
#[must_use]
pub fn device(id: &str) -> String {
    format!("{DEVICES}/{id}")
}

/// What a second administrator is asked, opened.
#[must_use]
pub fn approval(id: &str) -> String {
    format!("/it/approvals/{id}")
}

/// A device, opened, with a banner.
#[must_use]
pub fn confirm(id: &str, confirm: Confirm) -> String {
    format!("{DEVICES}/{id}?confirm={}", confirm.as_str())
}

/// `path` where it is one of our own, so that a sign-in can't lead anywhere else.
#[must_use]
pub fn own(path: &str) -> Option<&str> {
    let rest = path.strip_prefix('/')?;
    (!rest.starts_with(['/', '\\'])).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::{Confirm, confirm, own};
    use wire::terms::Action;

    #[test]
    fn banners_are_addresses() {
        assert_eq!(
            confirm("d-1", Confirm::ResetPasscode),
            "/devices/d-1?confirm=reset-passcode"
        );
        assert_eq!(Confirm::read("show-passcode"), Some(Confirm::ShowPasscode));
        assert_eq!(Confirm::read("wipe"), None);
        assert_eq!(Confirm::of(Action::Wipe), Some(Confirm::ResetDevice));
        for confirm in Confirm::ALL {
            assert_eq!(Confirm::read(confirm.as_str()), Some(confirm));
        }
    }

    #[test]
    fn status_checks_and_names_need_no_banner() {
        assert_eq!(Confirm::of(Action::SyncDevice), None);
        assert_eq!(Confirm::of(Action::Rename), None);
    }

    #[test]
    fn only_own_addresses_are_gone_to() {
        assert_eq!(own("/devices/1"), Some("/devices/1"));
        for path in ["https://example.com", "//example.com", "/\\example.com", ""] {
            assert_eq!(own(path), None, "{path}");
        }
    }
}
