//! `/portal/v1/stop`: anybody in IT stops everything that IT asked for; an administrator who has just signed
//! in lets IT act again.

use crate::api::acting_document::{self, read_reason};
use crate::api::requested::Document;
use crate::bulk_work;
use crate::envelope::RequestId;
use crate::failure::Failure;
use crate::freshness::Freshness;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use model::elevation::Purpose;
use model::person::Role;
use storage::{PutStop, PuttingStop};
use wire::failure::Problem;
use wire::portal::{SetStop, Stop};

#[utoipa::path(
    get,
    path = "/portal/v1/stop",
    responses(
        (status = 200, description = "Whether IT's actions are stopped.", body = Stop),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 403, description = "Not for employees.", body = Problem),
    ),
)]
pub(crate) async fn stop(State(portal): State<Portal>) -> Result<Json<Stop>, Failure> {
    let stop = portal.storage().stop().await?;
    Ok(Json(acting_document::stop(stop)))
}

#[utoipa::path(
    put,
    path = "/portal/v1/stop",
    request_body = SetStop,
    responses(
        (status = 200, description = "It is so, now or since before.", body = Stop),
        (status = 400, description = "The body can't be read.", body = Problem),
        (status = 401, description = "No valid token; to let IT act again, a sign-in older than five minutes.", body = Problem),
        (status = 403, description = "Not for employees; to let IT act again, not an administrator.", body = Problem),
    ),
)]
pub(crate) async fn set_stop(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    RequestId(request_id): RequestId,
    Document(SetStop { stopped, reason }): Document<SetStop>,
) -> Result<Json<Stop>, Failure> {
    let reason = read_reason(reason)?;
    let storage = portal.storage();
    let mut spending = None;
    if !stopped && storage.stop().await?.stopped {
        if signed_in.person.role != Role::Administrator {
            return Err(Failure::WrongRole);
        }
        let freshness = Freshness::of(&portal, &signed_in).await?;
        if !freshness.does_for(Purpose::Approve) {
            return Err(Failure::StaleSignIn);
        }
        spending = freshness.spending(&signed_in);
    }
    let putting = storage.put_stop(PutStop {
        stopped,
        reason,
        person: signed_in.person.id,
        spending,
        now: portal.now(),
        request_id,
    });
    match putting.await? {
        PuttingStop::Put => {}
        PuttingStop::NotAllowed => return Err(Failure::WrongRole),
        PuttingStop::NotElevated => return Err(Failure::StaleSignIn),
    }
    bulk_work::call_off(&portal).await?;
    let stop = storage.stop().await?;
    Ok(Json(acting_document::stop(stop)))
}

#[cfg(test)]
mod tests;
