//! What the issuer says of itself (OpenID Connect Discovery 1.0, RFC 8414).

use crate::address::safe;
use crate::client::Authentication;
use crate::failure::Failure;
use crate::web::Web;
use openidconnect::core::CoreJsonWebKeySet;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use url::Url;
use wire::host::SignInFailure::IssuerUnreachable;

/// An issuer whose metadata was read and believed.
#[derive(Clone, Debug)]
pub struct Issuer {
    /// Its identifier.
    pub(crate) identifier: String,
    pub(crate) authorization: Url,
    pub(crate) token: Url,
    pub(crate) revocation: Option<Url>,
    end_session: Option<Url>,
    /// Whether every authorization response names its issuer (RFC 9207 §3).
    pub(crate) names_itself: bool,
    /// How it takes a client's secret, if it takes any.
    pub(crate) authentication: Option<Authentication>,
    pub(crate) keys: CoreJsonWebKeySet,
    /// Where it publishes them.
    jwks: Url,
}

impl Issuer {
    /// The host name of the page where people sign in, to be shown.
    #[must_use]
    pub fn sign_in_host(&self) -> &str {
        self.authorization.host_str().unwrap_or_default()
    }

    /// The keys that it publishes now.
    ///
    /// # Errors
    ///
    /// `IssuerUnreachable` when it doesn't answer with keys.
    pub(crate) async fn keys_now(&self, web: &Web) -> Result<CoreJsonWebKeySet, Failure> {
        document(web, self.jwks.clone(), "keys").await
    }
}

#[cfg(all(feature = "app", any(test, fuzzing)))]
impl Issuer {
    /// An issuer of which nothing but its keys is known.
    pub(crate) fn with_keys(identifier: &str, keys: CoreJsonWebKeySet) -> Option<Self> {
        let address = safe(identifier)?;
        Some(Self {
            identifier: identifier.to_owned(),
            authorization: address.clone(),
            token: address.clone(),
            revocation: None,
            end_session: None,
            names_itself: true,
            authentication: None,
            keys,
            jwks: address,
        })
    }
}

#[derive(Deserialize)]
struct Metadata {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
    revocation_endpoint: Option<String>,
    end_session_endpoint: Option<String>,
    #[serde(default)]
    code_challenge_methods_supported: Vec<String>,
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
}

/// Asks the issuer for its metadata and its keys.
///
/// # Errors
///
/// `IssuerUnreachable` when it doesn't answer as an issuer would, `NotTrusted` when its metadata speaks for
/// another issuer, names an address that isn't safe, doesn't offer PKCE with S256 (RFC 9700 §2.1.1), or has
/// people sign in under another address than its own without naming itself in its answers.
pub async fn discover(web: &Web, identifier: &str) -> Result<Issuer, Failure> {
    let well_known = format!(
        "{}/.well-known/openid-configuration",
        identifier.trim_end_matches('/')
    );
    let metadata: Metadata = document(web, endpoint(&well_known)?, "metadata").await?;
    if metadata.issuer != identifier {
        return Err(Failure::not_trusted(
            "the metadata speaks for another issuer",
        ));
    }
    if !metadata
        .code_challenge_methods_supported
        .iter()
        .any(|method| method == "S256")
    {
        return Err(Failure::not_trusted(
            "the issuer doesn't offer PKCE with S256",
        ));
    }
    let authorization = endpoint(&metadata.authorization_endpoint)?;
    let names_itself = metadata.authorization_response_iss_parameter_supported;
    // An issuer that passes another one's page off as its own would be brought that one's codes: the answer
    // has to say whose it is, where the address doesn't (RFC 9700 §4.4).
    if !names_itself && authorization.origin() != endpoint(identifier)?.origin() {
        return Err(Failure::not_trusted(
            "the issuer's page is elsewhere, and its answers don't name it",
        ));
    }
    let jwks = endpoint(&metadata.jwks_uri)?;
    let keys = document(web, jwks.clone(), "keys").await?;
    Ok(Issuer {
        identifier: metadata.issuer,
        authorization,
        token: endpoint(&metadata.token_endpoint)?,
        revocation: metadata
            .revocation_endpoint
            .as_deref()
            .map(endpoint)
            .transpose()?,
        end_session: metadata
            .end_session_endpoint
            .as_deref()
            .map(endpoint)
            .transpose()?,
        names_itself,
        authentication: Authentication::offered(
            metadata.token_endpoint_auth_methods_supported.as_deref(),
        ),
        keys,
        jwks,
    })
}

impl Issuer {
    /// Where a browser ends the session of `user_name` with the issuer, if that can be done (OpenID
    /// Connect RP-Initiated Logout 1.0 §2). An ID token would spare them a question there, but an address
    /// is no place for it: programs that are started show theirs to everybody on this machine.
    #[must_use]
    pub fn end_session_page(
        &self,
        client_id: &str,
        user_name: &str,
        back_to: Option<&str>,
    ) -> Option<Url> {
        let mut page = self.end_session.clone()?;
        let mut query = page.query_pairs_mut();
        query.append_pair("client_id", client_id);
        if let Some(back_to) = back_to {
            query.append_pair("post_logout_redirect_uri", back_to);
        }
        if !user_name.is_empty() {
            query.append_pair("logout_hint", user_name);
        }
        drop(query);
        Some(page)
    }
}

fn endpoint(text: &str) -> Result<Url, Failure> {
    safe(text).ok_or_else(|| Failure::not_trusted("an endpoint of the issuer isn't https"))
}

async fn document<T: DeserializeOwned>(web: &Web, url: Url, what: &str) -> Result<T, Failure> {
    let unreachable = |cause: String| Failure::new(IssuerUnreachable, cause);
    let answer = web
        .get(url)
        .await
        .map_err(|failure| unreachable(format!("{what}: {failure:?}")))?;
    if !answer.status.is_success() {
        return Err(unreachable(format!("{what}: {}", answer.status)));
    }
    serde_json::from_slice(&answer.body).map_err(|error| unreachable(format!("{what}: {error}")))
}
