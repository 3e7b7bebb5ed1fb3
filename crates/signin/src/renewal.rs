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
use secrecy::SecretString;
use wire::host::SignInFailure::{IssuerUnreachable, SessionEnded};

/// What came of a renewal in which the refresh token was used.
#[derive(Debug)]
pub struct Renewed {
    /// The one that counts from now on: it has to be kept before anything else is done, since the old one may
    /// be worth nothing.
    pub refresh: SecretString,
    /// The new tokens; why they can't be used yet, where the issuer's keys can't be had to look at them.
    pub tokens: Result<Tokens, Failure>,
}

/// Renews the tokens of `person`. An issuer that gives no new refresh token lets the old one go on.
///
/// # Errors
///
/// `Refused` or `SessionEnded` when there are no more for this person; with anything else the refresh token
/// may be tried again.
pub async fn renew(
    web: &Web,
    clock: &dyn Clock,
    client: Client<'_>,
    person: &Person,
    refresh: &SecretString,
) -> Result<Renewed, Failure> {
    // Asked anew, since the issuer may have changed its keys since the person signed in.
    let issuer = issuer::discover(web, &person.issuer).await?;
    let mut grant = grant::refresh(web, clock, &issuer, client, refresh).await?;
    let refresh = grant.tokens.refresh.get_or_insert_with(|| refresh.clone());
    let refresh = refresh.clone();
    let tokens = match judge(web, clock, client, &issuer, person, &grant).await {
        Ok(()) => Ok(grant.tokens),
        Err(failure) if failure.code == IssuerUnreachable => Err(failure),
        Err(failure) => {
            revoke(web, &issuer, client, grant.tokens).await;
            return Err(failure);
        }
    };
    Ok(Renewed { refresh, tokens })
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
        let same = match id_token::verify(web, grant, &expectation).await {
            Ok(renewed) => renewed.is(person),
            Err(failure) if failure.code == IssuerUnreachable => return Err(failure),
            Err(_) => false,
        };
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
