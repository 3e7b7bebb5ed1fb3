//! `GET /web/session`: who is signed in in this browser, and why nobody is.

use crate::browser::Browsers;
use crate::browser::cookie::Cookie;
use crate::failure::Failure;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use http::HeaderMap;
use serde::de::DeserializeOwned;
use serde_json::Value;
use storage::{FailedWebSignIn, WebSession};
use wire::DateTime;
use wire::failure::Problem;
use wire::host::{Kept, Session, SessionState, SignInFailure};

#[utoipa::path(
    get,
    path = "/web/session",
    responses(
        (status = 200, description = "Who is signed in, in the types of the face's host."),
        (status = 403, description = "Another page asks.", body = Problem),
        (status = 404, description = "This portal is no website.", body = Problem),
    ),
)]
pub(crate) async fn session(
    State(portal): State<Portal>,
    headers: HeaderMap,
) -> Result<Json<Session>, Failure> {
    let browsers = portal.browsers().ok_or(Failure::NotFound)?;
    let organisation = portal.storage().organisation().await?;
    Ok(Json(Session {
        organisation: organisation.map(|organisation| organisation.name),
        portal: Some(portal.config().resource.clone()),
        sign_in_host: Browsers::sign_in_host(browsers),
        can_choose: false,
        state: state(&portal, &headers).await?,
    }))
}

async fn state(portal: &Portal, headers: &HeaderMap) -> Result<SessionState, Failure> {
    let (storage, now) = (portal.storage(), portal.now());
    let cookie = Cookie::Session.read(headers, portal);
    if let Some(secret) = &cookie
        && let Some(session) = storage.web_session(secret.hash(), now).await?
    {
        let WebSession {
            person,
            confirmed_until,
            until,
            ..
        } = session;
        return Ok(SessionState::SignedIn {
            display_name: person.display_name,
            user_name: person.user_name,
            confirmed_until: confirmed_until.filter(|until| *until > now).map(DateTime),
            return_to: None,
            kept: Kept::WhileUsed {
                until: DateTime(until),
            },
        });
    }
    if let Some(secret) = Cookie::SignIn.read(headers, portal)
        && let Some(failed) = storage.failed_web_sign_in(secret.hash(), now).await?
    {
        let FailedWebSignIn {
            failure,
            confirming,
        } = failed;
        return Ok(SessionState::SignedOut {
            failure: read(Value::String(failure)),
            confirming: confirming
                .and_then(|text| serde_json::from_str(&text).ok())
                .and_then(read),
        });
    }
    Ok(SessionState::SignedOut {
        failure: cookie.map(|_| SignInFailure::SessionEnded),
        confirming: None,
    })
}

/// What this service wrote; a newer one may have written more.
fn read<T: DeserializeOwned>(value: Value) -> Option<T> {
    serde_json::from_value(value).ok()
}
