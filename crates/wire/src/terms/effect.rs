//! What an action does to a device, and why a device couldn't do it.

use super::{Characters, Loses, Opens};
use crate::tagged::Incomplete;
use model::rules;
use serde::{Deserialize, Serialize};

/// What an action does to a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(
    tag = "effect",
    try_from = "EffectMembers",
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

/// What the documents of all effects have, together.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct EffectMembers {
    pub(crate) effect: EffectTag,
    pub(crate) asks_for_new: Option<bool>,
    pub(crate) opens: Option<Opens>,
    pub(crate) characters: Option<Characters>,
    pub(crate) loses: Option<Loses>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum EffectTag {
    RemovesPasscode,
    TemporaryPasscode,
    Locks,
    LocksWithPin,
    ChecksStatus,
    Restarts,
    Renames,
    LeavesManagement,
    Erases,
}

impl TryFrom<EffectMembers> for Effect {
    type Error = Incomplete;

    fn try_from(members: EffectMembers) -> Result<Self, Incomplete> {
        let EffectMembers {
            effect,
            asks_for_new,
            opens,
            characters,
            loses,
        } = members;
        Ok(match effect {
            EffectTag::RemovesPasscode => Self::RemovesPasscode {
                asks_for_new: asks_for_new.ok_or(Incomplete)?,
            },
            EffectTag::TemporaryPasscode => Self::TemporaryPasscode {
                opens: opens.ok_or(Incomplete)?,
                characters: characters.ok_or(Incomplete)?,
            },
            EffectTag::Locks => Self::Locks,
            EffectTag::LocksWithPin => Self::LocksWithPin,
            EffectTag::ChecksStatus => Self::ChecksStatus,
            EffectTag::Restarts => Self::Restarts,
            EffectTag::Renames => Self::Renames,
            EffectTag::LeavesManagement => Self::LeavesManagement {
                loses: loses.ok_or(Incomplete)?,
            },
            EffectTag::Erases => Self::Erases {
                loses: loses.ok_or(Incomplete)?,
            },
        })
    }
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

#[cfg(test)]
mod tests {
    use super::{Characters, Effect, Loses, Opens};
    use crate::json;

    const EVERY: [Effect; 9] = [
        Effect::RemovesPasscode { asks_for_new: true },
        Effect::TemporaryPasscode {
            opens: Opens::WorkProfile,
            characters: Characters::Digits,
        },
        Effect::Locks,
        Effect::LocksWithPin,
        Effect::ChecksStatus,
        Effect::Restarts,
        Effect::Renames,
        Effect::LeavesManagement {
            loses: Loses::CompanyData,
        },
        Effect::Erases {
            loses: Loses::Everything,
        },
    ];

    fn read(text: &str) -> Option<Effect> {
        let theirs = serde_json::from_str(text).ok();
        assert_eq!(json::read(text).ok(), theirs, "{text}");
        theirs
    }

    #[test]
    fn every_effect_is_read_back() {
        for effect in EVERY {
            let text = serde_json::to_string(&effect).unwrap();
            assert_eq!(read(&text), Some(effect));
        }
    }

    #[test]
    fn the_tag_may_stand_anywhere_and_says_what_counts() {
        let erases = Some(Effect::Erases {
            loses: Loses::AccessOnly,
        });
        assert_eq!(read(r#"{"loses":"accessOnly","effect":"erases"}"#), erases);
        assert_eq!(
            read(r#"{"effect":"locks","loses":"accessOnly","new":1}"#),
            Some(Effect::Locks)
        );
        for wrong in [
            r#"{"effect":"erases"}"#,
            r#"{"effect":"erases","loses":null}"#,
            r#"{"effect":"locks","loses":"nothing"}"#,
            r#"{"effect":"locks","effect":"locks"}"#,
            r#"{"effect":"explodes"}"#,
            r#"{"loses":"everything"}"#,
            r#""locks""#,
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
