//! Holds the portal's stream of events for as long as somebody is signed in.

use super::Inner;
use super::reply::challenge;
use super::sending::bearer;

use http::header::{ACCEPT, AUTHORIZATION};
use reqwest::Response;
use secrecy::SecretString;
use signin::challenge::Challenge;
use signin::keeping::Keeping;
use signin::session::EndedBy;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{sleep, timeout};
use wire::host::{HostEvent, SendFailure};
use wire::stream_parser::StreamParser;

/// The portal says something at least every fifteen seconds; after this long it is gone.
const SILENCE: Duration = Duration::from_secs(40);
const CONNECT_LIMIT: Duration = Duration::from_secs(15);
/// A stream that ended as it should is picked up again after this long.
const BREATH: Duration = Duration::from_millis(250);
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// Why no stream was opened.
enum NotOpen {
    /// The portal turned this token down.
    Refused(SecretString),
    /// It may work later.
    Later,
    /// The session is over.
    Over,
}

/// Follows the stream, through every interruption, until the session is over.
pub(super) async fn follow(inner: Arc<Inner>, keeping: Arc<Keeping>) {
    let mut pause = FIRST_PAUSE;
    let mut refused: Option<SecretString> = None;
    let mut last = None;
    loop {
        match open(&inner, &keeping, refused.as_ref(), last.as_deref()).await {
            Ok(response) => {
                (pause, refused) = (FIRST_PAUSE, None);
                inner.announcements.connection(true);
                tokio::select! {
                    () = listen(&inner, response, &mut last) => {}
                    () = inner.announcements.doubted() => {}
                }
                sleep(BREATH).await;
            }
            Err(NotOpen::Refused(token)) if refused.is_none() => refused = Some(token),
            Err(NotOpen::Refused(_)) => return inner.session_over(&keeping, EndedBy::Portal),
            Err(NotOpen::Over) => return,
            Err(NotOpen::Later) => {
                inner.announcements.connection(false);
                inner.announcements.rest(jittered(&inner, pause)).await;
                pause = (pause * 2).min(LONGEST_PAUSE);
            }
        }
    }
}

async fn open(
    inner: &Inner,
    keeping: &Arc<Keeping>,
    refused: Option<&SecretString>,
    last: Option<&str>,
) -> Result<Response, NotOpen> {
    let access = inner
        .access(keeping, refused)
        .await
        .map_err(|failure| match failure {
            SendFailure::SignedOut => NotOpen::Over,
            _ => NotOpen::Later,
        })?;
    let mut url = keeping.portal().address.as_url().clone();
    url.set_path("/portal/v1/events");
    let mut request = inner
        .web
        .client(&url)
        .get(url)
        .header(ACCEPT, "text/event-stream")
        .header(AUTHORIZATION, bearer(&access).map_err(|_| NotOpen::Over)?);
    if let Some(last) = last {
        request = request.header("last-event-id", last);
    }
    let response = timeout(CONNECT_LIMIT, request.send()).await;
    let response = response.ok().and_then(Result::ok).ok_or(NotOpen::Later)?;
    if response.status().is_success() {
        return Ok(response);
    }
    tracing::info!(
        status = response.status().as_u16(),
        "the portal opens no stream"
    );
    if challenge(response.headers()) == Some(Challenge::InvalidToken) {
        return Err(NotOpen::Refused(access));
    }
    Err(NotOpen::Later)
}

/// Tells what comes in, until the stream ends.
async fn listen(inner: &Inner, mut response: Response, last: &mut Option<String>) {
    let mut parser = StreamParser::default();
    while let Ok(Ok(Some(bytes))) = timeout(SILENCE, response.chunk()).await {
        let Ok(messages) = parser.take(&bytes) else {
            tracing::warn!("the stream isn't one of events");
            return;
        };
        for message in messages {
            match serde_json::from_str(&message) {
                Ok(event) => inner.announcements.tell(HostEvent::Portal(event)),
                Err(_) => tracing::warn!("an event that this app doesn't know"),
            }
        }
        let id = parser.last_id();
        if let Some(id) = id.filter(|id| id.bytes().all(|byte| byte.is_ascii_graphic())) {
            *last = Some(id.to_owned());
        }
    }
}

/// Between half of the pause and the whole of it, so that not everybody comes back at once.
fn jittered(inner: &Inner, pause: Duration) -> Duration {
    let mut byte = [0];
    inner.dice.fill(&mut byte);
    pause / 2 + pause / 512 * u32::from(byte[0])
}
