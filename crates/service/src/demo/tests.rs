//! The built-in organisation shows every rule, another one works as well, and slips are found.

mod complying;

use super::organisation::{self, Device, Organisation, Role, parse};
use super::{fleet, papers, seed};
use crate::dice::SystemDice;
use model::action::Action;
use model::device::{Assignment, DeviceFacts, ManagementAgent, UnderWay};
use model::passcode::PasscodePolicy;
use model::rules::rows;
use model::time::Timestamp;
use model::verdict::{Actor, Availability, verdict};
use model::version::Version;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use storage::Storage;
use tempfile::TempDir;
use wire::pretend::PretendFleet;

const ANOTHER: &str = include_str!("tests/another-organisation.toml");

fn facts(device: &Device) -> DeviceFacts {
    DeviceFacts {
        platform: device.platform.into(),
        version: Version::parse(&device.os_version),
        enrolment: device.enrolment.into(),
        management_agent: device.management_agent.into(),
        ownership: device.ownership.into(),
        assignment: device
            .assignment
            .map_or(Assignment::PrimaryUser, Assignment::from),
        passcode_policy: device.passcode_policy.map(|policy| PasscodePolicy {
            characters: policy.characters.into(),
            minimum_length: policy.minimum_length,
        }),
        reset_token_activated: device.reset_token_activated,
        enrolled_by_current_user: device.enrolled_by_current_user,
        capabilities: device.can.iter().copied().map(Into::into).collect(),
        leaving: false,
        under_way: UnderWay::default(),
    }
}

/// The devices that somebody in the demo may act on themselves.
fn of_people(organisation: &Organisation) -> Vec<DeviceFacts> {
    let owned = |device: &&Device| device.owner.is_some();
    let mut devices: Vec<_> = organisation
        .devices
        .iter()
        .filter(owned)
        .map(facts)
        .collect();
    devices.retain(|facts| facts.assignment == Assignment::PrimaryUser);
    devices
}

#[test]
fn every_row_of_every_action_has_somebodys_device() {
    let organisation = organisation::built_in().unwrap();
    let mut devices = of_people(&organisation);
    devices.retain(|facts| facts.management_agent == ManagementAgent::Mdm);
    for action in Action::ALL {
        let rows = rows(action);
        let hit: BTreeSet<usize> = devices
            .iter()
            .filter_map(|facts| rows.iter().position(|row| row.fits(facts)))
            .collect();
        for (at, row) in rows.iter().enumerate() {
            assert!(hit.contains(&at), "{action:?}: no device for {row:#?}");
        }
    }
}

/// Why the demo's people can't do `action`, each reason once.
fn reasons(action: Action) -> String {
    let organisation = organisation::built_in().unwrap();
    let policy = seed::described(&organisation).policy;
    let actor = Actor::Employee { primary_user: true };
    let reasons: BTreeSet<_> = organisation
        .devices
        .iter()
        .map(facts)
        .filter_map(|facts| match verdict(actor, action, &facts, &policy) {
            Availability::Available(_) => None,
            Availability::Unavailable(denial) => Some(format!("{:?}", denial.reason())),
        })
        .collect();
    reasons.into_iter().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_reason_that_a_device_alone_can_have_is_there() {
    let told: Vec<String> = Action::ALL
        .into_iter()
        .map(|action| format!("{action:?}: {}", reasons(action)))
        .collect();
    insta::assert_snapshot!(told.join("\n"), @r"
    SyncDevice: AgentCant EnrolmentManager ManagedByExchange ManagedBySoftwareClient NoPrimaryUser NotKnownEnough
    RemoteLock: AgentCant AnotherUserEnrolled EnrolmentManager ManagedByExchange ManagedBySoftwareClient NoPrimaryUser NotKnownEnough PlatformCant
    ResetPasscode: AgentCant AndroidTooNew EnrolmentManager ManagedByExchange ManagedBySoftwareClient NoPasscodePolicy NoPrimaryUser NotKnownEnough PlatformCant SwitchedOff TokenNotActivated UserEnrolled WindowsMobileNotEligible WorkProfileTooOld
    Rename: EnrolmentManager NoPrimaryUser
    RebootNow: AgentCant EnrolmentManager ManagedByExchange ManagedBySoftwareClient NoPrimaryUser NotKnownEnough PlatformCant
    Retire: AgentCant AutomatedEnrolment EnrolmentManager EntraJoined ManagedByExchange ManagedBySoftwareClient NoPrimaryUser NotKnownEnough OrganisationManaged SwitchedOff
    Wipe: AutomatedEnrolment EnrolmentManager ManagedByExchange ManagedBySoftwareClient NoPrimaryUser NotKnownEnough OrganisationManaged PlatformCant UserEnrolled
    ");
}

#[test]
fn people_have_no_device_one_a_few_or_enough_to_search() {
    let organisation = organisation::built_in().unwrap();
    let mut told = String::new();
    for person in &organisation.people {
        let user_name = person.user_name.get_ref();
        let owned = |device: &&Device| {
            let owner = device.owner.as_ref();
            owner.is_some_and(|owner| owner.get_ref() == user_name)
        };
        let count = organisation.devices.iter().filter(owned).count();
        let _ = writeln!(told, "{} {count}", person.display_name.get_ref());
    }
    insta::assert_snapshot!(told, @r"
    Sanne de Vries 7
    James Okafor 7
    Noor van den Berg 5
    Grace Whitfield 9
    Daan Jansen 11
    Priya Raman 0
    Fatima El Amrani 2
    Mark Visser 1
    Eva Lindqvist 0
    ");
}

#[test]
fn some_devices_have_trouble() {
    let devices = organisation::built_in().unwrap().devices;
    let some = |trouble: fn(&Device) -> bool| devices.iter().any(trouble);
    assert!(some(|device| device.offline));
    assert!(some(|device| device.fails.is_some()));
    assert!(some(|device| device.silent_after_accept));
    assert!(some(
        |device| device.passcode.is_none() && !device.can.is_empty()
    ));
    assert!(some(|device| device.can.len() == 1));
}

/// What a fresh database and folder make of an organisation, twice.
async fn seeded(organisation: &Organisation) -> (PretendFleet, PretendFleet, Storage, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let storage = Storage::open(&folder.path().join("portal.sqlite")).unwrap();
    let mut fleets = Vec::new();
    for now in [1_800_000_000, 1_800_100_000] {
        let fleet = fleet::fleet(organisation, folder.path(), &SystemDice).unwrap();
        let issuer = "http://localhost:8471";
        let (goes_on, now) = (!fleets.is_empty(), Timestamp(now));
        seed::seed(&storage, organisation, &fleet, issuer, goes_on, now)
            .await
            .unwrap();
        papers::write(folder.path(), &fleet).unwrap();
        fleets.push(papers::read(folder.path()).unwrap().unwrap());
    }
    let second = fleets.pop().unwrap();
    (fleets.pop().unwrap(), second, storage, folder)
}

#[tokio::test]
async fn a_second_start_keeps_the_codes() {
    let (first, second, storage, _folder) = seeded(&organisation::built_in().unwrap()).await;
    assert_eq!(first, second);
    let codes: BTreeSet<_> = first
        .devices
        .iter()
        .map(|device| &device.enrolment_code)
        .collect();
    assert_eq!(codes.len(), first.devices.len());
    let known = storage.organisation().await.unwrap().unwrap();
    assert_eq!(known.name, "Contoso");
    assert_eq!(known.theme_color, Some([0x0f, 0x5f, 0xb0]));
}

#[tokio::test]
async fn whoever_comes_into_it_later_has_no_role_from_before() {
    let mut organisation = organisation::built_in().unwrap();
    let (_, fleet, storage, _folder) = seeded(&organisation).await;
    for person in &mut organisation.people {
        person.roles = vec![Role::Administrator];
    }
    let (issuer, now) = ("http://localhost:8471", Timestamp(1_800_200_000));
    seed::seed(&storage, &organisation, &fleet, issuer, true, now)
        .await
        .unwrap();
    let audit = storage.audit_entries(0).await.unwrap();
    let roles = audit.iter().filter(|entry| entry.action == "roleChanged");
    assert_eq!(roles.count(), 3);
}

#[tokio::test]
async fn another_organisation_just_works() {
    let organisation = parse("another", ANOTHER).unwrap();
    assert_eq!(organisation.organisation.name.get_ref().chars().count(), 40);
    for person in &organisation.people {
        assert_eq!(person.display_name.get_ref().chars().count(), 64);
    }
    let (first, second, storage, _folder) = seeded(&organisation).await;
    assert_eq!(first, second);
    let known = storage.organisation().await.unwrap().unwrap();
    assert_eq!(known.contact, storage::Contact::default());
    assert_eq!(known.theme_color, None);
}

/// What is said of the other organisation after `from` in it became `to`.
fn slip(from: &str, to: &str) -> String {
    assert!(ANOTHER.contains(from), "{from}");
    parse("company.toml", &ANOTHER.replacen(from, to, 1))
        .unwrap_err()
        .to_string()
}

#[test]
fn a_slip_is_found_with_its_file_line_and_key() {
    let slips = [
        slip("platform = \"linux\"", "platform = \"beos\""),
        slip("chassis = \"phone\"", "casing = \"phone\""),
        slip("serial_number = \"NW-0001\"\n", ""),
        slip("owner = \"w.", "owner = \"x."),
        slip("handle = \"second\"", "handle = \"first\""),
        slip("handle = \"second\"", "handle = \" \""),
        slip("name = \"Counters\"", "name = \"Phones\""),
        slip("= \"14\"\ngrace", "= \"fourteen\"\ngrace"),
        slip("[organisation]", "[organisation]\ntheme_color = \"blue\""),
        slip("[organisation]", "[organisation"),
    ];
    insta::assert_snapshot!(slips.join("\n"), @r"
    company.toml, line 38, platform: unknown variant `beos`, expected one of `ios`, `ipadOs`, `android`, `windows10Mobile`, `windowsPhone`, `windows`, `windows81`, `windowsRt`, `macOs`, `linux`, `unknown`
    company.toml, line 27, casing: unknown field `casing`, expected one of `handle`, `owner`, `assignment`, `managed_device_name`, `device_name`, `platform`, `operating_system`, `os_version`, `chassis`, `model`, `manufacturer`, `serial_number`, `enrolment`, `management_agent`, `ownership`, `reset_token_activated`, `enrolled_by_current_user`, `posture`, `passcode_policy`, `passcode`, `can`, `delay_milliseconds`, `offline`, `fails`, `fails_at`, `silent_after_accept`
    company.toml, line 19, [[device]]: missing field `serial_number`
    company.toml, line 21, owner: nobody has this user name
    company.toml, line 36, handle: another device has this handle
    company.toml, line 36, handle: something has to be written here
    company.toml, line 55, name: another compliance policy has this name, or it has none
    company.toml, line 51, minimum_os_version: a version is written as numbers with dots between
    company.toml, line 4, theme_color: a colour is written as #rrggbb
    company.toml, line 3, [organisation: unclosed table, expected `]`
    ");
}
