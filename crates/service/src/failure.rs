//! What went wrong, in one type with two renderers: Graph's error shape under `/v1.0` and `/beta`,
//! RFC 9457 problems elsewhere. Where it is a person in a browser who reads it, [`crate::browsing`] has a page.
//!
//! A failure travels in the reply's extensions to [`crate::envelope`], which knows the address and
//! the request's id. So "not yours" and "not there" can't come to differ on the way.

mod render;

pub(crate) use render::{Asked, render};

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use model::approval::CannotDecide;
use model::name::NameFault;
use model::verdict::Denial;
use wire::failure::FailureCode;

/// What went wrong with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No valid token.
    Unauthenticated(Challenge),
    /// The sign-in is too old for this.
    StaleSignIn,
    /// A valid token that may not be used for the portal.
    InsufficientScope,
    /// The person's role isn't enough for this.
    WrongRole,
    /// The passcode is its person's alone.
    TheirsAlone,
    /// It isn't the portal's own page that asks.
    NotOurPage,
    /// Not there, or not yours.
    NotFound,
    /// This address doesn't know the method.
    MethodNotAllowed,
    /// The action isn't available on this device.
    NotAvailable(Denial),
    /// A command or code can't be accepted or completed any more.
    NotAcceptable,
    /// The device has taken the action, or it has ended: it can't be called off any more.
    TooLate,
    /// IT's actions are stopped.
    Stopped,
    /// It can't be decided by whoever asks.
    CannotDecide(CannotDecide),
    /// The list isn't the one that was looked at.
    ListChanged,
    /// The passcode can't be shown any more.
    Gone,
    /// The device has left management.
    Left,
    /// The device hasn't set the passcode yet.
    NotYetSet,
    /// The device changed since it was looked at.
    PreconditionFailed,
    /// The request can't be read; one English line that says why.
    BadRequest(&'static str),
    /// The name isn't fit to be shown.
    Name(NameFault),
    /// The request is too large.
    TooLarge,
    /// The idempotency key was used for something else.
    IdempotencyKeyReused,
    /// Our fault; the cause is in the log.
    Internal,
    /// Not now: busy, or the issuer's keys can't be had.
    Unavailable,
}

/// What to say to somebody without a valid token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Challenge {
    /// A person without a token.
    NoToken,
    /// A person whose token doesn't count.
    InvalidToken,
    /// A device without a secret that counts. Devices have no OAuth metadata.
    Device,
}

impl Failure {
    /// The status it is answered with.
    #[must_use]
    pub fn status(self) -> StatusCode {
        match self {
            Self::Unauthenticated(_) | Self::StaleSignIn => StatusCode::UNAUTHORIZED,
            Self::InsufficientScope | Self::WrongRole | Self::NotOurPage | Self::TheirsAlone => {
                StatusCode::FORBIDDEN
            }
            Self::CannotDecide(CannotDecide::Settled) | Self::Stopped | Self::ListChanged => {
                StatusCode::CONFLICT
            }
            Self::CannotDecide(_) => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotAvailable(_) | Self::NotAcceptable | Self::NotYetSet | Self::TooLate => {
                StatusCode::CONFLICT
            }
            Self::Gone | Self::Left => StatusCode::GONE,
            Self::PreconditionFailed => StatusCode::PRECONDITION_FAILED,
            Self::BadRequest(_) | Self::Name(_) => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::IdempotencyKeyReused => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Its code on the wire.
    #[must_use]
    pub fn code(self) -> FailureCode {
        match self {
            Self::Unauthenticated(_) => FailureCode::Unauthenticated,
            Self::StaleSignIn => FailureCode::InsufficientUserAuthentication,
            Self::InsufficientScope
            | Self::WrongRole
            | Self::NotOurPage
            | Self::TheirsAlone
            | Self::CannotDecide(CannotDecide::NotAdministrator) => FailureCode::Forbidden,
            Self::CannotDecide(CannotDecide::OwnRequest) => FailureCode::OwnRequest,
            Self::CannotDecide(CannotDecide::NewAdministrator) => FailureCode::NewAdministrator,
            Self::CannotDecide(CannotDecide::Settled) => FailureCode::Settled,
            Self::Stopped => FailureCode::Stopped,
            Self::ListChanged => FailureCode::ListChanged,
            Self::NotFound => FailureCode::NotFound,
            Self::MethodNotAllowed => FailureCode::MethodNotAllowed,
            Self::NotAvailable(_) => FailureCode::NotAvailable,
            Self::NotAcceptable | Self::NotYetSet => FailureCode::NotAcceptable,
            Self::TooLate => FailureCode::TooLate,
            Self::Gone | Self::Left => FailureCode::Gone,
            Self::PreconditionFailed => FailureCode::PreconditionFailed,
            Self::BadRequest(_) => FailureCode::BadRequest,
            Self::Name(NameFault::Empty) => FailureCode::NameEmpty,
            Self::Name(NameFault::TooLong) => FailureCode::NameTooLong,
            Self::Name(NameFault::Invisible) => FailureCode::NameInvisible,
            Self::Name(NameFault::MixedScripts) => FailureCode::NameMixedScripts,
            Self::TooLarge => FailureCode::TooLarge,
            Self::IdempotencyKeyReused => FailureCode::IdempotencyKeyReused,
            Self::Internal => FailureCode::Internal,
            Self::Unavailable => FailureCode::Unavailable,
        }
    }

    /// One English line for developers.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Unauthenticated(_) => "A valid access token is needed.",
            Self::StaleSignIn => "A sign-in within the last five minutes is needed.",
            Self::InsufficientScope => "The access token may not be used for the portal.",
            Self::WrongRole => "This takes another role.",
            Self::TheirsAlone => "IT isn't shown what opens this device.",
            Self::CannotDecide(CannotDecide::NotAdministrator) => {
                "Only administrators decide this."
            }
            Self::CannotDecide(CannotDecide::OwnRequest) => {
                "Somebody else than whoever asked for it has to decide it."
            }
            Self::CannotDecide(CannotDecide::NewAdministrator) => {
                "This takes somebody who has been an administrator for 24 hours."
            }
            Self::CannotDecide(CannotDecide::Settled) => {
                "It has been decided, has lapsed or was called off."
            }
            Self::Stopped => "IT's actions are stopped.",
            Self::ListChanged => "The list isn't the one that was looked at.",
            Self::NotOurPage => "Only the portal's own page may ask for this.",
            Self::NotFound => "There is no such resource.",
            Self::MethodNotAllowed => "This resource doesn't know that method.",
            Self::NotAvailable(_) => "The action isn't available on this device.",
            Self::NotAcceptable => "This can't be accepted or completed any more.",
            Self::TooLate => "This can't be called off any more.",
            Self::Left => "The device has left management.",
            Self::Gone => "The passcode can't be shown any more.",
            Self::NotYetSet => "The device hasn't set the passcode yet.",
            Self::PreconditionFailed => "This changed since it was looked at.",
            Self::BadRequest(why) => why,
            Self::Name(NameFault::Empty) => "There is nothing to see in the name.",
            Self::Name(NameFault::TooLong) => "The name has more than 64 characters.",
            Self::Name(NameFault::Invisible) => {
                "The name has characters that can't be seen or that turn others around."
            }
            Self::Name(NameFault::MixedScripts) => {
                "A word of the name mixes scripts whose letters look alike."
            }
            Self::TooLarge => "The request is too large.",
            Self::IdempotencyKeyReused => "The idempotency key was used for another request.",
            Self::Internal => "Something went wrong here. The log knows more.",
            Self::Unavailable => "This can't be answered now. Try again.",
        }
    }

    /// The failure that stands for a status which something other than a handler answered with.
    pub(crate) fn from_status(status: StatusCode) -> Option<Self> {
        match status {
            StatusCode::NOT_FOUND => Some(Self::NotFound),
            StatusCode::METHOD_NOT_ALLOWED => Some(Self::MethodNotAllowed),
            StatusCode::PAYLOAD_TOO_LARGE => Some(Self::TooLarge),
            _ if status.is_client_error() => Some(Self::BadRequest("The request can't be read.")),
            _ if status.is_server_error() => Some(Self::Internal),
            _ => None,
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// What the database can't do now or at all; it has logged the cause.
impl From<storage::Failure> for Failure {
    fn from(failure: storage::Failure) -> Self {
        tracing::error!(%failure, "the database gave no answer");
        match failure {
            storage::Failure::Busy | storage::Failure::Closed => Self::Unavailable,
            storage::Failure::Corrupt(_) | storage::Failure::Database => Self::Internal,
        }
    }
}

/// What is sealed in the database and doesn't open: another key, or somebody altered it.
impl From<crate::vault::Unopenable> for Failure {
    fn from(crate::vault::Unopenable: crate::vault::Unopenable) -> Self {
        tracing::error!("a sealed passcode can't be opened: is it the key that sealed it?");
        Self::Internal
    }
}
