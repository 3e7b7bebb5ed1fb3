//! Devices of every kind, likely and unlikely, for the property tests.

use model::action::{Action, ActionSet, RemoteAction};
use model::device::{
    Assignment, DeviceFacts, Enrolment, ManagementAgent, Ownership, Platform, UnderWay,
};
use model::passcode::{Characters, PasscodePolicy};
use model::policy::{SelfServicePolicy, Switch};
use model::version::Version;
use proptest::prelude::*;
use proptest::sample::select;

/// Versions on both sides of every border, and texts that are none.
const VERSIONS: [&str; 24] = [
    "4.4.4",
    "6",
    "6.0.1",
    "6.99.99",
    "7",
    "7.0",
    "7.1.2",
    "8",
    "8.0",
    "8.1",
    "8.10.14219",
    "9",
    "10",
    "10.0.14393",
    "10.0.15062.999",
    "10.0.15063",
    "10.0.15254.603",
    "10.1",
    "11",
    "17.5",
    "26.1",
    "",
    "7.0-beta",
    "unknown",
];

/// What runs on a device, and how it was enrolled: mostly what goes together.
fn any_kind() -> impl Strategy<Value = (Platform, Enrolment)> {
    let apple = [
        Enrolment::Device,
        Enrolment::AppleUser,
        Enrolment::AppleAutomated,
    ];
    let android = [
        Enrolment::AndroidDeviceAdministrator,
        Enrolment::AndroidWorkProfile,
        Enrolment::AndroidDedicated,
        Enrolment::AndroidFullyManaged,
        Enrolment::AndroidCorporateWorkProfile,
        Enrolment::Aosp,
    ];
    let windows = [
        Platform::Windows10Mobile,
        Platform::WindowsPhone,
        Platform::Windows,
        Platform::Windows81,
        Platform::WindowsRt,
    ];
    prop_oneof![
        2 => (select(vec![Platform::Ios, Platform::IpadOs]), select(apple.to_vec())),
        3 => (Just(Platform::Android), select(android.to_vec())),
        3 => (
            select(windows.to_vec()),
            select(vec![Enrolment::Device, Enrolment::EntraJoined]),
        ),
        1 => (Just(Platform::MacOs), select(apple.to_vec())),
        1 => Just((Platform::Linux, Enrolment::LinuxAgent)),
        3 => (select(Platform::ALL.to_vec()), select(Enrolment::ALL.to_vec())),
    ]
}

/// Mostly nothing, else any of the actions.
fn some_actions(each: f64) -> impl Strategy<Value = ActionSet> {
    proptest::collection::vec(proptest::bool::weighted(each), RemoteAction::ALL.len()).prop_map(
        |chosen| {
            RemoteAction::ALL
                .into_iter()
                .zip(chosen)
                .filter_map(|(action, chosen)| chosen.then_some(action))
                .collect()
        },
    )
}

pub(crate) fn any_under_way() -> impl Strategy<Value = UnderWay> {
    let some = |each| (some_actions(each), some_actions(each));
    prop_oneof![2 => some(0.0), 1 => some(0.15)]
        .prop_map(|(waiting, running)| UnderWay { waiting, running })
}

pub(crate) fn any_device() -> impl Strategy<Value = DeviceFacts> {
    let kind = (
        any_kind(),
        prop_oneof![
            4 => select(VERSIONS.to_vec()).prop_map(Version::parse),
            1 => (0_u32..20, 0_u32..20, 0_u32..20_000)
                .prop_map(|(a, b, c)| Version::parse(&format!("{a}.{b}.{c}"))),
        ],
        prop_oneof![
            9 => Just(ManagementAgent::Mdm),
            1 => Just(ManagementAgent::ExchangeActiveSync),
            1 => Just(ManagementAgent::IntuneClient),
            1 => Just(ManagementAgent::Unknown),
        ],
    );
    let use_of_it = (
        select(Ownership::ALL.to_vec()),
        prop_oneof![
            6 => Just(Assignment::PrimaryUser),
            1 => Just(Assignment::Nobody),
            1 => Just(Assignment::EnrolmentManager),
        ],
        proptest::option::of(any_passcode_policy()),
    );
    let state = (
        any::<bool>(),
        any::<bool>(),
        prop_oneof![2 => some_actions(1.0), 1 => some_actions(0.8)],
        proptest::bool::weighted(0.1),
        any_under_way(),
    );
    (kind, use_of_it, state).prop_map(
        |(
            ((platform, enrolment), version, management_agent),
            (ownership, assignment, passcode_policy),
            (reset_token_activated, enrolled_by_current_user, capabilities, leaving, under_way),
        )| DeviceFacts {
            platform,
            version,
            enrolment,
            management_agent,
            ownership,
            assignment,
            passcode_policy,
            reset_token_activated,
            enrolled_by_current_user,
            capabilities,
            leaving,
            under_way,
        },
    )
}

pub(crate) fn any_passcode_policy() -> impl Strategy<Value = PasscodePolicy> {
    (
        select(vec![Characters::Digits, Characters::LettersAndDigits]),
        any::<u8>(),
    )
        .prop_map(|(characters, minimum_length)| PasscodePolicy {
            characters,
            minimum_length,
        })
}

pub(crate) fn any_policy() -> impl Strategy<Value = SelfServicePolicy> {
    let switch = (
        select(Action::ALL.to_vec()),
        select(Platform::ALL.to_vec()),
        select(Ownership::ALL.to_vec()),
        any::<bool>(),
    )
        .prop_map(|(action, platform, ownership, on)| Switch {
            action,
            platform,
            ownership,
            on,
        });
    proptest::collection::vec(switch, 0..120).prop_map(|switches| SelfServicePolicy {
        switches,
        it_reveals: false,
    })
}
