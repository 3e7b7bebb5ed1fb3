//! What every request and every reply has around it: a request id, a line in the log, the shape of
//! a failure, and headers that say what browsers may not do with it.

mod headers;

use crate::browsing::Reader;
use crate::failure::{Asked, Failure, render};
use crate::portal::Portal;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderName, HeaderValue};
use tracing::Instrument;

/// Names the request in the reply and in the log.
pub(crate) const REQUEST_ID: HeaderName = HeaderName::from_static("request-id");
const CLIENT_REQUEST_ID: HeaderName = HeaderName::from_static("client-request-id");
/// The longest name of their own for a request that callers get back.
const LONGEST_CLIENT_REQUEST_ID: usize = 128;

/// Names a request in the log and in audit entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RequestId(pub(crate) String);

pub(crate) async fn wrap(
    State(portal): State<Portal>,
    mut request: Request,
    next: Next,
) -> Response {
    let request_id = portal.new_id();
    let client_request_id = client_request_id(request.headers()).unwrap_or_default();
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let reader = Reader::of(&method, &path, request.headers());
    // The log names the route, not the address: ids and whatever else callers put there stay out.
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("none", MatchedPath::as_str)
        .to_owned();
    if let Some(token) = request.headers_mut().get_mut(AUTHORIZATION) {
        token.set_sensitive(true);
    }
    request
        .extensions_mut()
        .insert(RequestId(request_id.clone()));

    let span = tracing::info_span!("request", request_id, %method, route);
    let mut response = next.run(request).instrument(span.clone()).await;

    let failure = response
        .extensions_mut()
        .remove::<Failure>()
        .or_else(|| Failure::from_status(response.status()));
    if let Some(failure) = failure {
        let asked = Asked {
            path: &path,
            request_id: &request_id,
            client_request_id: &client_request_id,
            now: portal.now(),
            config: portal.config(),
        };
        let page = reader.and_then(|reader| reader.told(failure));
        response =
            page.unwrap_or_else(|| render(failure, &asked, std::mem::take(response.headers_mut())));
    }
    let status = response.status().as_u16();
    span.in_scope(|| match failure {
        Some(Failure::Internal) => tracing::error!(status, "failed"),
        Some(failure) => tracing::info!(status, code = ?failure.code(), "refused"),
        None => tracing::info!(status, "answered"),
    });
    if let Ok(request_id) = HeaderValue::from_str(&request_id) {
        response.headers_mut().insert(REQUEST_ID, request_id);
    }
    headers::put(response.headers_mut(), portal.config());
    response
}

fn client_request_id(headers: &HeaderMap) -> Option<String> {
    let text = headers.get(CLIENT_REQUEST_ID)?.to_str().ok()?;
    (text.len() <= LONGEST_CLIENT_REQUEST_ID).then(|| text.to_owned())
}
