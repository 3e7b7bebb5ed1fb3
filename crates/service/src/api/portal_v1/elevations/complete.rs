//! `POST /portal/v1/elevations/{id}/complete`: the app has the code that the browser brought.

use crate::api::requested::{Document, Id};
use crate::envelope::RequestId;
use crate::failure::Failure;
use crate::guard::{SignedIn, hash_of};
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use storage::CompleteElevation;
use wire::DateTime;
use wire::failure::Problem;
use wire::portal::{Elevated, ElevationCode};

#[utoipa::path(
    post,
    path = "/portal/v1/elevations/{id}/complete",
    params(("id" = String, Path, description = "Identifies the elevation.")),
    request_body = ElevationCode,
    responses(
        (status = 200, description = "From now on the session counts as signed in anew.", body = Elevated),
        (status = 400, description = "The body can't be read.", body = Problem),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 404, description = "Not there, of another session, or not this code.", body = Problem),
    ),
)]
pub(crate) async fn complete(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    RequestId(request_id): RequestId,
    Id(id): Id,
    Document(ElevationCode { code }): Document<ElevationCode>,
) -> Result<Json<Elevated>, Failure> {
    let until = portal
        .storage()
        .complete_elevation(CompleteElevation {
            id,
            person: signed_in.person.id,
            session: signed_in.session,
            code_hash: hash_of(&code),
            now: portal.now(),
            request_id,
        })
        .await?
        .ok_or(Failure::NotFound)?;
    // It is of this token, and no use without it.
    let until_date_time = DateTime(until.min(signed_in.until));
    Ok(Json(Elevated { until_date_time }))
}
