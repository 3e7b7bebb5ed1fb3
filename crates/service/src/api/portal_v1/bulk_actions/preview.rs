//! `POST /portal/v1/bulk-actions/preview`: what an action would do to many devices. Nothing is done to any.

use crate::api::acting_document::bulk_preview;
use crate::api::odata::Options;
use crate::api::requested::Document;
use crate::api::v1_0::device_management::managed_devices::query;
use crate::availability;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use model::action::RemoteAction;
use model::id::DeviceId;
use storage::{Person, PreviewBulk, Selection};
use wire::failure::Problem;
use wire::portal::{AskedBulkPreview, BulkPreview, BulkSelection, LARGEST_BULK};

#[utoipa::path(
    post,
    path = "/portal/v1/bulk-actions/preview",
    request_body = AskedBulkPreview,
    responses(
        (status = 200, description = "What it would do; the list is kept for a quarter of an hour.", body = BulkPreview),
        (status = 400, description = "The body can't be read, or the filter isn't supported.", body = Problem),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 403, description = "Not for employees.", body = Problem),
        (status = 413, description = "More than 50,000 devices.", body = Problem),
    ),
)]
pub(crate) async fn preview(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    Document(asked): Document<AskedBulkPreview>,
) -> Result<Json<BulkPreview>, Failure> {
    let AskedBulkPreview { action, devices } = asked;
    let devices = match devices {
        BulkSelection::Ids { ids } => Selection::Ids(ids.into_iter().map(DeviceId).collect()),
        BulkSelection::Listed { filter, search } => {
            Selection::Listed(Box::new(query(&Options::which(filter, search))?))
        }
    };
    look(&portal, person, action.into(), devices)
        .await
        .map(Json)
}

/// What `action` by this person would do to these devices.
pub(super) async fn look(
    portal: &Portal,
    person: Person,
    action: RemoteAction,
    devices: Selection,
) -> Result<BulkPreview, Failure> {
    let id = portal.new_id();
    let role = person.role;
    let preview = portal.storage().preview_bulk(PreviewBulk {
        id: id.clone(),
        action,
        devices,
        at_most: LARGEST_BULK,
        requester: person.id,
        now: portal.now(),
        judge: Box::new(move |device, policy| {
            availability::to_look(role, action.into(), device, policy)
        }),
    });
    let preview = preview.await?.ok_or(Failure::TooLarge)?;
    Ok(bulk_preview(id, action.into(), preview))
}
