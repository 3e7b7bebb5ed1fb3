//! `GET /portal/v1/approvals`: what second administrators are asked.

pub(crate) mod approval;
pub(crate) mod approve;
mod deciding;
pub(crate) mod reject;

use crate::api::acting_document;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use wire::failure::Problem;
use wire::portal::{Approval, List};

#[utoipa::path(
    get,
    path = "/portal/v1/approvals",
    responses(
        (status = 200, description = "What is pending, then what was decided lately.", body = List<Approval>),
        (status = 401, description = "No valid token.", body = Problem),
        (status = 403, description = "Not for employees.", body = Problem),
    ),
)]
pub(crate) async fn approvals(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
) -> Result<Json<List<Approval>>, Failure> {
    let approvals = portal.storage().approvals(person.id, portal.now()).await?;
    Ok(Json(List {
        value: approvals
            .into_iter()
            .map(acting_document::approval)
            .collect(),
    }))
}

#[cfg(test)]
mod tests;
