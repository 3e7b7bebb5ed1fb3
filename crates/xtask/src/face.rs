//! Builds the face: compiles it to WebAssembly, makes its JavaScript glue, and lays it out as the
//! app and the gallery serve it.

mod bindings;
mod files;
mod licences;
mod order;
mod parts;

use crate::{places, process, steps::Steps, toolchain};
use anyhow::Result;
use clap::Args;
use std::{path::PathBuf, process::Command};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Build the gallery of components and screens instead, into target/gallery-dist
    #[arg(long)]
    gallery: bool,
    /// As small as it gets, and minutes slower to build
    #[arg(long)]
    release: bool,
}

/// The profile of the face as it is released.
const RELEASED: &str = "wasm-release";

/// Which face is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Face {
    /// What people use.
    App,
    /// The same, with the gallery that shows every component and screen.
    Gallery,
}

impl Face {
    /// Where it is laid out.
    pub(crate) fn folder(self) -> PathBuf {
        match self {
            Self::App => places::root().join("dist"),
            Self::Gallery => places::target().join("gallery-dist"),
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let face = if arguments.gallery {
        Face::Gallery
    } else {
        Face::App
    };
    let profile = if arguments.release {
        RELEASED
    } else {
        "wasm-dev"
    };
    let mut steps = Steps::of(2);
    steps.next("Making sure of the WebAssembly target");
    toolchain::install_wasm_target()?;
    steps.next("Building the face");
    build_with(face, profile)?;
    println!("      {}", face.folder().display());
    Ok(())
}

/// Builds `face` as development and tests use it. Quick when nothing changed.
pub(crate) fn build(face: Face) -> Result<()> {
    build_with(face, "wasm-dev")
}

/// Builds the app's face as it is released.
pub(crate) fn build_released() -> Result<()> {
    build_with(Face::App, RELEASED)
}

fn build_with(face: Face, profile: &str) -> Result<()> {
    bindings::same_version()?;
    // A target directory of its own, so that the native build needn't wait for this one's lock.
    let target = places::target().join("wasm");
    let mut cargo = process::cargo(["rustc", "--package", "ui", "--lib", "--profile", profile]);
    cargo.args(["--target", toolchain::WASM, "--target-dir"]);
    cargo.arg(&target);
    if face == Face::Gallery {
        cargo.args(["--features", "gallery"]);
    }
    if profile == RELEASED {
        toolchain::install_sources()?;
        with_own_library(&mut cargo);
    }
    // Without these nobody could take the compiled face apart.
    cargo.args(["--", "-C", "link-arg=--emit-relocs"]);
    process::run(&mut cargo)?;
    let compiled = target.join(toolchain::WASM).join(profile).join("ui.wasm");
    let folder = target.join(format!("bindings-{}", name(face)));
    let glue = bindings::generate(&compiled, &folder, profile != RELEASED)?;
    let licences = licences::write(target.join("licences.json"))?;
    files::lay_out(&places::root(), &glue, licences, face)
}

/// Compiles Rust's own library with the face, so that a panic ends it without a text that nobody sees there: the text,
/// what writes it, and where it happened are a tenth of the face. The compiler calls this unstable.
fn with_own_library(cargo: &mut Command) {
    cargo.env("RUSTC_BOOTSTRAP", "1");
    cargo.arg("-Zbuild-std=std,panic_abort");
    cargo.arg("-Zbuild-std-features=optimize_for_size");
    cargo.args(["--config", WITHOUT_TEXTS]);
}

/// Beside what `.cargo/config.toml` says for this target.
const WITHOUT_TEXTS: &str = "target.wasm32-unknown-unknown.rustflags = [
    '-Zunstable-options', '-Cpanic=immediate-abort', '-Zlocation-detail=none',
]";

fn name(face: Face) -> &'static str {
    match face {
        Face::App => "app",
        Face::Gallery => "gallery",
    }
}
