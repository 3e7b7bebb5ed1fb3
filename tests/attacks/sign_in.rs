//! Attacks on the app's sign-in: its relying party, with the real listener on loopback, against an
//! issuer that does one thing wrong, and against others on the same machine.
//!
//! What is refused has a twin that differs in nothing but the wrong thing: it is accepted, and makes the
//! one call to the portal that the refused one never makes.

mod app;
mod browser;
pub(crate) mod clock;
pub(crate) mod issuer;
pub(crate) mod portal;
mod row;
mod rows;
mod stage;
mod strangers;

use crate::Attack;
use anyhow::{Context as _, Result};
use row::{Expected, Row};

/// The rows of this group, ready to be tried.
pub(crate) fn attacks() -> Vec<Attack> {
    let attack = |row: &'static Row| Attack {
        name: row.name,
        tried: Box::pin(attempt(row)),
    };
    rows::every().map(attack).collect()
}

async fn attempt(row: &Row) -> Result<()> {
    stage::play(row.during, row.wrongs, row.asked_for, row.expected).await?;
    if row.expected != Expected::Accepted {
        stage::play(row.during, row.twin, None, Expected::Accepted)
            .await
            .context("its twin, which does nothing wrong")?;
    }
    Ok(())
}
