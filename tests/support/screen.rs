//! A screen that nobody looks at, for windows that a test opens.

use anyhow::{Context as _, Result, ensure};
use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
};

/// An X server without a monitor.
pub struct Screen {
    server: Child,
    display: String,
}

impl Screen {
    /// Starts one on a free display.
    ///
    /// # Errors
    ///
    /// When Xvfb can't be started.
    pub fn start() -> Result<Self> {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x900x24"])
            // Without it the server begins anew when its last window closes, and turns away an app
            // that is started again at that moment.
            .args(["-nolisten", "tcp", "-noreset"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Couldn't start Xvfb")?;
        let said = server.stdout.take().context("Xvfb has an output")?;
        let mut number = String::new();
        BufReader::new(said).read_line(&mut number)?;
        let number = number.trim();
        ensure!(!number.is_empty(), "Xvfb ended before it had a display");
        Ok(Self {
            server,
            display: format!(":{number}"),
        })
    }

    /// What `DISPLAY` is for programs on this screen.
    #[must_use]
    pub fn display(&self) -> &str {
        &self.display
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ended = self.server.kill();
        let _reaped = self.server.wait();
    }
}
