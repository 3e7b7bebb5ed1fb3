//! Browsers sign in, stay so, and are let go; and nobody gets in their place.

mod ending;
mod hostile;
mod stage;

use crate::testing::devices::{android, reset_path};
use serde_json::json;
use stage::{Browser, CLIENT, Stage};
use url::Url;

#[tokio::test]
async fn somebody_signs_in_and_is_whom_the_issuer_says() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    let nobody = stage.session(&mut browser).await;
    assert_eq!(
        nobody,
        json!({ "state": "signedOut", "failure": null, "confirming": null })
    );
    assert_eq!(stage.reads_me(&mut browser).await, 401);
    stage.signs_in(&mut browser, false).await;
    assert_eq!(
        stage.session(&mut browser).await,
        json!({
            "state": "signedIn", "displayName": "anna of Contoso",
            "kept": { "whileUsed": { "until": "2026-11-23T16:20:00Z" } },
            "userName": "anna@contoso.example", "confirmedUntil": null, "returnTo": null,
        })
    );
    let me = stage.ask(&mut browser, "GET", "/v1.0/me").await;
    assert_eq!(me.json()["userPrincipalName"], "anna@contoso.example");
}

#[tokio::test]
async fn what_goes_to_the_issuer_and_what_the_browser_keeps() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    let asked = json!({ "fresh": false, "returnTo": null, "confirming": null, "language": "nl" });
    let begun = stage.post(&mut browser, "/web/sign-in", &asked).await;
    let (name, attributes) = begun.header("set-cookie").split_once('=').unwrap();
    assert_eq!(name, "__Host-sign-in");
    assert!(attributes.ends_with("; Path=/; HttpOnly; SameSite=Lax; Max-Age=3600; Secure"));
    let onward = begun.json()["continue"].as_str().unwrap().to_owned();
    let reply = stage.goes(&mut browser, &onward).await;
    assert_eq!(reply.header("referrer-policy"), "no-referrer");
    let page = Url::parse(reply.header("location")).unwrap();
    let mut asked: Vec<_> = page
        .query_pairs()
        .filter(|(name, _)| !["state", "nonce", "code_challenge"].contains(&&**name))
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    asked.sort();
    insta::assert_snapshot!(asked.join("\n"), @r"
    client_id=company-portal-website
    code_challenge_method=S256
    redirect_uri=https://portal.contoso.example/web/callback
    response_type=code
    scope=openid profile email offline_access portal
    ui_locales=nl
    ");
    let mut browser = Browser::default();
    let reply = stage.signs_in(&mut browser, false).await;
    let cookies: Vec<_> = reply.headers.get_all("set-cookie").iter().collect();
    let [session, sign_in] = cookies[..] else {
        panic!("{cookies:?}")
    };
    let (value, attributes) = session.to_str().unwrap().split_once("; ").unwrap();
    // 256 bits.
    assert_eq!(value.len(), "__Host-session=".len() + 43);
    assert_eq!(
        attributes,
        "Path=/; HttpOnly; SameSite=Strict; Max-Age=43200; Secure"
    );
    assert!(sign_in.to_str().unwrap().starts_with("__Host-sign-in=; "));
    let script = stage.issuer.script();
    assert!(script.authorizations[0].starts_with("Basic "));
    assert!(!script.forms[0].contains_key("client_secret"));
}

#[tokio::test]
async fn a_fresh_sign_in_confirms_and_is_a_new_session() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    let phone = stage.world.enrols("anna", android()).await;
    stage.signs_in(&mut browser, false).await;
    stage.world.clock.advance(301);
    let reset = reset_path(&phone.id);
    let stale = stage.ask(&mut browser, "POST", &reset).await;
    assert_eq!(stale.status, 401);
    let challenge = stale.header("www-authenticate");
    assert!(
        challenge.contains("insufficient_user_authentication"),
        "{challenge}"
    );
    let before = browser.clone();
    stage.has_signed_in("anna");
    stage.signs_in(&mut browser, true).await;
    assert_ne!(before.cookies, browser.cookies);
    assert_eq!(
        stage.reads_me(&mut before.clone()).await,
        401,
        "the old one goes on"
    );
    let asked = stage.issuer.script().asked.clone();
    assert_eq!((&*asked["prompt"], &*asked["max_age"]), ("login", "300"));
    assert_eq!(asked["login_hint"], "anna@contoso.example");
    let session = stage.session(&mut browser).await;
    assert_eq!(session["confirmedUntil"], "2026-11-23T04:30:01Z");
    assert_eq!(stage.ask(&mut browser, "POST", &reset).await.status, 204);
    stage.world.clock.advance(300);
    assert_eq!(
        stage.session(&mut browser).await["confirmedUntil"],
        json!(null)
    );
}

#[tokio::test]
async fn an_ordinary_sign_in_never_confirms() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    // Nobody was there before, so there is nobody who could confirm.
    stage.signs_in(&mut browser, true).await;
    assert_eq!(stage.issuer.script().asked["prompt"], "login");
    assert_eq!(
        stage.session(&mut browser).await["confirmedUntil"],
        json!(null)
    );
}

#[tokio::test]
async fn why_nobody_signed_in_is_told() {
    let confirming = json!({ "what": "resetPasscode", "deviceName": "Pixel" });
    let failed = |failure: &str| json!({ "state": "signedOut", "failure": failure, "confirming": confirming });
    for (answer, expected) in [
        (
            json!({ "code": null, "error": "access_denied" }),
            "cancelled",
        ),
        (json!({ "code": null, "error": "server_error" }), "refused"),
        (json!({ "iss": "https://login.evil.example" }), "notTrusted"),
    ] {
        let (stage, mut browser) = (Stage::set().await, Browser::default());
        stage.issuer.script().answer = answer;
        stage.signs_in(&mut browser, false).await;
        assert_eq!(stage.session(&mut browser).await, failed(expected));
        assert_eq!(stage.reads_me(&mut browser).await, 401);
        stage.issuer.script().answer = json!({});
        stage.signs_in(&mut browser, false).await;
        assert_eq!(stage.session(&mut browser).await["state"], "signedIn");
    }
}

#[tokio::test]
async fn only_the_same_person_confirms_and_after_somebody_else_the_issuer_asks_anew() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    stage.signs_in(&mut browser, false).await;
    stage.has_signed_in("bram");
    stage.signs_in(&mut browser, true).await;
    let session = stage.session(&mut browser).await;
    assert_eq!(session["failure"], "somebodyElse");
    assert_eq!(session["confirming"]["deviceName"], "Pixel");
    assert_eq!(stage.reads_me(&mut browser).await, 401);
    stage.has_signed_in("anna");
    stage.signs_in(&mut browser, false).await;
    assert_eq!(stage.issuer.script().asked["prompt"], "login");
    stage.signs_in(&mut browser, false).await;
    assert!(!stage.issuer.script().asked.contains_key("prompt"));
}

#[tokio::test]
async fn too_long_at_the_issuer_is_too_long() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    let asked = json!({ "fresh": false, "returnTo": null, "confirming": null, "language": "en" });
    let onward = stage.begins(&mut browser, &asked).await;
    let callback = stage.visits_issuer(&mut browser, &onward).await;
    stage.world.clock.advance(301);
    let back = stage.goes(&mut browser, &callback).await;
    assert_eq!(back.header("location"), "/");
    assert_eq!(stage.session(&mut browser).await["failure"], "tookTooLong");
    assert!(stage.issuer.script().forms.is_empty(), "the code was used");
}

#[tokio::test]
async fn an_issuer_that_is_gone_is_told_of_on_the_page() {
    let issuer_gone = "http://127.0.0.1:9";
    let world = crate::testing::World::website(issuer_gone, CLIENT).await;
    let issuer = crate::testing::fake_issuer::FakeIssuer::start(crate::testing::NOW).await;
    let (stage, mut browser) = (Stage { world, issuer }, Browser::default());
    let asked =
        json!({ "fresh": false, "returnTo": "/support", "confirming": null, "language": "en" });
    let onward = stage.begins(&mut browser, &asked).await;
    let back = stage.goes(&mut browser, &onward).await;
    assert_eq!(
        (back.status.as_u16(), back.header("location")),
        (303, "/support")
    );
    assert_eq!(
        stage.session(&mut browser).await["failure"],
        "issuerUnreachable"
    );
}

#[tokio::test]
async fn a_portal_that_is_no_website_has_none_of_it() {
    let world = crate::testing::World::new().await;
    let issuer = crate::testing::fake_issuer::FakeIssuer::start(crate::testing::NOW).await;
    let (stage, mut browser) = (Stage { world, issuer }, Browser::default());
    browser
        .cookies
        .insert("__Host-session".to_owned(), "A".repeat(43));
    for (method, path) in [
        ("GET", "/web/session"),
        ("POST", "/web/sign-in"),
        ("GET", "/web/sign-in/a"),
        ("GET", "/web/callback?state=a&code=b"),
        ("POST", "/web/sign-out"),
        ("GET", "/web/sign-out"),
        ("POST", "/web/back-channel-logout"),
    ] {
        let reply = stage.ask(&mut browser, method, path).await;
        assert_eq!(reply.status, 404, "{method} {path}");
    }
    let me = stage.ask(&mut browser, "GET", "/v1.0/me").await;
    assert_eq!(me.status, 401);
}
