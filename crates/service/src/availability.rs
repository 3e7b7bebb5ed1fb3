//! The one place where the service asks whether somebody may do something to a device: when a
//! device is shown, when a request is accepted, and again when the device takes the command.

use model::action::Action;
use model::device::DeviceFacts;
use model::person::Role;
use model::policy::SelfServicePolicy;
use model::rules::Effect;
use model::verdict::{Actor, Availability, Denial, verdict, verdict_at_dispatch};
use storage::{Device, Facts};

/// Every action on a device of one's own, available or why not.
#[must_use]
pub fn on_own_device(device: &Device, policy: &SelfServicePolicy) -> Vec<(Action, Availability)> {
    Action::ALL
        .into_iter()
        .map(|action| (action, of(action, device, policy)))
        .collect()
}

/// Every action on anybody's device in the console, available or why not; none for an employee, who has
/// no console.
#[must_use]
pub fn in_console(
    role: Role,
    device: &Device,
    policy: &SelfServicePolicy,
) -> Vec<(Action, Availability)> {
    if Actor::in_console(role).is_none() {
        return Vec::new();
    }
    Action::ALL
        .into_iter()
        .map(|action| (action, on_any_device(role, action, device, policy)))
        .collect()
}

/// One action on anybody's device in the console.
#[must_use]
pub fn on_any_device(
    role: Role,
    action: Action,
    device: &Device,
    policy: &SelfServicePolicy,
) -> Availability {
    verdict(in_console_or_nobody(role), action, &device.facts, policy)
}

/// One action on a device of one's own. Storage hands out a device to its primary user only.
#[must_use]
pub fn of(action: Action, device: &Device, policy: &SelfServicePolicy) -> Availability {
    let actor = Actor::Employee { primary_user: true };
    verdict(actor, action, &device.facts, policy)
}

/// Whether a device's primary user could do it under `policy`.
#[must_use]
pub fn to_primary_user(action: Action, device: &DeviceFacts, policy: &SelfServicePolicy) -> bool {
    let actor = Actor::Employee { primary_user: true };
    matches!(
        verdict(actor, action, device, policy),
        Availability::Available(_)
    )
}

/// Whether a request is accepted, seen from inside the savepoint that would accept it.
///
/// # Errors
///
/// Why it isn't.
pub fn at_accept(facts: &Facts) -> Result<Effect, Denial> {
    effect(verdict(
        actor(facts),
        facts.action.into(),
        &facts.device,
        &facts.policy,
    ))
}

/// Whether the device may still take a command that was accepted before.
///
/// # Errors
///
/// Why it may not.
pub fn at_dispatch(facts: &Facts) -> Result<Effect, Denial> {
    effect(verdict_at_dispatch(
        actor(facts),
        facts.action,
        &facts.device,
        &facts.policy,
    ))
}

/// What one action would do to anybody's device, for somebody who looks at many.
///
/// # Errors
///
/// Why it can't be done.
pub fn to_look(
    role: Role,
    action: Action,
    device: &Device,
    policy: &SelfServicePolicy,
) -> Result<Effect, Denial> {
    effect(on_any_device(role, action, device, policy))
}

/// Whether a device may be renamed, seen from inside the savepoint that would do it. `role` is that of
/// somebody who acts as IT; whoever has none is the device's primary user.
///
/// # Errors
///
/// Why it may not.
pub fn may_rename(
    device: &Device,
    policy: &SelfServicePolicy,
    role: Option<Role>,
) -> Result<(), Denial> {
    let judged = match role {
        Some(role) => on_any_device(role, Action::Rename, device, policy),
        None => of(Action::Rename, device, policy),
    };
    effect(judged).map(drop)
}

/// Who asks.
fn actor(facts: &Facts) -> Actor {
    if facts.as_employee {
        Actor::Employee {
            primary_user: facts.primary_user,
        }
    } else {
        in_console_or_nobody(facts.role)
    }
}

/// Somebody who acts as IT and has lost that role is an employee before somebody else's device: that
/// denies, whoever they are, and on their own device too.
fn in_console_or_nobody(role: Role) -> Actor {
    Actor::in_console(role).unwrap_or(Actor::Employee {
        primary_user: false,
    })
}

fn effect(availability: Availability) -> Result<Effect, Denial> {
    match availability {
        Availability::Available(grant) => Ok(grant.effect()),
        Availability::Unavailable(denial) => Err(denial),
    }
}
