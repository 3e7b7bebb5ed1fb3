//! Revocation (RFC 7009): a refresh token takes its whole family with it. Access tokens are signed
//! and checked by others without asking here, so for them this does nothing.

use super::refuse;
use crate::Issuer;
use crate::environment::digest;
use crate::request::Parameters;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

pub(super) async fn revoke(
    State(issuer): State<Arc<Issuer>>,
    headers: HeaderMap,
    body: String,
) -> Response {
    let Some(asked) = Parameters::read(&body) else {
        return refuse("invalid_request");
    };
    let Some(client) = issuer.asking(&headers, &asked) else {
        return refuse("invalid_client");
    };
    let Some(token) = asked.get("token") else {
        return refuse("invalid_request");
    };
    issuer.memory().grants.revoke(digest(token), &client.id);
    // A token nobody knows is as revoked as it can be (RFC 7009 §2.2).
    StatusCode::OK.into_response()
}
