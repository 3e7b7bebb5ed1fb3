//! Asks the issuer when somebody signed in, where access tokens don't say: as a client of the issuer of the
//! service's own, in the browser in which the person has just signed in to the app.

use crate::browser::secret::BrowserSecret;
use crate::config::ServiceConfig;
use crate::issuer_client::{ClientFailure, IssuerClient, PortalClock};
use crate::portal::Portal;
use signin::attempt::{Callback, Proof, Proven};
use signin::failure::Failure;
use url::Url;

/// Asks the issuer.
pub struct Elevator(IssuerClient);

impl Elevator {
    /// The elevator that `config` asks for, if it does.
    ///
    /// # Errors
    ///
    /// When its secret can't be used, or this computer can't make TLS connections.
    pub fn open(config: &ServiceConfig) -> Result<Option<Self>, ClientFailure> {
        let Some(client) = &config.issuer.elevation else {
            return Ok(None);
        };
        let secret = client.secret().map_err(ClientFailure::Secret)?;
        // Entra ID names nobody by `oid` without `profile`.
        let scopes = ["openid", "profile"];
        let path = "/portal/v1/elevations/callback";
        IssuerClient::new(config, &client.client_id, secret, &scopes, path)
            .map(|client| Some(Self(client)))
    }

    /// Where the browser goes.
    pub(crate) async fn page(
        &self,
        browser: &BrowserSecret,
        language: &str,
    ) -> Result<Url, Failure> {
        let issuer = self.0.discover().await?;
        let attempt = self.0.attempt(browser, Proof::Lately);
        Ok(attempt.authorization_url(self.0.client(), &issuer, language))
    }

    /// Whether the state that came back is the one that this browser took along.
    pub(crate) fn knows(&self, browser: &BrowserSecret, state: &str) -> bool {
        self.0.attempt(browser, Proof::Lately).knows(state)
    }

    /// Who it was, and when they signed in.
    pub(crate) async fn prove(
        &self,
        portal: &Portal,
        browser: &BrowserSecret,
        callback: Callback,
    ) -> Result<Proven, Failure> {
        let issuer = self.0.discover().await?;
        let attempt = self.0.attempt(browser, Proof::Lately);
        let (web, clock, client) = (self.0.web(), PortalClock(portal), self.0.client());
        attempt
            .prove(web, &clock, client, &issuer, callback, self.0.claim())
            .await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_that_is_not_there_is_told_by_the_name_of_its_setting() {
        let folder = tempfile::tempdir().unwrap();
        let mut config = crate::testing::config_in(folder.path().to_owned());
        config.issuer.elevation = Some(crate::config::ElevationClient {
            client_id: "portal-service".to_owned(),
            client_secret_file: folder.path().join("client-secret"),
        });
        let failure = Elevator::open(&config).err().unwrap().to_string();
        let setting = "service.issuer.elevation.client_secret_file: ";
        assert!(failure.starts_with(setting), "{failure}");
    }
}
