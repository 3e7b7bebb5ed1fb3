//! Whether somebody may do something to a device, and if not, why and what instead.
//!
//! This is the only place where an [`Availability`] can be made. The service asks here when a
//! request is accepted and again when the device takes the command.

use crate::action::{Action, RemoteAction};
use crate::device::{Assignment, DeviceFacts, Enrolment, ManagementAgent, Platform, UnderWay};
use crate::person::Role;
use crate::policy::SelfServicePolicy;
use crate::rules::{Cell, Effect, Instead, Loses, Reason, Row, rows};

/// The answer for a person, a device and an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// It may be done.
    Available(Grant),
    /// It may not.
    Unavailable(Denial),
}

/// That an action may be done, and what it will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grant {
    effect: Effect,
}

impl Grant {
    /// What the action will do to this device.
    #[must_use]
    pub fn effect(self) -> Effect {
        self.effect
    }
}

/// That an action may not be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Denial {
    reason: Reason,
    instead: Instead,
}

impl Denial {
    /// Why not.
    #[must_use]
    pub fn reason(self) -> Reason {
        self.reason
    }

    /// What to do instead.
    #[must_use]
    pub fn instead(self) -> Instead {
        self.instead
    }
}

/// Who asks, as far as a rule cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A person about a device, as an employee.
    Employee {
        /// They are the device's primary user.
        primary_user: bool,
    },
    /// The help desk, about any device.
    HelpDesk,
    /// An administrator, about any device.
    Administrator,
}

impl Actor {
    /// Somebody with `role` who acts on a device in the console, not on their own.
    #[must_use]
    pub fn in_console(role: Role) -> Option<Self> {
        match role {
            Role::Employee => None,
            Role::HelpDesk => Some(Self::HelpDesk),
            Role::Administrator => Some(Self::Administrator),
        }
    }

    fn is_it(self) -> bool {
        !matches!(self, Self::Employee { .. })
    }
}

/// Whether `actor` may do `action` to `device` under `policy`.
#[must_use]
pub fn verdict(
    actor: Actor,
    action: Action,
    device: &DeviceFacts,
    policy: &SelfServicePolicy,
) -> Availability {
    let judge = |action| judge(actor, action, device, policy);
    match judge(action) {
        Ok(effect) => Availability::Available(Grant { effect }),
        Err((reason, instead)) => {
            // Nobody is sent to a button that is greyed, too, or that leaves the passcode as it is.
            let instead = match instead {
                Instead::ResetDevice if !helps(action, judge(Action::Wipe)) => Instead::ContactIt,
                Instead::RemoveDevice if judge(Action::Retire).is_err() => Instead::ContactIt,
                Instead::ContactIt
                | Instead::ResetDevice
                | Instead::RemoveDevice
                | Instead::OpenNotification
                | Instead::Wait => instead,
            };
            Availability::Unavailable(Denial { reason, instead })
        }
    }
}

/// Whether resetting the device gets somebody further who can't do `action`: a passcode goes only
/// with everything.
fn helps(action: Action, wipe: Result<Effect, (Reason, Instead)>) -> bool {
    match (action, wipe) {
        (_, Err(_)) => false,
        (Action::ResetPasscode, Ok(effect)) => {
            effect
                == Effect::Erases {
                    loses: Loses::Everything,
                }
        }
        (_, Ok(_)) => true,
    }
}

/// The same for a device that is about to take a command accepted before: what is under way is
/// that command itself, and what was let in beside it.
#[must_use]
pub fn verdict_at_dispatch(
    actor: Actor,
    action: RemoteAction,
    device: &DeviceFacts,
    policy: &SelfServicePolicy,
) -> Availability {
    let device = DeviceFacts {
        under_way: UnderWay::default(),
        ..device.clone()
    };
    verdict(actor, action.into(), &device, policy)
}

fn judge(
    actor: Actor,
    action: Action,
    device: &DeviceFacts,
    policy: &SelfServicePolicy,
) -> Result<Effect, (Reason, Instead)> {
    let no = |reason| Err((reason, Instead::ContactIt));
    if let Actor::Employee { primary_user } = actor {
        match device.assignment {
            Assignment::Nobody => return no(Reason::NoPrimaryUser),
            Assignment::EnrolmentManager => return no(Reason::EnrolmentManager),
            Assignment::PrimaryUser if !primary_user => return no(Reason::NotYours),
            Assignment::PrimaryUser => {}
        }
    }
    if device.leaving {
        return no(Reason::Leaving);
    }
    let row = match row_for(action, device) {
        Ok(row) => row,
        Err(reason) => return no(reason),
    };
    let switched = policy.switch(action, device.platform, device.ownership);
    let cell = if actor.is_it() { row.it } else { row.employee };
    let does = match cell {
        Cell::No(reason, instead) => return Err((reason, instead)),
        Cell::Yes(does) if actor.is_it() || switched != Some(false) => does,
        Cell::ByPolicy(does) if switched == Some(true) => does,
        Cell::ByPolicyNo(reason, instead) if switched == Some(true) => {
            return Err((reason, instead));
        }
        Cell::Yes(_) | Cell::ByPolicy(_) | Cell::ByPolicyNo(..) => return no(Reason::SwitchedOff),
    };
    if actor == Actor::HelpDesk && matches!(action, Action::Retire | Action::Wipe) {
        return no(Reason::AdministratorsOnly);
    }
    if let Some(remote) = action.remote() {
        if !device.capabilities.contains(remote) {
            return no(Reason::AgentCant);
        }
        if let Some(reason) = blocked(remote, device.under_way) {
            return Err((reason, Instead::Wait));
        }
    }
    Ok(does.to_device(device, actor.is_it()))
}

/// The row about this device; or why there can be none.
fn row_for(action: Action, device: &DeviceFacts) -> Result<&'static Row, Reason> {
    let rows = rows(action);
    if action == Action::Rename {
        // It never reaches the device, so nothing has to be known of the device.
        return rows.first().ok_or(Reason::NotKnownEnough);
    }
    match device.management_agent {
        ManagementAgent::Mdm => {}
        ManagementAgent::ExchangeActiveSync => return Err(Reason::ManagedByExchange),
        ManagementAgent::IntuneClient => return Err(Reason::ManagedBySoftwareClient),
        ManagementAgent::Unknown => return Err(Reason::NotKnownEnough),
    }
    let known = device.platform != Platform::Unknown && device.enrolment != Enrolment::Unknown;
    rows.iter()
        .find(|row| known && row.fits(device))
        .ok_or(Reason::NotKnownEnough)
}

/// Why `action` has to wait for what is under way. A wipe replaces what the device hasn't taken
/// yet, and waits only for what it has.
fn blocked(action: RemoteAction, under_way: UnderWay) -> Option<Reason> {
    let open = under_way.waiting.union(under_way.running);
    if open.contains(action) {
        return Some(Reason::UnderWay);
    }
    let in_the_way = if action == RemoteAction::Wipe {
        under_way.running.iter().any(RemoteAction::is_destructive)
    } else if action.is_destructive() {
        open.iter().any(RemoteAction::is_destructive)
    } else {
        open.contains(RemoteAction::Wipe)
    };
    in_the_way.then_some(Reason::AnotherUnderWay)
}
