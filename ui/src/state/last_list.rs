//! The list of devices as the portal last told it, kept on this device for the time that the portal can't
//! be reached.
//!
//! It is only ever shown as what it is: old, with its age. Nothing may be asked of the portal on the
//! strength of it. A list holds no secret (no passcode is ever part of one); still it is forgotten when its
//! person signs out, which [`KnownSession::sign_out`](super::session::KnownSession::sign_out) sees to, and on the website
//! when somebody else is signed in or the service hasn't said for too long that they are.
//!
//! My Devices [`keep`]s every answer, and where asking fails and there is none yet, shows what [`read`] finds.

use super::memory::Memory;
use super::whose::Whose;
use model::time::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wire::DateTime;
use wire::graph::ManagedDevice;
use wire::json;

/// What it is kept under.
const WHAT: &str = "last-list";
/// The most devices that are kept: what a window's storage has room for, many times over.
const MOST: usize = 500;

/// A list, and when the portal told it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LastList<D = ManagedDevice> {
    told: DateTime,
    devices: Vec<D>,
}

impl<D> LastList<D> {
    /// When the portal told it.
    #[must_use]
    pub fn told(&self) -> Timestamp {
        self.told.0
    }

    /// The devices, as they were then.
    #[must_use]
    pub fn devices(self) -> Vec<D> {
        self.devices
    }
}

/// Keeps `devices`, which the portal told at `told`.
pub fn keep(whose: &Whose, devices: &[ManagedDevice], told: Timestamp) {
    if let Some(text) = written(devices, told) {
        Memory::Machine.remember(&whose.key(WHAT), &text);
    }
}

/// What was kept last.
#[must_use]
pub fn read(whose: &Whose) -> Option<LastList> {
    understood(&Memory::Machine.recall(&whose.key(WHAT))?)
}

/// Forgets it.
pub fn forget(whose: &Whose) {
    Memory::Machine.forget(&whose.key(WHAT));
}

/// Forgets those of everybody at `portal`, which the app forgets.
pub fn forget_at(portal: &str) {
    Memory::Machine.forget_beginning(&Whose::keys_at(portal, WHAT));
}

/// Forgets those of everybody.
pub fn forget_everybodys() {
    Memory::Machine.forget_beginning(&Whose::keys_of(WHAT));
}

fn written<D: Clone + Serialize>(devices: &[D], told: Timestamp) -> Option<String> {
    let devices = devices.iter().take(MOST).cloned().collect();
    let told = told.into();
    serde_json::to_string(&LastList { told, devices }).ok()
}

/// What another version kept and this one can't read is nothing.
fn understood<D: DeserializeOwned>(text: &str) -> Option<LastList<D>> {
    json::read(text).ok()
}

#[cfg(test)]
mod tests {
    use super::{LastList, MOST, understood, written};
    use model::time::Timestamp;

    fn read(text: &str) -> Option<LastList<u32>> {
        understood(text)
    }

    #[test]
    fn a_list_comes_back_with_its_age() {
        let text = written(&[1, 2], Timestamp(1_800_000_000)).unwrap();
        let list = read(&text).unwrap();
        assert_eq!(list.told(), Timestamp(1_800_000_000));
        assert_eq!(list.devices(), [1, 2]);
    }

    #[test]
    fn what_cannot_be_read_is_nothing() {
        assert_eq!(read("[]"), None);
        assert_eq!(read(r#"{"told":"yesterday","devices":[]}"#), None);
        assert_eq!(
            read(r#"{"told":"2027-01-15T08:00:00Z","devices":["x"]}"#),
            None
        );
    }

    #[test]
    fn a_list_has_an_end() {
        let text = written(&vec![7; MOST + 1], Timestamp(0)).unwrap();
        assert_eq!(read(&text).unwrap().devices().len(), MOST);
    }
}
