//! What other switches would change, in words.

use wire::portal::PolicyChange;
use wire::terms::Ownership;

use super::{action, it_device, number, tr};

/// On how many devices an action would become available, and on how many it no longer would be.
#[must_use]
pub fn lines(change: PolicyChange) -> Vec<String> {
    let more = Some(change.becomes_available).filter(|count| *count > 0);
    let fewer = Some(change.becomes_unavailable).filter(|count| *count > 0);
    let more = more.and_then(|count| available(change, count));
    let fewer = fewer.and_then(|count| unavailable(change, count));
    [more, fewer].into_iter().flatten().collect()
}

fn available(change: PolicyChange, count: u32) -> Option<String> {
    let platform = it_device::platform(change.platform);
    let action = action::name(change.action);
    let devices = number::written(count.into());
    Some(match change.ownership {
        Ownership::Company => tr!("policy-becomes-available-company", {
            "platform" => platform,
            "action" => action,
            "count" => count,
            "devices" => devices
        }),
        Ownership::Personal => tr!("policy-becomes-available-personal", {
            "platform" => platform,
            "action" => action,
            "count" => count,
            "devices" => devices
        }),
        // There is no switch for it.
        Ownership::Unknown => return None,
    })
}

fn unavailable(change: PolicyChange, count: u32) -> Option<String> {
    let platform = it_device::platform(change.platform);
    let action = action::name(change.action);
    let devices = number::written(count.into());
    Some(match change.ownership {
        Ownership::Company => tr!("policy-becomes-unavailable-company", {
            "platform" => platform,
            "action" => action,
            "count" => count,
            "devices" => devices
        }),
        Ownership::Personal => tr!("policy-becomes-unavailable-personal", {
            "platform" => platform,
            "action" => action,
            "count" => count,
            "devices" => devices
        }),
        // There is no switch for it.
        Ownership::Unknown => return None,
    })
}
