//! What is wrong with an organisation's file, and where.

use core::fmt;
use core::ops::Range;
use std::io;

/// The name of the organisation that is built in, where a file's name is asked for.
pub(super) const BUILT_IN: &str = "the built-in organisation";

/// Why an organisation's file can't be used.
#[derive(Debug)]
pub enum OrganisationFailure {
    /// It can't be read.
    Unreadable {
        /// The file.
        file: String,
        /// Why.
        error: io::Error,
    },
    /// Something in it is wrong.
    Wrong {
        /// The file.
        file: String,
        /// The line, from 1.
        line: usize,
        /// The key on that line, or the table it opens.
        key: String,
        /// What is wrong, in words.
        what: String,
    },
}

impl fmt::Display for OrganisationFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { file, error } => write!(f, "{file} can't be read: {error}"),
            Self::Wrong {
                file,
                line,
                key,
                what,
            } => write!(f, "{file}, line {line}, {key}: {what}"),
        }
    }
}

impl std::error::Error for OrganisationFailure {}

/// Something wrong at a place in the text.
pub(super) struct Slip {
    pub(super) at: Range<usize>,
    pub(super) what: String,
}

impl From<toml::de::Error> for Slip {
    fn from(error: toml::de::Error) -> Self {
        Self {
            at: error.span().unwrap_or_default(),
            what: error.message().to_owned(),
        }
    }
}

impl Slip {
    /// The same, with the line and the key for people.
    pub(super) fn found_in(self, file: &str, text: &str) -> OrganisationFailure {
        let before = text.get(..self.at.start).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let written = text.lines().nth(line - 1).unwrap_or_default();
        let key = written.split('=').next().unwrap_or_default().trim();
        OrganisationFailure::Wrong {
            file: file.to_owned(),
            line,
            key: key.to_owned(),
            what: self.what,
        }
    }
}
