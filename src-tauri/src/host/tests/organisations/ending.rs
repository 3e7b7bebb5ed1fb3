//! Sessions with one of several organisations end when they should, and no other does.

use super::*;
use signin::address::PortalAddress;
use signin::portal;

#[tokio::test]
async fn one_that_is_forgotten_while_the_keychain_is_locked_signs_nobody_in_later() {
    let mut desk = Desk::set().await;
    let [contoso, fabrikam] = [desk.contoso(), desk.fabrikam()];
    for others in [true, false] {
        desk.choose(&contoso).await.unwrap();
        desk.stage.sign_in(false).await;
        if others {
            desk.choose(&fabrikam).await.unwrap();
        }
        let keychain = Arc::clone(&desk.stage.around.keychain);
        keychain.away.store(true, Ordering::SeqCst);
        desk.restart().await;
        assert_eq!((desk.somebody(), desk.files()), (None, 1));
        desk.forget(&contoso).await.unwrap();
        assert_eq!(desk.files(), 0, "{others}");
        keychain.away.store(false, Ordering::SeqCst);
        desk.choose(&contoso).await.unwrap();
        assert_eq!(desk.somebody(), None, "{others}");
    }
}

#[tokio::test]
async fn a_slow_sign_out_everywhere_ends_the_session_it_was_asked_for() {
    let mut desk = Desk::set().await;
    let [contoso, fabrikam] = [desk.contoso(), desk.fabrikam()];
    desk.choose(&fabrikam).await.unwrap();
    desk.stage.sign_in(false).await;
    desk.choose(&contoso).await.unwrap();
    desk.stage.sign_in(false).await;
    let slow = Arc::clone(&desk.stage.portal.slow).lock_owned().await;
    let host = desk.stage.host.clone();
    let signing_out =
        tokio::spawn(async move { host.sign_out(SignOut { everywhere: true }).await });
    while desk.stage.portal.told_to_sign_out() == 0 {
        tokio::task::yield_now().await;
    }
    desk.choose(&fabrikam).await.unwrap();
    drop(slow);
    signing_out.await.unwrap();
    assert!(desk.somebody().is_some());
    assert_eq!(desk.files(), 1);
    while revoked(&desk.stage.issuer).is_empty() {
        tokio::task::yield_now().await;
    }
    assert_eq!(revoked(&desk.other_issuer), Vec::<String>::new());
    desk.choose(&contoso).await.unwrap();
    assert_eq!(desk.somebody(), None);
    desk.stage.sign_in(false).await;
    let prompt = desk.stage.issuer.script().asked.get("prompt").cloned();
    assert_eq!(prompt.as_deref(), Some("login"));
}

#[tokio::test]
async fn what_comes_late_of_one_portal_ends_no_session_with_another() {
    let mut desk = Desk::set().await;
    desk.choose(&desk.fabrikam()).await.unwrap();
    desk.stage.sign_in(false).await;
    let late = PortalAddress::parse(&desk.contoso()).unwrap();
    let late = portal::find(&desk.stage.around.browser.web, &late).await;
    desk.stage.host.0.holds_only_with_issuer_of(&late.unwrap());
    assert!(desk.somebody().is_some());
}

#[tokio::test]
async fn a_session_with_an_issuer_that_is_no_longer_allowed_ends_unasked() {
    let mut desk = Desk::set().await;
    let [contoso, fabrikam] = [desk.contoso(), desk.fabrikam()];
    // One that the app starts with, and one that is forgotten while the app is for another.
    for forgets in [false, true] {
        desk.choose(&contoso).await.unwrap();
        desk.stage.sign_in(false).await;
        if forgets {
            desk.choose(&fabrikam).await.unwrap();
        }
        let other = desk.other_issuer.address.clone();
        let settings = format!("issuers = [\"{other}\"]");
        fs::write(desk.stage.around.managed(), settings).unwrap();
        desk.restart().await;
        if forgets {
            desk.forget(&contoso).await.unwrap();
        } else {
            let state = desk.stage.host.session().state;
            assert_eq!(failure(&state), Some(SignInFailure::NotAllowed));
        }
        assert_eq!(desk.files(), 0);
        fs::remove_file(desk.stage.around.managed()).unwrap();
        desk.restart().await;
        // Whatever was on its way to the issuer is there before this is through.
        desk.choose(&contoso).await.unwrap();
        desk.stage.sign_in(false).await;
        assert_eq!(revoked(&desk.stage.issuer), Vec::<String>::new());
    }
}
