//! The part of the Rust toolchain that a fresh machine lacks: the target the face is compiled to, and those of
//! other systems.

use crate::process;
use anyhow::{Context as _, Result, bail};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// What the face is compiled to.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that the face can be compiled; `true` where it had to be installed.
pub(crate) fn install_wasm_target() -> Result<bool> {
    install_target(WASM)
}

/// Makes sure that this Rust can compile to `target`; `true` where it had to be installed.
pub(crate) fn install_target(target: &str) -> Result<bool> {
    if libraries()?.join(target).is_dir() {
        return Ok(false);
    }
    rustup(&["target", "add", target])
        .with_context(|| format!("This Rust can't compile to {target}"))?;
    Ok(true)
}

/// Makes sure that Rust's own library can be compiled.
pub(crate) fn install_sources() -> Result<()> {
    if libraries()?.join("src/rust/library").is_dir() {
        return Ok(());
    }
    rustup(&["component", "add", "rust-src"]).context("This Rust comes without its own sources")
}

/// Where this Rust keeps its libraries.
fn libraries() -> Result<PathBuf> {
    let output = Command::new("rustc")
        .args(["--print", "sysroot"])
        .output()
        .context("Couldn't ask rustc where it lives")?;
    let sysroot = String::from_utf8_lossy(&output.stdout);
    Ok(Path::new(sysroot.trim()).join("lib/rustlib"))
}

fn rustup(arguments: &[&str]) -> Result<()> {
    if process::on_path("rustup").is_none() {
        bail!(
            "There is no rustup to add it.\n\
             Install Rust by rustup (https://rustup.rs), or your system's package with what is missing."
        );
    }
    process::run(Command::new("rustup").args(arguments))
}

/// What native programs are compiled to on this machine.
pub(crate) fn host() -> Result<String> {
    let output = Command::new("rustc")
        .args(["--version", "--verbose"])
        .output()
        .context("Couldn't ask rustc what it compiles to")?;
    let about = String::from_utf8_lossy(&output.stdout);
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host
        .context("rustc didn't say what it compiles to")?
        .to_owned())
}
