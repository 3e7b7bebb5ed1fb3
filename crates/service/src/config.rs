//! What the service has to be told before it starts.

mod client_secret;
pub(crate) mod compliance;
#[cfg(test)]
mod documented;
mod elevation;
pub(crate) mod enrolment;
mod file;
mod issuer;
mod tls;
mod website;

pub use client_secret::{SecretFailure, SecretFault};
pub use elevation::ElevationClient;
pub use file::{ConfigFailure, Settings, read};
pub use issuer::{PersonClaim, RoleWords, ScopeClaim, Signature, TokenType, TrustedIssuer};
pub use tls::TlsFiles;
pub use website::WebsiteConfig;

use serde::Deserialize;
use std::net::SocketAddr;
use std::path::PathBuf;

/// What the service has to be told.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceConfig {
    /// Where it listens.
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
    /// The file in which the audit's heads are written down, best on another machine's disk; `None`: one
    /// beside the database.
    pub audit_heads: Option<PathBuf>,
    /// As whom it signs browsers in; `None`: it is no website.
    pub website: Option<WebsiteConfig>,
    /// Its own certificate; `None`: TLS ends in front of it.
    pub tls: Option<TlsFiles>,
}

impl ServiceConfig {
    /// The database's file.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.data.join("portal.sqlite")
    }

    /// The file in which the audit's heads are written down.
    #[must_use]
    pub fn audit_heads(&self) -> PathBuf {
        let own = || self.data.join("audit-heads.txt");
        self.audit_heads.clone().unwrap_or_else(own)
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

    /// What somebody who uses the portal asks the issuer for.
    #[must_use]
    pub fn scopes(&self) -> [&str; 5] {
        let portal = self.issuer.requested_scope.as_str();
        ["openid", "profile", "email", "offline_access", portal]
    }

    /// Every client of the issuer that gets ID tokens for this portal.
    pub fn clients(&self) -> impl Iterator<Item = &str> {
        let website = self.website.as_ref().map(|client| &client.client_id);
        let elevation = self.issuer.elevation.as_ref();
        let elevation = elevation.map(|client| &client.client_id);
        let all = [Some(&self.native_client_id), website, elevation];
        all.into_iter().flatten().map(String::as_str)
    }

    /// Where clients learn who signs people in (RFC 9728).
    #[must_use]
    pub fn resource_metadata(&self) -> String {
        format!("{}/.well-known/oauth-protected-resource", self.resource)
    }
}
