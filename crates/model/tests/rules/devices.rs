//! Devices of every kind, likely and unlikely, for the property tests.

use model::action::RemoteAction;
use model::device::{
    Assignment, Capabilities, DeviceFacts, Enrolment, ManagementAgent, Ownership, Platform,
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

pub(crate) fn any_device() -> impl Strategy<Value = DeviceFacts> {
    let kind = (
        select(Platform::ALL.to_vec()),
        prop_oneof![
            4 => select(VERSIONS.to_vec()).prop_map(Version::parse),
            1 => (0_u32..20, 0_u32..20, 0_u32..20_000)
                .prop_map(|(a, b, c)| Version::parse(&format!("{a}.{b}.{c}"))),
        ],
        select(Enrolment::ALL.to_vec()),
        prop_oneof![
            6 => Just(ManagementAgent::Mdm),
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
        proptest::bool::weighted(0.9),
        proptest::bool::weighted(0.1),
        proptest::bool::weighted(0.1),
    );
    (kind, use_of_it, state).prop_map(
        |(
            (platform, version, enrolment, management_agent),
            (ownership, assignment, passcode_policy),
            (reset_token_activated, reset_passcode, leaving, under_way),
        )| DeviceFacts {
            platform,
            version,
            enrolment,
            management_agent,
            ownership,
            assignment,
            passcode_policy,
            reset_token_activated,
            capabilities: Capabilities { reset_passcode },
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
        select(Platform::ALL.to_vec()),
        select(Ownership::ALL.to_vec()),
        any::<bool>(),
    )
        .prop_map(|(platform, ownership, on)| Switch {
            action: RemoteAction::ResetPasscode,
            platform,
            ownership,
            on,
        });
    proptest::collection::vec(switch, 0..40).prop_map(|switches| SelfServicePolicy { switches })
}
