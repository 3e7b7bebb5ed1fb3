//! Who sees a temporary passcode, and when.

use super::fixture::{Fixture, NOON};
use crate::{CheckIn, Completing, Outcome};
use model::command::{ANSWER_TIME, PASSCODE_LIFETIME};
use model::id::DeviceId;

#[tokio::test]
async fn only_once_it_opens_the_device_and_only_for_a_week() {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.reset("one", &phone).await;
    let ada = &fixture.ada;
    assert_eq!(fixture.reveal(ada, &command, NOON).await, "not yet set");
    fixture.take(&phone, &command, NOON).await;
    assert_eq!(fixture.reveal(ada, &command, NOON).await, "not yet set");
    fixture
        .complete(&phone, &command, Outcome::Succeeded, NOON)
        .await;
    let last = NOON.plus(PASSCODE_LIFETIME - 1);
    assert_eq!(fixture.reveal(ada, &command, last).await, "sealed");
    let over = NOON.plus(PASSCODE_LIFETIME);
    assert_eq!(fixture.reveal(ada, &command, over).await, "gone");
}

#[tokio::test]
async fn nobody_but_the_primary_user_of_then_and_now() {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.reset("one", &phone).await;
    fixture.run(&phone, &command).await;
    assert_eq!(
        fixture.reveal(&fixture.ben, &command, NOON).await,
        "not found"
    );
    fixture
        .tamper("UPDATE devices SET primary_user_id = 'ben'")
        .unwrap();
    for person in [&fixture.ada, &fixture.ben] {
        assert_eq!(fixture.reveal(person, &command, NOON).await, "not found");
    }
}

async fn passcode_changed(fixture: &Fixture, phone: &DeviceId) {
    let check_in = CheckIn {
        device: phone.clone(),
        report: None,
        passcode_changed: true,
        now: NOON,
    };
    fixture.storage.check_in(check_in).await.unwrap();
}

#[tokio::test]
async fn not_once_the_person_set_their_own() {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.reset("one", &phone).await;
    fixture.run(&phone, &command).await;
    passcode_changed(&fixture, &phone).await;
    assert_eq!(fixture.reveal(&fixture.ada, &command, NOON).await, "gone");
}

#[tokio::test]
async fn a_passcode_still_to_be_set_outlives_the_persons_own() {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.reset("one", &phone).await;
    passcode_changed(&fixture, &phone).await;
    fixture.run(&phone, &command).await;
    assert_eq!(fixture.reveal(&fixture.ada, &command, NOON).await, "sealed");
}

#[tokio::test]
async fn only_the_latest_that_was_set() {
    let (fixture, phone) = Fixture::with_phone().await;
    let ada = &fixture.ada;
    let early = fixture.reset("early", &phone).await;
    fixture.take(&phone, &early, NOON).await;
    let late = NOON.plus(ANSWER_TIME);
    let due = fixture.storage.expire_due(late, super::fixture::mint());
    due.await.unwrap();
    let latest = fixture.reset("latest", &phone).await;
    fixture.run(&phone, &latest).await;
    let completing = fixture.complete(&phone, &early, Outcome::Succeeded, late);
    assert_eq!(completing.await, Completing::Completed);
    assert_eq!(fixture.reveal(ada, &early, late).await, "gone");
    assert_eq!(fixture.reveal(ada, &latest, late).await, "sealed");
}

#[tokio::test]
async fn not_while_the_device_may_be_setting_another_one() {
    let (fixture, phone) = Fixture::with_phone().await;
    let ada = &fixture.ada;
    let early = fixture.reset("early", &phone).await;
    fixture.run(&phone, &early).await;
    let later = fixture.reset("later", &phone).await;
    assert_eq!(fixture.reveal(ada, &early, NOON).await, "sealed");
    fixture.take(&phone, &later, NOON).await;
    assert_eq!(fixture.reveal(ada, &early, NOON).await, "not yet set");
    let silent = NOON.plus(ANSWER_TIME);
    let due = fixture.storage.expire_due(silent, super::fixture::mint());
    due.await.unwrap();
    assert_eq!(fixture.reveal(ada, &early, silent).await, "not yet set");
    let failure = "passcodeRefused".to_owned();
    let completing = fixture.complete(&phone, &later, Outcome::Failed { failure }, silent);
    assert_eq!(completing.await, Completing::Completed);
    assert_eq!(fixture.reveal(ada, &early, silent).await, "sealed");
}
