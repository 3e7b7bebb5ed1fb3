//! `GET /v1.0/deviceManagement/managedDevices/{id}/deviceCompliancePolicyStates`: why a device complies, or
//! doesn't, for IT.

use crate::api::requested::Id;
use crate::api::v1_0::context;
use crate::api::v1_0::me::managed_devices::device::compliance::policy_state;
use crate::failure::Failure;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use model::compliance::states;
use model::id::DeviceId;
use wire::failure::GraphFailure;
use wire::graph::{Collection, DeviceCompliancePolicyState};

#[utoipa::path(
    get,
    path = "/v1.0/deviceManagement/managedDevices/{id}/deviceCompliancePolicyStates",
    params(("id" = String, Path, description = "Identifies the device.")),
    responses(
        (status = 200, description = "The policies that apply.", body = Collection<DeviceCompliancePolicyState>),
        (status = 401, description = "No valid token.", body = GraphFailure),
        (status = 403, description = "Not for employees.", body = GraphFailure),
        (status = 404, description = "Not there, or not any more.", body = GraphFailure),
    ),
)]
pub(crate) async fn policy_states(
    State(portal): State<Portal>,
    Id(id): Id,
) -> Result<Json<Collection<DeviceCompliancePolicyState>>, Failure> {
    let device = portal.storage().device(DeviceId(id)).await?;
    let device = device.ok_or(Failure::NotFound)?;
    let in_force = portal.storage().in_force().await?;
    let path = format!(
        "deviceManagement/managedDevices('{}')/deviceCompliancePolicyStates",
        device.id
    );
    let states = states(&in_force.compliance, &device.examined(), portal.now());
    Ok(Json(Collection {
        context: context(&portal, &path),
        value: states.into_iter().map(policy_state).collect(),
    }))
}

#[cfg(test)]
mod tests {
    use crate::testing::asked::request;
    use crate::testing::devices::iphone;
    use crate::testing::{NOW, World};
    use model::compliance::{CompliancePolicy, Requirement};
    use model::device::Platform;
    use model::time::Timestamp;

    #[tokio::test]
    async fn it_reads_the_same_as_the_devices_person() {
        let world = World::new().await;
        let policy = CompliancePolicy {
            id: "phones".to_owned(),
            name: "Phones".to_owned(),
            platforms: vec![Platform::Ios],
            requirements: vec![Requirement::Passcode],
            grace_days: 10,
        };
        let storage = world.portal.storage();
        let putting = storage.put_compliance_policies(vec![policy], Timestamp(NOW));
        putting.await.unwrap();
        let phone = world.enrols("ada", iphone()).await;
        let end = format!("managedDevices/{}/deviceCompliancePolicyStates", phone.id);
        let theirs = world.get("ada", &format!("/v1.0/me/{end}")).await.json();
        let path = format!("/v1.0/deviceManagement/{end}");
        let token = world.token_with_role("helpDesk");
        let its = world.ask(request("GET", &path, &token)).await.json();
        assert_eq!(its["value"], theirs["value"]);
        assert_eq!(
            its["value"][0]["settingStates"][0]["setting"],
            "passcodeRequired"
        );
        assert_eq!(world.get("ada", &path).await.status, 403);
    }
}
