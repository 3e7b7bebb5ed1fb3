//! `POST /v1.0/deviceManagement/managedDevices/{id}/wipe`: accepts that IT resets any device to its factory settings.

use crate::api::act::Act;
use crate::api::v1_0::me::managed_devices::device::wipe::{Wipe, check};
use crate::failure::Failure;
use axum::body::Bytes;
use axum::response::Response;
use model::action::RemoteAction;
use wire::failure::GraphFailure;

#[utoipa::path(
    post,
    path = "/v1.0/deviceManagement/managedDevices/{id}/wipe",
    params(
        ("id" = String, Path, description = "Identifies the device."),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request the same one."),
        ("If-Match" = Option<String>, Header, description = "The tag of the device that was looked at."),
    ),
    request_body(content = Option<Wipe>, content_type = "application/json"),
    responses(
        (status = 204, description = "Accepted, or a second administrator is asked first; `x-portal-action-id` names the action."),
        (status = 400, description = "Something is to be kept that can't be.", body = GraphFailure),
        (status = 401, description = "No valid token, or a sign-in older than five minutes.", body = GraphFailure),
        (status = 403, description = "Not for employees.", body = GraphFailure),
        (status = 404, description = "Not there, or not any more.", body = GraphFailure),
        (status = 409, description = "Not available, with the reason; or IT's actions are stopped.", body = GraphFailure),
        (status = 412, description = "The device changed.", body = GraphFailure),
        (status = 422, description = "The idempotency key was used otherwise.", body = GraphFailure),
    ),
)]
pub(crate) async fn wipe(act: Act, body: Bytes) -> Result<Response, Failure> {
    check(&body)?;
    act.on_any_device(RemoteAction::Wipe).await
}
