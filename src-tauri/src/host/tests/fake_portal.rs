//! As much of a portal as the host has to do with.

use super::NOW;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{AppendHeaders, IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};
use signin::chance::Timestamp;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use tokio::net::TcpListener;

#[derive(Clone)]
pub(crate) struct FakePortal {
    pub(crate) address: String,
    name: String,
    issuer: Arc<Mutex<String>>,
    seen: Arc<Mutex<Vec<String>>>,
    refusals: Arc<AtomicUsize>,
    /// How it challenges whoever asks for what needs a fresh sign-in; with nothing, it doesn't.
    challenges: Arc<Mutex<Vec<String>>>,
    broken: Arc<AtomicBool>,
    told_to_sign_out: Arc<AtomicUsize>,
    /// Held while it takes its time to end sessions.
    pub(crate) slow: Arc<tokio::sync::Mutex<()>>,
    elevations: Arc<Mutex<Elevations>>,
}

/// How it has a fresh sign-in proved to itself, and what it saw of it.
#[derive(Clone)]
pub(crate) struct Elevations {
    /// Whether it does.
    pub(crate) offered: bool,
    /// What it answers to whoever asks.
    pub(crate) status: u16,
    /// Where it sends the browser, if not to itself.
    pub(crate) continue_at: Option<&'static str>,
    /// What the browser brings to the app; nothing: it stays away.
    pub(crate) brings: &'static str,
    /// How long it lasts, in seconds.
    pub(crate) lasts: i64,
    /// What for it was asked.
    pub(crate) asked: Vec<String>,
    /// The codes that came.
    pub(crate) completed: Vec<String>,
    /// The tokens with which it was asked and told.
    pub(crate) tokens: Vec<String>,
    port: u64,
}

impl Default for Elevations {
    fn default() -> Self {
        Self {
            offered: false,
            status: 201,
            continue_at: None,
            brings: "code=code-of-elevation",
            lasts: 300,
            asked: Vec::new(),
            completed: Vec::new(),
            tokens: Vec::new(),
            port: 0,
        }
    }
}

impl FakePortal {
    pub(crate) async fn start(issuer: &str) -> Self {
        Self::of("Contoso", issuer).await
    }

    /// The portal of another organisation.
    pub(crate) async fn of(name: &str, issuer: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let portal = Self {
            address: format!("http://{}", listener.local_addr().unwrap()),
            name: name.to_owned(),
            issuer: Arc::new(Mutex::new(issuer.to_owned())),
            seen: Arc::default(),
            refusals: Arc::default(),
            challenges: Arc::default(),
            broken: Arc::default(),
            told_to_sign_out: Arc::default(),
            slow: Arc::default(),
            elevations: Arc::default(),
        };
        let api = Router::new()
            .route(
                "/v1.0/me",
                get(|| async { Json(json!({ "displayName": "Anna" })) }),
            )
            .route("/v1.0/challenged", get(challenged))
            .route("/v1.0/demanding", get(demanding))
            .route(
                "/v1.0/huge",
                get(|| async { "x".repeat(4 * 1024 * 1024 + 1) }),
            )
            .route("/v1.0/elsewhere", get(elsewhere))
            .route("/portal/v1/sign-out-everywhere", post(sign_out))
            .with_state(portal.clone())
            .layer(from_fn_with_state(portal.clone(), bearer));
        let router = Router::new()
            .route("/.well-known/oauth-protected-resource", get(metadata))
            .route("/portal/v1/events", get(events))
            .route("/portal/v1/elevations", post(ask_elevation))
            .route("/portal/v1/elevations/e1/continue", get(go_on))
            .route("/portal/v1/elevations/e1/complete", post(complete))
            .with_state(portal.clone())
            .merge(api);
        tokio::spawn(async move { axum::serve(listener, router).await });
        portal
    }

    /// Names another issuer from now on.
    pub(crate) fn trusts(&self, issuer: &str) {
        issuer.clone_into(&mut self.issuer.lock().unwrap());
    }

    /// Turns down the next `count` requests.
    pub(crate) fn refuse_next(&self, count: usize) {
        self.refusals.store(count, Ordering::SeqCst);
    }

    /// Challenges whoever asks for what needs a fresh sign-in, from now on.
    pub(crate) fn challenge_with(&self, challenges: &[&str]) {
        let challenges = challenges.iter().map(|it| (*it).to_owned());
        *self.challenges.lock().unwrap() = challenges.collect();
    }

    /// From now on every request fails here.
    pub(crate) fn break_down(&self) {
        self.broken.store(true, Ordering::SeqCst);
    }

    /// How often somebody signed out everywhere.
    pub(crate) fn told_to_sign_out(&self) -> usize {
        self.told_to_sign_out.load(Ordering::SeqCst)
    }

    /// How it elevates.
    pub(crate) fn elevations(&self) -> MutexGuard<'_, Elevations> {
        self.elevations.lock().unwrap()
    }

    /// The `Authorization` headers that came.
    pub(crate) fn seen(&self) -> Vec<String> {
        self.seen.lock().unwrap().clone()
    }
}

async fn metadata(State(portal): State<FakePortal>) -> Response {
    if portal.broken.load(Ordering::SeqCst) {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    let metadata = json!({
        "resource": portal.address, "resource_name": portal.name,
        "authorization_servers": [*portal.issuer.lock().unwrap()], "scopes_supported": ["portal"],
        "bearer_methods_supported": ["header"], "portal_native_client_id": "company-portal-app",
        "portal_elevations_supported": portal.elevations().offered,
    });
    Json(metadata).into_response()
}

async fn bearer(State(portal): State<FakePortal>, request: Request, next: Next) -> Response {
    let token = request.headers()["authorization"]
        .to_str()
        .unwrap()
        .to_owned();
    portal.seen.lock().unwrap().push(token);
    if portal.broken.load(Ordering::SeqCst) {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    let less = |count: usize| count.checked_sub(1);
    if portal
        .refusals
        .fetch_update(Ordering::SeqCst, Ordering::SeqCst, less)
        .is_ok()
    {
        let challenge = [("www-authenticate", "Bearer error=\"invalid_token\"")];
        return (StatusCode::UNAUTHORIZED, challenge).into_response();
    }
    next.run(request).await
}

async fn sign_out(State(portal): State<FakePortal>) -> StatusCode {
    portal.told_to_sign_out.fetch_add(1, Ordering::SeqCst);
    let _in_time = portal.slow.lock().await;
    StatusCode::NO_CONTENT
}

async fn challenged(headers: HeaderMap) -> Response {
    let token = headers["authorization"].to_str().unwrap();
    let challenge =
        format!("Bearer error=\"insufficient_user_authentication\", resource_metadata=\"{token}\"");
    (StatusCode::UNAUTHORIZED, [("www-authenticate", challenge)]).into_response()
}

async fn demanding(State(portal): State<FakePortal>) -> Response {
    let challenges = portal.challenges.lock().unwrap().clone();
    let headers = challenges.into_iter().map(|it| ("www-authenticate", it));
    (StatusCode::UNAUTHORIZED, AppendHeaders(headers)).into_response()
}

async fn elsewhere() -> Response {
    (StatusCode::FOUND, [("location", "https://evil.example/")]).into_response()
}

async fn ask_elevation(
    State(portal): State<FakePortal>,
    headers: HeaderMap,
    Json(asked): Json<Value>,
) -> Response {
    let mut elevations = portal.elevations();
    elevations.tokens.push(token(&headers));
    elevations
        .asked
        .push(asked["purpose"].as_str().unwrap().to_owned());
    elevations.port = asked["port"].as_u64().unwrap();
    let own = format!("{}/portal/v1/elevations/e1/continue", portal.address);
    let continue_at = elevations.continue_at.map_or(own, str::to_owned);
    let status = StatusCode::from_u16(elevations.status).unwrap();
    let body = json!({ "id": "e1", "continue": continue_at });
    (status, Json(body)).into_response()
}

/// As if the issuer had been there and back.
async fn go_on(State(portal): State<FakePortal>) -> Response {
    let Elevations { port, brings, .. } = portal.elevations().clone();
    if brings.is_empty() {
        return StatusCode::OK.into_response();
    }
    let refresh = format!("0; url=http://127.0.0.1:{port}/elevated?state=e1&{brings}");
    [("refresh", refresh)].into_response()
}

async fn complete(
    State(portal): State<FakePortal>,
    headers: HeaderMap,
    Json(document): Json<Value>,
) -> Response {
    let mut elevations = portal.elevations();
    elevations.tokens.push(token(&headers));
    let code = document["code"].as_str().unwrap().to_owned();
    let right = code == "code-of-elevation";
    elevations.completed.push(code);
    if !right {
        return StatusCode::NOT_FOUND.into_response();
    }
    let until = wire::DateTime(Timestamp(NOW + elevations.lasts));
    Json(json!({ "untilDateTime": until })).into_response()
}

fn token(headers: &HeaderMap) -> String {
    headers["authorization"].to_str().unwrap().to_owned()
}

/// One event, then the stream breaks off.
async fn events(headers: HeaderMap) -> impl IntoResponse {
    let last: i64 = headers
        .get("last-event-id")
        .map_or(0, |id| id.to_str().unwrap().parse().unwrap());
    let version = last + 1;
    let body = format!(
        ": hello\n\nevent: change\nid: {version}\n\
         data: {{\"kind\":\"device\",\"id\":\"d\",\"version\":{version}}}\n\n"
    );
    ([("content-type", "text/event-stream")], body)
}
