//! What an entry of the audit notes, by name. What only a newer service writes keeps its technical name.

use serde::de::DeserializeOwned;
use wire::graph::AuditProperty;
use wire::terms::{CommandState, Ownership, RemoteAction};

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

/// What was noted under that name.
#[must_use]
pub fn value(property: &AuditProperty) -> String {
    let text = property.new_value.as_str();
    let worded = match property.display_name.as_str() {
        "action" => term(text).map(|asked: RemoteAction| action::name(asked.into())),
        "asEmployee" | "awaitsApproval" | "itReveals" => yes_or_no(text),
        "devices" => text.parse().ok().map(number::written),
        "ownership" => term::<Ownership>(text).map(it_device::ownership),
        "state" => term::<CommandState>(text).map(it_action::state),
        _ => None,
    };
    worded.unwrap_or_else(|| text.to_owned())
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
