//! `PATCH /v1.0/me/managedDevices/{id}`: gives a device of one's own another name in the portal. The
//! device never hears of it.

use crate::api::document;
use crate::api::requested::{Document, Id, if_match};
use crate::availability::may_rename;
use crate::envelope::RequestId;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use http::header::ETAG;
use model::id::DeviceId;
use model::name::DeviceName;
use storage::Renaming;
use wire::failure::GraphFailure;
use wire::graph::{ManagedDevice, RenameDevice};

#[utoipa::path(
    patch,
    path = "/v1.0/me/managedDevices/{id}",
    params(
        ("id" = String, Path, description = "Identifies the device."),
        ("If-Match" = Option<String>, Header, description = "The tag of the device that was looked at."),
    ),
    request_body = RenameDevice,
    responses(
        (status = 200, description = "The device with its new name.", body = ManagedDevice),
        (status = 400, description = "The name isn't fit to be shown, or the body can't be read.", body = GraphFailure),
        (status = 401, description = "No valid token.", body = GraphFailure),
        (status = 404, description = "Not there, or not theirs.", body = GraphFailure),
        (status = 409, description = "Not available, with the reason.", body = GraphFailure),
        (status = 412, description = "The device changed.", body = GraphFailure),
    ),
)]
pub(crate) async fn rename(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    RequestId(request_id): RequestId,
    Id(id): Id,
    headers: HeaderMap,
    Document(RenameDevice {
        managed_device_name,
    }): Document<RenameDevice>,
) -> Result<impl IntoResponse, Failure> {
    let (storage, now, id) = (portal.storage(), portal.now(), DeviceId(id));
    let name = DeviceName::parse(&managed_device_name).map_err(Failure::Name)?;
    let renaming = storage
        .rename_device(storage::RenameDevice {
            device: id.clone(),
            requester: person.id.clone(),
            as_employee: true,
            name,
            if_match: if_match(&headers),
            now,
            request_id,
            decide: Box::new(may_rename),
        })
        .await?;
    match renaming {
        Renaming::Renamed => {}
        Renaming::Denied(denial) => return Err(Failure::NotAvailable(denial)),
        Renaming::PreconditionFailed => return Err(Failure::PreconditionFailed),
        Renaming::NotFound => return Err(Failure::NotFound),
        Renaming::Stopped => return Err(Failure::Stopped),
    }
    let device = storage
        .device_of(person.id, id)
        .await?
        .ok_or(Failure::NotFound)?;
    let document = document::managed_device(device, &storage.in_force().await?, now);
    Ok(([(ETAG, document.etag.clone())], Json(document)))
}

#[cfg(test)]
mod tests {
    use crate::testing::World;
    use crate::testing::asked::{Reply, request_with};
    use crate::testing::devices::{Device, android};
    use serde_json::{Value, json};

    async fn patch(world: &World, device: &Device, tag: &str, body: &Value) -> Reply {
        let path = format!("/v1.0/me/managedDevices/{}", device.id);
        let mut request = request_with("PATCH", &path, &world.token("ada"), body);
        request
            .headers_mut()
            .insert("if-match", tag.parse().unwrap());
        world.ask(request).await
    }

    fn name(name: &str) -> Value {
        json!({ "managedDeviceName": name })
    }

    #[tokio::test]
    async fn a_device_has_another_name_and_another_tag() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        let reply = patch(&world, &phone, "*", &name("  Ada’s phone ")).await;
        assert_eq!(reply.status, 200, "{}", reply.body);
        let shown = reply.json();
        assert_eq!(shown["managedDeviceName"], "Ada’s phone");
        assert_eq!(shown["deviceName"], "Pixel");
        assert_eq!(shown["@odata.etag"], reply.header("etag"));
        let again = patch(&world, &phone, "*", &name("Ada’s phone")).await;
        assert_eq!(again.header("etag"), reply.header("etag"));

        let stale = patch(&world, &phone, "\"1\"", &name("Another")).await;
        assert_eq!(stale.status, 412);
        let tag = reply.header("etag");
        assert_eq!(
            patch(&world, &phone, tag, &name("Another")).await.status,
            200
        );
        let audit = world.portal.storage().audit_entries(0).await.unwrap();
        let renamed: Vec<_> = audit
            .iter()
            .filter(|entry| entry.action == "deviceRenamed")
            .map(|entry| entry.detail.split(",\"to\"").next().unwrap_or_default())
            .collect();
        assert_eq!(renamed.len(), 2, "{renamed:?}");
    }

    #[tokio::test]
    async fn a_name_that_is_not_fit_says_why() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        let mut codes = Vec::new();
        for text in ["  ", &"x".repeat(65), "a\u{202e}b", "p\u{0430}ypal"] {
            let reply = patch(&world, &phone, "*", &name(text)).await;
            codes.push(format!(
                "{} {}",
                reply.status.as_u16(),
                reply.json()["error"]["code"]
            ));
        }
        insta::assert_snapshot!(codes.join("\n"), @r#"
        400 "nameEmpty"
        400 "nameTooLong"
        400 "nameInvisible"
        400 "nameMixedScripts"
        "#);
        let more = json!({ "managedDeviceName": "a", "serialNumber": "1" });
        assert_eq!(patch(&world, &phone, "*", &more).await.status, 400);
    }

    #[tokio::test]
    async fn somebody_elses_device_is_not_there_and_a_switch_is_honoured() {
        let world = World::new().await;
        let theirs = world.enrols("grace", android()).await;
        assert_eq!(patch(&world, &theirs, "*", &name("Mine")).await.status, 404);
        let phone = world.enrols("ada", android()).await;
        world.switches("rename", "android", "company", false).await;
        let refused = patch(&world, &phone, "*", &name("Mine")).await;
        insta::assert_snapshot!(refused.shown(), @r#"
        409
        {
          "error": {
            "code": "notAvailable",
            "innerError": {
              "@portal.instead": "contactIt",
              "@portal.reason": "switchedOff",
              "client-request-id": "",
              "date": "…",
              "request-id": "…"
            },
            "message": "The action isn't available on this device."
          }
        }
        "#);
    }
}
