//! A device takes a command: in time, once, and only while it may still be done.

use super::fixture::{Fixture, NOON, report};
use crate::Organisation;
use model::action::Action;
use model::command::ANSWER_TIME;
use model::device::{Ownership, Platform};
use model::id::{CommandId, DeviceId};
use model::policy::{SelfServicePolicy, Switch};

const DAY: i64 = 24 * 60 * 60;

#[tokio::test]
async fn in_the_last_second_yes_and_at_the_end_no() {
    for (age, expected) in [(DAY - 1, "taken"), (DAY, "expired"), (DAY + 1, "expired")] {
        let (fixture, phone) = Fixture::with_phone().await;
        let command = fixture.reset("one", &phone).await;
        let answer = fixture.take(&phone, &command, NOON.plus(age)).await;
        assert_eq!(answer, expected, "after {age} s");
    }
}

#[tokio::test]
async fn twice_is_taken_again_without_another_step() {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.reset("one", &phone).await;
    assert_eq!(fixture.check_in(&phone, None).await, "one Sent");
    assert_eq!(fixture.take(&phone, &command, NOON).await, "taken");
    assert_eq!(fixture.take(&phone, &command, NOON).await, "taken");
    assert_eq!(fixture.states(&command).await, "Queued Sent Accepted");
    assert_eq!(fixture.check_in(&phone, None).await, "one Accepted");
    let late = NOON.plus(ANSWER_TIME);
    assert_eq!(fixture.take(&phone, &command, late).await, "not open");
}

#[tokio::test]
async fn no_longer_once_the_device_has_changed_owner() {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.reset("one", &phone).await;
    let sold = "UPDATE devices SET primary_user_id = 'ben'";
    fixture.tamper(sold).unwrap();
    check_no_longer_allowed(&fixture, &phone, &command).await;
}

#[tokio::test]
async fn no_longer_once_the_device_has_become_another() {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.reset("one", &phone).await;
    fixture.check_in(&phone, Some(report("7.0"))).await;
    check_no_longer_allowed(&fixture, &phone, &command).await;
}

#[tokio::test]
async fn no_longer_once_it_switched_it_off() {
    let (fixture, phone) = Fixture::with_phone().await;
    let command = fixture.reset("one", &phone).await;
    let off = Switch {
        action: Action::ResetPasscode,
        platform: Platform::Android,
        ownership: Ownership::Personal,
        on: false,
    };
    let organisation = Organisation {
        name: "Contoso".to_owned(),
        theme_color: Some([0, 99, 177]),
        policy: SelfServicePolicy {
            switches: vec![off],
            it_reveals: true,
        },
        ..Organisation::default()
    };
    let kept = organisation.clone();
    fixture.storage.put_organisation(kept, NOON).await.unwrap();
    let found = fixture.storage.organisation().await.unwrap();
    assert_eq!(found, Some(organisation));
    check_no_longer_allowed(&fixture, &phone, &command).await;
}

async fn check_no_longer_allowed(fixture: &Fixture, phone: &DeviceId, command: &CommandId) {
    assert_eq!(
        fixture.take(phone, command, NOON).await,
        "no longer allowed"
    );
    assert_eq!(fixture.take(phone, command, NOON).await, "not open");
    assert!(fixture.states(command).await.ends_with("Cancelled"));
    let told = fixture.storage.notifications_of(fixture.ada.clone()).await;
    assert_eq!(told.unwrap().len(), 1);
}

#[tokio::test]
async fn another_devices_command_is_not_there() {
    let (fixture, phone) = Fixture::with_phone().await;
    let other = fixture.enrol("tablet", "ada").await;
    let command = fixture.reset("one", &phone).await;
    assert_eq!(fixture.take(&other, &command, NOON).await, "not found");
    assert_eq!(fixture.check_in(&other, None).await, "");
}
