//! What the provider says of itself (OpenID Connect Discovery §3, RFC 8414 §2), and its keys.

use crate::Issuer;
use crate::request::SCOPES;
use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};
use std::sync::Arc;

pub(super) async fn configuration(State(issuer): State<Arc<Issuer>>) -> Json<Value> {
    let identifier = &issuer.config.identifier;
    let at = |path: &str| format!("{identifier}{path}");
    Json(json!({
        "issuer": identifier,
        "authorization_endpoint": at("/authorize"),
        "token_endpoint": at("/token"),
        "jwks_uri": at("/jwks"),
        "userinfo_endpoint": at("/userinfo"),
        "revocation_endpoint": at("/revoke"),
        "end_session_endpoint": at("/end-session"),
        "scopes_supported": SCOPES,
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code", "refresh_token"],
        "code_challenge_methods_supported": ["S256"],
        "authorization_response_iss_parameter_supported": true,
        "token_endpoint_auth_methods_supported": ["none", "client_secret_basic"],
        "revocation_endpoint_auth_methods_supported": ["none", "client_secret_basic"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
        "prompt_values_supported": ["none", "login", "consent", "select_account"],
        "claims_supported": [
            "iss", "aud", "sub", "iat", "exp", "auth_time", "nonce",
            "name", "preferred_username", "email",
        ],
        "ui_locales_supported": ["en", "nl"],
        "claims_parameter_supported": false,
        "request_parameter_supported": false,
        "request_uri_parameter_supported": false,
    }))
}

pub(super) async fn keys(State(issuer): State<Arc<Issuer>>) -> Json<Value> {
    Json(issuer.signing.public_keys())
}
