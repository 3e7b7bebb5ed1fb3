//! The portal as a website: `[service.website]`.

use super::client_secret::{self, SecretFailure};
use secrecy::SecretString;
use serde::Deserialize;
use std::path::PathBuf;

/// As whom the service signs browsers in, and how long they stay so.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WebsiteConfig {
    /// Its id at the issuer: a client of its own.
    pub client_id: String,
    /// The file that holds its secret and nothing else, for the service's account alone.
    pub client_secret_file: PathBuf,
    /// How long a session lasts that isn't used, in minutes.
    #[serde(default = "half_an_hour")]
    pub idle_minutes: u16,
    /// How long a session lasts at most, in hours.
    #[serde(default = "half_a_day")]
    pub longest_hours: u16,
}

fn half_an_hour() -> u16 {
    30
}

fn half_a_day() -> u16 {
    12
}

impl WebsiteConfig {
    /// The client of this id and secret, with sessions of the usual length.
    #[must_use]
    pub fn new(client_id: String, client_secret_file: PathBuf) -> Self {
        Self {
            client_id,
            client_secret_file,
            idle_minutes: half_an_hour(),
            longest_hours: half_a_day(),
        }
    }

    /// The secret, without the line's end.
    ///
    /// # Errors
    ///
    /// When the file can't be read, is open to everybody, or holds something else.
    pub fn secret(&self) -> Result<SecretString, SecretFailure> {
        client_secret::read(
            "service.website.client_secret_file",
            &self.client_secret_file,
        )
    }
}
