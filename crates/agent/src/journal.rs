//! What a device noted about its commands: one line before it runs one, one line after.
//!
//! The journal only grows, and each line is on the disk before the device goes on. A line that a
//! crash cut short was never relied upon and is dropped.

use crate::durable::{FileTrouble, private, sync_directory_of};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};
use wire::channel::Complete;

/// A line of the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "camelCase", deny_unknown_fields)]
pub enum Entry {
    /// The device has accepted the command and is about to run it.
    Begun {
        /// Identifies the command.
        command: String,
    },
    /// The device has run the command.
    Done {
        /// Identifies the command.
        command: String,
        /// What came of it.
        outcome: Complete,
    },
}

/// How far a command got on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Begun, and maybe run.
    Begun,
    /// Run, with this outcome.
    Done(Complete),
}

/// A device's journal.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    file: File,
    progress: HashMap<String, Progress>,
    last_done: Option<String>,
}

impl Journal {
    /// Opens the journal at `path`, or begins one.
    ///
    /// # Errors
    ///
    /// When it can't be read or written, or a line of it can't be understood.
    pub fn open(path: &Path) -> Result<Self, FileTrouble> {
        let opened = || -> io::Result<(File, Vec<Entry>)> {
            let mut options = OpenOptions::new();
            let mut file = private(options.read(true).append(true).create(true)).open(path)?;
            sync_directory_of(path)?;
            let mut text = String::new();
            file.read_to_string(&mut text)?;
            let whole = text.rfind('\n').map_or(0, |end| end + 1);
            if whole < text.len() {
                file.set_len(u64::try_from(whole).map_err(io::Error::other)?)?;
                file.sync_all()?;
            }
            Ok((file, parse(&text[..whole])?))
        };
        let (file, entries) = opened().map_err(FileTrouble::at(path))?;
        let mut journal = Self {
            path: path.to_owned(),
            file,
            progress: HashMap::new(),
            last_done: None,
        };
        for entry in entries {
            journal.remember(entry);
        }
        Ok(journal)
    }

    /// How far the command got; `None` where it was never begun.
    #[must_use]
    pub fn progress(&self, command: &str) -> Option<&Progress> {
        self.progress.get(command)
    }

    /// The commands that were begun and maybe not run.
    #[must_use]
    pub fn unfinished(&self) -> Vec<String> {
        let unfinished = |(command, progress): (&String, &Progress)| {
            (*progress == Progress::Begun).then(|| command.clone())
        };
        self.progress.iter().filter_map(unfinished).collect()
    }

    /// The command that was run last.
    #[must_use]
    pub fn last_done(&self) -> Option<&str> {
        self.last_done.as_deref()
    }

    /// Notes `entry`; when this returns, it is on the disk.
    ///
    /// # Errors
    ///
    /// When it can't be written; then nothing may rely on it.
    pub fn note(&mut self, entry: Entry) -> Result<(), FileTrouble> {
        let mut write = || -> io::Result<()> {
            let mut line = serde_json::to_vec(&entry)?;
            line.push(b'\n');
            self.file.write_all(&line)?;
            self.file.sync_data()
        };
        write().map_err(FileTrouble::at(&self.path))?;
        self.remember(entry);
        Ok(())
    }

    fn remember(&mut self, entry: Entry) {
        if let Entry::Done { command, .. } = &entry {
            self.last_done = Some(command.clone());
        }
        match entry {
            Entry::Begun { command } => self.progress.entry(command).or_insert(Progress::Begun),
            Entry::Done { command, outcome } => self
                .progress
                .entry(command)
                .insert_entry(Progress::Done(outcome))
                .into_mut(),
        };
    }
}

/// Every entry of the journal at `path`, in order; none where there is no journal.
///
/// # Errors
///
/// When it can't be read, or a whole line of it can't be understood.
pub fn entries(path: &Path) -> Result<Vec<Entry>, FileTrouble> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(FileTrouble::at(path)(error)),
    };
    let whole = text.rfind('\n').map_or(0, |end| end + 1);
    parse(&text[..whole]).map_err(FileTrouble::at(path))
}

fn parse(text: &str) -> io::Result<Vec<Entry>> {
    text.lines()
        .map(|line| serde_json::from_str(line).map_err(io::Error::from))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn begun(command: &str) -> Entry {
        Entry::Begun {
            command: command.to_owned(),
        }
    }

    fn done(command: &str) -> Entry {
        Entry::Done {
            command: command.to_owned(),
            outcome: Complete::Succeeded,
        }
    }

    #[test]
    fn what_was_noted_is_known_after_opening_again() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("journal.jsonl");
        let mut journal = Journal::open(&path).unwrap();
        for entry in [begun("one"), done("one"), begun("two")] {
            journal.note(entry).unwrap();
        }
        drop(journal);
        let journal = Journal::open(&path).unwrap();
        assert_eq!(
            journal.progress("one"),
            Some(&Progress::Done(Complete::Succeeded))
        );
        assert_eq!(journal.progress("two"), Some(&Progress::Begun));
        assert_eq!(journal.progress("three"), None);
        assert_eq!(journal.unfinished(), ["two"]);
        insta::assert_snapshot!(fs::read_to_string(&path).unwrap(), @r#"
        {"step":"begun","command":"one"}
        {"step":"done","command":"one","outcome":{"outcome":"succeeded"}}
        {"step":"begun","command":"two"}
        "#);
    }

    #[test]
    fn a_line_that_a_crash_cut_short_is_dropped() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("journal.jsonl");
        fs::write(
            &path,
            "{\"step\":\"begun\",\"command\":\"one\"}\n{\"step\":\"do",
        )
        .unwrap();
        let mut journal = Journal::open(&path).unwrap();
        journal.note(done("one")).unwrap();
        assert_eq!(entries(&path).unwrap(), [begun("one"), done("one")]);
    }

    #[test]
    fn a_journal_that_cannot_be_understood_is_refused() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("journal.jsonl");
        fs::write(&path, "{\"step\":\"undone\"}\n").unwrap();
        assert!(Journal::open(&path).is_err());
    }
}
