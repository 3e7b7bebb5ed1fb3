//! How a browser's session ends: unused, at the issuer, by its person, here or everywhere.

use super::stage::{Browser, CLIENT, Stage};
use crate::testing::minted::{KEY_ID, sign, sign_as_stranger};
use axum::body::Body;
use futures::future::join_all;
use http::Request;
use jsonwebtoken::{Algorithm, Header};
use serde_json::{Value, json};

#[tokio::test]
async fn one_that_is_not_used_ends_and_listening_is_no_use() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    stage.signs_in(&mut browser, false).await;
    let minutes = |minutes: i64| stage.world.clock.advance(minutes * 60);
    minutes(29);
    stage.has_signed_in("anna");
    assert_eq!(stage.reads_me(&mut browser).await, 200);
    minutes(29);
    stage.has_signed_in("anna");
    assert_eq!(stage.session(&mut browser).await["state"], "signedIn");
    let request = browser.asks("GET", "/portal/v1/events").body(Body::empty());
    let router = crate::routes::router(&stage.world.portal);
    let listening = tower::ServiceExt::oneshot(router, request.unwrap()).await;
    assert_eq!(listening.unwrap().status(), 200);
    minutes(1);
    assert_eq!(stage.reads_me(&mut browser).await, 401);
    assert_eq!(stage.session(&mut browser).await["failure"], "sessionEnded");
}

#[tokio::test]
async fn what_a_page_asks_by_itself_is_no_use_either() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    stage.signs_in(&mut browser, false).await;
    for expected in [200, 401] {
        stage.world.clock.advance(20 * 60);
        stage.has_signed_in("anna");
        let request = browser
            .asks("GET", "/v1.0/me")
            .header("x-company-portal-unattended", "true");
        let request = request.body(Body::empty()).unwrap();
        assert_eq!(stage.send(&mut browser, request).await.status, expected);
    }
}

#[tokio::test]
async fn however_much_it_is_used_it_ends_after_half_a_day() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    stage.signs_in(&mut browser, false).await;
    for expected in [200; 35].into_iter().chain([401]) {
        stage.world.clock.advance(20 * 60);
        stage.has_signed_in("anna");
        assert_eq!(stage.reads_me(&mut browser).await, expected);
    }
}

#[tokio::test]
async fn the_issuer_is_asked_again_once_and_whoever_it_lets_in_no_more_is_out() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    stage.signs_in(&mut browser, false).await;
    assert_eq!(stage.issuer.script().forms.len(), 1);
    stage.world.clock.advance(599);
    assert_eq!(stage.reads_me(&mut browser).await, 200);
    assert_eq!(stage.issuer.script().forms.len(), 1, "before its time");
    stage.world.clock.advance(1);
    stage.has_signed_in("anna");
    let mut browsers = vec![browser.clone(); 50];
    let asking = browsers.iter_mut().map(|browser| stage.reads_me(browser));
    assert_eq!(join_all(asking).await, [200; 50]);
    let forms = stage.issuer.script().forms.clone();
    assert_eq!(forms.len(), 2, "asked more than once");
    assert_eq!(forms[1]["refresh_token"], "refresh-canary-1");
    stage.world.clock.advance(600);
    stage.issuer.script().refuses = true;
    assert_eq!(stage.reads_me(&mut browser).await, 401);
    assert_eq!(
        stage.issuer.script().forms[2]["refresh_token"],
        "refresh-canary-2"
    );
    stage.issuer.script().refuses = false;
    assert_eq!(stage.reads_me(&mut browser).await, 401, "it came back");
}

#[tokio::test]
async fn a_renewal_neither_makes_a_sign_in_younger_nor_somebody_else_of_anybody() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    let phone = stage
        .world
        .enrols("anna", crate::testing::devices::android())
        .await;
    let reset = crate::testing::devices::reset_path(&phone.id);
    stage.signs_in(&mut browser, false).await;
    stage.world.clock.advance(600);
    stage.has_signed_in("anna");
    assert_eq!(stage.ask(&mut browser, "POST", &reset).await.status, 401);
    assert_eq!(stage.reads_me(&mut browser).await, 200);
    stage.world.clock.advance(600);
    stage.has_signed_in("bram");
    assert_eq!(stage.reads_me(&mut browser).await, 401);
}

#[tokio::test]
async fn without_the_issuer_nobody_is_let_in_and_nobody_is_put_out() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    stage.signs_in(&mut browser, false).await;
    stage.world.clock.advance(600);
    stage.has_signed_in("anna");
    stage.issuer.script().metadata = json!({ "token_endpoint": "http://127.0.0.1:9/token" });
    assert_eq!(stage.reads_me(&mut browser).await, 503);
    stage.issuer.script().metadata = json!({});
    assert_eq!(stage.reads_me(&mut browser).await, 503, "it is left alone");
    stage.world.clock.advance(5);
    assert_eq!(stage.reads_me(&mut browser).await, 200);
}

#[tokio::test]
async fn only_an_issuer_that_means_the_session_ends_it() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    stage.signs_in(&mut browser, false).await;
    stage.world.clock.advance(600);
    stage.has_signed_in("anna");
    for (error, expected) in [("invalid_client", 503), ("invalid_grant", 401)] {
        stage.issuer.script().refuses = true;
        stage.issuer.script().error = Some(error);
        assert_eq!(stage.reads_me(&mut browser).await, expected, "{error}");
        stage.world.clock.advance(5);
    }
}

#[tokio::test]
async fn what_was_renewed_is_kept_though_it_cannot_be_looked_at_yet() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    stage.signs_in(&mut browser, false).await;
    stage.world.clock.advance(600);
    stage.has_signed_in("anna");
    let next = stage.access_token_of_another_key("anna");
    stage.issuer.script().response["access_token"] = next.into();
    assert_eq!(stage.reads_me(&mut browser).await, 503);
    stage.world.clock.advance(5);
    stage.has_signed_in("anna");
    assert_eq!(stage.reads_me(&mut browser).await, 200);
    let forms = stage.issuer.script().forms.clone();
    let used: Vec<_> = forms.iter().map(|form| form.get("refresh_token")).collect();
    let [first, second] = ["refresh-canary-1", "refresh-canary-2"].map(str::to_owned);
    assert_eq!(used, [None, Some(&first), Some(&second)]);
}

#[tokio::test]
async fn an_access_token_counts_no_longer_than_it_says_itself() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    stage.issuer.script().response["expires_in"] = json!(36_000);
    stage.signs_in(&mut browser, false).await;
    // It ends where it isn't used.
    for _ in 0..3 {
        assert_eq!(stage.reads_me(&mut browser).await, 200);
        stage.world.clock.advance(1_200);
    }
    assert_eq!(stage.issuer.script().forms.len(), 1);
    stage.world.clock.advance(31);
    stage.has_signed_in("anna");
    assert_eq!(stage.reads_me(&mut browser).await, 200);
    assert_eq!(
        stage.issuer.script().forms.len(),
        2,
        "it wasn't asked again"
    );
}

#[tokio::test]
async fn signing_out_ends_it_here_and_gives_the_tokens_back() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    stage.signs_in(&mut browser, false).await;
    let mut other = Browser::default();
    stage.signs_in(&mut other, false).await;
    let before = browser.clone();
    let reply = stage
        .post(
            &mut browser,
            "/web/sign-out",
            &json!({ "everywhere": false }),
        )
        .await;
    assert_eq!(reply.json(), json!({ "continue": "/web/sign-out" }));
    assert!(browser.cookies.is_empty());
    assert_eq!(stage.reads_me(&mut before.clone()).await, 401);
    assert_eq!(stage.reads_me(&mut other).await, 200);
    while stage.issuer.script().revoked != ["refresh-canary-1"] {
        tokio::task::yield_now().await;
    }
    let again = stage
        .post(
            &mut browser,
            "/web/sign-out",
            &json!({ "everywhere": true }),
        )
        .await;
    assert_eq!(again.status, 401, "nobody signed out");
    assert_eq!(stage.reads_me(&mut other).await, 200, "nobody signed out");
}

#[tokio::test]
async fn signing_out_everywhere_ends_every_browser() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    stage.signs_in(&mut browser, false).await;
    let mut other = Browser::default();
    stage.signs_in(&mut other, false).await;
    stage.world.clock.advance(1);
    stage
        .post(
            &mut browser,
            "/web/sign-out",
            &json!({ "everywhere": true }),
        )
        .await;
    assert_eq!(stage.reads_me(&mut other).await, 401);
}

#[tokio::test]
async fn the_way_on_to_the_issuers_end() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    let home = "https://portal.contoso.example/";
    let none = stage.goes(&mut browser, "/web/sign-out").await;
    assert_eq!(none.header("location"), home, "the issuer has no such page");
    let end = "http://127.0.0.1:9/end";
    stage.issuer.script().metadata = json!({ "end_session_endpoint": end });
    for (from, expected) in [
        (None, true),
        (Some("same-origin"), true),
        (Some("cross-site"), false),
        (Some("same-site"), false),
        (Some("none"), false),
    ] {
        let mut request = browser.goes("/web/sign-out");
        if let Some(from) = from {
            request = request.header("sec-fetch-site", from);
        }
        let reply = stage
            .send(&mut browser, request.body(Body::empty()).unwrap())
            .await;
        let there = format!(
            "{end}?client_id={CLIENT}&post_logout_redirect_uri=https%3A%2F%2Fportal.contoso.example%2F"
        );
        let to = if expected { &there } else { home };
        assert_eq!(reply.header("location"), to, "{from:?}");
    }
}

fn logout_claims(stage: &Stage) -> Value {
    json!({
        "iss": stage.issuer.address, "aud": CLIENT, "iat": stage.now(), "exp": stage.now() + 120,
        "jti": "one", "sub": "anna", "sid": "anna at the issuer",
        "events": { "http://schemas.openid.net/event/backchannel-logout": {} },
    })
}

fn logout_header() -> Header {
    let mut header = Header::new(Algorithm::ES256);
    header.typ = Some("logout+jwt".to_owned());
    header.kid = Some(KEY_ID.to_owned());
    header
}

async fn logs_out(stage: &Stage, token: &str) -> u16 {
    let request = Request::post("/web/back-channel-logout")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(format!("logout_token={token}")));
    stage.world.ask(request.unwrap()).await.status.as_u16()
}

#[tokio::test]
async fn the_issuer_ends_a_session_by_its_name_or_its_person() {
    for left_out in ["sub", "sid", "jti"] {
        let (stage, mut browser) = (Stage::set().await, Browser::default());
        stage.signs_in(&mut browser, false).await;
        let mut claims = logout_claims(&stage);
        claims.as_object_mut().unwrap().remove(left_out);
        assert_eq!(
            logs_out(&stage, &sign(&logout_header(), &claims)).await,
            200
        );
        assert_eq!(
            stage.reads_me(&mut browser).await,
            401,
            "without {left_out}"
        );
    }
}

#[tokio::test]
async fn nobody_else_ends_it() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    stage.signs_in(&mut browser, false).await;
    let good = logout_claims(&stage);
    let changed = |name: &str, value: Value| {
        let mut claims = good.clone();
        claims[name] = value;
        sign(&logout_header(), &claims)
    };
    let mut as_id_token = logout_header();
    as_id_token.typ = Some("JWT".to_owned());
    let mut nobody = good.clone();
    nobody.as_object_mut().unwrap().remove("sub");
    nobody.as_object_mut().unwrap().remove("sid");
    for (token, what) in [
        (
            sign_as_stranger(&logout_header(), &good),
            "a stranger's key",
        ),
        (sign(&as_id_token, &good), "an ID token's type"),
        (sign(&logout_header(), &nobody), "names nobody"),
        (changed("sub", "".into()), "an empty name"),
        (
            changed("aud", "company-portal-app".into()),
            "for another client",
        ),
        (
            changed("iss", "https://login.evil.example".into()),
            "another issuer",
        ),
        (changed("nonce", "n".into()), "a nonce"),
        (changed("events", json!({})), "no event"),
        (
            changed(
                "events",
                json!({ "http://schemas.openid.net/event/backchannel-logout": true }),
            ),
            "an odd event",
        ),
        (changed("exp", json!(stage.now() - 31)), "over"),
        (changed("exp", json!("9999999999")), "a text for a time"),
        (changed("iat", json!(stage.now() + 60)), "of the future"),
        ("nonsense".to_owned(), "nonsense"),
    ] {
        assert_eq!(logs_out(&stage, &token).await, 400, "{what}");
    }
    let token = sign(&logout_header(), &good);
    assert_eq!(
        logs_out(&stage, &format!("{token}&logout_token={token}")).await,
        400
    );
    assert_eq!(stage.reads_me(&mut browser).await, 200);
    assert_eq!(logs_out(&stage, &token).await, 200);
    assert_eq!(stage.reads_me(&mut browser).await, 401);
}
