//! The whole way of an elevation, and what nobody gets by it.

mod coming_back;
pub(crate) mod stage;

use crate::testing::NOW;
use crate::testing::asked::{request, request_with};
use crate::testing::devices::{android, reset_path};
use crate::testing::minted::{claims, header, sign};
use futures::future::join_all;
use serde_json::json;
use stage::{PATH, Stage, brought};
use url::Url;

#[tokio::test]
async fn a_reset_takes_it_along_once() {
    let stage = Stage::set().await;
    let [phone, tablet] = [(); 2].map(|()| stage.world.enrols("anna", android()));
    let (phone, tablet) = (phone.await, tablet.await);
    let token = stage.token("anna", "first");
    let stale = stage
        .world
        .ask(request("POST", &reset_path(&phone.id), &token));
    let stale = stale.await;
    assert_eq!(stale.status, 401);
    assert!(
        stale
            .header("www-authenticate")
            .contains("insufficient_user_authentication")
    );
    stage.elevate(&token, "resetPasscode").await;
    assert_eq!(stage.resets(&token, &phone).await, 204);
    assert_eq!(stage.resets(&token, &tablet).await, 401);
    // Nor is there another one to be had for one sign-in.
    assert_eq!(stage.ask(&token, "resetPasscode").await.status, 409);
}

#[tokio::test]
async fn what_goes_over_the_wire() {
    let stage = Stage::set().await;
    let token = stage.token("anna", "first");
    let asked = stage.ask(&token, "resetDevice").await.json();
    let id = asked["id"].as_str().unwrap();
    let continue_at = format!("https://portal.contoso.example{PATH}/{id}/continue");
    assert_eq!(asked["continue"], continue_at);
    let path = format!("{PATH}/{id}/continue");
    let onward = stage.world.ask(request("GET", &path, "")).await;
    let cookie = onward.header("set-cookie");
    let (_, attributes) = cookie.split_once("; ").unwrap();
    assert!(cookie.starts_with("__Host-elevation="));
    assert_eq!(
        attributes,
        "Path=/; HttpOnly; SameSite=Lax; Max-Age=300; Secure"
    );
    let page = Url::parse(onward.header("location")).unwrap();
    let mut asked: Vec<_> = page
        .query_pairs()
        .filter(|(name, _)| !["state", "nonce", "code_challenge"].contains(&&**name))
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    asked.sort();
    insta::assert_snapshot!(asked.join("\n"), @r"
    client_id=portal-service
    code_challenge_method=S256
    max_age=300
    redirect_uri=https://portal.contoso.example/portal/v1/elevations/callback
    response_type=code
    scope=openid profile
    ui_locales=en
    ");
    // Nobody goes there a second time.
    assert_eq!(stage.world.ask(request("GET", &path, "")).await.status, 404);
}

#[tokio::test]
async fn back_from_the_issuer_nothing_is_shown_and_nothing_stays() {
    let stage = Stage::set().await;
    let token = stage.token("anna", "first");
    let asked = stage.ask(&token, "resetDevice").await.json();
    let id = asked["id"].as_str().unwrap();
    let browser = stage.browse(id).await;
    let reply = stage.comes_back(&browser).await;
    let cookie = "__Host-elevation=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure";
    for (name, value) in [
        ("set-cookie", cookie),
        ("cache-control", "no-store"),
        ("referrer-policy", "no-referrer"),
        (
            "content-security-policy",
            "default-src 'none'; frame-ancestors 'none'",
        ),
    ] {
        assert_eq!(reply.header(name), value);
    }
    assert_eq!(reply.body, "");
    assert_eq!(brought(&reply, "state").as_deref(), Some(id));
    let code = brought(&reply, "code").unwrap();
    let completed = stage.complete(&token, id, &code).await;
    insta::assert_snapshot!(completed.shown(), @r#"
    200
    {
      "untilDateTime": "2026-11-23T04:25:00Z"
    }
    "#);
    assert_eq!(stage.complete(&token, id, &code).await.status, 404);
}

#[tokio::test]
async fn fifty_resets_at_once_find_it_once() {
    let stage = Stage::set().await;
    let token = stage.token("anna", "first");
    let mut phones = Vec::new();
    for _ in 0..50 {
        phones.push(stage.world.enrols("anna", android()).await);
    }
    stage.elevate(&token, "resetPasscode").await;
    let mut answers = join_all(phones.iter().map(|phone| stage.resets(&token, phone))).await;
    answers.sort_unstable();
    assert_eq!(answers[0], 204);
    assert!(
        answers[1..].iter().all(|status| *status == 401),
        "{answers:?}"
    );
}

#[tokio::test]
async fn it_is_of_one_session_of_one_person_for_one_purpose() {
    let stage = Stage::set().await;
    let phone = stage.world.enrols("anna", android()).await;
    let token = stage.token("anna", "first");
    stage.elevate(&token, "resetPasscode").await;
    let wipe = format!("/v1.0/me/managedDevices/{}/wipe", phone.id);
    let wipe = stage.world.ask(request("POST", &wipe, &token)).await;
    assert_eq!(wipe.status, 401);
    assert_eq!(
        stage.resets(&stage.token("anna", "renewed"), &phone).await,
        401
    );
    // Somebody else's device isn't there, whatever one has proved.
    assert_eq!(stage.resets(&stage.token("bob", "his"), &phone).await, 404);
    stage.world.clock.advance(301);
    assert_eq!(stage.resets(&token, &phone).await, 401);
    stage.world.clock.advance(-1);
    assert_eq!(stage.resets(&token, &phone).await, 204);
}

#[tokio::test]
async fn it_shows_passcodes_without_being_spent() {
    let stage = Stage::set().await;
    let phone = stage.world.enrols("anna", android()).await;
    for (purpose, shows) in [
        ("resetPasscode", true),
        ("showPasscode", true),
        ("removeDevice", false),
        ("resetDevice", false),
    ] {
        let token = stage.token("anna", purpose);
        let locked = format!("/v1.0/me/managedDevices/{}/remoteLock", phone.id);
        let locked = stage.world.ask(request("POST", &locked, &token)).await;
        let action = locked.header("x-portal-action-id");
        let reveal = format!("/portal/v1/actions/{action}/reveal");
        let reveal = || stage.world.ask(request("POST", &reveal, &token));
        assert_eq!(reveal().await.status, 401, "{purpose}");
        stage.elevate(&token, purpose).await;
        // Locking makes no passcode, which only somebody who may see one is told.
        let expected = if shows { 410 } else { 401 };
        for _ in 0..2 {
            assert_eq!(reveal().await.status, expected, "{purpose}");
        }
        stage.world.checks_in(&phone).await;
        stage.world.accepts(&phone, action).await;
        let done = json!({ "outcome": "succeeded" });
        stage.world.completes(&phone, action, &done).await;
    }
}

#[tokio::test]
async fn it_stands_in_for_no_authentication_context() {
    let context = Some("c1".to_owned());
    let stage = Stage::set_where(|config| config.issuer.authentication_context = context).await;
    let phone = stage.world.enrols("anna", android()).await;
    for (contexts, status) in [(json!([]), 401), (json!(["c1"]), 204)] {
        let token = stage.token_in("anna", "first", &contexts);
        stage.elevate(&token, "resetPasscode").await;
        assert_eq!(stage.resets(&token, &phone).await, status, "{contexts}");
    }
}

#[tokio::test]
async fn signing_out_everywhere_ends_it() {
    let stage = Stage::set().await;
    let phone = stage.world.enrols("anna", android()).await;
    let token = stage.token("anna", "first");
    stage.elevate(&token, "resetPasscode").await;
    stage.world.clock.advance(1);
    let out = "/portal/v1/sign-out-everywhere";
    let later = stage.token("anna", "later");
    assert_eq!(
        stage.world.ask(request("POST", out, &later)).await.status,
        204
    );
    assert_eq!(stage.resets(&token, &phone).await, 401);
    assert_eq!(stage.resets(&later, &phone).await, 401);
}

#[tokio::test]
async fn a_token_that_says_when_needs_none() {
    let stage = Stage::set().await;
    let mut document = claims("anna", NOW);
    document["iss"] = stage.issuer.address.clone().into();
    let token = sign(&header(), &document);
    assert_eq!(stage.ask(&token, "resetPasscode").await.status, 204);
    let resource = request("GET", "/.well-known/oauth-protected-resource", "");
    let resource = stage.world.ask(resource).await.json();
    assert_eq!(resource["portal_elevations_supported"], true);
}

#[tokio::test]
async fn a_request_that_cannot_be_meant() {
    let stage = Stage::set().await;
    let token = stage.token("anna", "first");
    for asked in [
        json!({}),
        json!({ "purpose": "resetPasscode" }),
        json!({ "purpose": "rename", "port": 50_000 }),
        json!({ "purpose": "resetPasscode", "port": 0 }),
        json!({ "purpose": "resetPasscode", "port": 65_536 }),
        json!({ "purpose": "resetPasscode", "port": 50_000, "host": "evil.example" }),
    ] {
        let request = request_with("POST", PATH, &token, &asked);
        assert_eq!(stage.world.ask(request).await.status, 400, "{asked}");
    }
}
