//! What every remote action on one device has in common, on a device of one's own as on anybody's.
//!
//! The order of the checks matters (RFC 9470 §9): somebody whose device it isn't learns nothing,
//! and only somebody who could go on is asked to sign in again. Everything is decided once more
//! inside the savepoint that accepts the command.

use crate::api::requested::{Id, idempotency, if_match};
use crate::availability;
use crate::dice::{Dice, Thrown, new_id};
use crate::envelope::RequestId;
use crate::failure::Failure;
use crate::freshness::Freshness;
use crate::guard::SignedIn;
use crate::portal::Portal;
use crate::vault::Vault;
use axum::extract::FromRequestParts;
use axum::response::{IntoResponse, Response};
use http::request::Parts;
use http::{HeaderMap, StatusCode, Uri};
use model::action::RemoteAction;
use model::elevation::Purpose;
use model::id::{CommandId, DeviceId, NotificationId};
use model::passcode;
use model::rules::Effect;
use model::verdict::Availability;
use std::sync::Arc;
use storage::{AcceptCommand, Accepting, Decide, Decision, Device, Facts};
use wire::portal::ACTION_ID_HEADER;

/// A person asks for something to be done to a device.
pub(crate) struct Act {
    portal: Portal,
    signed_in: SignedIn,
    request_id: String,
    device: DeviceId,
    uri: Uri,
    headers: HeaderMap,
}

impl FromRequestParts<Portal> for Act {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Failure> {
        let Id(id) = Id::from_request_parts(parts, portal).await?;
        let RequestId(request_id) = RequestId::from_request_parts(parts, portal).await?;
        Ok(Self {
            signed_in: SignedIn::from_request_parts(parts, portal).await?,
            portal: portal.clone(),
            request_id,
            device: DeviceId(id),
            uri: parts.uri.clone(),
            headers: parts.headers.clone(),
        })
    }
}

impl Act {
    /// Accepts `action` on a device of the person's own, unless something speaks against it.
    ///
    /// # Errors
    ///
    /// What speaks against it.
    pub(crate) async fn on_own_device(self, action: RemoteAction) -> Result<Response, Failure> {
        let (storage, person) = (self.portal.storage(), self.signed_in.person.id.clone());
        let device = storage.device_of(person, self.device.clone()).await?;
        self.accept(action, device, true).await
    }

    /// Accepts `action` by IT on anybody's device, unless something speaks against it.
    ///
    /// # Errors
    ///
    /// What speaks against it.
    pub(crate) async fn on_any_device(self, action: RemoteAction) -> Result<Response, Failure> {
        let device = self.portal.storage().device(self.device.clone()).await?;
        self.accept(action, device, false).await
    }

    async fn accept(
        self,
        action: RemoteAction,
        device: Option<Device>,
        as_employee: bool,
    ) -> Result<Response, Failure> {
        let device = device.ok_or(Failure::NotFound)?;
        let Self {
            portal,
            signed_in,
            request_id,
            device: device_id,
            uri,
            headers,
        } = self;
        let purpose = Purpose::of(action);
        let freshness = match purpose {
            Some(_) => Freshness::of(&portal, &signed_in).await?,
            None => Freshness::Stale,
        };
        let spending = purpose.and(freshness.spending(&signed_in));
        let (storage, person) = (portal.storage(), signed_in.person);
        let policy = storage.in_force().await?.policy;
        let judged = if as_employee {
            availability::of(action.into(), &device, &policy)
        } else {
            availability::on_any_device(person.role, action.into(), &device, &policy)
        };
        let mut asked = Asked {
            command: CommandId(portal.new_id()),
            if_match: if_match(&headers),
            repeatable: headers.contains_key("idempotency-key"),
            fresh: purpose.is_none_or(|purpose| freshness.does_for(purpose)),
        };
        let idempotency = idempotency(&headers, uri.path())?;
        let decide = asked.decide(&portal, judged, device.version)?;
        let dice = Arc::clone(portal.dice());
        let accepting = storage
            .accept_command(AcceptCommand {
                id: asked.command,
                action,
                device: device_id,
                requester: person.id,
                as_employee,
                if_match: asked.if_match,
                idempotency,
                spending,
                now: portal.now(),
                request_id,
                approval: portal.new_id(),
                mint: Box::new(move || NotificationId(new_id(&*dice))),
                decide,
            })
            .await?;
        match accepting {
            Accepting::Accepted { id, .. } | Accepting::Replayed { id, .. } => {
                Ok((StatusCode::NO_CONTENT, [(ACTION_ID_HEADER, id.0)]).into_response())
            }
            Accepting::KeyReused => Err(Failure::IdempotencyKeyReused),
            Accepting::NotFound => Err(Failure::NotFound),
            Accepting::VersionMismatch => Err(Failure::PreconditionFailed),
            Accepting::Denied(denial) => Err(Failure::NotAvailable(denial)),
            Accepting::NotElevated => Err(Failure::StaleSignIn),
            Accepting::Stopped => Err(Failure::Stopped),
        }
    }
}

/// What was asked for, before storage is.
struct Asked {
    command: CommandId,
    if_match: Option<i64>,
    /// It may be a request that was accepted before.
    repeatable: bool,
    /// The sign-in is fresh enough for this action.
    fresh: bool,
}

impl Asked {
    fn decide(
        &mut self,
        portal: &Portal,
        judged: Availability,
        version: i64,
    ) -> Result<Decide, Failure> {
        match judged {
            // A repeated request finds its own command under way; storage knows it by its key. If
            // it doesn't, the answer stays no, whatever has changed meanwhile.
            Availability::Unavailable(denial) if self.repeatable => {
                self.if_match = None;
                Ok(Box::new(move |_| Err(denial)))
            }
            Availability::Unavailable(denial) => Err(Failure::NotAvailable(denial)),
            Availability::Available(_) => {
                let changed = self.if_match.is_some_and(|seen| seen != version);
                if changed && (!self.repeatable || !self.fresh) {
                    return Err(Failure::PreconditionFailed);
                }
                if !self.fresh {
                    return Err(Failure::StaleSignIn);
                }
                let (vault, dice) = (Arc::clone(portal.vault()), Arc::clone(portal.dice()));
                let command = self.command.clone();
                Ok(Box::new(move |facts| {
                    let effect = availability::at_accept(facts)?;
                    Ok(decision(effect, facts, &command, &vault, &*dice))
                }))
            }
        }
    }
}

/// The temporary passcode is drawn and sealed here, and nothing else ever holds it in the clear.
pub(crate) fn decision(
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
