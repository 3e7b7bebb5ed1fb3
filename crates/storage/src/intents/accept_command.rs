//! Accepting a request: command, first step and audit entry in one savepoint.

use crate::{Decide, Failure, Storage};
use model::command::RemoteAction;
use model::id::{CommandId, DeviceId, PersonId};
use model::time::Timestamp;
use model::verdict::Denial;

/// A request to do something to a device.
pub struct AcceptCommand {
    /// The id the command gets when it is accepted.
    pub id: CommandId,
    /// What to do.
    pub action: RemoteAction,
    /// The device to do it to.
    pub device: DeviceId,
    /// Who asks.
    pub requester: PersonId,
    /// They ask about their own device; somebody else's is not there for them.
    pub as_employee: bool,
    /// The version of the device that they looked at (`If-Match`).
    pub if_match: Option<i64>,
    /// What makes a repeated request the same one.
    pub idempotency: Option<Idempotency>,
    /// Now.
    pub now: Timestamp,
    /// Identifies the request, for the audit.
    pub request_id: String,
    /// Whether it may be done.
    pub decide: Decide,
}

/// What makes a repeated request the same one; kept for 48 hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Idempotency {
    /// The requester's `Idempotency-Key`.
    pub key: String,
    /// A hash of method, path and body.
    pub fingerprint: Vec<u8>,
}

/// What became of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Accepting {
    /// It is accepted, and survives anything from here on.
    Accepted {
        /// Identifies the command.
        id: CommandId,
        /// Until when the device may take it.
        until: Timestamp,
    },
    /// The same request was accepted before.
    Replayed {
        /// Identifies the command that was accepted then.
        id: CommandId,
        /// Until when the device may take it.
        until: Timestamp,
    },
    /// The key was used before for a different request.
    KeyReused,
    /// There is no such device, or it isn't theirs.
    NotFound,
    /// The device is no longer what they looked at.
    VersionMismatch,
    /// It may not be done.
    Denied(Denial),
}

impl Storage {
    /// Accepts a command, unless something speaks against it.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn accept_command(&self, request: AcceptCommand) -> Result<Accepting, Failure> {
        let _ = request;
        Err(Failure::Closed)
    }
}
