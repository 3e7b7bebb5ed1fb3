//! Finds the issuer's keys from its identifier (OpenID Connect Discovery §4).

use super::keys::{KeySource, KeysUnreachable};
use crate::web_client::{self, WebClient};
use futures::future::BoxFuture;
use jsonwebtoken::jwk::JwkSet;
use serde::Deserialize;
use url::Url;

/// Asks the issuer itself for its keys.
pub struct IssuerKeys {
    issuer: String,
    client: WebClient,
}

#[derive(Deserialize)]
struct Metadata {
    issuer: String,
    jwks_uri: String,
}

impl IssuerKeys {
    /// The keys of the issuer with this identifier.
    ///
    /// # Errors
    ///
    /// When this computer can't make TLS connections.
    pub fn new(issuer: String) -> Result<Self, web_client::Unbuildable> {
        Ok(Self {
            issuer,
            client: WebClient::new()?,
        })
    }

    async fn discover_and_fetch(&self) -> Result<JwkSet, KeysUnreachable> {
        let address = format!(
            "{}/.well-known/openid-configuration",
            self.issuer.trim_end_matches('/')
        );
        let metadata: Metadata = self.read(&address).await?;
        // Discovery §4.3: the document must be the issuer's own, or somebody else's keys would count.
        if metadata.issuer != self.issuer {
            return Err(KeysUnreachable(
                "the document names another issuer".to_owned(),
            ));
        }
        self.read(&metadata.jwks_uri).await
    }

    async fn read<T: serde::de::DeserializeOwned>(
        &self,
        address: &str,
    ) -> Result<T, KeysUnreachable> {
        let address = Url::parse(address)
            .map_err(|error| KeysUnreachable(format!("not an address: {error}")))?;
        let body = self
            .client
            .get(address)
            .await
            .map_err(|failure| KeysUnreachable(failure.to_string()))?;
        serde_json::from_slice(&body).map_err(|error| KeysUnreachable(error.to_string()))
    }
}

impl KeySource for IssuerKeys {
    fn fetch(&self) -> BoxFuture<'_, Result<JwkSet, KeysUnreachable>> {
        Box::pin(self.discover_and_fetch())
    }
}

#[cfg(test)]
mod tests;
