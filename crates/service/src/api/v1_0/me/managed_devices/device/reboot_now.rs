//! `POST /v1.0/me/managedDevices/{id}/rebootNow`: accepts a restart of a device of one's own.

use crate::api::act::Act;
use crate::failure::Failure;
use axum::response::Response;
use model::action::RemoteAction;
use wire::failure::GraphFailure;

#[utoipa::path(
    post,
    path = "/v1.0/me/managedDevices/{id}/rebootNow",
    params(
        ("id" = String, Path, description = "Identifies the device."),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request the same one."),
        ("If-Match" = Option<String>, Header, description = "The tag of the device that was looked at."),
    ),
    responses(
        (status = 204, description = "Accepted; `x-portal-action-id` names the action."),
        (status = 401, description = "No valid token.", body = GraphFailure),
        (status = 404, description = "Not there, or not theirs.", body = GraphFailure),
        (status = 409, description = "Not available, with the reason.", body = GraphFailure),
        (status = 412, description = "The device changed.", body = GraphFailure),
        (status = 422, description = "The idempotency key was used otherwise.", body = GraphFailure),
    ),
)]
pub(crate) async fn reboot_now(act: Act) -> Result<Response, Failure> {
    act.on_own_device(RemoteAction::RebootNow).await
}
