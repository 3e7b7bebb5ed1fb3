//! Asking the portal in a test, and what it answers.

use super::{World, minted};
use crate::clock::Clock;
use crate::routes;
use axum::body::{Body, to_bytes};
use http::{HeaderMap, Request, StatusCode};
use serde_json::Value;
use tower::ServiceExt;

/// What was answered.
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Reply {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// The status, the challenge and the body, without what differs each time.
    pub(crate) fn shown(&self) -> String {
        let mut body = self.json();
        blank(&mut body);
        let body = if body.is_null() {
            String::new()
        } else {
            serde_json::to_string_pretty(&body).unwrap()
        };
        let challenge = self.header("www-authenticate");
        [self.status.as_str(), challenge, &body]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join("\n")
    }
}

/// Blanks date and request id.
fn blank(document: &mut Value) {
    match document {
        Value::Object(members) => {
            for (name, value) in members {
                if ["date", "request-id", "requestId"].contains(&name.as_str()) {
                    *value = "…".into();
                } else {
                    blank(value);
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(blank),
        _ => {}
    }
}

impl World {
    /// What the portal answers to `request`.
    pub(crate) async fn ask(&self, request: Request<Body>) -> Reply {
        let response = routes::router(&self.portal).oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        Reply {
            status: head.status,
            headers: head.headers,
            body: String::from_utf8_lossy(&body).into_owned(),
        }
    }

    /// A token of `person`, who signed in just now.
    pub(crate) fn token(&self, person: &str) -> String {
        let claims = minted::claims(person, self.clock.now().0);
        minted::sign(&minted::header(), &claims)
    }

    /// `person` asks for `path`.
    pub(crate) async fn get(&self, person: &str, path: &str) -> Reply {
        self.ask(request("GET", path, &self.token(person))).await
    }

    /// `person` posts nothing to `path`.
    pub(crate) async fn post(&self, person: &str, path: &str) -> Reply {
        self.ask(request("POST", path, &self.token(person))).await
    }
}

/// A request with a bearer token and no body.
pub(crate) fn request(method: &str, path: &str, token: &str) -> Request<Body> {
    Request::builder()
        .method(method)
        .uri(path)
        .header("authorization", format!("Bearer {token}"))
        .body(Body::empty())
        .unwrap()
}

/// The same with a JSON document.
pub(crate) fn request_with(
    method: &str,
    path: &str,
    token: &str,
    document: &Value,
) -> Request<Body> {
    let (mut head, _) = request(method, path, token).into_parts();
    head.headers
        .insert("content-type", "application/json".parse().unwrap());
    Request::from_parts(head, Body::from(document.to_string()))
}
