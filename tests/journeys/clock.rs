//! One clock for the service, the devices and the app, which a journey can move: libfaketime reads
//! its offset from a file at every look. Timers keep real time.

use anyhow::{Context as _, Result};
use std::{
    cell::Cell,
    fs,
    path::{Path, PathBuf},
};

/// A clock that runs ahead of the real one by an offset.
pub(crate) struct MovableClock {
    library: PathBuf,
    file: PathBuf,
    ahead: Cell<u32>,
}

impl MovableClock {
    /// A clock that is right, until it is moved; its offset stands in a file in `folder`.
    pub(crate) fn in_folder(folder: &Path) -> Result<Self> {
        let clock = Self {
            library: library()?,
            file: folder.join("clock"),
            ahead: Cell::new(0),
        };
        clock.jump(0)?;
        Ok(clock)
    }

    /// Lets `seconds` pass at once.
    pub(crate) fn jump(&self, seconds: u32) -> Result<()> {
        self.ahead.set(self.ahead.get() + seconds);
        let new = self.file.with_extension("new");
        fs::write(&new, format!("+{}\n", self.ahead.get()))?;
        // A reader sees the old file or the new one, never half of one.
        fs::rename(new, &self.file)?;
        Ok(())
    }

    /// What makes a program look at this clock.
    pub(crate) fn environment(&self) -> Vec<(&'static str, String)> {
        let text = |path: &Path| path.to_string_lossy().into_owned();
        vec![
            ("LD_PRELOAD", text(&self.library)),
            ("FAKETIME_TIMESTAMP_FILE", text(&self.file)),
            ("FAKETIME_NO_CACHE", "1".to_owned()),
            ("FAKETIME_DONT_FAKE_MONOTONIC", "1".to_owned()),
            ("DONT_FAKE_MONOTONIC", "1".to_owned()),
            ("NO_FAKE_STAT", "1".to_owned()),
        ]
    }
}

/// Where distributions put libfaketime.
fn library() -> Result<PathBuf> {
    let name = "libfaketimeMT.so.1";
    let folders = ["/usr/lib", "/usr/lib64", "/usr/local/lib"].map(PathBuf::from);
    let inside = |folder: &PathBuf| fs::read_dir(folder).into_iter().flatten().flatten();
    let deeper = folders.iter().flat_map(inside).map(|entry| entry.path());
    folders
        .iter()
        .cloned()
        .chain(deeper)
        .flat_map(|folder| [folder.join("faketime").join(name), folder.join(name)])
        .find(|path| path.is_file())
        .context("libfaketime isn't installed")
}
