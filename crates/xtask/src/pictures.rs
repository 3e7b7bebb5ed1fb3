//! `./x pictures`: every screen of the gallery against its stored picture, or every screen of the real portal of
//! another company.

use crate::{
    face::{self, Face},
    packages::{self, Purpose},
    places, process, run,
    steps::Steps,
    tally::Tally,
    toolchain,
};
use anyhow::{Context as _, Result};
use clap::Args;
use std::{path::PathBuf, process::Command};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Take today's pictures as right, where their name matches (`*` stands for anything)
    #[arg(long, value_name = "GLOB")]
    bless: Option<String>,
    /// Leave a picture of every screen in every language, theme and width in target/pictures/all
    #[arg(long, conflicts_with = "bless")]
    all: bool,
    /// Look at every example as people do who see, read or move otherwise: longer words, from right to left, letters
    /// further apart, forced colours, four times larger, with a finger
    #[arg(long, conflicts_with_all = ["bless", "all"])]
    everyone: bool,
    /// Look at the companies of these files on every screen instead, and leave contact sheets in
    /// target/pictures/organisations
    #[arg(long, value_name = "FILE", num_args = 1.., conflicts_with_all = ["bless", "all", "everyone"])]
    organisation: Vec<PathBuf>,
    /// Take the pictures of README.md anew instead, the moving one too
    #[arg(long, conflicts_with_all = ["bless", "all", "organisation"])]
    readme: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    if !arguments.organisation.is_empty() {
        return look_at(&arguments.organisation);
    }
    if arguments.readme {
        build_website("Taking the pictures of README.md")?;
        return process::run(look("--readme").arg(places::root().join("docs/pictures")));
    }
    let mut steps = Steps::of(3);
    steps.next("Making sure of the system's packages and the WebAssembly target");
    packages::install(Purpose::Test)?;
    toolchain::install_wasm_target()?;
    steps.next("Building the gallery");
    face::build(Face::Gallery)?;
    if arguments.everyone {
        steps.next("Looking at every example as everyone does");
        return process::run(&mut look_as_everyone());
    }
    steps.next("Taking pictures");
    process::run(&mut take(arguments.bless.as_deref(), arguments.all))
}

/// Looks at every screen of the portals of these companies.
fn look_at(organisations: &[PathBuf]) -> Result<()> {
    let files = organisations.iter().map(|file| {
        file.canonicalize()
            .with_context(|| format!("Couldn't find {}", file.display()))
    });
    let files = files.collect::<Result<Vec<_>>>()?;
    build_website("Looking at every screen")?;
    process::run(look("--organisation").args(files))
}

/// Builds everything that the website needs, and says what comes `then`.
fn build_website(then: &str) -> Result<()> {
    let mut steps = Steps::of(4);
    steps.next("Making sure of the system's packages and the WebAssembly target");
    packages::install(Purpose::Test)?;
    toolchain::install_wasm_target()?;
    steps.next("Building the face");
    face::build(Face::App)?;
    steps.next("Building the service and the devices");
    run::build_programs()?;
    steps.next(then);
    Ok(())
}

/// Looks at every example as people do who see, read or move otherwise, and counts.
pub(crate) fn look_as_everyone_counting() -> (Tally, Result<()>) {
    process::run_counting(&mut look_as_everyone())
}

fn look_as_everyone() -> Command {
    let mut cargo = look("--everyone");
    cargo.env("GALLERY", Face::Gallery.folder());
    cargo
}

/// Looks at the company whose names are the longest, in English and where there is least room, and counts.
pub(crate) fn look_quickly() -> (Tally, Result<()>) {
    let file = places::root().join("tests/pictures/organisations/long-names.toml");
    process::run_counting(look("--organisation-quickly").arg(file))
}

fn look(how: &str) -> Command {
    process::cargo([
        "test",
        "--quiet",
        "--package",
        "tests",
        "--test",
        "pictures",
        "--",
        how,
    ])
}

/// Takes and compares every picture, and counts.
pub(crate) fn run_all() -> (Tally, Result<()>) {
    process::run_counting(&mut take(None, false))
}

fn take(bless: Option<&str>, all: bool) -> Command {
    let mut cargo = process::cargo(["test", "--quiet", "--package", "tests"]);
    cargo.args(["--test", "pictures", "--"]);
    if let Some(glob) = bless {
        cargo.args(["--bless", glob]);
    }
    if all {
        cargo.arg("--all");
    }
    cargo.env("GALLERY", Face::Gallery.folder());
    cargo
}
