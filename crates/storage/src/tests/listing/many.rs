//! Where many devices may fit, a page is given out short rather than late, and nothing is left out.

use super::*;

/// More devices than are looked at for one page, twice over.
const MANY: usize = 1_100;

/// How long a list without paging through would be, and how many pages were empty.
struct Walked {
    names: Vec<String>,
    empty: usize,
}

impl Fixture {
    async fn with_crowd() -> Self {
        let fixture = Self::new().await;
        fixture.enrol("template", "ada").await;
        let crowd = format!(
            "INSERT INTO devices (id, version, secret_hash, primary_user_id, assignment, ownership,
               enrolment, management_agent, managed_device_name, device_name, platform,
               operating_system, os_version, chassis, model, manufacturer, serial_number,
               reset_token_activated, enrolled_at, last_contact, name_key, search_key)
             WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {MANY})
             SELECT printf('crowd-%05d', n), 1, randomblob(32), NULL, assignment, ownership,
               enrolment, management_agent, printf('Crowd %05d', n), 'crowd', 'android', 'Android', '9',
               chassis, model, manufacturer, '', 0, enrolled_at, n, printf('crowd %05d', n),
               printf('crowd %05d', n) || iif(n % 400 = 0, ' qx', '')
             FROM devices, numbers"
        );
        fixture.tamper(&crowd).unwrap();
        fixture
    }

    async fn walks(&self, query: &DeviceQuery) -> Walked {
        let (mut names, mut empty, mut place) = (Vec::new(), 0, Place::Start);
        loop {
            let page = self.storage.every_device(query.clone(), place, 50);
            let page = page.await.unwrap();
            empty += usize::from(page.rows.is_empty());
            names.extend(page.rows.into_iter().map(|it| it.managed_device_name));
            let Some(mark) = page.next else { break };
            place = Place::After(mark);
        }
        Walked { names, empty }
    }
}

fn searching(term: &str) -> DeviceQuery {
    DeviceQuery {
        search: vec![term.to_owned()],
        ..DeviceQuery::default()
    }
}

#[tokio::test]
async fn a_short_search_finds_everything_by_and_by() {
    let fixture = Fixture::with_crowd().await;
    let query = searching("qx");
    let walked = fixture.walks(&query).await;
    assert_eq!(walked.names, ["Crowd 00400", "Crowd 00800"]);
    assert_eq!(fixture.count(&query).await, Count::AtLeast(1));
    let exactly = fixture.storage.count_devices(query, true).await.unwrap();
    assert_eq!(exactly, Count::Exact(2));
    let late = DeviceQuery {
        contact_from: Some(Timestamp(550)),
        contact_until: Some(Timestamp(1_090)),
        ..searching("qx")
    };
    let walked = fixture.walks(&late).await;
    assert_eq!((walked.names.len(), walked.empty), (1, 2));
}

#[tokio::test]
async fn a_broad_search_is_in_order_too() {
    let fixture = Fixture::with_crowd().await;
    let query = searching("crowd");
    let walked = fixture.walks(&query).await;
    assert_eq!(walked.names.len(), MANY);
    assert!(walked.names.is_sorted());
    assert_eq!(fixture.count(&query).await, Count::AtLeast(600));
    let exactly = fixture.storage.count_devices(query.clone(), true).await;
    assert_eq!(exactly.unwrap(), Count::Exact(MANY as u64));
    let last = fixture.storage.every_device(query, Place::End, 2);
    let last = last.await.unwrap();
    assert_eq!(ids(&last.rows), ["crowd-01099", "crowd-01100"]);
    assert!(last.next.is_none() && last.previous.is_some());
}

#[tokio::test]
async fn a_wide_range_of_contacts_begins_and_ends_where_it_should() {
    let fixture = Fixture::with_crowd().await;
    for order in [DeviceOrder::LastContact, DeviceOrder::Name] {
        for descending in [false, true] {
            let query = DeviceQuery {
                contact_from: Some(Timestamp(100)),
                contact_until: Some(Timestamp(999)),
                order,
                descending,
                ..DeviceQuery::default()
            };
            let walked = fixture.walks(&query).await;
            let (first, last) = (walked.names.first().cloned(), walked.names.last().cloned());
            let mut ends = [first.unwrap(), last.unwrap()];
            if descending {
                ends.reverse();
            }
            assert_eq!(
                ends,
                ["Crowd 00100", "Crowd 00999"],
                "{order:?} {descending}"
            );
            assert_eq!(walked.names.len(), 900);
        }
    }
}

#[tokio::test]
async fn whoever_has_very_many_devices_sees_all_of_them() {
    let fixture = Fixture::with_crowd().await;
    fixture
        .tamper("UPDATE devices SET primary_user_id = 'ben'")
        .unwrap();
    let query = DeviceQuery {
        user: Some(PersonId("ben".to_owned())),
        ..DeviceQuery::default()
    };
    assert_eq!(fixture.walks(&query).await.names.len(), MANY + 1);
}
