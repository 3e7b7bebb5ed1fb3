//! The parts of `./x test`, in their order: what fails quickly first.

use crate::{
    attacks, axe,
    check::{self, NATIVE_FEATURES},
    deny,
    face::{self, Face},
    journeys, npm, pictures, process, run,
    tally::Tally,
    toolchain,
};
use anyhow::Result;
use std::process::Command;

/// One part.
pub(super) struct Part {
    pub(super) name: &'static str,
    /// Later parts run what it builds.
    pub(super) builds: bool,
    pub(super) needs_builds: bool,
    pub(super) run: fn() -> (Tally, Result<()>),
}

/// The parts of a run; a `full` one has more.
pub(super) fn parts(full: bool) -> Vec<Part> {
    let part = |name, run| Part {
        name,
        builds: false,
        needs_builds: false,
        run,
    };
    let building = |name, run| Part {
        builds: true,
        ..part(name, run)
    };
    let walking = |name, run| Part {
        needs_builds: true,
        ..part(name, run)
    };
    let mut parts = vec![
        building(
            "System packages, what comes from npm, WebAssembly target",
            if full { install_everything } else { install },
        ),
        part("Format", || uncounted(check::format())),
        part("Licences and sources of dependencies", || {
            uncounted(deny::check())
        }),
        building("The face, built", || uncounted(face::build(Face::App))),
        building("The gallery, built", || {
            uncounted(face::build(Face::Gallery))
        }),
        part("Lints of the face", || uncounted(check::lint_face())),
        building("The programs, built", || uncounted(run::build_programs())),
        part("Lints of everything else", || {
            uncounted(check::lint_native())
        }),
        part(
            "Tests of each part",
            if full { every_unit_test } else { unit_tests },
        ),
        walking("Checks across parts", checks),
        walking("Attacks", attacks::run_all),
        walking(
            "Journeys",
            if full {
                journeys::run_all
            } else {
                journeys::run_quickly
            },
        ),
        walking("Pictures", pictures::run_all),
        walking("Pictures of long names", pictures::look_quickly),
        walking(
            "Accessibility",
            if full { axe::run_all } else { axe::run_quickly },
        ),
    ];
    if full {
        parts.push(walking(
            "Pictures as everyone sees them",
            pictures::look_as_everyone_counting,
        ));
        parts.push(building("The face as it is released, built", || {
            uncounted(face::build_released().and_then(|()| run::build_programs()))
        }));
        parts.push(walking("A journey with it", journeys::run_once));
    }
    parts
}

fn install() -> (Tally, Result<()>) {
    uncounted(installing(false))
}

/// The same, with what a full run needs.
fn install_everything() -> (Tally, Result<()>) {
    uncounted(installing(true))
}

fn installing(full: bool) -> Result<()> {
    journeys::install_browsers(full)?;
    npm::OIDC_PROVIDER.install()?;
    npm::JUDGES.install()?;
    toolchain::install_wasm_target()?;
    Ok(())
}

fn uncounted(outcome: Result<()>) -> (Tally, Result<()>) {
    (Tally::default(), outcome)
}

fn unit_tests() -> (Tally, Result<()>) {
    process::run_counting(&mut unit_test_command())
}

/// The same, with as many random steps as an issue asks for.
fn every_unit_test() -> (Tally, Result<()>) {
    process::run_counting(unit_test_command().env("SEQUENCE_STEPS", "100000"))
}

fn unit_test_command() -> Command {
    let mut cargo = process::cargo(["test", "--no-fail-fast", "--workspace"]);
    cargo.args(["--exclude", "tests", "--features", NATIVE_FEATURES]);
    cargo
}

fn checks() -> (Tally, Result<()>) {
    let mut cargo = process::cargo(["test", "--no-fail-fast", "--package", "tests"]);
    cargo.args(["--lib", "--test", "checks"]);
    process::run_counting(&mut cargo)
}
