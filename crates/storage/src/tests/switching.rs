//! The switches: set by administrators, kept over restarts, part of every device's version.

use super::fixture::{Fixture, NOON, signed_in};
use crate::{DescribeOrganisation, Organisation, PutPolicy, Putting, WriteEnrolmentTexts};
use model::action::Action;
use model::device::{Ownership, Platform};
use model::enrolment_text::{EnrolmentQuestion, EnrolmentText};
use model::id::PersonId;
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
        it_reveals: false,
    }
}

async fn puts(fixture: &Fixture, role: Role, if_match: Option<i64>) -> Putting {
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
        assert_eq!(puts(&fixture, role, None).await, Putting::NotAllowed);
    }
    let stale = puts(&fixture, Role::Administrator, Some(77)).await;
    assert_eq!(stale, Putting::PreconditionFailed);
    let Putting::Put(version) = puts(&fixture, Role::Administrator, Some(0)).await else {
        panic!("it is put");
    };
    let again = puts(&fixture, Role::Administrator, Some(version)).await;
    assert_eq!(again, Putting::Put(version));
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

#[tokio::test]
async fn what_was_described_in_the_portal_holds_until_the_configuration_says_something_else() {
    let fixture = Fixture::new().await;
    let mut ben = signed_in("ben");
    ben.role = Role::Administrator;
    fixture.storage.person_signs_in(ben).await.unwrap();
    let named = |name: &str| Organisation {
        name: name.to_owned(),
        ..Organisation::default()
    };
    let text = |text: &str| EnrolmentText {
        platform: Platform::Linux,
        question: EnrolmentQuestion::How,
        text: [("en".to_owned(), text.to_owned())].into(),
    };
    let configured = async |name: &str| {
        let (storage, texts) = (&fixture.storage, vec![text(name)]);
        storage.put_organisation(named(name), NOON).await.unwrap();
        storage.put_enrolment_texts(texts, NOON).await.unwrap();
    };
    let known = async || {
        let organisation = fixture.storage.organisation().await.unwrap().unwrap();
        let texts = fixture.storage.enrolment_texts().await.unwrap();
        format!("{} {}", organisation.name, texts[0].text["en"])
    };
    let describes = async |requester: &PersonId, if_match| {
        let describe = DescribeOrganisation {
            organisation: named("Set"),
            if_match,
            requester: requester.clone(),
            now: NOON,
            request_id: "request".to_owned(),
        };
        fixture
            .storage
            .describe_organisation(describe)
            .await
            .unwrap()
    };
    let writes = async |requester: &PersonId, if_match| {
        let write = WriteEnrolmentTexts {
            texts: vec![text("written")],
            if_match,
            requester: requester.clone(),
            now: NOON,
            request_id: "request".to_owned(),
        };
        fixture.storage.write_enrolment_texts(write).await.unwrap()
    };
    configured("First").await;
    assert_eq!(known().await, "First First");
    let (ada, ben) = (&fixture.ada, &fixture.ben);
    assert_eq!(describes(ada, None).await, Putting::NotAllowed);
    assert_eq!(writes(ada, None).await, Putting::NotAllowed);
    assert_eq!(describes(ben, Some(77)).await, Putting::PreconditionFailed);
    assert_eq!(writes(ben, Some(77)).await, Putting::PreconditionFailed);
    let version = fixture.storage.described_version().await.unwrap();
    assert_eq!(
        describes(ben, Some(version)).await,
        Putting::Put(version + 1)
    );
    assert_eq!(
        writes(ben, Some(version + 1)).await,
        Putting::Put(version + 2)
    );
    // The same again changes nothing.
    assert_eq!(describes(ben, None).await, Putting::Put(version + 2));
    assert_eq!(writes(ben, None).await, Putting::Put(version + 2));
    configured("First").await;
    assert_eq!(known().await, "Set written");
    let audit = fixture.storage.audit_entries(0).await.unwrap();
    let last: Vec<_> = audit.iter().rev().take(2).collect();
    assert_eq!(last[0].action, "enrolmentTextsChanged");
    assert_eq!(last[1].detail, r#"{"name":"Set","requestId":"request"}"#);
    configured("Second").await;
    assert_eq!(known().await, "Second Second");
}

#[tokio::test]
async fn a_logo_outlives_what_the_configuration_says() {
    let fixture = Fixture::new().await;
    let mut ben = signed_in("ben");
    ben.role = Role::Administrator;
    fixture.storage.person_signs_in(ben).await.unwrap();
    let describe = DescribeOrganisation {
        organisation: Organisation {
            logo: Some(vec![1, 2, 3]),
            ..Organisation::default()
        },
        if_match: None,
        requester: fixture.ben.clone(),
        now: NOON,
        request_id: "request".to_owned(),
    };
    let putting = fixture.storage.describe_organisation(describe).await;
    assert!(matches!(putting, Ok(Putting::Put(_))));
    let named = Organisation {
        name: "Renamed".to_owned(),
        ..Organisation::default()
    };
    let storage = &fixture.storage;
    storage.put_organisation(named, NOON).await.unwrap();
    let known = storage.organisation().await.unwrap().unwrap();
    assert_eq!(known.name, "Renamed");
    assert_eq!(known.logo, Some(vec![1, 2, 3]));
    let audit = storage.audit_entries(0).await.unwrap();
    let described = audit.iter().find(|it| it.detail.contains("logo")).unwrap();
    let kept: String = fixture
        .beside()
        .unwrap()
        .query_row("SELECT configured_organisation FROM described", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert!(!kept.contains("logo"), "{kept}");
    // SHA-256 of the three bytes.
    assert!(
        described
            .detail
            .contains("039058c6f2c0cb492c533b0a4d14ef77")
    );
}
