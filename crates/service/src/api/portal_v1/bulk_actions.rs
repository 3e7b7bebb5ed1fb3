//! `/portal/v1/bulk-actions`: what IT asked of many devices at once, and asking for it.

pub(crate) mod bulk_action;
pub(crate) mod cancel;
pub(crate) mod devices;
pub(crate) mod preview;
pub(crate) mod retry;

use crate::api::acting_document::{bulk_action, read_hash, read_reason};
use crate::api::odata::Options;
use crate::api::requested::{Asked, Document};
use crate::api::v1_0::context;
use crate::bulk_work::{self, mint};
use crate::envelope::RequestId;
use crate::failure::Failure;
use crate::freshness::Freshness;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use http::StatusCode;
use model::elevation::Purpose;
use storage::{CreateBulk, CreatingBulk, Page, Place};
use wire::failure::Problem;
use wire::graph::Page as PageDocument;
use wire::portal::{AskedBulkAction, BulkAction};

const PATH: &str = "/portal/v1/bulk-actions";

#[utoipa::path(
    get,
    path = "/portal/v1/bulk-actions",
    params(
        ("$top" = Option<u16>, Query, description = "How many on a page: 100 unless said otherwise, at most 200."),
        ("$skiptoken" = Option<String>, Query, description = "Where the page begins; part of links."),
    ),
    responses(
        (status = 200, description = "A page of them, the latest first.", body = PageDocument<BulkAction>),
        (status = 400, description = "The query isn't supported.", body = Problem),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 403, description = "Not for employees.", body = Problem),
    ),
)]
pub(crate) async fn bulk_actions(
    State(portal): State<Portal>,
    Asked(options): Asked<Options>,
) -> Result<Json<PageDocument<BulkAction>>, Failure> {
    options.only_pages()?;
    let place = options.place(PATH, true)?;
    let storage = portal.storage();
    let page = storage.bulk_actions(place, options.top()?, portal.now());
    Ok(Json(page_document(
        &portal,
        &options,
        PATH,
        page.await?,
        bulk_action,
    )))
}

/// A page of a list at `path`.
fn page_document<R, D>(
    portal: &Portal,
    options: &Options,
    path: &str,
    page: Page<R>,
    document: impl Fn(R) -> D,
) -> PageDocument<D> {
    let Page {
        rows,
        previous,
        next,
    } = page;
    let link = |place| options.link(portal, path, &place);
    PageDocument {
        context: context(portal, "bulkActions"),
        count: None,
        count_at_least: None,
        last_link: next.as_ref().map(|_| link(Place::End)),
        next_link: next.map(|mark| link(Place::After(mark))),
        previous_link: previous.map(|mark| link(Place::Before(mark))),
        value: rows.into_iter().map(document).collect(),
    }
}

#[utoipa::path(
    post,
    path = "/portal/v1/bulk-actions",
    request_body = AskedBulkAction,
    responses(
        (status = 201, description = "Asked for, now or before; it survives anything from here on.", body = BulkAction),
        (status = 400, description = "The body can't be read, or it would run on no device.", body = Problem),
        (status = 401, description = "No valid token, or a sign-in older than five minutes.", body = Problem),
        (status = 403, description = "Not for employees.", body = Problem),
        (status = 404, description = "No such preview of theirs, or not any more.", body = Problem),
        (status = 409, description = "Another list was looked at, or IT's actions are stopped.", body = Problem),
    ),
)]
pub(crate) async fn ask(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    RequestId(request_id): RequestId,
    Document(asked): Document<AskedBulkAction>,
) -> Result<(StatusCode, Json<BulkAction>), Failure> {
    let AskedBulkAction {
        preview: id,
        list_hash,
        reason,
    } = asked;
    let (list_hash, reason) = (read_hash(&list_hash)?, read_reason(reason)?);
    let (storage, now) = (portal.storage(), portal.now());
    let person = signed_in.person.id.clone();
    let preview = storage.askable_preview(id.clone(), person.clone(), now);
    let preview = preview.await?.ok_or(Failure::NotFound)?;
    if preview.list_hash != list_hash {
        return Err(Failure::ListChanged);
    }
    if !preview.asked {
        if storage.stop().await?.stopped {
            return Err(Failure::Stopped);
        }
        // Only somebody who could go on is asked to sign in again (RFC 9470 §9).
        let purpose = Purpose::of(preview.action);
        let freshness = match purpose {
            Some(_) => Freshness::of(&portal, &signed_in).await?,
            None => Freshness::Stale,
        };
        if purpose.is_some_and(|purpose| !freshness.does_for(purpose)) {
            return Err(Failure::StaleSignIn);
        }
        let creating = storage.create_bulk(CreateBulk {
            id: id.clone(),
            list_hash,
            reason,
            requester: person,
            spending: purpose.and(freshness.spending(&signed_in)),
            now,
            mint: mint(&portal),
            request_id,
        });
        match creating.await? {
            CreatingBulk::Created | CreatingBulk::Already => {}
            CreatingBulk::NotFound => return Err(Failure::NotFound),
            CreatingBulk::ListChanged => return Err(Failure::ListChanged),
            CreatingBulk::Empty => {
                return Err(Failure::BadRequest("It would run on no device."));
            }
            CreatingBulk::NotAllowed => return Err(Failure::WrongRole),
            CreatingBulk::Stopped => return Err(Failure::Stopped),
            CreatingBulk::NotElevated => return Err(Failure::StaleSignIn),
        }
        bulk_work::begin(&portal);
    }
    let action = storage.bulk_action(id, now).await?;
    let action = bulk_action(action.ok_or(Failure::NotFound)?);
    Ok((StatusCode::CREATED, Json(action)))
}

#[cfg(test)]
mod tests;
