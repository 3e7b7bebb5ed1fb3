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
        let [fastest, median, slowest] = spread(milliseconds.clone());
        println!(
            "| {what} | {} | {fastest:.0} ms | {median:.0} ms | {slowest:.0} ms |",
            milliseconds.len(),
        );
    }
    print_load(load_before)
}

/// The least of these, the median and the most.
pub(crate) fn spread(mut figures: Vec<f64>) -> [f64; 3] {
    figures.sort_by(f64::total_cmp);
    let last = figures.len().saturating_sub(1);
    [0, last / 2, last].map(|at| figures.get(at).copied().unwrap_or(f64::NAN))
}

/// Prints the machine's load before and after.
pub(crate) fn print_load(before: &str) -> Result<()> {
    let cores = std::thread::available_parallelism()?;
    println!("\n{cores} cores; load {before} before, {} after.", load()?);
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
