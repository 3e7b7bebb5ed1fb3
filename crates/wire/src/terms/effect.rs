//! What an action does to a device, and why a device couldn't do it.

use super::{Characters, Loses, Opens};
use model::rules;
use serde::{Deserialize, Serialize};

/// What an action does to a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(
    tag = "effect",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Effect {
    /// The passcode is removed.
    RemovesPasscode {
        /// The device asks for a new one.
        asks_for_new: bool,
    },
    /// A temporary passcode takes the place of the old one.
    TemporaryPasscode {
        /// What it opens.
        opens: Opens,
        /// Its characters.
        characters: Characters,
    },
    /// The screen is locked.
    Locks,
    /// The screen is locked with a PIN.
    LocksWithPin,
    /// The device checks in and says how it is.
    ChecksStatus,
    /// The device restarts.
    Restarts,
    /// The portal calls it something else.
    Renames,
    /// The device leaves management.
    LeavesManagement {
        /// What is lost with that.
        loses: Loses,
    },
    /// The device is erased.
    Erases {
        /// What is lost with that.
        loses: Loses,
    },
}

impl From<rules::Effect> for Effect {
    fn from(effect: rules::Effect) -> Self {
        match effect {
            rules::Effect::RemovesPasscode { asks_for_new } => {
                Self::RemovesPasscode { asks_for_new }
            }
            rules::Effect::TemporaryPasscode { opens, characters } => Self::TemporaryPasscode {
                opens: opens.into(),
                characters: characters.into(),
            },
            rules::Effect::Locks => Self::Locks,
            rules::Effect::LocksWithPin => Self::LocksWithPin,
            rules::Effect::ChecksStatus => Self::ChecksStatus,
            rules::Effect::Restarts => Self::Restarts,
            rules::Effect::Renames => Self::Renames,
            rules::Effect::LeavesManagement { loses } => Self::LeavesManagement {
                loses: loses.into(),
            },
            rules::Effect::Erases { loses } => Self::Erases {
                loses: loses.into(),
            },
        }
    }
}

/// Why a device couldn't do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum DeviceFailure {
    /// The device refused the new passcode.
    PasscodeRefused,
    /// Management holds an unlock token that the device no longer accepts.
    UnlockTokenWrong,
    /// No passcode is set on the device, so there is nothing to lock it with.
    NoPasscodeSet,
    /// Something else went wrong on the device.
    Other,
}
