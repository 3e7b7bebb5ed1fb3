//! One clock for the service, the devices and the app, which a journey can move: libfaketime reads
//! its offset from a file at every look. Timers keep real time.

use crate::fake_time;
use anyhow::Result;
use std::{
    cell::Cell,
    fs,
    path::{Path, PathBuf},
};

/// A clock that runs ahead of the real one by an offset.
pub struct MovableClock {
    library: Vec<(&'static str, String)>,
    file: PathBuf,
    ahead: Cell<u32>,
}

impl MovableClock {
    /// A clock that is right, until it is moved; its offset stands in a file in `folder`.
    ///
    /// # Errors
    ///
    /// When libfaketime isn't installed, or the folder can't be written to.
    pub fn in_folder(folder: &Path) -> Result<Self> {
        let clock = Self {
            library: fake_time::environment()?,
            file: folder.join("clock"),
            ahead: Cell::new(0),
        };
        clock.jump(0)?;
        Ok(clock)
    }

    /// By how many seconds it runs ahead.
    #[must_use]
    pub fn ahead(&self) -> u32 {
        self.ahead.get()
    }

    /// Lets `seconds` pass at once.
    ///
    /// # Errors
    ///
    /// When its file can't be written.
    pub fn jump(&self, seconds: u32) -> Result<()> {
        self.ahead.set(self.ahead.get() + seconds);
        let new = self.file.with_extension("new");
        fs::write(&new, format!("+{}\n", self.ahead.get()))?;
        // A reader sees the old file or the new one, never half of one.
        fs::rename(new, &self.file)?;
        Ok(())
    }

    /// What makes a program look at this clock.
    #[must_use]
    pub fn environment(&self) -> Vec<(&'static str, String)> {
        let file = self.file.to_string_lossy().into_owned();
        let moved = [
            ("FAKETIME_TIMESTAMP_FILE", file),
            ("FAKETIME_NO_CACHE", "1".to_owned()),
        ];
        self.library.iter().cloned().chain(moved).collect()
    }
}
