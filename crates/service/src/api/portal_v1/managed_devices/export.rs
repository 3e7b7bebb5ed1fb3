//! `GET /portal/v1/managed-devices/export`: the list of every device as a CSV file, filtered, searched and
//! ordered as `GET /v1.0/deviceManagement/managedDevices` is. It is sent page by page, so that it takes no
//! more memory the longer it is; where a page can't be had any more the transfer breaks off, and is seen to.

mod csv;

use crate::api::document;
use crate::api::odata::Options;
use crate::api::requested::Asked;
use crate::api::v1_0::device_management::managed_devices::query;
use crate::envelope::RequestId;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::body::{Body, Bytes};
use axum::extract::{RawQuery, State};
use axum::response::IntoResponse;
use futures::stream;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use storage::{DeviceQuery, Export, Page, Place};
use wire::failure::Problem;

/// How many devices are read at a time.
const AT_A_TIME: usize = 500;

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
) -> Result<impl IntoResponse, Failure> {
    if !options.is_of_whole_list() {
        return Err(Failure::BadRequest(
            "An export is of the whole list: it can be filtered, searched and ordered.",
        ));
    }
    let exporting = Exporting {
        query: query(&options)?,
        portal,
        next: Some(Place::Start),
        begun: false,
    };
    let noted = exporting.portal.storage().note_export(Export {
        person: person.id,
        query: asked.unwrap_or_default(),
        request_id,
        now: exporting.portal.now(),
    });
    noted.await?;
    let rows = stream::unfold(exporting, async |mut exporting| {
        let chunk = exporting.next().await?;
        Some((chunk, exporting))
    });
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (CONTENT_DISPOSITION, "attachment; filename=\"devices.csv\""),
    ];
    Ok((headers, Body::from_stream(rows)))
}

/// An export under way.
struct Exporting {
    portal: Portal,
    query: DeviceQuery,
    /// Where it goes on; `None` at the end, and after a failure.
    next: Option<Place>,
    begun: bool,
}

impl Exporting {
    /// The next rows; `None` at the end.
    async fn next(&mut self) -> Option<Result<Bytes, storage::Failure>> {
        let place = self.next.take()?;
        let rows = self.rows(place).await;
        if let Err(failure) = &rows {
            tracing::warn!(%failure, "an export breaks off");
        }
        Some(rows)
    }

    async fn rows(&mut self, place: Place) -> Result<Bytes, storage::Failure> {
        let storage = self.portal.storage();
        let page = storage.every_device(self.query.clone(), place, AT_A_TIME);
        let Page { rows, next, .. } = page.await?;
        let in_force = storage.in_force().await?;
        let now = self.portal.now();
        let mut text = String::new();
        if !self.begun {
            self.begun = true;
            csv::begin(&mut text);
        }
        for device in rows {
            let device = document::managed_device_without_actions(device, &in_force, now);
            csv::add(device, &mut text);
        }
        self.next = next.map(Place::After);
        Ok(Bytes::from(text))
    }
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
