//! Access tokens: which ones count, and what they say (RFC 9068 §4, or what the issuer has instead).
//!
//! Times are compared with the clock that was passed in, so the checks of the library that reads
//! the computer's clock are switched off and stand here instead.

mod claims;
mod discovery;
mod document;
mod keys;
mod logout;

pub use claims::Claims;
pub use discovery::IssuerKeys;
pub use keys::{KeySource, KeysUnreachable};
pub use logout::Logout;

use crate::clock::Clock;
use crate::config::{ServiceConfig, Signature, TokenType, TrustedIssuer};
use document::Document;
use jsonwebtoken::{Algorithm, DecodingKey, Header, Validation, decode, decode_header};
use keys::KnownKeys;
use std::sync::Arc;

/// The longest token that is looked at, in bytes.
const LONGEST: usize = 16 * 1024;
/// How far the issuer's clock may differ from ours, in seconds.
const LEEWAY: i64 = 30;

/// Says which access tokens count.
pub struct Tokens {
    issuer: TrustedIssuer,
    /// The ids of the portal's clients, which are the audiences of ID tokens.
    clients: Vec<String>,
    /// Of them, the one that browsers are signed in with.
    website: Option<String>,
    validation: Validation,
    keys: KnownKeys,
    clock: Arc<dyn Clock>,
}

/// Why a token doesn't count. For the log: the caller learns only that it doesn't.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is longer than any token should be.
    TooLong,
    /// It can't be read, or its header asks for something else than we accept.
    Header,
    /// It isn't an access token.
    WrongType,
    /// It is of another tenant of the issuer.
    AnotherTenant,
    /// It is an app's own: nobody signed in.
    NoPerson,
    /// No key of the issuer has this name.
    UnknownKey,
    /// Signature, issuer, audience or a required claim is wrong or missing.
    Invalid,
    /// Its time is over.
    Expired,
    /// Its time hasn't come.
    NotYet,
    /// The issuer's keys can't be had now, and none is known.
    KeysUnreachable,
}

impl Tokens {
    /// Accepts the tokens of `config`'s issuer that are meant for this portal.
    #[must_use]
    pub fn new(config: &ServiceConfig, source: Arc<dyn KeySource>, clock: Arc<dyn Clock>) -> Self {
        let algorithm = match config.issuer.signature {
            Signature::Es256 => Algorithm::ES256,
            Signature::Rs256 => Algorithm::RS256,
            Signature::Ps256 => Algorithm::PS256,
        };
        let mut validation = Validation::new(algorithm);
        validation.set_issuer(&[&config.issuer.identifier]);
        validation.set_audience(&[config.audience()]);
        validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        validation.validate_exp = false;
        validation.validate_nbf = false;
        Self {
            issuer: config.issuer.clone(),
            website: config.website.as_ref().map(|it| it.client_id.clone()),
            clients: config.clients().map(str::to_owned).collect(),
            validation,
            keys: KnownKeys::new(source, Arc::clone(&clock)),
            clock,
        }
    }

    /// What `token` says, if it counts.
    ///
    /// # Errors
    ///
    /// Why it doesn't count.
    pub async fn read(&self, token: &str) -> Result<Claims, Refusal> {
        let token_type = self.issuer.token_type;
        let key = self
            .key_of(token, |typ| may_be_access_token(token_type, typ))
            .await?;
        let decoded = decode::<Document>(token, &key, &self.validation);
        let document = decoded.map_err(|_| Refusal::Invalid)?.claims;
        let claims = Claims::read(document, &self.issuer)?;
        if token_type == TokenType::Jwt && !claims.are_no_id_tokens(&self.clients) {
            return Err(Refusal::WrongType);
        }
        self.is_in_time(&claims)?;
        Ok(claims)
    }

    /// The issuer's key that `token` says it is signed with, if it is of the right kind.
    async fn key_of(
        &self,
        token: &str,
        is_right: impl FnOnce(Option<&str>) -> bool,
    ) -> Result<Arc<DecodingKey>, Refusal> {
        if token.len() > LONGEST {
            return Err(Refusal::TooLong);
        }
        let header = decode_header(token).map_err(|_| Refusal::Header)?;
        if !self.validation.algorithms.contains(&header.alg) || asks_for_more(&header) {
            return Err(Refusal::Header);
        }
        if !is_right(header.typ.as_deref()) {
            return Err(Refusal::WrongType);
        }
        let key_id = header.kid.ok_or(Refusal::UnknownKey)?;
        self.keys.find(&key_id).await
    }

    /// Asks the issuer anew for its keys. What is known stays where it doesn't answer.
    pub async fn renew_keys(&self) {
        self.keys.renew().await;
    }

    fn is_in_time(&self, claims: &Claims) -> Result<(), Refusal> {
        let now = self.clock.now();
        if now >= claims.until() {
            return Err(Refusal::Expired);
        }
        match claims.not_before() {
            Some(not_before) if now.plus(LEEWAY) < not_before => Err(Refusal::NotYet),
            _ => Ok(()),
        }
    }
}

/// Whether the header brings a key along, says where one is, or names extensions that must be
/// understood (RFC 7515 §4.1): keys come from the issuer alone, and no extension is known here.
fn asks_for_more(header: &Header) -> bool {
    let Header {
        jku,
        jwk,
        x5u,
        x5c,
        crit,
        ..
    } = header;
    jku.is_some() || jwk.is_some() || x5u.is_some() || x5c.is_some() || crit.is_some()
}

/// Whether an access token may call itself `typ`.
fn may_be_access_token(token_type: TokenType, typ: Option<&str>) -> bool {
    let is = |accepted: &str| typ.is_some_and(|typ| typ.eq_ignore_ascii_case(accepted));
    match token_type {
        // RFC 9068 §2.1: that, or the full media type.
        TokenType::AccessToken => is("at+jwt") || is("application/at+jwt"),
        TokenType::Jwt => typ.is_none() || is("JWT"),
    }
}

#[cfg(test)]
mod tests;
