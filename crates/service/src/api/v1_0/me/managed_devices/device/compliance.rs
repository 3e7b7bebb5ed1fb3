//! `GET /v1.0/me/managedDevices/{id}/deviceCompliancePolicyStates`: why a device of one's own complies,
//! or doesn't.

use crate::api::requested::Id;
use crate::api::v1_0::context;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use model::compliance::{PolicyState, Requirement, SettingState, Status, states};
use model::id::DeviceId;
use wire::failure::GraphFailure;
use wire::graph::{
    Collection, ComplianceSetting, ComplianceStatus, DeviceCompliancePolicyState,
    DeviceComplianceSettingState,
};

#[utoipa::path(
    get,
    path = "/v1.0/me/managedDevices/{id}/deviceCompliancePolicyStates",
    params(("id" = String, Path, description = "Identifies the device.")),
    responses(
        (status = 200, description = "The policies that apply.", body = Collection<DeviceCompliancePolicyState>),
        (status = 401, description = "No valid token.", body = GraphFailure),
        (status = 404, description = "Not there, or not theirs.", body = GraphFailure),
    ),
)]
pub(crate) async fn policy_states(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    Id(id): Id,
) -> Result<Json<Collection<DeviceCompliancePolicyState>>, Failure> {
    let device = portal
        .storage()
        .device_of(person.id, DeviceId(id))
        .await?
        .ok_or(Failure::NotFound)?;
    let in_force = portal.storage().in_force().await?;
    let path = format!(
        "users('me')/managedDevices('{}')/deviceCompliancePolicyStates",
        device.id
    );
    let states = states(&in_force.compliance, &device.examined(), portal.now());
    Ok(Json(Collection {
        context: context(&portal, &path),
        value: states.into_iter().map(policy_state).collect(),
    }))
}

pub(crate) fn policy_state(state: PolicyState<'_>) -> DeviceCompliancePolicyState {
    let PolicyState {
        policy,
        status,
        settings,
    } = state;
    DeviceCompliancePolicyState {
        id: policy.id.clone(),
        display_name: policy.name.clone(),
        setting_count: u32::try_from(settings.len()).unwrap_or(u32::MAX),
        state: spelled(status),
        setting_states: settings.into_iter().map(setting_state).collect(),
    }
}

fn setting_state(state: SettingState<'_>) -> DeviceComplianceSettingState {
    let SettingState {
        requirement,
        status,
        found,
        expected,
    } = state;
    DeviceComplianceSettingState {
        setting: match requirement {
            Requirement::Passcode => ComplianceSetting::PasscodeRequired,
            Requirement::Encryption => ComplianceSetting::EncryptionRequired,
            Requirement::MinimumVersion(_) => ComplianceSetting::OsMinimumVersion,
            Requirement::NotJailbroken => ComplianceSetting::Jailbroken,
            Requirement::LastContact(_) => ComplianceSetting::LastContact,
        },
        state: spelled(status),
        current_value: found.map(|value| value.to_string()),
        expected_value: expected.to_string(),
    }
}

fn spelled(status: Status) -> ComplianceStatus {
    match status {
        Status::Unknown => ComplianceStatus::Unknown,
        Status::Compliant => ComplianceStatus::Compliant,
        Status::Noncompliant => ComplianceStatus::NonCompliant,
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::asked::request_with;
    use crate::testing::devices::{Device, android, iphone};
    use crate::testing::{NOW, World};
    use model::compliance::{CompliancePolicy, Requirement};
    use model::device::Platform;
    use model::time::Timestamp;
    use model::version::Version;
    use serde_json::{Value, json};

    const DAY: i64 = 86_400;

    async fn ruled() -> World {
        let world = World::new().await;
        let policy = CompliancePolicy {
            id: "phones".to_owned(),
            name: "Phones".to_owned(),
            platforms: vec![Platform::Ios],
            requirements: vec![
                Requirement::Passcode,
                Requirement::MinimumVersion(Version::parse("17").unwrap()),
                Requirement::LastContact(30),
            ],
            grace_days: 10,
        };
        let putting = world
            .portal
            .storage()
            .put_compliance_policies(vec![policy], Timestamp(NOW));
        putting.await.unwrap();
        world
    }

    fn with_passcode(set: bool) -> Value {
        let mut report = iphone();
        report["posture"] = json!({ "passcodeSet": set });
        report
    }

    async fn reports(world: &World, phone: &Device, report: Value) {
        let check_in = json!({ "report": report, "waitSeconds": 0 });
        let path = "/channel/v1/check-in";
        let reply = world.ask(request_with("POST", path, &phone.secret, &check_in));
        assert_eq!(reply.await.status, 200);
    }

    /// Its state, and until when it is in grace.
    async fn seen(world: &World, phone: &Device) -> String {
        let path = format!("/v1.0/me/managedDevices/{}", phone.id);
        let device = world.get("ada", &path).await.json();
        let until = &device["complianceGracePeriodExpirationDateTime"];
        format!("{} {}", device["complianceState"], until).replace('"', "")
    }

    #[tokio::test]
    async fn each_policy_says_what_it_asks_for_and_what_was_found() {
        let world = ruled().await;
        let phone = world.enrols("ada", iphone()).await;
        let path = format!(
            "/v1.0/me/managedDevices/{}/deviceCompliancePolicyStates",
            phone.id
        );
        let reply = world.get("ada", &path).await.json();
        insta::assert_snapshot!(serde_json::to_string_pretty(&reply["value"]).unwrap(), @r#"
        [
          {
            "displayName": "Phones",
            "id": "phones",
            "settingCount": 3,
            "settingStates": [
              {
                "@portal.expectedValue": "true",
                "currentValue": null,
                "setting": "passcodeRequired",
                "state": "unknown"
              },
              {
                "@portal.expectedValue": "17",
                "currentValue": "17.1",
                "setting": "osMinimumVersion",
                "state": "compliant"
              },
              {
                "@portal.expectedValue": "30",
                "currentValue": "0",
                "setting": "lastContact",
                "state": "compliant"
              }
            ],
            "state": "unknown"
          }
        ]
        "#);
        let tablet = world.enrols("ada", android()).await;
        let none = path.replace(&phone.id, &tablet.id);
        assert_eq!(world.get("ada", &none).await.json()["value"], json!([]));
        let theirs = world.get("grace", &path).await;
        let nowhere = path.replace(&phone.id, "nowhere");
        assert_eq!(theirs.status, 404);
        assert_eq!(theirs.shown(), world.get("grace", &nowhere).await.shown());
    }

    #[tokio::test]
    async fn a_grace_period_has_a_fixed_end_until_the_device_complies_again() {
        let world = ruled().await;
        let phone = world.enrols("ada", iphone()).await;
        let mut story = vec![seen(&world, &phone).await];
        for (later, passcode_set) in [
            (DAY, Some(false)),
            (4 * DAY, Some(false)),
            (4 * DAY, Some(true)),
            (4 * DAY, Some(false)),
            (9 * DAY, None),
            (2 * DAY, None),
        ] {
            world.clock.advance(later);
            if let Some(set) = passcode_set {
                reports(&world, &phone, with_passcode(set)).await;
            }
            story.push(seen(&world, &phone).await);
        }
        insta::assert_snapshot!(story.join("\n"), @r"
        unknown 0001-01-01T00:00:00Z
        inGracePeriod 2026-12-04T04:20:00Z
        inGracePeriod 2026-12-04T04:20:00Z
        compliant 0001-01-01T00:00:00Z
        inGracePeriod 2026-12-16T04:20:00Z
        inGracePeriod 2026-12-16T04:20:00Z
        noncompliant 0001-01-01T00:00:00Z
        ");
    }

    #[tokio::test]
    async fn the_person_is_told_when_contact_alone_makes_it_comply_again() {
        let world = ruled().await;
        let phone = world.enrols("ada", with_passcode(true)).await;
        world.clock.advance(31 * DAY);
        let silent = seen(&world, &phone).await;
        let mut changes = world.portal.storage().subscribe();
        world.checks_in(&phone).await;
        assert_eq!(changes.try_recv().unwrap().id, phone.id);
        insta::assert_snapshot!(format!("{silent}\n{}", seen(&world, &phone).await), @r"
        inGracePeriod 2027-01-02T04:20:00Z
        compliant 0001-01-01T00:00:00Z
        ");
    }
}
