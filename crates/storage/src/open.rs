//! Opening the database: one writer, a few readers.

use crate::readers::{READERS, Readers};
use crate::writer::{Writer, Writing};
use crate::{Change, Failure, OpenFailure, connection, keys, schema};
use rusqlite::Connection;
use std::path::Path;
use tokio::sync::broadcast;

/// How many changes a slow listener may lag behind before it has to ask for what it missed.
const CHANGES: usize = 1_024;

/// A handle on the database, cheap to clone. When the last one is dropped, the writer ends.
#[derive(Clone)]
pub struct Storage {
    writer: Writer,
    readers: Readers,
    changes: broadcast::Sender<Change>,
}

impl Storage {
    /// Opens the database at `path`, makes it where it is missing, and migrates it.
    ///
    /// # Errors
    /// When SQLite is too old, a setting doesn't take, the file is damaged, or a migration fails.
    pub fn open(path: &Path) -> Result<Self, OpenFailure> {
        let mut writing = connection::open_writer(path)?;
        schema::migrate(&mut writing)?;
        fill_keys(&mut writing)?;
        let readers = (0..READERS)
            .map(|_| connection::open_reader(path))
            .collect::<Result<Vec<_>, _>>()?;
        let changes = broadcast::Sender::new(CHANGES);
        Ok(Self {
            writer: Writer::start(writing, changes.clone())?,
            readers: Readers::new(readers),
            changes,
        })
    }

    /// Hears of every change from now on, each after its commit.
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<Change> {
        self.changes.subscribe()
    }

    pub(crate) async fn write<T: Send + 'static>(
        &self,
        body: impl FnOnce(&mut Writing<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        self.writer.write(body).await
    }

    pub(crate) async fn read<T: Send + 'static>(
        &self,
        body: impl FnOnce(&Connection) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        self.readers.read(body).await
    }
}

/// An older file has names without keys.
fn fill_keys(writing: &mut Connection) -> Result<(), OpenFailure> {
    let transaction = writing.transaction()?;
    keys::fill(&transaction).map_err(|_| OpenFailure::KeysMissing)?;
    Ok(transaction.commit()?)
}
