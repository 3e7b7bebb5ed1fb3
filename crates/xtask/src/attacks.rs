//! `./x attacks`: what somebody hostile tries, as docs/attacks.md tells of it.

use crate::{
    face::{self, Face},
    process,
    tally::Tally,
    toolchain,
};
use anyhow::Result;
use clap::Args;
use std::process::Command;

#[derive(Args)]
pub(crate) struct Arguments {
    /// Which attacks: those whose name begins so; all of them by default
    name: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    toolchain::install_wasm_target()?;
    // The website's page is attacked, too.
    face::build(Face::App)?;
    // What was tampered with is shown to the program itself.
    process::run(&mut process::cargo([
        "build",
        "--quiet",
        "--package",
        "service",
    ]))?;
    process::run(&mut attack(arguments.name.as_deref()))
}

/// Tries every attack and counts.
pub(crate) fn run_all() -> (Tally, Result<()>) {
    process::run_counting(&mut attack(None))
}

fn attack(name: Option<&str>) -> Command {
    let mut cargo = process::cargo(["test", "--quiet", "--package", "tests"]);
    cargo.args(["--test", "attacks", "--"]);
    cargo.args(name);
    cargo
}
