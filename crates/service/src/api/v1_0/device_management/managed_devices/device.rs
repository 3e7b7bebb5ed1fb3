//! `GET /v1.0/deviceManagement/managedDevices/{id}`: one device, for IT, with what may be done to it by
//! whoever asks.

pub(crate) mod compliance;
pub(crate) mod reboot_now;
pub(crate) mod remote_lock;
pub(crate) mod rename;
pub(crate) mod reset_passcode;
pub(crate) mod retire;
pub(crate) mod sync_device;
pub(crate) mod wipe;

use crate::api::document;
use crate::api::requested::Id;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use axum::response::IntoResponse;
use http::header::ETAG;
use model::id::DeviceId;
use wire::failure::GraphFailure;
use wire::graph::ManagedDevice;

#[utoipa::path(
    get,
    path = "/v1.0/deviceManagement/managedDevices/{id}",
    params(("id" = String, Path, description = "Identifies the device.")),
    responses(
        (status = 200, description = "The device.", body = ManagedDevice),
        (status = 401, description = "No valid token.", body = GraphFailure),
        (status = 403, description = "Not for employees.", body = GraphFailure),
        (status = 404, description = "Not there, or not any more.", body = GraphFailure),
    ),
)]
pub(crate) async fn managed_device(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    Id(id): Id,
) -> Result<impl IntoResponse, Failure> {
    let device = portal.storage().device(DeviceId(id)).await?;
    let device = device.ok_or(Failure::NotFound)?;
    let in_force = portal.storage().in_force().await?;
    let document = document::managed_device_for_it(device, person.role, &in_force, portal.now());
    Ok(([(ETAG, document.etag.clone())], Json(document)))
}

#[cfg(test)]
mod tests {
    use crate::testing::World;
    use crate::testing::asked::request;
    use crate::testing::devices::android;
    use std::fmt::Write as _;

    #[tokio::test]
    async fn it_sees_the_device_of_anybody_and_what_their_role_may_do_to_it() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        let lock = format!("/v1.0/me/managedDevices/{}/remoteLock", phone.id);
        assert_eq!(world.post("ada", &lock).await.status, 204);
        let path = format!("/v1.0/deviceManagement/managedDevices/{}", phone.id);
        let mut told = String::new();
        for role in ["helpDesk", "administrator"] {
            let asked = request("GET", &path, &world.token_with_role(role));
            let reply = world.ask(asked).await;
            let shown = reply.json();
            assert_eq!(shown["@odata.etag"], reply.header("etag"));
            assert_eq!(shown["userPrincipalName"], "ada@contoso.example");
            let results = shown["deviceActionResults"].as_array().unwrap();
            assert_eq!(results[0]["actionName"], "remoteLock");
            for action in shown["@portal.actions"].as_array().unwrap() {
                let why = action.get("reason").unwrap_or(&action["effect"]);
                writeln!(told, "{role} {}: {why}", action["action"]).unwrap();
            }
        }
        insta::assert_snapshot!(told, @r#"
        helpDesk "syncDevice": "checksStatus"
        helpDesk "remoteLock": "underWay"
        helpDesk "resetPasscode": "temporaryPasscode"
        helpDesk "rename": "renames"
        helpDesk "rebootNow": "platformCant"
        helpDesk "retire": "administratorsOnly"
        helpDesk "wipe": "administratorsOnly"
        administrator "syncDevice": "checksStatus"
        administrator "remoteLock": "underWay"
        administrator "resetPasscode": "temporaryPasscode"
        administrator "rename": "renames"
        administrator "rebootNow": "platformCant"
        administrator "retire": "leavesManagement"
        administrator "wipe": "erases"
        "#);
        let employee = world.get("ada", &path).await;
        assert_eq!(employee.status, 403);
        let nowhere = path.replace(&phone.id, "nowhere");
        let token = world.token_with_role("helpDesk");
        assert_eq!(
            world.ask(request("GET", &nowhere, &token)).await.status,
            404
        );
    }
}
