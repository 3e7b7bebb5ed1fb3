//! `POST /portal/v1/approvals/{id}/reject`: a second administrator has it never run.

use super::deciding;
use crate::api::requested::{Document, Id};
use crate::envelope::RequestId;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use wire::failure::Problem;
use wire::portal::{Approval, Decide};

#[utoipa::path(
    post,
    path = "/portal/v1/approvals/{id}/reject",
    params(("id" = String, Path, description = "Identifies the approval, and its bulk action.")),
    request_body = Decide,
    responses(
        (status = 200, description = "It never runs.", body = Approval),
        (status = 400, description = "The body can't be read; a rejection needs a reason.", body = Problem),
        (status = 401, description = "No valid token, or a sign-in older than five minutes.", body = Problem),
        (status = 403, description = "Not an administrator, one for less than 24 hours, or whoever asked for it.", body = Problem),
        (status = 404, description = "Nobody is asked that.", body = Problem),
        (status = 409, description = "Another list was looked at, or it isn't pending any more.", body = Problem),
    ),
)]
pub(crate) async fn reject(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    RequestId(request_id): RequestId,
    Id(id): Id,
    Document(decide): Document<Decide>,
) -> Result<Json<Approval>, Failure> {
    deciding::decide(&portal, signed_in, request_id, id, false, decide).await
}
