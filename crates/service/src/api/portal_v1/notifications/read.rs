//! `POST /portal/v1/notifications/read`: the person has read these.

use crate::api::requested::Document;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::extract::State;
use http::StatusCode;
use model::id::NotificationId;
use wire::failure::Problem;
use wire::portal::MarkRead;

/// The most that can be marked at once: as many as are ever shown.
const MOST: usize = 100;

#[utoipa::path(
    post,
    path = "/portal/v1/notifications/read",
    request_body = MarkRead,
    responses(
        (status = 204, description = "Noted; ids that aren't theirs change nothing."),
        (status = 400, description = "The body can't be read, or names too many.", body = Problem),
        (status = 401, description = "No valid token.", body = Problem),
    ),
)]
pub(crate) async fn mark_read(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    Document(read): Document<MarkRead>,
) -> Result<StatusCode, Failure> {
    let storage = portal.storage();
    match read {
        MarkRead::Ids { ids } if ids.len() > MOST => {
            return Err(Failure::BadRequest("At most 100 ids at once."));
        }
        MarkRead::Ids { ids } => {
            let ids = ids.into_iter().map(NotificationId).collect();
            storage.mark_read(person.id, ids).await?;
        }
        MarkRead::UpTo { up_to } => {
            let last = NotificationId(up_to);
            storage.mark_read_up_to(person.id, last).await?;
        }
    }
    Ok(StatusCode::NO_CONTENT)
}

#[cfg(test)]
mod tests {
    use crate::testing::World;
    use crate::testing::asked::request_with;
    use crate::testing::devices::iphone;
    use serde_json::json;

    #[tokio::test]
    async fn a_person_is_told_and_reads_it() {
        let world = World::new().await;
        let phone = world.enrols("ada", iphone()).await;
        let action = world.resets("ada", &phone).await;
        world.checks_in(&phone).await;
        world.accepts(&phone, &action).await;
        let done = json!({ "outcome": "succeeded" });
        world.completes(&phone, &action, &done).await;

        let told = async |person| {
            let reply = world.get(person, "/portal/v1/notifications").await;
            reply.json()["value"].take()
        };
        let one = told("ada").await[0].take();
        assert_eq!(one["state"], "succeeded");
        assert_eq!(one["actionId"], action.as_str());
        assert_eq!(one["read"], false);

        let path = "/portal/v1/notifications/read";
        let ids = json!({ "ids": [one["id"]] });
        let mark = async |person| {
            let token = world.token(person);
            let reply = world.ask(request_with("POST", path, &token, &ids)).await;
            assert_eq!(reply.status, 204);
        };
        mark("grace").await;
        assert_eq!(told("ada").await[0]["read"], false);
        mark("ada").await;
        assert_eq!(told("ada").await[0]["read"], true);
        assert_eq!(told("grace").await, json!([]));

        world.resets("ada", &phone).await;
        world.clock.advance(24 * 60 * 60);
        crate::expiry::once(&world.portal).await;
        let list = world.get("ada", "/portal/v1/notifications").await.json();
        assert_eq!(list["unread"], 1);
        let token = world.token("ada");
        let up_to = json!({ "upTo": list["value"][0]["id"] });
        let reply = world.ask(request_with("POST", path, &token, &up_to)).await;
        assert_eq!(reply.status, 204, "{}", reply.body);
        let list = world.get("ada", "/portal/v1/notifications").await.json();
        assert_eq!(list["unread"], 0);
        let both = json!({ "ids": [], "upTo": "one" });
        let reply = world.ask(request_with("POST", path, &token, &both)).await;
        assert_eq!(reply.status, 400);

        let more = json!({ "ids": [], "owner": "ada" });
        let reply = world.ask(request_with("POST", path, &token, &more)).await;
        assert_eq!(reply.status, 400);
    }
}
