//! Why a device complies, or doesn't: `deviceCompliancePolicyStates`.

use serde::{Deserialize, Serialize};

/// `deviceCompliancePolicyState`: a policy that applies to a device, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct DeviceCompliancePolicyState {
    /// Identifies the policy.
    pub id: String,
    /// Its name.
    pub display_name: String,
    /// How many settings it asks for.
    pub setting_count: u32,
    /// Whether the device meets all of them.
    pub state: ComplianceStatus,
    /// Each of them.
    pub setting_states: Vec<DeviceComplianceSettingState>,
}

/// `deviceCompliancePolicySettingState`: a setting that a policy asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct DeviceComplianceSettingState {
    /// Which setting.
    pub setting: ComplianceSetting,
    /// Whether the device meets it.
    pub state: ComplianceStatus,
    /// What was found: `true` or `false`, a version, or whole days; `None`: the device didn't say.
    pub current_value: Option<String>,
    /// What is asked for, spelled as what was found.
    #[serde(rename = "@portal.expectedValue")]
    pub expected_value: String,
}

/// What a policy can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum ComplianceSetting {
    /// A passcode is set (`true`).
    PasscodeRequired,
    /// Its storage is encrypted (`true`).
    EncryptionRequired,
    /// The oldest version that is allowed.
    OsMinimumVersion,
    /// It is jailbroken or rooted (`false`).
    Jailbroken,
    /// The most days since it was last in contact.
    LastContact,
}

/// `complianceStatus` of v1.0, the members we use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum ComplianceStatus {
    /// The device hasn't said yet.
    Unknown,
    /// It meets it.
    Compliant,
    /// It doesn't.
    NonCompliant,
}
