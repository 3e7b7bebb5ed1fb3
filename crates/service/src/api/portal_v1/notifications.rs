//! `GET /portal/v1/notifications`: what the person was told, the latest first.

pub(crate) mod read;

use crate::api::document::read_term;
use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::Json;
use axum::extract::State;
use wire::DateTime;
use wire::failure::Problem;
use wire::portal::{Notification, Notifications, NotifiedApproval, Requester};
use wire::terms::DeviceFailure;

#[utoipa::path(
    get,
    path = "/portal/v1/notifications",
    responses(
        (status = 200, description = "What they were told.", body = Notifications),
        (status = 401, description = "No valid token.", body = Problem),
    ),
)]
pub(crate) async fn notifications(
    State(portal): State<Portal>,
    SignedIn { person, .. }: SignedIn,
) -> Result<Json<Notifications>, Failure> {
    let storage = portal.storage();
    let newest = storage.notifications_of(person.id.clone()).await?;
    Ok(Json(Notifications {
        value: newest.into_iter().map(document).collect(),
        unread: storage.unread_notifications_of(person.id).await?,
    }))
}

fn document(notification: storage::Notification) -> Notification {
    let storage::Notification {
        id,
        command,
        approval_of,
        action,
        effect,
        state,
        failure,
        requested_by,
        device,
        device_name,
        at,
        read,
    } = notification;
    Notification {
        id: id.0,
        action: action.into(),
        effect: effect.into(),
        state: state.into(),
        failure: failure.map(|code| read_term(&code).unwrap_or(DeviceFailure::Other)),
        requested_by: requested_by.map(|requester| Requester {
            id: requester.id.0,
            display_name: requester.display_name,
        }),
        approval: approval_of.map(|devices| NotifiedApproval {
            id: command.0.clone(),
            devices,
        }),
        action_id: command.0,
        device_id: device.0,
        device_name,
        date_time: DateTime(at),
        read,
    }
}
