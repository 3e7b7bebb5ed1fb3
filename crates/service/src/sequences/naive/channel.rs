//! What devices say.

use super::{MINUTE, Naive, Outcome, State};
use model::action::RemoteAction;
use model::device::UnderWay;
use model::verdict::{Actor, Availability, verdict};

impl Naive {
    pub(super) fn check_in(&mut self, device: usize, passcode_changed: bool) -> String {
        if self.devices[device].gone {
            return "Left".to_owned();
        }
        let mut handed = vec!["gets".to_owned()];
        for (number, command) in self.commands.iter_mut().enumerate() {
            if command.device != device {
                continue;
            }
            if passcode_changed && command.state == State::Succeeded {
                command.passcode = false;
            }
            let in_time = command.not_before() <= self.now && self.now < command.until();
            if command.state.waits() && in_time {
                command.state = State::Sent;
                handed.push(number.to_string());
            } else if command.state == State::Accepted {
                handed.push(number.to_string());
            }
        }
        handed.join(" ")
    }

    pub(super) fn accept(&mut self, device: usize, number: usize) -> String {
        let command = &self.commands[number];
        if command.device != device || self.now < command.not_before() {
            return "NotFound".to_owned();
        }
        let again = command.state == State::Accepted && self.now < command.accepted + 10 * MINUTE;
        if !again {
            if !command.state.waits() {
                return "NotAcceptable".to_owned();
            }
            let no = if self.now >= command.until() {
                Some(State::Expired)
            } else if !self.still_allowed(number) {
                Some(State::Cancelled)
            } else {
                None
            };
            let command = &mut self.commands[number];
            if let Some(state) = no {
                command.ends(state);
                return "NotAcceptable".to_owned();
            }
            command.state = State::Accepted;
            command.accepted = self.now;
        }
        format!("runs, passcode {}", self.commands[number].passcode)
    }

    fn still_allowed(&self, number: usize) -> bool {
        let command = &self.commands[number];
        let device = command.device;
        if self.devices[device].gone || self.devices[device].owner != Some(command.requester) {
            return false;
        }
        let facts = self.facts(device, UnderWay::default());
        let actor = Actor::Employee { primary_user: true };
        match verdict(actor, command.action.into(), &facts, &self.policy()) {
            Availability::Available(grant) => grant.effect() == command.effect,
            Availability::Unavailable(_) => false,
        }
    }

    pub(super) fn complete(&mut self, device: usize, number: usize, outcome: Outcome) -> String {
        if self.commands[number].device != device {
            return "NotFound".to_owned();
        }
        match self.commands[number].state {
            State::Accepted | State::Unknown => {}
            State::Succeeded | State::Failed | State::NotSupported => return "done".to_owned(),
            _ => return "NotAcceptable".to_owned(),
        }
        match outcome {
            Outcome::Succeeded => self.succeed(number),
            Outcome::Failed => self.commands[number].ends(State::Failed),
            Outcome::NotSupported => self.commands[number].ends(State::NotSupported),
        }
        "done".to_owned()
    }

    /// The last passcode that was set is the one that opens the device.
    fn succeed(&mut self, number: usize) {
        self.commands[number].state = State::Succeeded;
        let (device, action) = (self.commands[number].device, self.commands[number].action);
        for earlier in &mut self.commands[..number] {
            if earlier.device == device && earlier.action == action {
                earlier.passcode = false;
            }
        }
        let overtaken = self.commands[number + 1..].iter().any(|later| {
            later.device == device && later.action == action && later.state == State::Succeeded
        });
        if overtaken {
            self.commands[number].passcode = false;
        }
        if self.commands[number].takes_device_away() {
            self.supersede(device);
            self.devices[device].gone = true;
        }
        if action == RemoteAction::Wipe {
            for command in &mut self.commands {
                if command.device == device {
                    command.passcode = false;
                }
            }
        }
    }
}
