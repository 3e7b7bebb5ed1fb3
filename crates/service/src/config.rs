//! What the service has to be told before it starts.

pub(crate) mod compliance;
#[cfg(test)]
mod documented;
mod elevation;
pub(crate) mod enrolment;
mod file;
mod issuer;

pub use elevation::{ElevationClient, SecretFailure};
pub use file::{ConfigFailure, Settings, read};
pub use issuer::{PersonClaim, RoleWords, ScopeClaim, Signature, TokenType, TrustedIssuer};

use serde::Deserialize;
use std::net::SocketAddr;
use std::path::PathBuf;

/// What the service has to be told.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceConfig {
    /// Where it listens; TLS ends in front of it.
    pub listen: SocketAddr,
    /// Its own address as people and tokens know it, without a slash at the end: the audience of its tokens,
    /// where the issuer doesn't name another.
    pub resource: String,
    /// Who signs people in.
    pub issuer: TrustedIssuer,
    /// The app's client id at the issuer.
    pub native_client_id: String,
    /// The folder of its database and its keys.
    pub data: PathBuf,
}

impl ServiceConfig {
    /// The database's file.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.data.join("portal.sqlite")
    }

    /// The file of the key that seals temporary passcodes.
    #[must_use]
    pub fn vault_key(&self) -> PathBuf {
        self.data.join("vault.key")
    }

    /// Whom access tokens have to be for.
    #[must_use]
    pub fn audience(&self) -> &str {
        self.issuer.audience.as_deref().unwrap_or(&self.resource)
    }

    /// Where clients learn who signs people in (RFC 9728).
    #[must_use]
    pub fn resource_metadata(&self) -> String {
        format!("{}/.well-known/oauth-protected-resource", self.resource)
    }
}
