//! Checks the audit: that its chain is whole, and that it still has every head that was written down
//! outside the database.

use crate::audit::{self, AuditEntry, AuditHead};
use crate::statement::list;
use crate::{Failure, Hash, OpenFailure, connection};
use core::fmt;
use model::time::Timestamp;
use std::collections::BTreeMap;
use std::path::Path;

/// What is wrong with the audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuditBroken {
    /// The first entry that doesn't fit what was there before: it, or one before it, was altered, moved
    /// or taken out.
    Entry {
        /// Its place.
        seq: i64,
    },
    /// The chain is whole, and yet another one than the one whose head was written down here.
    Replaced {
        /// The head's place.
        seq: i64,
    },
    /// It ends before a head that was written down: its tail was cut off.
    CutOff {
        /// Its last entry's place, 0 where there is none.
        last: i64,
        /// The head's place.
        seq: i64,
    },
}

impl fmt::Display for AuditBroken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Entry { seq } => write!(
                f,
                "the audit is broken at entry {seq}: it or one before it was altered, moved or \
                 taken out"
            ),
            Self::Replaced { seq } => write!(
                f,
                "entry {seq} of the audit isn't the one whose hash was written down: the entries \
                 up to there were written anew"
            ),
            Self::CutOff { last, seq } => write!(
                f,
                "the audit ends at entry {last}, and entry {seq} was written down: its end was \
                 cut off"
            ),
        }
    }
}

impl std::error::Error for AuditBroken {}

/// What was found of an audit that is whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AuditChecked {
    /// How many entries it has.
    pub entries: i64,
    /// When the last was written.
    pub last_at: Option<Timestamp>,
    /// How many heads it was compared with.
    pub heads: usize,
}

/// Walks the chain from its first entry on.
///
/// # Errors
/// When an entry is missing, moved or altered. That the tail is cut off shows only against a head that is
/// kept elsewhere: see [`check_audit_file`].
pub fn verify_audit(entries: &[AuditEntry]) -> Result<(), AuditBroken> {
    let mut chain = Chain::default();
    entries.iter().try_for_each(|entry| chain.add(entry))
}

/// Walks the audit of the database at `path`, which a service may be using at the same time, and compares
/// it with the heads that were written down elsewhere.
///
/// # Errors
/// When the database can't be read; inside that, what is wrong with the audit.
pub fn check_audit_file(
    path: &Path,
    heads: &[AuditHead],
) -> Result<Result<AuditChecked, AuditBroken>, CheckFailure> {
    let connection = connection::open_reader(path).map_err(CheckFailure::Open)?;
    let mut expected: BTreeMap<i64, Hash> = BTreeMap::new();
    for head in heads {
        // Two heads of one place can't both be right.
        if *expected.entry(head.seq).or_insert(head.hash) != head.hash {
            return Ok(Err(AuditBroken::Replaced { seq: head.seq }));
        }
    }
    let mut chain = Chain::default();
    loop {
        let entries = list(
            &connection,
            "SELECT seq, at, actor, action, subject, detail, previous_hash, hash
             FROM audit WHERE seq > ?1 ORDER BY seq LIMIT 1000",
            [chain.last],
            // What can't even be read isn't what was written.
            |row| Ok(audit::read(row).ok()),
        )
        .map_err(CheckFailure::Read)?;
        if entries.is_empty() {
            break;
        }
        for entry in entries {
            let broken = AuditBroken::Entry {
                seq: chain.last + 1,
            };
            let Some(entry) = entry else {
                return Ok(Err(broken));
            };
            if let Err(broken) = chain.add(&entry) {
                return Ok(Err(broken));
            }
            if expected
                .remove(&entry.seq)
                .is_some_and(|hash| hash != entry.hash)
            {
                return Ok(Err(AuditBroken::Replaced { seq: entry.seq }));
            }
        }
    }
    if let Some((seq, _)) = expected.pop_last() {
        return Ok(Err(AuditBroken::CutOff {
            last: chain.last,
            seq,
        }));
    }
    Ok(Ok(AuditChecked {
        entries: chain.last,
        last_at: chain.last_at,
        heads: heads.len(),
    }))
}

/// Why the audit can't be checked.
#[derive(Debug)]
pub enum CheckFailure {
    /// The database can't be opened.
    Open(OpenFailure),
    /// It can't be read.
    Read(Failure),
}

impl fmt::Display for CheckFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open(failure) => write!(f, "{failure}"),
            Self::Read(failure) => write!(f, "{failure}"),
        }
    }
}

impl std::error::Error for CheckFailure {}

/// How far the chain was walked.
#[derive(Default)]
struct Chain {
    last: i64,
    last_at: Option<Timestamp>,
    hash: Hash,
}

impl Chain {
    fn add(&mut self, entry: &AuditEntry) -> Result<(), AuditBroken> {
        let seq = self.last + 1;
        let fits = entry.seq == seq
            && entry.previous_hash == self.hash
            && entry.hash == entry.computed_hash();
        if !fits {
            return Err(AuditBroken::Entry { seq });
        }
        *self = Self {
            last: seq,
            last_at: Some(entry.at),
            hash: entry.hash,
        };
        Ok(())
    }
}
