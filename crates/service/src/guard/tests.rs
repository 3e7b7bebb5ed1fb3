//! Who somebody is by their token, and who is nobody.

use super::bearer;
use crate::config::{PersonClaim, ScopeClaim, TokenType, TrustedIssuer};
use crate::testing::asked::{Reply, request};
use crate::testing::{NOW, World, minted};
use http::HeaderMap;
use http::header::AUTHORIZATION;
use serde_json::{Value, json};
use std::sync::atomic::Ordering;

const API: &str = "9d3b6f0e-6a0b-4c3e-9f1f-5b8f1f6f3c11";
const TENANT: &str = "6b1f0a52-9f0e-4f4e-8f7b-0d2a7a7d4c10";

/// As Entra ID is, but for its address and its signature.
fn like_entra(issuer: &mut TrustedIssuer) {
    issuer.token_type = TokenType::Jwt;
    issuer.audience = Some(API.to_owned());
    issuer.scope_claim = ScopeClaim::Scp;
    issuer.person_claim = PersonClaim::Oid;
    issuer.tenant = Some(TENANT.to_owned());
}

/// Ada's token of such an issuer, with these members changed.
fn token_like_entras(change: &Value) -> String {
    let mut document = json!({
        "iss": minted::ISSUER, "aud": API, "tid": TENANT, "oid": "ada", "sub": "pairwise",
        "azp": "company-portal-app", "ver": "2.0", "idtyp": "user", "scp": "portal",
        "iat": NOW, "nbf": NOW, "exp": NOW + 3600, "auth_time": NOW,
        "name": "Ada Lovelace", "preferred_username": "ada@contoso.example",
    });
    for (name, value) in change.as_object().unwrap() {
        document[name] = value.clone();
    }
    let mut header = minted::header();
    header.typ = Some("JWT".to_owned());
    minted::sign(&header, &document)
}

async fn me(world: &World, change: &Value) -> Reply {
    let token = token_like_entras(change);
    world.ask(request("GET", "/v1.0/me", &token)).await
}

#[tokio::test]
async fn a_person_of_entra_is_their_object_id_whatever_they_are_called() {
    let world = World::trusting(like_entra).await;
    let ada = me(&world, &json!({})).await;
    assert_eq!(ada.status, 200, "{}", ada.body);
    let married = json!({
        "sub": "other-app", "name": "Ada King", "preferred_username": "king@contoso.example",
    });
    let married = me(&world, &married).await;
    assert_eq!(ada.json()["id"], married.json()["id"]);
    let successor = me(&world, &json!({ "oid": "grace" })).await;
    assert_ne!(ada.json()["id"], successor.json()["id"]);
}

#[tokio::test]
async fn an_apps_own_token_and_an_id_token_are_nobodys() {
    let world = World::trusting(like_entra).await;
    for change in [
        json!({ "idtyp": "app", "scp": null, "roles": ["administrator"] }),
        json!({ "idtyp": null, "scp": null, "roles": ["administrator"] }),
        json!({ "aud": "company-portal-app", "scp": null }),
        json!({ "tid": "9188040d-6c67-4c5b-b112-36a304b66dad" }),
    ] {
        let reply = me(&world, &change).await;
        assert_eq!(reply.status, 401, "{change}");
        let challenge = reply.header("www-authenticate");
        assert!(challenge.contains("invalid_token"), "{challenge}");
    }
    let reply = me(&world, &json!({ "scp": "User.Read" })).await;
    assert_eq!(reply.status, 403);
}

#[tokio::test]
async fn whoever_nobody_can_judge_now_is_not_sent_to_sign_in() {
    let world = World::new().await;
    world.keys.down.store(true, Ordering::SeqCst);
    assert_eq!(world.get("ada", "/v1.0/me").await.status, 503);
    world.keys.down.store(false, Ordering::SeqCst);
    world.clock.advance(60);
    assert_eq!(world.get("ada", "/v1.0/me").await.status, 200);
}

#[test]
fn only_one_bearer_token_is_one() {
    for (values, expected) in [
        (&["Bearer a.b"][..], Some("a.b")),
        (&["bEARER a.b"], Some("a.b")),
        (&[], None),
        (&["Bearer a.b", "Bearer a.b"], None),
        (&["Basic a.b"], None),
        (&["Bearer"], None),
        (&["Bearer "], None),
        (&["a.b"], None),
    ] {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(AUTHORIZATION, value.parse().unwrap());
        }
        assert_eq!(bearer(&headers), expected, "{values:?}");
    }
}
