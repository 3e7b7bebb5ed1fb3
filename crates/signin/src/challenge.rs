//! What the portal wants before it does as it is asked, read out of its `WWW-Authenticate`.
//!
//! Several challenges may stand in one header, and several headers in one reply: Entra ID's services send
//! two, one for those who know RFC 9470 and one for those who know its own. What they want is then wanted
//! together.
//!
//! `acr_values` (RFC 9470 §3) isn't passed on, since no portal of ours sends it: one that wants a certain
//! authentication context asks for it in `claims`.

mod grammar;

use base64::alphabet;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use base64::engine::{DecodePaddingMode, Engine as _};
use serde_json::Value;

/// The longest claims that are passed on, in bytes: they have to fit into an address.
const LONGEST_CLAIMS: usize = 2 * 1024;

/// What the portal wants (RFC 6750 §3.1, RFC 9470 §3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Challenge {
    /// A token that counts.
    InvalidToken,
    /// A sign-in that proves more than this one did.
    FreshSignIn(Demand),
    /// A token for more than this one is for.
    InsufficientScope,
}

/// What a fresh sign-in has to prove.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Demand {
    /// How old it may be at most, in seconds, where the portal says so.
    pub max_age: Option<u64>,
    /// What else the issuer is to be asked for.
    pub claims: Option<Claims>,
}

/// A claims request: a JSON object, as OpenID Connect Core §5.5 has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claims(String);

impl Claims {
    /// That access tokens show this authentication context of Entra ID, as its services ask for it:
    /// <https://learn.microsoft.com/entra/identity-platform/claims-challenge>.
    #[must_use]
    pub fn of_context(context: &str) -> Self {
        let acrs = serde_json::json!({ "essential": true, "value": context });
        Self(serde_json::json!({ "access_token": { "acrs": acrs } }).to_string())
    }

    /// Reads claims as Entra ID's services send them, in base64. Written down anew, so that nobody reads
    /// them otherwise than they were read here.
    fn read(text: &str) -> Option<Self> {
        let engine = if text.contains(['-', '_']) {
            &URL_SAFE
        } else {
            &STANDARD
        };
        let bytes = engine.decode(text).ok()?;
        if bytes.len() > LONGEST_CLAIMS {
            return None;
        }
        let claims: Value = serde_json::from_slice(&bytes).ok()?;
        let text = claims.is_object().then(|| claims.to_string())?;
        (text.len() <= LONGEST_CLAIMS).then_some(Self(text))
    }

    /// As they are sent to the issuer.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

const LENIENT: GeneralPurposeConfig =
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
const STANDARD: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, LENIENT);
const URL_SAFE: GeneralPurpose = GeneralPurpose::new(&alphabet::URL_SAFE, LENIENT);

impl Challenge {
    /// Reads the challenges for bearer tokens out of a reply's `WWW-Authenticate` headers. A header that
    /// can't be read counts for nothing, and neither does a challenge that says something twice.
    pub fn read<'a>(headers: impl IntoIterator<Item = &'a [u8]>) -> Option<Self> {
        headers
            .into_iter()
            .take(MOST_HEADERS)
            .flat_map(grammar::challenges)
            .filter(|challenge| challenge.scheme == "bearer")
            .filter_map(|challenge| Self::of(&challenge))
            .reduce(Self::and)
    }

    fn of(challenge: &grammar::Challenge) -> Option<Self> {
        match challenge.parameter("error")? {
            "invalid_token" => Some(Self::InvalidToken),
            "insufficient_scope" => Some(Self::InsufficientScope),
            "insufficient_user_authentication" => Some(Self::FreshSignIn(Demand {
                max_age: challenge.parameter("max_age").and_then(seconds),
                claims: None,
            })),
            "insufficient_claims" => Some(Self::FreshSignIn(Demand {
                max_age: None,
                claims: challenge.parameter("claims").and_then(Claims::read),
            })),
            _ => None,
        }
    }

    /// What satisfies both: nothing does while the token doesn't count, and a wider token is of no use
    /// while the sign-in is too old.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::InvalidToken, _) | (_, Self::InvalidToken) => Self::InvalidToken,
            (Self::FreshSignIn(one), Self::FreshSignIn(other)) => Self::FreshSignIn(one.and(other)),
            (Self::FreshSignIn(demand), _) | (_, Self::FreshSignIn(demand)) => {
                Self::FreshSignIn(demand)
            }
            (Self::InsufficientScope, Self::InsufficientScope) => Self::InsufficientScope,
        }
    }
}

/// More headers than any portal sends.
const MOST_HEADERS: usize = 8;

impl Demand {
    fn and(self, other: Self) -> Self {
        let ages = [self.max_age, other.max_age];
        Self {
            max_age: ages.into_iter().flatten().min(),
            claims: self.claims.or(other.claims),
        }
    }
}

/// A whole number that isn't negative (RFC 9470 §3); one beyond every clock limits nothing.
fn seconds(text: &str) -> Option<u64> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests;
