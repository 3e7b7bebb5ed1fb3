//! Endpoints that don't answer as one should.

use super::Wrong;
use axum::body::{Body, Bytes};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use futures::stream;
use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::time::sleep;

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
    /// It sends as much as it can, and doesn't end before anybody would have had enough.
    Endless,
    /// It sends the app elsewhere, with this status.
    Redirect(u16),
    /// It answers something else than JSON.
    Garbage,
}

/// How often a slow one sends a byte.
const DRIP: Duration = Duration::from_millis(500);
/// What an endless one sends at once.
static PIECE: [u8; 16 * 1024] = [b' '; 16 * 1024];
/// More than anybody would take, in bytes; the buffers in between hold far less.
pub(super) const ENOUGH: usize = 64 * 1024 * 1024;

/// What `endpoint` answers, when something is the matter with it; `sent` counts bytes.
pub(super) fn at(
    endpoint: Endpoint,
    wrongs: &[Wrong],
    sent: &Arc<AtomicUsize>,
) -> Option<Response> {
    let trouble = wrongs.iter().find_map(|wrong| match wrong {
        Wrong::At(at, trouble) if *at == endpoint => Some(*trouble),
        _ => None,
    })?;
    Some(match trouble {
        Trouble::Slow => json(Body::from_stream(stream::unfold((), |()| async {
            sleep(DRIP).await;
            Some((Ok::<_, Infallible>(Bytes::from_static(b" ")), ()))
        }))),
        Trouble::Endless => {
            let sent = Arc::clone(sent);
            let pieces = std::iter::from_fn(move || {
                let before = sent.fetch_add(PIECE.len(), Ordering::SeqCst);
                (before < ENOUGH).then(|| Ok::<_, Infallible>(Bytes::from_static(&PIECE)))
            });
            json(Body::from_stream(stream::iter(pieces)))
        }
        Trouble::Redirect(status) => {
            let status = StatusCode::from_u16(status).unwrap();
            (status, [("location", "/elsewhere")]).into_response()
        }
        Trouble::Garbage => "<html>Sign in</html>".into_response(),
    })
}

fn json(body: Body) -> Response {
    ([("content-type", "application/json")], body).into_response()
}
