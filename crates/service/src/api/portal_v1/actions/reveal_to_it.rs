//! `POST /portal/v1/actions/{id}/reveal-to-it`: shows IT, who has just signed in and says why, what opens a device:
//! once a temporary passcode, where the policy wants that, and the PIN of a computer that IT locked.

use crate::api::acting_document::read_reason;
use crate::api::portal_v1::actions::reveal::answered;
use crate::api::requested::{Document, Id};
use crate::envelope::RequestId;
use crate::failure::Failure;
use crate::freshness::Freshness;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use model::id::{CommandId, NotificationId};
use storage::{RevealToIt, RevealingToIt};
use wire::failure::Problem;
use wire::portal::RevealedPasscode;

#[utoipa::path(
    post,
    path = "/portal/v1/actions/{id}/reveal-to-it",
    params(("id" = String, Path, description = "Identifies the action.")),
    request_body = wire::portal::RevealToIt,
    responses(
        (status = 200, description = "The passcode, or the PIN.", body = RevealedPasscode),
        (status = 400, description = "The body can't be read, or says no reason.", body = Problem),
        (status = 401, description = "No valid token, or a sign-in older than five minutes.", body = Problem),
        (status = 403, description = "Not in IT, or the passcode is its person's alone.", body = Problem),
        (status = 404, description = "Not there.", body = Problem),
        (status = 409, description = "The device hasn't set it yet, or IT's actions are stopped.", body = Problem),
        (status = 410, description = "Too old, a new one was set, or IT was shown it before.", body = Problem),
    ),
)]
pub(crate) async fn reveal_to_it(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    RequestId(request_id): RequestId,
    Id(id): Id,
    Document(asked): Document<wire::portal::RevealToIt>,
) -> Result<Json<RevealedPasscode>, Failure> {
    let reason = read_reason(Some(asked.reason))?;
    let reason = reason.ok_or(Failure::BadRequest("IT says why it wants to see it."))?;
    let command = CommandId(id);
    let fresh = Freshness::of(&portal, &signed_in).await?.shows_passcodes();
    let revealing = portal.storage().reveal_to_it(RevealToIt {
        command: command.clone(),
        person: signed_in.person.id,
        reason,
        fresh,
        now: portal.now(),
        notification: NotificationId(portal.new_id()),
        request_id,
    });
    match revealing.await? {
        RevealingToIt::Answered(revealing) => answered(&portal, revealing, &command),
        RevealingToIt::TheirsAlone => Err(Failure::TheirsAlone),
        RevealingToIt::Stale => Err(Failure::StaleSignIn),
        RevealingToIt::Stopped => Err(Failure::Stopped),
        RevealingToIt::NotAllowed => Err(Failure::WrongRole),
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::World;
    use crate::testing::asked::{request, request_with};
    use crate::testing::devices::android;
    use serde_json::json;

    #[tokio::test]
    async fn it_opens_a_phone_for_its_person_once_and_says_why() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        let action = world.resets("ada", &phone).await;
        world.checks_in(&phone).await;
        world.accepts(&phone, &action).await;
        let done = json!({ "outcome": "succeeded" });
        world.completes(&phone, &action, &done).await;
        let path = format!("/portal/v1/actions/{action}/reveal-to-it");
        let token = world.token_with_role("helpDesk");
        let asks = async |reason: &str| {
            let document = json!({ "reason": reason });
            let asked = request_with("POST", &path, &token, &document);
            world.ask(asked).await
        };
        let story = async || {
            let asked = request("GET", &format!("/portal/v1/actions/{action}"), &token);
            world.ask(asked).await.json()
        };
        assert_eq!(asks("Only phone").await.status, 403);
        assert!(story().await.get("itRevealsUntilDateTime").is_none());
        let administrator = world.token_with_role("administrator");
        let policy = json!({ "switches": [], "itRevealsPasscodes": true });
        let put = request_with("PUT", "/portal/v1/policy", &administrator, &policy);
        assert_eq!(world.ask(put).await.json(), policy);

        assert_eq!(
            story().await["itRevealsUntilDateTime"],
            "2026-11-30T04:20:00Z"
        );
        let theirs = world.get("ada", &path.replace("/reveal-to-it", "")).await;
        assert!(theirs.json().get("itRevealsUntilDateTime").is_none());
        assert_eq!(asks(" ").await.status, 400);
        let shown = asks("Only phone").await;
        let own = format!("/portal/v1/actions/{action}/reveal");
        assert_eq!(world.post("ada", &own).await.body, shown.body);
        assert_eq!(asks("Only phone").await.status, 410);
        let told = world.get("ada", "/portal/v1/notifications").await.json();
        insta::assert_snapshot!(told["value"][0]["shownToIt"]["reason"], @r#""Only phone""#);
    }
}
