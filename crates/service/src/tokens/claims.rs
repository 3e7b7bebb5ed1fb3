//! What an access token says of the person.

use super::LEEWAY;
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
    /// When it stops counting, in seconds since 1970.
    pub exp: i64,
    /// When it starts counting, in seconds since 1970.
    pub nbf: Option<i64>,
    /// When the token was made, in seconds since 1970.
    iat: Option<i64>,
    /// When the person last proved who they are, in seconds since 1970.
    auth_time: Option<i64>,
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

impl Claims {
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
        Timestamp(self.exp).plus(LEEWAY)
    }

    /// When the person last proved who they are; `None` counts as too long ago.
    #[must_use]
    pub fn auth_time(&self) -> Option<Timestamp> {
        self.auth_time.map(Timestamp)
    }

    /// When the person proved who they are, or where the issuer doesn't say, when the token was made:
    /// good enough to tell a session that has ended from a later one, and for nothing else.
    #[must_use]
    pub fn proved(&self) -> Option<Timestamp> {
        self.auth_time.or(self.iat).map(Timestamp)
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
