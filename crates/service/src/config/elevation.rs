//! The service as a client of the issuer, where access tokens don't say when somebody signed in:
//! `[service.issuer.elevation]`.

use super::client_secret::{self, SecretFailure};
use secrecy::SecretString;
use serde::Deserialize;
use std::path::PathBuf;

/// As whom the service asks the issuer itself.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ElevationClient {
    /// Its id there: a client of its own.
    pub client_id: String,
    /// The file that holds its secret and nothing else, for the service's account alone.
    pub client_secret_file: PathBuf,
}

impl ElevationClient {
    /// The secret, without the line's end.
    ///
    /// # Errors
    ///
    /// When the file can't be read, is open to everybody, or holds something else.
    pub fn secret(&self) -> Result<SecretString, SecretFailure> {
        let setting = "service.issuer.elevation.client_secret_file";
        client_secret::read(setting, &self.client_secret_file)
    }
}
