//! What devices and the service tell each other.
//!
//! A device enrols with a one-time code and gets a secret, which it sends as a bearer token from
//! then on. It checks in and holds the reply until there is something to do. It accepts a command
//! (the point of no return, and the moment it learns the passcode), notes it in its journal,
//! runs it, and completes it. Every call may be repeated.

use crate::terms::{Chassis, DeviceFailure, Effect, Platform, RemoteAction};
use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer, Serialize};

/// The longest that a check-in may wait, in seconds.
pub const LONGEST_WAIT: u16 = 50;

/// `POST /channel/v1/enrol`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Enrol {
    /// The one-time code.
    pub code: String,
    /// Random, the same when the device repeats a call whose reply it missed; at least 128 bits.
    pub attempt: String,
    /// What the device is.
    pub report: DeviceReport,
}

/// The reply to [`Enrol`].
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Enrolled {
    /// Identifies the device.
    pub device_id: String,
    /// 256 random bits, the device's bearer token.
    pub secret: String,
}

/// What a device says it is and can do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeviceReport {
    /// What it calls itself.
    pub device_name: String,
    /// What runs on it.
    pub platform: Platform,
    /// The operating system's name, for people.
    pub operating_system: String,
    /// The operating system's version.
    pub os_version: String,
    /// What it looks like.
    pub chassis: Chassis,
    /// Its model.
    pub model: String,
    /// Who made it.
    pub manufacturer: String,
    /// Its serial number.
    pub serial_number: String,
    /// Android work profile: the token that lets a passcode be set is activated.
    #[serde(default)]
    pub reset_token_activated: bool,
    /// The person who uses it now is the one who enrolled it.
    #[serde(default)]
    pub enrolled_by_current_user: bool,
    /// What compliance asks about it.
    #[serde(default)]
    pub posture: Posture,
    /// The actions it knows how to do.
    pub can: Vec<RemoteAction>,
}

/// What compliance asks about a device; `None`: it doesn't say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct Posture {
    /// A passcode is set.
    pub passcode_set: Option<bool>,
    /// Its storage is encrypted.
    pub encrypted: Option<bool>,
    /// It is jailbroken or rooted.
    pub jailbroken: Option<bool>,
}

/// `POST /channel/v1/check-in`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckIn {
    /// What the device is; sent with the first check-in and whenever it changed.
    pub report: Option<DeviceReport>,
    /// How long the reply may wait for a command, in seconds.
    pub wait_seconds: u16,
    /// The person has set a passcode of their own since the last check-in.
    #[serde(default)]
    pub passcode_changed: bool,
}

/// The reply to [`CheckIn`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Commands {
    /// What waits for the device: to be accepted, or accepted and not completed.
    pub commands: Vec<Command>,
}

/// A command that waits for a device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Command {
    /// Identifies the command.
    pub id: String,
    /// What to do; `None`: something that came after this version, so that it isn't supported.
    #[serde(deserialize_with = "if_known")]
    #[cfg_attr(feature = "openapi", schema(value_type = RemoteAction))]
    pub action: Option<RemoteAction>,
}

/// The reply to `POST /channel/v1/commands/{id}/accept`: everything needed to run it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Accepted {
    /// Identifies the command.
    pub id: String,
    /// What to do; `None`: something that came after this version, so that it isn't supported.
    #[serde(deserialize_with = "if_known")]
    #[cfg_attr(feature = "openapi", schema(value_type = RemoteAction))]
    pub action: Option<RemoteAction>,
    /// What it does; `None` as for `action`.
    #[serde(deserialize_with = "if_known")]
    #[cfg_attr(feature = "openapi", schema(value_type = Effect))]
    pub effect: Option<Effect>,
    /// The passcode to set, where the effect is a temporary one.
    pub passcode: Option<String>,
}

/// `POST /channel/v1/commands/{id}/complete`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "outcome", rename_all = "camelCase", deny_unknown_fields)]
pub enum Complete {
    /// It did it.
    Succeeded,
    /// It tried and couldn't.
    Failed {
        /// Why.
        failure: DeviceFailure,
    },
    /// It doesn't know how.
    NotSupported,
}

/// A device may be older than the portal: what it doesn't know mustn't hide what it does.
fn if_known<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Read<T> {
        Known(T),
        Later(IgnoredAny),
    }
    Ok(match Read::deserialize(deserializer)? {
        Read::Known(known) => Some(known),
        Read::Later(IgnoredAny) => None,
    })
}

impl core::fmt::Debug for Enrol {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Enrol({:?})", self.report)
    }
}

impl core::fmt::Debug for Enrolled {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Enrolled({})", self.device_id)
    }
}

impl core::fmt::Debug for Accepted {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Accepted({}, {:?})", self.id, self.effect)
    }
}
