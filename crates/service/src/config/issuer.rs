//! The OpenID provider whose tokens count, as it is written down: `[service.issuer]`.
//!
//! Providers differ in what their access tokens look like. Whatever isn't written down is as RFC 9068
//! has it.

use super::{ElevationClient, ServiceConfig, WebsiteConfig};
use crate::guard::SCOPE;
use model::person::Role;
use serde::Deserialize;

/// The OpenID provider whose tokens count, and what they look like.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrustedIssuer {
    /// Its identifier, exactly as it stands in tokens.
    pub identifier: String,
    /// How it signs them.
    #[serde(default)]
    pub signature: Signature,
    /// What its access tokens call themselves.
    #[serde(default)]
    pub token_type: TokenType,
    /// Whom its access tokens are for; `None`: the portal's own address. It is no other address.
    pub audience: Option<String>,
    /// The claim that says what a token may be used for.
    #[serde(default)]
    pub scope_claim: ScopeClaim,
    /// The portal's scope as apps ask the issuer for it. In tokens it is always `portal`.
    #[serde(default = "portal")]
    pub requested_scope: String,
    /// The claim that identifies a person for ever, within the issuer.
    #[serde(default)]
    pub person_claim: PersonClaim,
    /// The tenant that tokens have to be of (`tid`); `None`: any, or the issuer has none.
    pub tenant: Option<String>,
    /// Which of its words mean which role.
    #[serde(default)]
    pub roles: RoleWords,
    /// The authentication context of Entra ID's Conditional Access that a fresh sign-in has to show as
    /// well (`acrs`), `c1` to `c99`; `None`: being recent is enough.
    pub authentication_context: Option<String>,
    /// As whom the service asks it itself when somebody signed in; `None`: its access tokens say so.
    pub elevation: Option<ElevationClient>,
}

impl TrustedIssuer {
    /// The issuer of this identifier, whose tokens are those of RFC 9068.
    #[must_use]
    pub fn new(identifier: String) -> Self {
        Self {
            identifier,
            signature: Signature::default(),
            token_type: TokenType::default(),
            audience: None,
            scope_claim: ScopeClaim::default(),
            requested_scope: portal(),
            person_claim: PersonClaim::default(),
            tenant: None,
            roles: RoleWords::default(),
            authentication_context: None,
            elevation: None,
        }
    }
}

fn portal() -> String {
    SCOPE.to_owned()
}

/// What an issuer's access tokens call themselves in their header's `typ`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum TokenType {
    /// `at+jwt`, which no other token is (RFC 9068 §2.1).
    #[default]
    #[serde(rename = "at+jwt")]
    AccessToken,
    /// `JWT` or nothing, as ID tokens do. So an access token has to show by its claims that it is one: it
    /// says what it may be used for, and isn't meant for the app.
    #[serde(rename = "JWT")]
    Jwt,
}

/// The claim that says what a token may be used for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum ScopeClaim {
    /// `scope` (RFC 8693 §4.2).
    #[default]
    #[serde(rename = "scope")]
    Scope,
    /// `scp`: Entra ID, Okta.
    #[serde(rename = "scp")]
    Scp,
}

impl ScopeClaim {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Scope => "scope",
            Self::Scp => "scp",
        }
    }
}

/// The claim that identifies a person for ever, within the issuer. None of those that may pass to
/// somebody else: no address, no user name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PersonClaim {
    /// `sub` (OpenID Connect Core §2).
    #[default]
    Sub,
    /// `oid` of Entra ID, whose `sub` is another one for each app; it identifies within a tenant.
    Oid,
    /// `uid` of Okta, whose `sub` is the user name.
    Uid,
}

impl PersonClaim {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Sub => "sub",
            Self::Oid => "oid",
            Self::Uid => "uid",
        }
    }

    /// What an ID token calls it. Okta's have the id that access tokens call `uid` as their `sub`.
    #[must_use]
    pub fn name_in_id_tokens(self) -> &'static str {
        match self {
            Self::Sub | Self::Uid => "sub",
            Self::Oid => "oid",
        }
    }
}

/// Which of an issuer's words mean which role. A word that stands nowhere here gives nothing.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RoleWords {
    /// The claim that holds a person's words: its name, or the names on the way to it with dots between.
    pub claim: String,
    /// Those that make somebody the help desk.
    pub help_desk: Vec<String>,
    /// Those that make somebody an administrator.
    pub administrator: Vec<String>,
}

impl Default for RoleWords {
    fn default() -> Self {
        Self {
            claim: "roles".to_owned(),
            help_desk: vec!["helpDesk".to_owned()],
            administrator: vec!["administrator".to_owned()],
        }
    }
}

impl RoleWords {
    /// The most that somebody with these words may do.
    #[must_use]
    pub fn role(&self, words: &[String]) -> Role {
        let any_of = |known: &[String]| words.iter().any(|word| known.contains(word));
        if any_of(&self.administrator) {
            Role::Administrator
        } else if any_of(&self.help_desk) {
            Role::HelpDesk
        } else {
            Role::Employee
        }
    }
}

/// The first thing about `config`'s issuer that can't be meant.
pub(super) fn first_mistake(config: &ServiceConfig) -> Option<&'static str> {
    if config.audience() == config.native_client_id {
        return Some("the audience is the app's client id, which is the audience of ID tokens");
    }
    if signin::audience::is_another(config.audience(), &config.resource) {
        return Some(
            "the audience is another address than resource: the app gives such tokens back",
        );
    }
    if !is_scope(&config.issuer.requested_scope) {
        return Some("requested_scope isn't one scope");
    }
    if config.issuer.person_claim == PersonClaim::Oid && config.issuer.tenant.is_none() {
        return Some("person_claim = \"oid\" identifies within a tenant: say which");
    }
    let context = config.issuer.authentication_context.as_deref();
    if context.is_some_and(|context| !is_context(context)) {
        return Some("authentication_context is one of c1 to c99");
    }
    if let Some(ElevationClient { client_id, .. }) = &config.issuer.elevation {
        // An ID token of the one must never do as a token of the other.
        if *client_id == config.native_client_id || client_id == config.audience() {
            return Some(
                "elevation: the client is one of its own, neither the app nor the audience",
            );
        }
        if client_id.is_empty() {
            return Some("elevation: client_id has at least one character");
        }
    }
    if let Some(WebsiteConfig { client_id, .. }) = &config.website {
        let elevation = config.issuer.elevation.as_ref();
        if *client_id == config.native_client_id
            || client_id == config.audience()
            || elevation.is_some_and(|it| it.client_id == *client_id)
        {
            return Some("website: the client is one of its own, and not the audience");
        }
        if client_id.is_empty() {
            return Some("website: client_id has at least one character");
        }
    }
    let RoleWords {
        claim,
        help_desk,
        administrator,
    } = &config.issuer.roles;
    if claim.is_empty()
        || [help_desk, administrator]
            .into_iter()
            .flatten()
            .any(String::is_empty)
    {
        return Some("roles: a claim and a word have at least one character");
    }
    None
}

fn is_context(text: &str) -> bool {
    let number = text
        .strip_prefix('c')
        .and_then(|number| number.parse().ok());
    number.is_some_and(|number: u8| (1..=99).contains(&number) && text == format!("c{number}"))
}

/// RFC 6749 §3.3: printable ASCII without quotes, backslashes and spaces.
fn is_scope(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\\');
    !text.is_empty() && text.bytes().all(fits)
}

/// How an issuer signs its tokens: one algorithm, so that no other can slip in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Signature {
    /// ECDSA on P-256.
    #[default]
    #[serde(rename = "ES256")]
    Es256,
    /// RSA, PKCS #1 v1.5.
    #[serde(rename = "RS256")]
    Rs256,
    /// RSA-PSS.
    #[serde(rename = "PS256")]
    Ps256,
}
