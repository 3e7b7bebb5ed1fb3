//! IT's lists: each page, filter, search and count against what is plainly so.

mod keeping;
mod many;

use super::fixture::{Fixture, NOON, enrol, grant, hash_of, report};
use crate::{
    CheckIn, Count, Device, DeviceOrder, DeviceQuery, Enrol, EnrolmentGrant, PersonQuery, Place,
    Report,
};
use model::compliance::{CompliancePolicy, Posture, Requirement};
use model::device::{Compliance, ManagementAgent, Ownership, Platform};
use model::id::{DeviceId, PersonId};
use model::time::Timestamp;

const OWNERS: [&str; 4] = ["ada", "ben", "Élise", "zoë"];
const PLATFORMS: [Platform; 4] = [
    Platform::Android,
    Platform::Ios,
    Platform::Windows,
    Platform::Linux,
];

impl Fixture {
    /// Sixty devices, of every kind and nobody's among them, some with the same name.
    async fn with_many() -> Self {
        let fixture = Self::new().await;
        let encryption = CompliancePolicy {
            id: "encryption".to_owned(),
            name: "Encryption".to_owned(),
            platforms: vec![Platform::Android, Platform::Windows],
            requirements: vec![Requirement::Encryption],
            grace_days: 0,
        };
        let putting = fixture
            .storage
            .put_compliance_policies(vec![encryption], NOON);
        putting.await.unwrap();
        for number in 0..60 {
            fixture.enrol_one(number).await;
        }
        fixture
    }

    async fn enrol_one(&self, number: usize) {
        let id = format!("device {}", (number * 37) % 60);
        let code_hash = hash_of(&id);
        let owner = OWNERS.get(number % 5);
        let names = ["phone", "Phone", "Été", "laptop", "Zed"];
        let grant = EnrolmentGrant {
            ownership: [Ownership::Company, Ownership::Personal][number % 2],
            management_agent: if number.is_multiple_of(7) {
                ManagementAgent::ExchangeActiveSync
            } else {
                ManagementAgent::Mdm
            },
            managed_device_name: Some(format!("{} {}", names[number % 5], number % 3)),
            ..grant(code_hash, owner.copied())
        };
        self.storage.put_enrolment(grant, NOON).await.unwrap();
        let report = Report {
            platform: PLATFORMS[number % 4],
            operating_system: ["Android", "iOS", "Windows", "Debian"][number % 4].to_owned(),
            serial_number: format!("SN-{number:03}"),
            posture: Posture {
                encrypted: [Some(true), Some(false), None][number % 3],
                ..Posture::default()
            },
            ..report("9")
        };
        let enrol = Enrol {
            report,
            ..enrol(code_hash, "first", &id)
        };
        self.storage.enrol(enrol).await.unwrap();
        let check_in = CheckIn {
            device: DeviceId(id),
            report: None,
            passcode_changed: false,
            now: NOON.plus(i64::try_from(number % 11).unwrap()),
        };
        self.storage.check_in(check_in).await.unwrap();
    }

    /// Every device of a list, page by page of seven; forward, then back from its end.
    async fn walked(&self, query: &DeviceQuery) -> Vec<Device> {
        let (mut forward, mut place) = (Vec::new(), Place::Start);
        loop {
            let page = self.storage.every_device(query.clone(), place, 7);
            let page = page.await.unwrap();
            forward.extend(page.rows);
            assert!(forward.len() <= 100, "the same rows come again: {query:?}");
            let Some(mark) = page.next else { break };
            place = Place::After(mark);
        }
        let (mut back, mut place) = (Vec::new(), Place::End);
        loop {
            let page = self.storage.every_device(query.clone(), place, 7);
            let page = page.await.unwrap();
            back.splice(0..0, page.rows);
            let Some(mark) = page.previous else { break };
            place = Place::Before(mark);
        }
        assert_eq!(ids(&forward), ids(&back), "{query:?}");
        forward
    }

    async fn count(&self, query: &DeviceQuery) -> Count {
        let counting = self.storage.count_devices(query.clone(), false);
        counting.await.unwrap()
    }
}

fn ids(devices: &[Device]) -> Vec<&str> {
    devices.iter().map(|device| device.id.as_str()).collect()
}

fn person(device: &Device) -> &str {
    let user = device.primary_user.as_ref();
    user.map_or("", |user| &user.display_name)
}

/// What a list is ordered by, spelled so that texts compare as the list should.
fn key(device: &Device, order: DeviceOrder) -> String {
    let plain = |text: &str| {
        text.to_lowercase()
            .replace(['é', 'É'], "e")
            .replace('ë', "e")
    };
    let name = plain(&device.managed_device_name);
    let key = match order {
        DeviceOrder::Name => name,
        DeviceOrder::LastContact => device.last_contact.0.to_string(),
        DeviceOrder::Person => plain(person(device)),
        DeviceOrder::Platform => {
            let place = Platform::ALL
                .iter()
                .position(|it| *it == device.facts.platform);
            format!("{:02} {name}", place.unwrap())
        }
        DeviceOrder::Compliance => {
            let place = match compliance(device) {
                Compliance::Noncompliant => 0,
                Compliance::InGracePeriod => 1,
                Compliance::Unknown => 2,
                Compliance::Compliant => 3,
            };
            format!("{place} {name}")
        }
    };
    format!("{key}\0{}", device.id)
}

fn compliance(device: &Device) -> Compliance {
    match (device.facts.platform, device.posture.encrypted) {
        (Platform::Ios | Platform::Linux, _) | (_, Some(true)) => Compliance::Compliant,
        (_, Some(false)) => Compliance::Noncompliant,
        (_, None) => Compliance::Unknown,
    }
}

#[tokio::test]
async fn every_order_is_walked_both_ways_and_from_both_ends() {
    let fixture = Fixture::with_many().await;
    for order in [
        DeviceOrder::Name,
        DeviceOrder::LastContact,
        DeviceOrder::Person,
        DeviceOrder::Platform,
        DeviceOrder::Compliance,
    ] {
        for descending in [false, true] {
            let query = DeviceQuery {
                order,
                descending,
                ..DeviceQuery::default()
            };
            let walked = fixture.walked(&query).await;
            let found: Vec<_> = walked.iter().map(|device| key(device, order)).collect();
            let mut expected = found.clone();
            expected.sort();
            if descending {
                expected.reverse();
            }
            assert_eq!(found.len(), 60);
            assert_eq!(found, expected, "{order:?} {descending}");
        }
    }
}

#[tokio::test]
async fn a_filter_leaves_what_fits_and_its_count_is_exact() {
    let fixture = Fixture::with_many().await;
    let all = fixture.walked(&DeviceQuery::default()).await;
    let (ada, from) = (fixture.ada.clone(), NOON.plus(4));
    type Fits = Box<dyn Fn(&Device) -> bool>;
    let of = |change: &dyn Fn(&mut DeviceQuery)| {
        let mut query = DeviceQuery::default();
        change(&mut query);
        query
    };
    let rows: Vec<(DeviceQuery, Fits)> = vec![
        (
            of(&|query| query.platforms = Some(vec![Platform::Ios, Platform::Linux])),
            Box::new(|it| matches!(it.facts.platform, Platform::Ios | Platform::Linux)),
        ),
        (
            of(&|query| {
                query.management_agents = Some(vec![ManagementAgent::Mdm]);
                query.ownerships = Some(vec![Ownership::Personal]);
                query.compliance = Some(vec![Compliance::Noncompliant]);
            }),
            Box::new(|it| {
                it.facts.management_agent == ManagementAgent::Mdm
                    && it.facts.ownership == Ownership::Personal
                    && compliance(it) == Compliance::Noncompliant
            }),
        ),
        (
            of(&|query| query.platforms = Some(Vec::new())),
            Box::new(|_| false),
        ),
        (
            of(&|query| query.operating_systems = Some(vec!["DEBIAN".to_owned()])),
            Box::new(|it| it.operating_system == "Debian"),
        ),
        (
            of(&|query| query.user = Some(ada.clone())),
            Box::new(|it| person(it) == "ada"),
        ),
        (
            of(&|query| {
                query.contact_from = Some(from);
                query.contact_until = Some(from.plus(2));
                query.platforms = Some(vec![Platform::Android]);
            }),
            Box::new(move |it| {
                (from..=from.plus(2)).contains(&it.last_contact)
                    && it.facts.platform == Platform::Android
            }),
        ),
        (
            of(&|query| query.search = vec!["ELI".to_owned()]),
            Box::new(|it| person(it) == "Élise"),
        ),
        (
            of(&|query| query.search = vec!["one 1".to_owned(), "n-01".to_owned()]),
            Box::new(|it| {
                it.managed_device_name.to_lowercase().contains("one 1")
                    && it.serial_number.contains("N-01")
            }),
        ),
        (
            of(&|query| query.search = vec!["\"".to_owned(), "phone\"*".to_owned()]),
            Box::new(|_| false),
        ),
        (
            of(&|query| query.search = vec!["zé".to_owned()]),
            Box::new(|it| it.managed_device_name.starts_with("Zed")),
        ),
    ];
    for (query, fits) in rows {
        for order in [
            DeviceOrder::Name,
            DeviceOrder::LastContact,
            DeviceOrder::Compliance,
        ] {
            for descending in [false, true] {
                let query = DeviceQuery {
                    order,
                    descending,
                    ..query.clone()
                };
                let mut expected: Vec<_> = all.iter().filter(|it| fits(it)).collect();
                expected.sort_by_key(|device| key(device, order));
                if descending {
                    expected.reverse();
                }
                let expected: Vec<_> = expected.iter().map(|it| it.id.as_str()).collect();
                let walked = fixture.walked(&query).await;
                assert_eq!(ids(&walked), expected, "{query:?}");
                let exact = Count::Exact(u64::try_from(expected.len()).unwrap());
                assert_eq!(fixture.count(&query).await, exact, "{query:?}");
            }
        }
    }
}

#[tokio::test]
async fn people_are_found_by_any_part_of_their_names() {
    let fixture = Fixture::with_many().await;
    for (search, descending, expected) in [
        (vec![], false, "ada ben Élise zoë"),
        (vec![], true, "zoë Élise ben ada"),
        (vec!["LISE"], false, "Élise"),
        (vec!["@contoso", "oe"], false, "zoë"),
        (vec!["nobody"], false, ""),
    ] {
        let query = PersonQuery {
            search: search.into_iter().map(str::to_owned).collect(),
            descending,
        };
        let (mut names, mut place) = (Vec::new(), Place::Start);
        loop {
            let page = fixture.storage.every_person(query.clone(), place, 3, NOON);
            let page = page.await.unwrap();
            names.extend(page.rows.into_iter().map(|person| person.display_name));
            let Some(mark) = page.next else { break };
            place = Place::After(mark);
        }
        assert_eq!(names.join(" "), expected, "{query:?}");
    }
}
