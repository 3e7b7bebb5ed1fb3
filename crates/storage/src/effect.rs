//! How an effect lies in the columns of a command.

use crate::Failure;
use crate::term::{self, Term};
use model::rules::Effect;
use rusqlite::Row;

const REMOVES_PASSCODE: &str = "removesPasscode";
const TEMPORARY_PASSCODE: &str = "temporaryPasscode";
const LOCKS: &str = "locks";
const LOCKS_WITH_PIN: &str = "locksWithPin";
const CHECKS_STATUS: &str = "checksStatus";
const RESTARTS: &str = "restarts";
const RENAMES: &str = "renames";
const LEAVES_MANAGEMENT: &str = "leavesManagement";
const ERASES: &str = "erases";

/// The columns `effect`, `asks_for_new`, `opens`, `characters` and `loses`.
#[derive(Default)]
pub(crate) struct EffectColumns {
    pub(crate) effect: &'static str,
    pub(crate) asks_for_new: Option<bool>,
    pub(crate) opens: Option<&'static str>,
    pub(crate) characters: Option<&'static str>,
    pub(crate) loses: Option<&'static str>,
}

/// Spreads an effect over its columns.
pub(crate) fn columns(effect: Effect) -> EffectColumns {
    match effect {
        Effect::RemovesPasscode { asks_for_new } => EffectColumns {
            effect: REMOVES_PASSCODE,
            asks_for_new: Some(asks_for_new),
            ..EffectColumns::default()
        },
        Effect::TemporaryPasscode { opens, characters } => EffectColumns {
            effect: TEMPORARY_PASSCODE,
            opens: Some(opens.text()),
            characters: Some(characters.text()),
            ..EffectColumns::default()
        },
        Effect::Locks => only(LOCKS),
        Effect::LocksWithPin => only(LOCKS_WITH_PIN),
        Effect::ChecksStatus => only(CHECKS_STATUS),
        Effect::Restarts => only(RESTARTS),
        Effect::Renames => only(RENAMES),
        Effect::LeavesManagement { loses } => EffectColumns {
            loses: Some(loses.text()),
            ..only(LEAVES_MANAGEMENT)
        },
        Effect::Erases { loses } => EffectColumns {
            loses: Some(loses.text()),
            ..only(ERASES)
        },
    }
}

fn only(effect: &'static str) -> EffectColumns {
    EffectColumns {
        effect,
        ..EffectColumns::default()
    }
}

/// Reads an effect back.
pub(crate) fn read(row: &Row<'_>) -> Result<Effect, Failure> {
    let effect: String = row.get("effect")?;
    match effect.as_str() {
        REMOVES_PASSCODE => Ok(Effect::RemovesPasscode {
            asks_for_new: row.get("asks_for_new")?,
        }),
        TEMPORARY_PASSCODE => Ok(Effect::TemporaryPasscode {
            opens: term::read(row, "opens")?,
            characters: term::read(row, "characters")?,
        }),
        LOCKS => Ok(Effect::Locks),
        LOCKS_WITH_PIN => Ok(Effect::LocksWithPin),
        CHECKS_STATUS => Ok(Effect::ChecksStatus),
        RESTARTS => Ok(Effect::Restarts),
        RENAMES => Ok(Effect::Renames),
        LEAVES_MANAGEMENT => Ok(Effect::LeavesManagement {
            loses: term::read(row, "loses")?,
        }),
        ERASES => Ok(Effect::Erases {
            loses: term::read(row, "loses")?,
        }),
        _ => Err(Failure::Corrupt("effect")),
    }
}
