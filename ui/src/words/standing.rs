//! How a device stands, in words.

use crate::features::devices::standing::{Standing, UnderWay};
use model::time::Timestamp;
use wire::terms::RemoteAction;

use super::{time, tr};

/// "Can access company resources", and the like.
#[must_use]
pub fn standing(standing: Standing, now: Timestamp) -> String {
    match standing {
        Standing::CanAccess => tr!("status-can-access"),
        Standing::ActionRequired { by: Some(by) } => {
            tr!("status-action-required-by", { "date" => time::day(by, now) })
        }
        Standing::ActionRequired { by: None } => tr!("status-action-required"),
        Standing::CantAccess => tr!("status-cant-access"),
        Standing::Checking => tr!("status-checking"),
    }
}

/// "Has access", and the like: for where there is little room.
#[must_use]
pub fn short(at: Standing, now: Timestamp) -> String {
    match at {
        Standing::CanAccess => tr!("status-short-can-access"),
        Standing::CantAccess => tr!("status-short-cant-access"),
        Standing::ActionRequired { .. } | Standing::Checking => standing(at, now),
    }
}

/// "Passcode reset pending", and the like.
#[must_use]
pub fn under_way(under_way: UnderWay) -> String {
    match (under_way.action, under_way.taken) {
        (RemoteAction::SyncDevice, false) => tr!("under-way-check-status"),
        (RemoteAction::SyncDevice, true) => tr!("under-way-check-status-active"),
        (RemoteAction::RemoteLock, false) => tr!("under-way-remote-lock"),
        (RemoteAction::RemoteLock, true) => tr!("under-way-remote-lock-active"),
        (RemoteAction::RebootNow, false) => tr!("under-way-restart"),
        (RemoteAction::RebootNow, true) => tr!("under-way-restart-active"),
        (RemoteAction::Retire, false) => tr!("under-way-remove"),
        (RemoteAction::Retire, true) => tr!("under-way-remove-active"),
        (RemoteAction::Wipe, false) => tr!("under-way-reset-device"),
        (RemoteAction::Wipe, true) => tr!("under-way-reset-device-active"),
        (RemoteAction::ResetPasscode, false) => tr!("under-way-reset-passcode"),
        (RemoteAction::ResetPasscode, true) => tr!("under-way-reset-passcode-active"),
    }
}
