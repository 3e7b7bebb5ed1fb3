//! `POST /channel/v1/commands/{id}/accept`: the point of no return. The device learns the passcode
//! here; asked again before it completes, it hears the same.

use crate::api::requested::Id;
use crate::availability;
use crate::failure::Failure;
use crate::guard::CallingDevice;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use model::id::{CommandId, NotificationId};
use storage::{DeviceTakes, Taking};
use wire::channel::Accepted;
use wire::failure::Problem;

#[utoipa::path(
    post,
    path = "/channel/v1/commands/{id}/accept",
    params(("id" = String, Path, description = "Identifies the command.")),
    responses(
        (status = 200, description = "Everything needed to run it.", body = Accepted),
        (status = 401, description = "No valid secret.", body = Problem),
        (status = 404, description = "This device has no such command.", body = Problem),
        (status = 409, description = "Too late, called off, or no longer allowed.", body = Problem),
    ),
)]
pub(crate) async fn accept(
    State(portal): State<Portal>,
    CallingDevice(device): CallingDevice,
    Id(id): Id,
) -> Result<Json<Accepted>, Failure> {
    let command = CommandId(id);
    let taking = portal
        .storage()
        .device_takes(DeviceTakes {
            device: device.clone(),
            command: command.clone(),
            now: portal.now(),
            notification: NotificationId(portal.new_id()),
            decide: Box::new(availability::at_dispatch),
        })
        .await?;
    match taking {
        Taking::Taken {
            action,
            effect,
            sealed_passcode,
        } => {
            let passcode = sealed_passcode
                .map(|sealed| portal.vault().unseal(&sealed, &device, &command))
                .transpose()?;
            Ok(Json(Accepted {
                id: command.0,
                action: Some(action.into()),
                effect: Some(effect.into()),
                passcode: passcode.map(|passcode| passcode.reveal().to_owned()),
            }))
        }
        Taking::NoLongerAllowed | Taking::Expired | Taking::NotOpen => Err(Failure::NotAcceptable),
        Taking::NotFound => Err(Failure::NotFound),
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::World;
    use crate::testing::devices::android;
    use serde_json::json;

    #[tokio::test]
    async fn a_device_gets_its_own_commands_only_and_none_too_late() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        let other = world.enrols("ada", android()).await;
        let action = world.resets("ada", &phone).await;
        assert_eq!(world.accepts(&other, &action).await.status, 404);
        let done = json!({ "outcome": "succeeded" });
        assert_eq!(world.completes(&other, &action, &done).await.status, 404);
        assert_eq!(world.completes(&phone, &action, &done).await.status, 409);
        world.clock.advance(24 * 60 * 60);
        let late = world.accepts(&phone, &action).await;
        assert_eq!(late.status, 409);
        assert_eq!(late.json()["code"], "notAcceptable");
    }
}
