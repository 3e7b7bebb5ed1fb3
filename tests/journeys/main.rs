//! Journeys: the real app in a real window or the real website in a real browser, the real service and
//! devices, and the sign-in in a browser. Each asserts the sentence on screen and what was really done.
//!
//! `./x journey reset-passcode` walks those whose name begins so, in the app where it is walked there; their pictures
//! and logs are in `target/journeys`. What is walked in the app is walked on the website, too, as far as it is there;
//! with `--full` in every engine's browser.

mod employee;
mod it_staff;
mod keyboard;
mod reset_passcode;
mod sign_in;
mod website;

use anyhow::{Result, bail};
use futures::future::LocalBoxFuture;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use support::stage::{Host, looks_at_the_console};

/// So many are walked at a time: each has everything of its own, and waits more than it works.
const LANES: usize = 2;

/// A journey: its name, and the walk in one host or another.
type Journey = (
    &'static str,
    fn(Host) -> LocalBoxFuture<'static, Result<()>>,
);

/// A journey in one host, with the name under which it is asked for.
struct Walk {
    name: String,
    host: Host,
    journey: &'static Journey,
}

fn main() -> ExitCode {
    let (options, wanted): (Vec<_>, Vec<_>) = std::env::args()
        .skip(1)
        .partition(|argument| argument.starts_with("--"));
    let wanted = wanted.into_iter().next().unwrap_or_default();
    match walk(&wanted, options == ["--full"]) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("{failure:#}");
            ExitCode::FAILURE
        }
    }
}

/// Every journey in every host in which it is walked; a `full` walk comes to more of them.
fn every(full: bool) -> impl Iterator<Item = Walk> {
    let in_the_app = [
        reset_passcode::JOURNEYS,
        employee::JOURNEYS,
        it_staff::JOURNEYS,
        sign_in::JOURNEYS,
    ];
    let in_the_app = in_the_app.into_iter().flatten();
    in_the_app
        .map(|journey| (Host::App, journey))
        .chain(website::walks())
        .chain(website::walks_elsewhere().filter(move |_| full))
        .map(|(host, journey)| Walk {
            name: format!("{}{}", host.folder(), journey.0),
            host,
            journey,
        })
}

/// Those whose name begins so: the app's, or the website's where that is said; also without saying so where the app
/// has none.
fn named(wanted: &str, full: bool) -> Vec<Walk> {
    let begins = |walk: &Walk| walk.name.starts_with(wanted);
    let walks: Vec<_> = every(full).filter(begins).collect();
    if walks.is_empty() {
        let elsewhere = |walk: &Walk| walk.journey.0.starts_with(wanted);
        return every(full).filter(elsewhere).collect();
    }
    walks
}

fn walk(wanted: &str, full: bool) -> Result<bool> {
    let walks = named(wanted, full);
    if walks.is_empty() {
        let names: Vec<_> = every(full).map(|walk| walk.name).collect();
        bail!(
            "No journey begins with \"{wanted}\". There are:\n{}",
            names.join("\n")
        );
    }
    let failed = AtomicUsize::new(0);
    let next = Mutex::new(walks.iter());
    thread::scope(|lanes| {
        let lanes: Vec<_> = (0..LANES)
            .map(|_| lanes.spawn(|| walk_along(&next, &failed)))
            .collect();
        lanes
            .into_iter()
            .try_for_each(|lane| lane.join().unwrap_or_else(|_| bail!("A lane ended")))
    })?;
    let failed = failed.into_inner();
    println!("{} passed, {failed} failed", walks.len() - failed);
    Ok(failed == 0)
}

/// Walks whichever journey is next, until there is none.
fn walk_along<'walks>(
    next: &Mutex<impl Iterator<Item = &'walks Walk>>,
    failed: &AtomicUsize,
) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let take = || next.lock().unwrap_or_else(PoisonError::into_inner).next();
    while let Some(Walk {
        name,
        host,
        journey: (own_name, journey),
    }) = take()
    {
        let walked = runtime.block_on(journey(*host));
        match walked.and_then(|()| looks_at_the_console(*host, own_name)) {
            Ok(()) => println!("journey {name} ... ok"),
            Err(failure) => {
                failed.fetch_add(1, Ordering::Relaxed);
                println!("journey {name} ... FAILED\n{failure:#}\n");
            }
        }
    }
    Ok(())
}
