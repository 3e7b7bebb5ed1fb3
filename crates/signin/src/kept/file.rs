//! The file itself: replaced in one step, on the disk before anybody relies on it, its owner's only.

use crate::kept::NotKept;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::Path;

/// More than any session, in bytes.
const LARGEST: u64 = 256 * 1024;

/// What is about to be done; a test can have it fail there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    MakeFolder,
    Create,
    Write,
    Sync,
    Rename,
    SyncFolder,
}

/// Puts `bytes` at `path`: afterwards the old or the new file stands there, whole.
pub(crate) fn replace(
    path: &Path,
    bytes: &[u8],
    step: &mut dyn FnMut(Step) -> io::Result<()>,
) -> Result<(), NotKept> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let new = path.with_extension("new");
    let mut put = || -> io::Result<()> {
        step(Step::MakeFolder)?;
        private_folder(folder)?;
        step(Step::Create)?;
        let mut options = OpenOptions::new();
        let mut file = private(options.write(true).create(true).truncate(true)).open(&new)?;
        step(Step::Write)?;
        file.write_all(bytes)?;
        step(Step::Sync)?;
        file.sync_all()?;
        step(Step::Rename)?;
        fs::rename(&new, path)?;
        step(Step::SyncFolder)?;
        sync(folder)
    };
    put().map_err(|error| {
        // Half a file is nobody's session; where it can't be removed, nobody reads it either.
        let _left_over = fs::remove_file(&new);
        NotKept(format!("the file can't be written: {error}").into())
    })
}

/// What stands at `path`; `None` where nothing does.
pub(crate) fn read(path: &Path) -> Result<Option<Vec<u8>>, NotKept> {
    let read = || -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(path)?.take(LARGEST).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    match read() {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(NotKept(format!("the file can't be read: {error}").into())),
    }
}

/// Removes what stands at `path`, with what an interrupted [`replace`] left beside it.
pub(crate) fn remove(path: &Path) -> Result<(), NotKept> {
    for file in [path.with_extension("new"), path.to_owned()] {
        match fs::remove_file(&file) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                let cause = format!("the file can't be removed: {error}");
                return Err(NotKept(cause.into()));
            }
            _ => {}
        }
    }
    Ok(())
}

fn private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

/// Makes sure that the file's name survives a crash, too.
fn sync(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
