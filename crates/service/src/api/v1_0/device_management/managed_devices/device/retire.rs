//! `POST /v1.0/deviceManagement/managedDevices/{id}/retire`: accepts that IT takes any device out of management.

use crate::api::act::Act;
use crate::failure::Failure;
use axum::response::Response;
use model::action::RemoteAction;
use wire::failure::GraphFailure;

#[utoipa::path(
    post,
    path = "/v1.0/deviceManagement/managedDevices/{id}/retire",
    params(
        ("id" = String, Path, description = "Identifies the device."),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request the same one."),
        ("If-Match" = Option<String>, Header, description = "The tag of the device that was looked at."),
    ),
    responses(
        (status = 204, description = "Accepted, or a second administrator is asked first; `x-portal-action-id` names the action."),
        (status = 401, description = "No valid token, or a sign-in older than five minutes.", body = GraphFailure),
        (status = 403, description = "Not for employees.", body = GraphFailure),
        (status = 404, description = "Not there, or not any more.", body = GraphFailure),
        (status = 409, description = "Not available, with the reason; or IT's actions are stopped.", body = GraphFailure),
        (status = 412, description = "The device changed.", body = GraphFailure),
        (status = 422, description = "The idempotency key was used otherwise.", body = GraphFailure),
    ),
)]
pub(crate) async fn retire(act: Act) -> Result<Response, Failure> {
    act.on_any_device(RemoteAction::Retire).await
}
