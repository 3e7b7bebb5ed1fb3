//! `GET /v1.0/users/{id}`: one person, for IT.

pub(crate) mod managed_devices;

use crate::api::document;
use crate::api::requested::Id;
use crate::failure::Failure;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use model::id::PersonId;
use storage::Person;
use wire::failure::GraphFailure;
use wire::graph::User;

#[utoipa::path(
    get,
    path = "/v1.0/users/{id}",
    params(("id" = String, Path, description = "Identifies the person.")),
    responses(
        (status = 200, description = "The person.", body = User),
        (status = 401, description = "No valid token.", body = GraphFailure),
        (status = 403, description = "Not for employees.", body = GraphFailure),
        (status = 404, description = "Not there.", body = GraphFailure),
    ),
)]
pub(crate) async fn user(State(portal): State<Portal>, Id(id): Id) -> Result<Json<User>, Failure> {
    find(&portal, id).await.map(document::user).map(Json)
}

/// The person with this id.
async fn find(portal: &Portal, id: String) -> Result<Person, Failure> {
    let person = portal.storage().person(PersonId(id), portal.now()).await?;
    person.ok_or(Failure::NotFound)
}
