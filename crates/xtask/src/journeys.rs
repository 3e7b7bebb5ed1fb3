//! `./x journey`: the real app in a real window, walked through as a person would.

use crate::{
    face::{self, Face},
    firefox, npm,
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
    /// The website in the browsers of every engine, not in Chromium only
    #[arg(long)]
    full: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let mut steps = Steps::of(4);
    steps.next("Making sure of the system's packages, of an issuer and of the WebAssembly target");
    install_browsers(arguments.full)?;
    npm::OIDC_PROVIDER.install()?;
    toolchain::install_wasm_target()?;
    steps.next("Building the face");
    face::build(Face::App)?;
    steps.next("Building the service, the devices and the app");
    run::build_programs()?;
    steps.next("Walking");
    process::run(&mut walk(arguments.name.as_deref(), arguments.full))
}

/// Installs what the journeys are walked in, where it is missing; for a `full` walk that is more.
///
/// # Errors
///
/// When something is missing that this can't install; the message says what to type.
pub(crate) fn install_browsers(full: bool) -> Result<()> {
    if !full {
        return packages::install(Purpose::Test);
    }
    packages::install(Purpose::FullTest)?;
    firefox::install_driver()
}

/// Walks through every journey in the app and in Chromium, and counts.
pub(crate) fn run_quickly() -> (Tally, Result<()>) {
    process::run_counting(&mut walk(None, false))
}

/// Walks through every journey in every browser, and counts.
pub(crate) fn run_all() -> (Tally, Result<()>) {
    process::run_counting(&mut walk(None, true))
}

/// Walks once through every address in Chromium, and counts: both parts of the face that the service was built with.
pub(crate) fn run_once() -> (Tally, Result<()>) {
    process::run_counting(&mut walk(Some("website/addresses"), false))
}

fn walk(name: Option<&str>, full: bool) -> Command {
    let mut cargo = process::cargo(["test", "--quiet", "--package", "tests"]);
    cargo.args(["--test", "journeys", "--"]);
    cargo.args(full.then_some("--full"));
    cargo.args(name);
    cargo
}
