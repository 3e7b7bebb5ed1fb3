//! The audit, each entry as a whole sentence. What this face has no sentence for is told by its technical name.

use wire::graph::AuditEvent;
use wire::terms::RemoteAction;

use super::{audit_property, number, tr};

/// Who did it.
#[must_use]
pub fn actor(event: &AuditEvent) -> String {
    let actor = &event.actor;
    let known = actor.display_name.clone();
    let known = known.or_else(|| actor.user_principal_name.clone());
    known.unwrap_or_else(|| {
        if actor.user_id.is_some() || actor.device_id.is_some() {
            tr!("audit-somebody")
        } else {
            tr!("audit-the-portal")
        }
    })
}

/// What it was done to.
fn subject(event: &AuditEvent) -> String {
    let resource = event.resources.first();
    let known = resource.and_then(|resource| resource.display_name.clone());
    known.unwrap_or_else(|| tr!("audit-something"))
}

/// What was asked for, as part of a sentence.
fn action(event: &AuditEvent) -> String {
    let asked = event.resources.first().and_then(|resource| resource.action);
    asked.map_or_else(|| tr!("audit-an-action"), the)
}

fn the(action: RemoteAction) -> String {
    match action {
        RemoteAction::SyncDevice => tr!("audit-the-check-status"),
        RemoteAction::RemoteLock => tr!("audit-the-remote-lock"),
        RemoteAction::ResetPasscode => tr!("audit-the-reset-passcode"),
        RemoteAction::RebootNow => tr!("audit-the-restart"),
        RemoteAction::Retire => tr!("audit-the-remove"),
        RemoteAction::Wipe => tr!("audit-the-reset-device"),
    }
}

/// What was asked of many devices, or of a single one by its name, as part of a sentence.
fn what(event: &AuditEvent) -> String {
    let resource = event.resources.first();
    let noted = noted(event, "devices").and_then(|count| count.parse().ok());
    let count = resource.and_then(|it| it.devices).or(noted);
    let only = resource.and_then(|it| it.display_name.as_deref());
    match (resource.and_then(|it| it.action), count, only) {
        (Some(action), Some(1), Some(device)) => on_one(action, device),
        (Some(action), Some(count), _) => on_many(action, count),
        (Some(action), None, _) => the(action),
        (None, Some(count), _) => {
            let number = number::written(count.into());
            tr!("audit-an-action-on", { "count" => count, "number" => number })
        }
        (None, None, _) => tr!("audit-an-action"),
    }
}

fn on_one(action: RemoteAction, device: &str) -> String {
    let device = device.to_owned();
    match action {
        RemoteAction::SyncDevice => tr!("audit-one-check-status", { "device" => device }),
        RemoteAction::RemoteLock => tr!("audit-one-remote-lock", { "device" => device }),
        RemoteAction::ResetPasscode => tr!("audit-one-reset-passcode", { "device" => device }),
        RemoteAction::RebootNow => tr!("audit-one-restart", { "device" => device }),
        RemoteAction::Retire => tr!("audit-one-remove", { "device" => device }),
        RemoteAction::Wipe => tr!("audit-one-reset-device", { "device" => device }),
    }
}

fn on_many(action: RemoteAction, count: u32) -> String {
    let number = number::written(count.into());
    match action {
        RemoteAction::SyncDevice => {
            tr!("audit-many-check-status", { "count" => count, "number" => number })
        }
        RemoteAction::RemoteLock => {
            tr!("audit-many-remote-lock", { "count" => count, "number" => number })
        }
        RemoteAction::ResetPasscode => {
            tr!("audit-many-reset-passcode", { "count" => count, "number" => number })
        }
        RemoteAction::RebootNow => {
            tr!("audit-many-restart", { "count" => count, "number" => number })
        }
        RemoteAction::Retire => tr!("audit-many-remove", { "count" => count, "number" => number }),
        RemoteAction::Wipe => {
            tr!("audit-many-reset-device", { "count" => count, "number" => number })
        }
    }
}

/// What was noted under `name`.
#[must_use]
pub fn noted<'a>(event: &'a AuditEvent, name: &str) -> Option<&'a str> {
    let properties = event
        .resources
        .iter()
        .flat_map(|it| &it.modified_properties);
    let mut named = properties.filter(|property| property.display_name == name);
    named.next().map(|property| property.new_value.as_str())
}

/// Who did what.
#[must_use]
pub fn sentence(event: &AuditEvent) -> String {
    let (name, device) = (actor(event), subject(event));
    match event.activity_type.as_str() {
        "commandAccepted" => asked(event, name, device),
        "commandTaken" if noted(event, "state") == Some("accepted") => {
            tr!("audit-taken", { "device" => device, "action" => action(event) })
        }
        "commandTaken" => {
            tr!("audit-not-taken", { "device" => device, "action" => action(event) })
        }
        "commandCompleted" if noted(event, "state") == Some("succeeded") => {
            tr!("audit-done", { "device" => device, "action" => action(event) })
        }
        "commandCompleted" => {
            tr!("audit-not-done", { "device" => device, "action" => action(event) })
        }
        "commandEnded" if noted(event, "state") == Some("unknown") => {
            tr!("audit-no-answer", { "device" => device, "action" => action(event) })
        }
        "commandEnded" => tr!("audit-expired", { "device" => device, "action" => action(event) }),
        "commandCancelled" => {
            tr!("audit-cancelled", { "name" => name, "device" => device, "action" => action(event) })
        }
        "commandSuperseded" => {
            tr!("audit-superseded", { "device" => device, "action" => action(event) })
        }
        // Whoever looks at their own gives no reason.
        "passcodeRevealed" if noted(event, "reason").is_some() => {
            tr!("audit-revealed-to-it", { "name" => name, "device" => device })
        }
        "passcodeRevealed" => tr!("audit-revealed", { "name" => name, "device" => device }),
        "deviceEnrolled" => tr!("audit-enrolled", { "device" => device }),
        "enrolmentRepeated" => tr!("audit-enrolled-again", { "device" => device }),
        "deviceRemoved" => tr!("audit-left", { "device" => device }),
        "deviceRenamed" => renamed(event, name, device),
        _ => of_many(event, name),
    }
}

/// What was asked of one device.
fn asked(event: &AuditEvent, name: String, device: String) -> String {
    match noted(event, "action") {
        Some("syncDevice") => {
            tr!("audit-asked-check-status", { "name" => name, "device" => device })
        }
        Some("remoteLock") => {
            tr!("audit-asked-remote-lock", { "name" => name, "device" => device })
        }
        Some("resetPasscode") => {
            tr!("audit-asked-reset-passcode", { "name" => name, "device" => device })
        }
        Some("rebootNow") => tr!("audit-asked-restart", { "name" => name, "device" => device }),
        Some("retire") => tr!("audit-asked-remove", { "name" => name, "device" => device }),
        Some("wipe") => tr!("audit-asked-reset-device", { "name" => name, "device" => device }),
        _ => other(event, name),
    }
}

fn renamed(event: &AuditEvent, name: String, device: String) -> String {
    let from = noted(event, "from").map_or_else(|| device.clone(), str::to_owned);
    let to = noted(event, "to").map_or(device, str::to_owned);
    tr!("audit-renamed", { "name" => name, "from" => from, "to" => to })
}

/// What was asked of many devices, and decided about it.
fn of_many(event: &AuditEvent, name: String) -> String {
    match event.activity_type.as_str() {
        "bulkAccepted" => asked_of_many(event, name),
        "bulkCancelled" => tr!("audit-bulk-cancelled", { "name" => name, "what" => what(event) }),
        "approvalAsked" => tr!("audit-approval-asked", { "name" => name, "what" => what(event) }),
        "approvalGiven" => tr!("audit-approved", { "name" => name, "what" => what(event) }),
        "approvalRefused" => tr!("audit-rejected", { "name" => name, "what" => what(event) }),
        "approvalLapsed" => tr!("audit-lapsed", { "what" => what(event) }),
        "actionsStopped" => tr!("audit-stopped", { "name" => name }),
        "actionsAllowed" => tr!("audit-let-act", { "name" => name }),
        _ => of_organisation(event, name),
    }
}

fn asked_of_many(event: &AuditEvent, name: String) -> String {
    let count = noted(event, "devices").and_then(|it| it.parse().ok());
    let devices = number::written(count.unwrap_or_default());
    match noted(event, "action") {
        Some("syncDevice") => {
            tr!("audit-bulk-check-status", { "name" => name, "devices" => devices })
        }
        Some("remoteLock") => {
            tr!("audit-bulk-remote-lock", { "name" => name, "devices" => devices })
        }
        Some("resetPasscode") => {
            tr!("audit-bulk-reset-passcode", { "name" => name, "devices" => devices })
        }
        Some("rebootNow") => tr!("audit-bulk-restart", { "name" => name, "devices" => devices }),
        Some("retire") => tr!("audit-bulk-remove", { "name" => name, "devices" => devices }),
        Some("wipe") => tr!("audit-bulk-reset-device", { "name" => name, "devices" => devices }),
        _ => tr!("audit-bulk", { "name" => name, "devices" => devices }),
    }
}

/// What changed in the organisation, and what people did for themselves.
fn of_organisation(event: &AuditEvent, name: String) -> String {
    match event.activity_type.as_str() {
        "policyChanged" => policy(event, name),
        "organisationChanged" => tr!("audit-organisation", { "name" => name }),
        "enrolmentTextsChanged" => tr!("audit-texts", { "name" => name }),
        "compliancePoliciesChanged" => tr!("audit-compliance", { "name" => name }),
        "roleChanged" => role(event),
        "enrolmentGranted" => match event.resources.first().map(|it| it.display_name.is_some()) {
            Some(true) => tr!("audit-code", { "person" => subject(event) }),
            _ => tr!("audit-code-nobody"),
        },
        "elevated" => tr!("audit-confirmed", { "name" => name }),
        "signedOutEverywhere" => tr!("audit-signed-out", { "name" => name }),
        "devicesExported" => tr!("audit-devices-exported", { "name" => name }),
        "auditExported" => tr!("audit-audit-exported", { "name" => name }),
        _ => other(event, name),
    }
}

/// What employees may do: the switch itself, where it is a single one.
fn policy(event: &AuditEvent, name: String) -> String {
    let changed = ["added", "removed"].map(|list| {
        let switches = noted(event, list).map(audit_property::switches);
        switches.unwrap_or_default()
    });
    let [added, removed] = changed;
    match (added.as_slice(), removed.len()) {
        ([only], _) if removed.iter().all(|before| before.is_of(only)) => match only.words() {
            Some(switch) => tr!("audit-policy-switch", { "name" => name, "switch" => switch }),
            None => tr!("audit-policy", { "name" => name }),
        },
        ([], 0) => match noted(event, "itReveals") {
            Some("true") => tr!("audit-policy-reveals-on", { "name" => name }),
            Some("false") => tr!("audit-policy-reveals-off", { "name" => name }),
            _ => tr!("audit-policy", { "name" => name }),
        },
        (added, _) => {
            let others = removed
                .iter()
                .filter(|before| !added.iter().any(|it| it.is_of(before)));
            match added.len() + others.count() {
                // One that is no longer set is as the rules say again.
                0 | 1 => tr!("audit-policy", { "name" => name }),
                count => {
                    let number = number::written(count as u64);
                    tr!("audit-policy-switches", { "name" => name, "number" => number })
                }
            }
        }
    }
}

fn role(event: &AuditEvent) -> String {
    let person = subject(event);
    match noted(event, "to") {
        Some("employee") => tr!("audit-now-employee", { "person" => person }),
        Some("helpDesk") => tr!("audit-now-help-desk", { "person" => person }),
        Some("administrator") => tr!("audit-now-administrator", { "person" => person }),
        _ => tr!("audit-role", { "person" => person }),
    }
}

fn other(event: &AuditEvent, name: String) -> String {
    let activity = event.activity_type.clone();
    tr!("audit-other", { "name" => name, "activity" => activity })
}
