//! What the issuer hands out at its token endpoint, and how it is given back.

use crate::chance::Clock;
use crate::client::{Authentication, Client, authentication};
use crate::failure::Failure;
use crate::issuer::Issuer;
use crate::web::{Answer, Web, WebFailure};
use model::time::Timestamp;
use reqwest::StatusCode;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use url::Url;
use wire::host::SignInFailure::{IssuerUnreachable, Refused};
use zeroize::Zeroize;

/// How long an access token is believed to last when the issuer doesn't say, in seconds.
const UNSAID_LIFETIME: i64 = 300;

/// Tokens. `Debug` shows nothing of them.
#[derive(Clone, Debug)]
pub struct Tokens {
    pub(crate) access: SecretString,
    pub(crate) refresh: Option<SecretString>,
    pub(crate) expires: Timestamp,
}

impl Tokens {
    /// The access token.
    #[must_use]
    pub fn access(&self) -> &SecretString {
        &self.access
    }

    /// The refresh token, where the issuer gave one.
    #[must_use]
    pub fn refresh(&self) -> Option<&SecretString> {
        self.refresh.as_ref()
    }

    /// When the access token stops counting, as the issuer says.
    #[must_use]
    pub fn expires(&self) -> Timestamp {
        self.expires
    }
}

/// A token response: tokens, and perhaps the proof of who somebody is.
pub(crate) struct Grant {
    pub(crate) tokens: Tokens,
    pub(crate) id_token: Option<SecretString>,
}

#[derive(Deserialize)]
struct Response {
    access_token: String,
    token_type: String,
    expires_in: Option<i64>,
    refresh_token: Option<String>,
    id_token: Option<String>,
}

impl Drop for Response {
    fn drop(&mut self) {
        self.access_token.zeroize();
        self.refresh_token.zeroize();
        self.id_token.zeroize();
    }
}

/// Why the issuer says no (RFC 6749 §5.2).
#[derive(Deserialize)]
struct ErrorResponse {
    error: String,
}

/// Has the issuer redeem a code.
///
/// # Errors
///
/// `Refused` when the issuer says no, `IssuerUnreachable` when it says nothing, `NotTrusted` when what it
/// says isn't a token response.
pub(crate) async fn redeem(
    web: &Web,
    clock: &dyn Clock,
    issuer: &Issuer,
    client: Client<'_>,
    form: &[(&str, &str)],
) -> Result<Grant, Failure> {
    let (asked, Answer { status, body }) = ask(web, clock, issuer, client, form).await?;
    if status.is_client_error() && status.as_u16() != 429 {
        return Err(Failure::new(Refused, format!("token: {status}")));
    }
    read(asked, status, &body)
}

/// Has the issuer renew what a refresh token stands for.
///
/// # Errors
///
/// `Refused` when the issuer says that the token is worth nothing any more, and only then: whatever else it
/// says no to, a proxy in front of it or a client's secret that has run out, says nothing of the session.
/// `IssuerUnreachable` and `NotTrusted` as for a code.
pub(crate) async fn refresh(
    web: &Web,
    clock: &dyn Clock,
    issuer: &Issuer,
    client: Client<'_>,
    refresh: &SecretString,
) -> Result<Grant, Failure> {
    let form = [
        ("grant_type", "refresh_token"),
        ("refresh_token", refresh.expose_secret()),
    ];
    let (asked, Answer { status, body }) = ask(web, clock, issuer, client, &form).await?;
    let refused = serde_json::from_slice(&body)
        .is_ok_and(|ErrorResponse { error }: ErrorResponse| error == "invalid_grant");
    if status.is_client_error() && refused {
        return Err(Failure::new(Refused, "token: invalid_grant"));
    }
    read(asked, status, &body)
}

async fn ask(
    web: &Web,
    clock: &dyn Clock,
    issuer: &Issuer,
    client: Client<'_>,
    form: &[(&str, &str)],
) -> Result<(Timestamp, Answer), Failure> {
    let asked = clock.now();
    let answer = post(web, &issuer.token, issuer, client, form)
        .await?
        .map_err(|failure| Failure::new(IssuerUnreachable, format!("token: {failure:?}")))?;
    Ok((asked, answer))
}

fn read(asked: Timestamp, status: StatusCode, body: &[u8]) -> Result<Grant, Failure> {
    if !status.is_success() {
        return Err(Failure::new(IssuerUnreachable, format!("token: {status}")));
    }
    let mut response: Response = serde_json::from_slice(body)
        .map_err(|_| Failure::not_trusted("token: not a token response"))?;
    if !response.token_type.eq_ignore_ascii_case("bearer") {
        return Err(Failure::not_trusted("token: not a bearer token"));
    }
    let sendable =
        |token: &str| !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_graphic());
    if !sendable(&response.access_token) {
        return Err(Failure::not_trusted("token: not a token"));
    }
    let take = |text: &mut String| SecretString::from(std::mem::take(text));
    let lifetime = response.expires_in.unwrap_or(UNSAID_LIFETIME).max(0);
    Ok(Grant {
        tokens: Tokens {
            access: take(&mut response.access_token),
            refresh: response.refresh_token.as_mut().map(take),
            expires: asked.plus(lifetime),
        },
        id_token: response.id_token.as_mut().map(take),
    })
}

/// Posts a form as `client`.
///
/// # Errors
///
/// `NotTrusted` when the issuer takes no secret of a client that has one.
async fn post(
    web: &Web,
    url: &Url,
    issuer: &Issuer,
    client: Client<'_>,
    form: &[(&str, &str)],
) -> Result<Result<Answer, WebFailure>, Failure> {
    let mut form = form.to_vec();
    let basic = match authentication(client, issuer.authentication)? {
        // A client that says twice who it is is refused by some.
        Some((Authentication::Basic, secret)) => Some((client.id, secret)),
        Some((Authentication::Post, secret)) => {
            form.push(("client_id", client.id));
            form.push(("client_secret", secret.expose_secret()));
            None
        }
        None => {
            form.push(("client_id", client.id));
            None
        }
    };
    Ok(web.post(url.clone(), basic, &form).await)
}

/// Gives tokens back (RFC 7009). Best effort: whoever calls has already forgotten them.
pub(crate) async fn revoke(web: &Web, issuer: &Issuer, client: Client<'_>, tokens: Tokens) {
    if let Some(refresh) = &tokens.refresh {
        revoke_refresh(web, issuer, client, refresh).await;
    }
    revoke_one(web, issuer, client, &tokens.access, "access_token").await;
}

/// The same for a refresh token alone.
pub(crate) async fn revoke_refresh(
    web: &Web,
    issuer: &Issuer,
    client: Client<'_>,
    refresh: &SecretString,
) {
    revoke_one(web, issuer, client, refresh, "refresh_token").await;
}

async fn revoke_one(
    web: &Web,
    issuer: &Issuer,
    client: Client<'_>,
    token: &SecretString,
    kind: &str,
) {
    let Some(endpoint) = &issuer.revocation else {
        tracing::info!(
            kind,
            "the issuer takes no tokens back; they lapse by themselves"
        );
        return;
    };
    let form = [("token", token.expose_secret()), ("token_type_hint", kind)];
    match post(web, endpoint, issuer, client, &form).await {
        Ok(Ok(answer)) => {
            tracing::debug!(kind, status = answer.status.as_u16(), "token given back")
        }
        Ok(Err(failure)) => tracing::warn!(kind, ?failure, "token not given back"),
        Err(failure) => tracing::warn!(kind, %failure, "token not given back"),
    }
}
