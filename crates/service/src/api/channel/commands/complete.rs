//! `POST /channel/v1/commands/{id}/complete`: a device says what became of a command.

use crate::api::document::term_text;
use crate::api::requested::{Document, Id};
use crate::dice::new_id;
use crate::failure::Failure;
use crate::guard::CallingDevice;
use crate::portal::Portal;
use axum::extract::State;
use http::StatusCode;
use model::id::{CommandId, NotificationId};
use std::sync::Arc;
use storage::{Completing, DeviceCompletes, Outcome};
use wire::channel::Complete;
use wire::failure::Problem;

#[utoipa::path(
    post,
    path = "/channel/v1/commands/{id}/complete",
    params(("id" = String, Path, description = "Identifies the command.")),
    request_body = Complete,
    responses(
        (status = 204, description = "Noted, now or before."),
        (status = 400, description = "The body can't be read.", body = Problem),
        (status = 401, description = "No valid secret.", body = Problem),
        (status = 404, description = "This device has no such command.", body = Problem),
        (status = 409, description = "The device never accepted it.", body = Problem),
    ),
)]
pub(crate) async fn complete(
    State(portal): State<Portal>,
    CallingDevice(device): CallingDevice,
    Id(id): Id,
    Document(complete): Document<Complete>,
) -> Result<StatusCode, Failure> {
    let dice = Arc::clone(portal.dice());
    let completing = portal
        .storage()
        .device_completes(DeviceCompletes {
            device,
            command: CommandId(id),
            outcome: outcome(&complete),
            now: portal.now(),
            mint: Box::new(move || NotificationId(new_id(&*dice))),
        })
        .await?;
    match completing {
        Completing::Completed | Completing::AlreadyCompleted => Ok(StatusCode::NO_CONTENT),
        Completing::NotAcceptable => Err(Failure::NotAcceptable),
        Completing::NotFound => Err(Failure::NotFound),
    }
}

fn outcome(complete: &Complete) -> Outcome {
    match *complete {
        Complete::Succeeded => Outcome::Succeeded,
        Complete::Failed { failure } => Outcome::Failed {
            failure: term_text(failure),
        },
        Complete::NotSupported => Outcome::NotSupported,
    }
}
