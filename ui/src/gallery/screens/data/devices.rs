//! Contoso's devices: one for each thing that a reset can do.

use crate::words::tr;
use model::time::Timestamp;
use wire::DateTime;
use wire::graph::{
    ActionState, Availability, DeviceActionResult, GraphCompliance, GraphManagementAgent,
    ManagedDevice,
};
use wire::terms::{
    Action, Characters, Chassis, CommandState, Effect, Enrolment, Instead, Loses, Opens, Ownership,
    Platform, Reason, RemoteAction,
};

use super::offers::{but, can, cannot, denied};
use super::{DAY, HOUR, NOW, PERSON, before};

/// What a reset does to the Android phone.
pub(in crate::gallery::screens) const LETTERS: Effect = Effect::TemporaryPasscode {
    opens: Opens::Device,
    characters: Characters::LettersAndDigits,
};

/// What a reset does to the phones with Windows.
const DIGITS: Effect = Effect::TemporaryPasscode {
    opens: Opens::Device,
    characters: Characters::Digits,
};

/// Graph's way to write that there is no grace period.
const NEVER: DateTime = DateTime(Timestamp(-62_135_596_800));

/// An Android phone whose passcode can be replaced.
pub(in crate::gallery::screens) fn phone() -> ManagedDevice {
    ManagedDevice {
        etag: "W/\"1\"".to_owned(),
        id: "work-phone".to_owned(),
        user_id: None,
        user_display_name: None,
        user_principal_name: None,
        device_name: "SM-G900F".to_owned(),
        managed_device_name: tr!("gallery-phone"),
        managed_device_owner_type: Ownership::Company,
        device_action_results: Vec::new(),
        enrolled_date_time: before(265 * DAY),
        last_sync_date_time: before(240),
        operating_system: "Android".to_owned(),
        os_version: "6.0.1".to_owned(),
        compliance_state: GraphCompliance::Compliant,
        compliance_grace_period_expiration_date_time: NEVER,
        management_agent: GraphManagementAgent::Mdm,
        model: "Galaxy S5".to_owned(),
        manufacturer: "Samsung".to_owned(),
        serial_number: "RF8M30ZK4LP".to_owned(),
        platform: Platform::Android,
        enrolment: Enrolment::AndroidDeviceAdministrator,
        chassis: Chassis::Phone,
        actions: can(LETTERS),
    }
}

/// The phone, with an Android whose passcode can't be reset.
pub(in crate::gallery::screens) fn newer_phone() -> ManagedDevice {
    ManagedDevice {
        device_name: "SM-A536B".to_owned(),
        os_version: "14".to_owned(),
        model: "Galaxy A53".to_owned(),
        actions: cannot(Reason::AndroidTooNew, Instead::ResetDevice),
        ..phone()
    }
}

/// The phone, with a work profile.
pub(in crate::gallery::screens) fn work_profile() -> ManagedDevice {
    ManagedDevice {
        device_name: "Pixel 8".to_owned(),
        os_version: "15".to_owned(),
        model: "Pixel 8".to_owned(),
        manufacturer: "Google".to_owned(),
        managed_device_owner_type: Ownership::Personal,
        enrolment: Enrolment::AndroidWorkProfile,
        actions: but(
            can(Effect::TemporaryPasscode {
                opens: Opens::WorkProfile,
                characters: Characters::LettersAndDigits,
            }),
            &[
                (
                    Action::Retire,
                    Availability::Available(Effect::LeavesManagement {
                        loses: Loses::WorkProfile,
                    }),
                ),
                (
                    Action::Wipe,
                    Availability::Available(Effect::Erases {
                        loses: Loses::WorkProfile,
                    }),
                ),
            ],
        ),
        ..phone()
    }
}

/// The phone, with a work profile whose reset token isn't activated.
pub(in crate::gallery::screens) fn token_missing() -> ManagedDevice {
    ManagedDevice {
        actions: cannot(Reason::TokenNotActivated, Instead::OpenNotification),
        ..work_profile()
    }
}

/// The phone, refused for `reason` whatever it could do.
pub(in crate::gallery::screens) fn refused(reason: Reason, instead: Instead) -> ManagedDevice {
    ManagedDevice {
        actions: cannot(reason, instead),
        ..phone()
    }
}

/// An iPhone that needs something done, whose passcode can be removed.
pub(in crate::gallery::screens) fn iphone() -> ManagedDevice {
    ManagedDevice {
        id: "iphone".to_owned(),
        device_name: "iPhone".to_owned(),
        managed_device_name: tr!("gallery-iphone"),
        manufacturer: "Apple".to_owned(),
        model: "iPhone 15".to_owned(),
        operating_system: "iOS".to_owned(),
        os_version: "18.1".to_owned(),
        serial_number: "F2LX9K7QN1".to_owned(),
        platform: Platform::Ios,
        enrolment: Enrolment::Device,
        compliance_state: GraphCompliance::InGracePeriod,
        compliance_grace_period_expiration_date_time: DateTime(Timestamp(NOW.0 + 10 * DAY)),
        last_sync_date_time: before(HOUR),
        actions: can(Effect::RemovesPasscode { asks_for_new: true }),
        ..phone()
    }
}

/// A tablet that may not be used for work.
pub(in crate::gallery::screens) fn tablet() -> ManagedDevice {
    ManagedDevice {
        id: "tablet".to_owned(),
        device_name: "iPad".to_owned(),
        managed_device_name: tr!("gallery-tablet"),
        model: "iPad (10th gen)".to_owned(),
        operating_system: "iPadOS".to_owned(),
        os_version: "18".to_owned(),
        platform: Platform::IpadOs,
        chassis: Chassis::Tablet,
        compliance_state: GraphCompliance::Noncompliant,
        compliance_grace_period_expiration_date_time: NEVER,
        last_sync_date_time: before(6 * DAY),
        ..iphone()
    }
}

/// A laptop with Windows, whose passcode can't be reset.
pub(in crate::gallery::screens) fn laptop() -> ManagedDevice {
    ManagedDevice {
        id: "laptop".to_owned(),
        device_name: "LT-0417".to_owned(),
        managed_device_name: tr!("gallery-laptop"),
        manufacturer: "Dell".to_owned(),
        model: "Latitude 7450".to_owned(),
        operating_system: "Windows".to_owned(),
        os_version: "10.0.22631".to_owned(),
        serial_number: "7QK2M84".to_owned(),
        platform: Platform::Windows,
        enrolment: Enrolment::EntraJoined,
        chassis: Chassis::Laptop,
        last_sync_date_time: before(120),
        actions: but(
            cannot(Reason::PlatformCant, Instead::ContactIt),
            &[
                (
                    Action::RemoteLock,
                    denied(Reason::PlatformCant, Instead::ContactIt),
                ),
                (Action::RebootNow, Availability::Available(Effect::Restarts)),
                (
                    Action::Retire,
                    denied(Reason::EntraJoined, Instead::ContactIt),
                ),
            ],
        ),
        ..phone()
    }
}

/// The laptop as IT is shown it: IT takes out what its person can't.
pub(in crate::gallery::screens) fn laptop_for_it() -> ManagedDevice {
    let leaves = Availability::Available(Effect::LeavesManagement {
        loses: Loses::CompanyData,
    });
    ManagedDevice {
        user_id: Some("p-1".to_owned()),
        user_display_name: Some(PERSON.to_owned()),
        actions: but(laptop().actions, &[(Action::Retire, leaves)]),
        ..laptop()
    }
}

/// A Mac, which can be restarted and removed, and no more.
pub(in crate::gallery::screens) fn mac() -> ManagedDevice {
    ManagedDevice {
        id: "mac".to_owned(),
        device_name: "MacBook-Pro".to_owned(),
        managed_device_name: tr!("gallery-mac"),
        manufacturer: "Apple".to_owned(),
        model: "MacBook Pro".to_owned(),
        operating_system: "macOS".to_owned(),
        os_version: "15.1".to_owned(),
        serial_number: "C02XK1ZJJGH5".to_owned(),
        platform: Platform::MacOs,
        enrolment: Enrolment::Device,
        actions: but(
            laptop().actions,
            &[
                (
                    Action::Retire,
                    Availability::Available(Effect::LeavesManagement {
                        loses: Loses::CompanyData,
                    }),
                ),
                (
                    Action::Wipe,
                    denied(Reason::PlatformCant, Instead::ContactIt),
                ),
            ],
        ),
        ..laptop()
    }
}

/// An iPhone that was the organisation's from the box on.
pub(in crate::gallery::screens) fn automated_iphone() -> ManagedDevice {
    let denied = denied(Reason::AutomatedEnrolment, Instead::ContactIt);
    ManagedDevice {
        enrolment: Enrolment::AppleAutomated,
        compliance_state: GraphCompliance::Compliant,
        compliance_grace_period_expiration_date_time: NEVER,
        actions: but(
            iphone().actions,
            &[(Action::Retire, denied), (Action::Wipe, denied)],
        ),
        ..iphone()
    }
}

/// A phone with Windows Phone, on which a reset waits.
fn lumia() -> ManagedDevice {
    ManagedDevice {
        device_action_results: vec![DeviceActionResult {
            action_name: RemoteAction::ResetPasscode,
            action_state: ActionState::from(CommandState::Queued),
            start_date_time: before(60),
            last_updated_date_time: before(60),
            action_id: "a-2".to_owned(),
            state: CommandState::Queued,
        }],
        id: "lumia".to_owned(),
        managed_device_name: tr!("gallery-old-phone"),
        ..windows_phone()
    }
}

/// A phone with Windows Phone, which takes digits only.
pub(in crate::gallery::screens) fn windows_phone() -> ManagedDevice {
    ManagedDevice {
        id: "shop-phone".to_owned(),
        device_name: "Lumia 930".to_owned(),
        managed_device_name: tr!("gallery-shop-phone"),
        manufacturer: "Nokia".to_owned(),
        model: "Lumia 930".to_owned(),
        operating_system: "Windows Phone".to_owned(),
        os_version: "8.1".to_owned(),
        platform: Platform::WindowsPhone,
        enrolment: Enrolment::Device,
        actions: can(DIGITS),
        ..phone()
    }
}

/// A phone with Windows 10 Mobile, where Windows Hello goes with the old passcode.
pub(in crate::gallery::screens) fn windows_10_mobile() -> ManagedDevice {
    ManagedDevice {
        id: "windows-mobile".to_owned(),
        device_name: "Lumia 950".to_owned(),
        managed_device_name: tr!("gallery-windows-mobile"),
        manufacturer: "Microsoft".to_owned(),
        model: "Lumia 950".to_owned(),
        operating_system: "Windows 10 Mobile".to_owned(),
        os_version: "1709".to_owned(),
        platform: Platform::Windows10Mobile,
        enrolment: Enrolment::EntraJoined,
        ..windows_phone()
    }
}

/// A laptop with Linux, where a reset replaces the account's password.
pub(in crate::gallery::screens) fn build_laptop() -> ManagedDevice {
    ManagedDevice {
        id: "build-laptop".to_owned(),
        device_name: "build-07".to_owned(),
        managed_device_name: tr!("gallery-build-laptop"),
        manufacturer: "Lenovo".to_owned(),
        model: "ThinkPad X1".to_owned(),
        operating_system: "Debian".to_owned(),
        os_version: "12".to_owned(),
        serial_number: "PF3K9Q2X".to_owned(),
        platform: Platform::Linux,
        enrolment: Enrolment::LinuxAgent,
        last_sync_date_time: before(20),
        actions: but(
            can(Effect::TemporaryPasscode {
                opens: Opens::Account,
                characters: Characters::LettersAndDigits,
            }),
            &[
                (Action::RebootNow, Availability::Available(Effect::Restarts)),
                (
                    Action::Retire,
                    Availability::Available(Effect::LeavesManagement {
                        loses: Loses::AccessOnly,
                    }),
                ),
                (
                    Action::Wipe,
                    denied(Reason::PlatformCant, Instead::RemoveDevice),
                ),
            ],
        ),
        ..laptop()
    }
}

/// Everything that Sanne has.
pub(in crate::gallery::screens) fn all() -> Vec<ManagedDevice> {
    vec![
        laptop(),
        phone(),
        lumia(),
        build_laptop(),
        tablet(),
        iphone(),
    ]
}
