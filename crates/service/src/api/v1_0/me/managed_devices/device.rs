//! `GET /v1.0/me/managedDevices/{id}`: one device of the person who asks.

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
    path = "/v1.0/me/managedDevices/{id}",
    params(("id" = String, Path, description = "Identifies the device.")),
    responses(
        (status = 200, description = "The device.", body = ManagedDevice),
        (status = 401, description = "No valid token.", body = GraphFailure),
        (status = 404, description = "Not there, or not theirs.", body = GraphFailure),
    ),
)]
pub(crate) async fn managed_device(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    Id(id): Id,
) -> Result<impl IntoResponse, Failure> {
    let device = portal
        .storage()
        .device_of(person.id, DeviceId(id))
        .await?
        .ok_or(Failure::NotFound)?;
    let in_force = portal.storage().in_force().await?;
    let document = document::managed_device(device, &in_force, portal.now());
    Ok(([(ETAG, document.etag.clone())], Json(document)))
}

#[cfg(test)]
mod tests {
    use crate::testing::World;
    use crate::testing::devices::{android, iphone};

    #[tokio::test]
    async fn a_device_is_shown_with_what_can_be_done_to_it() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        let path = format!("/v1.0/me/managedDevices/{}", phone.id);
        let reply = world.get("ada", &path).await;
        let mut shown = reply.json();
        assert_eq!(shown["@odata.etag"], reply.header("etag"));
        for random in ["id", "userId", "@odata.etag"] {
            shown[random] = "…".into();
        }
        insta::assert_snapshot!(serde_json::to_string_pretty(&shown).unwrap(), @r#"
        {
          "@odata.etag": "…",
          "@portal.actions": [
            {
              "action": "syncDevice",
              "availability": "available",
              "effect": "checksStatus"
            },
            {
              "action": "remoteLock",
              "availability": "available",
              "effect": "locks"
            },
            {
              "action": "resetPasscode",
              "availability": "available",
              "characters": "lettersAndDigits",
              "effect": "temporaryPasscode",
              "opens": "device"
            },
            {
              "action": "rename",
              "availability": "available",
              "effect": "renames"
            },
            {
              "action": "rebootNow",
              "availability": "unavailable",
              "instead": "contactIt",
              "reason": "platformCant"
            },
            {
              "action": "retire",
              "availability": "available",
              "effect": "leavesManagement",
              "loses": "companyData"
            },
            {
              "action": "wipe",
              "availability": "available",
              "effect": "erases",
              "loses": "everything"
            }
          ],
          "@portal.chassis": "phone",
          "@portal.enrolment": "androidDeviceAdministrator",
          "@portal.platform": "android",
          "complianceGracePeriodExpirationDateTime": "0001-01-01T00:00:00Z",
          "complianceState": "compliant",
          "deviceActionResults": [],
          "deviceName": "Pixel",
          "enrolledDateTime": "2026-11-23T04:20:00Z",
          "id": "…",
          "lastSyncDateTime": "2026-11-23T04:20:00Z",
          "managedDeviceName": "Pixel",
          "managedDeviceOwnerType": "company",
          "managementAgent": "mdm",
          "manufacturer": "Google",
          "model": "Pixel C",
          "operatingSystem": "Android",
          "osVersion": "6.0.1",
          "serialNumber": "SN-1",
          "userDisplayName": "ada of Contoso",
          "userId": "…",
          "userPrincipalName": "ada@contoso.example"
        }
        "#);
    }

    #[tokio::test]
    async fn not_yours_and_not_there_are_the_same() {
        let world = World::new().await;
        let theirs = world.enrols("grace", iphone()).await;
        let mut shown = Vec::new();
        for id in [
            theirs.id.as_str(),
            "00000000-0000-4000-8000-000000000000",
            "..%2F..%2Fetc",
            "%00",
            "%ff",
            "'",
        ] {
            let path = format!("/v1.0/me/managedDevices/{id}");
            let reply = world.get("ada", &path).await;
            assert_eq!(reply.status, 404, "{id}");
            shown.push(reply.shown());
        }
        assert!(shown.iter().all(|reply| *reply == shown[0]), "{shown:?}");
    }
}
