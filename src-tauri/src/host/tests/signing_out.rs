//! Signing out: here and everywhere, told and untold.

use super::*;

impl Stage {
    async fn sign_out(&mut self, everywhere: bool) -> Option<SignInFailure> {
        self.host.sign_out(SignOut { everywhere }).await;
        assert_eq!(self.get("/v1.0/me").await, Err(SendFailure::SignedOut));
        failure(&self.host.session().state)
    }

    /// Waits until the issuer got the tokens of the first sign-in back.
    async fn given_back(&self) {
        while self.issuer.script().revoked.len() < 2 {
            tokio::task::yield_now().await;
        }
    }

    /// The pages that the browser was sent to for ending a session.
    fn ended(&self) -> Vec<String> {
        let opened = self.around.browser.opened.lock().unwrap();
        let ends = |url: &&String| url.contains("/end-session");
        opened.iter().filter(ends).cloned().collect()
    }

    fn prompt(&self) -> Option<String> {
        self.issuer.script().asked.get("prompt").cloned()
    }
}

#[tokio::test]
async fn here_tells_no_portal_and_asks_for_no_password_next() {
    let mut stage = Stage::set().await;
    stage.sign_in(false).await;
    assert_eq!(stage.sign_out(false).await, None);
    stage.given_back().await;
    assert_eq!(stage.portal.told_to_sign_out(), 0);
    stage.sign_in(false).await;
    assert_eq!(stage.prompt(), None);
}

#[tokio::test]
async fn everywhere_tells_the_portal_and_asks_for_the_password_next() {
    let mut stage = Stage::set().await;
    stage.sign_in(false).await;
    assert_eq!(stage.sign_out(true).await, None);
    stage.given_back().await;
    assert_eq!(stage.portal.told_to_sign_out(), 1);
    stage.sign_in(false).await;
    assert_eq!(stage.prompt().as_deref(), Some("login"));
    assert_eq!(stage.get("/v1.0/me").await, Ok(200));
}

#[tokio::test]
async fn a_portal_that_cannot_be_told_keeps_nobody_signed_in() {
    let mut stage = Stage::set().await;
    stage.sign_in(false).await;
    stage.portal.break_down();
    let told = stage.sign_out(true).await;
    assert_eq!(told, Some(SignInFailure::SignedOutHereOnly));
    stage.given_back().await;
    assert_eq!(stage.portal.told_to_sign_out(), 0);
}

#[tokio::test]
async fn a_session_that_the_portal_ended_begins_anew_with_the_password() {
    let mut stage = Stage::set().await;
    stage.sign_in(false).await;
    stage.portal.refuse_next(100);
    assert_eq!(stage.get("/v1.0/me").await, Err(SendFailure::SignedOut));
    stage.portal.refuse_next(0);
    stage.sign_in(false).await;
    assert_eq!(stage.prompt().as_deref(), Some("login"));
    assert_eq!(stage.get("/v1.0/me").await, Ok(200));
}

#[tokio::test]
async fn the_browser_ends_the_session_with_the_issuer_but_not_for_a_banner() {
    let mut stage = Stage::set().await;
    let end_session = format!("{}/end-session", stage.issuer.address);
    stage.issuer.script().metadata = json!({ "end_session_endpoint": end_session });
    stage.sign_in(false).await;
    stage.sign_in(true).await;
    assert_eq!(stage.ended(), Vec::<String>::new());
    stage.sign_out(false).await;
    while stage.ended().is_empty() {
        tokio::task::yield_now().await;
    }
    let page =
        format!("{end_session}?client_id=company-portal-app&logout_hint=anna%40contoso.example");
    assert_eq!(stage.ended(), [page]);
}
