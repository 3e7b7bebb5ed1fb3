//! `./x test`: what continuous integration runs.
//!
//! One part after the other, each with its minutes. A failed part doesn't stop the others, except
//! those that would run what it should have built.

mod parts;

use crate::{clock, clock::Stopwatch, tally::Tally};
use anyhow::{Result, bail};
use clap::Args;
use parts::{Part, parts};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Also what takes too long for every change; run before an issue is called resolved
    #[arg(long)]
    full: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let parts = parts(arguments.full);
    let mut total = Tally::default();
    let mut report = Vec::new();
    let mut built = true;
    for (index, part) in parts.iter().enumerate() {
        println!("\n[{}/{}] {}", index + 1, parts.len(), part.name);
        if part.needs_builds && !built {
            println!("      Not run: what it runs wasn't built.");
            total.failed += 1;
            report.push(format!("   -     not run  {}", part.name));
            continue;
        }
        let (tally, minutes, passed) = time(part);
        built &= passed || !part.builds;
        total += tally;
        let verdict = if passed { "ok    " } else { "FAILED" };
        report.push(format!(
            "{minutes:>6}  {verdict}   {}{}",
            part.name,
            counted(tally)
        ));
    }
    println!("\n{}", report.join("\n"));
    println!("{} passed, {} failed", total.passed, total.failed);
    if total.failed > 0 {
        bail!("Not everything passed.");
    }
    Ok(())
}

fn time(part: &Part) -> (Tally, String, bool) {
    let stopwatch = Stopwatch::start();
    let (mut tally, outcome) = (part.run)();
    let minutes = clock::minutes(stopwatch.elapsed());
    if let Err(failure) = &outcome {
        println!("{failure:#}");
        // A part that failed without counting a failed test still failed.
        tally.failed = tally.failed.max(1);
    }
    println!("      {minutes} minutes");
    (tally, minutes, tally.failed == 0)
}

fn counted(tally: Tally) -> String {
    match tally {
        Tally {
            passed: 0,
            failed: 0,
        } => String::new(),
        Tally { passed, failed } => format!(" ({passed} passed, {failed} failed)"),
    }
}
