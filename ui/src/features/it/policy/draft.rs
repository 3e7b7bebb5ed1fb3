//! The switches while they are changed: what each stands at, and how far they are from those that hold.

use wire::portal::{Policy, PolicyDefault, Switch};
use wire::terms::{Action, Ownership, Platform, Unswitched};

/// What a switch stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Nobody set it; the rules' own default holds.
    Default,
    /// The action may be used.
    On,
    /// It may not.
    Off,
}

/// Which switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Which {
    /// The action it switches.
    pub action: Action,
    /// The platform it switches it for.
    pub platform: Platform,
    /// The ownership it switches it for.
    pub ownership: Ownership,
}

/// What that switch of `policy` stands at; the last one that was set counts.
#[must_use]
pub fn stand(policy: &Policy, which: Which) -> Stand {
    let mut set = policy.switches.iter().rev().filter(|it| is(it, which));
    match set.next() {
        None => Stand::Default,
        Some(switch) if switch.on => Stand::On,
        Some(_) => Stand::Off,
    }
}

/// What holds there while nobody sets it; `None` where there is nothing to switch.
#[must_use]
pub fn unswitched(defaults: &[PolicyDefault], which: Which) -> Option<Unswitched> {
    let mut cells = defaults.iter();
    let found = cells.find(|cell| {
        let PolicyDefault {
            action,
            platform,
            ownership,
            ..
        } = **cell;
        let cell = Which {
            action,
            platform,
            ownership,
        };
        cell == which
    });
    found.map(|cell| cell.unswitched)
}

/// `policy` with that switch at `stand`.
#[must_use]
pub fn with(policy: &Policy, which: Which, stand: Stand) -> Policy {
    let mut switches = policy.switches.clone();
    switches.retain(|it| !is(it, which));
    let Which {
        action,
        platform,
        ownership,
    } = which;
    let set = |on| Switch {
        action,
        platform,
        ownership,
        on,
    };
    match stand {
        Stand::Default => {}
        Stand::On => switches.push(set(true)),
        Stand::Off => switches.push(set(false)),
    }
    Policy {
        switches,
        ..policy.clone()
    }
}

/// How much in `draft` stands otherwise than in `policy`.
#[must_use]
pub fn changes(policy: &Policy, draft: &Policy) -> usize {
    let all = policy.switches.iter().chain(&draft.switches).map(of);
    let mut changed: Vec<Which> = Vec::new();
    for which in all {
        if stand(policy, which) != stand(draft, which) && !changed.contains(&which) {
            changed.push(which);
        }
    }
    changed.len() + usize::from(policy.it_reveals_passcodes != draft.it_reveals_passcodes)
}

fn of(switch: &Switch) -> Which {
    Which {
        action: switch.action,
        platform: switch.platform,
        ownership: switch.ownership,
    }
}

fn is(switch: &Switch, which: Which) -> bool {
    of(switch) == which
}

#[cfg(test)]
mod tests {
    use super::{Stand, Which, changes, stand, with};
    use wire::portal::Policy;
    use wire::terms::{Action, Ownership, Platform};

    const LOCK: Which = Which {
        action: Action::RemoteLock,
        platform: Platform::Android,
        ownership: Ownership::Company,
    };

    fn nothing() -> Policy {
        Policy {
            switches: vec![],
            it_reveals_passcodes: false,
        }
    }

    #[test]
    fn a_switch_stands_where_it_was_put_and_no_other_moves() {
        let nothing = nothing();
        let on = with(&nothing, LOCK, Stand::On);
        let off = with(&on, LOCK, Stand::Off);
        assert_eq!(stand(&nothing, LOCK), Stand::Default);
        assert_eq!(stand(&on, LOCK), Stand::On);
        assert_eq!(stand(&off, LOCK), Stand::Off);
        assert_eq!(with(&off, LOCK, Stand::Default), nothing);
        let personal = Which {
            ownership: Ownership::Personal,
            ..LOCK
        };
        assert_eq!(stand(&on, personal), Stand::Default);
    }

    #[test]
    fn what_is_put_back_is_no_change() {
        let policy = with(&nothing(), LOCK, Stand::On);
        let wipe = Which {
            action: Action::Wipe,
            ..LOCK
        };
        let draft = with(&with(&policy, LOCK, Stand::Off), wipe, Stand::Off);
        assert_eq!(changes(&policy, &draft), 2);
        let back = with(&with(&draft, LOCK, Stand::On), wipe, Stand::Default);
        assert_eq!(changes(&policy, &back), 0);
        let reveals = Policy {
            it_reveals_passcodes: true,
            ..back
        };
        assert_eq!(changes(&policy, &reveals), 1);
    }
}
