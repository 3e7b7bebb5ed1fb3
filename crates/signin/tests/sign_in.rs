//! Signing in against an issuer that does one thing wrong at a time, and a listener under attack.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "sign_in/app_link.rs"]
mod app_link;
#[path = "sign_in/fake_issuer.rs"]
mod fake_issuer;
#[path = "sign_in/introducing.rs"]
mod introducing;
#[path = "sign_in/keeping.rs"]
mod keeping;
#[path = "sign_in/loopback.rs"]
mod loopback;
#[path = "sign_in/outliving.rs"]
mod outliving;
#[path = "sign_in/proving.rs"]
mod proving;
#[path = "sign_in/trust.rs"]
mod trust;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use fake_issuer::FakeIssuer;
use signin::address::PortalAddress;
use signin::attempt::{Attempt, Callback, Demanded, Person, Proof, SignedIn};
use signin::chance::{Clock, Dice, Timestamp};
use signin::failure::Failure;
use signin::issuer::{self, Issuer};
use signin::portal::Portal;
use signin::web::Web;
use std::sync::atomic::{AtomicI64, AtomicU8, Ordering};
use url::Url;

const NOW: i64 = 1_800_000_000;

/// A clock that a test moves.
struct TestClock(AtomicI64);

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}

fn clock() -> TestClock {
    TestClock(AtomicI64::new(NOW))
}

/// Dice that never fall the same way twice.
#[derive(Default)]
struct TestDice(AtomicU8);

impl Dice for TestDice {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill_with(|| self.0.fetch_add(1, Ordering::SeqCst));
    }
}

fn web() -> Web {
    // Another test of this process may have installed it before.
    let _installed = rustls::crypto::ring::default_provider().install_default();
    Web::new().unwrap()
}

fn portal(issuer: &FakeIssuer) -> Portal {
    Portal {
        address: PortalAddress::parse("http://127.0.0.1:1").unwrap(),
        organisation: "Contoso".into(),
        issuer: issuer.address.clone(),
        client_id: "company-portal-app".into(),
        scopes: vec!["openid".into(), "portal".into()],
        elevates: false,
    }
}

fn anna(issuer: &FakeIssuer) -> Person {
    Person {
        issuer: issuer.address.clone(),
        subject: "anna".into(),
        display_name: "Anna Visser".into(),
        user_name: "anna@contoso.example".into(),
        auth_time: None,
    }
}

/// An access token for `audience`. The app doesn't look at who signed it.
fn access_token_for(audience: &str) -> String {
    let claims = serde_json::json!({ "aud": audience }).to_string();
    format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(claims))
}

/// Goes the whole way of a sign-in, as a browser would.
async fn sign_in(fake: &FakeIssuer, proof: Proof) -> Result<(Issuer, SignedIn), Failure> {
    sign_in_proving(fake, proof, None).await
}

/// The same, where a portal demanded something of it.
async fn sign_in_proving(
    fake: &FakeIssuer,
    proof: Proof,
    demanded: Option<Demanded>,
) -> Result<(Issuer, SignedIn), Failure> {
    let (web, portal) = (web(), portal(fake));
    let issuer = issuer::discover(&web, &portal.issuer).await?;
    let attempt = Attempt::new(
        &TestDice::default(),
        "http://127.0.0.1:9/callback".into(),
        proof,
    )
    .proving(demanded, &portal.address, &issuer);
    let page = attempt.authorization_url(&portal, &issuer, "nl");
    let response = web.client(&page).get(page).send().await.unwrap();
    let back = Url::parse(response.headers()["location"].to_str().unwrap()).unwrap();
    let get = |name| {
        back.query_pairs()
            .find(|it| it.0 == name)
            .map(|it| it.1.into_owned())
    };
    let state = get("state").unwrap();
    assert!(attempt.knows(&state) && !attempt.knows(&state[1..]));
    let callback = Callback {
        code: get("code").map(Into::into),
        error: get("error"),
        iss: get("iss"),
    };
    let signed_in = attempt
        .finish(&web, &clock(), &portal, &issuer, callback)
        .await?;
    Ok((issuer, signed_in))
}
