//! What the provider answers, one file per endpoint.

mod authorize;
mod discovery;
mod end_session;
mod revoke;
mod sign_in;
mod token;
mod userinfo;

use crate::Issuer;
use crate::words::Language;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::json;
use std::sync::Arc;

/// No form here is longer, in bytes.
const LONGEST_BODY: usize = 16 * 1024;

/// Every route.
pub(crate) fn router(issuer: Arc<Issuer>) -> Router {
    Router::new()
        .route(
            "/.well-known/openid-configuration",
            get(discovery::configuration),
        )
        .route(
            "/.well-known/oauth-authorization-server",
            get(discovery::configuration),
        )
        .route("/jwks", get(discovery::keys))
        .route(
            "/authorize",
            get(authorize::from_query).post(authorize::from_form),
        )
        .route(
            "/sign-in/{transaction}",
            get(sign_in::show).post(sign_in::answer),
        )
        .route("/token", post(token::token))
        .route("/revoke", post(revoke::revoke))
        .route(
            "/userinfo",
            get(userinfo::userinfo).post(userinfo::userinfo),
        )
        .route(
            "/end-session",
            get(end_session::from_query).post(end_session::from_form),
        )
        .route("/style.css", get(style))
        .route("/inter.woff2", get(font))
        .layer(from_fn(guard))
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
        .with_state(issuer)
}

async fn style(State(issuer): State<Arc<Issuer>>) -> Response {
    let kind = HeaderValue::from_static("text/css; charset=utf-8");
    ([(header::CONTENT_TYPE, kind)], issuer.style()).into_response()
}

/// The face's own font, so that both look alike.
async fn font() -> Response {
    let kind = HeaderValue::from_static("font/woff2");
    let font: &'static [u8] = include_bytes!("../../../ui/fonts/inter-latin.woff2");
    ([(header::CONTENT_TYPE, kind)], font).into_response()
}

/// What every answer carries: nothing is kept, nothing is guessed, no address is passed on.
async fn guard(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers
        .entry(header::CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static(
            "default-src 'none'; frame-ancestors 'none'",
        ));
    response
}

/// An error as the token endpoint and its neighbours write it (RFC 6749 §5.2).
fn refuse(error: &'static str) -> Response {
    (StatusCode::BAD_REQUEST, Json(json!({"error": error}))).into_response()
}

/// The language of a page: what the app asked for, else what the browser prefers.
fn language(asked: Option<&str>, headers: &HeaderMap) -> Language {
    let preferred = || {
        headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok())
            .and_then(Language::first_of)
    };
    asked
        .and_then(Language::first_of)
        .or_else(preferred)
        .unwrap_or(Language::English)
}
