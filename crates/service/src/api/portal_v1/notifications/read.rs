//! `POST /portal/v1/notifications/read`: the person has read these.

use crate::api::requested::Document;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::extract::State;
use http::StatusCode;
use model::id::NotificationId;
use wire::failure::Problem;
use wire::portal::MarkRead;

/// The most that can be marked at once: as many as are ever shown.
const MOST: usize = 100;

#[utoipa::path(
    post,
    path = "/portal/v1/notifications/read",
    request_body = MarkRead,
    responses(
        (status = 204, description = "Noted; ids that aren't theirs change nothing."),
        (status = 400, description = "The body can't be read, or names too many.", body = Problem),
        (status = 401, description = "No valid token.", body = Problem),
    ),
)]
pub(crate) async fn mark_read(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
    Document(MarkRead { ids }): Document<MarkRead>,
) -> Result<StatusCode, Failure> {
    if ids.len() > MOST {
        return Err(Failure::BadRequest("At most 100 ids at once."));
    }
    let ids = ids.into_iter().map(NotificationId).collect();
    portal.storage().mark_read(person.id, ids).await?;
    Ok(StatusCode::NO_CONTENT)
}
