//! Lists and counters follow whatever happens to a device, in the same transaction.

use super::*;
use crate::{RenameDevice, Renaming, SignedInPerson, Storage, schema};
use model::name::DeviceName;
use rusqlite::{Connection, OpenFlags};

const DAY: i64 = 86_400;

impl Fixture {
    /// The one device that a search finds, with what lists are filtered by; empty where none is found.
    async fn found(&self, search: &str) -> String {
        let query = DeviceQuery {
            search: vec![search.to_owned()],
            ..DeviceQuery::default()
        };
        let page = self.storage.every_device(query, Place::Start, 10);
        let rows = page.await.unwrap().rows;
        let shown = rows.iter().map(|it| {
            let facts = &it.facts;
            format!(
                "{} {:?} {:?}",
                it.managed_device_name, facts.platform, facts.ownership
            )
        });
        shown.collect::<Vec<_>>().join(", ")
    }

    /// How many devices are in the list, and how many of them are judged so.
    async fn counted(&self, compliance: Compliance) -> String {
        let judged = DeviceQuery {
            compliance: Some(vec![compliance]),
            ..DeviceQuery::default()
        };
        let all = self.count(&DeviceQuery::default()).await;
        format!("{:?} of {all:?}", self.count(&judged).await)
    }

    /// Nothing but what is in the devices' rows is in the counters.
    fn counters_are_right(&self) {
        let connection = Connection::open_with_flags(self.path(), OpenFlags::default()).unwrap();
        let wrong: i64 = connection
            .query_row(
                "SELECT count(*) FROM device_cells WHERE devices <>
                   (SELECT count(*) FROM devices WHERE cell = device_cells.id AND removed_at IS NULL
                     AND devices.platform = device_cells.platform
                     AND devices.ownership = device_cells.ownership
                     AND devices.management_agent = device_cells.management_agent
                     AND devices.compliance = device_cells.compliance)",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(wrong, 0);
    }
}

#[tokio::test]
async fn a_device_is_found_by_what_it_is_called_now() {
    let (fixture, phone) = Fixture::with_phone().await;
    assert_eq!(
        fixture.found("work ph").await,
        "Work phone Android Personal"
    );
    let rename = RenameDevice {
        device: phone.clone(),
        requester: fixture.ada.clone(),
        as_employee: true,
        name: DeviceName::parse("Pocket").unwrap(),
        if_match: None,
        now: NOON,
        request_id: "request".to_owned(),
        decide: Box::new(|_, _, _| Ok(())),
    };
    let renaming = fixture.storage.rename_device(rename).await.unwrap();
    assert_eq!(renaming, Renaming::Renamed);
    assert_eq!(fixture.found("work ph").await, "");
    let new = Report {
        platform: Platform::Linux,
        serial_number: "F-2".to_owned(),
        ..report("7")
    };
    fixture.check_in(&phone, Some(new)).await;
    assert_eq!(fixture.found("f-1").await, "");
    assert_eq!(fixture.found("f-2").await, "Pocket Linux Personal");
    fixture.counters_are_right();
}

#[tokio::test]
async fn a_device_is_found_by_whoever_has_it_now() {
    let (fixture, _) = Fixture::with_phone().await;
    fixture
        .tamper("UPDATE devices SET primary_user_id = 'ben', ownership = 'company'")
        .unwrap();
    assert_eq!(fixture.found("ada@").await, "");
    assert_eq!(fixture.found("ben@").await, "Work phone Android Company");
    let married = SignedInPerson {
        display_name: "Benjamin Zuiderzee".to_owned(),
        ..super::super::fixture::signed_in("ben")
    };
    fixture.storage.person_signs_in(married).await.unwrap();
    assert_eq!(fixture.found("zuider").await, "Work phone Android Company");
    let by_person = DeviceQuery {
        order: DeviceOrder::Person,
        ..DeviceQuery::default()
    };
    fixture.enrol("another", "ada").await;
    assert_eq!(ids(&fixture.walked(&by_person).await), ["another", "phone"]);
    fixture.counters_are_right();
}

#[tokio::test]
async fn what_has_left_is_in_no_list_and_in_no_counter() {
    let (fixture, phone) = Fixture::with_phone().await;
    assert_eq!(
        fixture.counted(Compliance::Compliant).await,
        "Exact(1) of Exact(1)"
    );
    let wipe = fixture
        .ask(model::action::RemoteAction::Wipe, "wipe", &phone)
        .await;
    fixture.run(&phone, &wipe).await;
    assert_eq!(
        fixture.counted(Compliance::Compliant).await,
        "Exact(0) of Exact(0)"
    );
    assert_eq!(fixture.found("work ph").await, "");
    assert_eq!(fixture.walked(&DeviceQuery::default()).await.len(), 0);
    fixture.counters_are_right();
}

#[tokio::test]
async fn what_only_time_makes_of_a_device_reaches_the_list_and_its_person() {
    let (fixture, phone) = Fixture::with_phone().await;
    let silence = CompliancePolicy {
        id: "silence".to_owned(),
        name: "Silence".to_owned(),
        platforms: vec![Platform::Android],
        requirements: vec![Requirement::LastContact(30)],
        grace_days: 10,
    };
    let putting = fixture.storage.put_compliance_policies(vec![silence], NOON);
    putting.await.unwrap();
    let mut changes = fixture.storage.subscribe();
    for (days, compliance, is_news) in [
        (29, Compliance::Compliant, false),
        (30, Compliance::InGracePeriod, true),
        (39, Compliance::InGracePeriod, false),
        (40, Compliance::Noncompliant, true),
    ] {
        let now = NOON.plus(days * DAY);
        assert!(!fixture.storage.judge_due(now).await.unwrap());
        assert_eq!(
            fixture.counted(compliance).await,
            "Exact(1) of Exact(1)",
            "{days}"
        );
        let told = changes.try_recv().map(|change| change.id);
        assert_eq!(told.ok(), is_news.then(|| phone.0.clone()), "{days}");
    }
    fixture.counters_are_right();
}

#[tokio::test]
async fn devices_of_an_older_file_are_listed_from_the_first_moment() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("portal.sqlite");
    let mut older = Connection::open_with_flags(&path, OpenFlags::default()).unwrap();
    schema::migrate_until(&mut older, 7);
    older
        .execute_batch(
            "INSERT INTO people (id, issuer, subject, display_name, user_name)
               VALUES ('ada', 'issuer', 'ada', 'Ada Élan', 'ada@contoso.example');
             INSERT INTO devices (id, version, secret_hash, primary_user_id, assignment, ownership,
               enrolment, management_agent, managed_device_name, device_name, platform,
               operating_system, os_version, chassis, model, manufacturer, serial_number,
               reset_token_activated, enrolled_at, last_contact, removed_at)
             VALUES ('here', 1, zeroblob(32), 'ada', 'primaryUser', 'company', 'device', 'mdm',
                 'Œuvre', 'mac', 'macOs', 'macOS', '15', 'laptop', 'Air', 'Apple', 'X-1', 0, 1, 2, NULL),
               ('gone', 1, randomblob(32), 'ada', 'primaryUser', 'company', 'device', 'mdm',
                 'Old', 'mac', 'macOs', 'macOS', '15', 'laptop', 'Air', 'Apple', 'X-2', 0, 1, 2, 9);",
        )
        .unwrap();
    drop(older);
    let storage = Storage::open(&path).unwrap();
    for search in ["elan", "œuv", "X-1"] {
        let query = DeviceQuery {
            search: vec![search.to_owned()],
            ..DeviceQuery::default()
        };
        let page = storage.every_device(query, Place::Start, 10).await.unwrap();
        assert_eq!(ids(&page.rows), ["here"], "{search}");
    }
    let counted = |compliance| {
        let query = DeviceQuery {
            compliance: Some(vec![compliance]),
            ..DeviceQuery::default()
        };
        storage.count_devices(query, false)
    };
    assert_eq!(counted(Compliance::Unknown).await.unwrap(), Count::Exact(1));
    storage.judge_due(NOON).await.unwrap();
    assert_eq!(
        counted(Compliance::Compliant).await.unwrap(),
        Count::Exact(1)
    );
}
