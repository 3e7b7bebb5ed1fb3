//! What a person is told, and that they have read it.

use super::Requester;
use crate::DateTime;
use crate::terms::{CommandState, DeviceFailure, Effect, RemoteAction};
use serde::{Deserialize, Serialize};

/// Something a person is told: what became of an action, or that IT asked for one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Notification {
    /// Identifies the notification.
    pub id: String,
    /// What was asked for.
    pub action: RemoteAction,
    /// What it does to the device.
    pub effect: Effect,
    /// The state it tells of; `queued`: IT asked for it, or it was approved.
    pub state: CommandState,
    /// Why the device couldn't.
    pub failure: Option<DeviceFailure>,
    /// Who asked for it, where it was IT; of an approval, who decided it once somebody did.
    pub requested_by: Option<Requester>,
    /// The approval it tells of, where it isn't about the person's own device: `awaitingApproval` asks for it,
    /// anything else says how it was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval: Option<NotifiedApproval>,
    /// Who in IT was shown the person's temporary passcode, where that is what it tells of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown_to_it: Option<ShownToIt>,
    /// The action it tells of; of an approval, the bulk action.
    pub action_id: String,
    /// The device it tells of; of an approval, the first of its list.
    pub device_id: String,
    /// What the portal calls that device.
    pub device_name: String,
    /// When it happened.
    pub date_time: DateTime,
    /// Whether the person has read it.
    pub read: bool,
}

/// Somebody in IT was shown a person's temporary passcode.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ShownToIt {
    /// Who it was.
    pub person: Requester,
    /// Why, in their words.
    pub reason: String,
}

/// An approval that somebody is told of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct NotifiedApproval {
    /// Identifies it, and the bulk action that it is about.
    pub id: String,
    /// How many devices are on its list.
    pub devices: u32,
}

/// What a person was told (`GET /portal/v1/notifications`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Notifications {
    /// The newest 100, the latest first.
    pub value: Vec<Notification>,
    /// How many the person hasn't read, those not shown here too.
    pub unread: u32,
    /// The devices on which they are to activate the token that resets a passcode; each goes once they have.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub awaited_tokens: Vec<AwaitedToken>,
}

/// A work profile whose person is to open the notification on the device and type their passcode once, so that
/// it can be reset when they have forgotten it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AwaitedToken {
    /// The device.
    pub device_id: String,
    /// What the portal calls it.
    pub device_name: String,
    /// Since when it is enrolled.
    pub enrolled_date_time: DateTime,
}

/// Marks notifications as read (`POST /portal/v1/notifications/read`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(untagged, rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum MarkRead {
    /// These.
    Ids {
        /// Identify the notifications.
        ids: Vec<String>,
    },
    /// One and everything before it, however much that is.
    UpTo {
        /// Identifies the latest of them.
        up_to: String,
    },
}
