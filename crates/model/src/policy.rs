//! What the organisation lets its employees do themselves.

mod unswitched;

pub use unswitched::{Unswitched, unswitched};

use crate::action::Action;
use crate::device::{Ownership, Platform};
use crate::rules::Effect;

/// One switch: an action on or off for a platform and an ownership.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Switch {
    /// The action switched.
    pub action: Action,
    /// The platform it is switched for.
    pub platform: Platform,
    /// The ownership it is switched for.
    pub ownership: Ownership,
    /// Whether it may be used: by employees, and by IT where the rule asks for a switch of IT too.
    pub on: bool,
}

/// The organisation's self-service switches. Where it set none, the rule's own default holds; without any, IT
/// sees nobody's passcode.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SelfServicePolicy {
    /// The switches that were set; the last one for the same cell counts.
    pub switches: Vec<Switch>,
    /// Whether IT may be shown a temporary passcode of a device of the organisation, once, for a person who
    /// has nothing else to look it up with.
    pub it_reveals: bool,
}

impl SelfServicePolicy {
    /// What was set for this cell; `None` where nothing was.
    #[must_use]
    pub fn switch(&self, action: Action, platform: Platform, ownership: Ownership) -> Option<bool> {
        self.switches
            .iter()
            .rev()
            .find(|switch| {
                switch.action == action
                    && switch.platform == platform
                    && switch.ownership == ownership
            })
            .map(|switch| switch.on)
    }

    /// Whether IT may be shown what opens a device after `effect`.
    #[must_use]
    pub fn reveals_to_it(&self, effect: Effect, ownership: Ownership) -> bool {
        match effect {
            Effect::TemporaryPasscode { .. } => self.it_reveals && ownership == Ownership::Company,
            // Nobody else could open the computer that IT locked.
            Effect::LocksWithPin => true,
            Effect::RemovesPasscode { .. }
            | Effect::Locks
            | Effect::ChecksStatus
            | Effect::Restarts
            | Effect::Renames
            | Effect::LeavesManagement { .. }
            | Effect::Erases { .. } => false,
        }
    }
}
