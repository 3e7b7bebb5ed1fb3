//! What an access token says of the person.

use super::document::Document;
use super::{LEEWAY, Refusal};
use crate::config::TrustedIssuer;
use model::person::Role;
use model::time::Timestamp;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// What a token says, in our words.
#[derive(Clone, Debug)]
pub struct Claims {
    /// Who says so.
    pub issuer: String,
    /// Who it is about, for ever, within `issuer`.
    pub subject: String,
    /// Their name.
    pub name: Option<String>,
    /// The name they sign in with.
    pub user_name: Option<String>,
    /// Their address.
    pub mail: Option<String>,
    audience: Vec<String>,
    /// What it may be used for; `None` where it doesn't say.
    scopes: Option<Vec<String>>,
    role: Role,
    expires: Timestamp,
    not_before: Option<Timestamp>,
    issued: Option<Timestamp>,
    auth_time: Option<Timestamp>,
    in_context: bool,
}

/// The claims that are called the same everywhere. One of the wrong kind makes the token unreadable.
#[derive(Deserialize)]
struct Registered {
    iss: String,
    sub: String,
    aud: Texts,
    exp: NumericDate,
    nbf: Option<NumericDate>,
    iat: Option<NumericDate>,
    auth_time: Option<NumericDate>,
    name: Option<String>,
    preferred_username: Option<String>,
    email: Option<String>,
    tid: Option<String>,
    /// Whose token it is, where the issuer says so: Entra ID.
    idtyp: Option<String>,
    /// The app that asked for it: RFC 9068 §2.2, OpenID Connect Core §2, Okta.
    client_id: Option<String>,
    azp: Option<String>,
    cid: Option<String>,
}

impl Registered {
    /// Whether an app got the token for itself; then it is the subject (RFC 9068 §2.2).
    fn are_an_apps_own(&self) -> bool {
        let apps = [&self.client_id, &self.azp, &self.cid];
        self.idtyp.as_deref().is_some_and(|kind| kind != "user")
            || apps.into_iter().flatten().any(|app| *app == self.sub)
    }
}

/// One text or several.
#[derive(Deserialize)]
#[serde(untagged)]
enum Texts {
    One(String),
    Several(Vec<String>),
}

/// What is said, if anything is.
fn texts(said: Option<Texts>) -> Vec<String> {
    match said {
        Some(Texts::One(text)) => vec![text],
        Some(Texts::Several(texts)) => texts,
        None => Vec::new(),
    }
}

/// Whole seconds since 1970 (RFC 7519 §2), up to the last that RFC 3339 can write. Anything else
/// isn't believed: not a fraction, not a text, nothing before 1970.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "i64")]
struct NumericDate(Timestamp);

/// 9999-12-31T23:59:59Z.
const LAST_SECOND: i64 = 253_402_300_799;

impl TryFrom<i64> for NumericDate {
    type Error = &'static str;

    fn try_from(seconds: i64) -> Result<Self, Self::Error> {
        if !(0..=LAST_SECOND).contains(&seconds) {
            return Err("no second between 1970 and 9999");
        }
        Ok(Self(Timestamp(seconds)))
    }
}

impl Claims {
    /// What `document` of `issuer` says.
    ///
    /// # Errors
    ///
    /// [`Refusal::Invalid`] where a claim is missing or of the wrong kind, [`Refusal::AnotherTenant`] and
    /// [`Refusal::NoPerson`] where they are about nobody here.
    pub(super) fn read(document: Document, issuer: &TrustedIssuer) -> Result<Self, Refusal> {
        let Document(document) = document;
        let scopes = claim::<Texts>(&document, issuer.scope_claim.name())?.map(scopes);
        let words = texts(words(&document, &issuer.roles.claim)?);
        let in_context = match &issuer.authentication_context {
            Some(context) => texts(claim(&document, "acrs")?).contains(context),
            None => true,
        };
        let subject = claim::<String>(&document, issuer.person_claim.name())?
            .filter(|subject| !subject.is_empty())
            .ok_or(Refusal::Invalid)?;
        let registered: Registered = read(document)?;
        if issuer.tenant.is_some() && registered.tid != issuer.tenant {
            return Err(Refusal::AnotherTenant);
        }
        if registered.are_an_apps_own() {
            return Err(Refusal::NoPerson);
        }
        let Registered {
            iss,
            sub: _,
            aud,
            exp: NumericDate(expires),
            nbf,
            iat,
            auth_time,
            name,
            preferred_username,
            email,
            tid: _,
            idtyp: _,
            client_id: _,
            azp: _,
            cid: _,
        } = registered;
        let moment = |NumericDate(moment)| moment;
        Ok(Self {
            issuer: iss,
            subject,
            name,
            user_name: preferred_username,
            mail: email,
            audience: texts(Some(aud)),
            scopes,
            role: issuer.roles.role(&words),
            expires,
            not_before: nbf.map(moment),
            issued: iat.map(moment),
            auth_time: auth_time.map(moment),
            in_context,
        })
    }

    /// Whether these can't be the claims of an ID token that one of `clients` got: that one says nothing
    /// about its use and is meant for the client (OpenID Connect Core §2).
    pub(super) fn are_no_id_tokens(&self, clients: &[String]) -> bool {
        self.scopes.is_some() && !self.audience.iter().any(|it| clients.contains(it))
    }

    /// Whether the token may be used for `scope`.
    #[must_use]
    pub fn allows(&self, scope: &str) -> bool {
        self.scopes
            .as_ref()
            .is_some_and(|scopes| scopes.iter().any(|one| one == scope))
    }

    /// When the token stops counting here: the issuer's clock may be a little ahead of ours.
    #[must_use]
    pub fn until(&self) -> Timestamp {
        self.expires.plus(LEEWAY)
    }

    /// When the token starts counting by the issuer's clock.
    #[must_use]
    pub fn not_before(&self) -> Option<Timestamp> {
        self.not_before
    }

    /// When the person last proved who they are; `None` counts as too long ago.
    #[must_use]
    pub fn auth_time(&self) -> Option<Timestamp> {
        self.auth_time
    }

    /// Whether the person signed in within the authentication context that the issuer's configuration
    /// asks for; where it asks for none, they did.
    #[must_use]
    pub fn in_context(&self) -> bool {
        self.in_context
    }

    /// When the person proved who they are, or where the issuer doesn't say, when the token was made:
    /// good enough to tell a session that has ended from a later one, and for nothing else.
    #[must_use]
    pub fn proved(&self) -> Option<Timestamp> {
        self.auth_time.or(self.issued)
    }

    /// The most the person may do.
    #[must_use]
    pub fn role(&self) -> Role {
        self.role
    }
}

fn read<T: DeserializeOwned>(value: Value) -> Result<T, Refusal> {
    serde_json::from_value(value).map_err(|_| Refusal::Invalid)
}

fn claim<T: DeserializeOwned>(document: &Value, name: &str) -> Result<Option<T>, Refusal> {
    read(document.get(name).cloned().unwrap_or_default())
}

/// Separated by spaces (RFC 8693 §4.2), or as a list (Okta).
fn scopes(texts: Texts) -> Vec<String> {
    match texts {
        Texts::One(text) => text.split(' ').map(str::to_owned).collect(),
        Texts::Several(texts) => texts,
    }
}

/// The claim of this name; where there is none, the one that its dots lead to (`realm_access.roles`).
/// Some issuers' names are addresses, which have dots themselves.
fn words(document: &Value, path: &str) -> Result<Option<Texts>, Refusal> {
    if document.get(path).is_some() {
        return claim(document, path);
    }
    let found = path
        .split('.')
        .try_fold(document, |within, name| within.get(name));
    read(found.cloned().unwrap_or_default())
}
