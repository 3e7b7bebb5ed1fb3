//! `POST /channel/v1/check-in`: a device is in contact, and waits for something to do.

use super::report;
use crate::api::requested::Document;
use crate::failure::Failure;
use crate::guard::CallingDevice;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use model::id::DeviceId;
use std::time::Duration;
use storage::{Change, ChangeKind, WaitingCommand};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use wire::channel::{CheckIn, Command, Commands, LONGEST_WAIT};
use wire::failure::Problem;

#[utoipa::path(
    post,
    path = "/channel/v1/check-in",
    request_body = CheckIn,
    responses(
        (status = 200, description = "What waits for the device, perhaps nothing.", body = Commands),
        (status = 400, description = "The body can't be read.", body = Problem),
        (status = 401, description = "No valid secret.", body = Problem),
    ),
)]
pub(crate) async fn check_in(
    State(portal): State<Portal>,
    CallingDevice(device): CallingDevice,
    Document(CheckIn {
        report,
        wait_seconds,
        passcode_changed,
    }): Document<CheckIn>,
) -> Result<Json<Commands>, Failure> {
    let storage = portal.storage();
    // Subscribed before the database is asked, so that nothing falls between the two.
    let mut changes = storage.subscribe();
    let mut waiting = storage
        .check_in(storage::CheckIn {
            device: device.clone(),
            report: report.map(report::read).transpose()?,
            passcode_changed,
            now: portal.now(),
        })
        .await?;
    if waiting.is_empty() && wait_seconds > 0 {
        let patience = Duration::from_secs(wait_seconds.min(LONGEST_WAIT).into());
        let woken = tokio::select! {
            () = portal.closing() => false,
            woken = tokio::time::timeout(patience, something_to_do(&mut changes, &device)) => woken.is_ok(),
        };
        if woken {
            waiting = storage
                .check_in(storage::CheckIn {
                    device,
                    report: None,
                    passcode_changed: false,
                    now: portal.now(),
                })
                .await?;
        }
    }
    Ok(Json(Commands {
        commands: waiting.into_iter().map(command).collect(),
    }))
}

/// Ends when a command of this device has changed, or when that can't be told any more.
async fn something_to_do(changes: &mut Receiver<Change>, device: &DeviceId) {
    loop {
        match changes.recv().await {
            Ok(change) if change.device == *device && change.kind == ChangeKind::Action => return,
            Ok(_) => {}
            Err(RecvError::Lagged(_) | RecvError::Closed) => return,
        }
    }
}

fn command(waiting: WaitingCommand) -> Command {
    let WaitingCommand {
        id,
        action,
        state: _,
    } = waiting;
    Command {
        id: id.0,
        action: action.into(),
    }
}
