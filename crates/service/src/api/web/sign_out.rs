//! `POST /web/sign-out`: ends the browser's session here, or everywhere.

pub(crate) mod onward;

use crate::api::requested::Document;
use crate::browser::cookie::Cookie;
use crate::browser::session;
use crate::envelope::RequestId;
use crate::failure::{Challenge, Failure};
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use axum::response::IntoResponse;
use http::HeaderMap;
use http::header::SET_COOKIE;
use wire::failure::Problem;
use wire::host::{Continue, SignOut};

#[utoipa::path(
    post,
    path = "/web/sign-out",
    responses(
        (status = 200, description = "Where the browser ends its session with the issuer."),
        (status = 400, description = "The body can't be read.", body = Problem),
        (status = 401, description = "Everywhere, but nobody is signed in here.", body = Problem),
        (status = 403, description = "Another page asks.", body = Problem),
        (status = 404, description = "This portal is no website.", body = Problem),
    ),
)]
pub(crate) async fn sign_out(
    State(portal): State<Portal>,
    RequestId(request_id): RequestId,
    headers: HeaderMap,
    Document(SignOut { everywhere }): Document<SignOut>,
) -> Result<impl IntoResponse, Failure> {
    let cookie = Cookie::Session.read(&headers, &portal);
    let hash = cookie.map(|secret| secret.hash());
    if everywhere {
        let over = Failure::Unauthenticated(Challenge::InvalidToken);
        let (storage, now) = (portal.storage(), portal.now());
        // Nobody may believe that they are out everywhere who isn't.
        let session = storage.web_session(hash.ok_or(over)?, now).await?;
        let person = session.ok_or(over)?.person.id;
        session::end_everywhere(&portal, person, request_id).await?;
    }
    if let Some(hash) = hash {
        session::end(&portal, hash).await?;
    }
    let onward = Continue {
        r#continue: hash.map(|_| "/web/sign-out".to_owned()),
    };
    let cookie = Cookie::Session.take_away(&portal);
    Ok(([(SET_COOKIE, cookie)], Json(onward)))
}
