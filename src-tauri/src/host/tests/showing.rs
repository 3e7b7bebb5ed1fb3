//! Whose page opens was shown before.

use super::*;

#[tokio::test]
async fn a_sign_in_page_that_moved_is_shown_before_it_is_opened() {
    let mut stage = Stage::set().await;
    stage.host.introduce().await;
    let shown = |stage: &Stage| stage.host.session().sign_in_host;
    assert_eq!(shown(&stage).as_deref(), Some("127.0.0.1"));
    let elsewhere = stage.issuer.address.replace("127.0.0.1", "localhost");
    stage.portal.trusts(&elsewhere);
    let authorize = format!("{elsewhere}/authorize");
    stage.issuer.script().metadata =
        json!({ "issuer": elsewhere, "authorization_endpoint": authorize });
    let state = stage.sign_in(false).await;
    assert_eq!(failure(&state), Some(SignInFailure::SignInHostChanged));
    assert!(stage.around.browser.opened.lock().unwrap().is_empty());
    assert_eq!(shown(&stage).as_deref(), Some("localhost"));
    // Once more: that is right.
    stage.around.browser.somebody.store(false, Ordering::SeqCst);
    stage.begin(false).await;
    while stage.around.browser.opened.lock().unwrap().is_empty() {
        tokio::task::yield_now().await;
    }
}
