//! What an issuer can do wrong, or somebody else beside it.

use super::super::strangers::Deed;
use super::{Endpoint, Published, Signed, Trouble};
use serde_json::Value;

/// Members of a document that are put over the right ones; `null` takes one away. A function, so that
/// they can depend on the issuer's time, in seconds since 1970.
pub(crate) type Members = fn(now: i64) -> Value;

/// Whom access tokens are for, given the portal's address.
pub(crate) type AudienceFor = fn(portal: &str) -> Value;

/// The values of a header that stands there as often.
pub(crate) type Headers = fn() -> Vec<String>;

/// One thing that is done otherwise.
#[derive(Clone, Copy)]
pub(crate) enum Wrong {
    /// The issuer says otherwise of itself.
    Metadata(Members),
    /// Its endpoints are at other addresses than one would guess.
    Moved,
    /// It publishes other keys.
    Keys(Published),
    /// The answer to the browser has other parameters.
    Answer(Members),
    /// A parameter of that answer stands there twice.
    Twice(&'static str),
    /// The person is sent on to the page of another issuer, which does these things wrong itself.
    PageOfAnother(&'static [Wrong]),
    /// The issuer says that the page of another issuer, which does these things wrong itself, is its own.
    ClaimsPageOfAnother(&'static [Wrong]),
    /// The token response has other members.
    Response(Members),
    /// The access token is a JWT, for this audience.
    AccessTokenFor(AudienceFor),
    /// The ID token has other claims.
    Claims(Members),
    /// Its header has other members.
    Header(Members),
    /// It is signed otherwise.
    Signed(Signed),
    /// Every refresh token is turned down.
    NoRenewal,
    /// Somebody who stole the refresh token has used it first.
    RenewedByAnother,
    /// An endpoint doesn't answer as one should.
    At(Endpoint, Trouble),
    /// While tokens are handed out the clock of the person's machine is set so many seconds ahead.
    ClockSet(i64),
    /// The issuer does nothing wrong; the portal challenges with these headers before a fresh sign-in.
    Challenges(Headers),
    /// After that the app is another portal's, whose people the same issuer signs in.
    AnotherPortal,
    /// The issuer does nothing wrong; somebody else does.
    Stranger(Deed),
    /// The portal says otherwise of itself.
    Portal(Members),
    /// The portal sends the app elsewhere for what it says of itself.
    PortalRedirects,
    /// The organisation's settings allow this issuer alone; `None`: the portal's own.
    Managed(Option<&'static str>),
    /// It is a phone's app, to which the system hands links; one comes before the browser's own.
    ByLink(Option<&'static str>),
    /// The face wants to come back to an address of somebody else's.
    ReturnsTo(&'static str),
}

/// `base` with everything that `changes` puts over it.
pub(crate) fn over(mut base: Value, changes: impl Iterator<Item = Value>) -> Value {
    for change in changes {
        for (name, value) in change.as_object().into_iter().flatten() {
            base[name] = value.clone();
        }
    }
    if let Some(members) = base.as_object_mut() {
        members.retain(|_, value| !value.is_null());
    }
    base
}
