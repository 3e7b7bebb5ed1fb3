//! My Devices, painted into the page, so that whoever is signed in sees it before the face is there.
//!
//! The page is then of one person. It is given to the browser's own visits alone: not to a script, which could be
//! another page's or the worker that keeps a copy, and not to what loads a page before anybody wants it.

use crate::api::v1_0::me::managed_devices;
use crate::browser::cookie::Cookie;
use crate::browsing;
use crate::failure::Failure;
use crate::portal::Portal;
use axum::extract::Request;
use http::{HeaderMap, Method};
use std::time::Duration;
use storage::Hash;
use tokio::task::spawn_blocking;
use tokio::time::timeout;
use ui::features::devices::painted::my_devices;

/// The addresses of My Devices.
const ADDRESSES: [&str; 2] = ["/", "/devices"];
/// How long the page waits for it at most: the face asks for the list anyway.
const PATIENCE: Duration = Duration::from_millis(500);

/// Somebody who may be signed in comes to My Devices.
pub(super) struct Visit {
    /// The hash of what their browser brings.
    session: Hash,
    /// The language that it asks for.
    language: &'static str,
}

impl Visit {
    /// The visit that `request` is, if it is one.
    pub(super) fn of(request: &Request, portal: &Portal) -> Option<Self> {
        let headers = request.headers();
        let is_one = request.method() == Method::GET
            && ADDRESSES.contains(&request.uri().path())
            && is_wanted(headers);
        let session = Cookie::Session
            .read(headers, portal)
            .filter(|_| is_one)?
            .hash();
        Some(Self {
            session,
            language: browsing::language(headers),
        })
    }
}

/// The visitor's devices as a part of the page; nothing where they have none, or the page has to do without.
pub(super) async fn devices(portal: &Portal, visit: Visit) -> Option<String> {
    match timeout(PATIENCE, painted(portal, visit)).await {
        Ok(Ok(painted)) => painted,
        Ok(Err(failure)) => {
            tracing::warn!(code = ?failure.code(), "the list can't be painted");
            None
        }
        Err(_) => {
            tracing::warn!("painting the list takes too long");
            None
        }
    }
}

async fn painted(portal: &Portal, visit: Visit) -> Result<Option<String>, Failure> {
    let Visit { session, language } = visit;
    let now = portal.now();
    let session = portal.storage().web_session(session, now).await?;
    // Whether a session goes on has to be asked elsewhere from time to time; the face waits for that.
    let Some(session) = session.filter(|session| now < session.checked_until) else {
        return Ok(None);
    };
    let devices = managed_devices::without_actions(portal, session.person.id).await?;
    // What goes wrong in there must not take the page with it.
    let painting = spawn_blocking(move || my_devices(devices, language));
    let painted = painting.await.map_err(|_| Failure::Internal)?;
    Ok(painted.map(|html| {
        format!(
            "<main class=\"frame__page frame__page--painted\" lang=\"{language}\">{html}</main>"
        )
    }))
}

/// Whether a browser goes there because somebody wants to see it (Fetch Metadata).
fn is_wanted(headers: &HeaderMap) -> bool {
    let says = |name: &str, values: &[&str]| {
        let value = headers.get(name).and_then(|value| value.to_str().ok());
        value.is_some_and(|value| values.contains(&value))
    };
    says("sec-fetch-mode", &["navigate"])
        && says("sec-fetch-dest", &["document"])
        && says("sec-fetch-site", &["same-origin", "none"])
        && !headers.contains_key("sec-purpose")
        && !headers.contains_key("purpose")
}
