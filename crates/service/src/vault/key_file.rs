//! The vault's key: 32 random bytes in a file that only the service's account may read.

use crate::dice::Dice;
use core::fmt;
use std::fs::{File, OpenOptions};
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

/// The key is on the disk, under its name, before anything is sealed with it.
fn make(path: &Path, dice: &dyn Dice) -> Result<Zeroizing<[u8; 32]>, KeyFailure> {
    let mut key = Zeroizing::new([0; 32]);
    dice.fill(&mut *key);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut file = options.open(path).map_err(KeyFailure::File)?;
    file.write_all(&*key).map_err(KeyFailure::File)?;
    file.sync_all().map_err(KeyFailure::File)?;
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(KeyFailure::File)?;
    }
    Ok(key)
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
    }

    #[test]
    #[cfg(unix)]
    fn a_key_that_others_can_read_or_that_is_cut_short_is_refused() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vault.key");
        read_or_make(&path, &SystemDice).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert!(matches!(
            read_or_make(&path, &SystemDice),
            Err(KeyFailure::ReadableByOthers)
        ));
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
        std::fs::write(&path, [0; 31]).unwrap();
        assert!(matches!(
            read_or_make(&path, &SystemDice),
            Err(KeyFailure::WrongLength)
        ));
    }
}
