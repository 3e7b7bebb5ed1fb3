//! `GET /portal/v1/elevations/{id}/continue`: sends the browser on to the issuer, once, and ties the
//! elevation to that browser.

use super::to_app;
use crate::api::requested::Id;
use crate::browser::cookie::Cookie;
use crate::browser::secret::BrowserSecret;
use crate::browsing::{language, told};
use crate::failure::Failure;
use crate::portal::Portal;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header::{LOCATION, REFERRER_POLICY, SET_COOKIE};
use http::{HeaderMap, StatusCode};
use wire::failure::Problem;

/// How long the browser may take, in seconds.
const TIME: i64 = 300;

#[utoipa::path(
    get,
    path = "/portal/v1/elevations/{id}/continue",
    params(("id" = String, Path, description = "Identifies the elevation.")),
    responses(
        (status = 303, description = "To the issuer."),
        (status = 200, description = "The issuer can't be asked; back to the app."),
        (status = 404, description = "Not there, or a browser went on before.", body = Problem),
    ),
)]
pub(crate) async fn go_on(
    State(portal): State<Portal>,
    Id(id): Id,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let elevator = portal.elevator().ok_or(Failure::NotFound)?;
    let browser = BrowserSecret::new(&portal);
    let port = portal
        .storage()
        .send_elevation(id.clone(), browser.hash(), portal.now())
        .await?
        .ok_or(Failure::NotFound)?;
    match elevator.page(&browser, language(&headers)).await {
        Ok(page) => {
            let headers = [
                (LOCATION, page.to_string()),
                (REFERRER_POLICY, "no-referrer".to_owned()),
                (SET_COOKIE, Cookie::Elevation.give(&portal, &browser, TIME)),
            ];
            Ok((StatusCode::SEE_OTHER, headers).into_response())
        }
        Err(failure) => {
            tracing::warn!(%failure, "nobody is elevated");
            Ok(to_app(&portal, port, &id, ("error", &told(failure.code))))
        }
    }
}
