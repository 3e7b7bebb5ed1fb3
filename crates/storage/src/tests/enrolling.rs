//! Devices enrol, report what they are, and people show up.

use super::fixture::{Fixture, NOON, enrol, grant, hash_of, report, signed_in};
use crate::Enrolling;
use model::device::Platform;
use model::id::{DeviceId, PersonId};
use model::person::Role;

#[tokio::test]
async fn a_code_is_used_once() {
    let fixture = Fixture::new().await;
    let storage = &fixture.storage;
    let code = hash_of("code");
    let device = DeviceId("first".to_owned());
    let ask = |attempt: &str, id: &str| storage.enrol(enrol(code, attempt, id));
    assert_eq!(ask("a", "first").await.unwrap(), Enrolling::CodeUnknown);
    for _ in 0..2 {
        storage
            .put_enrolment(grant(code, None), NOON)
            .await
            .unwrap();
    }
    let enrolled = Enrolling::Enrolled {
        device: device.clone(),
    };
    assert_eq!(ask("a", "first").await.unwrap(), enrolled);
    assert_eq!(ask("a", "second").await.unwrap(), enrolled);
    assert_eq!(ask("b", "third").await.unwrap(), Enrolling::CodeUsed);
    let holder = |secret: &str| storage.device_of_secret(hash_of(secret));
    assert_eq!(holder("secret of first, a").await.unwrap(), None);
    assert_eq!(holder("secret of second, a").await.unwrap(), Some(device));
}

#[tokio::test]
async fn only_a_report_that_says_something_new_makes_a_new_version() {
    let (fixture, phone) = Fixture::with_phone().await;
    let version = async || {
        let device = fixture
            .storage
            .device_of(fixture.ada.clone(), phone.clone());
        device.await.unwrap().unwrap().version
    };
    let at_first = version().await;
    fixture.check_in(&phone, None).await;
    fixture.check_in(&phone, Some(report("6.0.1"))).await;
    assert_eq!(version().await, at_first);
    fixture.check_in(&phone, Some(report("7.0"))).await;
    assert!(version().await > at_first);
}

#[tokio::test]
async fn what_a_newer_version_wrote_is_unknown() {
    let (fixture, phone) = Fixture::with_phone().await;
    fixture
        .tamper("UPDATE devices SET platform = 'fridge'")
        .unwrap();
    let device = fixture
        .storage
        .device_of(fixture.ada.clone(), phone.clone());
    assert_eq!(
        device.await.unwrap().unwrap().facts.platform,
        Platform::Unknown
    );
    fixture
        .tamper("UPDATE devices SET passcode_characters = 'runes'")
        .unwrap();
    let device = fixture.storage.device_of(fixture.ada.clone(), phone);
    let failure = device.await.unwrap_err();
    assert_eq!(failure, crate::Failure::Corrupt("passcode_characters"));
}

#[tokio::test]
async fn a_person_keeps_their_id_and_their_role_lapses() {
    let fixture = Fixture::new().await;
    let storage = &fixture.storage;
    let mut ada = signed_in("ada");
    ada.new_id = PersonId("another".to_owned());
    ada.role = Role::HelpDesk;
    let person = storage.person_signs_in(ada).await.unwrap().unwrap();
    assert_eq!((&person.id, person.role), (&fixture.ada, Role::HelpDesk));
    for (age, role) in [
        (0, Role::HelpDesk),
        (86_399, Role::HelpDesk),
        (86_400, Role::Employee),
    ] {
        let later = storage.person(fixture.ada.clone(), NOON.plus(age)).await;
        assert_eq!(later.unwrap().unwrap().role, role, "after {age} s");
    }
    let nobody = storage.person(PersonId("nobody".to_owned()), NOON).await;
    assert_eq!(nobody.unwrap(), None);
}

#[tokio::test]
async fn whoever_guesses_codes_does_not_hold_up_those_who_write() {
    let fixture = Fixture::new().await;
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE;
    let other = rusqlite::Connection::open_with_flags(fixture.path(), flags).unwrap();
    // While somebody else holds the database, nothing can be written.
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let guess = enrol(hash_of("a guess"), "a", "first");
    let answered = fixture.storage.enrol(guess).await;
    assert_eq!(answered.unwrap(), Enrolling::CodeUnknown);
}
