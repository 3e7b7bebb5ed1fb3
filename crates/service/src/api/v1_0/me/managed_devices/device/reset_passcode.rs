//! `POST /v1.0/me/managedDevices/{id}/resetPasscode`: accepts a reset for a device of one's own.
//!
//! The order of the checks matters (RFC 9470 §9): somebody whose device it isn't learns nothing,
//! and only somebody who could go on is asked to sign in again. Everything is decided once more
//! inside the savepoint that accepts the command.

use super::policy;
use crate::api::requested::{Id, idempotency, if_match};
use crate::availability;
use crate::dice::{Dice, Thrown};
use crate::envelope::RequestId;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use crate::vault::Vault;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use http::{StatusCode, Uri};
use model::action::RemoteAction;
use model::freshness::is_fresh;
use model::id::{CommandId, DeviceId};
use model::passcode;
use model::rules::Effect;
use model::verdict::Availability;
use std::sync::Arc;
use storage::{AcceptCommand, Accepting, Decide, Decision, Facts};
use wire::failure::GraphFailure;
use wire::portal::ACTION_ID_HEADER;

const ACTION: RemoteAction = RemoteAction::ResetPasscode;

#[utoipa::path(
    post,
    path = "/v1.0/me/managedDevices/{id}/resetPasscode",
    params(
        ("id" = String, Path, description = "Identifies the device."),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request the same one."),
        ("If-Match" = Option<String>, Header, description = "The tag of the device that was looked at."),
    ),
    responses(
        (status = 204, description = "Accepted; `x-portal-action-id` names the action."),
        (status = 401, description = "No valid token, or a sign-in older than five minutes.", body = GraphFailure),
        (status = 404, description = "Not there, or not theirs.", body = GraphFailure),
        (status = 409, description = "Not available, with the reason.", body = GraphFailure),
        (status = 412, description = "The device changed.", body = GraphFailure),
        (status = 422, description = "The idempotency key was used otherwise.", body = GraphFailure),
    ),
)]
pub(crate) async fn reset_passcode(
    State(portal): State<Portal>,
    signed_in: SignedIn,
    RequestId(request_id): RequestId,
    Id(id): Id,
    uri: Uri,
    headers: HeaderMap,
) -> Result<impl IntoResponse, Failure> {
    let (device_id, requester) = (DeviceId(id), signed_in.person.id);
    let (storage, now) = (portal.storage(), portal.now());
    let device = storage
        .device_of(requester.clone(), device_id.clone())
        .await?
        .ok_or(Failure::NotFound)?;
    let mut if_match = if_match(&headers);
    let idempotency = idempotency(&headers, uri.path())?;

    let command = CommandId(portal.new_id());
    let decide: Decide = match availability::of(ACTION.into(), &device, &policy(&portal).await?) {
        // A repeated request finds its own command under way; storage knows it by its key. If it
        // doesn't, the answer stays no, whatever has changed meanwhile.
        Availability::Unavailable(denial) if idempotency.is_some() => {
            if_match = None;
            Box::new(move |_| Err(denial))
        }
        Availability::Unavailable(denial) => return Err(Failure::NotAvailable(denial)),
        Availability::Available(_) => {
            let fresh = is_fresh(signed_in.auth_time, now);
            let changed = if_match.is_some_and(|version| version != device.version);
            if changed && (idempotency.is_none() || !fresh) {
                return Err(Failure::PreconditionFailed);
            }
            if !fresh {
                return Err(Failure::StaleSignIn);
            }
            let (vault, dice) = (Arc::clone(portal.vault()), Arc::clone(portal.dice()));
            let command = command.clone();
            Box::new(move |facts| {
                let effect = availability::at_accept(facts)?;
                Ok(decision(effect, facts, &command, &vault, &*dice))
            })
        }
    };
    let accepting = storage
        .accept_command(AcceptCommand {
            id: command,
            action: ACTION,
            device: device_id,
            requester,
            as_employee: true,
            if_match,
            idempotency,
            now,
            request_id,
            decide,
        })
        .await?;
    match accepting {
        Accepting::Accepted { id, .. } | Accepting::Replayed { id, .. } => {
            Ok((StatusCode::NO_CONTENT, [(ACTION_ID_HEADER, id.0)]))
        }
        Accepting::KeyReused => Err(Failure::IdempotencyKeyReused),
        Accepting::NotFound => Err(Failure::NotFound),
        Accepting::VersionMismatch => Err(Failure::PreconditionFailed),
        Accepting::Denied(denial) => Err(Failure::NotAvailable(denial)),
    }
}

/// The temporary passcode is drawn and sealed here, and nothing else ever holds it in the clear.
fn decision(
    effect: Effect,
    facts: &Facts,
    command: &CommandId,
    vault: &Vault,
    dice: &dyn Dice,
) -> Decision {
    let sealed_passcode = match effect {
        Effect::TemporaryPasscode { characters, .. } => {
            let minimum = facts
                .device
                .passcode_policy
                .map_or(0, |policy| policy.minimum_length);
            let drawn = passcode::draw(characters, minimum, &mut Thrown(dice));
            Some(vault.seal(&drawn, &facts.device_id, command, dice))
        }
        Effect::LocksWithPin => {
            let drawn = passcode::draw_pin(&mut Thrown(dice));
            Some(vault.seal(&drawn, &facts.device_id, command, dice))
        }
        Effect::RemovesPasscode { .. }
        | Effect::Locks
        | Effect::ChecksStatus
        | Effect::Restarts
        | Effect::Renames
        | Effect::LeavesManagement { .. }
        | Effect::Erases { .. } => None,
    };
    Decision {
        effect,
        sealed_passcode,
    }
}

#[cfg(test)]
mod tests;
