//! `GET /web/callback`: the issuer sends the browser back. Whoever isn't the browser that was sent there gets
//! no further than here, and what it brings is looked at once.

use super::see_other;
use super::sign_in::KEPT;
use crate::browser::cookie::Cookie;
use crate::browser::secret::BrowserSecret;
use crate::browser::session::{self, Begun};
use crate::browsing::told;
use crate::failure::Failure;
use crate::portal::Portal;
use axum::extract::{RawQuery, State};
use axum::response::{AppendHeaders, IntoResponse, Response};
use http::HeaderMap;
use http::header::SET_COOKIE;
use signin::attempt::Callback;
use signin::failure::Failure as SignInFailed;
use signin::returning::Returning;
use storage::WebSignIn;
use wire::failure::Problem;
use wire::host::SignInFailure::TookTooLong;

#[utoipa::path(
    get,
    path = "/web/callback",
    responses(
        (status = 303, description = "To where the person wanted to be, signed in or not."),
        (status = 400, description = "Not an answer to this browser.", body = Problem),
        (status = 404, description = "It was answered before, or is over.", body = Problem),
    ),
)]
pub(crate) async fn callback(
    State(portal): State<Portal>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let browsers = portal.browsers().ok_or(Failure::NotFound)?;
    let not_ours = Failure::BadRequest("This isn't an answer to this browser.");
    let browser = Cookie::SignIn.read(&headers, &portal).ok_or(not_ours)?;
    let returning = Returning::read(&query.unwrap_or_default()).ok_or(not_ours)?;
    if !browsers.knows(&browser, &returning.state) {
        return Err(not_ours);
    }
    let (storage, now) = (portal.storage(), portal.now());
    let (sign_in, late) = storage
        .answer_web_sign_in(browser.hash(), now)
        .await?
        .ok_or(Failure::NotFound)?;
    let began = if late {
        Err(TookTooLong)
    } else {
        let began = begin(&portal, &browser, &sign_in, returning.into()).await?;
        began.map_err(|failure| {
            tracing::warn!(%failure, "nobody is signed in");
            failure.code
        })
    };
    let to = see_other(sign_in.return_to.as_deref().unwrap_or("/"));
    let cookies = match began {
        Ok(Begun { secret, lasts }) => vec![
            Cookie::Session.give(&portal, &secret, lasts),
            Cookie::SignIn.take_away(&portal),
        ],
        Err(code) => {
            storage
                .fail_web_sign_in(browser.hash(), told(code), portal.now())
                .await?;
            // It is told for a while.
            vec![Cookie::SignIn.give(&portal, &browser, KEPT)]
        }
    };
    let cookies = cookies.into_iter().map(|cookie| (SET_COOKIE, cookie));
    Ok((AppendHeaders(cookies), to).into_response())
}

/// In a task of its own: a browser that stops waiting mustn't leave tokens behind that nobody keeps.
async fn begin(
    portal: &Portal,
    browser: &BrowserSecret,
    sign_in: &WebSignIn,
    callback: Callback,
) -> Result<Result<Begun, SignInFailed>, Failure> {
    let (portal, sign_in) = (portal.clone(), sign_in.clone());
    let browser = BrowserSecret::from_bytes(browser.bytes()).ok_or(Failure::Internal)?;
    let beginning = tokio::spawn(async move {
        let browsers = portal.browsers()?;
        Some(session::begin(&portal, browsers, &browser, &sign_in, callback).await)
    });
    beginning.await.ok().flatten().ok_or(Failure::Internal)
}
