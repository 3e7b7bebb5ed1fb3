//! Where the demo keeps what happened, so that a second run goes on where the first one ended.

use crate::places;
use anyhow::{Context as _, Result, bail};
use std::{
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
};

/// The name of the file that says whose folder this is, and holds the lock.
const CLAIM: &str = "company-portal-demo.lock";

/// The demo's folder, ours until this is dropped.
pub(super) struct DemoData {
    folder: PathBuf,
    _lock: File,
}

impl DemoData {
    /// Claims the folder for `organisation` (a file's path), or, where another run holds it, the
    /// next free one; empties it first where it is to be `fresh`.
    pub(super) fn claim(organisation: Option<&Path>, fresh: bool) -> Result<Self> {
        let name = match organisation.and_then(Path::file_stem) {
            Some(stem) => stem.to_string_lossy().into_owned(),
            None => "demo".to_owned(),
        };
        let parent = places::user_data()?.join("company-portal-demo");
        for number in 1..=9 {
            let folder = match number {
                1 => parent.join(&name),
                _ => parent.join(format!("{name}-{number}")),
            };
            fs::create_dir_all(&folder)
                .with_context(|| format!("Couldn't make {}", folder.display()))?;
            let lock = File::create(folder.join(CLAIM))?;
            match lock.try_lock() {
                Ok(()) => {
                    if fresh {
                        empty(&folder)?;
                    }
                    fs::create_dir_all(folder.join("logs"))?;
                    return Ok(Self {
                        folder,
                        _lock: lock,
                    });
                }
                Err(TryLockError::WouldBlock) => println!(
                    "      Another ./x run uses {}; this one gets data of its own.",
                    folder.display()
                ),
                Err(TryLockError::Error(failure)) => return Err(failure.into()),
            }
        }
        bail!("Nine demos are running already. End one of them first.")
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) fn logs(&self) -> PathBuf {
        self.folder.join("logs")
    }
}

/// Removes everything in a folder that is ours, except what says so.
fn empty(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name == CLAIM) {
            continue;
        }
        if path.is_dir() {
            fs::remove_dir_all(path)?;
        } else {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}
