//! How an effect lies in the columns of a command.

use crate::Failure;
use crate::term::{self, Term};
use model::rules::Effect;
use rusqlite::Row;

const REMOVES_PASSCODE: &str = "removesPasscode";
const TEMPORARY_PASSCODE: &str = "temporaryPasscode";

/// The columns `effect`, `asks_for_new`, `opens` and `characters`.
pub(crate) struct EffectColumns {
    pub(crate) effect: &'static str,
    pub(crate) asks_for_new: Option<bool>,
    pub(crate) opens: Option<&'static str>,
    pub(crate) characters: Option<&'static str>,
}

/// Spreads an effect over its columns.
pub(crate) fn columns(effect: Effect) -> EffectColumns {
    match effect {
        Effect::RemovesPasscode { asks_for_new } => EffectColumns {
            effect: REMOVES_PASSCODE,
            asks_for_new: Some(asks_for_new),
            opens: None,
            characters: None,
        },
        Effect::TemporaryPasscode { opens, characters } => EffectColumns {
            effect: TEMPORARY_PASSCODE,
            asks_for_new: None,
            opens: Some(opens.text()),
            characters: Some(characters.text()),
        },
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
        _ => Err(Failure::Corrupt("effect")),
    }
}
