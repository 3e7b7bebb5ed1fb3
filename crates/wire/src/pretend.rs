//! What the demo hands to its pretend devices: the file that `portal-service --demo` writes and
//! `portal-agent --pretend` reads.

use crate::channel::DeviceReport;
use crate::terms::{DeviceFailure, RemoteAction};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// All pretend devices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PretendFleet {
    /// The devices.
    pub devices: Vec<PretendDevice>,
}

/// A pretend device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PretendDevice {
    /// A name for people who try things out, unique in the fleet.
    pub handle: String,
    /// The one-time code it enrols with.
    pub enrolment_code: String,
    /// What it says it is.
    pub report: DeviceReport,
    /// The passcode that opens it at first; `None`: it has none.
    pub passcode: Option<String>,
    /// Its person activates the token that resets its passcode by typing the passcode once.
    #[serde(default)]
    pub activates_reset_token: bool,
    /// It enrols, and is never in contact again.
    #[serde(default)]
    pub offline: bool,
    /// How long it takes to do what it is asked, in milliseconds.
    pub delay_milliseconds: u64,
    /// What it answers instead of doing it.
    #[serde(default)]
    pub fails: Option<DeviceFailure>,
    /// What it answers to these actions instead of doing them.
    #[serde(default)]
    pub fails_at: HashMap<RemoteAction, DeviceFailure>,
    /// It takes a command, and is never heard of again.
    #[serde(default)]
    pub silent_after_accept: bool,
}
