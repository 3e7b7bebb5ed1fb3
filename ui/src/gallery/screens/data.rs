//! What the screens show: Contoso's devices, at one moment.

use model::time::Timestamp;
use wire::DateTime;
use wire::graph::{
    ActionAvailability, Availability, GraphCompliance, GraphManagementAgent, IntuneBrand,
    ManagedDevice, RgbColor,
};
use wire::portal::{ActionStep, ActionStory, Requester, TemporaryPasscode};
use wire::terms::{
    Characters, Chassis, CommandState, Effect, Enrolment, Opens, Ownership, Platform, RemoteAction,
};

/// 2026-11-23T09:30:00Z, where the gallery's clock stands still.
pub(super) const NOW: Timestamp = Timestamp(1_795_426_200);

/// What a reset does to the phone.
pub(super) const EFFECT: Effect = Effect::TemporaryPasscode {
    opens: Opens::Device,
    characters: Characters::LettersAndDigits,
};

/// So many seconds before the gallery's moment.
pub(super) fn before(seconds: i64) -> DateTime {
    DateTime(Timestamp(NOW.0 - seconds))
}

/// An Android phone whose passcode can be replaced.
pub(super) fn phone() -> ManagedDevice {
    ManagedDevice {
        etag: "W/\"1\"".to_owned(),
        id: "work-phone".to_owned(),
        user_id: None,
        user_display_name: None,
        user_principal_name: None,
        device_name: "SM-G900F".to_owned(),
        managed_device_name: "Work phone".to_owned(),
        managed_device_owner_type: Ownership::Company,
        device_action_results: Vec::new(),
        enrolled_date_time: before(86_400 * 265),
        last_sync_date_time: before(240),
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
            action: RemoteAction::ResetPasscode,
            availability: Availability::Available(EFFECT),
        }],
    }
}

/// The phone whose passcode can't be reset, and why not.
pub(super) fn newer_phone(availability: Availability) -> ManagedDevice {
    ManagedDevice {
        os_version: "14".to_owned(),
        model: "Galaxy A53".to_owned(),
        actions: vec![ActionAvailability {
            action: RemoteAction::ResetPasscode,
            availability,
        }],
        ..phone()
    }
}

/// A laptop, a tablet that doesn't comply, and the phone.
pub(super) fn devices() -> Vec<ManagedDevice> {
    let laptop = ManagedDevice {
        id: "laptop".to_owned(),
        managed_device_name: "Sanne’s laptop".to_owned(),
        manufacturer: "Dell".to_owned(),
        model: "Latitude 7450".to_owned(),
        operating_system: "Windows".to_owned(),
        os_version: "11".to_owned(),
        platform: Platform::Windows,
        enrolment: Enrolment::EntraJoined,
        chassis: Chassis::Laptop,
        actions: Vec::new(),
        ..phone()
    };
    let tablet = ManagedDevice {
        id: "tablet".to_owned(),
        managed_device_name: "Site tablet".to_owned(),
        manufacturer: "Apple".to_owned(),
        model: "iPad (10th gen)".to_owned(),
        operating_system: "iPadOS".to_owned(),
        os_version: "18.1".to_owned(),
        platform: Platform::IpadOs,
        enrolment: Enrolment::Device,
        chassis: Chassis::Tablet,
        compliance_state: GraphCompliance::Noncompliant,
        last_sync_date_time: before(86_400 * 6),
        actions: Vec::new(),
        ..phone()
    };
    vec![laptop, tablet, phone()]
}

/// The organisation.
pub(super) fn contoso() -> IntuneBrand {
    IntuneBrand {
        display_name: "Contoso".to_owned(),
        theme_color: None::<RgbColor>,
        contact_it_name: Some("Contoso IT".to_owned()),
        contact_it_phone_number: Some("+31 20 555 0100".to_owned()),
        contact_it_email_address: Some("it@contoso.example".to_owned()),
        contact_it_notes: None,
        online_support_site_url: Some("https://it.contoso.example".to_owned()),
        online_support_site_name: None,
        privacy_url: None,
    }
}

/// The phone's passcode was reset a minute ago, and stands at `state`.
pub(super) fn story(state: CommandState) -> ActionStory {
    let temporary = TemporaryPasscode {
        opens: Opens::Device,
        characters: Characters::LettersAndDigits,
        until_date_time: Some(before(-86_400)),
    };
    ActionStory {
        id: "a-1".to_owned(),
        action: RemoteAction::ResetPasscode,
        device_id: "work-phone".to_owned(),
        device_name: "Work phone".to_owned(),
        effect: EFFECT,
        state,
        requested_by: Requester {
            id: "sanne".to_owned(),
            display_name: "Sanne Visser".to_owned(),
        },
        requested_date_time: before(60),
        until_date_time: before(-86_400 * 7),
        device_last_sync_date_time: before(240),
        steps: vec![ActionStep {
            state,
            date_time: before(58),
        }],
        failure: None,
        temporary_passcode: (state == CommandState::Succeeded).then_some(temporary),
    }
}
