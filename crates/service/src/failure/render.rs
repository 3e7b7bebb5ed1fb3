//! The two shapes of a failure on the wire, and its challenge.

use super::{Challenge, Failure};
use crate::config::{ServiceConfig, TrustedIssuer};
use axum::Json;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::{CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderMap, HeaderValue};
use model::freshness::MAX_AGE;
use model::time::Timestamp;
use serde_json::json;
use wire::DateTime;
use wire::failure::{GraphError, GraphFailure, GraphInnerError, Problem};

/// What a renderer has to know of the request.
pub(crate) struct Asked<'request> {
    /// Its path.
    pub(crate) path: &'request str,
    /// Its id in the log.
    pub(crate) request_id: &'request str,
    /// The caller's own name for it.
    pub(crate) client_request_id: &'request str,
    /// When it came.
    pub(crate) now: Timestamp,
    /// What the service was told: a challenge says where clients learn who signs people in.
    pub(crate) config: &'request ServiceConfig,
}

/// The reply that says `failure`, keeping the headers that a handler has set (`Allow`).
pub(crate) fn render(failure: Failure, asked: &Asked<'_>, kept: HeaderMap) -> Response {
    let body = if is_graph(asked.path) {
        Json(graph(failure, asked)).into_response()
    } else {
        let mut response = Json(problem(failure, asked)).into_response();
        response.headers_mut().insert(
            CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        response
    };
    let mut response = (failure.status(), body).into_response();
    for (name, value) in kept {
        if let Some(name) = name.filter(|name| name == http::header::ALLOW) {
            response.headers_mut().insert(name, value);
        }
    }
    let challenges = [
        challenge(failure, asked.config),
        claims_challenge(failure, &asked.config.issuer),
    ];
    for challenge in challenges.into_iter().flatten() {
        response.headers_mut().append(WWW_AUTHENTICATE, challenge);
    }
    if failure == Failure::Unavailable {
        response
            .headers_mut()
            .insert(RETRY_AFTER, HeaderValue::from_static("2"));
    }
    response
}

fn is_graph(path: &str) -> bool {
    ["/v1.0", "/beta"].iter().any(|root| {
        path.strip_prefix(root)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

fn graph(failure: Failure, asked: &Asked<'_>) -> GraphFailure {
    let denial = denial(failure);
    GraphFailure {
        error: GraphError {
            code: failure.code(),
            message: failure.message().to_owned(),
            inner_error: GraphInnerError {
                date: DateTime(asked.now),
                request_id: asked.request_id.to_owned(),
                client_request_id: asked.client_request_id.to_owned(),
                reason: denial.map(|denial| denial.reason().into()),
                instead: denial.map(|denial| denial.instead().into()),
            },
        },
    }
}

fn problem(failure: Failure, asked: &Asked<'_>) -> Problem {
    let denial = denial(failure);
    Problem {
        problem_type: format!("urn:company-portal:problem:{}", name_of(failure)),
        title: failure.message().to_owned(),
        status: failure.status().as_u16(),
        code: failure.code(),
        reason: denial.map(|denial| denial.reason().into()),
        instead: denial.map(|denial| denial.instead().into()),
        request_id: asked.request_id.to_owned(),
    }
}

/// The code as it is spelled on the wire.
fn name_of(failure: Failure) -> String {
    match serde_json::to_value(failure.code()) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

fn denial(failure: Failure) -> Option<model::verdict::Denial> {
    match failure {
        Failure::NotAvailable(denial) => Some(denial),
        _ => None,
    }
}

/// RFC 6750 §3, RFC 9470 §3 and, for `resource_metadata`, RFC 9728 §5.1.
fn challenge(failure: Failure, config: &ServiceConfig) -> Option<HeaderValue> {
    let metadata = format!("resource_metadata=\"{}\"", config.resource_metadata());
    let text = match failure {
        Failure::Unauthenticated(Challenge::NoToken) => format!("Bearer {metadata}"),
        Failure::Unauthenticated(Challenge::InvalidToken) => {
            format!("Bearer error=\"invalid_token\", {metadata}")
        }
        Failure::Unauthenticated(Challenge::Device) => "Bearer".to_owned(),
        Failure::StaleSignIn => format!(
            "Bearer error=\"insufficient_user_authentication\", \
             error_description=\"A sign-in within the last 5 minutes is needed\", \
             max_age=\"{MAX_AGE}\", {metadata}"
        ),
        Failure::InsufficientScope => {
            let scope = &config.issuer.requested_scope;
            format!("Bearer error=\"insufficient_scope\", scope=\"{scope}\", {metadata}")
        }
        _ => return None,
    };
    HeaderValue::from_str(&text).ok()
}

/// What Entra ID has to be asked for so that a sign-in shows the authentication context, as its own
/// libraries expect to be told: <https://learn.microsoft.com/entra/identity-platform/claims-challenge>.
fn claims_challenge(failure: Failure, issuer: &TrustedIssuer) -> Option<HeaderValue> {
    let context = issuer.authentication_context.as_ref()?;
    if failure != Failure::StaleSignIn {
        return None;
    }
    let acrs = json!({ "essential": true, "value": context });
    let claims = STANDARD.encode(json!({ "access_token": { "acrs": acrs } }).to_string());
    let text = format!("Bearer error=\"insufficient_claims\", claims=\"{claims}\"");
    HeaderValue::from_str(&text).ok()
}
