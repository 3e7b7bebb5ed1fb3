//! `GET /portal/v1/bulk-actions/{id}`: a bulk action, and how far it is.

use crate::api::acting_document;
use crate::api::requested::Id;
use crate::failure::Failure;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use wire::failure::Problem;
use wire::portal::BulkAction;

#[utoipa::path(
    get,
    path = "/portal/v1/bulk-actions/{id}",
    params(("id" = String, Path, description = "Identifies the bulk action.")),
    responses(
        (status = 200, description = "How far it is.", body = BulkAction),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 403, description = "Not for employees.", body = Problem),
        (status = 404, description = "Nobody asked for it.", body = Problem),
    ),
)]
pub(crate) async fn bulk_action(
    State(portal): State<Portal>,
    Id(id): Id,
) -> Result<Json<BulkAction>, Failure> {
    let action = portal.storage().bulk_action(id, portal.now()).await?;
    let action = action.ok_or(Failure::NotFound)?;
    Ok(Json(acting_document::bulk_action(action)))
}
