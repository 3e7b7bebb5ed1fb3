//! What an entry of the audit notes, by name. What only a newer service writes keeps its technical name.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use wire::graph::AuditProperty;
use wire::terms::{
    Action, CommandState, DeviceFailure, Enrolment, Ownership, Platform, RemoteAction, Role,
};

use super::{action, it_action, it_device, number, tr};

/// What it is called.
#[must_use]
pub fn name(property: &AuditProperty) -> String {
    match property.display_name.as_str() {
        "action" => tr!("audit-noted-action"),
        "asEmployee" => tr!("audit-noted-as-employee"),
        "awaitsApproval" => tr!("audit-noted-awaits-approval"),
        "by" => tr!("audit-noted-by"),
        "command" => tr!("audit-noted-command"),
        "device" => tr!("audit-noted-device"),
        "devices" => tr!("audit-noted-devices"),
        "effect" => tr!("audit-noted-effect"),
        "enrolment" => tr!("audit-noted-enrolment"),
        "failure" => tr!("audit-noted-failure"),
        "from" => tr!("audit-noted-from"),
        "lapsed" => tr!("audit-noted-lapsed"),
        "listHash" => tr!("audit-noted-list-hash"),
        "ownership" => tr!("audit-noted-ownership"),
        "purpose" => tr!("audit-noted-purpose"),
        "query" => tr!("audit-noted-query"),
        "reason" => tr!("audit-noted-reason"),
        "requestId" => tr!("audit-noted-request"),
        "state" => tr!("audit-noted-state"),
        "to" => tr!("audit-noted-to"),
        other => of_organisation(other),
    }
}

/// What describes the organisation, its policy and its texts.
fn of_organisation(name: &str) -> String {
    match name {
        "added" => tr!("audit-noted-added"),
        "contactName" => tr!("audit-noted-contact-name"),
        "emailAddress" => tr!("audit-noted-mail"),
        "itReveals" => tr!("audit-noted-it-reveals"),
        "logo" => tr!("audit-noted-logo"),
        "name" => tr!("audit-noted-name"),
        "notes" => tr!("audit-noted-notes"),
        "phoneNumber" => tr!("audit-noted-phone"),
        "policies" => tr!("audit-noted-policies"),
        "privacyUrl" => tr!("audit-noted-privacy"),
        "removed" => tr!("audit-noted-removed"),
        "siteName" => tr!("audit-noted-site-name"),
        "siteUrl" => tr!("audit-noted-site-address"),
        "switches" => tr!("audit-noted-switches"),
        "texts" => tr!("audit-noted-texts"),
        "themeColor" => tr!("audit-noted-colour"),
        newer => newer.to_owned(),
    }
}

/// Whether only whoever looks for a cause needs it: an identifier, a hash, what a list was asked for with.
#[must_use]
pub fn is_technical(property: &AuditProperty) -> bool {
    matches!(
        property.display_name.as_str(),
        "by" | "command" | "device" | "listHash" | "logo" | "query" | "requestId"
    )
}

/// What was noted under that name, each on its own line.
#[must_use]
pub fn values(property: &AuditProperty) -> Vec<String> {
    let text = property.new_value.as_str();
    match property.display_name.as_str() {
        "added" | "removed" => {
            let switches = switches(text);
            let worded: Option<Vec<_>> = switches.iter().map(Switch::words).collect();
            worded.filter(|worded| !worded.is_empty())
        }
        "policies" => wire::json::read::<Vec<String>>(text).ok(),
        _ => None,
    }
    .unwrap_or_else(|| vec![value(property)])
}

fn value(property: &AuditProperty) -> String {
    let text = property.new_value.as_str();
    let worded = match property.display_name.as_str() {
        "action" => term(text).map(|asked: RemoteAction| action::name(asked.into())),
        "asEmployee" | "awaitsApproval" | "itReveals" => yes_or_no(text),
        "devices" | "lapsed" | "switches" | "texts" => text.parse().ok().map(number::written),
        "effect" => effect(text),
        "enrolment" => term(text).map(enrolment),
        "failure" => term(text).map(failure),
        // A device is called otherwise, and whoever is somebody else in IT has another role.
        "from" | "to" => term(text).map(role),
        "ownership" => term::<Ownership>(text).map(it_device::ownership),
        "purpose" => purpose(text),
        "state" => term::<CommandState>(text).map(it_action::state),
        _ => None,
    };
    worded.unwrap_or_else(|| text.to_owned())
}

/// What employees may do with a kind of device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Switch {
    action: Action,
    platform: Platform,
    ownership: Ownership,
    on: bool,
}

impl Switch {
    /// Whether it is about the same as `other`, on or off.
    #[must_use]
    pub fn is_of(&self, other: &Self) -> bool {
        let about = |it: &Self| (it.action, it.platform, it.ownership);
        about(self) == about(other)
    }

    /// "Android, company devices: Reset passcode off"; `None` where there is nothing that it would be about.
    #[must_use]
    pub fn words(&self) -> Option<String> {
        let platform = it_device::platform(self.platform);
        let action = action::name(self.action);
        Some(match (self.ownership, self.on) {
            (Ownership::Company, true) => {
                tr!("audit-noted-company-on", { "platform" => platform, "action" => action })
            }
            (Ownership::Company, false) => {
                tr!("audit-noted-company-off", { "platform" => platform, "action" => action })
            }
            (Ownership::Personal, true) => {
                tr!("audit-noted-personal-on", { "platform" => platform, "action" => action })
            }
            (Ownership::Personal, false) => {
                tr!("audit-noted-personal-off", { "platform" => platform, "action" => action })
            }
            (Ownership::Unknown, _) => return None,
        })
    }
}

/// The switches of a list as it was noted; none where it can't be read.
#[must_use]
pub fn switches(text: &str) -> Vec<Switch> {
    wire::json::read(text).unwrap_or_default()
}

/// What kind of effect an action has: no more of it was noted.
fn effect(kind: &str) -> Option<String> {
    Some(match kind {
        "removesPasscode" => tr!("it-effect-removes-passcode"),
        "temporaryPasscode" => tr!("it-effect-temporary-device"),
        "locks" => tr!("it-effect-locks"),
        "locksWithPin" => tr!("it-effect-locks-with-pin"),
        "checksStatus" => tr!("it-effect-checks-status"),
        "restarts" => tr!("it-effect-restarts"),
        "leavesManagement" => tr!("audit-noted-leaves-management"),
        "erases" => tr!("audit-noted-erases"),
        _ => return None,
    })
}

fn enrolment(enrolment: Enrolment) -> String {
    match enrolment {
        Enrolment::Device => tr!("audit-noted-enrolled-device"),
        Enrolment::AppleUser => tr!("audit-noted-enrolled-apple-user"),
        Enrolment::AppleAutomated => tr!("audit-noted-enrolled-apple-automated"),
        Enrolment::AndroidDeviceAdministrator => tr!("audit-noted-enrolled-android-administrator"),
        Enrolment::AndroidWorkProfile => tr!("audit-noted-enrolled-android-work-profile"),
        Enrolment::AndroidDedicated => tr!("audit-noted-enrolled-android-dedicated"),
        Enrolment::AndroidFullyManaged => tr!("audit-noted-enrolled-android-full"),
        Enrolment::AndroidCorporateWorkProfile => tr!("audit-noted-enrolled-android-company"),
        Enrolment::Aosp => tr!("audit-noted-enrolled-aosp"),
        Enrolment::EntraJoined => tr!("audit-noted-enrolled-entra"),
        Enrolment::LinuxAgent => tr!("audit-noted-enrolled-linux"),
        Enrolment::Unknown => tr!("it-devices-not-known"),
    }
}

fn failure(failure: DeviceFailure) -> String {
    match failure {
        DeviceFailure::PasscodeRefused => tr!("it-bulk-refused-passcode"),
        DeviceFailure::UnlockTokenWrong => tr!("it-bulk-token"),
        DeviceFailure::NoPasscodeSet => tr!("it-bulk-no-passcode"),
        DeviceFailure::Other => tr!("it-bulk-other"),
    }
}

fn role(role: Role) -> String {
    match role {
        Role::Employee => tr!("audit-noted-role-employee"),
        Role::HelpDesk => tr!("audit-noted-role-help-desk"),
        Role::Administrator => tr!("audit-noted-role-administrator"),
    }
}

/// What somebody confirmed who they are for.
fn purpose(purpose: &str) -> Option<String> {
    Some(match purpose {
        "resetPasscode" => action::name(Action::ResetPasscode),
        "showPasscode" => tr!("audit-noted-purpose-show-passcode"),
        "removeDevice" => action::name(Action::Retire),
        "resetDevice" => action::name(Action::Wipe),
        "approve" => tr!("audit-noted-purpose-approve"),
        _ => return None,
    })
}

/// The term that is spelled so.
fn term<T: DeserializeOwned>(text: &str) -> Option<T> {
    wire::json::term(text).ok()
}

fn yes_or_no(text: &str) -> Option<String> {
    match text {
        "true" => Some(tr!("audit-noted-yes")),
        "false" => Some(tr!("audit-noted-no")),
        _ => None,
    }
}
