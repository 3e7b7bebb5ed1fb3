//! `./x bench NAME`: the real app, timed as its person sees it.

use crate::{
    face,
    packages::{self, Purpose},
    process, run,
    steps::Steps,
    toolchain,
};
use anyhow::Result;
use clap::Args;

/// How the programs are built that are timed.
const PROFILE: &str = "timed";

#[derive(Args)]
pub(crate) struct Arguments {
    /// Which bench: my-devices
    name: String,
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let mut steps = Steps::of(4);
    steps.next("Making sure of the system's packages and the WebAssembly target");
    packages::install(Purpose::Test)?;
    toolchain::install_wasm_target()?;
    steps.next("Building the face as it is released");
    face::build_released()?;
    steps.next("Building the service, the devices and the app");
    run::build_programs_as(Some(PROFILE))?;
    steps.next("Timing");
    let mut cargo = process::cargo(["test", "--quiet", "--package", "tests"]);
    cargo.args(["--test", "benches", "--", &arguments.name]);
    cargo.env("PROGRAMS_PROFILE", PROFILE);
    process::run(&mut cargo)
}
