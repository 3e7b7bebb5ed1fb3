//! The second model: what becomes of commands, said plainly, over lists and without a database.

mod channel;
mod people;

use super::devices;
use super::step::{Outcome, Step};
use crate::testing::NOW;
use model::action::RemoteAction;
use model::device::{Assignment, DeviceFacts, UnderWay};
use model::policy::{SelfServicePolicy, Switch};
use model::rules::Effect;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Queued,
    Sent,
    Accepted,
    Succeeded,
    Failed,
    NotSupported,
    Unknown,
    Expired,
    Cancelled,
    Superseded,
}

impl State {
    fn waits(self) -> bool {
        self == Self::Queued || self == Self::Sent
    }

    pub(super) fn is_open(self) -> bool {
        self.waits() || self == Self::Accepted
    }

    fn shown(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Accepted => "accepted",
            Self::Succeeded => "succeeded",
            Self::Failed => "failed",
            Self::NotSupported => "notSupported",
            Self::Unknown => "unknown",
            Self::Expired => "expired",
            Self::Cancelled => "cancelled",
            Self::Superseded => "superseded",
        }
    }
}

pub(super) struct Device {
    facts: DeviceFacts,
    pub(super) owner: Option<usize>,
    gone: bool,
}

pub(super) struct Command {
    pub(super) device: usize,
    action: RemoteAction,
    effect: Effect,
    pub(super) requester: usize,
    asked: i64,
    accepted: i64,
    pub(super) state: State,
    passcode: bool,
}

impl Command {
    fn until(&self) -> i64 {
        self.asked
            + match self.action {
                RemoteAction::SyncDevice | RemoteAction::RebootNow => HOUR,
                RemoteAction::RemoteLock | RemoteAction::ResetPasscode => DAY,
                RemoteAction::Retire | RemoteAction::Wipe => 30 * DAY,
            }
    }

    fn not_before(&self) -> i64 {
        let undo = if self.action == RemoteAction::Retire {
            10
        } else {
            0
        };
        self.asked + undo
    }

    fn takes_device_away(&self) -> bool {
        self.action == RemoteAction::Retire || self.action == RemoteAction::Wipe
    }

    fn hurts(&self) -> bool {
        self.takes_device_away() || self.action == RemoteAction::ResetPasscode
    }

    /// It comes to nothing, so its passcode opens nothing.
    fn ends(&mut self, state: State) {
        self.state = state;
        self.passcode = false;
    }
}

/// A request that was accepted with a key.
struct Keyed {
    person: usize,
    key: usize,
    device: usize,
    action: RemoteAction,
    command: usize,
    at: i64,
}

pub(super) struct Naive {
    pub(super) now: i64,
    pub(super) devices: Vec<Device>,
    pub(super) commands: Vec<Command>,
    keyed: Vec<Keyed>,
    switches: Vec<Switch>,
}

impl Naive {
    pub(super) fn new() -> Self {
        let devices = devices::all().into_iter().map(|(facts, owner)| Device {
            facts,
            owner: Some(owner),
            gone: false,
        });
        Self {
            now: NOW,
            devices: devices.collect(),
            commands: Vec::new(),
            keyed: Vec::new(),
            switches: Vec::new(),
        }
    }

    /// Takes the step; the answer.
    pub(super) fn takes(&mut self, step: &Step) -> String {
        match *step {
            Step::Act {
                person,
                device,
                action,
                age,
                key,
            } => self.act(person, device, action, age, key),
            Step::Cancel { person, command } => self.cancel(person, command),
            Step::Reveal {
                person,
                command,
                age,
            } => self.reveal(person, command, age),
            Step::CheckIn {
                device,
                passcode_changed,
            } => self.check_in(device, passcode_changed),
            Step::Accept { device, command } => self.accept(device, command),
            Step::Complete {
                device,
                command,
                outcome,
            } => self.complete(device, command, outcome),
            Step::Policy { ref switches } => {
                self.switches.clone_from(switches);
                String::new()
            }
            Step::HandOver {
                device,
                owner,
                ownership,
            } => {
                let device = &mut self.devices[device];
                device.owner = owner;
                device.facts.ownership = ownership;
                device.facts.assignment = match owner {
                    Some(_) => Assignment::PrimaryUser,
                    None => Assignment::Nobody,
                };
                String::new()
            }
            Step::Pass { seconds, looks } => {
                self.now += seconds;
                if looks {
                    self.look();
                }
                String::new()
            }
        }
    }

    fn look(&mut self) {
        let now = self.now;
        for command in &mut self.commands {
            if command.state.waits() && now >= command.until() {
                command.ends(State::Expired);
            }
            if command.state == State::Accepted && now >= command.accepted + 10 * MINUTE {
                // It may have been done, so its passcode stays.
                command.state = State::Unknown;
            }
            if now >= command.asked + 7 * DAY {
                command.passcode = false;
            }
        }
        self.keyed.retain(|keyed| now < keyed.at + 48 * HOUR);
    }

    fn policy(&self) -> SelfServicePolicy {
        SelfServicePolicy {
            switches: self.switches.clone(),
            it_reveals: false,
        }
    }

    /// It has left, or has taken the command to leave.
    fn leaving(&self, device: usize) -> bool {
        let leaves = |command: &Command| {
            command.device == device
                && command.takes_device_away()
                && command.state == State::Accepted
        };
        self.devices[device].gone || self.commands.iter().any(leaves)
    }

    fn facts(&self, device: usize, under_way: UnderWay) -> DeviceFacts {
        DeviceFacts {
            leaving: self.leaving(device),
            under_way,
            ..self.devices[device].facts.clone()
        }
    }

    pub(super) fn at_most_one_destructive(&self) -> bool {
        (0..self.devices.len()).all(|device| {
            let open = self.commands.iter().filter(|command| {
                command.device == device && command.hurts() && command.state.is_open()
            });
            open.count() <= 1
        })
    }

    /// Which devices each person has, then every device and every command.
    pub(super) fn shown(&self) -> (Vec<Vec<usize>>, Vec<String>) {
        let listed = (0..devices::PEOPLE.len()).map(|person| {
            let theirs = |device: &usize| {
                self.devices[*device].owner == Some(person) && !self.devices[*device].gone
            };
            (0..self.devices.len()).filter(theirs).collect()
        });
        let devices = (0..self.devices.len()).map(|device| {
            let (gone, leaving) = (self.devices[device].gone, self.leaving(device));
            format!("{} {}", u8::from(gone), u8::from(leaving))
        });
        let commands = self
            .commands
            .iter()
            .map(|command| format!("{} {}", command.state.shown(), u8::from(command.passcode)));
        (listed.collect(), devices.chain(commands).collect())
    }
}
