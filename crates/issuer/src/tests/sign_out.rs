//! Signing out, revocation, and what a restart leaves.

use super::browser::{Browser, between, config, encoded};
use crate::environment::Dice;
use crate::signing::{KeyFailure, SigningKey};
use axum::http::StatusCode;

#[tokio::test]
async fn an_app_signs_its_person_out() {
    let mut browser = Browser::new();
    let code = browser.code(&[]).await;
    let id_token = browser.redeem(&code, &[]).await.member("id_token");
    let fields = [
        ("id_token_hint", id_token.as_str()),
        (
            "post_logout_redirect_uri",
            "http://127.0.0.1:50505/signed-out",
        ),
        ("state", "later"),
    ];
    let back = browser
        .get(&format!("/end-session?{}", encoded(&fields)))
        .await;
    assert_eq!(
        back.location,
        "http://127.0.0.1:50505/signed-out?state=later"
    );
    assert!(browser.authorize(&[]).await.asks());
}

#[tokio::test]
async fn an_address_that_is_not_registered_is_not_followed() {
    let mut browser = Browser::new();
    let code = browser.code(&[]).await;
    let id_token = browser.redeem(&code, &[]).await.member("id_token");
    let fields = [
        ("id_token_hint", id_token.as_str()),
        ("post_logout_redirect_uri", "https://evil.example/"),
    ];
    let page = browser
        .get(&format!("/end-session?{}", encoded(&fields)))
        .await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("You’re signed out"));
}

#[tokio::test]
async fn without_proof_an_app_gets_its_person_back_once_they_have_agreed() {
    let mut browser = Browser::new();
    for (client, to, back) in [
        ("company-portal-app", "https://evil.example/", ""),
        ("nobody", "http://127.0.0.1:50505/signed-out", ""),
        (
            "company-portal-app",
            "http://127.0.0.1:50505/signed-out",
            "http://127.0.0.1:50505/signed-out?state=later",
        ),
    ] {
        browser.code(&[]).await;
        let asked = [
            ("client_id", client),
            ("post_logout_redirect_uri", to),
            ("state", "later"),
        ];
        let page = browser
            .get(&format!("/end-session?{}", encoded(&asked)))
            .await;
        assert!(page.body.contains("is signed in in this browser."));
        let may_go_on = page
            .policy
            .contains("form-action 'self' http://127.0.0.1:50505;");
        assert_eq!(may_go_on, !back.is_empty(), "{}", page.policy);
        let token = between(&page.body, r#"name="form_token" value=""#, '"');
        let mut form = vec![("form_token", token.as_str())];
        for (name, value) in asked {
            let field = format!(r#"name="{name}" value="{value}""#);
            assert!(page.body.contains(&field), "{field}");
            form.push((name, value));
        }
        let answer = browser.post("/end-session", &form).await;
        assert_eq!(answer.location, back);
        browser.forget_cookies();
    }
}

#[tokio::test]
async fn without_proof_the_person_is_asked() {
    let mut browser = Browser::new();
    browser.code(&[]).await;
    let page = browser.get("/end-session").await;
    assert!(
        page.body
            .contains("Sanne de Vries is signed in in this browser.")
    );
    assert!(!browser.authorize(&[]).await.asks());
    let token = between(&page.body, r#"name="form_token" value=""#, '"');
    let page = browser
        .post("/end-session", &[("form_token", &token)])
        .await;
    assert!(page.body.contains("You’re signed out"));
    assert!(browser.authorize(&[]).await.asks());
}

#[tokio::test]
async fn a_revoked_refresh_token_is_worth_nothing_and_a_stranger_cannot_revoke_it() {
    let mut browser = Browser::new();
    let code = browser.code(&[]).await;
    let token = browser.redeem(&code, &[]).await.member("refresh_token");
    let revoke = |client: &'static str| {
        let token = token.clone();
        [
            ("client_id".to_owned(), client.to_owned()),
            ("token".to_owned(), token),
        ]
    };
    for (client, still_works) in [("another-app", true), ("company-portal-app", false)] {
        let fields = revoke(client);
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        assert_eq!(
            browser.post("/revoke", &fields).await.status,
            StatusCode::OK
        );
        if !still_works {
            assert_eq!(
                browser.refresh(&token).await.member("error"),
                "invalid_grant"
            );
        }
    }
    let unknown = [("client_id", "company-portal-app"), ("token", "unknown")];
    assert_eq!(
        browser.post("/revoke", &unknown).await.status,
        StatusCode::OK
    );
}

struct Sevens;

impl Dice for Sevens {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(7);
    }
}

struct Nines;

impl Dice for Nines {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(9);
    }
}

#[test]
fn the_key_outlives_a_restart_and_is_nobody_elses() {
    let keys = tempfile::tempdir().unwrap();
    let file = config(keys.path()).key_file;
    let first = SigningKey::load_or_create(&file, &Sevens).unwrap();
    let second = SigningKey::load_or_create(&file, &Nines).unwrap();
    assert_eq!(first.public_keys(), second.public_keys());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    std::fs::write(&file, "not a key").unwrap();
    assert!(matches!(
        SigningKey::load_or_create(&file, &Sevens),
        Err(KeyFailure::NotAKey)
    ));
}
