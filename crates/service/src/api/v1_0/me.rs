//! `GET /v1.0/me`: the person who asks.

pub(crate) mod managed_devices;

use crate::guard::SignedIn;
use axum::Json;
use storage::Person;
use wire::failure::GraphFailure;
use wire::graph::User;

#[utoipa::path(
    get,
    path = "/v1.0/me",
    responses(
        (status = 200, description = "The person who asks.", body = User),
        (status = 401, description = "No valid token.", body = GraphFailure),
    ),
)]
pub(crate) async fn me(SignedIn { person, .. }: SignedIn) -> Json<User> {
    let Person {
        id,
        display_name,
        user_name,
        mail,
        role: _,
    } = person;
    Json(User {
        id: id.0,
        display_name,
        user_principal_name: user_name,
        mail,
    })
}
