//! Attacks: what somebody hostile tries, by name, and what has to become of it.
//!
//! `./x attacks sign-in` tries those whose name begins so; docs/attacks.md lists them all. In a group
//! an attack is a row of data, and the group brings the one runner of its rows.

#![expect(
    clippy::unwrap_used,
    reason = "an attack that can't be staged has failed"
)]

mod elevation;
mod it;
mod serving;
mod sign_in;
mod website;

use anyhow::{Context as _, Result, bail};
use futures::StreamExt as _;
use futures::future::BoxFuture;
use std::process::ExitCode;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// How many are tried at once: some of them mostly wait.
const AT_ONCE: usize = 12;
/// The longest that one may take; nothing in the app waits for longer than half a minute.
const PATIENCE: Duration = Duration::from_secs(180);

/// An attack: its name, and the trying of it.
struct Attack {
    name: &'static str,
    tried: BoxFuture<'static, Result<()>>,
}

fn main() -> ExitCode {
    let wanted = std::env::args().nth(1).unwrap_or_default();
    match attack(&wanted) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("{failure:#}");
            ExitCode::FAILURE
        }
    }
}

/// Every attack, group after group.
fn every() -> Vec<Attack> {
    let groups = [
        sign_in::attacks(),
        elevation::attacks(),
        website::attacks(),
        it::attacks(),
    ];
    groups.into_iter().flatten().collect()
}

/// In a thread of its own: what waits by looking again can't be shown to go from one thread to another.
async fn apart<F: Future<Output = Result<()>>>(
    attempt: impl FnOnce() -> F + Send + 'static,
) -> Result<()> {
    let runtime = Handle::current();
    spawn_blocking(move || runtime.block_on(attempt())).await?
}

fn attack(wanted: &str) -> Result<bool> {
    let (attacks, others): (Vec<_>, Vec<_>) = every()
        .into_iter()
        .partition(|attack| attack.name.starts_with(wanted));
    if attacks.is_empty() {
        let names: Vec<_> = others.iter().map(|attack| attack.name).collect();
        bail!(
            "No attack begins with \"{wanted}\". There are:\n{}",
            names.join("\n")
        );
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    let failed = runtime.block_on(try_all(attacks))?;
    Ok(failed == 0)
}

/// Tries them, says how each ended, in their order, and counts those that failed.
async fn try_all(attacks: Vec<Attack>) -> Result<usize> {
    let all = attacks.len();
    let mut failed = 0;
    let mut tried = futures::stream::iter(attacks)
        .map(|Attack { name, tried }| async move {
            let task = tokio::spawn(timeout(PATIENCE, tried));
            let outcome = task.await.context("it couldn't be staged");
            (name, outcome)
        })
        .buffered(AT_ONCE);
    while let Some((name, outcome)) = tried.next().await {
        let outcome = outcome.and_then(|it| it.context("it took too long").flatten());
        match outcome {
            Ok(()) => println!("attack {name} ... ok"),
            Err(failure) => {
                failed += 1;
                println!("attack {name} ... FAILED\n{failure:#}\n");
            }
        }
    }
    println!("{} passed, {failed} failed", all - failed);
    Ok(failed)
}
