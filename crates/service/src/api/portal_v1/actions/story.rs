//! `GET /portal/v1/actions/{id}`: the story of an action.

use crate::api::document::action_story;
use crate::api::requested::Id;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use model::id::CommandId;
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
    let story = portal
        .storage()
        .story_of(person.id, CommandId(id))
        .await?
        .ok_or(Failure::NotFound)?;
    Ok(Json(action_story(story, portal.now())))
}
