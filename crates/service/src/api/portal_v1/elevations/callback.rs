//! `GET /portal/v1/elevations/callback`: the issuer sends the browser back. Whoever isn't the browser that
//! was sent there gets no further than here, and what it brings is looked at once.

use super::to_app;
use crate::browser::cookie::Cookie;
use crate::browsing::told;
use crate::failure::Failure;
use crate::guard::{hash_of, new_secret};
use crate::portal::Portal;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use http::HeaderMap;
use signin::returning::Returning;
use storage::{AnsweredElevation, ProveElevation};
use wire::failure::Problem;
use wire::host::SignInFailure::{self, SomebodyElse, TookTooLong};
use zeroize::Zeroizing;

#[utoipa::path(
    get,
    path = "/portal/v1/elevations/callback",
    responses(
        (status = 200, description = "Back to the app, with a code or with what went wrong."),
        (status = 400, description = "Not an answer to this browser.", body = Problem),
        (status = 404, description = "It was answered before, or is over.", body = Problem),
    ),
)]
pub(crate) async fn callback(
    State(portal): State<Portal>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let elevator = portal.elevator().ok_or(Failure::NotFound)?;
    let not_ours = Failure::BadRequest("This isn't an answer to this browser.");
    let browser = Cookie::Elevation.read(&headers, &portal).ok_or(not_ours)?;
    let returning = Returning::read(&query.unwrap_or_default()).ok_or(not_ours)?;
    if !elevator.knows(&browser, &returning.state) {
        return Err(not_ours);
    }
    let AnsweredElevation { id, subject, port } = portal
        .storage()
        .answer_elevation(browser.hash(), portal.now())
        .await?
        .ok_or(Failure::NotFound)?;
    let refused = |code: SignInFailure| Ok(to_app(&portal, port, &id, ("error", &told(code))));
    let proven = match elevator.prove(&portal, &browser, returning.into()).await {
        Ok(proven) => proven,
        Err(failure) => {
            tracing::warn!(%failure, "nobody is elevated");
            return refused(failure.code);
        }
    };
    if proven.subject != subject {
        tracing::warn!("nobody is elevated: somebody else is signed in there");
        return refused(SomebodyElse);
    }
    let code = Zeroizing::new(new_secret(&portal));
    let proof = ProveElevation {
        id: id.clone(),
        code_hash: hash_of(&code),
        auth_time: proven.auth_time,
        now: portal.now(),
    };
    if !portal.storage().prove_elevation(proof).await? {
        return refused(TookTooLong);
    }
    Ok(to_app(&portal, port, &id, ("code", &code)))
}
