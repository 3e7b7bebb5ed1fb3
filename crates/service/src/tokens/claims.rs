//! What an access token says of the person.

use super::document::Document;
use super::{LEEWAY, Refusal};
use model::person::Role;
use model::time::Timestamp;
use serde::Deserialize;

/// The claims that the service reads. A claim of the wrong kind makes the whole token unreadable.
#[derive(Clone, Debug, Deserialize)]
pub struct Claims {
    /// Who says so.
    pub iss: String,
    /// Who it is about, within `iss`.
    pub sub: String,
    /// When it stops counting.
    exp: NumericDate,
    /// When it starts counting.
    nbf: Option<NumericDate>,
    /// When the token was made.
    iat: Option<NumericDate>,
    /// When the person last proved who they are.
    auth_time: Option<NumericDate>,
    /// What it may be used for, separated by spaces.
    scope: Option<String>,
    /// What the person may do in the organisation.
    #[serde(default)]
    roles: Vec<String>,
    /// Their name.
    pub name: Option<String>,
    /// The name they sign in with.
    pub preferred_username: Option<String>,
    /// Their address.
    pub email: Option<String>,
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
    /// What `document` says.
    ///
    /// # Errors
    ///
    /// [`Refusal::Invalid`] where a claim is missing or of the wrong kind.
    pub(super) fn read(document: Document) -> Result<Self, Refusal> {
        let Document(document) = document;
        serde_json::from_value(document).map_err(|_| Refusal::Invalid)
    }

    /// Whether the token may be used for `scope`.
    #[must_use]
    pub fn allows(&self, scope: &str) -> bool {
        self.scope
            .as_deref()
            .is_some_and(|scopes| scopes.split(' ').any(|one| one == scope))
    }

    /// When the token stops counting here: the issuer's clock may be a little ahead of ours.
    #[must_use]
    pub fn until(&self) -> Timestamp {
        self.exp.0.plus(LEEWAY)
    }

    /// When the token starts counting by the issuer's clock.
    #[must_use]
    pub fn not_before(&self) -> Option<Timestamp> {
        self.nbf.map(|NumericDate(time)| time)
    }

    /// When the person last proved who they are; `None` counts as too long ago.
    #[must_use]
    pub fn auth_time(&self) -> Option<Timestamp> {
        self.auth_time.map(|NumericDate(time)| time)
    }

    /// When the person proved who they are, or where the issuer doesn't say, when the token was made:
    /// good enough to tell a session that has ended from a later one, and for nothing else.
    #[must_use]
    pub fn proved(&self) -> Option<Timestamp> {
        self.auth_time.or(self.iat).map(|NumericDate(time)| time)
    }

    /// The most the person may do; a role that isn't known gives nothing.
    #[must_use]
    pub fn role(&self) -> Role {
        self.roles
            .iter()
            .filter_map(|role| match role.as_str() {
                "helpDesk" => Some(Role::HelpDesk),
                "administrator" => Some(Role::Administrator),
                _ => None,
            })
            .max()
            .unwrap_or(Role::Employee)
    }
}
