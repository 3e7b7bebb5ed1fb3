//! `GET /portal/v1/managed-devices/export`: the list of every device as a CSV file, filtered, searched and
//! ordered as `GET /v1.0/deviceManagement/managedDevices` is.

use crate::api::csv::{self, AT_A_TIME, Exported};
use crate::api::document::{self, term_text};
use crate::api::odata::Options;
use crate::api::requested::Asked;
use crate::api::v1_0::device_management::managed_devices::query;
use crate::envelope::RequestId;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use storage::{DeviceQuery, Export, Mark, Page, Place};
use wire::failure::Problem;
use wire::graph::ManagedDevice;

#[utoipa::path(
    get,
    path = "/portal/v1/managed-devices/export",
    params(
        ("$filter" = Option<String>, Query, description = "As in `GET /v1.0/deviceManagement/managedDevices`."),
        ("$search" = Option<String>, Query, description = "As there."),
        ("$orderby" = Option<String>, Query, description = "As there."),
    ),
    responses(
        (status = 200, description = "RFC 4180, UTF-8 with a byte order mark, a head of Graph's names.", body = String, content_type = "text/csv"),
        (status = 400, description = "The query isn't supported.", body = Problem),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 403, description = "Not for employees.", body = Problem),
    ),
)]
pub(crate) async fn export(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    RequestId(request_id): RequestId,
    Asked(options): Asked<Options>,
    RawQuery(asked): RawQuery,
) -> Result<Response, Failure> {
    if !options.is_of_whole_list() {
        return Err(Failure::BadRequest(
            "An export is of the whole list: it can be filtered, searched and ordered.",
        ));
    }
    let devices = Devices {
        query: query(&options)?,
        portal,
    };
    let noted = devices.portal.storage().note_export(Export {
        what: "devicesExported",
        person: person.id,
        query: asked.unwrap_or_default(),
        request_id,
        now: devices.portal.now(),
    });
    noted.await?;
    Ok(csv::file(devices))
}

/// The list that is exported.
struct Devices {
    portal: Portal,
    query: DeviceQuery,
}

impl Exported for Devices {
    const FILE: &'static str = "devices.csv";
    const HEAD: &'static [&'static str] = &[
        "id",
        "managedDeviceName",
        "deviceName",
        "userDisplayName",
        "userPrincipalName",
        "userId",
        "platform",
        "operatingSystem",
        "osVersion",
        "managedDeviceOwnerType",
        "complianceState",
        "managementAgent",
        "lastSyncDateTime",
        "enrolledDateTime",
        "manufacturer",
        "model",
        "serialNumber",
    ];

    async fn rows(
        &self,
        place: Place,
    ) -> Result<(Vec<Vec<String>>, Option<Mark>), storage::Failure> {
        let storage = self.portal.storage();
        let page = storage.every_device(self.query.clone(), place, AT_A_TIME);
        let Page { rows, next, .. } = page.await?;
        let in_force = storage.in_force().await?;
        let now = self.portal.now();
        let documents = rows
            .into_iter()
            .map(|device| document::managed_device_without_actions(device, &in_force, now));
        Ok((documents.map(row).collect(), next))
    }
}

fn row(device: ManagedDevice) -> Vec<String> {
    let ManagedDevice {
        etag: _,
        id,
        user_id,
        user_display_name,
        user_principal_name,
        device_name,
        managed_device_name,
        managed_device_owner_type,
        device_action_results: _,
        enrolled_date_time,
        last_sync_date_time,
        operating_system,
        os_version,
        compliance_state,
        compliance_grace_period_expiration_date_time: _,
        management_agent,
        model,
        manufacturer,
        serial_number,
        platform,
        enrolment: _,
        chassis: _,
        actions: _,
    } = device;
    vec![
        id,
        managed_device_name,
        device_name,
        user_display_name.unwrap_or_default(),
        user_principal_name.unwrap_or_default(),
        user_id.unwrap_or_default(),
        term_text(platform),
        operating_system,
        os_version,
        term_text(managed_device_owner_type),
        term_text(compliance_state),
        term_text(management_agent),
        last_sync_date_time.to_string(),
        enrolled_date_time.to_string(),
        manufacturer,
        model,
        serial_number,
    ]
}

#[cfg(test)]
mod tests {
    use crate::testing::World;
    use crate::testing::asked::request;
    use crate::testing::devices::{android, iphone};
    use model::id::DeviceId;

    const PATH: &str = "/portal/v1/managed-devices/export";

    #[tokio::test]
    async fn the_list_becomes_a_file_and_the_audit_says_who_took_it() {
        let world = World::new().await;
        let mut odd = android();
        odd["deviceName"] = "=HYPERLINK(\"https://evil.example\",\"Prijs, Één\")".into();
        odd["serialNumber"] = "-1+1".into();
        world.enrols("ada", odd).await;
        world.enrols("grace", iphone()).await;
        let token = world.token_with_role("helpDesk");
        let reply = world.ask(request("GET", PATH, &token)).await;
        assert_eq!(
            reply.header("content-type"),
            "text/csv; charset=utf-8; header=present"
        );
        let mut told = reply
            .body
            .replace("\r\n", "⏎\n")
            .replace('\u{feff}', "<BOM>");
        for line in reply.body.lines().skip(1) {
            let id = line.split(',').next().unwrap();
            told = told.replace(id, "…");
        }
        let people = world
            .ask(request("GET", "/v1.0/users", &token))
            .await
            .json();
        for person in people["value"].as_array().unwrap() {
            told = told.replace(person["id"].as_str().unwrap(), "…");
        }
        insta::assert_snapshot!(told, @r#"
        <BOM>id,managedDeviceName,deviceName,userDisplayName,userPrincipalName,userId,platform,operatingSystem,osVersion,managedDeviceOwnerType,complianceState,managementAgent,lastSyncDateTime,enrolledDateTime,manufacturer,model,serialNumber⏎
        …,"'=HYPERLINK(""https://evil.example"",""Prijs, Één"")","'=HYPERLINK(""https://evil.example"",""Prijs, Één"")",ada of Contoso,ada@contoso.example,…,android,Android,6.0.1,company,compliant,mdm,2026-11-23T04:20:00Z,2026-11-23T04:20:00Z,Google,Pixel C,'-1+1⏎
        …,iPhone,iPhone,grace of Contoso,grace@contoso.example,…,ios,iOS,17.1,company,compliant,mdm,2026-11-23T04:20:00Z,2026-11-23T04:20:00Z,Google,Pixel C,SN-1⏎
        "#);
        let ios = format!("{PATH}?$filter=@portal.platform%20eq%20'ios'");
        let filtered = world.ask(request("GET", &ios, &token)).await;
        assert_eq!(filtered.body.lines().count(), 2);
        let audit = world.portal.storage().audit_entries(0).await.unwrap();
        let exports: Vec<_> = audit
            .iter()
            .filter(|entry| entry.action == "devicesExported")
            .map(|entry| entry.detail.as_str())
            .collect();
        assert_eq!(exports.len(), 2);
        assert!(exports[1].contains("@portal.platform"), "{}", exports[1]);
    }

    #[tokio::test]
    async fn a_long_list_is_exported_whole() {
        let world = World::new().await;
        let phone = world.enrols("ada", iphone()).await;
        world
            .portal
            .storage()
            .multiply(DeviceId(phone.id), 1_200)
            .await
            .unwrap();
        let token = world.token_with_role("administrator");
        let path = format!("{PATH}?$orderby=lastSyncDateTime%20desc");
        let reply = world.ask(request("GET", &path, &token)).await;
        let ids: std::collections::BTreeSet<_> = reply
            .body
            .lines()
            .skip(1)
            .filter_map(|line| line.split(',').next())
            .collect();
        assert_eq!(ids.len(), 1_201);
    }

    #[tokio::test]
    async fn what_makes_it_another_list_is_refused_before_anything_is_noted() {
        let world = World::new().await;
        let token = world.token_with_role("administrator");
        for query in [
            "$top=5",
            "$select=id",
            "$count=true",
            "$skiptoken=a",
            "$filter=id",
        ] {
            let reply = world
                .ask(request("GET", &format!("{PATH}?{query}"), &token))
                .await;
            assert_eq!(reply.status, 400, "{query}");
        }
        assert_eq!(world.get("ada", PATH).await.status, 403);
        let audit = world.portal.storage().audit_entries(0).await.unwrap();
        assert!(audit.iter().all(|entry| entry.action != "devicesExported"));
    }
}
