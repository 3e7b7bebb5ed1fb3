//! The one writer: intents queue up, run in savepoints of one transaction, are committed
//! together, told to whoever listens, and only then answered. Under load many intents share one
//! sync to disk.

use crate::{Change, Failure, keys};
use rusqlite::Connection;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;
use tokio::sync::{broadcast, mpsc, oneshot};

/// How many intents may wait before a further one is turned away.
const QUEUE: usize = 4_096;

/// How many intents at most share one commit, so that the first doesn't wait for ever.
const BATCH: usize = 256;

/// What an intent writes with: the open transaction, and the changes to tell after the commit.
pub(crate) struct Writing<'writer> {
    pub(crate) connection: &'writer Connection,
    pub(crate) changes: Vec<Change>,
    queue: &'writer Queue,
}

impl Writing<'_> {
    /// Whether somebody else's intent waits for this one, so that one with much to do may stop early.
    pub(crate) fn others_wait(&self) -> bool {
        !self.queue.0.is_empty()
    }
}

/// The intents that wait.
struct Queue(mpsc::Receiver<Intent>);

/// What remains to be done for an intent once the fate of its batch is known.
type Answer = Box<dyn FnOnce(Result<(), Failure>)>;

/// An intent without its type: runs, and gives back its changes and its answer.
type Intent = Box<dyn FnOnce(&Connection, &Queue) -> (Vec<Change>, Answer) + Send>;

/// A handle on the writer thread, which ends when the last handle is dropped.
#[derive(Clone)]
pub(crate) struct Writer {
    queue: mpsc::Sender<Intent>,
}

impl Writer {
    /// Starts the thread.
    pub(crate) fn start(
        connection: Connection,
        changes: broadcast::Sender<Change>,
    ) -> std::io::Result<Self> {
        let (queue, waiting) = mpsc::channel(QUEUE);
        thread::Builder::new()
            .name("storage-writer".to_owned())
            .spawn(move || serve(&connection, Queue(waiting), &changes))?;
        Ok(Self { queue })
    }

    /// Runs an intent and answers after its commit. When it fails, nothing of it was written.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        body: impl FnOnce(&mut Writing<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let (reply, answered) = oneshot::channel();
        let intent: Intent = Box::new(move |connection, queue| {
            let (outcome, changes) = in_savepoint(connection, queue, body);
            let answer: Answer = Box::new(move |committed| {
                // Whoever asked may have gone; what they asked for is done all the same.
                let _ = reply.send(committed.and(outcome));
            });
            (changes, answer)
        });
        self.queue
            .try_send(intent)
            .map_err(|refused| match refused {
                mpsc::error::TrySendError::Full(_) => Failure::Busy,
                mpsc::error::TrySendError::Closed(_) => Failure::Closed,
            })?;
        answered.await.unwrap_or(Err(Failure::Closed))
    }
}

fn serve(connection: &Connection, mut queue: Queue, listeners: &broadcast::Sender<Change>) {
    while let Some(first) = queue.0.blocking_recv() {
        let mut changes = Vec::new();
        let mut answers = Vec::new();
        let committed = in_transaction(connection, || {
            let mut next = Some(first);
            while let Some(intent) = next {
                let (changed, answer) = intent(connection, &queue);
                changes.extend(changed);
                answers.push(answer);
                next = (answers.len() < BATCH)
                    .then(|| queue.0.try_recv().ok())
                    .flatten();
            }
        });
        if committed.is_ok() {
            for change in changes {
                // Nobody listens: then nobody has to be told.
                let _ = listeners.send(change);
            }
        }
        for answer in answers {
            answer(committed);
        }
    }
}

fn in_transaction(connection: &Connection, batch: impl FnOnce()) -> Result<(), Failure> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    batch();
    connection.execute_batch("COMMIT").or_else(|cause| {
        // After a full disk SQLite may have rolled back by itself.
        if !connection.is_autocommit() {
            connection.execute_batch("ROLLBACK")?;
        }
        Err(cause.into())
    })
}

fn in_savepoint<T>(
    connection: &Connection,
    queue: &Queue,
    body: impl FnOnce(&mut Writing<'_>) -> Result<T, Failure>,
) -> (Result<T, Failure>, Vec<Change>) {
    let mut writing = Writing {
        connection,
        changes: Vec::new(),
        queue,
    };
    if connection.is_autocommit() {
        // An earlier intent met a full disk, and SQLite gave up the whole batch.
        return (Err(Failure::Database), Vec::new());
    }
    let outcome = connection
        .execute_batch("SAVEPOINT intent")
        .map_err(Failure::from)
        .and_then(|()| {
            // A decision that panics must not take the writer with it.
            catch_unwind(AssertUnwindSafe(|| body(&mut writing))).unwrap_or_else(|_| {
                tracing::error!("an intent panicked");
                Err(Failure::Closed)
            })
        })
        .and_then(|answer| {
            keys::fill(connection)?;
            connection.execute_batch("RELEASE intent")?;
            Ok(answer)
        });
    if outcome.is_ok() {
        return (outcome, writing.changes);
    }
    let undone = connection.execute_batch("ROLLBACK TO intent; RELEASE intent");
    (undone.map_err(Failure::from).and(outcome), Vec::new())
}
