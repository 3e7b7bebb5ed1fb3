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
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Arguments {
    /// Build the gallery of components and screens instead, into target/gallery-dist
    #[arg(long)]
    gallery: bool,
    /// As small as it gets, and minutes slower to build
    #[arg(long)]
    release: bool,
}

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
        "wasm-release"
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
    build_with(Face::App, "wasm-release")
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
    // Without these nobody could take the compiled face apart.
    cargo.args(["--", "-C", "link-arg=--emit-relocs"]);
    process::run(&mut cargo)?;
    let compiled = target.join(toolchain::WASM).join(profile).join("ui.wasm");
    let folder = target.join(format!("bindings-{}", name(face)));
    let glue = bindings::generate(&compiled, &folder, profile != "wasm-release")?;
    let licences = licences::write(target.join("licences.json"))?;
    files::lay_out(&places::root(), &glue, licences, face)
}

fn name(face: Face) -> &'static str {
    match face {
        Face::App => "app",
        Face::Gallery => "gallery",
    }
}
