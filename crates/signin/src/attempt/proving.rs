//! A service wants to know no more than who signed in, and when.

use super::{Attempt, Callback};
use crate::chance::{Clock, Timestamp};
use crate::client::Client;
use crate::failure::Failure;
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
}
