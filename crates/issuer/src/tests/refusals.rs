//! What is refused, each beside a request that differs in nothing else and is not.

use super::browser::{Browser, REDIRECT, START, VERIFIER, claims, query};
use axum::http::StatusCode;

/// What the app is told when it asks with `changes`.
async fn error(changes: &[(&str, &str)]) -> String {
    let back = Browser::new().authorize(changes).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    let outcome = query(&back.location);
    assert_eq!(outcome["iss"], "http://localhost:8471");
    outcome.get("error").cloned().unwrap_or_default()
}

#[tokio::test]
async fn requests_that_are_not_as_they_should_be() {
    for (changes, expected) in [
        ([("code_challenge", "")], "invalid_request"),
        ([("code_challenge", "too-short")], "invalid_request"),
        ([("code_challenge_method", "plain")], "invalid_request"),
        ([("code_challenge_method", "")], "invalid_request"),
        ([("response_type", "token")], "unsupported_response_type"),
        ([("response_mode", "fragment")], "invalid_request"),
        ([("scope", "portal")], "invalid_scope"),
        ([("max_age", "soon")], "invalid_request"),
        ([("max_age", "-1")], "invalid_request"),
        ([("prompt", "none login")], "invalid_request"),
        ([("prompt", "none")], "login_required"),
        ([("request", "e30.e30.")], "request_not_supported"),
        (
            [("request_uri", "https://evil.example")],
            "request_uri_not_supported",
        ),
        ([("resource", "https://evil.example")], "invalid_target"),
    ] {
        assert_eq!(error(&changes).await, expected, "{changes:?}");
    }
}

#[tokio::test]
async fn nobody_is_sent_to_an_address_that_is_not_registered() {
    let mut browser = Browser::new();
    for changes in [
        ("redirect_uri", "https://evil.example/callback"),
        ("redirect_uri", "http://127.0.0.1:50505/elsewhere"),
        ("redirect_uri", ""),
        ("client_id", "nobody"),
    ] {
        let page = browser.authorize(&[changes]).await;
        assert_eq!(page.status, StatusCode::BAD_REQUEST, "{changes:?}");
        assert_eq!(page.location, "");
    }
    let twice = browser
        .get("/authorize?client_id=company-portal-app&client_id=company-portal-app")
        .await;
    assert_eq!(twice.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn codes_that_do_not_fit() {
    for changes in [
        (
            "code_verifier",
            "another-verifier-of-at-least-forty-three-chars",
        ),
        ("code_verifier", "short"),
        ("redirect_uri", "http://127.0.0.1:50506/callback"),
        ("client_id", "another-app"),
    ] {
        let mut browser = Browser::new();
        let code = browser.code(&[]).await;
        let refused = browser.redeem(&code, &[changes]).await;
        assert_eq!(refused.member("error"), "invalid_grant", "{changes:?}");
        // A code that was tried wrongly is burnt.
        let again = browser.redeem(&code, &[]).await;
        assert_eq!(again.member("error"), "invalid_grant");
    }
}

#[tokio::test]
async fn a_code_lives_for_a_minute() {
    for (seconds, status) in [(60, StatusCode::OK), (61, StatusCode::BAD_REQUEST)] {
        let mut browser = Browser::new();
        let code = browser.code(&[]).await;
        browser.wait(seconds);
        assert_eq!(browser.redeem(&code, &[]).await.status, status, "{seconds}");
    }
}

#[tokio::test]
async fn a_code_used_twice_ends_what_grew_from_it() {
    let mut browser = Browser::new();
    let code = browser.code(&[]).await;
    let tokens = browser.redeem(&code, &[]).await;
    assert_eq!(
        browser.redeem(&code, &[]).await.member("error"),
        "invalid_grant"
    );
    let refused = browser.refresh(&tokens.member("refresh_token")).await;
    assert_eq!(refused.member("error"), "invalid_grant");
}

#[tokio::test]
async fn a_refresh_token_used_twice_ends_its_family() {
    let mut browser = Browser::new();
    let code = browser.code(&[]).await;
    let first = browser.redeem(&code, &[]).await.member("refresh_token");
    let second = browser.refresh(&first).await.member("refresh_token");
    let third = browser.refresh(&second).await;
    assert_eq!(third.status, StatusCode::OK);
    assert_eq!(
        browser.refresh(&first).await.member("error"),
        "invalid_grant"
    );
    let newest = third.member("refresh_token");
    assert_eq!(
        browser.refresh(&newest).await.member("error"),
        "invalid_grant"
    );
}

#[tokio::test]
async fn a_refresh_token_belongs_to_its_app_and_its_scope() {
    let mut browser = Browser::new();
    let code = browser.code(&[("scope", "openid offline_access")]).await;
    let token = browser.redeem(&code, &[]).await.member("refresh_token");
    for (client, scope, expected) in [
        ("another-app", "openid", "invalid_grant"),
        ("nobody", "openid", "invalid_client"),
        ("company-portal-app", "openid portal", "invalid_scope"),
        ("company-portal-app", "openid", ""),
    ] {
        let fields = [
            ("grant_type", "refresh_token"),
            ("client_id", client),
            ("scope", scope),
            ("refresh_token", token.as_str()),
        ];
        let answer = browser.post("/token", &fields).await;
        assert_eq!(answer.member("error"), expected, "{client} {scope}");
    }
}

#[tokio::test]
async fn a_service_proves_its_name_and_an_app_has_nothing_to_prove() {
    let mut browser = Browser::new();
    let right = "portal+service:secret%3A+of+the+portal";
    for (proof, named, expected) in [
        ("", Some("portal service"), "invalid_client"),
        ("portal+service:another", None, "invalid_client"),
        ("portal+service:", None, "invalid_client"),
        ("nobody:secret%3A+of+the+portal", None, "invalid_client"),
        ("company-portal-app:", None, "invalid_client"),
        (right, Some("another-app"), "invalid_client"),
        (right, Some("portal service"), ""),
        (right, None, ""),
    ] {
        browser.forget_cookies();
        let client = [("client_id", "portal service"), ("scope", "openid")];
        let code = browser.code(&client).await;
        let mut fields = vec![
            ("grant_type", "authorization_code"),
            ("redirect_uri", REDIRECT),
            ("code", &code),
            ("code_verifier", VERIFIER),
        ];
        fields.extend(named.map(|named| ("client_id", named)));
        let answer = match proof {
            "" => browser.post("/token", &fields).await,
            proof => browser.post_as(proof, "/token", &fields).await,
        };
        assert_eq!(answer.member("error"), expected, "{proof} {named:?}");
    }
}

#[tokio::test]
async fn a_wrong_password_says_little_and_lets_try_again() {
    let mut browser = Browser::new();
    let asked = browser.authorize(&[]).await;
    for (name, password) in [
        ("sanne@contoso.example", "password of amir"),
        ("nobody@contoso.example", "password of sanne"),
        ("nobody@contoso.example", ""),
    ] {
        let answer = browser.fill_in(&asked, name, password, "sign-in").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert!(answer.asks());
        let page = browser.get(&answer.location).await;
        assert!(
            page.body
                .contains("That user name and password don’t belong together.")
        );
    }
    let back = browser
        .fill_in(
            &asked,
            "SANNE@contoso.example ",
            "password of sanne",
            "sign-in",
        )
        .await;
    let tokens = browser.redeem(&query(&back.location)["code"], &[]).await;
    assert_eq!(claims(&tokens.member("access_token"))["auth_time"], START);
}

#[tokio::test]
async fn cancelling_tells_the_app() {
    let mut browser = Browser::new();
    let asked = browser.authorize(&[]).await;
    let back = browser.fill_in(&asked, "", "", "cancel").await;
    let outcome = query(&back.location);
    assert_eq!(outcome["error"], "access_denied");
    assert_eq!(outcome["state"], "the-state");
    let page = browser.get(&asked.location).await;
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_sign_in_stays_in_its_browser_and_does_not_wait_for_ever() {
    let mut browser = Browser::new();
    let asked = browser.authorize(&[]).await;
    browser.wait(601);
    assert!(
        browser
            .get(&asked.location)
            .await
            .body
            .contains("This sign-in has ended")
    );

    let asked = browser.authorize(&[]).await;
    let path = asked.location.split('?').next().unwrap().to_owned();
    let fields = [
        ("username", "sanne@contoso.example"),
        ("password", "password of sanne"),
        ("action", "sign-in"),
        ("form_token", "guessed"),
    ];
    let forged = browser.post(&path, &fields).await;
    assert_eq!(forged.status, StatusCode::BAD_REQUEST);
    browser.forget_cookies();
    assert_eq!(
        browser.get(&asked.location).await.status,
        StatusCode::BAD_REQUEST
    );
}

#[tokio::test]
async fn userinfo_takes_access_tokens_only_while_they_are_valid() {
    let mut browser = Browser::new();
    let code = browser.code(&[]).await;
    let tokens = browser.redeem(&code, &[]).await;
    let id = browser
        .get_with_token("/userinfo", &tokens.member("id_token"))
        .await;
    assert_eq!(id.status, StatusCode::UNAUTHORIZED);
    browser.wait(3600);
    let access = tokens.member("access_token");
    let late = browser.get_with_token("/userinfo", &access).await;
    assert_eq!(late.status, StatusCode::UNAUTHORIZED);
}
