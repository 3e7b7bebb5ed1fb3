//! From what storage tells to the documents on the wire, member by member.

use core::fmt::Write as _;
use model::action::Action;
use model::device::DeviceFacts;
use model::person::Role;
use model::time::Timestamp;
use model::verdict::Availability;
use serde::de::value::{Error, StrDeserializer};
use serde::{Deserialize, de::IntoDeserializer};
use storage::{
    AuditEntry, Device, InForce, LatestCommand, ListedAuditEntry, ListedCommand, Person,
};
use wire::DateTime;
use wire::graph::{
    ActionAvailability, AuditActor, AuditEvent, AuditProperty, AuditResource, DeviceActionCategory,
    DeviceActionResult, ManagedDevice, RemoteActionAudit, User,
};
use wire::terms::{Chassis, DeviceFailure};

/// Graph's "never" where a date can't be left out: the first second of the year 1.
const NEVER: Timestamp = Timestamp(-62_135_596_800);

/// `device` as its primary user sees it.
pub(crate) fn managed_device(device: Device, in_force: &InForce, now: Timestamp) -> ManagedDevice {
    let judged = crate::availability::on_own_device(&device, &in_force.policy);
    managed_device_with(judged, device, in_force, now)
}

/// `device` as somebody in IT sees it, whose role this is.
pub(crate) fn managed_device_for_it(
    device: Device,
    role: Role,
    in_force: &InForce,
    now: Timestamp,
) -> ManagedDevice {
    let judged = crate::availability::in_console(role, &device, &in_force.policy);
    managed_device_with(judged, device, in_force, now)
}

fn managed_device_with(
    judged: Vec<(Action, Availability)>,
    device: Device,
    in_force: &InForce,
    now: Timestamp,
) -> ManagedDevice {
    let actions = judged
        .into_iter()
        .map(|(action, availability)| ActionAvailability {
            action: action.into(),
            availability: availability.into(),
        })
        .collect();
    ManagedDevice {
        actions,
        ..managed_device_without_actions(device, in_force, now)
    }
}

/// The same without what may be done to it, which nobody judges then.
pub(crate) fn managed_device_without_actions(
    device: Device,
    in_force: &InForce,
    now: Timestamp,
) -> ManagedDevice {
    let overall = device.compliance(&in_force.compliance, now);
    let Device {
        id,
        version,
        facts,
        device_name,
        managed_device_name,
        operating_system,
        os_version,
        chassis,
        model,
        manufacturer,
        serial_number,
        enrolled_at,
        last_contact,
        posture: _,
        noncompliant_since: _,
        primary_user,
        latest,
    } = device;
    let DeviceFacts {
        platform,
        enrolment,
        ownership,
        management_agent,
        ..
    } = facts;
    let (user_id, user_display_name, user_principal_name) = match primary_user {
        Some(user) => (
            Some(user.id.0),
            Some(user.display_name),
            Some(user.user_name),
        ),
        None => (None, None, None),
    };
    ManagedDevice {
        etag: etag(version),
        id: id.0,
        user_id,
        user_display_name,
        user_principal_name,
        device_name,
        managed_device_name,
        managed_device_owner_type: ownership.into(),
        device_action_results: latest.into_iter().map(action_result).collect(),
        enrolled_date_time: DateTime(enrolled_at),
        last_sync_date_time: DateTime(last_contact),
        operating_system,
        os_version,
        compliance_state: wire::terms::Compliance::from(overall.compliance).into(),
        compliance_grace_period_expiration_date_time: DateTime(
            overall.grace_until.unwrap_or(NEVER),
        ),
        management_agent: wire::terms::ManagementAgent::from(management_agent).into(),
        model,
        manufacturer,
        serial_number,
        platform: platform.into(),
        enrolment: enrolment.into(),
        chassis: read_term(&chassis).unwrap_or(Chassis::Desktop),
        actions: Vec::new(),
    }
}

/// A person.
pub(crate) fn user(person: Person) -> User {
    let Person {
        id,
        display_name,
        user_name,
        mail,
        role: _,
    } = person;
    User {
        id: id.0,
        display_name,
        user_principal_name: user_name,
        mail,
        role: None,
    }
}

/// The entity tag of a device's version.
pub(crate) fn etag(version: i64) -> String {
    format!("\"{version}\"")
}

fn action_result(latest: LatestCommand) -> DeviceActionResult {
    let LatestCommand {
        id,
        action,
        state,
        started,
        updated,
    } = latest;
    let state = wire::terms::CommandState::from(state);
    DeviceActionResult {
        action_name: action.into(),
        action_state: state.into(),
        start_date_time: DateTime(started),
        last_updated_date_time: DateTime(updated),
        action_id: id.0,
        state,
    }
}

/// An action as IT's list has it.
pub(crate) fn remote_action_audit(command: ListedCommand) -> RemoteActionAudit {
    let ListedCommand {
        id,
        action,
        effect,
        state,
        device,
        device_name,
        requester,
        by_it,
        primary_user,
        bulk,
        requested_at,
        updated_at,
        failure,
    } = command;
    let remote_action = wire::terms::RemoteAction::from(action);
    let state = wire::terms::CommandState::from(state);
    let (owner_user_name, owner_name) = match primary_user {
        Some(owner) => (Some(owner.user_name), Some(owner.display_name)),
        None => (None, None),
    };
    RemoteActionAudit {
        id: id.0,
        action: remote_action.into(),
        action_state: state.into(),
        // What one device waits for approval as is a bulk action of one.
        device_action_category: match bulk {
            Some((_, 2..)) => DeviceActionCategory::Bulk,
            _ => DeviceActionCategory::Single,
        },
        bulk_device_action_id: bulk.map(|(id, _)| id),
        managed_device_id: device.0,
        device_display_name: device_name,
        device_owner_user_principal_name: owner_user_name,
        initiated_by_user_principal_name: requester.user_name,
        request_date_time: DateTime(requested_at),
        remote_action,
        effect: effect.into(),
        state,
        failure: failure.as_deref().map(device_failure),
        last_updated_date_time: DateTime(updated_at),
        initiated_by_display_name: requester.display_name,
        device_owner_display_name: owner_name,
        by_it,
    }
}

/// An entry of the audit.
pub(crate) fn audit_event(listed: ListedAuditEntry) -> AuditEvent {
    let ListedAuditEntry {
        entry,
        person,
        device,
        subject: display_name,
        action: remote_action,
        devices,
    } = listed;
    let AuditEntry {
        seq,
        at,
        actor,
        action,
        subject,
        detail,
        previous_hash: _,
        hash,
    } = entry;
    let device_id = actor.strip_prefix("device:").map(str::to_owned);
    let actor = match person {
        Some(person) => AuditActor {
            user_id: Some(person.id.0),
            user_principal_name: Some(person.user_name),
            display_name: Some(person.display_name),
            device_id,
        },
        None => AuditActor {
            user_id: actor.strip_prefix("person:").map(str::to_owned),
            user_principal_name: None,
            display_name: device,
            device_id,
        },
    };
    let (kind, id) = subject.split_once(':').unwrap_or((&subject, ""));
    AuditEvent {
        id: seq.to_string(),
        activity_type: action,
        activity_date_time: DateTime(at),
        actor,
        resources: vec![AuditResource {
            display_name,
            audit_resource_type: kind.to_owned(),
            resource_id: id.to_owned(),
            action: remote_action.map(Into::into),
            devices,
            modified_properties: properties(&detail),
        }],
        hash: hexadecimal(&hash),
    }
}

/// What was noted, name by name.
fn properties(detail: &str) -> Vec<AuditProperty> {
    let noted = serde_json::from_str::<serde_json::Map<_, _>>(detail).unwrap_or_default();
    let property = |(display_name, value): (String, serde_json::Value)| AuditProperty {
        display_name,
        new_value: match value {
            serde_json::Value::String(text) => text,
            other => other.to_string(),
        },
    };
    noted.into_iter().map(property).collect()
}

/// Bytes as hexadecimal digits.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    let mut digits = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // Writing to a String never fails.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

/// Why a device couldn't, from the code that storage keeps.
pub(crate) fn device_failure(code: &str) -> DeviceFailure {
    read_term(code).unwrap_or(DeviceFailure::Other)
}

/// A term of the wire from the text that storage keeps.
pub(crate) fn read_term<'de, T: Deserialize<'de>>(text: &'de str) -> Option<T> {
    let text: StrDeserializer<'de, Error> = text.into_deserializer();
    T::deserialize(text).ok()
}

/// The text that storage keeps of a term of the wire.
pub(crate) fn term_text(term: impl serde::Serialize) -> String {
    match serde_json::to_value(term) {
        Ok(serde_json::Value::String(text)) => text,
        _ => String::new(),
    }
}
