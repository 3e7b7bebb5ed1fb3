//! An issuer that does everything right until a test makes it do one thing wrong.
//!
//! Its page needs no person: whoever comes is sent back signed in. Its tokens carry a canary, so that a
//! test can tell where they went.

use axum::extract::{Form, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};
use tokio::net::TcpListener;

/// Stands in every token.
pub(crate) const CANARY: &str = "canary";

type Fields = HashMap<String, String>;

/// What the issuer does, and what it saw.
#[derive(Default)]
pub(crate) struct Script {
    /// Put over its metadata; `null` takes a member away.
    pub(crate) metadata: Value,
    /// Put over the ID token's claims; `null` takes a claim away.
    pub(crate) claims: Value,
    /// Put over the answer to the browser.
    pub(crate) answer: Value,
    /// Put over the token response.
    pub(crate) response: Value,
    /// The ID token's algorithm, when another than ES256.
    pub(crate) algorithm: Option<Algorithm>,
    /// Whether it publishes its key only when it has signed with it.
    pub(crate) rotates: bool,
    /// Whether it hands out no tokens.
    pub(crate) refuses: bool,
    /// Why it does; `None`: `invalid_grant`.
    pub(crate) error: Option<&'static str>,
    /// What it calls the key that it signs with; `None`: as it publishes it.
    pub(crate) key_id: Option<&'static str>,
    /// How often it still tells its keys; `None`: always.
    pub(crate) keys_told: Option<usize>,
    /// With which status; `None`: 400.
    pub(crate) status: Option<u16>,
    /// The time.
    pub(crate) now: i64,
    /// How often it was asked for its keys.
    pub(crate) keys_asked: usize,
    /// What it was asked at its page.
    pub(crate) asked: Fields,
    /// What it was sent for tokens.
    pub(crate) forms: Vec<Fields>,
    /// The `Authorization` headers that came with them.
    pub(crate) authorizations: Vec<String>,
    /// The tokens that it got back.
    pub(crate) revoked: Vec<String>,
}

/// A running issuer.
#[derive(Clone)]
pub(crate) struct FakeIssuer {
    /// Its identifier.
    pub(crate) address: String,
    script: Arc<Mutex<Script>>,
}

impl FakeIssuer {
    pub(crate) async fn start(now: i64) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let script = Script {
            now,
            ..Script::default()
        };
        let issuer = Self {
            address,
            script: Arc::new(Mutex::new(script)),
        };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(metadata))
            .route("/keys", get(keys))
            .route("/authorize", get(authorize))
            .route("/token", post(token))
            .route("/revoke", post(revoke))
            .with_state(issuer.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        issuer
    }

    pub(crate) fn script(&self) -> MutexGuard<'_, Script> {
        self.script.lock().unwrap()
    }
}

fn over(mut base: Value, change: &Value) -> Value {
    for (name, value) in change.as_object().into_iter().flatten() {
        base[name] = value.clone();
    }
    if let Some(members) = base.as_object_mut() {
        members.retain(|_, value| !value.is_null());
    }
    base
}

async fn metadata(State(issuer): State<FakeIssuer>) -> Json<Value> {
    let address = &issuer.address;
    let base = json!({
        "issuer": address,
        "authorization_endpoint": format!("{address}/authorize"),
        "token_endpoint": format!("{address}/token"),
        "revocation_endpoint": format!("{address}/revoke"),
        "jwks_uri": format!("{address}/keys"),
        "code_challenge_methods_supported": ["S256"],
        "authorization_response_iss_parameter_supported": true,
    });
    Json(over(base, &issuer.script().metadata))
}

async fn keys(State(issuer): State<FakeIssuer>) -> Response {
    let mut script = issuer.script();
    script.keys_asked += 1;
    if let Some(left) = &mut script.keys_told {
        let Some(fewer) = left.checked_sub(1) else {
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        };
        *left = fewer;
    }
    if script.rotates && script.forms.is_empty() {
        return Json(json!({ "keys": [] })).into_response();
    }
    Json(json!({ "keys": [{
        "kty": "EC", "crv": "P-256", "alg": "ES256", "use": "sig", "kid": "one",
        "x": "bEIn5VUJ42dNLLIICLCTQZD-MNEyhCn1Q5R8sAhzFB0",
        "y": "R4Z_EWNSUfnX-qFGuHPP8oI05o5J93lI_CBuJZeS3Vg",
    }] }))
    .into_response()
}

async fn authorize(State(issuer): State<FakeIssuer>, Query(asked): Query<Fields>) -> Redirect {
    let mut script = issuer.script();
    let base =
        json!({ "code": format!("code-{CANARY}"), "state": asked["state"], "iss": issuer.address });
    let answer = over(base, &script.answer);
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in answer.as_object().unwrap() {
        query.append_pair(name, value.as_str().unwrap());
    }
    let target = format!("{}?{}", asked["redirect_uri"], query.finish());
    script.asked = asked;
    Redirect::to(&target)
}

async fn token(
    State(issuer): State<FakeIssuer>,
    headers: HeaderMap,
    Form(form): Form<Fields>,
) -> Response {
    let mut script = issuer.script();
    let authorization = headers.get("authorization");
    let authorization = authorization.map(|value| value.to_str().unwrap().to_owned());
    script.authorizations.extend(authorization);
    script.forms.push(form);
    let number = script.forms.len();
    if script.refuses {
        return (
            StatusCode::from_u16(script.status.unwrap_or(400)).unwrap(),
            Json(json!({ "error": script.error.unwrap_or("invalid_grant") })),
        )
            .into_response();
    }
    let claims = json!({
        "iss": issuer.address, "sub": "anna", "aud": "company-portal-app", "azp": "company-portal-app",
        "iat": script.now, "exp": script.now + 600, "auth_time": script.now,
        "nonce": script.asked.get("nonce"), "name": "Anna Visser",
        "preferred_username": "anna@contoso.example",
    });
    let mut header = Header::new(script.algorithm.unwrap_or(Algorithm::ES256));
    header.kid = Some(script.key_id.unwrap_or("one").into());
    let key = match header.alg {
        Algorithm::ES256 => EncodingKey::from_ec_pem(include_bytes!("key.pem")).unwrap(),
        _ => EncodingKey::from_secret(b"company-portal-app"),
    };
    let id_token = encode(&header, &over(claims, &script.claims), &key).unwrap();
    let base = json!({
        "access_token": format!("access-{CANARY}-{number}"),
        "refresh_token": format!("refresh-{CANARY}-{number}"),
        "token_type": "Bearer", "expires_in": 3600, "id_token": id_token,
    });
    Json(over(base, &script.response)).into_response()
}

async fn revoke(State(issuer): State<FakeIssuer>, Form(form): Form<Fields>) -> StatusCode {
    issuer.script().revoked.push(form["token"].clone());
    StatusCode::OK
}
