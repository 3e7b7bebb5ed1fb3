//! Hints that something changed, sent only after the change is committed.

use model::id::{DeviceId, PersonId};

/// What can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// A device; the id is the device's.
    Device,
    /// A command; the id is the command's.
    Action,
    /// A notification; the id is the notification's.
    Notification,
}

/// That something changed for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Grows with every change, and over restarts.
    pub version: i64,
    /// Whom it concerns; `None`: nobody but the device.
    pub person: Option<PersonId>,
    /// The device it is about.
    pub device: DeviceId,
    /// What changed.
    pub kind: ChangeKind,
    /// Identifies what changed.
    pub id: String,
}
