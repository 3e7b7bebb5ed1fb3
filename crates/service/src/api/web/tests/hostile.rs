//! Other pages, other browsers, and answers that nobody asked for.

use super::stage::{Browser, Stage};
use crate::testing::minted::AUDIENCE;
use axum::body::Body;
use serde_json::json;

/// What a page may look like to the service: its header, where the browser says it is, and its origin.
type Page<'a> = (Option<&'a str>, Option<&'a str>, Option<&'a str>);

const OURS: Page<'static> = (Some("web"), Some("same-origin"), Some(AUDIENCE));

fn request(browser: &Browser, method: &str, path: &str, page: Page<'_>) -> http::Request<Body> {
    let (ours, site, origin) = page;
    let mut request = browser.goes(path).method(method);
    for (name, value) in [
        ("x-company-portal", ours),
        ("sec-fetch-site", site),
        ("origin", origin),
    ] {
        if let Some(value) = value {
            request = request.header(name, value);
        }
    }
    request.body(Body::empty()).unwrap()
}

#[tokio::test]
async fn only_the_portals_own_page_uses_the_session() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    stage.signs_in(&mut browser, false).await;
    let web = Some("web");
    for (page, reads, writes) in [
        (OURS, true, true),
        ((web, None, Some(AUDIENCE)), true, true),
        ((web, Some("same-origin"), None), true, true),
        // No browser of today says neither when it posts.
        ((web, None, None), true, false),
        ((None, Some("same-origin"), Some(AUDIENCE)), false, false),
        (
            (Some("WEB"), Some("same-origin"), Some(AUDIENCE)),
            false,
            false,
        ),
        ((web, Some("same-site"), Some(AUDIENCE)), false, false),
        ((web, Some("cross-site"), None), false, false),
        ((web, Some("none"), None), false, false),
        ((web, None, Some("https://evil.example")), false, false),
        ((web, None, Some("null")), false, false),
        (
            (web, None, Some("http://portal.contoso.example")),
            false,
            false,
        ),
        (
            (web, None, Some("https://portal.contoso.example:8443")),
            false,
            false,
        ),
        (
            (web, Some("same-origin"), Some("https://evil.example")),
            false,
            false,
        ),
    ] {
        let read = stage
            .world
            .ask(request(&browser, "GET", "/v1.0/me", page))
            .await;
        assert_eq!(
            read.status.as_u16(),
            if reads { 200 } else { 403 },
            "{page:?}"
        );
        let path = "/portal/v1/notifications/read";
        let written = stage.world.ask(request(&browser, "POST", path, page)).await;
        assert_eq!(written.status == 403, !writes, "{page:?} {}", written.body);
    }
    let twice = request(&browser, "GET", "/v1.0/me", OURS);
    let (mut head, body) = twice.into_parts();
    head.headers.append("origin", AUDIENCE.parse().unwrap());
    let twice = stage.world.ask(http::Request::from_parts(head, body)).await;
    assert_eq!(twice.status, 403);
}

#[tokio::test]
async fn a_token_is_asked_for_no_header_and_a_cookie_does_nothing_beside_it() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    stage.signs_in(&mut browser, false).await;
    let mut request = request(&browser, "GET", "/v1.0/me", OURS);
    let nonsense = "Bearer nonsense".parse().unwrap();
    request.headers_mut().insert("authorization", nonsense);
    assert_eq!(stage.world.ask(request).await.status, 401);
}

#[tokio::test]
async fn a_sign_in_is_finished_by_the_browser_that_began_it() {
    let stage = Stage::set().await;
    let asked = json!({ "fresh": false, "returnTo": null, "confirming": null, "language": "en" });
    let (mut victim, mut attacker) = (Browser::default(), Browser::default());
    let onward = stage.begins(&mut attacker, &asked).await;
    assert_eq!(
        stage.goes(&mut victim, &onward).await.status,
        404,
        "another's way on"
    );
    let callback = stage.visits_issuer(&mut attacker, &onward).await;
    assert_eq!(
        stage.goes(&mut victim, &callback).await.status,
        400,
        "without a cookie"
    );
    stage.begins(&mut victim, &asked).await;
    assert_eq!(
        stage.goes(&mut victim, &callback).await.status,
        400,
        "with its own"
    );
    assert!(stage.issuer.script().forms.is_empty(), "the code was used");
    assert_eq!(
        stage.goes(&mut attacker, &onward).await.status,
        404,
        "a second time"
    );
    let mut copy = attacker.clone();
    assert_eq!(stage.goes(&mut attacker, &callback).await.status, 303);
    assert_eq!(
        stage.goes(&mut copy, &callback).await.status,
        404,
        "a second time"
    );
    assert_eq!(stage.issuer.script().forms.len(), 1);
    assert_eq!(stage.reads_me(&mut attacker).await, 200);
    assert_eq!(stage.reads_me(&mut victim).await, 401);
}

#[tokio::test]
async fn a_session_that_somebody_brought_along_is_never_taken() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    let planted = "A".repeat(43);
    browser
        .cookies
        .insert("__Host-session".to_owned(), planted.clone());
    stage.signs_in(&mut browser, false).await;
    assert_ne!(browser.cookies["__Host-session"], planted);
    let first = browser.clone();
    stage.signs_in(&mut browser, false).await;
    assert_eq!(
        stage.reads_me(&mut first.clone()).await,
        401,
        "the one before goes on"
    );
    assert_eq!(stage.reads_me(&mut browser).await, 200);
}

#[tokio::test]
async fn nobody_is_led_elsewhere() {
    for elsewhere in [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "devices",
    ] {
        let (stage, mut browser) = (Stage::set().await, Browser::default());
        let asked =
            json!({ "fresh": false, "returnTo": elsewhere, "confirming": null, "language": "en" });
        let onward = stage.begins(&mut browser, &asked).await;
        let callback = stage.visits_issuer(&mut browser, &onward).await;
        let back = stage.goes(&mut browser, &callback).await;
        assert_eq!(back.header("location"), "/", "{elsewhere}");
    }
}

#[tokio::test]
async fn what_the_tokens_say_has_to_be_good_for_the_portal() {
    for (id_token, response) in [
        (
            json!({ "aud": "company-portal-app", "azp": "company-portal-app" }),
            json!({}),
        ),
        (json!({ "nonce": "another" }), json!({})),
        (json!({ "sub": "bram" }), json!({})),
        (json!({}), json!({ "access_token": "nonsense" })),
        (json!({}), json!({ "id_token": null })),
    ] {
        let (stage, mut browser) = (Stage::set().await, Browser::default());
        stage.tokens_say("anna", &id_token);
        for (name, value) in response.as_object().unwrap() {
            stage.issuer.script().response[name] = value.clone();
        }
        stage.signs_in(&mut browser, false).await;
        let session = stage.session(&mut browser).await;
        assert_eq!(session["failure"], "notTrusted", "{id_token} {response}");
        assert_eq!(stage.reads_me(&mut browser).await, 401);
        let given_back = stage.issuer.script().revoked.clone();
        assert!(
            given_back.contains(&"refresh-canary-1".to_owned()),
            "{id_token} {response}"
        );
    }
}

#[tokio::test]
async fn no_token_is_ever_in_what_a_browser_gets() {
    let (stage, mut browser) = (Stage::set().await, Browser::default());
    let back = stage.signs_in(&mut browser, false).await;
    let session = stage.ask(&mut browser, "GET", "/web/session").await;
    let me = stage.ask(&mut browser, "GET", "/v1.0/me").await;
    let out = stage
        .post(
            &mut browser,
            "/web/sign-out",
            &json!({ "everywhere": false }),
        )
        .await;
    let access = stage.issuer.script().response["access_token"].clone();
    for reply in [back, session, me, out] {
        let all = format!("{:?}{}", reply.headers, reply.body);
        assert!(!all.contains("canary") && !all.contains(access.as_str().unwrap()));
        assert!(!all.contains("eyJ"));
    }
}
