//! New tokens for a refresh token, for the person whose they were.

use crate::attempt::Person;
use crate::audience;
use crate::chance::Clock;
use crate::client::Client;
use crate::failure::Failure;
use crate::grant::{self, Grant, Tokens, revoke, revoke_refresh};
use crate::id_token::{self, Expectation};
use crate::issuer::{self, Issuer};
use crate::web::Web;
use secrecy::{ExposeSecret, SecretString};
use wire::host::SignInFailure::SessionEnded;

/// Renews the tokens of `person`. An issuer that gives no new refresh token lets the old one go on.
///
/// # Errors
///
/// `Refused` or `SessionEnded` when there are no more for this person; anything else passes.
pub async fn renew(
    web: &Web,
    clock: &dyn Clock,
    client: Client<'_>,
    person: &Person,
    refresh: &SecretString,
) -> Result<Tokens, Failure> {
    // Asked anew, since the issuer may have changed its keys since the person signed in.
    let issuer = issuer::discover(web, &person.issuer).await?;
    let form = [
        ("grant_type", "refresh_token"),
        ("refresh_token", refresh.expose_secret()),
    ];
    let mut grant = grant::ask(web, clock, &issuer, client, &form).await?;
    if grant.tokens.refresh.is_none() {
        grant.tokens.refresh = Some(refresh.clone());
    }
    if let Err(failure) = judge(web, clock, client, &issuer, person, &grant).await {
        revoke(web, &issuer, client, grant.tokens).await;
        return Err(failure);
    }
    Ok(grant.tokens)
}

/// Looks whether what was renewed is this person's still, and for this portal.
async fn judge(
    web: &Web,
    clock: &dyn Clock,
    client: Client<'_>,
    issuer: &Issuer,
    person: &Person,
    grant: &Grant,
) -> Result<(), Failure> {
    if grant.id_token.is_some() {
        let expectation = Expectation {
            issuer,
            client_id: client.id,
            nonce: None,
            fresh: false,
            now: clock.now(),
        };
        let renewed = id_token::verify(web, grant, &expectation).await;
        let same = renewed.is_ok_and(|it| it.is(person));
        if !same {
            return Err(Failure::new(SessionEnded, "renewed for somebody else"));
        }
    }
    let Some(portal) = client.portal else {
        return Ok(());
    };
    audience::check(&grant.tokens.access, portal)
        .map_err(|failure| Failure::new(SessionEnded, failure.cause))
}

/// Gives a refresh token back to the issuer, as well as that goes: whoever calls has already forgotten it.
pub async fn give_back(web: &Web, client: Client<'_>, issuer: &str, refresh: &SecretString) {
    match issuer::discover(web, issuer).await {
        Ok(issuer) => revoke_refresh(web, &issuer, client, refresh).await,
        Err(failure) => tracing::warn!(%failure, "tokens not given back"),
    }
}
