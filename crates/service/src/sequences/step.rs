//! One step of a sequence, and how it is drawn: mostly about what is under way, so that a sequence
//! reaches the ends of commands and not only their beginnings.

use super::devices::PEOPLE;
use super::naive::Naive;
use model::action::{Action, RemoteAction};
use model::device::{Ownership, Platform};
use model::policy::Switch;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::Rng;

/// What a device says became of a command.
#[derive(Clone, Copy, Debug)]
pub(super) enum Outcome {
    Succeeded,
    Failed,
    NotSupported,
}

/// People, devices and commands are numbers, the first is 0.
#[derive(Clone, Debug)]
pub(super) enum Step {
    /// A person asks; how old their sign-in is in seconds, and which idempotency key they send.
    Act {
        person: usize,
        device: usize,
        action: RemoteAction,
        age: Option<i64>,
        key: Option<usize>,
    },
    Cancel {
        person: usize,
        command: usize,
    },
    Reveal {
        person: usize,
        command: usize,
        age: Option<i64>,
    },
    CheckIn {
        device: usize,
        passcode_changed: bool,
    },
    Accept {
        device: usize,
        command: usize,
    },
    Complete {
        device: usize,
        command: usize,
        outcome: Outcome,
    },
    Policy {
        switches: Vec<Switch>,
    },
    HandOver {
        device: usize,
        owner: Option<usize>,
        ownership: Ownership,
    },
    /// Seconds pass; where it says so, the service looks what is past its time.
    Pass {
        seconds: i64,
        looks: bool,
    },
}

impl Step {
    pub(super) fn draw(dice: &mut ChaCha8Rng, naive: &Naive) -> Self {
        let device = below(dice, naive.devices.len());
        let owner = naive.devices[device].owner;
        let mut person = below(dice, PEOPLE.len());
        if let Some(owner) = owner.filter(|_| below(dice, 8) > 0) {
            person = owner;
        }
        let age = pick(
            dice,
            &[Some(0), Some(60), Some(300), Some(301), Some(-30), None],
        );
        let Some(command) = some_command(dice, naive) else {
            return Self::act(dice, person, device, age);
        };
        let about = &naive.commands[command];
        let mut by = device;
        if below(dice, 12) > 0 {
            by = about.device;
        }
        if below(dice, 8) > 0 {
            person = about.requester;
        }
        match below(dice, 100) {
            0..30 => {
                if let Some(owner) = owner.filter(|_| below(dice, 8) > 0) {
                    person = owner;
                }
                Self::act(dice, person, device, age)
            }
            30..37 => Self::Cancel { person, command },
            37..43 => Self::Reveal {
                person,
                command,
                age,
            },
            43..55 => Self::CheckIn {
                device: by,
                passcode_changed: below(dice, 6) == 0,
            },
            55..68 => Self::Accept {
                device: by,
                command,
            },
            68..80 => Self::Complete {
                device: by,
                command,
                outcome: pick(
                    dice,
                    &[
                        Outcome::Succeeded,
                        Outcome::Succeeded,
                        Outcome::Failed,
                        Outcome::NotSupported,
                    ],
                ),
            },
            80..84 => Self::Policy {
                switches: some_switches(dice),
            },
            84..87 => Self::HandOver {
                device,
                owner: pick(dice, &[Some(0), Some(1), Some(2), None]),
                ownership: pick(dice, &Ownership::ALL),
            },
            _ => Self::Pass {
                seconds: pick(
                    dice,
                    &[
                        1, 5, 9, 10, 11, 60, 299, 300, 599, 600, 601, 3_599, 3_600, 43_200, 86_399,
                        86_400, 172_800, 604_800, 2_592_000,
                    ],
                ),
                looks: below(dice, 3) > 0,
            },
        }
    }

    fn act(dice: &mut ChaCha8Rng, person: usize, device: usize, age: Option<i64>) -> Self {
        Self::Act {
            person,
            device,
            action: pick(dice, &RemoteAction::ALL),
            age: if below(dice, 3) > 0 { Some(1) } else { age },
            key: Some(below(dice, 12)).filter(|key| *key < 6),
        }
    }
}

/// A late one, most of the time an open one.
fn some_command(dice: &mut ChaCha8Rng, naive: &Naive) -> Option<usize> {
    let count = naive.commands.len();
    let open: Vec<usize> = (0..count)
        .filter(|command| naive.commands[*command].state.is_open())
        .collect();
    if !open.is_empty() && below(dice, 4) > 0 {
        return Some(pick(dice, &open));
    }
    let late = count.min(10);
    (count > 0).then(|| count - 1 - below(dice, late))
}

fn some_switches(dice: &mut ChaCha8Rng) -> Vec<Switch> {
    let platforms = [
        Platform::Android,
        Platform::Ios,
        Platform::Linux,
        Platform::Windows,
    ];
    (0..below(dice, 6))
        .map(|_| Switch {
            action: pick(dice, &Action::ALL),
            platform: pick(dice, &platforms),
            ownership: pick(dice, &Ownership::ALL),
            on: below(dice, 2) == 0,
        })
        .collect()
}

fn pick<T: Clone>(dice: &mut ChaCha8Rng, from: &[T]) -> T {
    from[below(dice, from.len())].clone()
}

fn below(dice: &mut ChaCha8Rng, end: usize) -> usize {
    usize::try_from(dice.next_u32()).unwrap() % end
}
