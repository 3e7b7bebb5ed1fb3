//! Attacks on what IT can do: the real service's routes on loopback, over a real database, asked by people who
//! aren't in IT, by those who are and go further than they may, and by a stolen administrator's account.
//!
//! What is refused has a twin that differs in nothing but the wrong thing, and is let in. The clock stands
//! still until somebody sets it: that is the only thing that isn't as in production.

mod asker;
mod audit;
mod caps;
mod company;
mod everywhere;
mod meanwhile;
mod once;

use crate::Attack;
use anyhow::{Context as _, Result, ensure};
use std::borrow::Cow;

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

/// What is done.
#[derive(Clone, Copy)]
enum Deed {
    /// Somebody asks at many addresses of IT's.
    Everywhere(everywhere::Deed),
    /// Somebody asks for one thing.
    Once(once::Deed),
    /// Administrators' accounts take away what they can.
    Caps(caps::Deed),
    /// Much changes while something is done to many devices.
    Meanwhile(&'static meanwhile::Deed),
    /// Somebody alters the audit.
    Audit(audit::Deed),
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
enum End {
    /// Nothing was refused.
    Accepted,
    /// With this status and code, and nothing was changed.
    Refused(u16, Cow<'static, str>),
    /// Some of it waits for a second administrator.
    Beyond {
        /// How many commands nobody else had to agree to, or did.
        ran: usize,
        /// How many devices wait.
        waits: usize,
    },
    /// It was found out, and where.
    Found(audit::Found),
}

/// Refused so.
const fn refused(status: u16, code: &'static str) -> End {
    End::Refused(status, Cow::Borrowed(code))
}

/// The rows of this group, ready to be tried.
pub(crate) fn attacks() -> Vec<Attack> {
    let attack = |row: &'static Row| Attack {
        name: row.name,
        tried: Box::pin(crate::apart(move || attempt(row))),
    };
    let groups = [
        everywhere::ROWS,
        once::ROWS,
        once::ROWS_WHILE_STOPPED,
        once::ROWS_OF_REVEALING,
        caps::ROWS,
        meanwhile::ROWS,
        audit::ROWS,
    ];
    groups.into_iter().flatten().map(attack).collect()
}

async fn attempt(row: &Row) -> Result<()> {
    let end = play(row.deed).await?;
    ensure!(end == row.end, "{end:?} instead of {:?}", row.end);
    if row.end != End::Accepted {
        let end = play(row.twin).await;
        let end = end.context("its twin, which does nothing wrong")?;
        ensure!(end == End::Accepted, "its twin: {end:?}");
    }
    Ok(())
}

async fn play(deed: Deed) -> Result<End> {
    match deed {
        Deed::Everywhere(deed) => everywhere::play(deed).await,
        Deed::Once(deed) => once::play(deed).await,
        Deed::Caps(deed) => caps::play(deed).await,
        Deed::Meanwhile(deed) => meanwhile::play(deed).await,
        Deed::Audit(deed) => audit::play(deed).await,
    }
}
