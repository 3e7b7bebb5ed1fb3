//! Whether somebody has just proved who they are: their access token says so, or, where the issuer's never
//! say, an elevation does.

use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use model::elevation::Purpose;
use storage::Spending;

/// How it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Freshness {
    /// It isn't.
    Stale,
    /// The access token says so.
    ByToken,
    /// An elevation says so, for this.
    ByElevation(Purpose),
}

impl Freshness {
    /// What `signed_in` shows now. Where the token says when that was, no elevation is looked at.
    ///
    /// # Errors
    ///
    /// When the database can't answer.
    pub(crate) async fn of(portal: &Portal, signed_in: &SignedIn) -> Result<Self, Failure> {
        if signed_in.is_fresh(portal.now()) {
            return Ok(Self::ByToken);
        }
        if signed_in.auth_time.is_some() || !signed_in.in_context || portal.elevator().is_none() {
            return Ok(Self::Stale);
        }
        let (person, session) = (signed_in.person.id.clone(), signed_in.session);
        let purpose = portal
            .storage()
            .elevated_for(person, session, portal.now())
            .await?;
        Ok(purpose.map_or(Self::Stale, Self::ByElevation))
    }

    /// Whether it does for `purpose`. An elevation may still turn out to be spent.
    pub(crate) fn does_for(self, purpose: Purpose) -> bool {
        match self {
            Self::Stale => false,
            Self::ByToken => true,
            Self::ByElevation(elevated) => elevated == purpose,
        }
    }

    /// Whether it does for seeing a temporary passcode, which spends nothing.
    pub(crate) fn shows_passcodes(self) -> bool {
        match self {
            Self::Stale => false,
            Self::ByToken => true,
            Self::ByElevation(purpose) => purpose.shows_passcodes(),
        }
    }

    /// What an action takes with it, which `signed_in` asks for.
    pub(crate) fn spending(self, signed_in: &SignedIn) -> Option<Spending> {
        match self {
            Self::ByElevation(purpose) => Some(Spending {
                session: signed_in.session,
                purpose,
            }),
            Self::Stale | Self::ByToken => None,
        }
    }
}
