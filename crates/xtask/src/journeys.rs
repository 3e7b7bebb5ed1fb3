//! `./x journey`: the real app in a real window, walked through as a person would.

use crate::{
    face::{self, Face},
    npm,
    packages::{self, Purpose},
    process, run,
    steps::Steps,
    tally::Tally,
    toolchain,
};
use anyhow::Result;
use clap::Args;
use std::process::Command;

#[derive(Args)]
pub(crate) struct Arguments {
    /// Which journey; all of them by default
    name: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let mut steps = Steps::of(4);
    steps.next("Making sure of the system's packages, of an issuer and of the WebAssembly target");
    packages::install(Purpose::Test)?;
    npm::OIDC_PROVIDER.install()?;
    toolchain::install_wasm_target()?;
    steps.next("Building the face");
    face::build(Face::App)?;
    steps.next("Building the service, the devices and the app");
    run::build_programs()?;
    steps.next("Walking");
    process::run(&mut walk(arguments.name.as_deref()))
}

/// Walks through every journey and counts.
pub(crate) fn run_all() -> (Tally, Result<()>) {
    process::run_counting(&mut walk(None))
}

fn walk(name: Option<&str>) -> Command {
    let mut cargo = process::cargo(["test", "--quiet", "--package", "tests"]);
    cargo.args(["--test", "journeys", "--"]);
    cargo.args(name);
    cargo
}
