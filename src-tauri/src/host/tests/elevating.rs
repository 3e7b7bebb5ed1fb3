//! A portal that has a fresh sign-in proved to itself: in the same tab, once, or nobody is signed in.

use super::*;
use std::time::Duration;
use wire::host::SignInFailure::{
    Cancelled, NotTrusted, PortalUnreachable, Refused, SomebodyElse, TookTooLong,
};

/// Waits for what would otherwise be waited for until somebody ends the test.
async fn soon<T>(awaited: impl Future<Output = T>) -> T {
    let outcome = tokio::time::timeout(Duration::from_secs(20), awaited).await;
    outcome.expect("it never came to that")
}

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

    /// The sign-in under way: whether a browser opened, and the link for one.
    fn under_way(&self) -> (bool, String) {
        match self.host.session().state {
            SessionState::SigningIn {
                browser_opened,
                link,
                ..
            } => (browser_opened, link),
            other => panic!("{other:?}"),
        }
    }

    fn link(&self) -> String {
        self.under_way().1
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

#[tokio::test]
async fn whoever_closed_the_tab_meanwhile_opens_it_again_and_it_still_works() {
    let mut stage = Stage::at_elevating_portal(|it| it.brings = "").await;
    stage.begin(true).await;
    // The tab gets as far as the portal, and no further.
    while stage.around.browser.pages.lock().unwrap().len() < 2 {
        tokio::task::yield_now().await;
    }
    stage.portal.elevations().brings = "code=code-of-elevation";
    stage.host.reopen_browser().await;
    let state = soon(stage.settled()).await;
    assert_eq!(confirmed_until(&state), Some(NOW + 300));
    // Each sign-in opened one page, and this one another.
    let opened = stage.around.browser.opened.lock().unwrap().clone();
    assert_eq!(opened.len(), 3);
    assert!(opened.iter().all(|it| it.starts_with("http://127.0.0.1:")));
    assert_ne!(opened[1], opened[2]);
    let elevations = stage.portal.elevations().clone();
    assert_eq!(elevations.asked.len(), 2);
    assert_eq!(elevations.completed, ["code-of-elevation"]);
    // The next sign-in begins at its own link.
    stage.around.browser.somebody.store(false, Ordering::SeqCst);
    stage.begin(true).await;
    stage.around.browser.somebody.store(true, Ordering::SeqCst);
    stage.host.reopen_browser().await;
    let state = stage.settled().await;
    assert_eq!(confirmed_until(&state), Some(NOW + 300));
}

#[tokio::test]
async fn where_no_browser_opens_the_link_of_the_moment_is_shown() {
    let stage = Stage::at_elevating_portal(|it| it.brings = "").await;
    stage.begin(true).await;
    let first = stage.link();
    while stage.link() == first {
        tokio::task::yield_now().await;
    }
    let second = stage.link();
    stage.around.browser.somebody.store(false, Ordering::SeqCst);
    stage.host.reopen_browser().await;
    let moved_on = async {
        while stage.link() == second || stage.under_way().0 {
            tokio::task::yield_now().await;
        }
    };
    soon(moved_on).await;
    assert_eq!(
        stage.around.browser.opened.lock().unwrap().last(),
        Some(&stage.link())
    );
}
