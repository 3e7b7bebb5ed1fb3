//! Another time of day for a program: libfaketime, loaded into the program itself. Timers keep real
//! time.
//!
//! Its command, `faketime`, would stand between a test and the program: whoever kills and awaits the
//! command doesn't know when the program is gone and its ports are free.

use anyhow::{Context as _, Result};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What loads libfaketime into a program; what it pretends is to be added.
///
/// # Errors
///
/// When it isn't installed.
pub fn environment() -> Result<Vec<(&'static str, String)>> {
    Ok(vec![
        ("LD_PRELOAD", library()?.to_string_lossy().into_owned()),
        ("FAKETIME_DONT_FAKE_MONOTONIC", "1".to_owned()),
        ("DONT_FAKE_MONOTONIC", "1".to_owned()),
        ("NO_FAKE_STAT", "1".to_owned()),
    ])
}

/// Removes what libfaketime keeps for the process `id` and clears away only in one that ends by
/// itself: a later process with the same id would take it for its own.
pub(crate) fn clear_away(id: u32) {
    let memory = Path::new("/dev/shm");
    for name in ["faketime_shm", "sem.faketime_sem"] {
        // Most programs have nothing there.
        let _absent = fs::remove_file(memory.join(format!("{name}_{id}")));
    }
}

/// Where distributions put the library for programs with several threads.
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
