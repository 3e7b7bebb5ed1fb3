//! A device leaves management when it says that it has, and not before.

use super::fixture::{Fixture, NOON, mint};
use crate::{Completing, Outcome};
use model::action::RemoteAction;
use model::command::ANSWER_TIME;
use model::id::{CommandId, DeviceId};

async fn leaving(fixture: &Fixture, phone: &DeviceId) -> Option<bool> {
    let device = fixture
        .storage
        .device_of(fixture.ada.clone(), phone.clone());
    device.await.unwrap().map(|device| device.facts.leaving)
}

/// The phone takes a removal that was asked for with a lock beside it.
async fn taken(fixture: &Fixture, phone: &DeviceId) -> (CommandId, CommandId) {
    let retire = fixture.ask(RemoteAction::Retire, "retire", phone).await;
    let lock = fixture.ask(RemoteAction::RemoteLock, "lock", phone).await;
    assert_eq!(leaving(fixture, phone).await, Some(false));
    let due = NOON.plus(10);
    let taking = fixture.take(phone, &retire, due).await;
    assert_eq!(taking, "taken, no passcode");
    assert_eq!(leaving(fixture, phone).await, Some(true));
    (retire, lock)
}

#[tokio::test]
async fn it_leaves_the_list_and_its_stories_stay() {
    let (fixture, phone) = Fixture::with_phone().await;
    let other = fixture.enrol("tablet", "ada").await;
    let reset = fixture.reset("reset", &phone).await;
    fixture.run(&phone, &reset).await;
    let (retire, lock) = taken(&fixture, &phone).await;
    let done = || fixture.complete(&phone, &retire, Outcome::Succeeded, NOON);
    assert_eq!(done().await, Completing::Completed);
    assert_eq!(done().await, Completing::AlreadyCompleted);

    let listed = fixture.storage.devices_of(fixture.ada.clone()).await;
    let listed: Vec<_> = listed.unwrap().into_iter().map(|one| one.id).collect();
    assert_eq!(listed, [other]);
    assert_eq!(leaving(&fixture, &phone).await, None);
    assert_eq!(fixture.check_in(&phone, None).await, "left");
    assert_eq!(fixture.take(&phone, &lock, NOON).await, "not open");
    assert_eq!(fixture.states(&lock).await, "Queued Superseded");
    assert_eq!(
        fixture.told().await,
        ["lock Superseded", "retire Succeeded", "reset Succeeded"]
    );
    let stories = |person| fixture.storage.stories_of_device(person, phone.clone());
    let own = stories(fixture.ada.clone()).await.unwrap().unwrap();
    assert_eq!(own.len(), 3);
    assert_eq!(stories(fixture.ben.clone()).await.unwrap(), None);
    // It may still be locked by what was set last.
    assert_eq!(fixture.reveal(&fixture.ada, &reset, NOON).await, "sealed");
}

#[tokio::test]
async fn a_wipe_leaves_no_passcode_behind() {
    let (fixture, phone) = Fixture::with_phone().await;
    let reset = fixture.reset("reset", &phone).await;
    fixture.run(&phone, &reset).await;
    let wipe = fixture.ask(RemoteAction::Wipe, "wipe", &phone).await;
    fixture.run(&phone, &wipe).await;
    assert_eq!(leaving(&fixture, &phone).await, None);
    assert_eq!(fixture.reveal(&fixture.ada, &reset, NOON).await, "gone");
}

#[tokio::test]
async fn a_device_that_could_not_leave_stays() {
    let (fixture, phone) = Fixture::with_phone().await;
    let (retire, _) = taken(&fixture, &phone).await;
    let failure = "other".to_owned();
    let outcome = Outcome::Failed { failure };
    fixture.complete(&phone, &retire, outcome, NOON).await;
    assert_eq!(leaving(&fixture, &phone).await, Some(false));
    assert_eq!(fixture.check_in(&phone, None).await, "lock Sent");
}

#[tokio::test]
async fn one_that_never_answered_stays_until_it_says_so() {
    let (fixture, phone) = Fixture::with_phone().await;
    let wipe = fixture.ask(RemoteAction::Wipe, "wipe", &phone).await;
    fixture.take(&phone, &wipe, NOON).await;
    let late = NOON.plus(ANSWER_TIME);
    fixture.storage.expire_due(late, mint()).await.unwrap();
    assert_eq!(leaving(&fixture, &phone).await, Some(false));
    let outcome = Outcome::Succeeded;
    fixture.complete(&phone, &wipe, outcome, late).await;
    assert_eq!(leaving(&fixture, &phone).await, None);
}

#[tokio::test]
async fn a_late_no_to_one_removal_does_not_end_the_next() {
    let (fixture, phone) = Fixture::with_phone().await;
    let wipe = fixture.ask(RemoteAction::Wipe, "wipe", &phone).await;
    fixture.take(&phone, &wipe, NOON).await;
    let late = NOON.plus(ANSWER_TIME);
    fixture.storage.expire_due(late, mint()).await.unwrap();
    let again = fixture.ask(RemoteAction::Wipe, "again", &phone).await;
    fixture.take(&phone, &again, late).await;
    let outcome = Outcome::NotSupported;
    fixture.complete(&phone, &wipe, outcome, late).await;
    assert_eq!(leaving(&fixture, &phone).await, Some(true));
}

#[tokio::test]
async fn the_version_grows_with_what_is_under_way() {
    let (fixture, phone) = Fixture::with_phone().await;
    let fresh = fixture.version(&phone).await;
    let sync = fixture.ask(RemoteAction::SyncDevice, "sync", &phone).await;
    let asked = fixture.version(&phone).await;
    assert!(asked > fresh);
    fixture.check_in(&phone, None).await;
    assert_eq!(fixture.version(&phone).await, asked);
    fixture.take(&phone, &sync, NOON).await;
    let taken = fixture.version(&phone).await;
    assert!(taken > asked);
    let outcome = Outcome::Succeeded;
    fixture.complete(&phone, &sync, outcome, NOON).await;
    assert!(fixture.version(&phone).await > taken);
}
