//! Whoever signed out everywhere comes back only with a sign-in from after that.

use super::fixture::{Fixture, NOON, signed_in};
use crate::Person;
use model::person::Role;
use model::time::Timestamp;

/// Ada comes with a sign-in of `proved`, an hour after noon.
async fn comes(fixture: &Fixture, proved: Option<Timestamp>) -> Option<Person> {
    let mut ada = signed_in("ada");
    ada.proved = proved;
    ada.role = Role::HelpDesk;
    ada.now = NOON.plus(3600);
    fixture.storage.person_signs_in(ada).await.unwrap()
}

async fn signs_out(fixture: &Fixture, now: Timestamp) {
    let request_id = "request".to_owned();
    let signing_out = fixture
        .storage
        .sign_out_everywhere(fixture.ada.clone(), now, request_id);
    signing_out.await.unwrap();
}

#[tokio::test]
async fn only_a_later_sign_in_counts() {
    let fixture = Fixture::new().await;
    signs_out(&fixture, NOON.plus(60)).await;
    for (proved, counts) in [
        (Some(NOON), false),
        (Some(NOON.plus(59)), false),
        (None, false),
        (Some(NOON.plus(60)), true),
        (Some(NOON.plus(61)), true),
    ] {
        assert_eq!(
            comes(&fixture, proved).await.is_some(),
            counts,
            "{proved:?}"
        );
    }
    let ben = signed_in("ben");
    assert!(
        fixture
            .storage
            .person_signs_in(ben)
            .await
            .unwrap()
            .is_some()
    );
}

#[tokio::test]
async fn an_ended_sign_in_refreshes_no_role() {
    let fixture = Fixture::new().await;
    signs_out(&fixture, NOON.plus(60)).await;
    assert_eq!(comes(&fixture, Some(NOON)).await, None);
    let ada = fixture.storage.person(fixture.ada.clone(), NOON).await;
    assert_eq!(ada.unwrap().unwrap().role, Role::Employee);
}

#[tokio::test]
async fn a_clock_set_back_brings_nothing_back() {
    let fixture = Fixture::new().await;
    signs_out(&fixture, NOON.plus(60)).await;
    signs_out(&fixture, NOON).await;
    assert_eq!(comes(&fixture, Some(NOON.plus(30))).await, None);
}

#[tokio::test]
async fn the_audit_says_so() {
    let fixture = Fixture::new().await;
    signs_out(&fixture, NOON).await;
    let entries = fixture.storage.audit_entries(0).await.unwrap();
    let last = entries.last().unwrap();
    assert_eq!(
        (&*last.actor, &*last.action, &*last.subject, &*last.detail),
        (
            "person:ada",
            "signedOutEverywhere",
            "person:ada",
            r#"{"requestId":"request"}"#
        )
    );
}
