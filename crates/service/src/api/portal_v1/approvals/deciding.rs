//! What approving and rejecting have in common.

use crate::api::acting_document::{self, read_hash, read_reason};
use crate::bulk_work::{self, mint};
use crate::failure::Failure;
use crate::freshness::Freshness;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use model::elevation::Purpose;
use storage::{DecideApproval, Deciding};
use wire::portal::{Approval, Decide};

/// Decides `id`, unless something speaks against it. Only somebody who could go on is asked to sign in again
/// (RFC 9470 §9); everything is looked at once more where it is written.
pub(super) async fn decide(
    portal: &Portal,
    signed_in: SignedIn,
    request_id: String,
    id: String,
    approve: bool,
    decide: Decide,
) -> Result<Json<Approval>, Failure> {
    let Decide { list_hash, reason } = decide;
    let (list_hash, reason) = (read_hash(&list_hash), read_reason(reason)?);
    if !approve && reason.is_none() {
        return Err(Failure::BadRequest("A rejection needs a reason."));
    }
    let (storage, now) = (portal.storage(), portal.now());
    let person = signed_in.person.id.clone();
    let approval = storage.approval(id.clone(), person.clone(), now);
    let approval = approval.await?.ok_or(Failure::NotFound)?;
    if let Some(why) = approval.cannot_decide {
        return Err(Failure::CannotDecide(why));
    }
    let list_hash = list_hash?;
    if approval.list_hash != list_hash {
        return Err(Failure::ListChanged);
    }
    let freshness = Freshness::of(portal, &signed_in).await?;
    if !freshness.does_for(Purpose::Approve) {
        return Err(Failure::StaleSignIn);
    }
    let deciding = storage.decide_approval(DecideApproval {
        id: id.clone(),
        approve,
        list_hash,
        reason,
        person: person.clone(),
        spending: freshness.spending(&signed_in),
        now,
        mint: mint(portal),
        request_id,
    });
    match deciding.await? {
        Deciding::Decided => {}
        Deciding::NotFound => return Err(Failure::NotFound),
        Deciding::Cannot(why) => return Err(Failure::CannotDecide(why)),
        Deciding::ListChanged => return Err(Failure::ListChanged),
        Deciding::NotElevated => return Err(Failure::StaleSignIn),
    }
    if approve {
        bulk_work::begin(portal);
    }
    let approval = storage.approval(id, person, now).await?;
    let approval = approval.ok_or(Failure::NotFound)?;
    Ok(Json(acting_document::approval(approval)))
}
