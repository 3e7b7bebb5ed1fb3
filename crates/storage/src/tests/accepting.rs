//! Accepting a request, once, under every pressure.

use super::fixture::{Fixture, NOON, idempotency, mint};
use crate::{Accepting, Facts};
use futures::future::join_all;
use model::action::ActionSet;
use model::command::CommandState;
use model::id::{CommandId, DeviceId};
use model::rules::Reason;

#[tokio::test]
async fn a_repeated_request_is_the_same_command() {
    let (fixture, phone) = Fixture::with_phone().await;
    let ask = |id: &str, fingerprint: &[u8]| {
        let mut request = fixture.request(id, &phone);
        request.idempotency = idempotency("key", fingerprint);
        fixture.storage.accept_command(request)
    };
    let id = CommandId("one".to_owned());
    let until = NOON.plus(24 * 60 * 60);
    let first = ask("one", b"reset").await.unwrap();
    assert_eq!(
        first,
        Accepting::Accepted {
            id: id.clone(),
            until
        }
    );
    let second = ask("two", b"reset").await.unwrap();
    assert_eq!(second, Accepting::Replayed { id, until });
    let other = ask("three", b"something else").await.unwrap();
    assert_eq!(other, Accepting::KeyReused);
}

#[tokio::test]
async fn of_two_resets_at_once_one_is_accepted() {
    let (fixture, phone) = Fixture::with_phone().await;
    let ask = |id: &str| fixture.storage.accept_command(fixture.request(id, &phone));
    let (one, two) = tokio::join!(ask("one"), ask("two"));
    assert!(matches!(one.unwrap(), Accepting::Accepted { .. }));
    match two.unwrap() {
        Accepting::Denied(denial) => assert_eq!(denial.reason(), Reason::UnderWay),
        accepted => panic!("{accepted:?}"),
    }
}

#[tokio::test]
async fn the_database_itself_allows_one_destructive_command_only() {
    let (fixture, phone) = Fixture::with_phone().await;
    fixture.reset("one", &phone).await;
    let twin = "INSERT INTO commands (id, device_id, device_name, action, effect, requester_id,
          as_employee, state, requested_at, until, updated_at)
        SELECT 'two', device_id, device_name, action, effect, requester_id, as_employee, 'sent',
          requested_at, until, updated_at FROM commands";
    let refused = fixture.tamper(twin).unwrap_err().to_string();
    assert!(refused.contains("UNIQUE"), "{refused}");
}

#[tokio::test]
async fn a_device_that_has_changed_since_is_left_alone() {
    let (fixture, phone) = Fixture::with_phone().await;
    let device = fixture
        .storage
        .device_of(fixture.ada.clone(), phone.clone());
    let version = device.await.unwrap().unwrap().version;
    let ask = |if_match| {
        let mut request = fixture.request("one", &phone);
        request.if_match = Some(if_match);
        fixture.storage.accept_command(request)
    };
    assert_eq!(ask(version - 1).await.unwrap(), Accepting::VersionMismatch);
    assert!(matches!(
        ask(version).await.unwrap(),
        Accepting::Accepted { .. }
    ));
}

#[tokio::test]
async fn somebody_elses_device_is_not_there() {
    let (fixture, phone) = Fixture::with_phone().await;
    let mut request = fixture.request("one", &phone);
    request.requester = fixture.ben.clone();
    let nowhere = fixture.request("two", &DeviceId("nowhere".to_owned()));
    for request in [request, nowhere] {
        let answer = fixture.storage.accept_command(request).await.unwrap();
        assert_eq!(answer, Accepting::NotFound);
    }
    let (ada, ben) = (fixture.ada.clone(), fixture.ben.clone());
    let storage = &fixture.storage;
    let command = fixture.reset("three", &phone).await;
    assert!(
        storage
            .device_of(ben.clone(), phone.clone())
            .await
            .unwrap()
            .is_none()
    );
    assert!(storage.devices_of(ben.clone()).await.unwrap().is_empty());
    assert!(
        storage
            .story_of(ben.clone(), command)
            .await
            .unwrap()
            .is_none()
    );
    assert!(
        storage
            .stories_of_device(ben, phone.clone())
            .await
            .unwrap()
            .is_none()
    );
    assert_eq!(
        storage.devices_of(ada.clone()).await.unwrap()[0]
            .latest
            .len(),
        1
    );
    assert_eq!(
        storage
            .stories_of_device(ada, phone)
            .await
            .unwrap()
            .map(|stories| stories.len()),
        Some(1)
    );
}

#[tokio::test]
async fn when_it_acts_the_devices_person_is_told() {
    let (fixture, phone) = Fixture::with_phone().await;
    let mut request = fixture.request("one", &phone);
    request.requester = fixture.ben.clone();
    request.as_employee = false;
    let by_the_rules = request.decide;
    request.decide = Box::new(|facts| {
        assert_eq!((facts.primary_user, facts.as_employee), (false, false));
        by_the_rules(&Facts {
            primary_user: true,
            ..facts.clone()
        })
    });
    let answer = fixture.storage.accept_command(request).await.unwrap();
    let Accepting::Accepted { id: command, .. } = answer else {
        panic!("{answer:?}");
    };
    let storage = &fixture.storage;
    let told = storage.notifications_of(fixture.ada.clone()).await.unwrap();
    assert_eq!(told[0].state, CommandState::Queued);
    let by = told[0].requested_by.as_ref().unwrap();
    assert_eq!(by.id, fixture.ben);
    storage
        .expire_due(NOON.plus(24 * 60 * 60), mint())
        .await
        .unwrap();
    for (person, told) in [(&fixture.ada, 2), (&fixture.ben, 0)] {
        let notifications = storage.notifications_of(person.clone()).await.unwrap();
        assert_eq!(notifications.len(), told, "{person}");
        let story = storage.story_of(person.clone(), command.clone());
        assert!(story.await.unwrap().is_some(), "{person}");
    }
}

#[tokio::test]
async fn a_decision_that_panics_changes_nothing_and_stops_nobody() {
    let (fixture, phone) = Fixture::with_phone().await;
    let mut request = fixture.request("one", &phone);
    request.decide = Box::new(|_| panic!("on purpose"));
    let failure = fixture.storage.accept_command(request).await.unwrap_err();
    assert_eq!(failure, crate::Failure::Closed);
    fixture.reset("one", &phone).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_at_once_are_each_accepted() {
    let fixture = Fixture::new().await;
    let mut phones = Vec::new();
    for number in 0..64 {
        phones.push(fixture.enrol(&format!("phone-{number}"), "ada").await);
    }
    let asked = phones.iter().map(|phone| {
        let request = fixture.request(&format!("reset of {phone}"), phone);
        let storage = fixture.storage.clone();
        tokio::spawn(async move { storage.accept_command(request).await })
    });
    for answer in join_all(asked).await {
        assert!(matches!(
            answer.unwrap().unwrap(),
            Accepting::Accepted { .. }
        ));
    }
    let devices = fixture
        .storage
        .devices_of(fixture.ada.clone())
        .await
        .unwrap();
    assert!(
        devices
            .iter()
            .all(|device| device.facts.under_way.waiting != ActionSet::NONE)
    );
    let entries = fixture.storage.audit_entries(0).await.unwrap();
    assert_eq!(crate::verify_audit(&entries), Ok(()));
}

#[tokio::test]
async fn what_waits_together_is_committed_together() {
    let fixture = Fixture::new().await;
    let mut phones = Vec::new();
    for number in 0..64 {
        phones.push(fixture.enrol(&format!("phone-{number}"), "ada").await);
    }
    // The first decision holds the writer until all others are in the queue.
    let (release, held) = std::sync::mpsc::channel();
    let mut held = Some(held);
    let asked = phones.iter().map(|phone| {
        let mut request = fixture.request(&format!("reset of {phone}"), phone);
        let held = held.take();
        let decide = request.decide;
        request.decide = Box::new(move |facts| {
            if let Some(held) = held {
                held.recv().unwrap();
            }
            decide(facts)
        });
        let storage = fixture.storage.clone();
        async move {
            storage.accept_command(request).await.unwrap();
            storage.latest_version().await.unwrap()
        }
    });
    let asked: Vec<_> = asked.collect();
    let (versions, ()) = tokio::join!(join_all(asked), async { release.send(()).unwrap() });
    let latest = fixture.storage.latest_version().await.unwrap();
    assert_eq!(versions, [latest; 64]);
}
