//! A few connections that only read. Each read sees one moment of the database.

use crate::Failure;
use rusqlite::Connection;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;

/// How many reads run at a time.
pub(crate) const READERS: usize = 4;

/// A handle on the readers.
#[derive(Clone)]
pub(crate) struct Readers {
    idle: Arc<Mutex<Vec<Connection>>>,
    permits: Arc<Semaphore>,
}

impl Readers {
    /// Takes the connections over.
    pub(crate) fn new(connections: Vec<Connection>) -> Self {
        Self {
            permits: Arc::new(Semaphore::new(connections.len())),
            idle: Arc::new(Mutex::new(connections)),
        }
    }

    /// Reads on a thread that may wait for the disk.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        body: impl FnOnce(&Connection) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let permit = Arc::clone(&self.permits).acquire_owned().await;
        let permit = permit.map_err(|_| Failure::Closed)?;
        let idle = Arc::clone(&self.idle);
        let reading = tokio::task::spawn_blocking(move || {
            let lent = Lent::take(&idle).ok_or(Failure::Closed)?;
            let answer = lent.at_one_moment(body);
            // The connection is back before the permit is, so a permit always finds one.
            drop(lent);
            drop(permit);
            answer
        });
        reading.await.unwrap_or(Err(Failure::Closed))
    }
}

/// A connection that goes back when it is dropped, also when a read panics.
struct Lent<'idle> {
    idle: &'idle Mutex<Vec<Connection>>,
    connection: Option<Connection>,
}

impl<'idle> Lent<'idle> {
    fn take(idle: &'idle Mutex<Vec<Connection>>) -> Option<Self> {
        let connection = idle.lock().unwrap_or_else(PoisonError::into_inner).pop()?;
        Some(Self {
            idle,
            connection: Some(connection),
        })
    }

    fn at_one_moment<T>(
        &self,
        body: impl FnOnce(&Connection) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let connection = self.connection.as_ref().ok_or(Failure::Closed)?;
        // Dropped at the end, the transaction rolls back: there is nothing to keep.
        let moment = connection.unchecked_transaction()?;
        body(&moment)
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.extend(self.connection.take());
    }
}
