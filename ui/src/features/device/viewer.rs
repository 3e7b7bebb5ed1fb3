//! Who looks at a device: its own person, or IT at anybody's. It decides what the portal is asked, where the
//! device stands in the address, and whom the words address.

use crate::host::ChosenHost;
use crate::routes::{self, Confirm};
use crate::routing::Query;
use crate::state::changes::Changes;
use client::{Accepted, Failure};
use leptos::prelude::*;
use wire::graph::{DeviceCompliancePolicyState, ManagedDevice};
use wire::terms::RemoteAction;

/// Who looks at a device.
#[derive(Clone, Copy, Default)]
pub enum Viewer {
    /// Its own person, in My Devices.
    #[default]
    Owner,
    /// IT, in one of its lists.
    It(ItList),
}

/// A list of IT's that a device is opened over.
#[derive(Clone, Copy)]
pub struct ItList {
    /// Where the list is.
    pub list: StoredValue<String>,
    /// What the address of each device begins with.
    pub devices: StoredValue<String>,
    /// What the address says behind that.
    pub query: Memo<Query>,
}

impl ItList {
    /// The address at `path` with the list as it stands, and `more`.
    fn at(self, path: &str, more: &[(&'static str, &str)]) -> String {
        let mut query = self.query.get_untracked();
        // What is asked about one device isn't asked about another.
        query.remove("confirm");
        query.remove("sheet");
        for (name, value) in more {
            query.insert(name, value);
        }
        format!("{path}{}", query.written())
    }

    /// A device, opened over the list.
    #[must_use]
    pub fn device(self, id: &str) -> String {
        let path = self.devices.with_value(|devices| format!("{devices}/{id}"));
        self.at(&path, &[])
    }

    /// The list alone.
    #[must_use]
    pub fn alone(self) -> String {
        self.list.with_value(|list| self.at(list, &[]))
    }

    /// What stands in the address now, with the sheet open that asks about an action.
    #[must_use]
    pub fn sheet(self, sheet: &str) -> String {
        self.list
            .with_value(|list| self.at(list, &[("sheet", sheet)]))
    }
}

impl Viewer {
    /// Whether IT looks.
    #[must_use]
    pub fn is_it(self) -> bool {
        matches!(self, Self::It(_))
    }

    /// The address of a device, opened.
    #[must_use]
    pub fn address(self, id: &str) -> String {
        match self {
            Self::Owner => routes::device(id),
            Self::It(list) => list.device(id),
        }
    }

    /// The address of a device, opened, with a banner.
    #[must_use]
    pub fn confirm(self, id: &str, confirm: Confirm) -> String {
        match self {
            Self::Owner => routes::confirm(id, confirm),
            Self::It(list) => {
                let path = list.devices.with_value(|devices| format!("{devices}/{id}"));
                list.at(&path, &[("confirm", confirm.as_str())])
            }
        }
    }

    /// The address of the list that it is opened over.
    #[must_use]
    pub fn list(self) -> String {
        match self {
            Self::Owner => routes::DEVICES.to_owned(),
            Self::It(list) => list.alone(),
        }
    }

    /// Asks again when the device, or what is under way on it, changes.
    pub(super) fn watch(self, changes: Changes) {
        match self {
            Self::Owner => changes.watch_devices(),
            Self::It(_) => changes.watch_everybodys_devices(),
        }
    }

    /// Asks for the device.
    pub(super) async fn device(
        self,
        host: ChosenHost,
        id: String,
    ) -> Result<ManagedDevice, Failure> {
        match self {
            Self::Owner => host.portal().device(&id).await,
            Self::It(_) => host.portal().any_device(&id).await,
        }
    }

    /// Asks whether it complies.
    pub(super) async fn compliance(
        self,
        host: ChosenHost,
        id: String,
    ) -> Result<Vec<DeviceCompliancePolicyState>, Failure> {
        match self {
            Self::Owner => host.portal().compliance(&id).await,
            Self::It(_) => host.portal().compliance_of_any(&id).await,
        }
    }

    /// Asks for `action` on it.
    pub(super) async fn act(
        self,
        host: ChosenHost,
        id: &str,
        action: RemoteAction,
        etag: &str,
        idempotency_key: &str,
    ) -> Result<Accepted, Failure> {
        let portal = host.portal();
        match self {
            Self::Owner => portal.act(id, action, etag, idempotency_key).await,
            Self::It(_) => portal.act_on_any(id, action, etag, idempotency_key).await,
        }
    }

    /// Gives it another name.
    pub(super) async fn rename(
        self,
        host: ChosenHost,
        id: &str,
        to: &str,
        etag: &str,
    ) -> Result<(), Failure> {
        match self {
            Self::Owner => host.portal().rename(id, to, etag).await,
            Self::It(_) => host.portal().rename_any(id, to, etag).await,
        }
    }
}

/// Who looks; its own person where nobody said otherwise.
#[must_use]
pub fn use_viewer() -> Viewer {
    use_context().unwrap_or_default()
}
