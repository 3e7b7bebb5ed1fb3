//! What can go wrong with the database itself. What an intent may answer in the ordinary course
//! is an enum of that intent.

use core::fmt;

/// Why an intent or a read has no answer. Nothing of it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Too many intents wait already; try again in a moment.
    Busy,
    /// The storage is shutting down, another process holds the file, or the intent itself
    /// crashed.
    Closed,
    /// A row holds what this version can't read; names the column.
    Corrupt(&'static str),
    /// The database refused; the cause is in the log.
    Database,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Busy => f.write_str("too many intents wait for the database"),
            Self::Closed => f.write_str("the storage is closed"),
            Self::Corrupt(column) => write!(f, "{column} holds what can't be read"),
            Self::Database => f.write_str("the database refused"),
        }
    }
}

impl core::error::Error for Failure {}

impl From<rusqlite::Error> for Failure {
    fn from(cause: rusqlite::Error) -> Self {
        tracing::error!(%cause, "the database refused");
        Self::Database
    }
}

/// Why the database can't be opened.
#[derive(Debug)]
pub enum OpenFailure {
    /// This SQLite can damage a database in WAL mode (fixed in 3.51.3); names its version.
    SqliteTooOld(String),
    /// A setting that durability or safety depends on didn't take; names it.
    SettingRefused(&'static str),
    /// SQLite's own check found the file damaged; says what it found.
    Damaged(String),
    /// A migration failed, or the file was made by a newer version.
    Migration(Box<refinery::Error>),
    /// The keys that lists are ordered by couldn't be filled; the cause is in the log.
    KeysMissing,
    /// The database refused.
    Database(rusqlite::Error),
    /// The file or a thread couldn't be made.
    System(std::io::Error),
}

impl fmt::Display for OpenFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SqliteTooOld(version) => {
                write!(f, "SQLite {version} is older than 3.51.3, which WAL needs")
            }
            Self::SettingRefused(setting) => write!(f, "SQLite did not take {setting}"),
            Self::Damaged(finding) => write!(f, "the database is damaged: {finding}"),
            Self::Migration(cause) => write!(f, "the database can't be migrated: {cause}"),
            Self::KeysMissing => f.write_str("the keys of lists can't be filled"),
            Self::Database(cause) => write!(f, "the database can't be opened: {cause}"),
            Self::System(cause) => write!(f, "the database's file can't be made: {cause}"),
        }
    }
}

impl core::error::Error for OpenFailure {}

impl From<rusqlite::Error> for OpenFailure {
    fn from(cause: rusqlite::Error) -> Self {
        Self::Database(cause)
    }
}

impl From<refinery::Error> for OpenFailure {
    fn from(cause: refinery::Error) -> Self {
        Self::Migration(Box::new(cause))
    }
}

impl From<std::io::Error> for OpenFailure {
    fn from(cause: std::io::Error) -> Self {
        Self::System(cause)
    }
}
