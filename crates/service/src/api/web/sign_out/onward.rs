//! `GET /web/sign-out`: sends a browser that has just signed out on to the issuer, to end its session there as
//! well. No other page can send it: whether somebody is signed out is for them to say.

use crate::api::web::see_other;
use crate::failure::Failure;
use crate::portal::Portal;
use axum::extract::State;
use axum::response::Response;
use http::HeaderMap;
use wire::failure::Problem;

#[utoipa::path(
    get,
    path = "/web/sign-out",
    responses(
        (status = 303, description = "To the issuer; to the portal where it can't be asked or another page asks."),
        (status = 404, description = "This portal is no website.", body = Problem),
    ),
)]
pub(crate) async fn go_on(
    State(portal): State<Portal>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let browsers = portal.browsers().ok_or(Failure::NotFound)?;
    let from = headers.get("sec-fetch-site");
    let home = format!("{}/", portal.config().resource);
    if from.is_some_and(|from| from != "same-origin") {
        return Ok(see_other(&home));
    }
    let page = browsers.end_session_page(&home).await;
    Ok(see_other(
        page.as_ref().map_or(&*home, |page| page.as_str()),
    ))
}
