//! Whether an ID token is to be believed (OpenID Connect Core §3.1.3.7).
//!
//! openidconnect checks issuer, audience, signature, expiry and nonce; the authorized party, the
//! window of `iat` and `auth_time` it leaves to its caller, and so they are checked here.

use crate::failure::Failure;
use crate::grant::Grant;
use crate::issuer::Issuer;
use crate::web::Web;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use model::freshness::{CLOCK_SKEW, MAX_AGE};
use model::time::Timestamp;
use oauth2::{AccessToken, ClientId};
use openidconnect::core::{
    CoreIdToken, CoreIdTokenClaims, CoreIdTokenVerifier, CoreJsonWebKeySet, CoreJwsSigningAlgorithm,
};
use openidconnect::{AccessTokenHash, IssuerUrl, Nonce, SignatureVerificationError};
use secrecy::{ExposeSecret, SecretString};
use std::str::FromStr;
use subtle::ConstantTimeEq;

/// The oldest `iat` that a token which was just handed out may have, in seconds.
const OLDEST: i64 = 600;

/// How an issuer may sign; nothing that somebody could do who only knows its public keys.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 2] = [
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
];

/// Somebody, as their issuer knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Who says so; with `subject` the person's identity (never the name or e-mail address).
    pub issuer: String,
    /// Identifies the person there.
    pub subject: String,
    /// Their name.
    pub display_name: String,
    /// The name they sign in with.
    pub user_name: String,
    /// When they last proved who they are, where the issuer says so.
    pub auth_time: Option<Timestamp>,
}

impl Person {
    /// Whether both are the same person.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        self.issuer == other.issuer && self.subject == other.subject
    }

    /// Has their sign-in count as fresh until then at most.
    pub fn counts_as_fresh_until(&mut self, until: Timestamp) {
        if let Some(auth_time) = &mut self.auth_time {
            *auth_time = (*auth_time).min(until.plus(-MAX_AGE));
        }
    }
}

/// What the token has to match.
pub(crate) struct Expectation<'a> {
    pub(crate) issuer: &'a Issuer,
    pub(crate) client_id: &'a str,
    /// `None` at a refresh, where no nonce is sent (OpenID Connect Core §12.2).
    pub(crate) nonce: Option<&'a SecretString>,
    /// Whether the person must have signed in just now.
    pub(crate) fresh: bool,
    pub(crate) now: Timestamp,
}

/// Reads the person out of the grant's ID token.
///
/// # Errors
///
/// `NotTrusted`, with the check that failed; `IssuerUnreachable` when its new keys can't be had.
pub(crate) async fn verify(
    web: &Web,
    grant: &Grant,
    expected: &Expectation<'_>,
) -> Result<Person, Failure> {
    let token = read(grant)?;
    let known = verifier(expected, expected.issuer.keys.clone())?;
    let verifier = if has_unknown_key(&token, &known) {
        // It may have changed its keys since it was asked for them: the person took their time.
        verifier(expected, expected.issuer.keys_now(web).await?)?
    } else {
        known
    };
    believed(&token, &verifier, grant, expected)
}

fn read(grant: &Grant) -> Result<CoreIdToken, Failure> {
    let text = grant
        .id_token
        .as_ref()
        .ok_or_else(|| Failure::not_trusted("ID token: missing"))?
        .expose_secret();
    let not_a_token = || Failure::not_trusted("ID token: not a token");
    // A signature's last character has bits to spare, and openidconnect reads whatever stands in them: the same
    // bytes in another text are nobody's token (RFC 4648 §3.5).
    let signature = text.rsplit('.').next().unwrap_or_default();
    URL_SAFE_NO_PAD
        .decode(signature)
        .map_err(|_| not_a_token())?;
    CoreIdToken::from_str(text).map_err(|_| not_a_token())
}

/// The same as [`verify`], with no other keys than those that are known.
#[cfg(any(test, fuzzing))]
pub(crate) fn verify_with_known_keys(
    grant: &Grant,
    expected: &Expectation<'_>,
) -> Result<Person, Failure> {
    let verifier = verifier(expected, expected.issuer.keys.clone())?;
    believed(&read(grant)?, &verifier, grant, expected)
}

fn believed(
    token: &CoreIdToken,
    verifier: &CoreIdTokenVerifier<'_>,
    grant: &Grant,
    expected: &Expectation<'_>,
) -> Result<Person, Failure> {
    let check_nonce = |actual: Option<&Nonce>| match expected.nonce {
        None => Ok(()),
        Some(nonce) => actual
            .is_some_and(|it| {
                it.secret()
                    .as_bytes()
                    .ct_eq(nonce.expose_secret().as_bytes())
                    .into()
            })
            .then_some(())
            .ok_or_else(|| "nonce".to_owned()),
    };
    // The cause of the library never quotes the token beyond its issuer and audience.
    let claims = token
        .claims(verifier, check_nonce)
        .map_err(|error| Failure::not_trusted(format!("ID token: {error}")))?;
    check_hash(grant, token, verifier, claims)?;
    check_claims(claims, expected)?;
    Ok(person(claims))
}

/// Whether the token is signed with a key that isn't among those that are known (OpenID Connect Core
/// §10.1.1).
fn has_unknown_key(token: &CoreIdToken, verifier: &CoreIdTokenVerifier<'_>) -> bool {
    let signed = token.signing_alg().is_ok_and(|it| ALGORITHMS.contains(it));
    let key = token.signing_key(verifier);
    signed && matches!(key, Err(SignatureVerificationError::NoMatchingKey))
}

fn verifier<'a>(
    expected: &Expectation<'_>,
    keys: CoreJsonWebKeySet,
) -> Result<CoreIdTokenVerifier<'a>, Failure> {
    let issuer = IssuerUrl::new(expected.issuer.identifier.clone())
        .map_err(|_| Failure::not_trusted("the issuer's identifier isn't a URL"))?;
    let now = DateTime::<Utc>::from_timestamp(expected.now.plus(-CLOCK_SKEW).0, 0)
        .ok_or_else(|| Failure::not_trusted("the clock is out of range"))?;
    Ok(CoreIdTokenVerifier::new_public_client(
        ClientId::new(expected.client_id.to_owned()),
        issuer,
        keys,
    )
    .set_allowed_algs(ALGORITHMS)
    .set_time_fn(move || now))
}

fn check_hash(
    grant: &Grant,
    token: &CoreIdToken,
    verifier: &CoreIdTokenVerifier<'_>,
    claims: &CoreIdTokenClaims,
) -> Result<(), Failure> {
    let Some(expected) = claims.access_token_hash() else {
        return Ok(());
    };
    let access = AccessToken::new(grant.tokens.access.expose_secret().to_owned());
    let actual = token
        .signing_alg()
        .ok()
        .zip(token.signing_key(verifier).ok())
        .and_then(|(algorithm, key)| AccessTokenHash::from_token(&access, algorithm, key).ok());
    (actual.as_ref() == Some(expected))
        .then_some(())
        .ok_or_else(|| Failure::not_trusted("ID token: at_hash"))
}

fn check_claims(claims: &CoreIdTokenClaims, expected: &Expectation<'_>) -> Result<(), Failure> {
    let party = claims.authorized_party().map(|party| party.as_str());
    if party.is_some_and(|party| party != expected.client_id) {
        return Err(Failure::not_trusted("ID token: azp"));
    }
    let age = expected
        .now
        .since(Timestamp(claims.issue_time().timestamp()));
    if !(-CLOCK_SKEW..=OLDEST).contains(&age) {
        return Err(Failure::not_trusted("ID token: iat"));
    }
    if expected.fresh {
        let auth_time = claims
            .auth_time()
            .ok_or_else(|| Failure::not_trusted("ID token: auth_time missing"))?;
        let age = expected.now.since(Timestamp(auth_time.timestamp()));
        if !(-CLOCK_SKEW..=MAX_AGE + CLOCK_SKEW).contains(&age) {
            return Err(Failure::not_trusted("ID token: auth_time"));
        }
    }
    Ok(())
}

/// A claim of a grant's ID token that [`verify`] has believed.
pub(crate) fn text_claim(grant: &Grant, name: &str) -> Option<String> {
    let text = grant.id_token.as_ref()?.expose_secret();
    let claims = URL_SAFE_NO_PAD.decode(text.split('.').nth(1)?).ok()?;
    let claims: serde_json::Value = serde_json::from_slice(&claims).ok()?;
    let value = claims.get(name)?.as_str()?;
    (!value.is_empty()).then(|| value.to_owned())
}

fn person(claims: &CoreIdTokenClaims) -> Person {
    let name = claims
        .name()
        .and_then(|name| name.get(None))
        .map(|name| name.to_string());
    let user_name = claims.preferred_username().map(|name| name.to_string());
    let email = claims.email().map(|email| email.to_string());
    let subject = claims.subject().to_string();
    let user_name = user_name.or(email);
    Person {
        issuer: claims.issuer().to_string(),
        display_name: name
            .or_else(|| user_name.clone())
            .unwrap_or_else(|| subject.clone()),
        user_name: user_name.unwrap_or_default(),
        auth_time: claims.auth_time().map(|time| Timestamp(time.timestamp())),
        subject,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_in_counts_as_fresh_no_longer_than_was_said() {
        let now = Timestamp(1_800_000_000);
        let counted = |auth_time, until| {
            let mut person = Person {
                issuer: "https://id.contoso.example".into(),
                subject: "anna".into(),
                display_name: "Anna Visser".into(),
                user_name: "anna@contoso.example".into(),
                auth_time,
            };
            person.counts_as_fresh_until(until);
            person.auth_time
        };
        for (until, expected) in [(301, 0), (300, 0), (299, -1), (240, -60)] {
            let expected = Some(now.plus(expected));
            assert_eq!(counted(Some(now), now.plus(until)), expected, "{until}");
        }
        assert_eq!(counted(None, now.plus(300)), None);
    }
}
