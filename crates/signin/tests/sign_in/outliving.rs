//! A session that outlives the app: what is on the disk is always what the issuer takes next, and gone when the
//! session is.

use super::*;
use secrecy::ExposeSecret;
use serde_json::json;
use signin::keeping::{Keeping, NoAccess};
use signin::kept::{Key, Keychain, NotKept, SessionFile};
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use wire::host::Kept;

/// A keychain that lets a session go when it is given its key, where a test says so.
#[derive(Default)]
struct TestKeychain {
    keys: Mutex<HashMap<String, Key>>,
    lets_go: Mutex<Option<Arc<Keeping>>>,
}

impl Keychain for TestKeychain {
    fn find(&self, name: &str) -> Result<Option<Key>, NotKept> {
        Ok(self.keys.lock().unwrap().get(name).cloned())
    }

    fn put(&self, name: &str, key: &Key) -> Result<(), NotKept> {
        let mut keys = self.keys.lock().unwrap();
        keys.insert(name.to_owned(), key.clone());
        if let Some(keeping) = self.lets_go.lock().unwrap().take() {
            keeping.let_go(&web());
        }
        Ok(())
    }
}

/// Somebody who is signed in, on a computer with a keychain.
struct Bench {
    fake: FakeIssuer,
    keeping: Arc<Keeping>,
    keychain: Arc<TestKeychain>,
    folder: TempDir,
}

impl Bench {
    async fn signed_in() -> Self {
        let fake = FakeIssuer::start(NOW).await;
        let (issuer, signed_in) = sign_in(&fake, Proof::Any).await.unwrap();
        Self {
            keeping: Keeping::new(portal(&fake), issuer, signed_in),
            fake,
            keychain: Arc::default(),
            folder: tempfile::tempdir().unwrap(),
        }
    }

    async fn kept() -> Self {
        let bench = Self::signed_in().await;
        assert_eq!(bench.keeping.kept(), Kept::UntilClosed);
        bench.keeping.keep_in(&bench.file()).await;
        assert_eq!(bench.keeping.kept(), Kept::UntilSignedOut);
        bench
    }

    fn sessions(&self) -> PathBuf {
        self.folder.path().join("sessions")
    }

    /// As the app finds it when it starts.
    fn file(&self) -> Arc<SessionFile> {
        let keychain: Arc<dyn Keychain> = Arc::<TestKeychain>::clone(&self.keychain);
        let dice = Arc::new(TestDice::default());
        SessionFile::in_folder(&self.sessions(), portal(&self.fake).address, keychain, dice)
    }

    /// The refresh token on the disk.
    fn on_disk(&self) -> Option<String> {
        let (session, _) = self.file().resume().unwrap()?;
        Some(session.refresh.expose_secret().to_owned())
    }

    /// Asks for an access token when the one before is over.
    async fn renews(&self, keeping: &Arc<Keeping>, later: i64) -> Result<String, NoAccess> {
        self.fake.script().now = NOW + later;
        let clock: Arc<dyn Clock> = Arc::new(TestClock(AtomicI64::new(NOW + later)));
        let access = keeping.access(&web(), &clock, None).await?;
        Ok(access.expose_secret().to_owned())
    }
}

#[tokio::test]
async fn what_is_on_the_disk_is_what_the_issuer_takes_next() {
    let bench = Bench::kept().await;
    assert_eq!(bench.on_disk().as_deref(), Some("refresh-canary-1"));
    let access = bench.renews(&bench.keeping, 4_000).await;
    assert_eq!(access.unwrap(), "access-canary-2");
    assert_eq!(bench.on_disk().as_deref(), Some("refresh-canary-2"));

    let (session, place) = bench.file().resume().unwrap().unwrap();
    let resumed = Keeping::resumed(session, place);
    assert_eq!(resumed.kept(), Kept::UntilSignedOut);
    let access = bench.renews(&resumed, 8_000).await;
    assert_eq!(access.unwrap(), "access-canary-3");
    assert_eq!(bench.on_disk().as_deref(), Some("refresh-canary-3"));
    assert_eq!(
        bench.fake.script().forms[2]["refresh_token"],
        "refresh-canary-2"
    );
}

#[tokio::test]
async fn what_is_let_go_is_gone_from_the_disk_at_once() {
    let bench = Bench::kept().await;
    bench.keeping.let_go(&web());
    assert_eq!(bench.on_disk(), None);
    assert_eq!(bench.keeping.kept(), Kept::UntilClosed);
}

#[tokio::test]
async fn what_is_let_go_while_the_keychain_waits_is_not_kept() {
    let bench = Bench::signed_in().await;
    *bench.keychain.lets_go.lock().unwrap() = Some(Arc::clone(&bench.keeping));
    bench.keeping.keep_in(&bench.file()).await;
    assert_eq!(bench.on_disk(), None);
    assert_eq!(bench.keeping.kept(), Kept::UntilClosed);
}

#[tokio::test]
async fn a_session_that_the_issuer_ends_is_gone_from_the_disk() {
    let bench = Bench::kept().await;
    bench.fake.script().refuses = true;
    let renewed = bench.renews(&bench.keeping, 4_000).await;
    assert_eq!(renewed, Err(NoAccess::Ended));
    assert_eq!(bench.on_disk(), None);
}

#[tokio::test]
async fn one_that_cannot_be_written_ends_with_the_app_and_goes_on_till_then() {
    let bench = Bench::kept().await;
    // Nothing can be written where a file stands in the folder's place.
    std::fs::remove_dir_all(bench.sessions()).unwrap();
    std::fs::write(bench.sessions(), "").unwrap();
    let access = bench.renews(&bench.keeping, 4_000).await;
    assert_eq!(access.unwrap(), "access-canary-2");
    assert_eq!(bench.keeping.kept(), Kept::UntilClosed);
}

#[tokio::test]
async fn at_rest_what_is_kept_stays_and_what_is_not_is_given_back() {
    let kept = Bench::kept().await;
    kept.keeping.rest(&web()).await;
    let after = kept.renews(&kept.keeping, 0).await;
    assert_eq!(after, Err(NoAccess::Ended));
    assert!(kept.fake.script().revoked.is_empty());
    assert_eq!(kept.on_disk().as_deref(), Some("refresh-canary-1"));

    let not_kept = Bench::signed_in().await;
    not_kept.keeping.rest(&web()).await;
    let tokens = ["refresh-canary-1", "access-canary-1"];
    assert_eq!(not_kept.fake.script().revoked, tokens);
}

#[tokio::test]
async fn the_browser_ends_the_issuers_session_where_that_can_be_done() {
    let page = async |claims| {
        let fake = FakeIssuer::start(NOW).await;
        let end = "https://login.contoso.example/end";
        fake.script().metadata = json!({ "end_session_endpoint": end });
        fake.script().claims = claims;
        let (issuer, signed_in) = sign_in(&fake, Proof::Any).await.unwrap();
        let keeping = Keeping::new(portal(&fake), issuer, signed_in);
        keeping.end_session_page(&web()).await.unwrap().to_string()
    };
    let own = "https://login.contoso.example/end?client_id=company-portal-app";
    let hint = "&logout_hint=anna%40contoso.example";
    assert_eq!(page(json!({})).await, format!("{own}{hint}"));
    assert_eq!(page(json!({ "preferred_username": null })).await, own);
    let elsewhere = Bench::signed_in().await.keeping;
    assert_eq!(elsewhere.end_session_page(&web()).await, None);
}
