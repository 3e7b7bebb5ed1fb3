//! Programs that a test starts: each writes a log, and none outlives its test.

use crate::fake_time;
use anyhow::{Context as _, Result};
use std::{
    fs::{self, File},
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// A running program with everything it started.
pub struct Program {
    child: Child,
    log: PathBuf,
}

impl Program {
    /// Starts `command`, which writes what it says into `name.log` in the folder `logs`.
    ///
    /// # Errors
    ///
    /// When it can't be started, or its log can't be written.
    pub fn start(name: &str, command: &mut Command, logs: &Path) -> Result<Self> {
        fs::create_dir_all(logs)?;
        let log = logs.join(format!("{name}.log"));
        let file = File::options().create(true).append(true).open(&log)?;
        let child = command
            .stdin(Stdio::null())
            .stdout(file.try_clone()?)
            .stderr(file)
            // A group of its own, so that what it starts can be ended with it.
            .process_group(0)
            .spawn()
            .with_context(|| format!("Couldn't start the {name}: {:?}", command.get_program()))?;
        Ok(Self { child, log })
    }

    /// Whether it ended by itself.
    pub fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    /// Ends it at once and without warning, as `kill -9` does, with everything it started.
    pub fn kill(&mut self) {
        let group = format!("-{}", self.child.id());
        let killed = Command::new("kill")
            .args(["-KILL", "--", &group])
            .stderr(Stdio::null())
            .status();
        if !killed.is_ok_and(|status| status.success()) {
            // The group is gone when its program ended by itself.
            let _gone = self.child.kill();
        }
        let _reaped = self.child.wait();
        fake_time::clear_away(self.child.id());
    }

    /// What it has said.
    #[must_use]
    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.kill();
    }
}
