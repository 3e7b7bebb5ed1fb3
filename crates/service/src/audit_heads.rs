//! The audit's heads, written down outside the database: whoever alters the database and works its chain of
//! hashes out anew, or cuts off its end, still can't alter what stands here, best on another machine.
//!
//! One line each: when, which entry, its hash. The file only grows, by at most a line a minute.

use crate::portal::Portal;
use core::fmt;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;
use storage::AuditHead;
use wire::DateTime;

/// How often the head is looked at.
const EVERY: Duration = Duration::from_secs(60);

/// Why the file can't be used.
#[derive(Debug)]
pub enum HeadsFailure {
    /// It can't be read or written.
    File(PathBuf, io::Error),
    /// A line isn't a head; says which.
    NotAHead(PathBuf, usize),
}

impl fmt::Display for HeadsFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path, error) => {
                write!(f, "the audit's heads in {}: {error}", path.display())
            }
            Self::NotAHead(path, line) => write!(
                f,
                "the audit's heads in {}: line {line} isn't one",
                path.display()
            ),
        }
    }
}

impl std::error::Error for HeadsFailure {}

/// Every head that was written down in the file at `path`, the first first.
///
/// # Errors
///
/// When the file can't be read, or holds anything else.
pub fn read(path: &Path) -> Result<Vec<AuditHead>, HeadsFailure> {
    let text = std::fs::read_to_string(path).map_err(|error| file(path, error))?;
    heads(path, &text)
}

fn file(path: &Path, error: io::Error) -> HeadsFailure {
    HeadsFailure::File(path.to_owned(), error)
}

fn heads(path: &Path, text: &str) -> Result<Vec<AuditHead>, HeadsFailure> {
    // Power may fail in the middle of a line; what has no end wasn't written down.
    let whole = text.rfind('\n').map_or("", |end| &text[..end]);
    let lines = whole.lines().enumerate();
    lines
        .map(|(at, line)| head(line).ok_or_else(|| HeadsFailure::NotAHead(path.to_owned(), at + 1)))
        .collect()
}

fn head(line: &str) -> Option<AuditHead> {
    let mut words = line.split(' ');
    let (Some(_at), Some(seq), Some(digits), None) =
        (words.next(), words.next(), words.next(), words.next())
    else {
        return None;
    };
    let mut hash = [0; 32];
    if digits.len() != 2 * hash.len() || !digits.is_ascii() {
        return None;
    }
    for (at, byte) in hash.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).ok()?;
    }
    Some(AuditHead {
        seq: seq.parse().ok()?,
        hash,
    })
}

/// The file, open to be added to.
#[derive(Debug)]
pub(crate) struct AuditHeads {
    file: File,
    path: PathBuf,
    last: Option<AuditHead>,
}

impl AuditHeads {
    /// Opens the file at `path`, and makes it where it is missing.
    pub(crate) fn open(path: &Path) -> Result<Self, HeadsFailure> {
        let failed = |error| file(path, error);
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).read(true).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path).map_err(failed)?;
        let mut text = String::new();
        file.read_to_string(&mut text).map_err(failed)?;
        let last = heads(path, &text)?.pop();
        // The next line begins after the last whole one.
        let end = text.rfind('\n').map_or(0, |end| end as u64 + 1);
        if end < text.len() as u64 {
            file.set_len(end).map_err(failed)?;
        }
        file.seek(SeekFrom::Start(end)).map_err(failed)?;
        Ok(Self {
            file,
            path: path.to_owned(),
            last,
        })
    }

    /// The last head that was written down.
    pub(crate) fn last(&self) -> Option<AuditHead> {
        self.last
    }

    /// Writes a head down where it is another one than the last.
    fn add(&mut self, head: AuditHead, at: DateTime) -> Result<(), HeadsFailure> {
        if self.last == Some(head) {
            return Ok(());
        }
        let hash = crate::api::hexadecimal(&head.hash);
        let line = format!("{at} {} {hash}\n", head.seq);
        let written = self
            .file
            .write_all(line.as_bytes())
            .and_then(|()| self.file.sync_data());
        written.map_err(|error| file(&self.path, error))?;
        self.last = Some(head);
        Ok(())
    }
}

/// Writes the head down every minute in which something was done, and once more at the end.
pub(crate) async fn watch(portal: Portal, mut heads: AuditHeads) {
    if let Some(last) = heads.last() {
        say_if_missing(&portal, last).await;
    }
    loop {
        let ends = tokio::select! {
            () = portal.closing() => true,
            () = tokio::time::sleep(EVERY) => false,
        };
        heads = match write_down(&portal, heads).await {
            Some(heads) => heads,
            None => return,
        };
        if ends {
            return;
        }
    }
}

/// A database put back from a backup has less than was written down; so has one whose end was cut off.
async fn say_if_missing(portal: &Portal, last: AuditHead) {
    let entry = portal.storage().audit_entries(last.seq - 1).await;
    match entry.map(|entries| entries.first().map(|entry| (entry.seq, entry.hash))) {
        Ok(Some(found)) if found == (last.seq, last.hash) => {}
        Ok(_) => tracing::error!(
            entry = last.seq,
            "the audit no longer has an entry that was written down: was a backup put back?"
        ),
        Err(failure) => tracing::warn!(%failure, "the audit's head can't be compared"),
    }
}

async fn write_down(portal: &Portal, mut heads: AuditHeads) -> Option<AuditHeads> {
    let head = match portal.storage().audit_head().await {
        Ok(Some(head)) => head,
        Ok(None) => return Some(heads),
        Err(failure) => {
            tracing::warn!(%failure, "the audit's head has to wait");
            return Some(heads);
        }
    };
    let at = DateTime(portal.now());
    let written = tokio::task::spawn_blocking(move || {
        if let Err(failure) = heads.add(head, at) {
            tracing::error!(%failure, "the audit's head isn't written down");
        }
        heads
    });
    // It ends early only by a panic, which is in the log.
    written.await.ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::World;
    use crate::testing::devices::android;
    use storage::{AuditBroken, check_audit_file};

    #[tokio::test]
    async fn what_is_written_down_shows_a_database_that_was_put_back() {
        let world = World::new().await;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("heads");
        let heads = AuditHeads::open(&path).unwrap();
        let heads = write_down(&world.portal, heads).await.unwrap();
        world.enrols("ada", android()).await;
        write_down(&world.portal, heads).await.unwrap();
        // Nothing was done since, so nothing is written.
        let heads = AuditHeads::open(&path).unwrap();
        write_down(&world.portal, heads).await.unwrap();
        let written = read(&path).unwrap();
        assert_eq!(written.len(), 2);

        let database = world.portal.config().database();
        let checked = check_audit_file(&database, &written).unwrap().unwrap();
        assert_eq!(checked.heads, 2);
        let another = World::new().await;
        let database = another.portal.config().database();
        let found = check_audit_file(&database, &written).unwrap();
        assert!(
            matches!(
                found,
                Err(AuditBroken::Replaced { .. } | AuditBroken::CutOff { .. })
            ),
            "{found:?}"
        );
    }

    #[test]
    fn a_line_without_an_end_was_never_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("heads");
        let hash = "ab".repeat(32);
        let whole = format!("2026-11-23T04:20:00Z 7 {hash}\n");
        std::fs::write(&path, format!("{whole}2026-11-23T04:21:00Z 8 ab")).unwrap();
        let only = AuditHead {
            seq: 7,
            hash: [0xab; 32],
        };
        assert_eq!(read(&path).unwrap(), [only]);
        let mut heads = AuditHeads::open(&path).unwrap();
        assert_eq!(heads.last(), Some(only));
        let next = AuditHead { seq: 9, ..only };
        let at = DateTime::parse("2026-11-23T04:22:00Z").unwrap();
        heads.add(next, at).unwrap();
        assert_eq!(read(&path).unwrap(), [only, next]);
        for wrong in ["7", "at seven hash", &format!("at 7 {hash} more")] {
            std::fs::write(&path, format!("{whole}{wrong}\n")).unwrap();
            assert!(
                matches!(read(&path), Err(HeadsFailure::NotAHead(_, 2))),
                "{wrong}"
            );
        }
    }
}
