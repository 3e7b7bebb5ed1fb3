//! A second statement of the rules, as plain chains of ifs written from their prose. It shares no
//! table with the model: where the two differ, one is wrong.

mod remote_lock;
mod reset_passcode;
mod retire;
mod wipe;

use model::action::{Action, RemoteAction};
use model::device::{Assignment, DeviceFacts, Enrolment, ManagementAgent, Platform};
use model::policy::SelfServicePolicy;
use model::rules::{Effect, Instead, Loses, Reason};

/// Who asks: IT, somebody about their own device, or somebody about another's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Who {
    Administrator,
    HelpDesk,
    Owner,
    Stranger,
}

impl Who {
    pub(crate) const ALL: [Self; 4] = [
        Self::Administrator,
        Self::HelpDesk,
        Self::Owner,
        Self::Stranger,
    ];

    pub(crate) fn is_it(self) -> bool {
        self == Self::Administrator || self == Self::HelpDesk
    }
}

/// The effect, or why not and what instead.
pub(crate) type Answer = Result<Effect, (Reason, Instead)>;

/// What the prose says of a kind of device.
enum Said {
    Yes(Effect),
    OnlyIfSwitchedOn(Effect),
    NotEvenIfSwitchedOn(Reason, Instead),
    No(Reason, Instead),
}

/// What the prose says, once it is clear that what to do instead can be done.
pub(crate) fn answer(
    who: Who,
    action: Action,
    device: &DeviceFacts,
    policy: &SelfServicePolicy,
) -> Answer {
    let said = first_answer(who, action, device, policy);
    if let Err((reason, Instead::ResetDevice)) = said {
        let reset = first_answer(who, Action::Wipe, device, policy);
        if reset.is_err() {
            return contact_it(reason);
        }
        // Whoever forgot a passcode gains nothing while anything stays on the device.
        if action == Action::ResetPasscode
            && reset
                != Ok(Effect::Erases {
                    loses: Loses::Everything,
                })
        {
            return contact_it(reason);
        }
    }
    if let Err((reason, Instead::RemoveDevice)) = said
        && first_answer(who, Action::Retire, device, policy).is_err()
    {
        return contact_it(reason);
    }
    said
}

fn first_answer(
    who: Who,
    action: Action,
    device: &DeviceFacts,
    policy: &SelfServicePolicy,
) -> Answer {
    if !who.is_it() {
        if device.assignment == Assignment::Nobody {
            return contact_it(Reason::NoPrimaryUser);
        }
        if device.assignment == Assignment::EnrolmentManager {
            return contact_it(Reason::EnrolmentManager);
        }
        if who == Who::Stranger {
            return contact_it(Reason::NotYours);
        }
    }
    if device.leaving {
        return contact_it(Reason::Leaving);
    }
    let said = if action == Action::Rename {
        Said::Yes(Effect::Renames)
    } else {
        if device.management_agent == ManagementAgent::ExchangeActiveSync {
            return contact_it(Reason::ManagedByExchange);
        }
        if device.management_agent == ManagementAgent::IntuneClient {
            return contact_it(Reason::ManagedBySoftwareClient);
        }
        if device.management_agent != ManagementAgent::Mdm
            || device.platform == Platform::Unknown
            || device.enrolment == Enrolment::Unknown
            || device.version.is_none()
        {
            return contact_it(Reason::NotKnownEnough);
        }
        by_kind(who.is_it(), action, device)
    };
    let mut switched_on = false;
    let mut switched_off = false;
    for switch in &policy.switches {
        if switch.action == action
            && switch.platform == device.platform
            && switch.ownership == device.ownership
        {
            switched_on = switch.on;
            switched_off = !switch.on;
        }
    }
    let effect = match said {
        Said::No(reason, instead) => return Err((reason, instead)),
        Said::Yes(_) if switched_off && !who.is_it() => return contact_it(Reason::SwitchedOff),
        Said::OnlyIfSwitchedOn(_) | Said::NotEvenIfSwitchedOn(..) if !switched_on => {
            return contact_it(Reason::SwitchedOff);
        }
        Said::NotEvenIfSwitchedOn(reason, instead) => return Err((reason, instead)),
        Said::Yes(effect) | Said::OnlyIfSwitchedOn(effect) => effect,
    };
    if who == Who::HelpDesk && (action == Action::Retire || action == Action::Wipe) {
        return contact_it(Reason::AdministratorsOnly);
    }
    if action == Action::Rename {
        return Ok(effect);
    }
    let able: Vec<Action> = device.capabilities.iter().map(Action::from).collect();
    if !able.contains(&action) {
        return contact_it(Reason::AgentCant);
    }
    wait(action, device)?;
    Ok(effect)
}

/// Nothing is asked for twice. A wipe waits only while something destructive runs; what is
/// destructive waits for all that is; and everything waits for a wipe.
fn wait(action: Action, device: &DeviceFacts) -> Result<(), (Reason, Instead)> {
    let waiting: Vec<Action> = device.under_way.waiting.iter().map(Action::from).collect();
    let running: Vec<Action> = device.under_way.running.iter().map(Action::from).collect();
    if waiting.contains(&action) || running.contains(&action) {
        return Err((Reason::UnderWay, Instead::Wait));
    }
    let another = Err((Reason::AnotherUnderWay, Instead::Wait));
    for destructive in [Action::ResetPasscode, Action::Retire, Action::Wipe] {
        let waits = waiting.contains(&destructive);
        let runs = running.contains(&destructive);
        if action == Action::Wipe && runs {
            return another;
        }
        if (action == Action::ResetPasscode || action == Action::Retire) && (waits || runs) {
            return another;
        }
        if destructive == Action::Wipe && action != Action::Wipe && (waits || runs) {
            return another;
        }
    }
    Ok(())
}

/// What this kind of device does when IT or its own person asks.
fn by_kind(by_it: bool, action: Action, device: &DeviceFacts) -> Said {
    match action {
        Action::ResetPasscode => reset_passcode::said(device),
        Action::RemoteLock => remote_lock::said(by_it, device),
        Action::Retire => retire::said(by_it, device),
        Action::Wipe => wipe::said(by_it, device),
        Action::SyncDevice => Said::Yes(Effect::ChecksStatus),
        Action::RebootNow => {
            if device.platform == Platform::Linux && device.enrolment != Enrolment::LinuxAgent {
                no(Reason::NotKnownEnough)
            } else if is_a_computer(device.platform) {
                Said::Yes(Effect::Restarts)
            } else {
                no(Reason::PlatformCant)
            }
        }
        Action::Rename => Said::Yes(Effect::Renames),
    }
    .for_whom(by_it)
}

impl Said {
    /// What is off by default is so for employees; of IT only a lock with a PIN asks for a switch.
    fn for_whom(self, by_it: bool) -> Self {
        match self {
            Self::OnlyIfSwitchedOn(effect) if by_it && effect != Effect::LocksWithPin => {
                Self::Yes(effect)
            }
            Self::NotEvenIfSwitchedOn(reason, instead) if by_it => Self::No(reason, instead),
            said => said,
        }
    }
}

/// The numbers of the version; what is missing counts as nought.
fn version_number(device: &DeviceFacts, at: usize) -> u64 {
    let text = device
        .version
        .as_ref()
        .map_or("", |version| version.as_str());
    text.split('.')
        .nth(at)
        .and_then(|part| part.parse().ok())
        .unwrap_or(0)
}

fn is_a_computer(platform: Platform) -> bool {
    platform == Platform::Windows
        || platform == Platform::Windows81
        || platform == Platform::MacOs
        || platform == Platform::Linux
}

fn is_apple_mobile(platform: Platform) -> bool {
    platform == Platform::Ios || platform == Platform::IpadOs
}

fn is_any_windows(platform: Platform) -> bool {
    platform == Platform::Windows
        || platform == Platform::Windows81
        || platform == Platform::WindowsRt
        || platform == Platform::Windows10Mobile
        || platform == Platform::WindowsPhone
}

fn no(reason: Reason) -> Said {
    Said::No(reason, Instead::ContactIt)
}

fn contact_it<T>(reason: Reason) -> Result<T, (Reason, Instead)> {
    Err((reason, Instead::ContactIt))
}

/// What goes to the device, in the words of everything that can be done to one.
pub(crate) fn remote(action: Action) -> Option<RemoteAction> {
    RemoteAction::ALL
        .into_iter()
        .find(|remote| Action::from(*remote) == action)
}
