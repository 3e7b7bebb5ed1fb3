//! `GET /portal/v1/approvals/{id}`: one thing that a second administrator is asked.

use crate::api::acting_document;
use crate::api::requested::Id;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use wire::failure::Problem;
use wire::portal::Approval;

#[utoipa::path(
    get,
    path = "/portal/v1/approvals/{id}",
    params(("id" = String, Path, description = "Identifies the approval, and its bulk action.")),
    responses(
        (status = 200, description = "What is asked.", body = Approval),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 403, description = "Not for employees.", body = Problem),
        (status = 404, description = "Nobody is asked that.", body = Problem),
    ),
)]
pub(crate) async fn approval(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    Id(id): Id,
) -> Result<Json<Approval>, Failure> {
    let approval = portal.storage().approval(id, person.id, portal.now());
    let approval = approval.await?.ok_or(Failure::NotFound)?;
    Ok(Json(acting_document::approval(approval)))
}
