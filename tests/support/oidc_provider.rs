//! node oidc-provider: an issuer that others wrote and had certified, and what it saw. `./x` installs it.

use crate::{company::Person, node, program::Program, waiting::until, web};
use anyhow::{Context as _, Result, bail, ensure};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use reqwest::Client;
use serde::Deserialize;
use serde_json::json;
use std::{
    collections::BTreeMap,
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// The app's client id at it.
pub const CLIENT_ID: &str = "company-portal-app";

/// How long its access tokens last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessTokens {
    /// Longer than any journey.
    Last,
    /// So short that the app renews them before every call: it does where half a minute is left.
    HardlyLast,
    /// Longer than any journey, but they don't say when the person signed in: the service has to ask.
    DontSayWhen,
    /// Longer than any journey, but they name no authentication context, and the portal asks for one.
    NameNoContext,
}

impl AccessTokens {
    fn seconds(self) -> u32 {
        match self {
            Self::Last | Self::DontSayWhen | Self::NameNoContext => 600,
            Self::HardlyLast => 20,
        }
    }
}

/// A running provider.
pub struct OidcProvider {
    program: Program,
    address: String,
    client: Client,
    service: Option<ServiceClient>,
}

/// The service as a client of its own.
pub struct ServiceClient {
    /// Holds its secret, as an administrator brings it: apart from all that programs write.
    folder: TempDir,
}

impl ServiceClient {
    /// Its client id.
    pub const ID: &str = "company-portal-service";

    fn new() -> Result<Self> {
        let folder = TempDir::with_prefix("secret-")?;
        let client = Self { folder };
        let mut secret = [0; 32];
        getrandom::fill(&mut secret)?;
        let file = client.secret_file();
        fs::write(&file, URL_SAFE_NO_PAD.encode(secret))?;
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600))?;
        Ok(client)
    }

    /// The file with its secret, which nobody else can read.
    #[must_use]
    pub fn secret_file(&self) -> PathBuf {
        self.folder.path().join("client-secret")
    }
}

/// What a provider saw.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Seen {
    /// The parameters of each authorization request, the first request first.
    pub asked: Vec<BTreeMap<String, String>>,
    /// What was asked at its token endpoint, and how that ended.
    pub token_requests: Vec<TokenRequest>,
    /// How often it ended everything that a person had granted the app.
    pub revoked_grants: u32,
    /// How often somebody ended their session on its page.
    pub ended_sessions: u32,
    /// What it handed out.
    pub handed_out: HandedOut,
}

/// A request to a token endpoint.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct TokenRequest {
    /// What for: `authorization_code`, `refresh_token`.
    pub grant: String,
    /// `granted`, or the error.
    pub outcome: String,
}

/// Everything secret that passed between a provider and whoever asked it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HandedOut {
    /// Authorization codes.
    pub codes: Vec<String>,
    /// What proved that a code came back to who had asked for it (RFC 7636).
    pub verifiers: Vec<String>,
    /// Access tokens.
    pub access_tokens: Vec<String>,
    /// Refresh tokens, of which all but the last are used up.
    pub refresh_tokens: Vec<String>,
    /// ID tokens.
    pub id_tokens: Vec<String>,
    /// What the service proves itself with, where it is a client.
    pub client_secrets: Vec<String>,
}

impl Seen {
    /// The token requests for `grant`, by how they ended.
    #[must_use]
    pub fn outcomes(&self, grant: &str) -> Vec<&str> {
        let requests = self.token_requests.iter();
        let of_grant = requests.filter(|request| request.grant == grant);
        of_grant.map(|request| request.outcome.as_str()).collect()
    }

    /// The refresh token that was handed out last.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn last_refresh_token(&self) -> Result<&str> {
        let last = self.handed_out.refresh_tokens.last();
        last.map(String::as_str)
            .context("no refresh token was handed out")
    }
}

impl OidcProvider {
    /// Starts one on `port` whose people are `people`, and whose access tokens are for `portal`.
    ///
    /// # Errors
    ///
    /// When it isn't installed, or doesn't start.
    pub async fn start(
        port: u16,
        portal: &str,
        people: &[Person],
        tokens: AccessTokens,
        folder: &Path,
        logs: &Path,
    ) -> Result<Self> {
        let folder = folder.join("oidc-provider");
        fs::create_dir(&folder)?;
        let source = include_str!("oidc_provider/provider.mjs");
        let mut command = node::program(&folder, "oidc-provider", source)?;
        let settings = folder.join("settings.json");
        let people: Vec<_> = people
            .iter()
            .map(|person| {
                let Person {
                    user_name,
                    display_name,
                    password,
                } = person;
                json!({ "userName": user_name, "displayName": display_name, "password": password })
            })
            .collect();
        let service = match tokens {
            AccessTokens::DontSayWhen => Some(ServiceClient::new()?),
            AccessTokens::Last | AccessTokens::HardlyLast | AccessTokens::NameNoContext => None,
        };
        let told_of_service = service.as_ref().map(|client| {
            json!({
                "clientId": ServiceClient::ID,
                "secretFile": client.secret_file(),
                "redirect": format!("{portal}/portal/v1/elevations/callback"),
            })
        });
        let told = json!({
            "port": port,
            "audience": portal,
            "clientId": CLIENT_ID,
            "accessTokenSeconds": tokens.seconds(),
            "people": people,
            "service": told_of_service,
        });
        fs::write(&settings, told.to_string())?;
        command.arg(settings);
        let mut provider = Self {
            program: Program::start("oidc-provider", &mut command, logs)?,
            address: format!("http://localhost:{port}"),
            client: web::client()?,
            service,
        };
        let connection = async || {
            if provider.program.has_ended() {
                bail!("it ended by itself:\n{}", provider.program.log());
            }
            let connection = tokio::net::TcpStream::connect(("127.0.0.1", port)).await;
            Ok(connection.is_ok().then_some(()))
        };
        until("the issuer to answer", connection).await?;
        Ok(provider)
    }

    /// Its identifier, which is also its address.
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.address
    }

    /// The service as its client, where access tokens don't say when somebody signed in.
    #[must_use]
    pub fn service(&self) -> Option<&ServiceClient> {
        self.service.as_ref()
    }

    /// What it saw up to now.
    ///
    /// # Errors
    ///
    /// When it doesn't answer.
    pub async fn seen(&self) -> Result<Seen> {
        let asked = self.client.get(format!("{}/control", self.address));
        Ok(asked.send().await?.error_for_status()?.json().await?)
    }

    /// From now on shows the service's next request for an authorization a page that leads nowhere.
    ///
    /// # Errors
    ///
    /// When it doesn't answer.
    pub async fn stops_the_service_once(&self) -> Result<()> {
        let asked = self.client.post(format!("{}/control/stop", self.address));
        asked.send().await?.error_for_status()?;
        Ok(())
    }

    /// Ends every session and takes back every token, as its administrator would.
    ///
    /// # Errors
    ///
    /// When it doesn't answer.
    pub async fn end_every_session(&self) -> Result<()> {
        let asked = self.client.post(format!("{}/control", self.address));
        asked.send().await?.error_for_status()?;
        Ok(())
    }

    /// Brings a refresh token to it, as whoever found one would. `None` where it is refused.
    ///
    /// # Errors
    ///
    /// When it doesn't answer, or answers something else than RFC 6749 says.
    pub async fn redeems(&self, refresh_token: &str) -> Result<Option<String>> {
        #[derive(Deserialize)]
        struct Tokens {
            refresh_token: String,
        }
        #[derive(Deserialize)]
        struct Refusal {
            error: String,
        }
        let form = [
            ("grant_type", "refresh_token"),
            ("refresh_token", refresh_token),
            ("client_id", CLIENT_ID),
        ];
        let asked = self.client.post(format!("{}/token", self.address));
        let answer = asked.form(&form).send().await?;
        if answer.status().is_success() {
            let tokens: Tokens = answer.json().await?;
            return Ok(Some(tokens.refresh_token));
        }
        let refusal: Refusal = answer.json().await?;
        ensure!(refusal.error == "invalid_grant", "{}", refusal.error);
        Ok(None)
    }
}
