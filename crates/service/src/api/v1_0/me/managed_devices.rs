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
    let policy = policy(&portal).await?;
    let devices = portal.storage().devices_of(person.id).await?;
    Ok(Json(Collection {
        context: context(&portal, "users('me')/managedDevices"),
        value: devices
            .into_iter()
            .map(|device| document::managed_device(device, &policy))
            .collect(),
    }))
}

/// The organisation's switches; none before it is described.
async fn policy(portal: &Portal) -> Result<SelfServicePolicy, Failure> {
    let organisation = portal.storage().organisation().await?;
    Ok(organisation.unwrap_or_default().policy)
}
