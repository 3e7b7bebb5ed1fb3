//! Logout tokens: by them an issuer says that a session with it has ended (OpenID Connect Back-Channel Logout
//! 1.0 §2.4 and §2.6).

use super::document::Document;
use super::{LEEWAY, Refusal, Tokens};
use jsonwebtoken::decode;
use model::time::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

/// What makes a token a logout token.
const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";

/// What has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logout {
    /// Whose session, by their `sub` in ID tokens; `None`: only which is said.
    pub subject: Option<String>,
    /// Which, by the `sid` in ID tokens; `None`: every one of that person.
    pub session: Option<String>,
}

#[derive(Deserialize)]
struct Claims {
    iat: i64,
    exp: i64,
    events: Map<String, Value>,
    sub: Option<String>,
    sid: Option<String>,
    nonce: Option<Value>,
}

impl Tokens {
    /// What `token` says has ended, if it counts.
    ///
    /// # Errors
    ///
    /// Why it doesn't count.
    pub async fn read_logout(&self, token: &str) -> Result<Logout, Refusal> {
        let client = self.website.as_ref().ok_or(Refusal::Invalid)?;
        let is_logout =
            |typ: Option<&str>| typ.is_some_and(|typ| typ.eq_ignore_ascii_case("logout+jwt"));
        let key = self.key_of(token, is_logout).await?;
        let mut validation = self.validation.clone();
        validation.set_audience(&[client]);
        validation.set_required_spec_claims(&["exp", "iss", "aud"]);
        let decoded = decode::<Document>(token, &key, &validation);
        let Document(document) = decoded.map_err(|_| Refusal::Invalid)?.claims;
        let claims = serde_json::from_value(document).map_err(|_| Refusal::Invalid)?;
        let Claims {
            iat,
            exp,
            events,
            sub,
            sid,
            nonce,
        } = claims;
        let now = self.clock.now();
        if now >= Timestamp(exp).plus(LEEWAY) {
            return Err(Refusal::Expired);
        }
        if now.plus(LEEWAY) < Timestamp(iat) {
            return Err(Refusal::NotYet);
        }
        // An ID token has a nonce, and none of these events.
        let is_event = events.get(EVENT).is_some_and(Value::is_object);
        let names_something = sub.is_some() || sid.is_some();
        let names_nothing = [&sub, &sid].into_iter().flatten().any(String::is_empty);
        if nonce.is_some() || !is_event || !names_something || names_nothing {
            return Err(Refusal::Invalid);
        }
        Ok(Logout {
            subject: sub,
            session: sid,
        })
    }
}
