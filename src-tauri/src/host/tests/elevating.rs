//! A portal that has a fresh sign-in proved to itself: in the same tab, once, or nobody is signed in.

use super::*;
use wire::host::SignInFailure::{
    Cancelled, NotTrusted, PortalUnreachable, Refused, SomebodyElse, TookTooLong,
};

/// How a portal elevates otherwise.
type Change = fn(&mut Elevations);

impl Stage {
    /// Somebody is signed in at a portal that elevates, as `change` says.
    async fn at_elevating_portal(change: impl FnOnce(&mut Elevations)) -> Self {
        let mut stage = Self::set().await;
        stage.portal.elevations().offered = true;
        change(&mut stage.portal.elevations());
        stage.sign_in(false).await;
        stage
    }
}

#[tokio::test]
async fn a_fresh_sign_in_is_proved_to_the_portal_once_and_in_the_same_tab() {
    let mut stage = Stage::at_elevating_portal(|it| it.lasts = 240).await;
    assert!(stage.portal.elevations().asked.is_empty());
    let state = stage.sign_in(true).await;
    assert_eq!(confirmed_until(&state), Some(NOW + 240));
    while stage.around.browser.pages.lock().unwrap().len() < 2 {
        tokio::task::yield_now().await;
    }
    assert_eq!(stage.around.browser.opened.lock().unwrap().len(), 2);
    let pages = stage.around.browser.pages.lock().unwrap().clone();
    assert_eq!(pages.len(), 2);
    assert!(pages.iter().all(|page| page.contains("You’re signed in")));
    let elevations = stage.portal.elevations().clone();
    assert_eq!(elevations.asked, ["resetPasscode"]);
    assert_eq!(elevations.completed, ["code-of-elevation"]);
    // The token that asked is the one that completes, and that the session goes on with.
    let token = "Bearer access-canary-2".to_owned();
    assert_eq!(elevations.tokens, [token.clone(), token.clone()]);
    assert_eq!(stage.get("/v1.0/me").await, Ok(200));
    assert_eq!(stage.portal.seen().last(), Some(&token));
    let told = stage.told.join("\n");
    assert!(!told.contains("code-of-elevation") && !told.contains("elevations"));
}

#[tokio::test]
async fn a_portal_that_needs_none_is_believed() {
    let mut stage = Stage::at_elevating_portal(|it| it.status = 204).await;
    let state = stage.sign_in(true).await;
    assert_eq!(confirmed_until(&state), Some(NOW + 300));
}

#[tokio::test]
async fn what_goes_wrong_leaves_nobody_signed_in() {
    let changes: [(Change, SignInFailure); 8] = [
        (|it| it.status = 409, Refused),
        (|it| it.status = 500, PortalUnreachable),
        (
            |it| it.continue_at = Some("https://evil.example/"),
            NotTrusted,
        ),
        (|it| it.brings = "error=somebodyElse", SomebodyElse),
        (|it| it.brings = "error=notTrusted", NotTrusted),
        (|it| it.brings = "error=nonsense", Refused),
        (|it| it.brings = "code=a&error=refused", NotTrusted),
        (|it| it.brings = "code=wrong", Refused),
    ];
    for (change, code) in changes {
        let mut stage = Stage::at_elevating_portal(change).await;
        let state = stage.sign_in(true).await;
        assert_eq!(failure(&state), Some(code));
        assert_eq!(stage.portal.elevations().asked.len(), 1);
        assert_eq!(stage.get("/v1.0/me").await, Err(SendFailure::SignedOut));
        let given_back = "access-canary-2".to_owned();
        while !stage.issuer.script().revoked.contains(&given_back) {
            tokio::task::yield_now().await;
        }
    }
}

#[tokio::test]
async fn somebody_who_does_not_come_back_took_too_long() {
    let mut stage = Stage::at_elevating_portal(|it| it.brings = "").await;
    stage.begin(true).await;
    while stage.portal.elevations().asked.is_empty() {
        tokio::task::yield_now().await;
    }
    stage.around.clock.0.store(NOW + 301, Ordering::SeqCst);
    let state = stage.settled().await;
    assert_eq!(failure(&state), Some(TookTooLong));
}

#[tokio::test]
async fn giving_up_meanwhile_gives_the_tokens_back() {
    let mut stage = Stage::at_elevating_portal(|it| it.brings = "").await;
    stage.begin(true).await;
    while stage.portal.elevations().asked.is_empty() {
        tokio::task::yield_now().await;
    }
    stage.host.cancel_sign_in();
    let state = stage.settled().await;
    assert_eq!(failure(&state), Some(Cancelled));
    let given_back = "access-canary-2".to_owned();
    while !stage.issuer.script().revoked.contains(&given_back) {
        tokio::task::yield_now().await;
    }
}
