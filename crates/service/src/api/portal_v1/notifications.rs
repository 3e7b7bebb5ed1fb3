//! `GET /portal/v1/notifications`: what the person was told, the latest first.

pub(crate) mod read;

use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use model::command::{CommandState, RemoteAction};
use model::rules::Effect;
use wire::DateTime;
use wire::failure::Problem;
use wire::portal::{List, Notification, NotificationKind};

#[utoipa::path(
    get,
    path = "/portal/v1/notifications",
    responses(
        (status = 200, description = "What they were told.", body = List<Notification>),
        (status = 401, description = "No valid token.", body = Problem),
    ),
)]
pub(crate) async fn notifications(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
) -> Result<Json<List<Notification>>, Failure> {
    let notifications = portal.storage().notifications_of(person.id).await?;
    Ok(Json(List {
        value: notifications.into_iter().filter_map(document).collect(),
    }))
}

/// `None` for a state that people aren't told of.
fn document(notification: storage::Notification) -> Option<Notification> {
    let storage::Notification {
        id,
        command,
        action,
        effect,
        state,
        device,
        device_name,
        at,
        read,
    } = notification;
    Some(Notification {
        id: id.0,
        kind: kind(action, effect, state)?,
        action_id: command.0,
        device_id: device.0,
        device_name,
        date_time: DateTime(at),
        read,
    })
}

fn kind(action: RemoteAction, effect: Effect, state: CommandState) -> Option<NotificationKind> {
    let RemoteAction::ResetPasscode = action;
    match (state, effect) {
        (CommandState::Succeeded, Effect::RemovesPasscode { .. }) => {
            Some(NotificationKind::PasscodeRemoved)
        }
        (CommandState::Succeeded, Effect::TemporaryPasscode { .. }) => {
            Some(NotificationKind::TemporaryPasscodeSet)
        }
        (CommandState::Failed, _) => Some(NotificationKind::PasscodeResetFailed),
        (CommandState::NotSupported, _) => Some(NotificationKind::PasscodeResetNotSupported),
        (CommandState::Expired, _) => Some(NotificationKind::PasscodeResetExpired),
        (CommandState::Unknown, _) => Some(NotificationKind::PasscodeResetUnknown),
        (CommandState::Cancelled, _) => Some(NotificationKind::PasscodeResetCancelled),
        (
            CommandState::AwaitingApproval
            | CommandState::Queued
            | CommandState::Sent
            | CommandState::Accepted
            | CommandState::Superseded
            | CommandState::Rejected,
            _,
        ) => None,
    }
}
