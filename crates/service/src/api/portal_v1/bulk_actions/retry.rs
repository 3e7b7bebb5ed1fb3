//! `POST /portal/v1/bulk-actions/{id}/retry`: what the same action would do to the devices on which it came to
//! nothing: it failed, expired, nobody knows, or it wasn't asked of them.

use super::preview::look;
use crate::api::requested::Id;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use storage::Selection;
use wire::failure::Problem;
use wire::portal::BulkPreview;

#[utoipa::path(
    post,
    path = "/portal/v1/bulk-actions/{id}/retry",
    params(("id" = String, Path, description = "Identifies the bulk action.")),
    responses(
        (status = 200, description = "What it would do to them; nothing is done yet.", body = BulkPreview),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 403, description = "Not for employees.", body = Problem),
        (status = 404, description = "Nobody asked for it.", body = Problem),
    ),
)]
pub(crate) async fn retry(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    Id(id): Id,
) -> Result<Json<BulkPreview>, Failure> {
    let again = portal.storage().bulk_to_retry(id, portal.now()).await?;
    let (action, devices) = again.ok_or(Failure::NotFound)?;
    look(&portal, person, action, Selection::Ids(devices))
        .await
        .map(Json)
}
