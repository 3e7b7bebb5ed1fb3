//! The session goes on after the app was closed, as far as it was kept.

use super::*;
use std::fs;
use wire::host::Kept;

impl Stage {
    fn kept(&self) -> Option<Kept> {
        match self.host.session().state {
            SessionState::SignedIn { kept, .. } => Some(kept),
            _ => None,
        }
    }

    /// The files that are kept, and what stands in them.
    fn files(&self) -> Vec<Vec<u8>> {
        let Ok(files) = fs::read_dir(self.around.disk.path().join("sessions")) else {
            return Vec::new();
        };
        files
            .map(|file| fs::read(file.unwrap().path()).unwrap())
            .collect()
    }

    fn refresh_tokens_sent(&self) -> Vec<String> {
        let script = self.issuer.script();
        let sent = script
            .forms
            .iter()
            .filter_map(|form| form.get("refresh_token"));
        sent.cloned().collect()
    }
}

#[tokio::test]
async fn it_goes_on_after_a_restart_with_the_token_that_came_last() {
    let mut stage = Stage::set().await;
    stage.sign_in(false).await;
    assert_eq!(stage.kept(), Some(Kept::UntilSignedOut));
    for restart in 1..3 {
        stage.restart().await;
        assert_eq!(stage.kept(), Some(Kept::UntilSignedOut));
        assert_eq!(stage.get("/v1.0/me").await, Ok(200));
        let sent = stage.refresh_tokens_sent();
        assert_eq!(sent[restart - 1], format!("refresh-canary-{restart}"));
    }
    let [file] = &stage.files()[..] else {
        panic!("one file");
    };
    assert!(!file.windows(CANARY.len()).any(|it| it == CANARY.as_bytes()));
}

#[tokio::test]
async fn a_restart_confirms_nothing() {
    let mut stage = Stage::set().await;
    stage.sign_in(false).await;
    assert!(confirmed_until(&stage.sign_in(true).await).is_some());
    stage.restart().await;
    assert_eq!(confirmed_until(&stage.host.session().state), None);
}

#[tokio::test]
async fn signing_out_leaves_nothing_behind() {
    let mut stage = Stage::set().await;
    stage.sign_in(false).await;
    stage.portal.break_down();
    stage.host.sign_out(SignOut { everywhere: false }).await;
    assert!(stage.files().is_empty());
    stage.restart().await;
    assert_eq!(stage.kept(), None);
}

#[tokio::test]
async fn without_a_keychain_it_ends_with_the_app_and_says_so() {
    let mut stage = Stage::set().await;
    stage.around.keychain.away.store(true, Ordering::SeqCst);
    stage.sign_in(false).await;
    assert_eq!(stage.kept(), Some(Kept::UntilClosed));
    assert_eq!(stage.get("/v1.0/me").await, Ok(200));
    assert!(stage.files().is_empty());
    stage.restart().await;
    assert_eq!(stage.kept(), None);
}

#[tokio::test]
async fn one_that_the_issuer_ended_meanwhile_ends_in_words_and_is_forgotten() {
    let mut stage = Stage::set().await;
    stage.sign_in(false).await;
    stage.restart().await;
    stage.issuer.script().refuses = true;
    assert_eq!(stage.get("/v1.0/me").await, Err(SendFailure::SignedOut));
    let state = stage.host.session().state;
    assert_eq!(failure(&state), Some(SignInFailure::SessionEnded));
    assert!(stage.files().is_empty());
}

#[tokio::test]
async fn one_whose_issuer_is_away_stays() {
    let mut stage = Stage::set().await;
    stage.sign_in(false).await;
    stage.restart().await;
    stage.issuer.script().metadata = json!({ "issuer": null });
    assert_eq!(stage.get("/v1.0/me").await, Err(SendFailure::Unreachable));
    assert_eq!(stage.kept(), Some(Kept::UntilSignedOut));
    stage.issuer.script().metadata = json!({});
    assert_eq!(stage.get("/v1.0/me").await, Ok(200));
}

#[tokio::test]
async fn one_of_a_portal_that_signs_its_people_in_elsewhere_now_ends() {
    let mut stage = Stage::set().await;
    stage.sign_in(false).await;
    let other = FakeIssuer::start(NOW).await;
    stage.portal.trusts(&other.address);
    stage.restart().await;
    stage.host.introduce().await;
    let state = stage.host.session().state;
    assert_eq!(failure(&state), Some(SignInFailure::SessionEnded));
    assert!(stage.files().is_empty());
}
