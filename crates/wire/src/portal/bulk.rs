//! One action on many devices: what it would do, what was asked for, and what became of it.

use crate::DateTime;
use crate::portal::Requester;
use crate::terms::{CommandState, DeviceFailure, Effect, Instead, Reason, RemoteAction};
use serde::{Deserialize, Serialize};

/// The most devices that one bulk action may be for.
pub const LARGEST_BULK: usize = 50_000;

/// The largest request about a bulk action, in bytes: every id of the largest one, and some room.
pub const LARGEST_BULK_REQUEST: usize = LARGEST_BULK * 48;

/// Asks what an action would do to many devices (`POST /portal/v1/bulk-actions/preview`). Nothing is done
/// to any of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AskedBulkPreview {
    /// What would be done.
    pub action: RemoteAction,
    /// To which devices.
    pub devices: BulkSelection,
}

/// Which devices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(untagged, deny_unknown_fields)]
pub enum BulkSelection {
    /// These.
    Ids {
        /// Identify the devices.
        ids: Vec<String>,
    },
    /// Whatever the list of all devices has under these conditions now; what joins it later doesn't belong.
    Listed {
        /// As in `$filter` of the list.
        filter: Option<String>,
        /// As in `$search` of the list.
        search: Option<String>,
    },
}

/// What an action would do to the devices asked about. It is kept for a quarter of an hour; to ask for the
/// action is to name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct BulkPreview {
    /// Identifies it, and the bulk action that it may become.
    pub id: String,
    /// What would be done.
    pub action: RemoteAction,
    /// How many devices were asked about.
    pub devices: u32,
    /// On how many it will run, by what it does to them.
    pub will_run: Vec<BulkRuns>,
    /// On how many it can't, by why not.
    pub cannot: Vec<BulkCannot>,
    /// SHA-256 over the devices that it will run on, in hexadecimal digits: what is confirmed.
    pub list_hash: String,
    /// Whether a second administrator has to agree before anything happens.
    pub needs_approval: bool,
    /// For how many seconds anybody in IT can still stop it, once it may run.
    pub delay_seconds: u32,
    /// Until when it can be asked for.
    pub expires_date_time: DateTime,
}

/// Devices on which an action will run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct BulkRuns {
    /// What it does to each.
    pub effect: Effect,
    /// How many they are.
    pub devices: u32,
    /// Some of them, in the order of their names.
    pub sample: Vec<BulkDevice>,
}

/// Devices on which an action can't run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct BulkCannot {
    /// Why not; `notFound` for an id that no device has.
    pub reason: BulkReason,
    /// What to do instead.
    pub instead: Option<Instead>,
    /// How many they are.
    pub devices: u32,
    /// Some of them, in the order of their names.
    pub sample: Vec<BulkDevice>,
}

/// Why an action can't run on a device of a bulk action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(untagged)]
pub enum BulkReason {
    /// The rules say no.
    Rule(Reason),
    /// It isn't there.
    Missing(Missing),
}

/// That a device isn't there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum Missing {
    /// No device has this id.
    NotFound,
}

/// A device in a bulk action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct BulkDevice {
    /// Identifies the device.
    pub id: String,
    /// What the portal calls it; empty where no device has this id.
    pub managed_device_name: String,
    /// Its primary user's name.
    pub user_display_name: Option<String>,
}

/// Asks for a bulk action that was looked at (`POST /portal/v1/bulk-actions`). Asked again, it is the same
/// one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskedBulkAction {
    /// The preview that is confirmed.
    pub preview: String,
    /// The hash that stood on it.
    pub list_hash: String,
    /// Why it is asked for: what a second administrator and the audit read.
    pub reason: Option<String>,
}

/// A bulk action, and how far it is (`GET /portal/v1/bulk-actions/{id}`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct BulkAction {
    /// Identifies it; its approval, where it needs one, has the same.
    pub id: String,
    /// What was asked for.
    pub action: RemoteAction,
    /// Who asked for it.
    pub requested_by: Requester,
    /// When it was asked for.
    pub requested_date_time: DateTime,
    /// Why.
    pub reason: Option<String>,
    /// The hash of the list that was confirmed.
    pub list_hash: String,
    /// Whether a second administrator has to agree, or had to.
    pub needs_approval: bool,
    /// From when devices may fetch it: until then it can simply be stopped.
    pub not_before_date_time: DateTime,
    /// How many devices it is for.
    pub devices: u32,
    /// How many of them are in each state.
    pub states: Vec<BulkState>,
}

/// How many devices of a bulk action are in a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct BulkState {
    /// The state; none: when it was asked for, the device had become one on which it can't run.
    pub state: Option<CommandState>,
    /// How many devices.
    pub devices: u32,
}

/// What became of a bulk action on one device (`GET /portal/v1/bulk-actions/{id}/devices`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct BulkResult {
    /// The device.
    pub device: BulkDevice,
    /// What it does to it; none where it never ran.
    pub effect: Option<Effect>,
    /// Identifies the action on this device.
    pub action_id: Option<String>,
    /// Where it stands.
    pub state: Option<CommandState>,
    /// Why the device couldn't.
    pub failure: Option<DeviceFailure>,
    /// Why it wasn't asked of the device.
    pub denied: Option<BulkReason>,
}
