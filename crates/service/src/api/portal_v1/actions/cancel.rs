//! `POST /portal/v1/actions/{id}/cancel`: calls an action off, as long as no device has taken it.

use crate::api::requested::Id;
use crate::api::story_document::action_story;
use crate::envelope::RequestId;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use model::id::{CommandId, NotificationId};
use storage::{CancelCommand, Cancelling};
use wire::failure::Problem;
use wire::portal::ActionStory;

#[utoipa::path(
    post,
    path = "/portal/v1/actions/{id}/cancel",
    params(("id" = String, Path, description = "Identifies the action.")),
    responses(
        (status = 200, description = "Called off, now or before.", body = ActionStory),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 403, description = "IT asked for it, so only IT calls it off.", body = Problem),
        (status = 404, description = "Not there, or not theirs.", body = Problem),
        (status = 409, description = "The device has taken it, or it has ended.", body = Problem),
    ),
)]
pub(crate) async fn cancel(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    RequestId(request_id): RequestId,
    Id(id): Id,
) -> Result<Json<ActionStory>, Failure> {
    let (storage, now, command) = (portal.storage(), portal.now(), CommandId(id));
    let cancelling = storage
        .cancel_command(CancelCommand {
            command: command.clone(),
            person: person.id.clone(),
            now,
            notification: NotificationId(portal.new_id()),
            request_id,
        })
        .await?;
    match cancelling {
        Cancelling::Cancelled | Cancelling::AlreadyCancelled => {}
        Cancelling::TooLate => return Err(Failure::TooLate),
        Cancelling::NotAllowed => return Err(Failure::WrongRole),
        Cancelling::NotFound => return Err(Failure::NotFound),
    }
    let story = storage.story_of_any(command).await?;
    Ok(Json(action_story(
        story.ok_or(Failure::NotFound)?,
        &person,
        now,
    )))
}

#[cfg(test)]
mod tests {
    use crate::testing::World;
    use crate::testing::devices::android;

    #[tokio::test]
    async fn in_time_it_is_called_off_and_the_device_may_not_take_it() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        let action = world.resets("ada", &phone).await;
        world.checks_in(&phone).await;
        let path = format!("/portal/v1/actions/{action}/cancel");
        assert_eq!(world.post("grace", &path).await.status, 404);
        for _ in 0..2 {
            let story = world.post("ada", &path).await;
            assert_eq!(story.status, 200, "{}", story.body);
            assert_eq!(story.json()["state"], "cancelled");
            assert_eq!(story.json()["steps"].as_array().unwrap().len(), 3);
        }
        assert_eq!(world.accepts(&phone, &action).await.status, 409);
        world.resets("ada", &phone).await;
    }

    #[tokio::test]
    async fn after_the_device_took_it_it_is_too_late() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        let action = world.resets("ada", &phone).await;
        world.accepts(&phone, &action).await;
        let path = format!("/portal/v1/actions/{action}/cancel");
        let reply = world.post("ada", &path).await;
        insta::assert_snapshot!(reply.shown(), @r#"
        409
        {
          "code": "tooLate",
          "requestId": "…",
          "status": 409,
          "title": "This can't be called off any more.",
          "type": "urn:company-portal:problem:tooLate"
        }
        "#);
    }
}
