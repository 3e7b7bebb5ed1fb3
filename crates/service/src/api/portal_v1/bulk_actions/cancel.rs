//! `POST /portal/v1/bulk-actions/{id}/cancel`: calls off what no device has taken, for anybody in IT.

use crate::api::acting_document::bulk_action;
use crate::api::requested::Id;
use crate::bulk_work;
use crate::envelope::RequestId;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use storage::{CancelBulk, CancellingBulk};
use wire::failure::Problem;
use wire::portal::BulkAction;

#[utoipa::path(
    post,
    path = "/portal/v1/bulk-actions/{id}/cancel",
    params(("id" = String, Path, description = "Identifies the bulk action.")),
    responses(
        (status = 200, description = "Nothing more of it runs.", body = BulkAction),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 403, description = "Not for employees.", body = Problem),
        (status = 404, description = "Nobody asked for it.", body = Problem),
    ),
)]
pub(crate) async fn cancel(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    RequestId(request_id): RequestId,
    Id(id): Id,
) -> Result<Json<BulkAction>, Failure> {
    let (storage, now) = (portal.storage(), portal.now());
    let cancelling = storage.cancel_bulk(CancelBulk {
        id: id.clone(),
        person: person.id,
        now,
        request_id,
    });
    match cancelling.await? {
        CancellingBulk::Cancelled => {}
        CancellingBulk::NotFound => return Err(Failure::NotFound),
        CancellingBulk::NotAllowed => return Err(Failure::WrongRole),
    }
    bulk_work::call_off(&portal).await?;
    let action = storage.bulk_action(id, now).await?;
    Ok(Json(bulk_action(action.ok_or(Failure::NotFound)?)))
}
