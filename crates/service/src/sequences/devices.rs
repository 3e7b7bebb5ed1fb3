//! The devices that every sequence begins with.

use model::action::RemoteAction;
use model::device::{
    Assignment, DeviceFacts, Enrolment, ManagementAgent, Ownership, Platform, UnderWay,
};
use model::passcode::{Characters, PasscodePolicy};
use model::version::Version;

/// The people, by number.
pub(super) const PEOPLE: [&str; 3] = ["ada", "ben", "cleo"];

/// Platform, version, enrolment and owner: a temporary passcode, a removed one, a managed profile,
/// a laptop with our agent and one that restarts only.
const DEVICES: [(Platform, &str, Enrolment, usize); 5] = [
    (
        Platform::Android,
        "6.0.1",
        Enrolment::AndroidDeviceAdministrator,
        0,
    ),
    (Platform::Ios, "17.1", Enrolment::Device, 0),
    (Platform::Android, "14", Enrolment::AndroidWorkProfile, 1),
    (Platform::Linux, "24.04", Enrolment::LinuxAgent, 1),
    (Platform::Windows, "10.0.22631", Enrolment::Device, 2),
];

/// What is known of each device at the beginning, and whose it is.
pub(super) fn all() -> Vec<(DeviceFacts, usize)> {
    DEVICES
        .into_iter()
        .map(|(platform, version, enrolment, owner)| {
            let facts = DeviceFacts {
                platform,
                version: Version::parse(version),
                enrolment,
                management_agent: ManagementAgent::Mdm,
                ownership: Ownership::Personal,
                assignment: Assignment::PrimaryUser,
                passcode_policy: Some(PasscodePolicy {
                    characters: Characters::LettersAndDigits,
                    minimum_length: 6,
                }),
                reset_token_activated: true,
                enrolled_by_current_user: true,
                capabilities: RemoteAction::ALL.into_iter().collect(),
                leaving: false,
                under_way: UnderWay::default(),
            };
            (facts, owner)
        })
        .collect()
}
