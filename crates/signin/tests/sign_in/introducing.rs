//! A portal that answers, and one that doesn't as a portal would.

use super::*;
use axum::http::StatusCode;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};
use signin::introduction;
use signin::managed::Managed;
use tokio::net::TcpListener;
use wire::host::SignInFailure::{self, NotAPortal, NotAllowed, PortalUnreachable};

/// Asks what answers with this status, and with what it says of itself changed.
async fn introduced(
    status: StatusCode,
    change: &Value,
    settings: &str,
) -> Result<(Portal, Issuer), SignInFailure> {
    let fake = FakeIssuer::start(NOW).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let mut document = json!({
        "resource": address, "resource_name": "Contoso", "authorization_servers": [fake.address],
        "scopes_supported": ["portal"], "bearer_methods_supported": ["header"],
        "portal_native_client_id": "company-portal-app", "portal_elevations_supported": false,
    });
    for (name, value) in change.as_object().unwrap() {
        document[name] = value.clone();
    }
    let answer = async move || (status, Json(document.clone()));
    let path = "/.well-known/oauth-protected-resource";
    let router = Router::new().route(path, get(answer));
    tokio::spawn(async move { axum::serve(listener, router).await });
    let managed = Managed::parse(settings).unwrap();
    let address = PortalAddress::parse(&address).unwrap();
    let found = introduction::find(&web(), &managed, &address).await;
    found.map_err(|failure| failure.code)
}

#[tokio::test]
async fn a_portal_leads_to_its_issuer() {
    let (portal, issuer) = introduced(StatusCode::OK, &json!({}), "").await.unwrap();
    assert_eq!(portal.organisation, "Contoso");
    assert_eq!(issuer.sign_in_host(), "127.0.0.1");
}

#[tokio::test]
async fn what_does_not_answer_as_a_portal_is_none() {
    let code = async |status, change: Value| introduced(status, &change, "").await.err();
    for (status, expected) in [
        (StatusCode::NOT_FOUND, NotAPortal),
        (StatusCode::FOUND, NotAPortal),
        (StatusCode::INTERNAL_SERVER_ERROR, PortalUnreachable),
        (StatusCode::SERVICE_UNAVAILABLE, PortalUnreachable),
    ] {
        assert_eq!(code(status, json!({})).await, Some(expected), "{status}");
    }
    let nameless = json!({ "authorization_servers": null });
    assert_eq!(code(StatusCode::OK, nameless).await, Some(NotAPortal));
}

#[tokio::test]
async fn what_the_organisation_does_not_allow_goes_no_further() {
    for settings in [
        "others = false",
        "issuers = [\"https://login.contoso.example\"]",
    ] {
        let found = introduced(StatusCode::OK, &json!({}), settings).await;
        assert_eq!(found.err(), Some(NotAllowed), "{settings}");
    }
}
