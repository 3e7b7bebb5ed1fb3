//! The file with the pretend devices' papers: what each is, and the code it enrols with.

use core::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use wire::pretend::PretendFleet;

/// Why the papers can't be read or written.
#[derive(Debug)]
pub enum PapersFailure {
    /// The file can't be read or written.
    File(PathBuf, io::Error),
    /// The file holds something else; without its codes the devices couldn't be told again.
    Damaged(PathBuf, serde_json::Error),
}

impl fmt::Display for PapersFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(file, error) => write!(f, "{}: {error}", file.display()),
            Self::Damaged(file, error) => {
                write!(f, "{} is damaged: {error}", file.display())
            }
        }
    }
}

impl std::error::Error for PapersFailure {}

fn file(folder: &Path) -> PathBuf {
    folder.join("pretend-devices.json")
}

/// The papers as they were written last; `None` at the first start.
pub(super) fn read(folder: &Path) -> Result<Option<PretendFleet>, PapersFailure> {
    let file = file(folder);
    let text = match fs::read(&file) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(PapersFailure::File(file, error)),
    };
    serde_json::from_slice(&text)
        .map(Some)
        .map_err(|error| PapersFailure::Damaged(file, error))
}

/// Writes the papers for their owner's eyes only, whole or not at all.
pub(super) fn write(folder: &Path, fleet: &PretendFleet) -> Result<(), PapersFailure> {
    let file = file(folder);
    let unfinished = file.with_extension("new");
    let text = serde_json::to_vec_pretty(fleet).map_err(io::Error::from);
    text.and_then(|text| replace(&unfinished, &file, &text))
        .map_err(|error| PapersFailure::File(file, error))
}

fn replace(unfinished: &Path, file: &Path, text: &[u8]) -> io::Result<()> {
    match fs::remove_file(unfinished) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        Ok(()) | Err(_) => {}
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut writer = options.open(unfinished)?;
    writer.write_all(text)?;
    writer.sync_all()?;
    fs::rename(unfinished, file)?;
    #[cfg(unix)]
    if let Some(folder) = file.parent() {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
