//! Devices are judged when they report, when they are in contact, and when the policies change.

use super::fixture::{Fixture, NOON, report};
use crate::Report;
use model::compliance::{CompliancePolicy, Posture, Requirement};
use model::device::Platform;
use model::id::DeviceId;
use model::time::Timestamp;
use model::version::Version;

const DAY: i64 = 86_400;

fn policy(name: &str, requirement: Requirement) -> CompliancePolicy {
    CompliancePolicy {
        id: name.to_owned(),
        name: name.to_owned(),
        platforms: vec![Platform::Android, Platform::Ios],
        requirements: vec![requirement],
        grace_days: 10,
    }
}

async fn put(fixture: &Fixture, policies: &[CompliancePolicy], now: Timestamp) {
    let putting = fixture
        .storage
        .put_compliance_policies(policies.to_vec(), now);
    putting.await.unwrap();
}

async fn since(fixture: &Fixture, phone: &DeviceId) -> Option<i64> {
    let device = fixture
        .storage
        .device_of(fixture.ada.clone(), phone.clone())
        .await
        .unwrap()
        .unwrap();
    let since = device.noncompliant_since?;
    Some(since.since(NOON) / DAY)
}

fn encrypted(encrypted: Option<bool>) -> Report {
    Report {
        posture: Posture {
            encrypted,
            ..Posture::default()
        },
        ..report("6.0.1")
    }
}

#[tokio::test]
async fn policies_come_back_as_they_were_put() {
    let fixture = Fixture::new().await;
    let mut all = policy("All", Requirement::Passcode);
    all.requirements = vec![
        Requirement::Passcode,
        Requirement::Encryption,
        Requirement::MinimumVersion(Version::parse("6.0.1").unwrap()),
        Requirement::NotJailbroken,
        Requirement::LastContact(30),
    ];
    let policies = [policy("First", Requirement::Encryption), all];
    for _ in 0..2 {
        put(&fixture, &policies, NOON).await;
    }
    let in_force = fixture.storage.in_force().await.unwrap();
    assert_eq!(in_force.compliance, policies);
    let audit = fixture.storage.audit_entries(0).await.unwrap();
    let changed = |action: &str| audit.iter().filter(|entry| entry.action == action).count();
    assert_eq!(changed("compliancePoliciesChanged"), 1);
}

#[tokio::test]
async fn since_when_is_kept_until_the_device_complies_again() {
    let (fixture, phone) = Fixture::with_phone().await;
    put(&fixture, &[policy("Open", Requirement::Encryption)], NOON).await;
    assert_eq!(since(&fixture, &phone).await, None);
    for (said, expected) in [
        (Some(false), Some(0)),
        // Whoever falls silent about it doesn't get a new grace period.
        (None, Some(0)),
        (Some(false), Some(0)),
        (Some(true), None),
    ] {
        fixture.check_in(&phone, Some(encrypted(said))).await;
        assert_eq!(since(&fixture, &phone).await, expected, "{said:?}");
    }
}

#[tokio::test]
async fn a_change_of_policy_judges_every_device_and_tells_whom_it_concerns() {
    let (fixture, phone) = Fixture::with_phone().await;
    let seven = Requirement::MinimumVersion(Version::parse("7").unwrap());
    let mut changes = fixture.storage.subscribe();
    put(&fixture, &[policy("New", seven)], NOON.plus(3 * DAY)).await;
    let told = changes.try_recv().unwrap();
    assert_eq!(
        (told.id, told.person),
        (phone.0.clone(), Some(fixture.ada.clone()))
    );
    assert_eq!(since(&fixture, &phone).await, Some(3));
    let six = Requirement::MinimumVersion(Version::parse("6").unwrap());
    put(&fixture, &[policy("New", six.clone())], NOON.plus(4 * DAY)).await;
    assert_eq!(since(&fixture, &phone).await, None);
    assert!(changes.try_recv().is_ok());
    let renamed = policy("Renamed", six);
    put(&fixture, &[renamed], NOON.plus(5 * DAY)).await;
    assert!(changes.try_recv().is_err());
}
