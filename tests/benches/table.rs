//! What was measured, as a table in Markdown.

use anyhow::Result;
use std::fs;

/// A line of the table: what was measured, and each time in milliseconds.
pub(crate) struct Measured {
    pub(crate) what: String,
    pub(crate) milliseconds: Vec<f64>,
}

/// Prints what was measured, with the machine's load before and after.
pub(crate) fn print(measured: &[Measured], load_before: &str) -> Result<()> {
    println!("| what | runs | fastest | median | slowest |");
    println!("|---|---|---|---|---|");
    for Measured { what, milliseconds } in measured {
        let mut sorted = milliseconds.clone();
        sorted.sort_by(f64::total_cmp);
        let at = |part: usize| {
            let last = sorted.len().saturating_sub(1);
            sorted.get(last * part / 2).copied().unwrap_or(f64::NAN)
        };
        println!(
            "| {what} | {} | {:.0} ms | {:.0} ms | {:.0} ms |",
            sorted.len(),
            at(0),
            at(1),
            at(2)
        );
    }
    let cores = std::thread::available_parallelism()?;
    println!(
        "\n{cores} cores; load {load_before} before, {} after.",
        load()?
    );
    Ok(())
}

/// How many programs wanted to run in the last minute.
pub(crate) fn load() -> Result<String> {
    let text = fs::read_to_string("/proc/loadavg")?;
    Ok(text
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned())
}
