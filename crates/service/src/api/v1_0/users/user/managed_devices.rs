//! `GET /v1.0/users/{id}/managedDevices`: a person's devices, for IT, as a list like that of every device.

use super::find;
use crate::api::odata::Options;
use crate::api::requested::{Asked, Id};
use crate::api::v1_0::device_management::managed_devices::{List, query};
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::extract::State;
use axum::response::Response;
use http::HeaderMap;
use wire::failure::GraphFailure;
use wire::graph::{ManagedDevice, Page};

#[utoipa::path(
    get,
    path = "/v1.0/users/{id}/managedDevices",
    params(
        ("id" = String, Path, description = "Identifies the person."),
        ("$filter" = Option<String>, Query, description = "As in the list of every device, but for `userId`."),
        ("$search" = Option<String>, Query, description = "As in the list of every device."),
        ("$orderby" = Option<String>, Query, description = "As in the list of every device."),
        ("$select" = Option<String>, Query, description = "The members that are wanted."),
        ("$top" = Option<u16>, Query, description = "How many on a page: 100 unless said otherwise, at most 200."),
        ("$count" = Option<bool>, Query, description = "Say how many there are."),
        ("$skiptoken" = Option<String>, Query, description = "Where the page begins; part of links."),
        ("Prefer" = Option<String>, Header, description = "As in the list of every device."),
    ),
    responses(
        (status = 200, description = "A page of them.", body = Page<ManagedDevice>),
        (status = 400, description = "The query isn't supported.", body = GraphFailure),
        (status = 401, description = "No valid token.", body = GraphFailure),
        (status = 403, description = "Not for employees.", body = GraphFailure),
        (status = 404, description = "The person is not there.", body = GraphFailure),
    ),
)]
pub(crate) async fn managed_devices(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    Id(id): Id,
    Asked(options): Asked<Options>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let whose = find(&portal, id).await?.id;
    let mut query = query(&options)?;
    if query.user.is_some() {
        return Err(Failure::BadRequest(
            "The address says whose devices they are.",
        ));
    }
    let list = List {
        portal: &portal,
        role: person.role,
        path: &format!("/v1.0/users/{whose}/managedDevices"),
        entities: &format!("users('{whose}')/managedDevices"),
    };
    query.user = Some(whose);
    list.answer(query, &options, &headers).await
}
