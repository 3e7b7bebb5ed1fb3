//! Sessions with one of several organisations end when they should, and no other does.

use super::*;

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
