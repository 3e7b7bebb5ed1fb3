//! `GET /v1.0/me/managedDevices`: the devices of the person who asks.

pub(crate) mod device;

use crate::api::document;
use crate::api::v1_0::context;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use model::policy::SelfServicePolicy;
use wire::failure::GraphFailure;
use wire::graph::{Collection, ManagedDevice};

#[utoipa::path(
    get,
    path = "/v1.0/me/managedDevices",
    responses(
        (status = 200, description = "Their devices.", body = Collection<ManagedDevice>),
        (status = 401, description = "No valid token.", body = GraphFailure),
    ),
)]
pub(crate) async fn managed_devices(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
) -> Result<Json<Collection<ManagedDevice>>, Failure> {
    let in_force = portal.storage().in_force().await?;
    let now = portal.now();
    let devices = portal.storage().devices_of(person.id).await?;
    Ok(Json(Collection {
        context: context(&portal, "users('me')/managedDevices"),
        value: devices
            .into_iter()
            .map(|device| document::managed_device(device, &in_force, now))
            .collect(),
    }))
}

/// The organisation's switches.
async fn policy(portal: &Portal) -> Result<SelfServicePolicy, Failure> {
    Ok(portal.storage().in_force().await?.policy)
}

#[cfg(test)]
mod tests {
    use crate::testing::World;
    use crate::testing::devices::{android, iphone};

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
