//! The host against a portal and an issuer on loopback, with a browser that signs in by itself.

#[path = "tests/around.rs"]
mod around;
mod demanding;
mod elevating;
#[path = "../../../crates/signin/tests/sign_in/fake_issuer.rs"]
mod fake_issuer;
#[path = "tests/fake_portal.rs"]
mod fake_portal;
mod links;
mod notifying;
mod organisations;
mod resuming;
mod showing;
mod signing_out;

use super::{Events, Host, WayBack};
use around::{Around, TestBrowser, TestClock};
use fake_issuer::{CANARY, FakeIssuer};
use fake_portal::{Elevations, FakePortal};
use serde_json::json;
use signin::web::Web;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use wire::host::{
    Confirming, Confirms, HostEvent, Method, Send, SendFailure, SessionState, SignIn,
    SignInFailure, SignOut,
};

const NOW: i64 = 1_800_000_000;

struct Stage {
    host: Host,
    issuer: FakeIssuer,
    portal: FakePortal,
    around: Around,
    /// Everything that the face was told, as JSON.
    told: Vec<String>,
}

impl Stage {
    async fn set() -> Self {
        let _installed = rustls::crypto::ring::default_provider().install_default();
        let web = Web::new().unwrap();
        let issuer = FakeIssuer::start(NOW).await;
        let portal = FakePortal::start(&issuer.address).await;
        let clock = Arc::new(TestClock(AtomicI64::new(NOW)));
        let browser = Arc::new(TestBrowser {
            web: web.clone(),
            somebody: AtomicBool::new(true),
            pages: Arc::default(),
            opened: Mutex::default(),
        });
        let around = Around {
            clock,
            browser,
            keychain: Arc::default(),
            disk: tempfile::tempdir().unwrap(),
            dice: Arc::default(),
            notices: Arc::default(),
            window: Arc::default(),
        };
        Self {
            host: around.start(&portal.address),
            issuer,
            portal,
            around,
            told: Vec::new(),
        }
    }

    /// Closes the app and starts it again.
    async fn restart(&mut self) {
        self.host = self.around.start(&self.portal.address);
        self.host.resume().await;
    }

    async fn sign_in(&mut self, fresh: bool) -> SessionState {
        self.begin(fresh).await;
        self.settled().await
    }

    async fn begin(&self, fresh: bool) {
        let confirming = Confirming {
            what: Confirms::ResetPasscode,
            device_name: "Work phone".into(),
        };
        self.host
            .sign_in(SignIn {
                fresh,
                return_to: Some("/devices/1?confirm=reset-passcode".into()),
                confirming: Some(confirming).filter(|_| fresh),
                language: "en".into(),
            })
            .await;
    }

    /// Waits until nobody is signing in any more.
    async fn settled(&mut self) -> SessionState {
        let mut events = self.host.events();
        loop {
            let session = self.host.session();
            self.told.push(serde_json::to_string(&session).unwrap());
            if !matches!(session.state, SessionState::SigningIn { .. }) {
                return session.state;
            }
            let event = events.next().await.unwrap();
            self.told.push(serde_json::to_string(&event).unwrap());
        }
    }

    async fn get(&mut self, path: &str) -> Result<u16, SendFailure> {
        let request = Send {
            method: Method::Get,
            path: path.into(),
            headers: BTreeMap::new(),
            body: None,
        };
        let reply = self.host.send(request).await;
        self.told.push(serde_json::to_string(&reply).unwrap());
        reply.map(|reply| reply.status)
    }
}

fn failure(state: &SessionState) -> Option<SignInFailure> {
    match state {
        SessionState::SignedOut { failure, .. } => *failure,
        other => panic!("{other:?}"),
    }
}

fn confirmed_until(state: &SessionState) -> Option<i64> {
    match state {
        SessionState::SignedIn {
            confirmed_until, ..
        } => confirmed_until.map(|it| it.0.0),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_face_never_sees_a_token_a_code_or_the_issuer() {
    let mut stage = Stage::set().await;
    stage.around.browser.somebody.store(false, Ordering::SeqCst);
    stage.begin(false).await;
    stage
        .told
        .push(serde_json::to_string(&stage.host.session()).unwrap());
    stage.around.browser.somebody.store(true, Ordering::SeqCst);
    stage.host.reopen_browser().await;
    assert_eq!(confirmed_until(&stage.settled().await), None);
    assert_eq!(stage.get("/v1.0/me").await, Ok(200));
    assert_eq!(stage.get("/v1.0/challenged").await, Ok(401));
    stage.portal.refuse_next(1);
    assert_eq!(stage.get("/v1.0/me").await, Ok(200));
    assert_eq!(confirmed_until(&stage.sign_in(true).await), Some(NOW + 300));
    stage.host.sign_out(SignOut { everywhere: false }).await;
    assert_eq!(stage.get("/v1.0/me").await, Err(SendFailure::SignedOut));
    stage.settled().await;
    let told = stage.told.join("\n");
    assert!(told.contains("Anna Visser") && told.contains("Contoso"));
    assert!(told.contains("insufficient_user_authentication"));
    assert!(!told.contains(CANARY), "{told}");
    assert!(!told.contains(&stage.issuer.address), "{told}");
    let tokens = stage.portal.seen();
    assert!(
        tokens
            .iter()
            .all(|token| token.starts_with("Bearer access-canary-"))
    );
}

#[tokio::test]
async fn a_fresh_sign_in_gives_the_old_tokens_back() {
    let mut stage = Stage::set().await;
    stage.sign_in(false).await;
    stage.sign_in(true).await;
    while stage.issuer.script().revoked.len() < 2 {
        tokio::task::yield_now().await;
    }
    assert_eq!(
        stage.issuer.script().revoked,
        ["refresh-canary-1", "access-canary-1"]
    );
    while stage.around.browser.pages.lock().unwrap().len() < 2 {
        tokio::task::yield_now().await;
    }
    let pages = stage.around.browser.pages.lock().unwrap();
    assert!(pages.iter().all(|page| page.contains("You’re signed in")));
}

#[tokio::test]
async fn somebody_else_leaves_nobody_signed_in() {
    let mut stage = Stage::set().await;
    stage.sign_in(false).await;
    stage.issuer.script().claims = json!({ "sub": "bob", "name": "Bob" });
    let state = stage.sign_in(true).await;
    assert_eq!(failure(&state), Some(SignInFailure::SomebodyElse));
    assert_eq!(stage.get("/v1.0/me").await, Err(SendFailure::SignedOut));
    assert!(
        stage
            .issuer
            .script()
            .revoked
            .contains(&"access-canary-2".to_owned())
    );
}

#[tokio::test]
async fn cancelled_or_late_says_so() {
    let mut stage = Stage::set().await;
    stage.sign_in(false).await;
    stage.around.browser.somebody.store(false, Ordering::SeqCst);
    stage.begin(true).await;
    stage.host.cancel_sign_in();
    let state = stage.settled().await;
    assert_eq!(failure(&state), Some(SignInFailure::Cancelled));
    stage.begin(false).await;
    stage.around.clock.0.store(NOW + 301, Ordering::SeqCst);
    let state = stage.settled().await;
    assert_eq!(failure(&state), Some(SignInFailure::TookTooLong));
}

#[tokio::test]
async fn a_portal_that_went_away_meanwhile_ends_the_sign_in_that_is_opened_again() {
    let mut stage = Stage::set().await;
    stage.sign_in(false).await;
    stage.around.browser.somebody.store(false, Ordering::SeqCst);
    stage.begin(true).await;
    stage.portal.break_down();
    stage.host.reopen_browser().await;
    let state = stage.settled().await;
    assert_eq!(failure(&state), Some(SignInFailure::PortalUnreachable));
}

#[tokio::test]
async fn a_session_that_the_portal_no_longer_takes_ends() {
    let mut stage = Stage::set().await;
    stage.sign_in(false).await;
    stage.portal.refuse_next(100);
    assert_eq!(stage.get("/v1.0/me").await, Err(SendFailure::SignedOut));
    let state = stage.host.session().state;
    assert_eq!(failure(&state), Some(SignInFailure::SessionEnded));
}

#[tokio::test]
async fn replies_have_a_limit_and_redirects_are_not_followed() {
    let mut stage = Stage::set().await;
    stage.sign_in(false).await;
    assert_eq!(stage.get("/v1.0/huge").await, Err(SendFailure::TooLarge));
    assert_eq!(stage.get("/v1.0/elsewhere").await, Ok(302));
    assert!(!stage.told.join("").contains("evil.example"));
}

#[tokio::test]
async fn events_of_the_portal_arrive_and_are_picked_up_where_they_broke_off() {
    let mut stage = Stage::set().await;
    let mut events = stage.host.events();
    stage.sign_in(false).await;
    let mut versions = Vec::new();
    let mut live = false;
    while versions.len() < 2 {
        match events.next().await.unwrap() {
            HostEvent::Portal(event) => versions.push(event.version),
            HostEvent::Live => live = true,
            HostEvent::Session | HostEvent::Offline | HostEvent::Open(_) => {}
        }
    }
    assert!(live);
    assert_eq!(versions, [1, 2]);
}
