//! `POST /portal/v1/actions/{id}/reveal`: shows a temporary passcode to the device's primary user,
//! who has just signed in. The audit notes it before anybody sees it.

use crate::api::requested::Id;
use crate::envelope::RequestId;
use crate::failure::Failure;
use crate::freshness::Freshness;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use model::id::CommandId;
use storage::Revealing;
use wire::failure::Problem;
use wire::portal::RevealedPasscode;

#[utoipa::path(
    post,
    path = "/portal/v1/actions/{id}/reveal",
    params(("id" = String, Path, description = "Identifies the action.")),
    responses(
        (status = 200, description = "The passcode.", body = RevealedPasscode),
        (status = 401, description = "No valid token, or a sign-in older than five minutes.", body = Problem),
        (status = 404, description = "Not there, or not theirs.", body = Problem),
        (status = 409, description = "The device hasn't set it yet.", body = Problem),
        (status = 410, description = "Too old, or a new one was set.", body = Problem),
    ),
)]
pub(crate) async fn reveal(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    RequestId(request_id): RequestId,
    Id(id): Id,
) -> Result<Json<RevealedPasscode>, Failure> {
    let (storage, now, command) = (portal.storage(), portal.now(), CommandId(id));
    storage
        .story_of(signed_in.person.id.clone(), command.clone())
        .await?
        .ok_or(Failure::NotFound)?;
    if !Freshness::of(&portal, &signed_in).await?.shows_passcodes() {
        return Err(Failure::StaleSignIn);
    }
    let revealing = storage
        .reveal(signed_in.person.id, command.clone(), now, request_id)
        .await?;
    answered(&portal, revealing, &command)
}

/// What was found, opened.
pub(super) fn answered(
    portal: &Portal,
    revealing: Revealing,
    command: &CommandId,
) -> Result<Json<RevealedPasscode>, Failure> {
    match revealing {
        Revealing::Sealed {
            sealed_passcode,
            device,
        } => {
            let passcode = portal.vault().unseal(&sealed_passcode, &device, command)?;
            Ok(Json(RevealedPasscode {
                passcode: passcode.reveal().to_owned(),
            }))
        }
        Revealing::Gone => Err(Failure::Gone),
        Revealing::NotYetSet => Err(Failure::NotYetSet),
        Revealing::NotFound => Err(Failure::NotFound),
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::World;
    use crate::testing::asked::{request, request_with};
    use crate::testing::devices::android;
    use serde_json::json;

    #[tokio::test]
    async fn only_its_owner_who_has_just_signed_in_sees_it_and_not_for_ever() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        let action = world.resets("ada", &phone).await;
        world.checks_in(&phone).await;
        world.accepts(&phone, &action).await;
        let done = json!({ "outcome": "succeeded" });
        world.completes(&phone, &action, &done).await;

        let path = format!("/portal/v1/actions/{action}/reveal");
        assert_eq!(world.post("grace", &path).await.status, 404);
        let old = world.token("ada");
        world.clock.advance(301);
        let stale = world.ask(request("POST", &path, &old)).await;
        assert_eq!(stale.status, 401);
        assert_eq!(stale.json()["code"], "insufficientUserAuthentication");
        assert_eq!(world.post("ada", &path).await.status, 200);

        let changed = json!({ "report": null, "waitSeconds": 0, "passcodeChanged": true });
        let check_in = "/channel/v1/check-in";
        world
            .ask(request_with("POST", check_in, &phone.secret, &changed))
            .await;
        let gone = world.post("ada", &path).await;
        assert_eq!(gone.status, 410, "{}", gone.body);
    }
}
