//! `GET /v1.0/deviceManagement/managedDevices`: every device, for IT. What may be done to each is left out
//! unless somebody prefers otherwise: a table shows it of none, and one device says it of itself.

mod asked;
pub(crate) mod device;

pub(crate) use asked::query;

use crate::api::document;
use crate::api::odata::Options;
use crate::api::requested::{Asked, includes, prefers};
use crate::api::v1_0::context;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::HeaderMap;
use model::person::Role;
use serde_json::Value;
use storage::{Count, DeviceOrder, DeviceQuery, Page, Place};
use wire::failure::GraphFailure;
use wire::graph::{ManagedDevice, Page as PageDocument};

const PATH: &str = "/v1.0/deviceManagement/managedDevices";
/// The annotation with what may be done to a device.
const ACTIONS: &str = "portal.actions";
/// What somebody prefers who needs the exact count, however long that takes.
const EXACTLY: &str = "portal.count=exact";

/// The members of a device that can be selected.
const MEMBERS: [&str; 22] = [
    "id",
    "userId",
    "userDisplayName",
    "userPrincipalName",
    "deviceName",
    "managedDeviceName",
    "managedDeviceOwnerType",
    "deviceActionResults",
    "enrolledDateTime",
    "lastSyncDateTime",
    "operatingSystem",
    "osVersion",
    "complianceState",
    "complianceGracePeriodExpirationDateTime",
    "managementAgent",
    "model",
    "manufacturer",
    "serialNumber",
    "@portal.platform",
    "@portal.enrolment",
    "@portal.chassis",
    "@portal.actions",
];

#[utoipa::path(
    get,
    path = "/v1.0/deviceManagement/managedDevices",
    params(
        ("$filter" = Option<String>, Query, description = "`eq` and `in` on `managementAgent`, `@portal.platform`, `operatingSystem`, `managedDeviceOwnerType`, `complianceState`, `userId`; `ge` and `le` on `lastSyncDateTime`; `and`; `or` within one of them."),
        ("$search" = Option<String>, Query, description = "Words that all stand somewhere in its names, serial number, model or its person's names."),
        ("$orderby" = Option<String>, Query, description = "`managedDeviceName` (unless said otherwise), `lastSyncDateTime`, `userDisplayName`, `@portal.platform` or `complianceState`; `asc` or `desc`."),
        ("$select" = Option<String>, Query, description = "The members that are wanted."),
        ("$top" = Option<u16>, Query, description = "How many on a page: 100 unless said otherwise, at most 200."),
        ("$count" = Option<bool>, Query, description = "Say how many there are: `@odata.count`, or `@portal.countAtLeast` where that would take long."),
        ("$skiptoken" = Option<String>, Query, description = "Where the page begins; part of links."),
        ("Prefer" = Option<String>, Header, description = "`odata.include-annotations=\"portal.actions\"`: with what may be done to each. `portal.count=exact`: the exact count, however long that takes."),
    ),
    responses(
        (status = 200, description = "A page of them.", body = PageDocument<ManagedDevice>),
        (status = 400, description = "The query isn't supported.", body = GraphFailure),
        (status = 401, description = "No valid token.", body = GraphFailure),
        (status = 403, description = "Not for employees.", body = GraphFailure),
    ),
)]
pub(crate) async fn managed_devices(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    Asked(options): Asked<Options>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let list = List {
        portal: &portal,
        role: person.role,
        path: PATH,
        entities: "deviceManagement/managedDevices",
    };
    list.answer(query(&options)?, &options, &headers).await
}

/// A list of devices for IT.
pub(crate) struct List<'asked> {
    pub(crate) portal: &'asked Portal,
    /// The role of whoever asks.
    pub(crate) role: Role,
    /// The list's address.
    pub(crate) path: &'asked str,
    /// What Graph's context calls its rows.
    pub(crate) entities: &'asked str,
}

impl List<'_> {
    /// The page that `options` ask for.
    pub(crate) async fn answer(
        &self,
        query: DeviceQuery,
        options: &Options,
        headers: &HeaderMap,
    ) -> Result<Response, Failure> {
        let members = options.members(&MEMBERS)?;
        let place = options.place(self.path, query.order == DeviceOrder::LastContact)?;
        let storage = self.portal.storage();
        let exactly = prefers(headers, EXACTLY);
        let count = if options.counts() {
            Some(storage.count_devices(query.clone(), exactly).await?)
        } else {
            None
        };
        let page = storage.every_device(query, place, options.top()?).await?;
        let in_force = storage.in_force().await?;
        let now = self.portal.now();
        let with_actions = includes(headers, ACTIONS);
        let page = self.document(page, options, count, |device| {
            if with_actions {
                document::managed_device_for_it(device, self.role, &in_force, now)
            } else {
                document::managed_device_without_actions(device, &in_force, now)
            }
        });
        let page = match members {
            Some(members) => Json(selected(page, &members)?).into_response(),
            None => Json(page).into_response(),
        };
        let mut applied = Vec::new();
        if with_actions {
            applied.push(format!("odata.include-annotations=\"{ACTIONS}\""));
        }
        if exactly && options.counts() {
            applied.push(EXACTLY.to_owned());
        }
        Ok(if applied.is_empty() {
            page
        } else {
            ([("preference-applied", applied.join(", "))], page).into_response()
        })
    }

    fn document(
        &self,
        page: Page<storage::Device>,
        options: &Options,
        count: Option<Count>,
        device: impl Fn(storage::Device) -> ManagedDevice,
    ) -> PageDocument<ManagedDevice> {
        let Page {
            rows,
            previous,
            next,
        } = page;
        let link = |place| options.link(self.portal, self.path, &place);
        let (count, count_at_least) = match count {
            Some(Count::Exact(count)) => (Some(count), None),
            Some(Count::AtLeast(count)) => (None, Some(count)),
            None => (None, None),
        };
        PageDocument {
            context: context(self.portal, self.entities),
            count,
            count_at_least,
            last_link: next.as_ref().map(|_| link(Place::End)),
            next_link: next.map(|mark| link(Place::After(mark))),
            previous_link: previous.map(|mark| link(Place::Before(mark))),
            value: rows.into_iter().map(device).collect(),
        }
    }
}

/// The page with the wanted members of each device, its id and its entity tag.
fn selected(
    page: PageDocument<ManagedDevice>,
    members: &[&str],
) -> Result<PageDocument<Value>, Failure> {
    let PageDocument {
        context,
        count,
        count_at_least,
        next_link,
        previous_link,
        last_link,
        value,
    } = page;
    let prune = |device| -> Result<Value, Failure> {
        // A device is always an object that can be written.
        let mut document = serde_json::to_value(device).map_err(|_| Failure::Internal)?;
        if let Value::Object(all) = &mut document {
            let wanted =
                |name: &str| matches!(name, "id" | "@odata.etag") || members.contains(&name);
            all.retain(|name, _| wanted(name));
        }
        Ok(document)
    };
    Ok(PageDocument {
        context,
        count,
        count_at_least,
        next_link,
        previous_link,
        last_link,
        value: value.into_iter().map(prune).collect::<Result<_, _>>()?,
    })
}

#[cfg(test)]
mod tests;
