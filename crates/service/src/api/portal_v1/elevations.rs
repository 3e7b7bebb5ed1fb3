//! `POST /portal/v1/elevations`: a person's app asks that the portal have it proved, by the issuer and in
//! the person's browser, that they have just signed in.
//!
//! The browser goes to `continue`, from there to the issuer and back, and takes a code to the app on its
//! own machine. Only with that code and the access token that asked is the session elevated: a link that
//! somebody else sends around ends on the machine of whoever opens it, and is of no use to its sender.

pub(crate) mod callback;
pub(crate) mod complete;
pub(crate) mod onward;

use crate::api::requested::Document;
use crate::browser::cookie::Cookie;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use storage::{AskElevation, AskingElevation};
use wire::failure::Problem;
use wire::portal::{AskedElevation, Elevation};

#[utoipa::path(
    post,
    path = "/portal/v1/elevations",
    request_body = AskedElevation,
    responses(
        (status = 201, description = "Where the browser goes, once.", body = Elevation),
        (status = 204, description = "The access token says itself when the person signed in."),
        (status = 400, description = "The body can't be read.", body = Problem),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 404, description = "This portal's issuer isn't asked.", body = Problem),
        (status = 409, description = "This session has had its one.", body = Problem),
    ),
)]
pub(crate) async fn ask(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    Document(asked): Document<AskedElevation>,
) -> Result<Response, Failure> {
    if portal.elevator().is_none() {
        return Err(Failure::NotFound);
    }
    let AskedElevation { purpose, port } = asked;
    if port == 0 {
        return Err(Failure::BadRequest("Nobody waits at port 0."));
    }
    if signed_in.auth_time.is_some() {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let id = portal.new_id();
    let asking = portal
        .storage()
        .ask_elevation(AskElevation {
            id: id.clone(),
            person: signed_in.person.id,
            session: signed_in.session,
            purpose: purpose.into(),
            port,
            now: portal.now(),
        })
        .await?;
    match asking {
        AskingElevation::Asked => {
            let resource = &portal.config().resource;
            let continue_at = format!("{resource}/portal/v1/elevations/{id}/continue");
            let elevation = Elevation { id, continue_at };
            Ok((StatusCode::CREATED, Json(elevation)).into_response())
        }
        AskingElevation::Already => Err(Failure::NotAcceptable),
    }
}

/// Sends the browser on to the app that waits for it. Not by a redirect: where the issuer's own page was a
/// form, browsers hold its `form-action` against every redirect after it.
fn to_app(portal: &Portal, port: u16, id: &str, said: (&str, &str)) -> Response {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("state", id)
        .append_pair(said.0, said.1)
        .finish();
    let headers = [
        ("content-type", "text/html; charset=utf-8".to_owned()),
        (
            "content-security-policy",
            "default-src 'none'; frame-ancestors 'none'".to_owned(),
        ),
        ("referrer-policy", "no-referrer".to_owned()),
        (
            "refresh",
            format!("0; url=http://127.0.0.1:{port}/elevated?{query}"),
        ),
        ("set-cookie", Cookie::Elevation.take_away(portal)),
    ];
    (StatusCode::OK, headers).into_response()
}

#[cfg(test)]
pub(crate) mod tests;
