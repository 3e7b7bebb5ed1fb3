//! A device as the portal describes one, for tests: Contoso's, like everything here.

use model::time::Timestamp;
use wire::DateTime;
use wire::graph::{
    ActionAvailability, ActionState, Availability, DeviceActionResult, GraphCompliance,
    GraphManagementAgent, ManagedDevice,
};
use wire::terms::{
    Action, Characters, Chassis, CommandState, Effect, Enrolment, Opens, Ownership, Platform,
    RemoteAction,
};

/// A compliant Android phone called `name`, whose passcode can be replaced.
pub(crate) fn device(name: &str) -> ManagedDevice {
    let then = DateTime(Timestamp(1_795_407_600));
    ManagedDevice {
        etag: "W/\"1\"".to_owned(),
        id: name.to_owned(),
        user_id: None,
        user_display_name: None,
        user_principal_name: None,
        device_name: "SM-G900F".to_owned(),
        managed_device_name: name.to_owned(),
        managed_device_owner_type: Ownership::Company,
        device_action_results: Vec::new(),
        enrolled_date_time: then,
        last_sync_date_time: then,
        operating_system: "Android".to_owned(),
        os_version: "6.0.1".to_owned(),
        compliance_state: GraphCompliance::Compliant,
        compliance_grace_period_expiration_date_time: DateTime(Timestamp(-62_135_596_800)),
        management_agent: GraphManagementAgent::Mdm,
        model: "Galaxy S5".to_owned(),
        manufacturer: "Samsung".to_owned(),
        serial_number: "RF8M30ZK4LP".to_owned(),
        platform: Platform::Android,
        enrolment: Enrolment::AndroidDeviceAdministrator,
        chassis: Chassis::Phone,
        actions: vec![ActionAvailability {
            action: Action::ResetPasscode,
            availability: Availability::Available(Effect::TemporaryPasscode {
                opens: Opens::Device,
                characters: Characters::LettersAndDigits,
            }),
        }],
    }
}

/// What became of a passcode reset.
pub(crate) fn result(state: CommandState) -> DeviceActionResult {
    let then = DateTime(Timestamp(1_795_407_600));
    DeviceActionResult {
        action_name: RemoteAction::ResetPasscode,
        action_state: ActionState::from(state),
        start_date_time: then,
        last_updated_date_time: then,
        action_id: "a-1".to_owned(),
        state,
    }
}
