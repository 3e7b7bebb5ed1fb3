//! The vault's key: 32 random bytes in a file that only the service's account may read.

use crate::dice::{Dice, new_id};
use core::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;
use zeroize::Zeroizing;

/// Why there is no key.
#[derive(Debug)]
pub enum KeyFailure {
    /// The file can't be read or made.
    File(io::Error),
    /// The file holds something other than 32 bytes.
    WrongLength,
    /// Others may read the file; only its owner should (mode 0600).
    ReadableByOthers,
}

impl fmt::Display for KeyFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => write!(f, "the key file can't be read or made: {error}"),
            Self::WrongLength => f.write_str("the key file doesn't hold 32 bytes"),
            Self::ReadableByOthers => {
                f.write_str("the key file can be read by others: set its mode to 0600")
            }
        }
    }
}

impl std::error::Error for KeyFailure {}

/// The key in `path`, made now if there is none.
pub(super) fn read_or_make(
    path: &Path,
    dice: &dyn Dice,
) -> Result<Zeroizing<[u8; 32]>, KeyFailure> {
    match File::open(path) {
        Ok(file) => read(file),
        Err(error) if error.kind() == ErrorKind::NotFound => make(path, dice),
        Err(error) => Err(KeyFailure::File(error)),
    }
}

fn read(mut file: File) -> Result<Zeroizing<[u8; 32]>, KeyFailure> {
    let metadata = file.metadata().map_err(KeyFailure::File)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        if metadata.permissions().mode() & 0o077 != 0 {
            return Err(KeyFailure::ReadableByOthers);
        }
    }
    if metadata.len() != 32 {
        return Err(KeyFailure::WrongLength);
    }
    let mut key = Zeroizing::new([0; 32]);
    file.read_exact(&mut *key).map_err(KeyFailure::File)?;
    Ok(key)
}

/// The key is on the disk, whole, before it gets its name: whoever finds the name finds a key, also
/// after a crash. Where somebody else makes one at the same time, the first name counts.
fn make(path: &Path, dice: &dyn Dice) -> Result<Zeroizing<[u8; 32]>, KeyFailure> {
    let mut key = Zeroizing::new([0; 32]);
    dice.fill(&mut *key);
    let unfinished = path.with_extension(format!("{}.new", new_id(dice)));
    let named = write(&unfinished, &*key).and_then(|()| fs::hard_link(&unfinished, path));
    // What a crash leaves of it is never read, and what can't be removed hinders nobody.
    let _ = fs::remove_file(&unfinished);
    match named {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            return Err(KeyFailure::File(error));
        }
        Ok(()) | Err(_) => {}
    }
    sync_folder_of(path).map_err(KeyFailure::File)?;
    read(File::open(path).map_err(KeyFailure::File)?)
}

fn write(path: &Path, key: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(key)?;
    file.sync_all()
}

/// A name survives a crash only when its folder is on the disk, too.
fn sync_folder_of(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(folder) if cfg!(unix) && folder.as_os_str().is_empty() => File::open(".")?.sync_all(),
        Some(folder) if cfg!(unix) => File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dice::SystemDice;

    #[test]
    fn the_key_is_made_once_and_found_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vault.key");
        let made = read_or_make(&path, &SystemDice).unwrap();
        let found = read_or_make(&path, &SystemDice).unwrap();
        assert_eq!(made, found);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn whoever_makes_it_at_the_same_time_gets_the_same_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vault.key");
        let keys: Vec<_> = std::thread::scope(|scope| {
            let making: Vec<_> = (0..8)
                .map(|_| scope.spawn(|| read_or_make(&path, &SystemDice).unwrap()))
                .collect();
            making.into_iter().map(|it| it.join().unwrap()).collect()
        });
        assert!(keys.iter().all(|key| *key == keys[0]));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    #[cfg(unix)]
    fn a_key_that_others_can_read_or_that_is_cut_short_is_refused() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vault.key");
        read_or_make(&path, &SystemDice).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        assert!(matches!(
            read_or_make(&path, &SystemDice),
            Err(KeyFailure::ReadableByOthers)
        ));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        fs::write(&path, [0; 31]).unwrap();
        assert!(matches!(
            read_or_make(&path, &SystemDice),
            Err(KeyFailure::WrongLength)
        ));
    }
}
