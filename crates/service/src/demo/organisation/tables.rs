//! The tables of an organisation's file. Terms are spelled as they are in the API.

use crate::config::compliance::ComplianceTable;
use crate::config::enrolment::EnrolmentTextTable;
use serde::Deserialize;
use std::collections::HashMap;
use toml::Spanned;
use wire::channel::Posture;
use wire::terms::{
    Action, Assignment, Characters, Chassis, DeviceFailure, Enrolment, ManagementAgent, Ownership,
    Platform, RemoteAction,
};

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct Organisation {
    pub(in crate::demo) organisation: About,
    #[serde(default, rename = "switch")]
    pub(in crate::demo) switches: Vec<Switch>,
    #[serde(default, rename = "compliance_policy")]
    pub(in crate::demo) compliance_policies: Vec<ComplianceTable>,
    #[serde(default, rename = "enrolment_text")]
    pub(in crate::demo) enrolment_texts: Vec<EnrolmentTextTable>,
    #[serde(rename = "person")]
    pub(in crate::demo) people: Vec<Person>,
    #[serde(default, rename = "device")]
    pub(in crate::demo) devices: Vec<Device>,
}

/// The organisation itself.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct About {
    pub(in crate::demo) name: Spanned<String>,
    /// `#rrggbb`.
    pub(in crate::demo) theme_color: Option<Spanned<String>>,
    pub(in crate::demo) privacy_url: Option<String>,
    /// Whether IT may be shown a temporary passcode of a company device.
    #[serde(default)]
    pub(in crate::demo) it_reveals_passcodes: bool,
    #[serde(default)]
    pub(in crate::demo) contact: Contact,
}

/// How to reach IT.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::demo) struct Contact {
    pub(in crate::demo) name: Option<String>,
    pub(in crate::demo) phone_number: Option<String>,
    pub(in crate::demo) email_address: Option<String>,
    pub(in crate::demo) notes: Option<String>,
    pub(in crate::demo) site_url: Option<String>,
    pub(in crate::demo) site_name: Option<String>,
}

/// A self-service switch.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct Switch {
    pub(in crate::demo) action: Action,
    pub(in crate::demo) platform: Platform,
    pub(in crate::demo) ownership: Ownership,
    pub(in crate::demo) on: bool,
}

/// Somebody who may sign in.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct Person {
    /// In the form of an e-mail address.
    pub(in crate::demo) user_name: Spanned<String>,
    pub(in crate::demo) display_name: Spanned<String>,
    pub(in crate::demo) password: Spanned<String>,
    pub(in crate::demo) roles: Vec<Role>,
    /// One line for the sign-in page.
    pub(in crate::demo) about: Option<InLanguages>,
}

/// A text in the languages of the sign-in page.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct InLanguages {
    pub(in crate::demo) en: String,
    /// The English one where it is missing.
    pub(in crate::demo) nl: Option<String>,
}

/// What somebody may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::demo) enum Role {
    Employee,
    HelpDesk,
    Administrator,
}

/// A pretend device, and what management knows of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct Device {
    /// A name for people who try things out, unique in the file.
    pub(in crate::demo) handle: Spanned<String>,
    /// A person's user name; nobody where it is missing.
    pub(in crate::demo) owner: Option<Spanned<String>>,
    /// Where it is missing: the owner is the primary user.
    pub(in crate::demo) assignment: Option<Assignment>,
    pub(in crate::demo) managed_device_name: Option<String>,
    pub(in crate::demo) device_name: String,
    pub(in crate::demo) platform: Platform,
    pub(in crate::demo) operating_system: String,
    pub(in crate::demo) os_version: String,
    pub(in crate::demo) chassis: Chassis,
    pub(in crate::demo) model: String,
    pub(in crate::demo) manufacturer: String,
    pub(in crate::demo) serial_number: String,
    pub(in crate::demo) enrolment: Enrolment,
    #[serde(default = "mdm")]
    pub(in crate::demo) management_agent: ManagementAgent,
    pub(in crate::demo) ownership: Ownership,
    #[serde(default)]
    pub(in crate::demo) reset_token_activated: bool,
    #[serde(default)]
    pub(in crate::demo) enrolled_by_current_user: bool,
    /// `{}` where it says nothing of its state.
    #[serde(default = "healthy")]
    pub(in crate::demo) posture: Posture,
    pub(in crate::demo) passcode_policy: Option<PasscodePolicy>,
    /// What opens it at first; none where it is missing.
    pub(in crate::demo) passcode: Option<String>,
    /// What its agent knows how to do.
    #[serde(default = "everything")]
    pub(in crate::demo) can: Vec<RemoteAction>,
    /// How long it takes to do what it is asked.
    #[serde(default = "believable")]
    pub(in crate::demo) delay_milliseconds: u64,
    #[serde(default)]
    pub(in crate::demo) offline: bool,
    pub(in crate::demo) fails: Option<DeviceFailure>,
    #[serde(default)]
    pub(in crate::demo) fails_at: HashMap<RemoteAction, DeviceFailure>,
    #[serde(default)]
    pub(in crate::demo) silent_after_accept: bool,
}

/// What is asked of a device's passcode.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct PasscodePolicy {
    pub(in crate::demo) characters: Characters,
    pub(in crate::demo) minimum_length: u8,
}

fn mdm() -> ManagementAgent {
    ManagementAgent::Mdm
}

/// Whether a passcode is set follows from `passcode`.
fn healthy() -> Posture {
    Posture {
        passcode_set: None,
        encrypted: Some(true),
        jailbroken: Some(false),
    }
}

fn everything() -> Vec<RemoteAction> {
    model::action::RemoteAction::ALL.map(Into::into).to_vec()
}

fn believable() -> u64 {
    1_500
}

/// A colour written as `#rrggbb`.
pub(in crate::demo) fn color(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#').filter(|digits| {
        digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
    })?;
    let channel = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some([channel(0)?, channel(2)?, channel(4)?])
}
