//! What time alone brings about.

use super::fixture::{Fixture, NOON, mint};
use crate::{Completing, Outcome};
use model::command::{ANSWER_TIME, CommandState, PASSCODE_LIFETIME};

const DAY: i64 = 24 * 60 * 60;

#[tokio::test]
async fn what_nobody_fetched_expires_once() {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.reset("one", &phone).await;
    let storage = &fixture.storage;
    let early = storage
        .expire_due(NOON.plus(DAY - 1), mint())
        .await
        .unwrap();
    assert_eq!(early, []);
    let due = storage.expire_due(NOON.plus(DAY), mint()).await.unwrap();
    assert!(!due.is_empty());
    let again = storage.expire_due(NOON.plus(DAY), mint()).await.unwrap();
    assert_eq!(again, []);
    assert_eq!(fixture.states(&command).await, "Queued Expired");
    let told = storage.notifications_of(fixture.ada.clone()).await.unwrap();
    assert_eq!(told[0].state, CommandState::Expired);
    assert_eq!(fixture.reveal(&fixture.ada, &command, NOON).await, "gone");
}

#[tokio::test]
async fn without_an_answer_it_is_unknown_until_the_device_comes_back() {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.reset("one", &phone).await;
    fixture.take(&phone, &command, NOON).await;
    let late = NOON.plus(ANSWER_TIME);
    fixture.storage.expire_due(late, mint()).await.unwrap();
    assert_eq!(fixture.states(&command).await, "Queued Accepted Unknown");
    assert_eq!(
        fixture.reveal(&fixture.ada, &command, late).await,
        "not yet set"
    );
    assert_eq!(fixture.check_in(&phone, None).await, "");
    assert_eq!(fixture.take(&phone, &command, late).await, "not open");
    let completing = fixture.complete(&phone, &command, Outcome::Succeeded, late);
    assert_eq!(completing.await, Completing::Completed);
    assert_eq!(fixture.reveal(&fixture.ada, &command, late).await, "sealed");
}

#[tokio::test]
async fn an_old_passcode_is_forgotten() {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.reset("one", &phone).await;
    fixture.run(&phone, &command).await;
    let story = || {
        fixture
            .storage
            .story_of(fixture.ada.clone(), command.clone())
    };
    let until = story().await.unwrap().unwrap().passcode_until;
    assert_eq!(until, Some(NOON.plus(PASSCODE_LIFETIME)));
    let old = NOON.plus(PASSCODE_LIFETIME);
    fixture.storage.expire_due(old, mint()).await.unwrap();
    assert_eq!(story().await.unwrap().unwrap().passcode_until, None);
}
