//! What a service wants of a sign-in: no more than who it was and when, or somebody's tokens to keep.

use super::{Attempt, Callback, Person};
use crate::chance::{Clock, Timestamp};
use crate::client::Client;
use crate::failure::Failure;
use crate::grant::{Tokens, revoke};
use crate::id_token;
use crate::issuer::Issuer;
use crate::web::Web;

/// Somebody, and when they proved who they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proven {
    /// What the claim that was asked for says of them.
    pub subject: String,
    /// When they did.
    pub auth_time: Timestamp,
}

/// Somebody in a browser, with what their issuer gave the service.
#[derive(Debug)]
pub struct Obtained {
    /// Who.
    pub person: Person,
    /// What the claim that was asked for says of them.
    pub subject: String,
    /// What the issuer calls their session with it (OpenID Connect Back-Channel Logout 1.0 §2.1).
    pub session: Option<String>,
    /// Their tokens.
    pub tokens: Tokens,
}

impl Attempt {
    /// Turns what came back into whom the ID token's `claim` names. The tokens beside it are dropped: nobody
    /// asked for them, and giving them back would end what the app has with some issuers.
    ///
    /// # Errors
    ///
    /// As [`Attempt::finish`]; `NotTrusted` as well when the claim isn't there.
    pub async fn prove(
        &self,
        web: &Web,
        clock: &dyn Clock,
        client: Client<'_>,
        issuer: &Issuer,
        callback: Callback,
        claim: &str,
    ) -> Result<Proven, Failure> {
        let grant = self.redeem(web, clock, client, issuer, callback).await?;
        let person = self.judge(web, clock, client, issuer, &grant).await?;
        let auth_time = person.auth_time;
        Ok(Proven {
            subject: id_token::text_claim(&grant, claim)
                .ok_or_else(|| Failure::not_trusted("ID token: names nobody"))?,
            auth_time: auth_time
                .ok_or_else(|| Failure::not_trusted("ID token: auth_time missing"))?,
        })
    }

    /// Turns what came back into somebody with tokens, and whom the ID token's `claim` names. Tokens of a
    /// sign-in that fails are given back.
    ///
    /// # Errors
    ///
    /// As [`Attempt::finish`]; `NotTrusted` as well when the claim isn't there.
    pub async fn obtain(
        &self,
        web: &Web,
        clock: &dyn Clock,
        client: Client<'_>,
        issuer: &Issuer,
        callback: Callback,
        claim: &str,
    ) -> Result<Obtained, Failure> {
        let grant = self.redeem(web, clock, client, issuer, callback).await?;
        let subject = || {
            id_token::text_claim(&grant, claim)
                .ok_or_else(|| Failure::not_trusted("ID token: names nobody"))
        };
        let judged = self.judge(web, clock, client, issuer, &grant).await;
        match judged.and_then(|person| Ok((person, subject()?))) {
            Ok((person, subject)) => Ok(Obtained {
                person,
                subject,
                session: id_token::text_claim(&grant, "sid"),
                tokens: grant.tokens,
            }),
            Err(failure) => {
                revoke(web, issuer, client, grant.tokens).await;
                Err(failure)
            }
        }
    }
}
