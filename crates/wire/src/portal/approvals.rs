//! A second administrator's word, and the switch that stops everything.

use crate::DateTime;
use crate::portal::Requester;
use crate::terms::RemoteAction;
use serde::{Deserialize, Serialize};

/// What a second administrator is asked (`GET /portal/v1/approvals[/{id}]`). It is about the bulk action of
/// the same id, whose devices are its list; a single device is a bulk action of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Approval {
    /// Identifies it, and the bulk action that it is about.
    pub id: String,
    /// What was asked for.
    pub action: RemoteAction,
    /// Who asked for it.
    pub requested_by: Requester,
    /// When it was asked for.
    pub requested_date_time: DateTime,
    /// Why it is asked for.
    pub reason: Option<String>,
    /// How many devices are on the list.
    pub devices: u32,
    /// The name of the device, where there is only one.
    pub device_name: Option<String>,
    /// The hash of the list.
    pub list_hash: String,
    /// Until when it can be decided.
    pub expires_date_time: DateTime,
    /// Where it stands.
    pub state: ApprovalState,
    /// Who decided it.
    pub decided_by: Option<Requester>,
    /// When it was decided.
    pub decided_date_time: Option<DateTime>,
    /// Why it was decided so.
    pub decision_reason: Option<String>,
    /// Why whoever asks can't decide it; none: they can, once they have signed in anew.
    pub cannot_decide: Option<CannotDecide>,
}

/// Where an approval stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum ApprovalState {
    /// Nobody has decided yet.
    Pending,
    /// It may run.
    Approved,
    /// It may not.
    Rejected,
    /// Nobody decided in time.
    Lapsed,
    /// Whoever asked called it off, or everything was stopped.
    Cancelled,
}

/// Why somebody can't decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum CannotDecide {
    /// Only administrators can.
    NotAdministrator,
    /// They asked for it themselves.
    OwnRequest,
    /// They haven't been an administrator for 24 hours.
    NewAdministrator,
    /// It has been decided, has lapsed or was called off.
    Settled,
}

/// Decides (`POST /portal/v1/approvals/{id}/approve`, `…/reject`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Decide {
    /// The hash of the list that was looked at.
    pub list_hash: String,
    /// Why; a rejection needs one.
    pub reason: Option<String>,
}

/// Whether IT's actions are stopped (`/portal/v1/stop`). Anybody in IT can stop them: whatever IT asked for
/// and no device has taken yet is called off, and nothing new is accepted from IT. Only an administrator
/// who has just signed in lets IT act again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Stop {
    /// Whether they are stopped.
    pub stopped: bool,
    /// Who stopped them, or let them act again.
    pub changed_by: Option<Requester>,
    /// When.
    pub changed_date_time: Option<DateTime>,
    /// Why.
    pub reason: Option<String>,
}

/// Stops IT's actions, or lets IT act again (`PUT /portal/v1/stop`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SetStop {
    /// Whether they are stopped.
    pub stopped: bool,
    /// Why.
    pub reason: Option<String>,
}
