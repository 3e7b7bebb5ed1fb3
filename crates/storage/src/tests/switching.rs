//! The switches: set by administrators, kept over restarts, part of every device's version.

use super::fixture::{Fixture, NOON, signed_in};
use crate::{Organisation, PutPolicy, PuttingPolicy};
use model::action::Action;
use model::device::{Ownership, Platform};
use model::person::Role;
use model::policy::{SelfServicePolicy, Switch};

fn only(action: Action) -> SelfServicePolicy {
    let switch = Switch {
        action,
        platform: Platform::Android,
        ownership: Ownership::Personal,
        on: false,
    };
    SelfServicePolicy {
        switches: vec![switch],
    }
}

async fn puts(fixture: &Fixture, role: Role, if_match: Option<i64>) -> PuttingPolicy {
    let mut ben = signed_in("ben");
    ben.role = role;
    fixture.storage.person_signs_in(ben).await.unwrap();
    let put = PutPolicy {
        policy: only(Action::Rename),
        if_match,
        requester: fixture.ben.clone(),
        now: NOON,
        request_id: "request".to_owned(),
    };
    fixture.storage.put_policy(put).await.unwrap()
}

async fn configured(fixture: &Fixture, policy: SelfServicePolicy) -> SelfServicePolicy {
    let organisation = Organisation {
        policy,
        ..Organisation::default()
    };
    let putting = fixture.storage.put_organisation(organisation, NOON);
    putting.await.unwrap();
    fixture.storage.in_force().await.unwrap().policy
}

#[tokio::test]
async fn only_an_administrator_who_looked_at_the_latest_sets_them() {
    let (fixture, phone) = Fixture::with_phone().await;
    for role in [Role::Employee, Role::HelpDesk] {
        assert_eq!(puts(&fixture, role, None).await, PuttingPolicy::NotAllowed);
    }
    let stale = puts(&fixture, Role::Administrator, Some(77)).await;
    assert_eq!(stale, PuttingPolicy::PreconditionFailed);
    let PuttingPolicy::Put(version) = puts(&fixture, Role::Administrator, Some(0)).await else {
        panic!("it is put");
    };
    let again = puts(&fixture, Role::Administrator, Some(version)).await;
    assert_eq!(again, PuttingPolicy::Put(version));
    let device = fixture.storage.device_of(fixture.ada.clone(), phone);
    assert_eq!(device.await.unwrap().unwrap().version, version);
}

#[tokio::test]
async fn a_restart_keeps_them_until_the_configuration_says_something_new() {
    let fixture = Fixture::new().await;
    let first = only(Action::Wipe);
    assert_eq!(configured(&fixture, first.clone()).await, first);
    puts(&fixture, Role::Administrator, None).await;
    let set = only(Action::Rename);
    assert_eq!(configured(&fixture, first).await, set);
    let second = only(Action::Retire);
    assert_eq!(configured(&fixture, second.clone()).await, second);
}

#[tokio::test]
async fn what_rules_ask_is_read_of_each_device_of_a_kind() {
    let (fixture, _) = Fixture::with_phone().await;
    fixture.enrol("tablet", "ben").await;
    let counted = async |cells| {
        let counting = fixture.storage.every_fact(cells, 0, |count, device| {
            assert_eq!(device.platform, Platform::Android);
            *count += 1;
        });
        counting.await.unwrap()
    };
    let personal = (Platform::Android, Ownership::Personal);
    assert_eq!(counted(vec![personal]).await, 2);
    let others = vec![
        (Platform::Android, Ownership::Company),
        (Platform::Ios, Ownership::Company),
    ];
    assert_eq!(counted(others).await, 0);
}
