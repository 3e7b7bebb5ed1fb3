//! IT's list of every device in databases of three sizes, and one action on every device in others, through `storage`;
//! and beside it what plain statements take on the same rows, indexes and settings.

pub(crate) mod crowd;
mod fan_out;
mod plain;

use crate::table;
use anyhow::{Context as _, Result};
use model::device::{Compliance, Platform};
use plain::Plain;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};
use std::{fs, path::Path, time::Instant};
use storage::{DeviceQuery, Page, Place, Storage};
use tempfile::TempDir;

/// How many devices the databases have.
const SIZES: [u32; 3] = [1_000, 100_000, 1_000_000];

/// How many devices a page has.
pub(crate) const PAGE: usize = 100;

/// How often each is measured, after a tenth as many that aren't.
const RUNS: usize = 300;

/// The same of what plain statements take seconds for.
const FEW_RUNS: usize = 10;

/// Now, on a clock that only goes on.
#[expect(clippy::disallowed_methods, reason = "a bench measures real time")]
pub(crate) fn now() -> Instant {
    Instant::now()
}

/// A line of the table.
struct Line {
    devices: u32,
    what: &'static str,
    ours: Vec<f64>,
    plain: Vec<f64>,
}

pub(crate) async fn bench() -> Result<()> {
    let load = table::load()?;
    let mut lines = Vec::new();
    let mut sizes = Vec::new();
    for devices in SIZES {
        eprintln!("{devices} devices …");
        let folder = TempDir::with_prefix("bench-scale-")?;
        let file = folder.path().join("portal.sqlite");
        drop(Storage::open(&file)?);
        let begun = now();
        crowd::fill(&file, devices)?;
        sizes.push((devices, begun.elapsed(), fs::metadata(&file)?.len()));
        measure(&file, devices, &mut lines).await?;
    }
    let fan_outs = fan_out::measure().await?;
    print(&lines);
    println!();
    fan_out::print(&fan_outs);
    println!();
    for (devices, filled_in, bytes) in sizes {
        let each = bytes / u64::from(devices);
        let seconds = filled_in.as_secs_f64();
        println!("{devices} devices: {each} bytes each, filled in {seconds:.0} s.");
    }
    table::print_load(&load)
}

async fn measure(file: &Path, devices: u32, lines: &mut Vec<Line>) -> Result<()> {
    let storage = Storage::open(file)?;
    let plain = Plain::open(file)?;
    let mut dice = ChaCha8Rng::seed_from_u64(7);
    let mut add = |what, ours, plain| {
        lines.push(Line {
            devices,
            what,
            ours,
            plain,
        });
    };
    let first = async || page(&storage, DeviceQuery::default(), Place::Start).await;
    add(
        "first page",
        timed(RUNS, first).await?,
        plain.timed(RUNS, Plain::first)?,
    );
    let last = async || page(&storage, DeviceQuery::default(), Place::End).await;
    add(
        "last page",
        timed(RUNS, last).await?,
        plain.timed(RUNS, Plain::last)?,
    );
    // Serial numbers are twelve digits: eight are of one device, five of a few.
    let mut digits = |length: usize| {
        let device = dice.next_u32() % devices;
        crowd::serial_number(device)[..length].to_owned()
    };
    let wanted: Vec<_> = (0..RUNS + RUNS / 10).map(|_| digits(8)).collect();
    let (ours, theirs) = searched(&storage, &plain, RUNS, &wanted).await?;
    add("search for how a serial number begins", ours, theirs);
    let wanted: Vec<_> = wanted.iter().map(|digits| digits[2..].to_owned()).collect();
    let (ours, theirs) = searched(&storage, &plain, RUNS, &wanted).await?;
    add("search inside of serial numbers", ours, theirs);
    let wanted = vec!["iphone".to_owned(); FEW_RUNS + FEW_RUNS / 10];
    let (ours, theirs) = searched(&storage, &plain, FEW_RUNS, &wanted).await?;
    add("search for a common word", ours, theirs);
    let query = DeviceQuery {
        platforms: Some(vec![Platform::Android]),
        compliance: Some(vec![Compliance::Noncompliant]),
        ..DeviceQuery::default()
    };
    let filtered = async || {
        storage.count_devices(query.clone(), false).await?;
        page(&storage, query.clone(), Place::Start).await
    };
    add(
        "two filters with their exact count",
        timed(RUNS, filtered).await?,
        plain.timed(RUNS, Plain::filtered)?,
    );
    Ok(())
}

async fn searched(
    storage: &Storage,
    plain: &Plain,
    runs: usize,
    wanted: &[String],
) -> Result<(Vec<f64>, Vec<f64>)> {
    let mut each = wanted.iter();
    let ours = timed(runs, async || {
        let query = DeviceQuery {
            search: vec![each.next().context("there is a word for each run")?.clone()],
            ..DeviceQuery::default()
        };
        page(storage, query, Place::Start).await
    });
    let ours = ours.await?;
    let mut each = wanted.iter();
    let theirs = plain.timed(runs, |plain| {
        plain.searched(each.next().context("there is a word for each run")?)
    })?;
    Ok((ours, theirs))
}

async fn page(storage: &Storage, query: DeviceQuery, place: Place) -> Result<()> {
    let Page { rows, .. } = storage.every_device(query, place, PAGE).await?;
    anyhow::ensure!(!rows.is_empty(), "a page is empty");
    Ok(())
}

/// How long each run takes, in milliseconds.
async fn timed(runs: usize, mut run: impl AsyncFnMut() -> Result<()>) -> Result<Vec<f64>> {
    for _ in 0..runs / 10 {
        run().await?;
    }
    let mut milliseconds = Vec::with_capacity(runs);
    for _ in 0..runs {
        let begun = now();
        run().await?;
        milliseconds.push(begun.elapsed().as_secs_f64() * 1_000.0);
    }
    Ok(milliseconds)
}

fn print(lines: &[Line]) {
    println!(
        "| devices | what | median | 99 of 100 within | plain median | plain 99 of 100 | ratio |"
    );
    println!("|---|---|---|---|---|---|---|");
    for Line {
        devices,
        what,
        ours,
        plain,
    } in lines
    {
        let (ours, plain) = (parts(ours), parts(plain));
        println!(
            "| {devices} | {what} | {:.2} ms | {:.2} ms | {:.2} ms | {:.2} ms | {:.2} |",
            ours[0],
            ours[1],
            plain[0],
            plain[1],
            ours[0] / plain[0],
        );
    }
}

/// The median, and what 99 of 100 take at most.
fn parts(milliseconds: &[f64]) -> [f64; 2] {
    let mut sorted = milliseconds.to_vec();
    sorted.sort_by(f64::total_cmp);
    [50, 99].map(|percent| {
        let at = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
        sorted.get(at).copied().unwrap_or(f64::NAN)
    })
}
