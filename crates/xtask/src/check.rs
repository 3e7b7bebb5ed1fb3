//! `./x check`: what a machine can say about the sources without running them.

use crate::{
    deny,
    face::{self, Face},
    packages::{self, Purpose},
    places, process,
    steps::Steps,
    targets, toolchain,
};
use anyhow::Result;
use clap::Args;

#[derive(Args)]
pub(crate) struct Arguments {
    /// Instead: the app's types on Windows, macOS, Android and iOS
    #[arg(long)]
    targets: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    if arguments.targets {
        return targets::check();
    }
    let mut steps = Steps::of(5);
    steps.next("Making sure of the system's packages and the WebAssembly target");
    packages::install(Purpose::Build)?;
    toolchain::install_wasm_target()?;
    steps.next("Format");
    format()?;
    steps.next("Lints of the face");
    lint_face()?;
    steps.next("Lints of everything else");
    // The app and the website embed the face, so that has to be there.
    face::build(Face::App)?;
    lint_native()?;
    steps.next("Licences and sources of dependencies");
    deny::check()
}

/// Fails where a file isn't formatted.
pub(crate) fn format() -> Result<()> {
    process::run(&mut process::cargo(["fmt", "--all", "--check"]))
}

/// Lints of what runs natively, in the features that the tests build.
pub(crate) fn lint_native() -> Result<()> {
    let mut cargo = process::cargo(["clippy", "--workspace", "--all-targets"]);
    cargo.args(["--features", NATIVE_FEATURES, "--", "-D", "warnings"]);
    process::run(&mut cargo)?;
    // These are no tests to cargo, so that `cargo test` alone opens no window.
    let mut cargo = process::cargo(["clippy", "--package", "tests"]);
    cargo.args([
        "--test", "attacks", "--test", "benches", "--test", "journeys", "--test", "pictures",
    ]);
    process::run(cargo.args(["--", "-D", "warnings"]))
}

/// Lints of the face as it is compiled for the browser, with the gallery.
pub(crate) fn lint_face() -> Result<()> {
    let mut cargo = process::cargo(["clippy", "--package", "ui", "--profile", "wasm-dev"]);
    cargo.args(["--target", toolchain::WASM, "--features", "gallery"]);
    cargo
        .arg("--target-dir")
        .arg(places::target().join("wasm"))
        .args(["--", "-D", "warnings"]);
    process::run(&mut cargo)
}

/// The features in which everything native is checked and tested.
pub(crate) const NATIVE_FEATURES: &str =
    "service/demo,service/website,company-portal/custom-protocol,ui/gallery";
