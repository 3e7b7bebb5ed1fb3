//! The audit: every change, in a chain of hashes, so that nothing can be altered unseen.

use crate::statement::{execute, find, list};
use crate::writer::Writing;
use crate::{Failure, Hash, Storage};
use model::id::{DeviceId, PersonId};
use model::time::Timestamp;
use rusqlite::{Connection, Row, params};
use sha2::{Digest, Sha256};

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

impl AuditEntry {
    /// The hash over canonical bytes: numbers of fixed width, texts led by their length.
    pub(crate) fn computed_hash(&self) -> Hash {
        let mut hasher = Sha256::new();
        hasher.update(self.previous_hash);
        hasher.update(self.seq.to_be_bytes());
        hasher.update(self.at.0.to_be_bytes());
        for text in [&self.actor, &self.action, &self.subject, &self.detail] {
            hasher.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
            hasher.update(text);
        }
        hasher.finalize().into()
    }
}

/// The last entry of the chain at some time. Kept outside the database it shows later that nothing up to
/// there was altered or cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditHead {
    /// The entry's place.
    pub seq: i64,
    /// Its hash, which covers every entry before it.
    pub hash: Hash,
}

/// Who did what is audited.
pub(crate) enum Actor<'a> {
    /// A person.
    Person(&'a PersonId),
    /// A device.
    Device(&'a DeviceId),
    /// Nobody: the clock, or whoever set the service up.
    Service,
}

impl Writing<'_> {
    /// Adds an entry at the end of the chain.
    pub(crate) fn audit(
        &self,
        at: Timestamp,
        actor: &Actor<'_>,
        action: &str,
        subject: String,
        detail: &serde_json::Value,
    ) -> Result<(), Failure> {
        let AuditHead {
            seq,
            hash: previous_hash,
        } = head(self.connection)?.unwrap_or(AuditHead {
            seq: 0,
            hash: [0; 32],
        });
        let mut entry = AuditEntry {
            seq: seq + 1,
            at,
            actor: match actor {
                Actor::Person(person) => format!("person:{person}"),
                Actor::Device(device) => format!("device:{device}"),
                Actor::Service => "service".to_owned(),
            },
            action: action.to_owned(),
            subject,
            detail: detail.to_string(),
            previous_hash,
            hash: [0; 32],
        };
        entry.hash = entry.computed_hash();
        execute(
            self.connection,
            "INSERT INTO audit (seq, at, actor, action, subject, detail, previous_hash, hash)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                entry.seq,
                entry.at.0,
                entry.actor,
                entry.action,
                entry.subject,
                entry.detail,
                entry.previous_hash,
                entry.hash,
            ],
        )?;
        Ok(())
    }
}

impl Storage {
    /// At most 1,000 entries after `seq` (0: from the beginning), in order.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn audit_entries(&self, seq: i64) -> Result<Vec<AuditEntry>, Failure> {
        self.read(move |connection| {
            list(
                connection,
                "SELECT seq, at, actor, action, subject, detail, previous_hash, hash
                 FROM audit WHERE seq > ?1 ORDER BY seq LIMIT 1000",
                [seq],
                read,
            )
        })
        .await
    }

    /// The last entry; `None` where there is none.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn audit_head(&self) -> Result<Option<AuditHead>, Failure> {
        self.read(head).await
    }
}

fn head(connection: &Connection) -> Result<Option<AuditHead>, Failure> {
    find(
        connection,
        "SELECT seq, hash FROM audit WHERE seq = (SELECT max(seq) FROM audit)",
        [],
        |row| {
            Ok(AuditHead {
                seq: row.get("seq")?,
                hash: row.get("hash")?,
            })
        },
    )
}

/// Reads an entry whose every column was selected.
pub(crate) fn read(row: &Row<'_>) -> Result<AuditEntry, Failure> {
    Ok(AuditEntry {
        seq: row.get("seq")?,
        at: Timestamp(row.get("at")?),
        actor: row.get("actor")?,
        action: row.get("action")?,
        subject: row.get("subject")?,
        detail: row.get("detail")?,
        previous_hash: row.get("previous_hash")?,
        hash: row.get("hash")?,
    })
}
