//! `GET /portal/v1/actions?deviceId=…`: what was asked of a device, the latest first. IT may ask
//! of each.

pub(crate) mod cancel;
pub(crate) mod reveal;
pub(crate) mod reveal_to_it;
pub(crate) mod story;

use crate::api::requested::Asked;
use crate::api::story_document::action_story;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use model::id::DeviceId;
use model::person::Role;
use serde::Deserialize;
use wire::failure::Problem;
use wire::portal::{ActionStory, List};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct OfDevice {
    device_id: String,
}

#[utoipa::path(
    get,
    path = "/portal/v1/actions",
    params(("deviceId" = String, Query, description = "Identifies the device.")),
    responses(
        (status = 200, description = "Its actions.", body = List<ActionStory>),
        (status = 400, description = "The query isn't supported.", body = Problem),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 404, description = "The device is not there, or not theirs.", body = Problem),
    ),
)]
pub(crate) async fn actions(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    Asked(OfDevice { device_id }): Asked<OfDevice>,
) -> Result<Json<List<ActionStory>>, Failure> {
    let (storage, device) = (portal.storage(), DeviceId(device_id));
    let stories = match person.role {
        Role::Employee => storage.stories_of_device(person.id.clone(), device).await?,
        Role::HelpDesk | Role::Administrator => storage.every_story_of_device(device).await?,
    };
    let stories = stories.ok_or(Failure::NotFound)?;
    let now = portal.now();
    Ok(Json(List {
        value: stories
            .into_iter()
            .map(|story| action_story(story, &person, now))
            .collect(),
    }))
}
