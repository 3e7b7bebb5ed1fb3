//! `GET /portal/v1/bulk-actions/{id}/devices`: what became of a bulk action on each device.

use super::page_document;
use crate::api::acting_document::bulk_result;
use crate::api::odata::Options;
use crate::api::requested::{Asked, Id};
use crate::failure::Failure;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use wire::failure::Problem;
use wire::graph::Page as PageDocument;
use wire::portal::BulkResult;

#[utoipa::path(
    get,
    path = "/portal/v1/bulk-actions/{id}/devices",
    params(
        ("id" = String, Path, description = "Identifies the bulk action."),
        ("$top" = Option<u16>, Query, description = "How many on a page: 100 unless said otherwise, at most 200."),
        ("$skiptoken" = Option<String>, Query, description = "Where the page begins; part of links."),
    ),
    responses(
        (status = 200, description = "A page of them, in the order of their names.", body = PageDocument<BulkResult>),
        (status = 400, description = "The query isn't supported.", body = Problem),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 403, description = "Not for employees.", body = Problem),
        (status = 404, description = "Nobody asked for it.", body = Problem),
    ),
)]
pub(crate) async fn devices(
    State(portal): State<Portal>,
    Id(id): Id,
    Asked(options): Asked<Options>,
) -> Result<Json<PageDocument<BulkResult>>, Failure> {
    options.only_pages()?;
    let path = format!("/portal/v1/bulk-actions/{id}/devices");
    let place = options.place(&path, true)?;
    let storage = portal.storage();
    let page = storage.bulk_results(id, place, options.top()?, portal.now());
    let page = page.await?.ok_or(Failure::NotFound)?;
    Ok(Json(page_document(
        &portal,
        &options,
        &path,
        page,
        bulk_result,
    )))
}
