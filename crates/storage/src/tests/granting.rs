//! Codes that people ask for themselves.

use super::fixture::{Fixture, NOON, enrol, hash_of, report};
use crate::{Enrol, Enrolling, GrantEnrolmentCode, Report};
use model::device::Platform;

async fn grants(fixture: &Fixture, code: &str, seconds: i64) {
    let grant = GrantEnrolmentCode {
        person: fixture.ada.clone(),
        code_hash: hash_of(code),
        expires_at: NOON.plus(seconds),
        now: NOON,
        request_id: "request".to_owned(),
    };
    fixture.storage.grant_enrolment_code(grant).await.unwrap();
}

/// A Linux computer tries `code` after so many seconds.
async fn tries(fixture: &Fixture, code: &str, seconds: i64) -> Enrolling {
    let asked = Enrol {
        report: Report {
            platform: Platform::Linux,
            ..report("12")
        },
        now: NOON.plus(seconds),
        ..enrol(hash_of(code), "attempt", code)
    };
    fixture.storage.enrol(asked).await.unwrap()
}

#[tokio::test]
async fn a_code_is_for_linux_and_for_its_time() {
    let fixture = Fixture::new().await;
    grants(&fixture, "code", 60).await;
    let phone = enrol(hash_of("code"), "phone", "phone");
    let refused = fixture.storage.enrol(phone).await.unwrap();
    assert_eq!(refused, Enrolling::WrongPlatform);
    assert_eq!(tries(&fixture, "code", 60).await, Enrolling::CodeUsed);
    let enrolled = tries(&fixture, "code", 59).await;
    assert!(matches!(enrolled, Enrolling::Enrolled { .. }));
    // The reply was missed: the same attempt is answered the same, also later.
    assert_eq!(tries(&fixture, "code", 600).await, enrolled);
}

#[tokio::test]
async fn the_oldest_of_too_many_lapses() {
    let fixture = Fixture::new().await;
    for code in 1..=6 {
        grants(&fixture, &code.to_string(), 60 + code).await;
    }
    assert_eq!(tries(&fixture, "1", 0).await, Enrolling::CodeUnknown);
    assert!(matches!(
        tries(&fixture, "2", 0).await,
        Enrolling::Enrolled { .. }
    ));
}
