//! Whether somebody may do something to a device, and if not, why and what instead.
//!
//! This is the only place where an [`Availability`] can be made. The service asks here when a
//! request is accepted and again when the device takes the command.

use crate::command::RemoteAction;
use crate::device::{Assignment, DeviceFacts, Enrolment, ManagementAgent, Platform};
use crate::person::Role;
use crate::policy::SelfServicePolicy;
use crate::rules::{Cell, Effect, Instead, Reason, rows};

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
    /// A person of IT about any device.
    It,
}

impl Actor {
    /// Somebody with `role` who acts on a device in the console, not on their own.
    #[must_use]
    pub fn in_console(role: Role) -> Option<Self> {
        match role {
            Role::Employee => None,
            Role::HelpDesk | Role::Administrator => Some(Self::It),
        }
    }
}

/// Whether `actor` may do `action` to `device` under `policy`.
#[must_use]
pub fn verdict(
    actor: Actor,
    action: RemoteAction,
    device: &DeviceFacts,
    policy: &SelfServicePolicy,
) -> Availability {
    match judge(actor, action, device, policy) {
        Ok(effect) => Availability::Available(Grant { effect }),
        Err((reason, instead)) => Availability::Unavailable(Denial { reason, instead }),
    }
}

/// The same for a device that is about to take a command accepted before: what is under way is
/// that command itself.
#[must_use]
pub fn verdict_at_dispatch(
    actor: Actor,
    action: RemoteAction,
    device: &DeviceFacts,
    policy: &SelfServicePolicy,
) -> Availability {
    let device = DeviceFacts {
        under_way: false,
        ..device.clone()
    };
    verdict(actor, action, &device, policy)
}

fn judge(
    actor: Actor,
    action: RemoteAction,
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
    match device.management_agent {
        ManagementAgent::Mdm => {}
        ManagementAgent::ExchangeActiveSync => return no(Reason::ManagedByExchange),
        ManagementAgent::IntuneClient => return no(Reason::ManagedBySoftwareClient),
        ManagementAgent::Unknown => return no(Reason::NotKnownEnough),
    }
    let known = device.platform != Platform::Unknown && device.enrolment != Enrolment::Unknown;
    let Some(row) = rows(action).iter().find(|row| known && row.fits(device)) else {
        return no(Reason::NotKnownEnough);
    };
    let switched = policy.switch(action, device.platform, device.ownership);
    let does = match (actor, row.employee, row.it) {
        (Actor::It, _, Cell::Yes(does) | Cell::ByPolicy(does)) => does,
        (Actor::Employee { .. }, Cell::Yes(does), _) if switched != Some(false) => does,
        (Actor::Employee { .. }, Cell::ByPolicy(does), _) if switched == Some(true) => does,
        (Actor::Employee { .. }, Cell::No(reason, instead), _)
        | (Actor::It, _, Cell::No(reason, instead)) => return Err((reason, instead)),
        (Actor::Employee { .. }, Cell::Yes(_) | Cell::ByPolicy(_), _) => {
            return no(Reason::SwitchedOff);
        }
    };
    if !can(action, device) {
        return no(Reason::AgentCant);
    }
    if device.under_way {
        return Err((Reason::UnderWay, Instead::Wait));
    }
    Ok(does.to_device(device))
}

fn can(action: RemoteAction, device: &DeviceFacts) -> bool {
    match action {
        RemoteAction::ResetPasscode => device.capabilities.reset_passcode,
    }
}
