//! `PATCH /v1.0/deviceManagement/managedDevices/{id}`: IT gives any device another name in the portal. The
//! device never hears of it.

use crate::api::document;
use crate::api::requested::{Document, Id, if_match};
use crate::availability::may_rename;
use crate::envelope::RequestId;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use http::header::ETAG;
use model::id::DeviceId;
use model::name::DeviceName;
use storage::Renaming;
use wire::failure::GraphFailure;
use wire::graph::{ManagedDevice, RenameDevice};

#[utoipa::path(
    patch,
    path = "/v1.0/deviceManagement/managedDevices/{id}",
    params(
        ("id" = String, Path, description = "Identifies the device."),
        ("If-Match" = Option<String>, Header, description = "The tag of the device that was looked at."),
    ),
    request_body = RenameDevice,
    responses(
        (status = 200, description = "The device with its new name.", body = ManagedDevice),
        (status = 400, description = "The name isn't fit to be shown, or the body can't be read.", body = GraphFailure),
        (status = 401, description = "No valid token.", body = GraphFailure),
        (status = 403, description = "Not for employees.", body = GraphFailure),
        (status = 404, description = "Not there, or not any more.", body = GraphFailure),
        (status = 409, description = "Not available, with the reason; or IT's actions are stopped.", body = GraphFailure),
        (status = 412, description = "The device changed.", body = GraphFailure),
    ),
)]
pub(crate) async fn rename(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    RequestId(request_id): RequestId,
    Id(id): Id,
    headers: HeaderMap,
    Document(RenameDevice {
        managed_device_name,
    }): Document<RenameDevice>,
) -> Result<impl IntoResponse, Failure> {
    let (storage, now, id) = (portal.storage(), portal.now(), DeviceId(id));
    let name = DeviceName::parse(&managed_device_name).map_err(Failure::Name)?;
    let renaming = storage
        .rename_device(storage::RenameDevice {
            device: id.clone(),
            requester: person.id,
            as_employee: false,
            name,
            if_match: if_match(&headers),
            now,
            request_id,
            decide: Box::new(may_rename),
        })
        .await?;
    match renaming {
        Renaming::Renamed => {}
        Renaming::Denied(denial) => return Err(Failure::NotAvailable(denial)),
        Renaming::PreconditionFailed => return Err(Failure::PreconditionFailed),
        Renaming::NotFound => return Err(Failure::NotFound),
        Renaming::Stopped => return Err(Failure::Stopped),
    }
    let device = storage.device(id).await?.ok_or(Failure::NotFound)?;
    let in_force = storage.in_force().await?;
    let document = document::managed_device_for_it(device, person.role, &in_force, now);
    Ok(([(ETAG, document.etag.clone())], Json(document)))
}
