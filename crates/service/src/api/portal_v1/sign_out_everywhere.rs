//! `POST /portal/v1/sign-out-everywhere`: ends every session of the person, on every device.
//!
//! A token tells when its person proved who they are (`auth_time`), and a refreshed one tells the same
//! (OpenID Connect Core §12.2). So the guard knows the sessions that have ended, without a list of them.

use crate::browser::session;
use crate::envelope::RequestId;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::extract::State;
use http::StatusCode;
use wire::failure::Problem;

#[utoipa::path(
    post,
    path = "/portal/v1/sign-out-everywhere",
    responses(
        (status = 204, description = "No sign-in from before this second counts any more."),
        (status = 401, description = "No valid token.", body = Problem),
    ),
)]
pub(crate) async fn sign_out_everywhere(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    RequestId(request_id): RequestId,
) -> Result<StatusCode, Failure> {
    session::end_everywhere(&portal, person.id, request_id).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[cfg(test)]
mod tests {
    use crate::testing::asked::request;
    use crate::testing::minted::{claims, header, sign};
    use crate::testing::{NOW, World};
    use axum::body::BodyDataStream;
    use futures::StreamExt;
    use serde_json::{Value, json};
    use std::time::Duration;
    use tower::ServiceExt;

    const PATH: &str = "/portal/v1/sign-out-everywhere";

    /// Ada's token of a minute later, with these members changed.
    fn refreshed(changed: &Value) -> String {
        let mut document = claims("ada", NOW + 60);
        for (name, value) in changed.as_object().unwrap() {
            document[name] = value.clone();
        }
        sign(&header(), &document)
    }

    async fn asks(world: &World, token: &str) -> u16 {
        let reply = world.ask(request("GET", "/v1.0/me", token)).await;
        reply.status.as_u16()
    }

    #[tokio::test]
    async fn a_sign_in_from_before_counts_no_more_however_new_its_token() {
        let world = World::new().await;
        let (phone, laptop) = (world.token("ada"), world.token("ada"));
        assert_eq!(asks(&world, &phone).await, 200);
        world.clock.advance(30);
        assert_eq!(world.ask(request("POST", PATH, &laptop)).await.status, 204);
        let refused = world.ask(request("GET", "/v1.0/me", &phone)).await;
        assert_eq!(refused.status, 401);
        assert!(refused.header("www-authenticate").contains("invalid_token"));
        assert_eq!(asks(&world, &laptop).await, 401);
        world.clock.advance(30);
        for (changed, status) in [
            (json!({ "auth_time": NOW }), 401),
            (json!({ "auth_time": NOW + 29 }), 401),
            (json!({ "auth_time": NOW + 31 }), 200),
            (json!({ "auth_time": null, "iat": NOW + 29 }), 401),
            (json!({ "auth_time": null, "iat": NOW + 31 }), 200),
            (json!({ "auth_time": null, "iat": null }), 401),
        ] {
            let token = refreshed(&changed);
            assert_eq!(asks(&world, &token).await, status, "{changed}");
        }
        assert_eq!(world.get("grace", "/v1.0/me").await.status, 200);
    }

    #[tokio::test]
    async fn an_ended_session_ends_no_other() {
        let world = World::new().await;
        let phone = world.token("ada");
        world.clock.advance(30);
        assert_eq!(world.post("ada", PATH).await.status, 204);
        world.clock.advance(30);
        let laptop = world.token("ada");
        assert_eq!(world.ask(request("POST", PATH, &phone)).await.status, 401);
        assert_eq!(asks(&world, &laptop).await, 200);
    }

    async fn listens(world: &World, person: &str) -> BodyDataStream {
        let request = request("GET", "/portal/v1/events", &world.token(person));
        let router = crate::routes::router(&world.portal);
        let response = router.oneshot(request).await.unwrap();
        let mut stream = response.into_body().into_data_stream();
        assert!(stream.next().await.is_some());
        stream
    }

    #[tokio::test]
    async fn the_streams_of_that_person_end_at_once() {
        let world = World::new().await;
        let (mut hers, mut other) = (listens(&world, "ada").await, listens(&world, "grace").await);
        assert_eq!(world.post("ada", PATH).await.status, 204);
        let soon = Duration::from_secs(5);
        let end = tokio::time::timeout(soon, hers.next()).await;
        assert!(end.expect("it ends").is_none());
        assert!(futures::poll!(other.next()).is_pending());
    }
}
