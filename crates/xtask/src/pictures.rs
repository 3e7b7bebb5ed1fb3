//! `./x pictures`: every screen of the gallery against its stored picture.

use crate::{
    face::{self, Face},
    packages::{self, Purpose},
    process,
    steps::Steps,
    tally::Tally,
    toolchain,
};
use anyhow::Result;
use clap::Args;
use std::process::Command;

#[derive(Args)]
pub(crate) struct Arguments {
    /// Take today's pictures as right, where their name matches (`*` stands for anything)
    #[arg(long, value_name = "GLOB")]
    bless: Option<String>,
    /// Leave a picture of every screen in every language, theme and width in target/pictures/all
    #[arg(long, conflicts_with = "bless")]
    all: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let mut steps = Steps::of(3);
    steps.next("Making sure of the system's packages and the WebAssembly target");
    packages::install(Purpose::Test)?;
    toolchain::install_wasm_target()?;
    steps.next("Building the gallery");
    face::build(Face::Gallery)?;
    steps.next("Taking pictures");
    process::run(&mut take(arguments.bless.as_deref(), arguments.all))
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
