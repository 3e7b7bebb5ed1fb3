//! A device says what became of a command.

use super::fixture::{Fixture, NOON};
use crate::{Completing, Outcome};
use model::command::CommandState;

#[tokio::test]
async fn twice_is_noted_once() {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.reset("one", &phone).await;
    fixture.run(&phone, &command).await;
    let failure = "other".to_owned();
    let again = fixture.complete(&phone, &command, Outcome::Failed { failure }, NOON);
    assert_eq!(again.await, Completing::AlreadyCompleted);
    assert_eq!(fixture.states(&command).await, "Queued Accepted Succeeded");
    let told = fixture
        .storage
        .notifications_of(fixture.ada.clone())
        .await
        .unwrap();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].state, CommandState::Succeeded);
    assert_eq!(told[0].device_name, "Work phone");
}

#[tokio::test]
async fn what_was_never_taken_cannot_be_completed() {
    let (fixture, phone) = Fixture::with_phone().await;
    let other = fixture.enrol("tablet", "ada").await;
    let command = fixture.reset("one", &phone).await;
    let completing = fixture.complete(&phone, &command, Outcome::Succeeded, NOON);
    assert_eq!(completing.await, Completing::NotAcceptable);
    let completing = fixture.complete(&other, &command, Outcome::Succeeded, NOON);
    assert_eq!(completing.await, Completing::NotFound);
}

#[tokio::test]
async fn a_failure_is_told_and_its_passcode_forgotten() {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.reset("one", &phone).await;
    fixture.take(&phone, &command, NOON).await;
    let failure = "passcodeRefused".to_owned();
    let completing = fixture.complete(&phone, &command, Outcome::Failed { failure }, NOON);
    assert_eq!(completing.await, Completing::Completed);
    let story = fixture.storage.story_of(fixture.ada.clone(), command).await;
    let story = story.unwrap().unwrap();
    assert_eq!(story.failure.as_deref(), Some("passcodeRefused"));
    assert_eq!(story.passcode_until, None);
    let again = fixture.reset("two", &phone).await;
    fixture.take(&phone, &again, NOON).await;
    let completing = fixture.complete(&phone, &again, Outcome::NotSupported, NOON);
    assert_eq!(completing.await, Completing::Completed);
}

#[tokio::test]
async fn read_notifications_stay_read() {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.reset("one", &phone).await;
    fixture.run(&phone, &command).await;
    let storage = &fixture.storage;
    let id = storage.notifications_of(fixture.ada.clone()).await.unwrap()[0]
        .id
        .clone();
    for (person, read) in [(&fixture.ben, false), (&fixture.ada, true)] {
        storage
            .mark_read(person.clone(), vec![id.clone()])
            .await
            .unwrap();
        let told = storage.notifications_of(fixture.ada.clone()).await.unwrap();
        assert_eq!(told[0].read, read, "{person}");
    }
}

#[tokio::test]
async fn everything_up_to_one_is_read_however_much() {
    let (fixture, phone) = Fixture::with_phone().await;
    for id in ["one", "two", "three"] {
        let command = fixture.reset(id, &phone).await;
        fixture.run(&phone, &command).await;
    }
    let (storage, ada) = (&fixture.storage, &fixture.ada);
    let told = storage.notifications_of(ada.clone()).await.unwrap();
    let unread = || storage.unread_notifications_of(ada.clone());
    assert_eq!(unread().await.unwrap(), 3);
    let second = told[1].id.clone();
    for (person, left) in [(&fixture.ben, 3), (ada, 1), (ada, 1)] {
        let marking = storage.mark_read_up_to(person.clone(), second.clone());
        marking.await.unwrap();
        assert_eq!(unread().await.unwrap(), left, "{person}");
    }
    let told = storage.notifications_of(ada.clone()).await.unwrap();
    let read: Vec<_> = told.iter().map(|one| one.read).collect();
    assert_eq!(read, [false, true, true]);
}
