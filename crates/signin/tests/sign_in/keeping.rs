//! Tokens are renewed once, however many wait, and are gone when they are let go.

use super::*;
use serde_json::json;
use signin::keeping::{Keeping, NoAccess};
use std::sync::Arc;

async fn keeping(fake: &FakeIssuer) -> Arc<Keeping> {
    let (issuer, signed_in) = sign_in(fake, Proof::Any).await.unwrap();
    Keeping::new(portal(fake), issuer, signed_in)
}

fn clock_at(now: i64) -> Arc<dyn Clock> {
    Arc::new(TestClock(AtomicI64::new(now)))
}

#[tokio::test]
async fn a_token_is_used_until_it_has_little_left() {
    let fake = FakeIssuer::start(NOW).await;
    let keeping = keeping(&fake).await;
    keeping
        .access(&web(), &clock_at(NOW + 3569), None)
        .await
        .unwrap();
    assert_eq!(fake.script().forms.len(), 1);
    fake.script().now = NOW + 3570;
    keeping
        .access(&web(), &clock_at(NOW + 3570), None)
        .await
        .unwrap();
    let script = fake.script();
    assert_eq!(script.forms.len(), 2);
    assert_eq!(script.forms[1]["refresh_token"], "refresh-canary-1");
}

#[tokio::test]
async fn many_at_once_renew_once_and_rotation_is_followed() {
    let fake = FakeIssuer::start(NOW).await;
    let keeping = keeping(&fake).await;
    let web = web();
    for (round, at) in [(1, NOW + 4000), (2, NOW + 8000)] {
        fake.script().now = at;
        let clock = clock_at(at);
        let all = (0..20).map(|_| keeping.access(&web, &clock, None));
        assert!(
            futures::future::join_all(all)
                .await
                .iter()
                .all(Result::is_ok)
        );
        let script = fake.script();
        assert_eq!(script.forms.len(), round + 1);
        assert_eq!(
            script.forms[round]["refresh_token"],
            format!("refresh-canary-{round}")
        );
    }
}

#[tokio::test]
async fn a_token_that_was_turned_down_is_renewed_once() {
    let fake = FakeIssuer::start(NOW).await;
    let keeping = keeping(&fake).await;
    let (web, clock) = (web(), clock_at(NOW));
    let old = keeping.access(&web, &clock, None).await.unwrap();
    keeping.access(&web, &clock, Some(&old)).await.unwrap();
    keeping.access(&web, &clock, Some(&old)).await.unwrap();
    assert_eq!(fake.script().forms.len(), 2);
}

#[tokio::test]
async fn a_session_ends_when_the_issuer_says_so_and_not_when_it_is_silent() {
    let fake = FakeIssuer::start(NOW).await;
    let keeping = keeping(&fake).await;
    let (web, later) = (web(), clock_at(NOW + 4000));
    fake.script().metadata = json!({ "issuer": null });
    let silent = keeping.access(&web, &later, None).await;
    assert_eq!(silent.unwrap_err(), NoAccess::Unreachable);
    fake.script().metadata = json!({});
    fake.script().refuses = true;
    let refused = keeping.access(&web, &later, None).await;
    assert_eq!(refused.unwrap_err(), NoAccess::Ended);
    let after = keeping.access(&web, &clock_at(NOW), None).await;
    assert_eq!(after.unwrap_err(), NoAccess::Ended);
}

#[tokio::test]
async fn only_an_issuer_that_means_the_session_ends_it() {
    let fake = FakeIssuer::start(NOW).await;
    let keeping = keeping(&fake).await;
    let (web, later) = (web(), clock_at(NOW + 4000));
    fake.script().refuses = true;
    for (status, error, expected) in [
        (400, "invalid_client", NoAccess::Unreachable),
        (503, "invalid_grant", NoAccess::Unreachable),
        (400, "invalid_grant", NoAccess::Ended),
    ] {
        fake.script().status = Some(status);
        fake.script().error = Some(error);
        let refused = keeping.access(&web, &later, None).await;
        assert_eq!(refused.unwrap_err(), expected, "{status} {error}");
    }
}

#[tokio::test]
async fn what_was_renewed_is_kept_though_the_keys_cannot_be_had() {
    let fake = FakeIssuer::start(NOW).await;
    let keeping = keeping(&fake).await;
    let (web, later) = (web(), clock_at(NOW + 4000));
    fake.script().now = NOW + 4000;
    fake.script().key_id = Some("the next");
    fake.script().keys_told = Some(1);
    let silent = keeping.access(&web, &later, None).await;
    assert_eq!(silent.unwrap_err(), NoAccess::Unreachable);
    fake.script().key_id = None;
    fake.script().keys_told = None;
    keeping.access(&web, &later, None).await.unwrap();
    assert_eq!(fake.script().forms[2]["refresh_token"], "refresh-canary-2");
    assert!(fake.script().revoked.is_empty());
}

#[tokio::test]
async fn a_session_renewed_with_an_id_token_that_is_not_believed_ends() {
    let fake = FakeIssuer::start(NOW).await;
    let keeping = keeping(&fake).await;
    fake.script().claims = json!({ "aud": "another-app", "azp": "another-app" });
    let renewed = keeping.access(&web(), &clock_at(NOW + 4000), None).await;
    assert_eq!(renewed.unwrap_err(), NoAccess::Ended);
}

#[tokio::test]
async fn a_session_renewed_for_somebody_else_ends() {
    let fake = FakeIssuer::start(NOW).await;
    let keeping = keeping(&fake).await;
    fake.script().now = NOW + 4000;
    fake.script().claims = json!({ "sub": "bob" });
    let renewed = keeping.access(&web(), &clock_at(NOW + 4000), None).await;
    assert_eq!(renewed.unwrap_err(), NoAccess::Ended);
    assert_eq!(fake.script().revoked.len(), 2);
}

#[tokio::test]
async fn a_session_renewed_for_another_portal_ends() {
    let another = access_token_for("https://portal.fabrikam.example");
    for response in [
        json!({ "access_token": another }),
        json!({ "access_token": another, "id_token": null }),
        json!({ "access_token": another, "refresh_token": null }),
    ] {
        let fake = FakeIssuer::start(NOW).await;
        let keeping = keeping(&fake).await;
        fake.script().now = NOW + 4000;
        fake.script().response = response.clone();
        let renewed = keeping.access(&web(), &clock_at(NOW + 4000), None).await;
        assert_eq!(renewed.unwrap_err(), NoAccess::Ended);
        let refresh = match response.get("refresh_token") {
            None => "refresh-canary-2",
            Some(_) => "refresh-canary-1",
        };
        assert_eq!(fake.script().revoked, [refresh, &another]);
        let after = keeping.access(&web(), &clock_at(NOW), None).await;
        assert_eq!(after.unwrap_err(), NoAccess::Ended);
    }
}

#[tokio::test]
async fn what_is_let_go_is_gone_at_once_and_given_back() {
    let fake = FakeIssuer::start(NOW).await;
    let keeping = keeping(&fake).await;
    keeping.let_go(&web());
    let gone = keeping.access(&web(), &clock_at(NOW), None).await;
    assert_eq!(gone.unwrap_err(), NoAccess::Ended);
    while fake.script().revoked.len() < 2 {
        tokio::task::yield_now().await;
    }
    assert_eq!(
        fake.script().revoked,
        ["refresh-canary-1", "access-canary-1"]
    );
    assert!(!format!("{keeping:?}").contains(fake_issuer::CANARY));
}
