//! What Graph has no word for: the story of an action, bulk actions, approvals, notifications, events.

mod approvals;
mod bulk;
mod notifications;

pub use approvals::{Approval, ApprovalState, CannotDecide, Decide, SetStop, Stop};
pub use bulk::{
    AskedBulkAction, AskedBulkPreview, BulkAction, BulkCannot, BulkDevice, BulkPreview, BulkReason,
    BulkResult, BulkRuns, BulkSelection, BulkState, LARGEST_BULK, LARGEST_BULK_REQUEST, Missing,
};
pub use notifications::{
    AwaitedToken, MarkRead, Notification, Notifications, NotifiedApproval, ShownToIt,
};

use crate::DateTime;
use crate::host::Confirms;
use crate::terms::{
    Action, Characters, CommandState, DeviceFailure, Effect, EnrolmentQuestion, Opens, Ownership,
    Platform, RemoteAction, Unswitched,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The header of an accepted action that names it.
pub const ACTION_ID_HEADER: &str = "x-portal-action-id";

/// A list of things.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct List<T> {
    /// The things.
    pub value: Vec<T>,
}

/// The story of an action: what was asked for, and everything that became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ActionStory {
    /// Identifies the action.
    pub id: String,
    /// What was asked for.
    pub action: RemoteAction,
    /// The device it is for.
    pub device_id: String,
    /// What the portal called the device when it was asked for.
    pub device_name: String,
    /// The name of whoever used the device then; absent where it was nobody's, or whoever asks isn't in IT
    /// and it was somebody else's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_display_name: Option<String>,
    /// What it does to the device.
    pub effect: Effect,
    /// Where it stands.
    pub state: CommandState,
    /// Who asked for it.
    pub requested_by: Requester,
    /// When it was asked for.
    pub requested_date_time: DateTime,
    /// From when the device may fetch it: until then it can simply be undone.
    pub not_before_date_time: DateTime,
    /// Until when the device may fetch it.
    pub until_date_time: DateTime,
    /// When the device was last in contact.
    pub device_last_sync_date_time: DateTime,
    /// Every state it has been in, the first first.
    pub steps: Vec<ActionStep>,
    /// Why the device couldn't.
    pub failure: Option<DeviceFailure>,
    /// Whether whoever asks may call it off, as things stand.
    pub can_be_cancelled: bool,
    /// The temporary passcode, if it makes one; never the passcode itself.
    pub temporary_passcode: Option<TemporaryPasscode>,
    /// Until when whoever asks, being in IT, may be shown what opens the device; absent where they may not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub it_reveals_until_date_time: Option<DateTime>,
}

impl ActionStory {
    /// Whether its time ended while it waited for somebody to approve it.
    #[must_use]
    pub fn lapsed(&self) -> bool {
        let states = self.steps.iter().map(|step| step.state);
        states
            .rev()
            .take(2)
            .eq([CommandState::Expired, CommandState::AwaitingApproval])
    }
}

/// Who asked for an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Requester {
    /// Identifies the person.
    pub id: String,
    /// Their name.
    pub display_name: String,
}

/// A state of an action, and when it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ActionStep {
    /// The state.
    pub state: CommandState,
    /// When it came.
    pub date_time: DateTime,
}

/// What is known of a temporary passcode without seeing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct TemporaryPasscode {
    /// What it opens.
    pub opens: Opens,
    /// Its characters.
    pub characters: Characters,
    /// Until when it can be shown; `None` when it no longer can (too old, or a new one was set).
    pub until_date_time: Option<DateTime>,
}

/// Why IT wants to see what opens a device (`POST /portal/v1/actions/{id}/reveal-to-it`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RevealToIt {
    /// Why; the person whose passcode it is reads it.
    pub reason: String,
}

/// A passcode that is shown (`POST /portal/v1/actions/{id}/reveal`, or `…/reveal-to-it`, where it may be the PIN
/// of a computer). Its `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct RevealedPasscode {
    /// The passcode.
    pub passcode: String,
}

impl core::fmt::Debug for RevealedPasscode {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("RevealedPasscode(…)")
    }
}

/// What employees may do themselves (`/portal/v1/policy`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Policy {
    /// What the organisation switched; the rules' own defaults hold elsewhere.
    pub switches: Vec<Switch>,
    /// Whether IT may be shown a temporary passcode of a company device, once, with a reason.
    #[serde(default)]
    pub it_reveals_passcodes: bool,
}

/// One switch: an action on or off for a platform and an ownership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Switch {
    /// The action switched.
    pub action: Action,
    /// The platform it is switched for.
    pub platform: Platform,
    /// The ownership it is switched for.
    pub ownership: Ownership,
    /// Whether it may be used.
    pub on: bool,
}

/// What holds in a cell where nothing is switched (`GET /portal/v1/policy/defaults`, a [`List`]); where a cell isn't
/// listed, there is nothing to switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PolicyDefault {
    /// The action.
    pub action: Action,
    /// The platform.
    pub platform: Platform,
    /// The ownership.
    pub ownership: Ownership,
    /// What holds there.
    pub unswitched: Unswitched,
}

/// What other switches would change (`POST /portal/v1/policy/preview`, request [`Policy`]).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PolicyPreview {
    /// For each switch that it changes anything about.
    pub changes: Vec<PolicyChange>,
}

/// On how many devices of a platform and ownership other switches change an action for employees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct PolicyChange {
    /// The action.
    pub action: Action,
    /// The platform of those devices.
    pub platform: Platform,
    /// Whose they are.
    pub ownership: Ownership,
    /// On how many it becomes available.
    pub becomes_available: u32,
    /// On how many it no longer is.
    pub becomes_unavailable: u32,
}

/// A hint that something changed: ask again for what you show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// What changed.
    pub kind: EventKind,
    /// Identifies it.
    pub id: String,
    /// Grows with every change in the organisation.
    pub version: i64,
}

/// What can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum EventKind {
    /// A device.
    Device,
    /// An action.
    Action,
    /// A notification.
    Notification,
    /// Something of others', of which only IT hears, and not of each thing: there is no id.
    Others,
}

/// A one-time code that enrols a device (`POST /portal/v1/enrolment-codes`, request `{}`, reply 201).
/// Whoever has it can enrol a device in the person's name, so its `Debug` shows no code.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct EnrolmentCode {
    /// The code as it is typed, in groups of four.
    pub code: String,
    /// Until when it enrols a device.
    pub expires_date_time: DateTime,
}

impl core::fmt::Debug for EnrolmentCode {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "EnrolmentCode(…, {:?})", self.expires_date_time)
    }
}

/// What the organisation says itself about enrolling a device (`GET /portal/v1/enrolment-texts`).
/// Where it says nothing, whoever shows it has words of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EnrolmentText {
    /// What is enrolled; `ios` for iPads too.
    pub platform: Platform,
    /// What it answers.
    pub question: EnrolmentQuestion,
    /// The answer by language (BCP 47); each line is a step or a paragraph.
    pub text: BTreeMap<String, String>,
}

/// Asks that the portal itself have it proved that the person has just signed in (`POST
/// /portal/v1/elevations`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskedElevation {
    /// What for, and for nothing else.
    pub purpose: Confirms,
    /// Where the app waits for the browser: a port of `127.0.0.1`, at `/elevated`.
    pub port: u16,
}

/// Where the browser has to go for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Elevation {
    /// Identifies it; comes back to the app with the browser, as `state`.
    pub id: String,
    /// Where the browser goes, once.
    #[serde(rename = "continue")]
    pub continue_at: String,
}

/// What the browser brought to the app (`POST /portal/v1/elevations/{id}/complete`). Its `Debug` shows
/// nothing.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ElevationCode {
    /// The code, good once.
    pub code: String,
}

impl core::fmt::Debug for ElevationCode {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("ElevationCode(…)")
    }
}

/// From now on the session counts as signed in anew, for one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Elevated {
    /// Until when.
    pub until_date_time: DateTime,
}

/// RFC 9728 metadata of the portal, with our extension for the app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProtectedResource {
    /// The portal's own address; the audience of its tokens unless the issuer names another.
    pub resource: String,
    /// The organisation.
    pub resource_name: String,
    /// Who signs people in.
    pub authorization_servers: Vec<String>,
    /// What to ask for.
    pub scopes_supported: Vec<String>,
    /// How tokens are sent.
    pub bearer_methods_supported: Vec<String>,
    /// The app's client id at the issuer.
    pub portal_native_client_id: String,
    /// Whether a fresh sign-in has to be proved to the portal as well, at `/portal/v1/elevations`.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub portal_elevations_supported: bool,
}
