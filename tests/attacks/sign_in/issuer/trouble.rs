//! Endpoints that don't answer as one should.

use super::Wrong;
use axum::body::{Body, Bytes};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use futures::stream;
use std::convert::Infallible;
use std::time::Duration;

/// An endpoint that the app asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Endpoint {
    Metadata,
    Keys,
    Token,
}

/// What is the matter with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// It sends a byte now and then, for ever.
    Slow,
    /// It sends as much as it can, for ever.
    Endless,
    /// It sends the app elsewhere, with this status.
    Redirect(u16),
    /// It answers something else than JSON.
    Garbage,
}

/// How often a slow one sends a byte.
const DRIP: Duration = Duration::from_millis(500);

/// What `endpoint` answers, when something is the matter with it.
pub(super) fn at(endpoint: Endpoint, wrongs: &[Wrong]) -> Option<Response> {
    let trouble = wrongs.iter().find_map(|wrong| match wrong {
        Wrong::At(at, trouble) if *at == endpoint => Some(*trouble),
        _ => None,
    })?;
    Some(match trouble {
        Trouble::Slow => forever(" ", DRIP),
        Trouble::Endless => forever("{\"a\":\"a\"} ", Duration::ZERO),
        Trouble::Redirect(status) => {
            let status = StatusCode::from_u16(status).unwrap();
            (status, [("location", "/elsewhere")]).into_response()
        }
        Trouble::Garbage => "<html>Sign in</html>".into_response(),
    })
}

fn forever(piece: &'static str, pause: Duration) -> Response {
    let pieces = stream::unfold((), move |()| async move {
        tokio::time::sleep(pause).await;
        let piece = Bytes::from_static(piece.as_bytes());
        Some((Ok::<_, Infallible>(piece), ()))
    });
    let body = Body::from_stream(pieces);
    ([("content-type", "application/json")], body).into_response()
}
