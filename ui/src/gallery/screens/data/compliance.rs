//! What Contoso's policies ask of each device, and what they found.

use crate::words::tr;
use wire::graph::{
    ComplianceSetting, ComplianceStatus, DeviceCompliancePolicyState, DeviceComplianceSettingState,
    GraphCompliance, ManagedDevice,
};

/// The policy that applies to `device`.
pub(in crate::gallery::screens) fn of(device: &ManagedDevice) -> Vec<DeviceCompliancePolicyState> {
    let version = |found: &str| DeviceComplianceSettingState {
        setting: ComplianceSetting::OsMinimumVersion,
        state: ComplianceStatus::NonCompliant,
        current_value: Some(found.to_owned()),
        expected_value: "18.2".to_owned(),
    };
    let passcode = DeviceComplianceSettingState {
        setting: ComplianceSetting::PasscodeRequired,
        state: ComplianceStatus::NonCompliant,
        current_value: Some("false".to_owned()),
        expected_value: "true".to_owned(),
    };
    let setting_states = match device.compliance_state {
        GraphCompliance::Compliant | GraphCompliance::Unknown => Vec::new(),
        GraphCompliance::InGracePeriod => vec![version(&device.os_version)],
        GraphCompliance::Noncompliant => vec![version(&device.os_version), passcode],
    };
    vec![DeviceCompliancePolicyState {
        id: "mobile".to_owned(),
        display_name: tr!("gallery-policy"),
        setting_count: 5,
        state: if setting_states.is_empty() {
            ComplianceStatus::Compliant
        } else {
            ComplianceStatus::NonCompliant
        },
        setting_states,
    }]
}
