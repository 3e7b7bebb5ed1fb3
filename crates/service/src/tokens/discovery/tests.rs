//! An issuer on loopback that is honest, and one that isn't.

use super::*;
use axum::Json;
use axum::Router;
use axum::response::Redirect;
use axum::routing::get;
use serde_json::{Value, json};
use tokio::net::TcpListener;

/// Serves a discovery document made from the server's own address; answers that address.
async fn issuer(document: impl Fn(&str) -> Value) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let document = document(&address);
    let router = Router::new()
        .route(
            "/.well-known/openid-configuration",
            get(async move || Json(document)),
        )
        .route("/keys", get(async || Json(json!({ "keys": [] }))))
        .route("/moved", get(async || Redirect::to("/keys")))
        .route("/endless", get(async || "x".repeat(2 * 1024 * 1024)));
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

async fn fetch(identifier: &str) -> Result<JwkSet, KeysUnreachable> {
    IssuerKeys::new(identifier.to_owned())
        .unwrap()
        .fetch()
        .await
}

#[tokio::test]
async fn the_issuers_own_document_leads_to_its_keys() {
    let issuer = issuer(|own| json!({ "issuer": own, "jwks_uri": format!("{own}/keys") })).await;
    assert_eq!(fetch(&issuer).await.unwrap().keys.len(), 0);
}

#[tokio::test]
async fn a_document_of_another_issuer_is_refused() {
    let issuer = issuer(|own| {
        json!({ "issuer": "https://login.contoso.example", "jwks_uri": format!("{own}/keys") })
    })
    .await;
    assert!(fetch(&issuer).await.is_err());
}

#[tokio::test]
async fn keys_elsewhere_in_the_clear_behind_a_redirect_or_too_large_are_refused() {
    for keys in ["/moved", "/endless", "/nothing"] {
        let issuer =
            issuer(|own| json!({ "issuer": own, "jwks_uri": format!("{own}{keys}") })).await;
        assert!(fetch(&issuer).await.is_err(), "{keys}");
    }
    for keys in [
        "http://login.contoso.example/keys",
        "file:///etc/passwd",
        "",
    ] {
        let issuer = issuer(|own| json!({ "issuer": own, "jwks_uri": keys })).await;
        assert!(fetch(&issuer).await.is_err(), "{keys}");
    }
}

#[tokio::test]
async fn an_issuer_that_is_down_is_said_to_be() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    assert!(fetch(&address).await.is_err());
}
