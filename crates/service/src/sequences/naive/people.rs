//! What people ask for.

use super::{Command, DAY, Keyed, Naive, State};
use model::action::RemoteAction;
use model::device::UnderWay;
use model::rules::Effect;
use model::verdict::{Actor, Availability, verdict};

/// Five minutes, and half a minute for a clock that is ahead.
fn fresh(age: Option<i64>) -> bool {
    age.is_some_and(|age| (-30..=300).contains(&age))
}

impl Naive {
    pub(super) fn act(
        &mut self,
        person: usize,
        device: usize,
        action: RemoteAction,
        age: Option<i64>,
        key: Option<usize>,
    ) -> String {
        if self.devices[device].gone || self.devices[device].owner != Some(person) {
            return "NotFound".to_owned();
        }
        let of = |taken: bool| {
            let open = self.commands.iter().filter(move |command| {
                command.device == device
                    && command.state.is_open()
                    && (command.state == State::Accepted) == taken
            });
            open.map(|command| command.action).collect()
        };
        let under_way = UnderWay {
            waiting: of(false),
            running: of(true),
        };
        let facts = self.facts(device, under_way);
        let actor = Actor::Employee { primary_user: true };
        let before = key.and_then(|key| {
            self.keyed
                .iter()
                .find(|keyed| keyed.person == person && keyed.key == key)
        });
        let before = before.map(|keyed| {
            if keyed.device == device && keyed.action == action {
                format!("accepted {}", keyed.command)
            } else {
                "IdempotencyKeyReused".to_owned()
            }
        });
        let effect = match verdict(actor, action.into(), &facts, &self.policy()) {
            Availability::Available(grant) => grant.effect(),
            Availability::Unavailable(denial) => {
                return before.unwrap_or(format!("NotAvailable({denial:?})"));
            }
        };
        let hurts = matches!(
            action,
            RemoteAction::ResetPasscode | RemoteAction::Retire | RemoteAction::Wipe
        );
        if hurts && !fresh(age) {
            return "StaleSignIn".to_owned();
        }
        if let Some(before) = before {
            return before;
        }
        if action == RemoteAction::Wipe {
            self.supersede(device);
        }
        let command = self.commands.len();
        if let Some(key) = key {
            self.keyed.push(Keyed {
                person,
                key,
                device,
                action,
                command,
                at: self.now,
            });
        }
        self.commands.push(Command {
            device,
            action,
            effect,
            requester: person,
            asked: self.now,
            accepted: 0,
            state: State::Queued,
            passcode: matches!(effect, Effect::TemporaryPasscode { .. }),
        });
        format!("accepted {command}")
    }

    pub(super) fn cancel(&mut self, person: usize, command: usize) -> String {
        let command = &mut self.commands[command];
        if command.requester != person {
            return "NotFound".to_owned();
        }
        if command.state != State::Cancelled && !command.state.waits() {
            return "TooLate".to_owned();
        }
        command.ends(State::Cancelled);
        "done".to_owned()
    }

    pub(super) fn reveal(&self, person: usize, number: usize, age: Option<i64>) -> String {
        let command = &self.commands[number];
        if command.requester != person {
            return "NotFound".to_owned();
        }
        if !fresh(age) {
            return "StaleSignIn".to_owned();
        }
        if self.devices[command.device].owner != Some(person) {
            return "NotFound".to_owned();
        }
        if !matches!(command.effect, Effect::TemporaryPasscode { .. }) {
            return "Gone".to_owned();
        }
        if command.state.is_open() || command.state == State::Unknown {
            return "NotYetSet".to_owned();
        }
        let too_old = self.now >= command.asked + 7 * DAY;
        if command.state != State::Succeeded || !command.passcode || too_old {
            return "Gone".to_owned();
        }
        let later = self.commands[number + 1..].iter().any(|later| {
            later.device == command.device
                && later.action == command.action
                && (later.state == State::Accepted || later.state == State::Unknown)
        });
        if later { "NotYetSet" } else { "done" }.to_owned()
    }

    /// Nothing that waits for the device comes about any more.
    pub(super) fn supersede(&mut self, device: usize) {
        for command in &mut self.commands {
            if command.device == device && command.state.waits() {
                command.ends(State::Superseded);
            }
        }
    }
}
