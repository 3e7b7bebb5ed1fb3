//! As much of a portal as signing in has to do with: it names its issuer, and counts what is asked of
//! its API.

use anyhow::Result;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::net::TcpListener;

/// The app's client id at the issuer.
pub(crate) const CLIENT_ID: &str = "company-portal-app";

/// A running portal.
#[derive(Clone)]
pub(crate) struct StandIn {
    pub(crate) address: String,
    issuer: String,
    calls: Arc<AtomicUsize>,
}

impl StandIn {
    /// Starts one whose people `issuer` signs in.
    pub(crate) async fn start(issuer: &str) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let portal = Self {
            address: format!("http://{}", listener.local_addr()?),
            issuer: issuer.to_owned(),
            calls: Arc::default(),
        };
        let router = Router::new()
            .route("/.well-known/oauth-protected-resource", get(metadata))
            .fallback(api)
            .with_state(portal.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(portal)
    }

    /// How often its API was called.
    pub(crate) fn calls(&self) -> usize {
        self.calls.load(Ordering::SeqCst)
    }
}

async fn metadata(State(portal): State<StandIn>) -> Json<Value> {
    Json(json!({
        "resource": portal.address, "resource_name": "Contoso",
        "authorization_servers": [portal.issuer], "scopes_supported": ["portal"],
        "bearer_methods_supported": ["header"], "portal_native_client_id": CLIENT_ID,
    }))
}

/// Counts whatever comes, with a token or without.
async fn api(State(portal): State<StandIn>, headers: HeaderMap) -> StatusCode {
    portal.calls.fetch_add(1, Ordering::SeqCst);
    if headers.contains_key("authorization") {
        StatusCode::OK
    } else {
        StatusCode::UNAUTHORIZED
    }
}
