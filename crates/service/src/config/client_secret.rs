//! The file that holds a client's secret and nothing else, for the service's account alone.

use core::fmt;
use secrecy::SecretString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Why the secret can't be used.
#[derive(Debug)]
pub struct SecretFailure {
    /// What names the file in the configuration.
    pub setting: &'static str,
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub fault: SecretFault,
}

/// What is wrong with a secret's file.
#[derive(Debug)]
pub enum SecretFault {
    /// It can't be read.
    Unreadable(io::Error),
    /// Everybody on this machine may read or write it.
    OpenToEverybody,
    /// There is no secret in it, or more than one line.
    NotASecret,
}

impl fmt::Display for SecretFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            setting,
            path,
            fault,
        } = self;
        let path = path.display();
        match fault {
            SecretFault::Unreadable(error) => {
                write!(f, "{setting}: {path} can't be read: {error}")
            }
            SecretFault::OpenToEverybody => write!(
                f,
                "{setting}: {path} is open to everybody: set its mode to 0600 or 0640"
            ),
            SecretFault::NotASecret => {
                write!(f, "{setting}: {path} doesn't hold one line with a secret")
            }
        }
    }
}

impl std::error::Error for SecretFailure {}

/// The secret in `path`, without the line's end.
///
/// # Errors
///
/// When the file can't be read, is open to everybody, or holds something else.
pub(super) fn read(setting: &'static str, path: &Path) -> Result<SecretString, SecretFailure> {
    let wrong = |fault| SecretFailure {
        setting,
        path: path.to_owned(),
        fault,
    };
    let unreadable = |error| wrong(SecretFault::Unreadable(error));
    let metadata = fs::metadata(path).map_err(unreadable)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        if metadata.permissions().mode() & 0o007 != 0 {
            return Err(wrong(SecretFault::OpenToEverybody));
        }
    }
    #[cfg(not(unix))]
    drop(metadata);
    let text = Zeroizing::new(fs::read_to_string(path).map_err(unreadable)?);
    let secret = text.trim_end_matches(['\r', '\n']);
    if secret.is_empty() || secret.contains(char::is_control) {
        return Err(wrong(SecretFault::NotASecret));
    }
    Ok(SecretString::from(secret))
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::{SecretFailure, SecretFault, read};
    use secrecy::ExposeSecret;
    use std::fs::{self, Permissions};
    use std::os::unix::fs::PermissionsExt;
    use std::path::Path;

    fn check(content: &str, mode: u32) -> Result<String, SecretFault> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        fs::write(&path, content).unwrap();
        fs::set_permissions(&path, Permissions::from_mode(mode)).unwrap();
        read("a setting", &path)
            .map(|secret| secret.expose_secret().to_owned())
            .map_err(|SecretFailure { fault, .. }| fault)
    }

    #[test]
    fn the_secret_is_one_line_that_not_everybody_can_read() {
        assert_eq!(check("s3cret\n", 0o600).unwrap(), "s3cret");
        assert_eq!(check(" s3cret ", 0o640).unwrap(), " s3cret ");
        for mode in [0o644, 0o604, 0o602, 0o601] {
            let fault = check("s3cret", mode).unwrap_err();
            assert!(matches!(fault, SecretFault::OpenToEverybody), "{mode:o}");
        }
        for content in ["", "\n", "one\ntwo\n"] {
            let fault = check(content, 0o600).unwrap_err();
            assert!(matches!(fault, SecretFault::NotASecret), "{content:?}");
        }
    }

    #[test]
    fn what_is_wrong_with_it_is_said_with_its_path() {
        let said = read(
            "service.website.client_secret_file",
            Path::new("/nowhere/secret"),
        );
        let said = said.unwrap_err().to_string();
        let expected = "service.website.client_secret_file: /nowhere/secret can't be read";
        assert!(said.starts_with(expected), "{said}");
    }
}
