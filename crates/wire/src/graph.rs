//! People's API in the shapes of Microsoft Graph v1.0. What v1.0 has no member for stands
//! beside it in `@portal.*` annotations.

mod audit;
mod availability;
mod compliance;
mod long_list;

pub use audit::{
    AuditActor, AuditEvent, AuditProperty, AuditResource, DeviceActionCategory, GraphRemoteAction,
    RemoteActionAudit,
};
pub use availability::{ActionAvailability, Availability};
pub use compliance::{
    ComplianceSetting, ComplianceStatus, DeviceCompliancePolicyState, DeviceComplianceSettingState,
};
pub use long_list::{LARGEST_PAGE, Page};

use crate::DateTime;
use crate::terms::{
    Chassis, CommandState, Compliance, Enrolment, ManagementAgent, Ownership, Platform,
    RemoteAction, Role,
};
use serde::{Deserialize, Serialize};

/// A page of things.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Collection<T> {
    /// What describes the things.
    #[serde(rename = "@odata.context")]
    pub context: String,
    /// The things.
    pub value: Vec<T>,
}

/// A person; in `GET /v1.0/me` the one who asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct User {
    /// Identifies the person.
    pub id: String,
    /// Their name as they read it.
    pub display_name: String,
    /// The name they sign in with.
    pub user_principal_name: String,
    /// Their address.
    pub mail: Option<String>,
    /// What they may do; only of the person who asks.
    #[serde(
        rename = "@portal.role",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub role: Option<Role>,
}

/// `managedDevice`: a device under management.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ManagedDevice {
    /// Changes whenever a decision about the device could come out differently.
    #[serde(rename = "@odata.etag")]
    pub etag: String,
    /// Identifies the device.
    pub id: String,
    /// Its primary user.
    pub user_id: Option<String>,
    /// Its primary user's name.
    pub user_display_name: Option<String>,
    /// The name that its primary user signs in with.
    pub user_principal_name: Option<String>,
    /// What the device calls itself.
    pub device_name: String,
    /// What the portal calls it.
    pub managed_device_name: String,
    /// Whose it is.
    pub managed_device_owner_type: Ownership,
    /// What became of the latest action of each kind.
    pub device_action_results: Vec<DeviceActionResult>,
    /// When it was enrolled.
    pub enrolled_date_time: DateTime,
    /// When it was last in contact.
    pub last_sync_date_time: DateTime,
    /// The operating system's name.
    pub operating_system: String,
    /// The operating system's version, a text.
    pub os_version: String,
    /// Whether it complies.
    pub compliance_state: GraphCompliance,
    /// Until when something has to be done; the year 1 for never.
    pub compliance_grace_period_expiration_date_time: DateTime,
    /// Which software manages it.
    pub management_agent: GraphManagementAgent,
    /// Its model.
    pub model: String,
    /// Who made it.
    pub manufacturer: String,
    /// Its serial number.
    pub serial_number: String,
    /// What runs on it, as our rules see it.
    #[serde(rename = "@portal.platform")]
    pub platform: Platform,
    /// How it was enrolled, as our rules see it.
    #[serde(rename = "@portal.enrolment")]
    pub enrolment: Enrolment,
    /// What it looks like.
    #[serde(rename = "@portal.chassis")]
    pub chassis: Chassis,
    /// Every action, available or why not; absent where the caller preferred a list without.
    #[serde(
        rename = "@portal.actions",
        default,
        skip_serializing_if = "Vec::is_empty"
    )]
    pub actions: Vec<ActionAvailability>,
}

/// `complianceState` of v1.0, the members we use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum GraphCompliance {
    /// Not known yet.
    Unknown,
    /// Complies.
    Compliant,
    /// Doesn't.
    Noncompliant,
    /// Doesn't, and has time until the grace period ends.
    InGracePeriod,
}

impl From<Compliance> for GraphCompliance {
    fn from(compliance: Compliance) -> Self {
        match compliance {
            Compliance::Compliant => Self::Compliant,
            Compliance::InGracePeriod => Self::InGracePeriod,
            Compliance::Noncompliant => Self::Noncompliant,
            Compliance::Unknown => Self::Unknown,
        }
    }
}

/// `managementAgentType` of v1.0, the members we use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum GraphManagementAgent {
    /// Mobile device management.
    Mdm,
    /// Exchange ActiveSync.
    Eas,
    /// The Intune software client.
    IntuneClient,
    /// Not known.
    Unknown,
}

impl From<ManagementAgent> for GraphManagementAgent {
    fn from(agent: ManagementAgent) -> Self {
        match agent {
            ManagementAgent::Mdm => Self::Mdm,
            ManagementAgent::ExchangeActiveSync => Self::Eas,
            ManagementAgent::IntuneClient => Self::IntuneClient,
            ManagementAgent::Unknown => Self::Unknown,
        }
    }
}

/// `deviceActionResult`: what became of an action. It never holds a passcode.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct DeviceActionResult {
    /// Which action.
    pub action_name: RemoteAction,
    /// Graph's coarse word for where it stands.
    pub action_state: ActionState,
    /// When it was asked for.
    pub start_date_time: DateTime,
    /// When it last changed.
    pub last_updated_date_time: DateTime,
    /// Identifies the action under `/portal/v1/actions`.
    #[serde(rename = "@portal.actionId")]
    pub action_id: String,
    /// Where it really stands.
    #[serde(rename = "@portal.state")]
    pub state: CommandState,
}

/// `actionState` of v1.0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum ActionState {
    /// Not with the device yet.
    Pending,
    /// Called off, refused or replaced.
    Canceled,
    /// With the device.
    Active,
    /// Done.
    Done,
    /// Failed or too late.
    Failed,
    /// The device can't.
    NotSupported,
}

impl From<CommandState> for ActionState {
    fn from(state: CommandState) -> Self {
        match state {
            CommandState::AwaitingApproval | CommandState::Queued | CommandState::Sent => {
                Self::Pending
            }
            CommandState::Accepted | CommandState::Unknown => Self::Active,
            CommandState::Succeeded => Self::Done,
            CommandState::Failed | CommandState::Expired => Self::Failed,
            CommandState::NotSupported => Self::NotSupported,
            CommandState::Rejected | CommandState::Cancelled | CommandState::Superseded => {
                Self::Canceled
            }
        }
    }
}

/// Changes a device (`PATCH /v1.0/me/managedDevices/{id}`): the portal's name for it, nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RenameDevice {
    /// What the portal calls it from now on.
    pub managed_device_name: String,
}

/// `intuneBrand`: the organisation as its people see it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct IntuneBrand {
    /// The organisation's name.
    pub display_name: String,
    /// Its colour.
    pub theme_color: Option<RgbColor>,
    /// Its logo, to be shown on white.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub light_background_logo: Option<MimeContent>,
    /// IT's name.
    #[serde(rename = "contactITName")]
    pub contact_it_name: Option<String>,
    /// IT's telephone number.
    #[serde(rename = "contactITPhoneNumber")]
    pub contact_it_phone_number: Option<String>,
    /// IT's address.
    #[serde(rename = "contactITEmailAddress")]
    pub contact_it_email_address: Option<String>,
    /// What IT adds to it.
    #[serde(rename = "contactITNotes")]
    pub contact_it_notes: Option<String>,
    /// IT's website.
    pub online_support_site_url: Option<String>,
    /// IT's website's name.
    pub online_support_site_name: Option<String>,
    /// The organisation's privacy page.
    pub privacy_url: Option<String>,
}

/// `mimeContent`: a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MimeContent {
    /// Its type: always `image/png`.
    #[serde(rename = "type")]
    pub mime_type: String,
    /// The picture in base64.
    pub value: String,
}

/// `rgbColor`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RgbColor {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
}
