//! Somebody who signs in over HTTP as a browser and an app would, and then asks the portal.

mod browser;

use crate::web;
use anyhow::{Context as _, Result, bail, ensure};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use browser::Browser;
use reqwest::{Client, Method, RequestBuilder, Response};
use serde::{Deserialize, de::DeserializeOwned};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use url::Url;
use wire::portal::ProtectedResource;

/// Where an app on this computer would listen; nobody does, the answer is read from the redirect.
const CALLBACK: &str = "http://127.0.0.1:50505/callback";

/// Whether the sign-in is an ordinary one or has to be made anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignIn {
    /// Where the issuer knows the browser, it doesn't ask again.
    Ordinary,
    /// The password is asked for in any case.
    Fresh,
}

/// Somebody who is signed in.
pub struct Person {
    client: Client,
    portal: String,
    token: String,
}

#[derive(Deserialize)]
struct IssuerAddresses {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
}

#[derive(Deserialize)]
struct Tokens {
    access_token: String,
    token_type: String,
}

impl Person {
    /// Signs somebody in: the portal says where, the issuer's page asks for the password, and the
    /// code that comes back is redeemed with its PKCE verifier.
    ///
    /// # Errors
    ///
    /// When any step of it is refused.
    pub async fn sign_in(
        portal: &str,
        user_name: &str,
        password: &str,
        how: SignIn,
    ) -> Result<Self> {
        let client = web::client()?;
        let resource = format!("{portal}/.well-known/oauth-protected-resource");
        let resource: ProtectedResource = read(client.get(resource).send().await?).await?;
        let issuer = resource
            .authorization_servers
            .first()
            .context("an issuer")?;
        let configuration = format!("{issuer}/.well-known/openid-configuration");
        let issuer: IssuerAddresses = read(client.get(configuration).send().await?).await?;

        let (verifier, state) = (random_text()?, random_text()?);
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(&verifier));
        let mut authorize = Url::parse(&issuer.authorization_endpoint)?;
        authorize.query_pairs_mut().extend_pairs([
            ("response_type", "code"),
            ("client_id", &resource.portal_native_client_id),
            ("redirect_uri", CALLBACK),
            ("scope", &resource.scopes_supported.join(" ")),
            ("state", &state),
            ("nonce", &random_text()?),
            ("code_challenge", &challenge),
            ("code_challenge_method", "S256"),
        ]);
        if how == SignIn::Fresh {
            let fresh = [("prompt", "login"), ("max_age", "300")];
            authorize.query_pairs_mut().extend_pairs(fresh);
        }
        let mut browser = Browser::new(client.clone());
        let back = browser.sign_in(authorize, user_name, password).await?;
        ensure!(back.as_str().starts_with(CALLBACK), "sent to {back}");
        let answer: BTreeMap<_, _> = back.query_pairs().into_owned().collect();
        ensure!(answer.get("state") == Some(&state), "another state");
        ensure!(answer.get("iss") == Some(&issuer.issuer), "another issuer");
        let code = answer.get("code").context("a code")?;

        let redeem = [
            ("grant_type", "authorization_code"),
            ("client_id", &resource.portal_native_client_id),
            ("redirect_uri", CALLBACK),
            ("code", code),
            ("code_verifier", &verifier),
        ];
        let redeemed = client
            .post(&issuer.token_endpoint)
            .form(&redeem)
            .send()
            .await?;
        let tokens: Tokens = read(redeemed).await?;
        ensure!(
            tokens.token_type == "Bearer",
            "a {} token",
            tokens.token_type
        );
        Ok(Self {
            client,
            portal: portal.to_owned(),
            token: tokens.access_token,
        })
    }

    /// The access token.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.token
    }

    /// A request to the portal as this person, to be completed and sent.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let address = format!("{}{path}", self.portal);
        self.client
            .request(method, address)
            .bearer_auth(&self.token)
    }

    /// What the portal answers to a question.
    ///
    /// # Errors
    ///
    /// When it can't be reached, refuses, or answers something else.
    pub async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T> {
        read(self.request(Method::GET, path).send().await?).await
    }
}

/// The document of a reply.
///
/// # Errors
///
/// When the reply is a refusal, or another document.
pub async fn read<T: DeserializeOwned>(reply: Response) -> Result<T> {
    let (status, address) = (reply.status(), reply.url().clone());
    let body = reply.text().await?;
    if !status.is_success() {
        bail!("{address}: {status} {body}");
    }
    serde_json::from_str(&body).with_context(|| format!("{address}: {body}"))
}

/// 256 random bits.
pub(crate) fn random_text() -> Result<String> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}
