//! Compliance, against a second statement of it and at the edges of its times.

use model::compliance::{
    CompliancePolicy, Examined, Overall, Posture, Requirement, Status, changes_at, overall, states,
};
use model::device::{Compliance, Platform};
use model::time::Timestamp;
use model::version::Version;
use proptest::option;
use proptest::prelude::*;

const DAY: i64 = 86_400;
const NOON: Timestamp = Timestamp(1_800_000_000);

fn policy(grace_days: u16, requirements: Vec<Requirement>) -> CompliancePolicy {
    CompliancePolicy {
        id: "policy".to_owned(),
        name: "Policy".to_owned(),
        platforms: vec![Platform::Ios, Platform::Linux],
        requirements,
        grace_days,
    }
}

fn phone(version: &Version, posture: Posture) -> Examined<'_> {
    Examined {
        platform: Platform::Ios,
        version: Some(version),
        posture,
        last_contact: NOON,
    }
}

#[expect(
    clippy::unwrap_used,
    reason = "a test writes versions that can be read"
)]
fn version(text: &str) -> Version {
    Version::parse(text).unwrap()
}

/// Each setting as `found of expected: status`.
fn settings(policies: &[CompliancePolicy], device: &Examined<'_>, now: Timestamp) -> Vec<String> {
    states(policies, device, now)
        .iter()
        .flat_map(|state| &state.settings)
        .map(|setting| {
            let found = setting
                .found
                .as_ref()
                .map_or("?".to_owned(), ToString::to_string);
            format!("{found} of {}: {:?}", setting.expected, setting.status)
        })
        .collect()
}

#[test]
fn each_setting_says_what_was_found_and_what_is_expected() {
    let all = [policy(
        0,
        vec![
            Requirement::Passcode,
            Requirement::Encryption,
            Requirement::MinimumVersion(version("18.2")),
            Requirement::NotJailbroken,
            Requirement::LastContact(30),
        ],
    )];
    let old = version("18.1");
    let said = Posture {
        passcode_set: Some(true),
        encrypted: Some(false),
        jailbroken: Some(false),
    };
    assert_eq!(
        settings(&all, &phone(&old, said), NOON.plus(29 * DAY)),
        [
            "true of true: Compliant",
            "false of true: Noncompliant",
            "18.1 of 18.2: Noncompliant",
            "false of false: Compliant",
            "29 of 30: Compliant",
        ]
    );
    let new = version("18.10");
    let silent = phone(&new, Posture::default());
    assert_eq!(
        settings(&all, &silent, NOON.plus(30 * DAY)),
        [
            "? of true: Unknown",
            "? of true: Unknown",
            "18.10 of 18.2: Compliant",
            "? of false: Unknown",
            "30 of 30: Noncompliant",
        ]
    );
}

#[test]
fn a_grace_period_ends_when_it_was_said_to_end() {
    let policies = [policy(10, vec![Requirement::Encryption])];
    let version = version("18");
    let open = Posture {
        encrypted: Some(false),
        ..Posture::default()
    };
    let at = |now| overall(&policies, &phone(&version, open), Some(NOON), now);
    let in_grace = Overall {
        compliance: Compliance::InGracePeriod,
        since: Some(NOON),
        grace_until: Some(NOON.plus(10 * DAY)),
    };
    assert_eq!(at(NOON), in_grace);
    assert_eq!(at(NOON.plus(10 * DAY - 1)), in_grace);
    let over = at(NOON.plus(10 * DAY));
    assert_eq!(over.compliance, Compliance::Noncompliant);
    assert_eq!((over.since, over.grace_until), (Some(NOON), None));
}

#[test]
fn silence_is_held_against_a_device_from_the_moment_its_time_ran_out() {
    let policies = [policy(5, vec![Requirement::LastContact(30)])];
    let version = version("18");
    let device = phone(&version, Posture::default());
    let at = |days| overall(&policies, &device, None, NOON.plus(days * DAY));
    assert_eq!(at(29).compliance, Compliance::Compliant);
    let first = at(30);
    assert_eq!(first.compliance, Compliance::InGracePeriod);
    assert_eq!(first.grace_until, Some(NOON.plus(35 * DAY)));
    assert_eq!(at(34).grace_until, first.grace_until);
    assert_eq!(at(35).compliance, Compliance::Noncompliant);
}

#[test]
fn no_policy_asks_nothing_and_an_unknown_kind_of_device_is_not_known() {
    let version = version("18");
    let device = phone(&version, Posture::default());
    let asked = |device: &Examined<'_>| overall(&[], device, Some(NOON), NOON).compliance;
    assert_eq!(asked(&device), Compliance::Compliant);
    let fridge = Examined {
        platform: Platform::Unknown,
        ..device
    };
    assert_eq!(asked(&fridge), Compliance::Unknown);
}

fn any_requirement() -> impl Strategy<Value = Requirement> {
    prop_oneof![
        Just(Requirement::Passcode),
        Just(Requirement::Encryption),
        Just(Requirement::NotJailbroken),
        (0_u8..4).prop_map(|major| Requirement::MinimumVersion(version(&major.to_string()))),
        (0_u16..4).prop_map(Requirement::LastContact),
    ]
}

fn any_policy() -> impl Strategy<Value = CompliancePolicy> {
    (0_u16..4, prop::collection::vec(any_requirement(), 0..4))
        .prop_map(|(grace_days, requirements)| policy(grace_days, requirements))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4_000) })]

    #[test]
    fn both_statements_agree(
        policies in prop::collection::vec(any_policy(), 0..4),
        major in option::of(0_u8..4),
        flags in (option::of(any::<bool>()), option::of(any::<bool>()), option::of(any::<bool>())),
        platform in prop::sample::select(vec![Platform::Ios, Platform::Linux, Platform::Android]),
        hours in 0_i64..120,
        since_hours in option::of(0_i64..120),
    ) {
        let version = major.map(|major| version(&major.to_string()));
        let (passcode_set, encrypted, jailbroken) = flags;
        let now = NOON.plus(hours * 3600);
        let since = since_hours.map(|hours| now.plus(-hours * 3600));
        let device = Examined {
            platform,
            version: version.as_ref(),
            posture: Posture { passcode_set, encrypted, jailbroken },
            last_contact: NOON,
        };
        // As the prose says it: any fault decides, else anything unsaid, else it is well.
        let (mut faults, mut unsaid, mut grace_hours) = (0, 0, i64::MAX);
        let mut earliest = since_hours.map(|ago| hours - ago);
        for policy in &policies {
            if platform == Platform::Android {
                continue;
            }
            for requirement in &policy.requirements {
                let met = match requirement {
                    Requirement::Passcode => passcode_set,
                    Requirement::Encryption => encrypted,
                    Requirement::NotJailbroken => jailbroken.map(|it| !it),
                    Requirement::MinimumVersion(minimum) => {
                        major.map(|major| major >= minimum.as_str().parse().unwrap())
                    }
                    Requirement::LastContact(days) => Some(hours < i64::from(*days) * 24),
                };
                match met {
                    Some(true) => {}
                    None => unsaid += 1,
                    Some(false) => {
                        faults += 1;
                        grace_hours = grace_hours.min(i64::from(policy.grace_days) * 24);
                        if let Requirement::LastContact(days) = requirement {
                            let ran_out = i64::from(*days) * 24;
                            earliest = Some(earliest.map_or(ran_out, |it| it.min(ran_out)));
                        }
                    }
                }
            }
        }
        let expected = if faults > 0 {
            let ends = earliest.unwrap_or(hours) + grace_hours;
            if hours < ends {
                (Compliance::InGracePeriod, Some(NOON.plus(ends * 3600)))
            } else {
                (Compliance::Noncompliant, None)
            }
        } else if unsaid > 0 {
            (Compliance::Unknown, None)
        } else {
            (Compliance::Compliant, None)
        };
        let found = overall(&policies, &device, since, now);
        prop_assert_eq!((found.compliance, found.grace_until), expected);
        let worst = states(&policies, &device, now)
            .iter()
            .any(|state| state.status == Status::Noncompliant);
        prop_assert_eq!(worst, faults > 0);
    }
}

#[test]
fn time_alone_changes_it_when_it_was_said_to_and_not_before() {
    let all = [
        policy(10, vec![Requirement::LastContact(30)]),
        policy(3, vec![Requirement::Encryption]),
    ];
    let any = version("18");
    let open = Posture {
        encrypted: Some(false),
        ..Posture::default()
    };
    for posture in [Posture::default(), open] {
        let device = phone(&any, posture);
        let (mut now, mut since, mut times) = (NOON, None, Vec::new());
        loop {
            let found = overall(&all, &device, since, now);
            since = found.since;
            let Some(next) = changes_at(&all, &device, &found, now) else {
                break;
            };
            let just_before = overall(&all, &device, since, next.plus(-1));
            assert_eq!(just_before.compliance, found.compliance);
            times.push((next.since(NOON) / DAY, found.compliance));
            now = next;
        }
        let expected: &[_] = if posture == open {
            &[
                (3, Compliance::InGracePeriod),
                (30, Compliance::Noncompliant),
            ]
        } else {
            &[(30, Compliance::Unknown), (40, Compliance::InGracePeriod)]
        };
        assert_eq!(times, expected);
    }
}
