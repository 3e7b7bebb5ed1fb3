//! `POST /channel/v1/check-in`: a device is in contact, and waits for something to do.

use super::report;
use crate::api::requested::Document;
use crate::failure::Failure;
use crate::guard::CallingDevice;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use model::id::DeviceId;
use model::time::Timestamp;
use std::time::Duration;
use storage::{Change, ChangeKind, CheckingIn, Report, WaitingCommand};
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
        (status = 410, description = "The device has left management.", body = Problem),
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
    // Subscribed before the database is asked, so that nothing falls between the two.
    let mut changes = portal.storage().subscribe();
    let report = report.map(report::read).transpose()?;
    let (mut waiting, next) = contact(&portal, &device, report, passcode_changed).await?;
    if waiting.is_empty() && wait_seconds > 0 {
        let patience = Duration::from_secs(wait_seconds.min(LONGEST_WAIT).into());
        let found = something_to_do(&portal, &device, &mut changes, next);
        waiting = tokio::select! {
            () = portal.closing() => waiting,
            found = tokio::time::timeout(patience, found) => found.unwrap_or(Ok(waiting))?,
        };
    }
    Ok(Json(Commands {
        commands: waiting.into_iter().map(command).collect(),
    }))
}

/// What waits for the device, and when the next comes that it may not have yet.
async fn contact(
    portal: &Portal,
    device: &DeviceId,
    report: Option<Report>,
    passcode_changed: bool,
) -> Result<(Vec<WaitingCommand>, Option<Timestamp>), Failure> {
    let checking_in = portal
        .storage()
        .check_in(storage::CheckIn {
            device: device.clone(),
            report,
            passcode_changed,
            now: portal.now(),
        })
        .await?;
    match checking_in {
        CheckingIn::Managed { waiting, next } => Ok((waiting, next)),
        CheckingIn::Left => Err(Failure::Left),
    }
}

/// Asks again whenever a command of this device has changed or the next one's time has come, until
/// there is something to do.
async fn something_to_do(
    portal: &Portal,
    device: &DeviceId,
    changes: &mut Receiver<Change>,
    mut next: Option<Timestamp>,
) -> Result<Vec<WaitingCommand>, Failure> {
    loop {
        tokio::select! {
            heard = command_changed(changes, device) => if heard.is_err() { return Ok(Vec::new()) },
            () = its_time(portal, next) => {}
        }
        let waiting;
        (waiting, next) = contact(portal, device, None, false).await?;
        if !waiting.is_empty() {
            return Ok(waiting);
        }
    }
}

/// Ends when `time` has come; where there is none, never.
async fn its_time(portal: &Portal, time: Option<Timestamp>) {
    match time {
        Some(time) => {
            let seconds = u64::try_from(time.since(portal.now())).unwrap_or(0);
            tokio::time::sleep(Duration::from_secs(seconds.max(1))).await;
        }
        None => std::future::pending().await,
    }
}

/// Ends when a command of this device may have changed; fails when nothing will be told any more.
async fn command_changed(
    changes: &mut Receiver<Change>,
    device: &DeviceId,
) -> Result<(), RecvError> {
    loop {
        match changes.recv().await {
            Ok(change)
                if change.device.as_ref() == Some(device) && change.kind == ChangeKind::Action =>
            {
                return Ok(());
            }
            Ok(_) => {}
            Err(RecvError::Lagged(_)) => return Ok(()),
            Err(closed) => return Err(closed),
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
    async fn a_waiting_device_gets_a_removal_when_it_can_no_longer_be_undone() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        let path = format!("/v1.0/me/managedDevices/{}/retire", phone.id);
        assert_eq!(world.post("ada", &path).await.status, 204);
        world.clock.advance(9);
        assert_eq!(
            world.checks_in(&phone).await.json(),
            json!({ "commands": [] })
        );
        let patient = json!({ "report": null, "waitSeconds": 50 });
        let check_in = "/channel/v1/check-in";
        let waiting = world.ask(request_with("POST", check_in, &phone.secret, &patient));
        let time = async {
            tokio::task::yield_now().await;
            world.clock.advance(1);
        };
        let (reply, ()) = tokio::join!(waiting, time);
        assert_eq!(reply.json()["commands"][0]["action"], "retire");
    }

    #[tokio::test]
    async fn a_device_that_has_left_is_told_to_go() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        let path = format!("/v1.0/me/managedDevices/{}", phone.id);
        let asked = world.post("ada", &format!("{path}/retire")).await;
        let action = asked.header("x-portal-action-id").to_owned();
        world.clock.advance(10);
        assert_eq!(world.accepts(&phone, &action).await.status, 200);
        let done = json!({ "outcome": "succeeded" });
        for _ in 0..2 {
            assert_eq!(world.completes(&phone, &action, &done).await.status, 204);
        }
        let gone = world.checks_in(&phone).await;
        assert_eq!(
            (gone.status.as_u16(), &gone.json()["code"]),
            (410, &json!("gone"))
        );
        assert_eq!(world.get("ada", &path).await.status, 404);
        let stories = format!("/portal/v1/actions?deviceId={}", phone.id);
        let stories = world.get("ada", &stories).await;
        assert_eq!(stories.json()["value"][0]["state"], "succeeded");
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
