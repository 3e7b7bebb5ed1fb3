//! `GET /v1.0/me/managedDevices`: the devices of the person who asks. What may be done to each is left
//! out for whoever prefers that: a list that only shows devices needs seven judgements less of each.

pub(crate) mod device;

use crate::api::document;
use crate::api::requested::leaves_out;
use crate::api::v1_0::context;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::HeaderMap;
use model::id::PersonId;
use model::time::Timestamp;
use storage::{Device, InForce};
use wire::failure::GraphFailure;
use wire::graph::{Collection, ManagedDevice};

/// The annotation with what may be done to a device.
const ACTIONS: &str = "portal.actions";

#[utoipa::path(
    get,
    path = "/v1.0/me/managedDevices",
    params(("Prefer" = Option<String>, Header, description = "`odata.include-annotations=\"-portal.actions\"`: without what may be done to each.")),
    responses(
        (status = 200, description = "Their devices.", body = Collection<ManagedDevice>),
        (status = 401, description = "No valid token.", body = GraphFailure),
    ),
)]
pub(crate) async fn managed_devices(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let bare = leaves_out(&headers, ACTIONS);
    let document = if bare {
        document::managed_device_without_actions
    } else {
        document::managed_device
    };
    let devices = Json(Collection {
        context: context(&portal, "users('me')/managedDevices"),
        value: devices_of(&portal, person.id, document).await?,
    });
    Ok(if bare {
        let applied = format!("odata.include-annotations=\"-{ACTIONS}\"");
        ([("preference-applied", applied)], devices).into_response()
    } else {
        devices.into_response()
    })
}

/// A person's devices without what may be done to each.
#[cfg(feature = "website")]
pub(crate) async fn without_actions(
    portal: &Portal,
    person: PersonId,
) -> Result<Vec<ManagedDevice>, Failure> {
    devices_of(portal, person, document::managed_device_without_actions).await
}

async fn devices_of(
    portal: &Portal,
    person: PersonId,
    document: fn(Device, &InForce, Timestamp) -> ManagedDevice,
) -> Result<Vec<ManagedDevice>, Failure> {
    let in_force = portal.storage().in_force().await?;
    let now = portal.now();
    let devices = portal.storage().devices_of(person).await?;
    let documents = devices.into_iter();
    Ok(documents.map(|it| document(it, &in_force, now)).collect())
}

#[cfg(test)]
mod tests {
    use crate::testing::World;
    use crate::testing::asked::request;
    use crate::testing::devices::{android, iphone};
    use http::HeaderValue;

    #[tokio::test]
    async fn what_may_be_done_is_left_out_where_that_is_preferred() {
        let world = World::new().await;
        world.enrols("ada", android()).await;
        for (preference, left_out) in [
            ("odata.include-annotations=\"-portal.actions\"", true),
            ("return=minimal, include-annotations=-portal.actions", true),
            (
                "odata.include-annotations=\"portal.*,-portal.actions\"",
                true,
            ),
            ("odata.include-annotations=\"portal.actions\"", false),
            ("odata.include-annotations=\"-portal.platform\"", false),
            ("return=minimal", false),
        ] {
            let mut asked = request("GET", "/v1.0/me/managedDevices", &world.token("ada"));
            let value = HeaderValue::from_static(preference);
            asked.headers_mut().insert("prefer", value);
            let reply = world.ask(asked).await;
            let device = &reply.json()["value"][0];
            assert_eq!(device["@portal.platform"], "android", "{preference}");
            let absent = device.get("@portal.actions").is_none();
            assert_eq!(absent, left_out, "{preference}");
            let applied = !reply.header("preference-applied").is_empty();
            assert_eq!(applied, left_out, "{preference}");
        }
    }

    #[tokio::test]
    async fn a_person_sees_their_own_devices_only() {
        let world = World::new().await;
        let phone = world.enrols("ada", android()).await;
        world.enrols("grace", iphone()).await;
        let list = world.get("ada", "/v1.0/me/managedDevices").await.json();
        let ids: Vec<_> = list["value"].as_array().unwrap().iter().collect();
        assert_eq!(ids.len(), 1);
        assert_eq!(ids[0]["id"], phone.id.as_str());
        assert_eq!(
            list["@odata.context"],
            "https://portal.contoso.example/v1.0/$metadata#users('me')/managedDevices"
        );
        let nobody = world.get("edsger", "/v1.0/me/managedDevices").await;
        assert_eq!(nobody.json()["value"].as_array().unwrap().len(), 0);
    }
}
