//! `GET /v1.0/me`: the person who asks.

pub(crate) mod managed_devices;

use crate::api::document;
use crate::guard::SignedIn;
use axum::Json;
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
    let role = Some(person.role.into());
    Json(User {
        role,
        ..document::user(person)
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::World;

    #[tokio::test]
    async fn a_person_is_who_their_token_says() {
        let world = World::new().await;
        let mut me = world.get("ada", "/v1.0/me").await.json();
        let id = me["id"].take();
        assert_eq!(world.get("ada", "/v1.0/me").await.json()["id"], id);
        assert_ne!(world.get("grace", "/v1.0/me").await.json()["id"], id);
        insta::assert_snapshot!(me, @r#"
        {"@portal.role":"employee","displayName":"ada of Contoso","id":null,"mail":"ada@contoso.example","userPrincipalName":"ada@contoso.example"}
        "#);
    }
}
