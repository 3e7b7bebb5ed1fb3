//! `POST /web/sign-out`: ends the browser's session here, or everywhere.

pub(crate) mod onward;

use crate::api::requested::Document;
use crate::browser::cookie::Cookie;
use crate::browser::session;
use crate::envelope::RequestId;
use crate::failure::Failure;
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
    let (storage, now) = (portal.storage(), portal.now());
    let mut ended = false;
    if let Some(secret) = Cookie::Session.read(&headers, &portal)
        && let Some(session) = storage.web_session(secret.hash(), now).await?
    {
        session::end(&portal, secret.hash()).await?;
        if everywhere {
            let person = session.person.id;
            storage
                .sign_out_everywhere(person.clone(), now, request_id)
                .await?;
            portal.end_streams(person);
        }
        ended = true;
    }
    let onward = Continue {
        r#continue: ended.then(|| "/web/sign-out".to_owned()),
    };
    let cookie = Cookie::Session.take_away(&portal);
    Ok(([(SET_COOKIE, cookie)], Json(onward)))
}
