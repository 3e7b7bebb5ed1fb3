//! `GET /v1.0/me/managedDevices/{id}`: one device of the person who asks.

pub(crate) mod reset_passcode;

use super::policy;
use crate::api::document;
use crate::api::requested::Id;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use axum::response::IntoResponse;
use http::header::ETAG;
use model::id::DeviceId;
use wire::failure::GraphFailure;
use wire::graph::ManagedDevice;

#[utoipa::path(
    get,
    path = "/v1.0/me/managedDevices/{id}",
    params(("id" = String, Path, description = "Identifies the device.")),
    responses(
        (status = 200, description = "The device.", body = ManagedDevice),
        (status = 401, description = "No valid token.", body = GraphFailure),
        (status = 404, description = "Not there, or not theirs.", body = GraphFailure),
    ),
)]
pub(crate) async fn managed_device(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    Id(id): Id,
) -> Result<impl IntoResponse, Failure> {
    let device = portal
        .storage()
        .device_of(person.id, DeviceId(id))
        .await?
        .ok_or(Failure::NotFound)?;
    let policy = policy(&portal).await?;
    let document = document::managed_device(device, &policy);
    Ok(([(ETAG, document.etag.clone())], Json(document)))
}
