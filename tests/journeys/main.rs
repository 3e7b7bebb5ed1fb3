//! Journeys: the real app in a real window, the real service and devices, and the sign-in in a
//! real browser. Each asserts the sentence on screen and what was really done.
//!
//! `./x journey reset-passcode` walks those whose name begins so; their pictures and logs are in
//! `target/journeys`.

mod employee;
mod reset_passcode;
mod sign_in;

use anyhow::{Result, bail};
use futures::future::LocalBoxFuture;
use std::process::ExitCode;

/// A journey: its name, and the walk.
type Journey = (&'static str, fn() -> LocalBoxFuture<'static, Result<()>>);

fn main() -> ExitCode {
    let wanted = std::env::args().nth(1).unwrap_or_default();
    match walk(&wanted) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("{failure:#}");
            ExitCode::FAILURE
        }
    }
}

/// Every journey.
fn every() -> impl Iterator<Item = &'static Journey> {
    [
        reset_passcode::JOURNEYS,
        employee::JOURNEYS,
        sign_in::JOURNEYS,
    ]
    .into_iter()
    .flatten()
}

fn walk(wanted: &str) -> Result<bool> {
    let journeys: Vec<_> = every()
        .filter(|(name, _)| name.starts_with(wanted))
        .collect();
    if journeys.is_empty() {
        let names: Vec<_> = every().map(|(name, _)| *name).collect();
        bail!(
            "No journey begins with \"{wanted}\". There are:\n{}",
            names.join("\n")
        );
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let mut failed = 0;
    for (name, journey) in &journeys {
        match runtime.block_on(journey()) {
            Ok(()) => println!("journey {name} ... ok"),
            Err(failure) => {
                failed += 1;
                println!("journey {name} ... FAILED\n{failure:#}\n");
            }
        }
    }
    println!("{} passed, {failed} failed", journeys.len() - failed);
    Ok(failed == 0)
}
