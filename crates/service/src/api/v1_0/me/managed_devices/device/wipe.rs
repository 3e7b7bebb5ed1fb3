//! `POST /v1.0/me/managedDevices/{id}/wipe`: accepts that a device of one's own is reset.

use crate::api::act::Act;
use crate::failure::Failure;
use axum::body::Bytes;
use axum::response::Response;
use model::action::RemoteAction;
use serde::Deserialize;
use wire::failure::GraphFailure;

#[utoipa::path(
    post,
    path = "/v1.0/me/managedDevices/{id}/wipe",
    params(
        ("id" = String, Path, description = "Identifies the device."),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request the same one."),
        ("If-Match" = Option<String>, Header, description = "The tag of the device that was looked at."),
    ),
    request_body(content = Option<Wipe>, content_type = "application/json"),
    responses(
        (status = 400, description = "Something is to be kept that can't be.", body = GraphFailure),
        (status = 204, description = "Accepted; `x-portal-action-id` names the action."),
        (status = 401, description = "No valid token, or a sign-in older than five minutes.", body = GraphFailure),
        (status = 404, description = "Not there, or not theirs.", body = GraphFailure),
        (status = 409, description = "Not available, with the reason.", body = GraphFailure),
        (status = 412, description = "The device changed.", body = GraphFailure),
        (status = 422, description = "The idempotency key was used otherwise.", body = GraphFailure),
    ),
)]
pub(crate) async fn wipe(act: Act, body: Bytes) -> Result<Response, Failure> {
    check(&body)?;
    act.on_own_device(RemoteAction::Wipe).await
}

/// What Graph's callers may ask to be kept or done besides. No device here can do any of it.
#[derive(Default, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Wipe {
    keep_enrollment_data: Option<bool>,
    keep_user_data: Option<bool>,
    persist_esim_data_plan: Option<bool>,
    use_protected_wipe: Option<bool>,
    mac_os_unlock_code: Option<String>,
}

/// Somebody who asks for something to be kept must not lose it.
pub(crate) fn check(body: &[u8]) -> Result<(), Failure> {
    let wipe = if body.is_empty() {
        Wipe::default()
    } else {
        serde_json::from_slice(body).map_err(|_| {
            Failure::BadRequest("The body isn't the JSON document that is asked for.")
        })?
    };
    let Wipe {
        keep_enrollment_data,
        keep_user_data,
        persist_esim_data_plan,
        use_protected_wipe,
        mac_os_unlock_code,
    } = wipe;
    let wanted = [
        keep_enrollment_data,
        keep_user_data,
        persist_esim_data_plan,
        use_protected_wipe,
    ];
    if wanted.contains(&Some(true)) || mac_os_unlock_code.is_some() {
        return Err(Failure::BadRequest(
            "A reset erases everything, and nothing can be asked for besides.",
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::testing::World;
    use crate::testing::asked::{request, request_with};
    use crate::testing::devices::android;
    use serde_json::json;

    #[tokio::test]
    async fn it_takes_the_place_of_what_waits() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        let reset = world.resets("ada", &phone).await;
        let path = format!("/v1.0/me/managedDevices/{}/wipe", phone.id);
        let nothing = json!({ "keepEnrollmentData": false, "keepUserData": null });
        let token = world.token("ada");
        let reply = world
            .ask(request_with("POST", &path, &token, &nothing))
            .await;
        assert_eq!(reply.status, 204, "{}", reply.body);
        let story = world
            .get("ada", &format!("/portal/v1/actions/{reset}"))
            .await;
        assert_eq!(story.json()["state"], "superseded");
    }

    #[tokio::test]
    async fn what_cannot_be_kept_is_not_erased() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        let path = format!("/v1.0/me/managedDevices/{}/wipe", phone.id);
        let token = world.token("ada");
        for asked in [
            json!({ "keepUserData": true }),
            json!({ "keepEnrollmentData": true, "keepUserData": false }),
            json!({ "persistEsimDataPlan": true }),
            json!({ "useProtectedWipe": true }),
            json!({ "macOsUnlockCode": "123456" }),
            json!({ "keepEverything": false }),
            json!([]),
        ] {
            let reply = world.ask(request_with("POST", &path, &token, &asked)).await;
            assert_eq!(reply.status, 400, "{asked}");
        }
        let stories = format!("/portal/v1/actions?deviceId={}", phone.id);
        let stories = world.get("ada", &stories).await.json();
        assert_eq!(stories["value"], json!([]));
    }

    #[tokio::test]
    async fn it_needs_a_fresh_sign_in() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        let old = world.token("ada");
        world.clock.advance(301);
        let ask = async |action| {
            let path = format!("/v1.0/me/managedDevices/{}/{action}", phone.id);
            world.ask(request("POST", &path, &old)).await.status
        };
        assert_eq!(ask("wipe").await, 401);
        assert_eq!(ask("retire").await, 401);
        assert_eq!(ask("remoteLock").await, 204);
        assert_eq!(ask("syncDevice").await, 204);
        assert_eq!(ask("syncDevice").await, 409);
    }
}
