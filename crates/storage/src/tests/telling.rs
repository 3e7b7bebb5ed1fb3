//! Changes are told after the commit, and can be asked for later.

use super::fixture::Fixture;
use crate::ChangeKind;

#[tokio::test]
async fn a_listener_hears_of_what_can_already_be_read() {
    let (fixture, phone) = Fixture::with_phone().await;
    let storage = &fixture.storage;
    let before = storage.latest_version().await.unwrap();
    let mut heard = storage.subscribe();
    let command = fixture.reset("one", &phone).await;
    let change = heard.recv().await.unwrap();
    assert_eq!(change.kind, ChangeKind::Action);
    assert_eq!(change.id, command.as_str());
    assert_eq!(change.person.as_ref(), Some(&fixture.ada));
    assert_eq!(change.device, Some(phone.clone()));
    let missed = storage
        .changes_since(fixture.ada.clone(), before)
        .await
        .unwrap();
    assert_eq!(missed[0], change);
    assert_eq!(missed[1], heard.recv().await.unwrap());
    let nothing = storage.changes_since(fixture.ben.clone(), 0).await.unwrap();
    assert_eq!(nothing, []);
}

#[tokio::test]
async fn each_thing_that_changed_is_told_once_with_its_latest_version() {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.reset("one", &phone).await;
    fixture.run(&phone, &command).await;
    let storage = &fixture.storage;
    let missed = storage.changes_since(fixture.ada.clone(), 0).await.unwrap();
    let kinds: Vec<_> = missed.iter().map(|change| change.kind).collect();
    use ChangeKind::{Action, Device, Notification};
    assert_eq!(kinds, [Action, Device, Notification]);
    let latest = storage.latest_version().await.unwrap();
    assert_eq!(missed.last().unwrap().version, latest);
}

#[tokio::test]
async fn a_work_profile_awaits_its_token() {
    let (fixture, phone) = Fixture::with_phone().await;
    let awaited = async || {
        let tokens = fixture.storage.awaited_tokens_of(fixture.ada.clone());
        let tokens = tokens.await.unwrap().into_iter();
        tokens.map(|token| token.device).collect::<Vec<_>>()
    };
    assert_eq!(awaited().await, []);
    let made = "UPDATE devices SET enrolment = 'androidWorkProfile', os_version = '13',
        passcode_set = 1";
    fixture.tamper(made).unwrap();
    assert_eq!(awaited().await, [phone]);
    fixture
        .tamper("UPDATE devices SET reset_token_activated = 1")
        .unwrap();
    assert_eq!(awaited().await, []);
}
