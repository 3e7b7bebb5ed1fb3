//! Files that a crash leaves whole: replaced in one step, on the disk before anybody relies on them,
//! and readable by their owner only.
//!
//! Writing one takes a few milliseconds, so devices do it on their own task without further ado.

use core::fmt;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// A file could not be read, written or understood.
#[derive(Debug)]
pub struct FileTrouble {
    path: PathBuf,
    source: io::Error,
}

impl FileTrouble {
    /// What happened to the file at `path`.
    pub(crate) fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self { path, source }
    }
}

impl fmt::Display for FileTrouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.source)
    }
}

impl std::error::Error for FileTrouble {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

/// Makes the directory at `path` and those above it, for their owner only.
///
/// # Errors
///
/// When it can't be made.
pub fn create_directory(path: &Path) -> Result<(), FileTrouble> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(path).map_err(FileTrouble::at(path))
}

/// Opens files for their owner only.
pub(crate) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options
}

/// Puts `document` at `path` in one step: afterwards the old or the new one stands there, whole.
///
/// # Errors
///
/// When it can't be written; the old one then still stands.
pub fn replace(path: &Path, document: &impl Serialize) -> Result<(), FileTrouble> {
    let written = || -> io::Result<()> {
        let mut temporary_name = path.as_os_str().to_owned();
        temporary_name.push(".new");
        let temporary = PathBuf::from(temporary_name);
        let text = serde_json::to_vec_pretty(document)?;
        let mut options = OpenOptions::new();
        let mut file = private(options.write(true).create(true).truncate(true)).open(&temporary)?;
        file.write_all(&text)?;
        file.sync_all()?;
        fs::rename(&temporary, path)?;
        sync_directory_of(path)
    };
    written().map_err(FileTrouble::at(path))
}

/// The document at `path`; `None` where there is none.
///
/// # Errors
///
/// When it can't be read or isn't such a document.
pub fn read<T: DeserializeOwned>(path: &Path) -> Result<Option<T>, FileTrouble> {
    let text = match fs::read(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(FileTrouble::at(path)(error)),
    };
    serde_json::from_slice(&text)
        .map(Some)
        .map_err(|error| FileTrouble::at(path)(error.into()))
}

/// Makes sure that a file's name survives a crash, not only what is in it.
pub(crate) fn sync_directory_of(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(directory) if cfg!(unix) => File::open(directory)?.sync_all(),
        _ => Ok(()),
    }
}

/// Holds a file that only one process at a time can hold, until it is dropped.
#[derive(Debug)]
pub struct Held {
    _file: File,
}

impl Held {
    /// Waits until nobody else holds the file at `path`, and holds it.
    ///
    /// # Errors
    ///
    /// When the file can't be opened or locked.
    pub fn wait_for(path: &Path) -> Result<Self, FileTrouble> {
        let held = || {
            let file = open_to_hold(path)?;
            file.lock()?;
            Ok(Self { _file: file })
        };
        held().map_err(FileTrouble::at(path))
    }

    /// Holds the file at `path`; `None` where somebody else does.
    ///
    /// # Errors
    ///
    /// When the file can't be opened or locked.
    pub fn if_free(path: &Path) -> Result<Option<Self>, FileTrouble> {
        let file = open_to_hold(path).map_err(FileTrouble::at(path))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(fs::TryLockError::WouldBlock) => Ok(None),
            Err(fs::TryLockError::Error(error)) => Err(FileTrouble::at(path)(error)),
        }
    }
}

fn open_to_hold(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    private(options.write(true).create(true).truncate(false)).open(path)
}
