//! The service as a client of the issuer, where access tokens don't say when somebody signed in:
//! `[service.issuer.elevation]`.

use core::fmt;
use secrecy::SecretString;
use serde::Deserialize;
use std::fs;
use std::io;
use std::path::PathBuf;
use zeroize::Zeroizing;

/// As whom the service asks the issuer itself.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ElevationClient {
    /// Its id there: a client of its own.
    pub client_id: String,
    /// The file that holds its secret and nothing else, for the service's account alone.
    pub client_secret_file: PathBuf,
}

/// Why the secret can't be used.
#[derive(Debug)]
pub enum SecretFailure {
    /// The file can't be read.
    File(PathBuf, io::Error),
    /// Everybody on this machine may read or write the file.
    OpenToEverybody(PathBuf),
    /// There is no secret in it, or more than one line.
    NotASecret(PathBuf),
}

impl fmt::Display for SecretFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = "service.issuer.elevation.client_secret_file";
        match self {
            Self::File(path, error) => {
                write!(f, "{name}: {} can't be read: {error}", path.display())
            }
            Self::OpenToEverybody(path) => {
                let path = path.display();
                write!(
                    f,
                    "{name}: {path} is open to everybody: set its mode to 0600 or 0640"
                )
            }
            Self::NotASecret(path) => {
                write!(
                    f,
                    "{name}: {} doesn't hold one line with a secret",
                    path.display()
                )
            }
        }
    }
}

impl std::error::Error for SecretFailure {}

impl ElevationClient {
    /// The secret, without the line's end.
    ///
    /// # Errors
    ///
    /// When the file can't be read, is open to everybody, or holds something else.
    pub fn secret(&self) -> Result<SecretString, SecretFailure> {
        let path = &self.client_secret_file;
        let unreadable = |error| SecretFailure::File(path.clone(), error);
        let metadata = fs::metadata(path).map_err(unreadable)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            if metadata.permissions().mode() & 0o007 != 0 {
                return Err(SecretFailure::OpenToEverybody(path.clone()));
            }
        }
        #[cfg(not(unix))]
        drop(metadata);
        let text = Zeroizing::new(fs::read_to_string(path).map_err(unreadable)?);
        let secret = text.trim_end_matches(['\r', '\n']);
        if secret.is_empty() || secret.contains(char::is_control) {
            return Err(SecretFailure::NotASecret(path.clone()));
        }
        Ok(SecretString::from(secret))
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::{ElevationClient, SecretFailure};
    use secrecy::ExposeSecret;
    use std::fs::{self, Permissions};
    use std::os::unix::fs::PermissionsExt;

    fn read(content: &str, mode: u32) -> Result<String, SecretFailure> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        fs::write(&path, content).unwrap();
        fs::set_permissions(&path, Permissions::from_mode(mode)).unwrap();
        let client = ElevationClient {
            client_id: "portal".to_owned(),
            client_secret_file: path,
        };
        client
            .secret()
            .map(|secret| secret.expose_secret().to_owned())
    }

    #[test]
    fn the_secret_is_one_line_that_not_everybody_can_read() {
        assert_eq!(read("s3cret\n", 0o600).unwrap(), "s3cret");
        assert_eq!(read(" s3cret ", 0o640).unwrap(), " s3cret ");
        for mode in [0o644, 0o604, 0o602, 0o601] {
            let failure = read("s3cret", mode).unwrap_err();
            assert!(
                matches!(failure, SecretFailure::OpenToEverybody(_)),
                "{failure}"
            );
        }
        for content in ["", "\n", "one\ntwo\n"] {
            let failure = read(content, 0o600).unwrap_err();
            assert!(matches!(failure, SecretFailure::NotASecret(_)), "{failure}");
        }
    }

    #[test]
    fn what_is_wrong_with_it_is_said_with_its_path() {
        let nowhere = ElevationClient {
            client_id: "portal".to_owned(),
            client_secret_file: "/nowhere/secret".into(),
        };
        let said = nowhere.secret().unwrap_err().to_string();
        assert!(said.starts_with("service.issuer.elevation.client_secret_file: /nowhere/secret"));
    }
}
