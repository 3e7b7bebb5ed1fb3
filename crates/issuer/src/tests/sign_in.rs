//! What goes well: from discovery to tokens that stay good.

use super::browser::{Browser, REDIRECT, START, claims, query};
use axum::http::StatusCode;
use insta::assert_snapshot;

#[tokio::test]
async fn somebody_signs_in() {
    let mut browser = Browser::new();
    let about = browser
        .get("/.well-known/openid-configuration")
        .await
        .json();
    assert_eq!(about["issuer"], "http://localhost:8471");
    assert_eq!(
        about["authorization_endpoint"],
        "http://localhost:8471/authorize"
    );
    assert_eq!(
        about["authorization_response_iss_parameter_supported"],
        true
    );

    let asked = browser.authorize(&[]).await;
    assert!(asked.asks());
    let back = browser
        .fill_in(
            &asked,
            "sanne@contoso.example",
            "password of sanne",
            "sign-in",
        )
        .await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    assert!(back.location.starts_with(&format!("{REDIRECT}?")));
    let outcome = query(&back.location);
    assert_eq!(outcome["iss"], "http://localhost:8471");
    assert_eq!(outcome["state"], "the-state");

    let tokens = browser.redeem(&outcome["code"], &[]).await;
    assert_eq!(tokens.status, StatusCode::OK, "{}", tokens.body);
    let shown = |name: &str| {
        let mut claims = claims(&tokens.member(name));
        if let Some(id) = claims.get_mut("jti") {
            *id = "(random)".into();
        }
        claims.to_string()
    };
    assert_snapshot!(shown("access_token"), @r#"{"aud":"http://127.0.0.1:8470","auth_time":1800000000,"client_id":"company-portal-app","email":"sanne@contoso.example","exp":1800003600,"iat":1800000000,"iss":"http://localhost:8471","jti":"(random)","name":"Sanne de Vries","preferred_username":"sanne@contoso.example","roles":["employee"],"scope":"openid profile email offline_access portal","sub":"subject-of-sanne"}"#);
    assert_snapshot!(shown("id_token"), @r#"{"aud":"company-portal-app","auth_time":1800000000,"email":"sanne@contoso.example","exp":1800003600,"iat":1800000000,"iss":"http://localhost:8471","name":"Sanne de Vries","nonce":"the-nonce","preferred_username":"sanne@contoso.example","sub":"subject-of-sanne"}"#);

    let info = browser
        .get_with_token("/userinfo", &tokens.member("access_token"))
        .await;
    assert_snapshot!(info.body, @r#"{"sub":"subject-of-sanne","name":"Sanne de Vries","preferred_username":"sanne@contoso.example","email":"sanne@contoso.example"}"#);
}

#[tokio::test]
async fn the_tokens_headers_name_their_kind_and_a_published_key() {
    let mut browser = Browser::new();
    let keys = browser.get("/jwks").await.json();
    let code = browser.code(&[]).await;
    let tokens = browser.redeem(&code, &[]).await;
    for (name, kind) in [("access_token", "at+jwt"), ("id_token", "JWT")] {
        let header = jsonwebtoken::decode_header(tokens.member(name)).unwrap();
        assert_eq!(header.typ.as_deref(), Some(kind));
        assert_eq!(header.alg, jsonwebtoken::Algorithm::ES256);
        assert_eq!(keys["keys"][0]["kid"], header.kid.unwrap());
    }
}

#[tokio::test]
async fn a_refresh_keeps_the_time_of_the_sign_in() {
    let mut browser = Browser::new();
    let code = browser.code(&[]).await;
    let first = browser.redeem(&code, &[]).await;
    browser.wait(600);
    let second = browser.refresh(&first.member("refresh_token")).await;
    assert_eq!(second.status, StatusCode::OK);
    let access = claims(&second.member("access_token"));
    assert_eq!(access["auth_time"], START);
    assert_eq!(access["iat"], START + 600);
    assert_eq!(claims(&second.member("id_token"))["auth_time"], START);
    assert_ne!(
        second.member("refresh_token"),
        first.member("refresh_token")
    );
}

#[tokio::test]
async fn without_offline_access_there_is_no_refresh_token() {
    let mut browser = Browser::new();
    let code = browser.code(&[("scope", "openid portal nonsense")]).await;
    let tokens = browser.redeem(&code, &[]).await;
    assert_eq!(tokens.json().get("refresh_token"), None);
    assert_eq!(tokens.member("scope"), "openid portal");
}

#[tokio::test]
async fn who_is_signed_in_is_not_asked_again() {
    let mut browser = Browser::new();
    browser.code(&[]).await;
    browser.wait(200);
    for changes in [
        [("prompt", "none")],
        [("max_age", "300")],
        [("login_hint", "sanne@contoso.example")],
    ] {
        let back = browser.authorize(&changes).await;
        assert!(query(&back.location).contains_key("code"), "{changes:?}");
    }
}

#[tokio::test]
async fn a_fresh_sign_in_is_asked_for_and_counts_from_now() {
    let mut browser = Browser::new();
    browser.code(&[]).await;
    browser.wait(400);
    assert!(browser.authorize(&[("max_age", "300")]).await.asks());
    assert!(
        browser
            .authorize(&[("login_hint", "amir@contoso.example")])
            .await
            .asks()
    );
    let asked = browser
        .authorize(&[("prompt", "login"), ("max_age", "300")])
        .await;
    assert!(asked.asks());
    let back = browser
        .fill_in(
            &asked,
            "sanne@contoso.example",
            "password of sanne",
            "sign-in",
        )
        .await;
    let tokens = browser.redeem(&query(&back.location)["code"], &[]).await;
    assert_eq!(
        claims(&tokens.member("access_token"))["auth_time"],
        START + 400
    );
}

#[tokio::test]
async fn the_page_speaks_the_persons_language_and_expects_somebody() {
    let mut browser = Browser::new();
    let asked = browser
        .authorize(&[
            ("ui_locales", "nl-NL en"),
            ("login_hint", "subject-of-amir"),
        ])
        .await;
    let page = browser.get(&asked.location).await;
    for text in [
        r#"<html lang="nl">"#,
        "Dit is een demo.",
        "Typ voor Amir Haddad",
        "password of amir",
        r#"value="amir@contoso.example""#,
        ">English</a>",
    ] {
        assert!(page.body.contains(text), "{text}: {}", page.body);
    }
    assert!(
        page.policy
            .contains("form-action 'self' http://127.0.0.1:50505;")
    );
    assert!(page.policy.contains("frame-ancestors 'none'"));
    let english = browser.authorize(&[]).await;
    let page = browser.get(&english.location).await;
    assert!(page.body.contains("One &lt;phone&gt;"));
}
