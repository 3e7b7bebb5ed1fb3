//! Who comes back from the issuer, and with what.

use super::stage::{Browser, PATH, Stage, brought, with_cookie};
use crate::testing::NOW;
use crate::testing::asked::{Reply, request};
use serde_json::json;

#[tokio::test]
async fn only_the_browser_that_was_sent_comes_back_and_once() {
    let stage = Stage::set().await;
    let (anna, bob) = (stage.token("anna", "hers"), stage.token("bob", "his"));
    let id = |reply: Reply| reply.json()["id"].as_str().unwrap().to_owned();
    let his = stage
        .browse(&id(stage.ask(&bob, "resetPasscode").await))
        .await;
    let hers = stage
        .browse(&id(stage.ask(&anna, "resetPasscode").await))
        .await;
    let crossed = Browser {
        cookie: his.cookie.clone(),
        callback: hers.callback.clone(),
    };
    assert_eq!(stage.comes_back(&crossed).await.status, 400);
    let twice = format!("{}; {}", hers.cookie, his.cookie);
    for cookie in [
        "",
        "other=1",
        "__Host-elevation=",
        "__Host-elevation=AAAA",
        &twice,
    ] {
        let reply = stage.world.ask(with_cookie(&hers.callback, cookie)).await;
        assert_eq!(reply.status, 400, "{cookie}");
    }
    let doubled = format!("{}&code=another", hers.callback);
    let without = hers.callback.replace("state=", "stat=");
    for callback in [doubled, without, format!("{PATH}/callback")] {
        let reply = stage.world.ask(with_cookie(&callback, &hers.cookie)).await;
        assert_eq!(reply.status, 400, "{callback}");
    }
    let other = format!("other=1; {}", hers.cookie);
    let right = stage.world.ask(with_cookie(&hers.callback, &other)).await;
    assert!(brought(&right, "code").is_some());
    assert_eq!(stage.comes_back(&hers).await.status, 404);
}

#[tokio::test]
async fn what_the_issuer_has_to_have_said() {
    for (says, error) in [
        (json!({}), None),
        (json!({ "auth_time": NOW - 300 }), None),
        (json!({ "auth_time": NOW + 30 }), None),
        (json!({ "sub": "bob" }), Some("somebodyElse")),
        (json!({ "auth_time": null }), Some("notTrusted")),
        (json!({ "auth_time": NOW - 3_600 }), Some("notTrusted")),
        (json!({ "auth_time": NOW - 301 }), Some("tookTooLong")),
        (json!({ "auth_time": NOW + 31 }), Some("notTrusted")),
        (
            json!({ "aud": "company-portal-app", "azp": null }),
            Some("notTrusted"),
        ),
    ] {
        let stage = Stage::set().await;
        stage.id_token_says(&says);
        let token = stage.token("anna", "first");
        let asked = stage.ask(&token, "resetPasscode").await.json();
        let id = asked["id"].as_str().unwrap();
        let reply = stage.comes_back(&stage.browse(id).await).await;
        assert_eq!(brought(&reply, "error").as_deref(), error, "{says}");
        assert_eq!(brought(&reply, "code").is_some(), error.is_none(), "{says}");
        // What wasn't proved can't be completed by guessing.
        assert_eq!(stage.complete(&token, id, "").await.status, 404);
    }
}

#[tokio::test]
async fn the_app_learns_what_the_issuer_answered() {
    for (answer, error) in [
        (
            json!({ "code": null, "error": "access_denied" }),
            "cancelled",
        ),
        (
            json!({ "code": null, "error": "login_required" }),
            "refused",
        ),
        (json!({ "iss": "https://evil.example" }), "notTrusted"),
        (json!({ "iss": null }), "notTrusted"),
    ] {
        let stage = Stage::set().await;
        stage.issuer.script().answer = answer;
        let token = stage.token("anna", "first");
        let asked = stage.ask(&token, "resetPasscode").await.json();
        let browser = stage.browse(asked["id"].as_str().unwrap()).await;
        let reply = stage.comes_back(&browser).await;
        assert_eq!(brought(&reply, "error").as_deref(), Some(error));
        assert!(stage.issuer.script().forms.is_empty());
    }
}

#[tokio::test]
async fn an_issuer_that_is_away_sends_the_browser_back_to_the_app() {
    let stage = Stage::set().await;
    let token = stage.token("anna", "first");
    let asked = stage.ask(&token, "resetPasscode").await.json();
    stage.issuer.script().metadata = json!({ "issuer": "https://evil.example" });
    let path = format!("{PATH}/{}/continue", asked["id"].as_str().unwrap());
    let reply = stage.world.ask(request("GET", &path, "")).await;
    assert_eq!(brought(&reply, "error").as_deref(), Some("notTrusted"));
    let unknown = format!("{PATH}/{}/continue", stage.world.portal.new_id());
    assert_eq!(
        stage.world.ask(request("GET", &unknown, "")).await.status,
        404
    );
}

#[tokio::test]
async fn a_person_who_strays_there_reads_a_page_and_an_app_a_problem() {
    let stage = Stage::set().await;
    let token = stage.token("anna", "first");
    let asked = stage.ask(&token, "resetPasscode").await.json();
    let id = asked["id"].as_str().unwrap();
    let browser = stage.browse(id).await;
    assert_eq!(stage.comes_back(&browser).await.status, 200);
    let reloaded = (browser.callback.clone(), browser.cookie, 404);
    let elsewhere = (browser.callback, String::new(), 400);
    let opened_twice = (format!("{PATH}/{id}/continue"), String::new(), 404);
    let unknown = (format!("{PATH}/unknown/continue"), String::new(), 404);
    for (path, cookie, status) in [reloaded, elsewhere, opened_twice, unknown] {
        for (language, words) in [
            ("en-GB,en;q=0.9", "This page has expired"),
            ("nl-NL,nl;q=0.9", "Deze pagina is verlopen"),
        ] {
            let mut request = with_cookie(&path, &cookie);
            let headers = request.headers_mut();
            let html = "text/html,application/xhtml+xml,*/*;q=0.8";
            headers.insert("accept", html.parse().unwrap());
            headers.insert("accept-language", language.parse().unwrap());
            let reply = stage.world.ask(request).await;
            assert_eq!(reply.status, status, "{path}");
            assert!(reply.body.contains(words), "{path}: {}", reply.body);
            assert!(!reply.body.contains(id));
            assert_eq!(reply.header("content-type"), "text/html; charset=utf-8");
            let policy = reply.header("content-security-policy");
            assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"));
            assert_eq!(reply.header("cache-control"), "no-store");
        }
        let reply = stage.world.ask(with_cookie(&path, &cookie)).await;
        assert_eq!(reply.status, status, "{path}");
        assert_eq!(reply.header("content-type"), "application/problem+json");
    }
    // Whoever asks the API itself isn't a reader, whatever they say.
    let mut request = with_cookie("/v1.0/me", "");
    let html = "text/html".parse().unwrap();
    request.headers_mut().insert("accept", html);
    let reply = stage.world.ask(request).await;
    assert_eq!(reply.header("content-type"), "application/json");
}
