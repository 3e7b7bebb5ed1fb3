//! `./x axe`: whether axe-core finds anything on any component or screen that somebody would stumble over who sees,
//! hears or moves otherwise.

use crate::{
    face::{self, Face},
    npm,
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
    /// In both languages and both themes, not in light English only
    #[arg(long)]
    full: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let mut steps = Steps::of(3);
    steps.next("Making sure of the system's packages, of axe-core and of the WebAssembly target");
    packages::install(Purpose::Test)?;
    npm::JUDGES.install()?;
    toolchain::install_wasm_target()?;
    steps.next("Building the gallery");
    face::build(Face::Gallery)?;
    steps.next("Asking axe-core of every component and screen");
    process::run(&mut ask(arguments.full))
}

/// Asks in light English, and counts.
pub(crate) fn run_quickly() -> (Tally, Result<()>) {
    process::run_counting(&mut ask(false))
}

/// Asks in both languages and both themes, and counts.
pub(crate) fn run_all() -> (Tally, Result<()>) {
    process::run_counting(&mut ask(true))
}

fn ask(full: bool) -> Command {
    let mut cargo = process::cargo(["test", "--quiet", "--package", "tests"]);
    cargo.args(["--test", "pictures", "--", "--axe"]);
    if full {
        cargo.arg("--full");
    }
    cargo.env("GALLERY", Face::Gallery.folder());
    cargo
}
