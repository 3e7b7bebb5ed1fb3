//! `GET /portal/v1/actions/{id}`: the story of an action. IT may read each.

use crate::api::requested::Id;
use crate::api::story_document::action_story;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use model::id::CommandId;
use model::person::Role;
use wire::failure::Problem;
use wire::portal::ActionStory;

#[utoipa::path(
    get,
    path = "/portal/v1/actions/{id}",
    params(("id" = String, Path, description = "Identifies the action.")),
    responses(
        (status = 200, description = "Its story.", body = ActionStory),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 404, description = "Not there, or not theirs.", body = Problem),
    ),
)]
pub(crate) async fn action(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    Id(id): Id,
) -> Result<Json<ActionStory>, Failure> {
    let (storage, command) = (portal.storage(), CommandId(id));
    let story = match person.role {
        Role::Employee => storage.story_of(person.id.clone(), command).await?,
        Role::HelpDesk | Role::Administrator => storage.story_of_any(command).await?,
    };
    let story = story.ok_or(Failure::NotFound)?;
    Ok(Json(action_story(story, &person, portal.now())))
}

#[cfg(test)]
mod tests {
    use crate::testing::World;
    use crate::testing::asked::request;
    use crate::testing::devices::android;
    use serde_json::json;

    #[tokio::test]
    async fn tells_each_state_with_its_time() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        let action = world.resets("ada", &phone).await;
        world.clock.advance(2);
        world.checks_in(&phone).await;
        world.clock.advance(2);
        world.accepts(&phone, &action).await;
        world.clock.advance(2);
        let failed = json!({ "outcome": "failed", "failure": "passcodeRefused" });
        world.completes(&phone, &action, &failed).await;
        let path = format!("/portal/v1/actions/{action}");
        let mut story = world.get("ada", &path).await.json();
        for random in ["id", "deviceId"] {
            story[random] = "…".into();
        }
        story["requestedBy"]["id"] = "…".into();
        insta::assert_snapshot!(serde_json::to_string_pretty(&story).unwrap(), @r#"
        {
          "action": "resetPasscode",
          "canBeCancelled": false,
          "deviceId": "…",
          "deviceLastSyncDateTime": "2026-11-23T04:20:02Z",
          "deviceName": "Pixel",
          "effect": {
            "characters": "lettersAndDigits",
            "effect": "temporaryPasscode",
            "opens": "device"
          },
          "failure": "passcodeRefused",
          "id": "…",
          "notBeforeDateTime": "2026-11-23T04:20:00Z",
          "requestedBy": {
            "displayName": "ada of Contoso",
            "id": "…"
          },
          "requestedDateTime": "2026-11-23T04:20:00Z",
          "state": "failed",
          "steps": [
            {
              "dateTime": "2026-11-23T04:20:00Z",
              "state": "queued"
            },
            {
              "dateTime": "2026-11-23T04:20:02Z",
              "state": "sent"
            },
            {
              "dateTime": "2026-11-23T04:20:04Z",
              "state": "accepted"
            },
            {
              "dateTime": "2026-11-23T04:20:06Z",
              "state": "failed"
            }
          ],
          "temporaryPasscode": {
            "characters": "lettersAndDigits",
            "opens": "device",
            "untilDateTime": null
          },
          "untilDateTime": "2026-11-24T04:20:00Z",
          "userDisplayName": "ada of Contoso"
        }
        "#);

        let list = format!("/portal/v1/actions?deviceId={}", phone.id);
        let list = world.get("ada", &list).await.json();
        assert_eq!(list["value"].as_array().unwrap().len(), 1);
        assert_eq!(world.get("grace", &path).await.status, 404);
        let theirs = format!("/portal/v1/actions?deviceId={}", phone.id);
        assert_eq!(world.get("grace", &theirs).await.status, 404);
        let token = world.token_with_role("helpDesk");
        let as_it = world.ask(request("GET", &path, &token)).await;
        assert_eq!(as_it.json()["state"], "failed");
        assert_eq!(as_it.json()["userDisplayName"], "ada of Contoso");
        let as_it = world.ask(request("GET", &theirs, &token)).await;
        assert_eq!(as_it.json()["value"].as_array().unwrap().len(), 1);
        let nowhere = "/portal/v1/actions?deviceId=nowhere";
        let as_it = world.ask(request("GET", nowhere, &token)).await;
        assert_eq!(as_it.status, 404);
        assert_eq!(world.get("ada", "/portal/v1/actions").await.status, 400);
        let more = format!("/portal/v1/actions?deviceId={}&all=1", phone.id);
        assert_eq!(world.get("ada", &more).await.status, 400);
    }

    /// Whoever has left IT still reads what they asked for.
    #[tokio::test]
    async fn keeps_whose_device_it_was_from_who_left_it() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        let bulk_action = world.has_asked("hugo", "remoteLock", &[phone]).await;
        let [action] = &world.actions_of(&bulk_action).await[..] else {
            panic!("one action");
        };
        let path = format!("/portal/v1/actions/{action}");
        let in_it = world.staff_gets("hugo", &path).await.json();
        assert_eq!(in_it["userDisplayName"], "ada of Contoso");
        let left = world.get("hugo", &path).await;
        assert_eq!(left.status, 200, "{}", left.body);
        assert_eq!(left.json()["deviceName"], in_it["deviceName"]);
        assert!(left.json()["userDisplayName"].is_null());
    }
}
