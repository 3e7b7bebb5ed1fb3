//! What IT reads of what was done: device actions, and the audit.

use crate::DateTime;
use crate::graph::ActionState;
use crate::terms::{CommandState, DeviceFailure, Effect, RemoteAction};
use serde::{Deserialize, Serialize};

/// `remoteActionAudit` (`GET /beta/deviceManagement/remoteActionAudits`): an action, whoever asked for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct RemoteActionAudit {
    /// Identifies it, under `/portal/v1/actions` too.
    pub id: String,
    /// What was asked for, in Graph's words.
    pub action: GraphRemoteAction,
    /// Graph's coarse word for where it stands.
    pub action_state: ActionState,
    /// Whether it was asked of one device or of many.
    pub device_action_category: DeviceActionCategory,
    /// The bulk action that it belongs to, under `/portal/v1/bulk-actions`.
    pub bulk_device_action_id: Option<String>,
    /// The device.
    pub managed_device_id: String,
    /// What the portal called it then.
    pub device_display_name: String,
    /// Whose device it was then.
    pub device_owner_user_principal_name: Option<String>,
    /// Who asked for it.
    pub initiated_by_user_principal_name: String,
    /// When it was asked for.
    pub request_date_time: DateTime,
    /// What was asked for.
    #[serde(rename = "@portal.action")]
    pub remote_action: RemoteAction,
    /// What it does to the device.
    #[serde(rename = "@portal.effect")]
    pub effect: Effect,
    /// Where it really stands.
    #[serde(rename = "@portal.state")]
    pub state: CommandState,
    /// Why the device couldn't.
    #[serde(rename = "@portal.failure")]
    pub failure: Option<DeviceFailure>,
    /// When it last changed.
    #[serde(rename = "@portal.lastUpdatedDateTime")]
    pub last_updated_date_time: DateTime,
    /// Who asked for it, by the name they read.
    #[serde(rename = "@portal.initiatedByDisplayName")]
    pub initiated_by_display_name: String,
    /// Whose device it was then, by the name they read.
    #[serde(rename = "@portal.deviceOwnerDisplayName")]
    pub device_owner_display_name: Option<String>,
    /// Whether it was asked for by IT, not by an employee for their own device.
    #[serde(rename = "@portal.byIt")]
    pub by_it: bool,
}

/// `remoteAction` of beta, the members we use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum GraphRemoteAction {
    /// A wipe.
    FactoryReset,
    /// A removal.
    RemoveCompanyData,
    /// A passcode reset.
    ResetPasscode,
    /// A remote lock.
    RemoteLock,
    /// A restart.
    RebootNow,
    /// What beta has no word for: a check of a device's status.
    Unknown,
}

impl From<RemoteAction> for GraphRemoteAction {
    fn from(action: RemoteAction) -> Self {
        match action {
            RemoteAction::Wipe => Self::FactoryReset,
            RemoteAction::Retire => Self::RemoveCompanyData,
            RemoteAction::ResetPasscode => Self::ResetPasscode,
            RemoteAction::RemoteLock => Self::RemoteLock,
            RemoteAction::RebootNow => Self::RebootNow,
            RemoteAction::SyncDevice => Self::Unknown,
        }
    }
}

/// `deviceActionCategory` of beta.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum DeviceActionCategory {
    /// One device.
    Single,
    /// Many.
    Bulk,
}

/// `auditEvent` (`GET /v1.0/deviceManagement/auditEvents`): an entry of the audit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AuditEvent {
    /// Identifies it: its place in the chain.
    pub id: String,
    /// What was done, a stable name.
    pub activity_type: String,
    /// When.
    pub activity_date_time: DateTime,
    /// Who did it.
    pub actor: AuditActor,
    /// What it was done to.
    pub resources: Vec<AuditResource>,
    /// The entry's hash, which covers the entry before it too, in hexadecimal digits.
    #[serde(rename = "@portal.hash")]
    pub hash: String,
}

/// `auditActor`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AuditActor {
    /// The person; none where a device or the portal itself did it.
    pub user_id: Option<String>,
    /// The name that the person signs in with.
    pub user_principal_name: Option<String>,
    /// What the person is called, or the device.
    #[serde(rename = "@portal.displayName")]
    pub display_name: Option<String>,
    /// The device, where one did it.
    #[serde(rename = "@portal.deviceId")]
    pub device_id: Option<String>,
}

/// `auditResource`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AuditResource {
    /// What it is called, where that is known.
    pub display_name: Option<String>,
    /// What kind of thing it is.
    pub audit_resource_type: String,
    /// Identifies it.
    pub resource_id: String,
    /// What was asked for, where it is an action.
    #[serde(
        rename = "@portal.action",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub action: Option<RemoteAction>,
    /// Of how many devices, where it is an action.
    #[serde(
        rename = "@portal.devices",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub devices: Option<u32>,
    /// What else was noted, never a passcode or a secret.
    pub modified_properties: Vec<AuditProperty>,
}

/// `auditProperty`, without the value before: the audit notes what holds from then on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AuditProperty {
    /// What it is called.
    pub display_name: String,
    /// What was noted.
    pub new_value: String,
}
