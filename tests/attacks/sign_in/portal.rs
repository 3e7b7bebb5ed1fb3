//! As much of a portal as signing in has to do with: it names its issuer, and counts what is asked of
//! its API.

use super::issuer::{Wrong, over};
use anyhow::Result;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{AppendHeaders, IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;

/// The app's client id at the issuer.
pub(crate) const CLIENT_ID: &str = "company-portal-app";

/// A running portal.
#[derive(Clone)]
pub(crate) struct StandIn {
    pub(crate) address: String,
    issuer: String,
    wrongs: &'static [Wrong],
    calls: Arc<AtomicUsize>,
    challenges: Arc<Mutex<Vec<String>>>,
}

impl StandIn {
    /// Starts one whose people `issuer` signs in, and that does what it can of `wrongs`.
    pub(crate) async fn start(issuer: &str, wrongs: &'static [Wrong]) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let portal = Self {
            address: format!("http://{}", listener.local_addr()?),
            issuer: issuer.to_owned(),
            wrongs,
            calls: Arc::default(),
            challenges: Arc::default(),
        };
        let router = Router::new()
            .route("/.well-known/oauth-protected-resource", get(metadata))
            .route("/moved", get(moved))
            .fallback(api)
            .with_state(portal.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(portal)
    }

    fn introduction(&self) -> Value {
        let right = json!({
            "resource": self.address, "resource_name": "Contoso",
            "authorization_servers": [self.issuer], "scopes_supported": ["portal"],
            "bearer_methods_supported": ["header"], "portal_native_client_id": CLIENT_ID,
        });
        let changes = self.wrongs.iter().filter_map(|wrong| match wrong {
            Wrong::Portal(members) => Some(members(0)),
            _ => None,
        });
        over(right, changes)
    }

    /// From now on it refuses every call with these challenges; with none, it refuses nothing.
    pub(crate) fn challenge(&self, with: Vec<String>) {
        *self.challenges.lock().unwrap() = with;
    }

    /// How often its API was called, and didn't refuse.
    pub(crate) fn calls(&self) -> usize {
        self.calls.load(Ordering::SeqCst)
    }
}

async fn metadata(State(portal): State<StandIn>) -> Response {
    let redirects = |wrong: &Wrong| matches!(wrong, Wrong::PortalRedirects);
    if portal.wrongs.iter().any(redirects) {
        let elsewhere = [("location", "/moved")];
        return (StatusCode::FOUND, elsewhere).into_response();
    }
    Json(portal.introduction()).into_response()
}

/// Where it sends the app, it says nothing but the truth.
async fn moved(State(portal): State<StandIn>) -> Json<Value> {
    Json(portal.introduction())
}

/// Counts whatever comes, with a token or without.
async fn api(State(portal): State<StandIn>, headers: HeaderMap) -> Response {
    let challenges = portal.challenges.lock().unwrap().clone();
    if !challenges.is_empty() {
        let headers = challenges.into_iter().map(|it| ("www-authenticate", it));
        return (StatusCode::UNAUTHORIZED, AppendHeaders(headers)).into_response();
    }
    portal.calls.fetch_add(1, Ordering::SeqCst);
    if headers.contains_key("authorization") {
        StatusCode::OK.into_response()
    } else {
        StatusCode::UNAUTHORIZED.into_response()
    }
}
