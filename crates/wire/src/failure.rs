//! What went wrong, as a code. Whoever shows it chooses the words.

use crate::DateTime;
use crate::terms::{Instead, Reason};
use serde::{Deserialize, Serialize};

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum FailureCode {
    /// No valid token (401).
    Unauthenticated,
    /// The sign-in is too old for this (401, RFC 9470).
    InsufficientUserAuthentication,
    /// Valid token, wrong role or scope (403).
    Forbidden,
    /// Not there, or not yours: nobody can tell which (404).
    NotFound,
    /// The method doesn't exist here (405).
    MethodNotAllowed,
    /// The action isn't available on this device; the reason stands beside it (409).
    NotAvailable,
    /// The command can no longer be accepted or completed (409).
    NotAcceptable,
    /// The device has taken the command, or it has ended: it can't be called off any more (409).
    TooLate,
    /// IT's actions are stopped (409).
    Stopped,
    /// Whoever asked for it can't approve it (403).
    OwnRequest,
    /// They haven't been an administrator for 24 hours (403).
    NewAdministrator,
    /// The list isn't the one that was looked at (409).
    ListChanged,
    /// It has been decided, has lapsed or was called off (409).
    Settled,
    /// There is nothing to see in the name (400).
    NameEmpty,
    /// The name has more than 64 characters (400).
    NameTooLong,
    /// The name has characters that can't be seen or that turn others around (400).
    NameInvisible,
    /// A word of the name mixes scripts whose letters look alike (400).
    NameMixedScripts,
    /// The passcode can no longer be shown, or the device has left management (410).
    Gone,
    /// The device changed since it was looked at (412).
    PreconditionFailed,
    /// The request can't be read (400).
    BadRequest,
    /// The request is too large (413).
    TooLarge,
    /// The idempotency key was used for something else (422).
    IdempotencyKeyReused,
    /// Too many requests (429).
    TooManyRequests,
    /// Our fault (500).
    Internal,
    /// Not now (503).
    Unavailable,
}

/// RFC 9457 problem: what `/portal` and `/channel` answer when something went wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// Names the kind of problem, stable.
    #[serde(rename = "type")]
    pub problem_type: String,
    /// One English line for developers.
    pub title: String,
    /// The status again.
    pub status: u16,
    /// The same as a code.
    pub code: FailureCode,
    /// Why an action isn't available.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// What to do instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead: Option<Instead>,
    /// Finds the request in the log.
    pub request_id: String,
}

/// Graph's error: what `/v1.0` and `/beta` answer when something went wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GraphFailure {
    /// The error.
    pub error: GraphError,
}

/// Graph's error itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct GraphError {
    /// What went wrong.
    pub code: FailureCode,
    /// One English line for developers.
    pub message: String,
    /// Where to look.
    pub inner_error: GraphInnerError,
}

/// Where to look for a Graph error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GraphInnerError {
    /// When.
    pub date: DateTime,
    /// Finds the request in the log.
    #[serde(rename = "request-id")]
    pub request_id: String,
    /// The caller's own name for the request.
    #[serde(rename = "client-request-id")]
    pub client_request_id: String,
    /// Why an action isn't available.
    #[serde(rename = "@portal.reason", skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// What to do instead.
    #[serde(rename = "@portal.instead", skip_serializing_if = "Option::is_none")]
    pub instead: Option<Instead>,
}
