//! Everything that can go wrong with a call, as something the face can act on.

use wire::failure::{FailureCode, GraphFailure, Problem};
use wire::host::{Reply, SendFailure};
use wire::json;
use wire::terms::{Instead, Reason};

/// Why a call brought nothing back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The host has no reply at all.
    Host(SendFailure),
    /// The portal said no.
    Portal(PortalFailure),
    /// The portal's reply can't be read: it speaks a language newer or older than ours.
    Unreadable {
        /// The HTTP status of that reply.
        status: u16,
    },
}

/// What the portal said no with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortalFailure {
    /// What went wrong.
    pub code: FailureCode,
    /// Why an action isn't available.
    pub reason: Option<Reason>,
    /// What to do instead.
    pub instead: Option<Instead>,
    /// A sign-in no older than five minutes would help (RFC 9470).
    pub challenge: bool,
    /// Finds the request in the log.
    pub request_id: Option<String>,
}

impl Failure {
    /// The code, where the portal gave one.
    #[must_use]
    pub fn code(&self) -> Option<FailureCode> {
        match self {
            Self::Portal(failure) => Some(failure.code),
            Self::Host(_) | Self::Unreadable { .. } => None,
        }
    }

    /// Whether a fresh sign-in would help.
    #[must_use]
    pub fn wants_fresh_sign_in(&self) -> bool {
        matches!(self, Self::Portal(failure) if failure.challenge)
    }

    /// Whether the request may have reached the portal although no reply came back.
    #[must_use]
    pub fn leaves_doubt(&self) -> bool {
        match self {
            Self::Host(
                SendFailure::Unreachable | SendFailure::TookTooLong | SendFailure::TooLarge,
            ) => true,
            Self::Host(SendFailure::SignedOut | SendFailure::NotAllowed) => false,
            Self::Portal(failure) => matches!(
                failure.code,
                FailureCode::Internal | FailureCode::Unavailable
            ),
            Self::Unreadable { .. } => true,
        }
    }

    /// Whether the portal can't be reached for now.
    #[must_use]
    pub fn is_offline(&self) -> bool {
        matches!(
            self,
            Self::Host(SendFailure::Unreachable | SendFailure::TookTooLong)
        )
    }
}

/// Reads what `reply`, whose status says failure, went wrong with.
pub(crate) fn read(reply: &Reply) -> Failure {
    let challenged = reply
        .headers
        .get("www-authenticate")
        .is_some_and(|challenge| challenge.contains("insufficient_user_authentication"));
    let portal = |code, reason, instead, request_id| {
        Failure::Portal(PortalFailure {
            code,
            reason,
            instead,
            challenge: challenged || code == FailureCode::InsufficientUserAuthentication,
            request_id,
        })
    };
    if let Ok(GraphFailure { error }) = json::read(&reply.body) {
        let inner = error.inner_error;
        return portal(
            error.code,
            inner.reason,
            inner.instead,
            Some(inner.request_id),
        );
    }
    if let Ok(problem) = json::read::<Problem>(&reply.body) {
        return portal(
            problem.code,
            problem.reason,
            problem.instead,
            Some(problem.request_id),
        );
    }
    match (reply.status, challenged) {
        (401, true) => portal(
            FailureCode::InsufficientUserAuthentication,
            None,
            None,
            None,
        ),
        (401, false) => portal(FailureCode::Unauthenticated, None, None, None),
        // What stands between us and the portal answers in its own words.
        (429, _) => portal(FailureCode::TooManyRequests, None, None, None),
        (502..=504, _) => portal(FailureCode::Unavailable, None, None, None),
        (status, _) => Failure::Unreadable { status },
    }
}
