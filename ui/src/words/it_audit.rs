//! The audit, each entry as a whole sentence. What this face has no sentence for is told by its technical name.

use wire::graph::AuditEvent;

use super::{number, tr};

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
            tr!("audit-taken", { "device" => device })
        }
        "commandTaken" => tr!("audit-not-taken", { "device" => device }),
        "commandCompleted" if noted(event, "state") == Some("succeeded") => {
            tr!("audit-done", { "device" => device })
        }
        "commandCompleted" => tr!("audit-not-done", { "device" => device }),
        "commandEnded" if noted(event, "state") == Some("unknown") => {
            tr!("audit-no-answer", { "device" => device })
        }
        "commandEnded" => tr!("audit-expired", { "device" => device }),
        "commandCancelled" => tr!("audit-called-off", { "name" => name, "device" => device }),
        "commandSuperseded" => tr!("audit-superseded", { "device" => device }),
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
        "bulkCancelled" => tr!("audit-bulk-called-off", { "name" => name }),
        "approvalAsked" => tr!("audit-approval-asked", { "name" => name }),
        "approvalGiven" => tr!("audit-approved", { "name" => name }),
        "approvalRefused" => tr!("audit-rejected", { "name" => name }),
        "approvalLapsed" => tr!("audit-lapsed"),
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
        "policyChanged" => tr!("audit-policy", { "name" => name }),
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
