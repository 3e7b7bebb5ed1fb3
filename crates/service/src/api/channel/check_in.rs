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
            Ok(change)
                if change.device.as_ref() == Some(device) && change.kind == ChangeKind::Action =>
            {
                return;
            }
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
        action: Some(action.into()),
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::World;
    use crate::testing::asked::request_with;
    use crate::testing::devices::android;
    use serde_json::json;

    #[tokio::test]
    async fn a_waiting_device_hears_of_a_command_at_once() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        let patient = json!({ "report": null, "waitSeconds": 50 });
        let path = "/channel/v1/check-in";
        let waiting = world.ask(request_with("POST", path, &phone.secret, &patient));
        let resetting = async {
            // The device has to be waiting already; whichever comes first, it must hear of it.
            tokio::task::yield_now().await;
            world.resets("ada", &phone).await
        };
        let (reply, action) = tokio::join!(waiting, resetting);
        assert_eq!(reply.json()["commands"][0]["id"], action.as_str());
        assert_eq!(reply.json()["commands"][0]["action"], "resetPasscode");
    }

    #[tokio::test]
    async fn a_waiting_device_is_let_go_when_the_portal_closes() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        world.portal.close();
        let patient = json!({ "report": null, "waitSeconds": 50 });
        let path = "/channel/v1/check-in";
        let reply = world
            .ask(request_with("POST", path, &phone.secret, &patient))
            .await;
        assert_eq!(reply.json(), json!({ "commands": [] }));
    }
}
