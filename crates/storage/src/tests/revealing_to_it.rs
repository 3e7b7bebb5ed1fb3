//! What opens a device is shown to IT: when, how often, and who is told.

use super::fixture::{Fixture, NOON, mint, signed_in};
use crate::{Organisation, RevealToIt, Revealing, RevealingToIt, SignedInPerson};
use model::command::{CommandState, PASSCODE_LIFETIME, PIN_LIFETIME};
use model::id::{CommandId, NotificationId, PersonId};
use model::person::Role;
use model::policy::SelfServicePolicy;
use model::time::Timestamp;

/// Ben, in IT, asks to see it.
async fn asks(fixture: &Fixture, command: &CommandId, fresh: bool, now: Timestamp) -> &'static str {
    asks_as(fixture, &fixture.ben, command, fresh, now).await
}

async fn asks_as(
    fixture: &Fixture,
    person: &PersonId,
    command: &CommandId,
    fresh: bool,
    now: Timestamp,
) -> &'static str {
    let reveal = RevealToIt {
        command: command.clone(),
        person: person.clone(),
        reason: "Only phone".to_owned(),
        fresh,
        now,
        notification: NotificationId(format!("shown-{}", now.0)),
        request_id: "request".to_owned(),
    };
    match fixture.storage.reveal_to_it(reveal).await.unwrap() {
        RevealingToIt::Answered(Revealing::Sealed { .. }) => "sealed",
        RevealingToIt::Answered(Revealing::Gone) => "gone",
        RevealingToIt::Answered(Revealing::NotYetSet) => "not yet set",
        RevealingToIt::Answered(Revealing::NotFound) => "not found",
        RevealingToIt::TheirsAlone => "theirs alone",
        RevealingToIt::Stale => "stale",
        RevealingToIt::Stopped => "stopped",
        RevealingToIt::NotAllowed => "not allowed",
    }
}

/// The organisation wants it, Ben is in IT, and Ada's phone is the company's and was reset.
async fn with_company_phone(it_reveals: bool) -> (Fixture, CommandId) {
    let (fixture, phone) = Fixture::with_phone().await;
    let organisation = Organisation {
        policy: SelfServicePolicy {
            it_reveals,
            ..SelfServicePolicy::default()
        },
        ..Organisation::default()
    };
    let putting = fixture.storage.put_organisation(organisation, NOON);
    putting.await.unwrap();
    let mut ben = signed_in("ben");
    ben.role = Role::HelpDesk;
    fixture.storage.person_signs_in(ben).await.unwrap();
    fixture
        .tamper("UPDATE devices SET ownership = 'company'")
        .unwrap();
    let command = fixture.reset("one", &phone).await;
    assert_ne!(asks(&fixture, &command, true, NOON).await, "sealed");
    fixture.run(&phone, &command).await;
    (fixture, command)
}

#[tokio::test]
async fn once_and_the_person_is_told_by_whom_and_why() {
    let (fixture, command) = with_company_phone(true).await;
    let offered = async || {
        let story = fixture.storage.story_of_any(command.clone()).await;
        story.unwrap().unwrap().reveals_to_it
    };
    assert!(offered().await);
    assert_eq!(asks(&fixture, &command, false, NOON).await, "stale");
    assert_eq!(asks(&fixture, &command, true, NOON).await, "sealed");
    assert_eq!(asks(&fixture, &command, true, NOON).await, "gone");
    assert!(!offered().await);
    // Whose passcode it is still sees it.
    let theirs = fixture.reveal(&fixture.ada, &command, NOON).await;
    assert_eq!(theirs, "sealed");
    let told = fixture.storage.notifications_of(fixture.ada.clone());
    let told = told.await.unwrap().remove(0);
    let shown = told.shown_to.unwrap();
    assert_eq!(shown.person.id, fixture.ben);
    assert_eq!(shown.because, "Only phone");
    assert_eq!(
        (told.state, told.command),
        (CommandState::Succeeded, command)
    );
}

#[tokio::test]
async fn only_where_the_organisation_wants_it_on_its_own_devices() {
    let (fixture, command) = with_company_phone(false).await;
    assert_eq!(asks(&fixture, &command, true, NOON).await, "theirs alone");
    let (fixture, command) = with_company_phone(true).await;
    for ownership in ["personal", "unknown"] {
        fixture
            .tamper(&format!("UPDATE devices SET ownership = '{ownership}'"))
            .unwrap();
        assert_eq!(asks(&fixture, &command, true, NOON).await, "theirs alone");
        let story = fixture.storage.story_of_any(command.clone()).await;
        assert!(!story.unwrap().unwrap().reveals_to_it);
    }
}

#[tokio::test]
async fn to_nobody_outside_it_and_not_for_ever() {
    let (fixture, command) = with_company_phone(true).await;
    let as_ada = asks_as(&fixture, &fixture.ada, &command, true, NOON).await;
    assert_eq!(as_ada, "not allowed");
    let nothing = CommandId("nothing".to_owned());
    assert_eq!(asks(&fixture, &nothing, true, NOON).await, "not found");
    let mut ben = signed_in("ben");
    ben.role = Role::HelpDesk;
    ben.now = NOON.plus(PASSCODE_LIFETIME);
    fixture.storage.person_signs_in(ben).await.unwrap();
    let over = NOON.plus(PASSCODE_LIFETIME);
    assert_eq!(asks(&fixture, &command, true, over).await, "gone");
}

#[tokio::test]
async fn the_pin_of_a_computer_as_often_as_it_takes() {
    let (fixture, command) = with_company_phone(false).await;
    fixture
        .tamper("UPDATE commands SET effect = 'locksWithPin', opens = NULL, characters = NULL")
        .unwrap();
    for _ in 0..2 {
        assert_eq!(asks(&fixture, &command, true, NOON).await, "sealed");
    }
    let told = fixture.storage.notifications_of(fixture.ada.clone());
    let told = told.await.unwrap();
    assert!(told.iter().all(|one| one.shown_to.is_none()));
}

#[tokio::test]
async fn the_pin_of_a_computer_for_a_year() {
    let (fixture, command) = with_company_phone(false).await;
    fixture
        .tamper("UPDATE commands SET effect = 'locksWithPin', opens = NULL, characters = NULL")
        .unwrap();
    let until = async || {
        let story = fixture.storage.story_of_any(command.clone()).await;
        story.unwrap().unwrap().passcode_until
    };
    let over = NOON.plus(PIN_LIFETIME);
    assert_eq!(until().await, Some(over));
    for (now, expected, kept) in [
        (NOON.plus(PASSCODE_LIFETIME), "sealed", true),
        (NOON.plus(PIN_LIFETIME - 1), "sealed", true),
        (over, "gone", false),
    ] {
        let ben = SignedInPerson {
            role: Role::HelpDesk,
            now,
            ..signed_in("ben")
        };
        fixture.storage.person_signs_in(ben).await.unwrap();
        assert_eq!(asks(&fixture, &command, true, now).await, expected);
        let expiring = fixture.storage.expire_due(now, mint()).await;
        expiring.unwrap();
        assert_eq!(until().await.is_some(), kept);
    }
}
