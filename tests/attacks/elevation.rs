//! Attacks on elevation: the real service on loopback, as its issuer's client, against an issuer that does
//! one thing wrong, and against people, browsers and sessions that it isn't for.
//!
//! What is refused has a twin that differs in nothing but the wrong thing: it ends with the one passcode
//! reset that was elevated for.

pub(crate) mod browser;
mod deed;
mod rows;
mod stage;

use crate::Attack;
use anyhow::{Context as _, Result, ensure};
use deed::{Deed, End};

/// One attack.
struct Row {
    /// What it is called.
    name: &'static str,
    /// What is done.
    deed: Deed,
    /// What is done instead where nothing may be refused.
    twin: Deed,
    /// How it must end.
    end: End,
}

/// The rows of this group, ready to be tried.
pub(crate) fn attacks() -> Vec<Attack> {
    let attack = |row: &'static Row| Attack {
        name: row.name,
        tried: Box::pin(crate::apart(move || attempt(row))),
    };
    rows::ROWS.iter().map(attack).collect()
}

async fn attempt(row: &Row) -> Result<()> {
    let end = stage::play(row.deed).await?;
    ensure!(end == row.end, "{end:?} instead of {:?}", row.end);
    if row.end != End::Accepted {
        let end = stage::play(row.twin).await;
        let end = end.context("its twin, which does nothing wrong")?;
        ensure!(end == End::Accepted, "its twin: {end:?}");
    }
    Ok(())
}
