//! An attack on signing in, as data.

use super::issuer::{AskedFor, Wrong};
use super::strangers::Deed;
use anyhow::Result;
use signin::managed::Managed;
use wire::host::SignInFailure;

/// One attack.
pub(crate) struct Row {
    /// What it is called.
    pub(crate) name: &'static str,
    /// What the person is doing.
    pub(crate) during: During,
    /// What is done wrong; the rest is done right.
    pub(crate) wrongs: &'static [Wrong],
    /// What is done instead where nothing may be refused.
    pub(crate) twin: &'static [Wrong],
    /// What the issuer must be asked for in the last sign-in, where that is looked at.
    pub(crate) asked_for: Option<AskedFor>,
    /// How it must end.
    pub(crate) expected: Expected,
}

/// What most rows have in common: somebody signs in, and it must work.
pub(crate) const ROW: Row = Row {
    name: "",
    during: During::SignIn,
    wrongs: &[],
    twin: &[],
    asked_for: None,
    expected: Expected::Accepted,
};

/// What the person is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum During {
    /// They sign in.
    SignIn,
    /// They are signed in, and sign in once more to confirm something.
    Fresh,
    /// They are signed in, sign out, and sign in again.
    SignOut,
    /// They are signed in, and so many at once need a new access token; one of them calls the portal.
    Renewal(usize),
}

impl During {
    /// How many need an access token at once.
    pub(crate) fn at_once(self) -> usize {
        match self {
            Self::SignIn | Self::Fresh | Self::SignOut => 1,
            Self::Renewal(at_once) => at_once,
        }
    }
}

/// How an attack must end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// The person is signed in, and one call is made.
    Accepted,
    /// The person is signed out and told this; no call is made, and it came no further than this.
    Refused(SignInFailure, Reached),
    /// The person stays signed in, and no call is made for now.
    Waits,
}

/// How far something came before it was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reached {
    /// The issuer said who it is; nobody was sent to its page.
    Discovery,
    /// Its page was visited once; the code was sent to nobody.
    Answer,
    /// Its page was visited once, and it was asked for tokens once.
    Tokens,
    /// It was asked once to renew them.
    Renewal,
}

impl Reached {
    /// How often the issuers' pages were visited, and how often they were asked for tokens.
    pub(crate) fn counts(self) -> (usize, usize) {
        match self {
            Self::Discovery => (0, 0),
            Self::Answer => (1, 0),
            Self::Tokens => (1, 1),
            Self::Renewal => (0, 1),
        }
    }
}

/// How the portal challenges the person before they sign in once more, among what is done wrong.
pub(crate) fn challenges(wrongs: &[Wrong]) -> Option<Vec<String>> {
    wrongs.iter().find_map(|wrong| match wrong {
        Wrong::Challenges(headers) => Some(headers()),
        _ => None,
    })
}

/// What somebody else on the machine does, among what is done wrong.
pub(crate) fn deed(wrongs: &[Wrong]) -> Option<Deed> {
    wrongs.iter().find_map(|wrong| match wrong {
        Wrong::Stranger(deed) => Some(*deed),
        _ => None,
    })
}

/// On a phone: the link that somebody opens before the browser's own, if any.
pub(crate) fn by_link(wrongs: &[Wrong]) -> Option<Option<&'static str>> {
    wrongs.iter().find_map(|wrong| match wrong {
        Wrong::ByLink(link) => Some(*link),
        _ => None,
    })
}

/// Where the face wants to come back to.
pub(crate) fn return_to(wrongs: &[Wrong]) -> Option<String> {
    wrongs.iter().find_map(|wrong| match wrong {
        Wrong::ReturnsTo(route) => Some((*route).to_owned()),
        _ => None,
    })
}

/// What the organisation allows, where the portal's own issuer is `issuer`.
pub(crate) fn managed(wrongs: &[Wrong], issuer: &str) -> Result<Managed> {
    let allowed = wrongs.iter().find_map(|wrong| match wrong {
        Wrong::Managed(allowed) => Some(allowed.unwrap_or(issuer)),
        _ => None,
    });
    match allowed {
        Some(issuer) => Ok(Managed::parse(&format!("issuers = [\"{issuer}\"]"))?),
        None => Ok(Managed::by_nobody()),
    }
}
