//! What tokens say.

use crate::Issuer;
use crate::config::{Person, Role};
use crate::environment::random_text;
use crate::memory::grants::Grant;
use serde::{Deserialize, Serialize};

/// How long an access token and an ID token are valid, in seconds.
pub(crate) const LIFETIME: i64 = 60 * 60;
/// The media type of access tokens (RFC 9068 §2.1).
pub(crate) const ACCESS_TOKEN: &str = "at+jwt";
/// The media type of ID tokens.
pub(crate) const ID_TOKEN: &str = "JWT";

/// What an access token says (RFC 9068 §2.2).
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct AccessToken {
    pub(crate) iss: String,
    pub(crate) aud: String,
    pub(crate) sub: String,
    client_id: String,
    pub(crate) scope: String,
    iat: i64,
    pub(crate) exp: i64,
    jti: String,
    auth_time: i64,
    roles: Vec<String>,
    #[serde(flatten)]
    about: About,
}

/// What an ID token says (OpenID Connect Core §2).
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct IdToken {
    pub(crate) iss: String,
    pub(crate) aud: String,
    pub(crate) sub: String,
    iat: i64,
    exp: i64,
    auth_time: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    nonce: Option<String>,
    #[serde(flatten)]
    about: About,
}

/// Who somebody is, for people.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct About {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    preferred_username: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
}

impl About {
    /// What `scope` lets an app know of `person`.
    pub(crate) fn person(person: &Person, scope: &str) -> Self {
        let asked = |name: &str| scope.split(' ').any(|word| word == name);
        let profile = asked("profile");
        Self {
            name: profile.then(|| person.display_name.clone()),
            preferred_username: profile.then(|| person.user_name.clone()),
            email: person.mail.clone().filter(|_| asked("email")),
        }
    }
}

/// The tokens of one answer of the token endpoint.
pub(crate) struct Tokens {
    pub(crate) access: String,
    pub(crate) id: String,
}

impl Issuer {
    /// Signs the tokens of `grant` for `scope`; `None` when the person is gone or signing fails.
    pub(crate) fn tokens(
        &self,
        grant: &Grant,
        scope: &str,
        nonce: Option<String>,
    ) -> Option<Tokens> {
        let person = self.config.person_with_subject(&grant.subject)?;
        let now = self.now();
        let access = AccessToken {
            iss: self.config.identifier.clone(),
            aud: self.config.audience.clone(),
            sub: person.subject.clone(),
            client_id: grant.client.clone(),
            scope: scope.to_owned(),
            iat: now,
            exp: now.saturating_add(LIFETIME),
            jti: random_text(&*self.dice),
            auth_time: grant.auth_time,
            roles: person
                .roles
                .iter()
                .map(|role: &Role| role.as_claim().to_owned())
                .collect(),
            about: About::person(person, scope),
        };
        let id = IdToken {
            iss: self.config.identifier.clone(),
            aud: grant.client.clone(),
            sub: person.subject.clone(),
            iat: now,
            exp: now.saturating_add(LIFETIME),
            auth_time: grant.auth_time,
            nonce,
            about: About::person(person, scope),
        };
        Some(Tokens {
            access: self.signing.sign(ACCESS_TOKEN, &access).ok()?,
            id: self.signing.sign(ID_TOKEN, &id).ok()?,
        })
    }
}
