//! The real Linux agent as a program of its own, with a folder of its own in place of the computer's.
//! Nothing is asked of it that would change the computer it runs on.

use crate::{program::Program, program_path};
use anyhow::{Context as _, Result};
use std::{
    fs,
    process::{Command, Output},
};
use tempfile::TempDir;

/// A computer on which the agent can be enrolled, started, and killed.
pub struct LinuxAgent {
    folder: TempDir,
    program: Option<Program>,
}

impl LinuxAgent {
    /// A computer that knows no portal yet.
    ///
    /// # Errors
    ///
    /// When there is no folder for it.
    pub fn new() -> Result<Self> {
        Ok(Self {
            folder: TempDir::with_prefix("linux-agent-")?,
            program: None,
        })
    }

    fn command(&self) -> Command {
        let mut command = Command::new(program_path("portal-agent"));
        command.env("PORTAL_AGENT_STATE", self.folder.path().join("state"));
        // Nobody's passcode is to be reset here.
        command.env_remove("SUDO_USER").env_remove("USER");
        command
    }

    /// Types `arguments` after the agent's name and waits until it ends.
    ///
    /// # Errors
    ///
    /// When it can't be started.
    pub fn types(&self, arguments: &[&str]) -> Result<Output> {
        let output = self.command().args(arguments).output();
        output.context("Couldn't start portal-agent")
    }

    /// Starts it, as a unit of systemd would.
    ///
    /// # Errors
    ///
    /// When it can't be started.
    pub fn start(&mut self) -> Result<()> {
        let mut command = self.command();
        command.arg("run");
        self.program = Some(Program::start("agent", &mut command, self.folder.path())?);
        Ok(())
    }

    /// Ends it at once and without warning, as if the battery were taken out.
    pub fn kill(&mut self) {
        self.program = None;
    }

    /// Whether it ended by itself.
    pub fn has_ended(&mut self) -> bool {
        self.program.as_mut().is_none_or(Program::has_ended)
    }

    /// What it has said.
    #[must_use]
    pub fn log(&self) -> String {
        self.program.as_ref().map(Program::log).unwrap_or_default()
    }

    /// Its journal: one JSON document a line.
    ///
    /// # Errors
    ///
    /// When it can't be read.
    pub fn journal(&self) -> Result<Vec<String>> {
        let path = self.folder.path().join("state/journal.jsonl");
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        Ok(text.lines().map(str::to_owned).collect())
    }

    /// The names of the files that it keeps.
    ///
    /// # Errors
    ///
    /// When its folder can't be read.
    pub fn keeps(&self) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for file in fs::read_dir(self.folder.path().join("state"))? {
            names.push(file?.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        Ok(names)
    }
}
