//! Whether a device complies: the organisation's compliance policies against what the device says
//! of itself and when it was last in contact.
//!
//! Nothing here is stored but since when a device hasn't complied: everything else follows from
//! that, the policies and the time.

use crate::device::{Compliance, Platform};
use crate::time::Timestamp;
use crate::version::Version;
use core::fmt;

const DAY: i64 = 24 * 60 * 60;

/// What compliance asks about a device; `None`: it doesn't say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Posture {
    /// A passcode is set.
    pub passcode_set: Option<bool>,
    /// Its storage is encrypted.
    pub encrypted: Option<bool>,
    /// It is jailbroken or rooted.
    pub jailbroken: Option<bool>,
}

/// A compliance policy of the organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompliancePolicy {
    /// Identifies it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The platforms it is for.
    pub platforms: Vec<Platform>,
    /// What it asks for.
    pub requirements: Vec<Requirement>,
    /// How many days a device that doesn't comply may still use company resources.
    pub grace_days: u16,
}

/// Something that a policy asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Requirement {
    /// A passcode is set.
    Passcode,
    /// Its storage is encrypted.
    Encryption,
    /// The operating system is of this version or a later one.
    MinimumVersion(Version),
    /// It is neither jailbroken nor rooted.
    NotJailbroken,
    /// It was in contact within this many days.
    LastContact(u16),
}

/// What is judged: what a device says of itself, and when it said anything last.
#[derive(Clone, Copy, Debug)]
pub struct Examined<'device> {
    /// What runs on it.
    pub platform: Platform,
    /// Its version; `None` when it can't be read.
    pub version: Option<&'device Version>,
    /// What it says of its state.
    pub posture: Posture,
    /// When it was last in contact.
    pub last_contact: Timestamp,
}

/// Whether a policy, or a setting of it, is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// The device hasn't said.
    Unknown,
    /// It is met.
    Compliant,
    /// It isn't.
    Noncompliant,
}

/// A policy that applies to a device, and what came of it.
#[derive(Clone, Debug)]
pub struct PolicyState<'policy> {
    /// The policy.
    pub policy: &'policy CompliancePolicy,
    /// Whether the device meets all of it.
    pub status: Status,
    /// Each thing it asks for, in its order.
    pub settings: Vec<SettingState<'policy>>,
}

/// Something that a policy asks for, and what was found.
#[derive(Clone, Debug)]
pub struct SettingState<'policy> {
    /// What is asked for.
    pub requirement: &'policy Requirement,
    /// Whether the device meets it.
    pub status: Status,
    /// What was found; `None`: the device didn't say.
    pub found: Option<Value>,
    /// What is asked for, in the same terms.
    pub expected: Value,
}

/// What a setting can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// On or off.
    Flag(bool),
    /// A version.
    Version(Version),
    /// Whole days.
    Days(i64),
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => flag.fmt(f),
            Self::Version(version) => version.fmt(f),
            Self::Days(days) => days.fmt(f),
        }
    }
}

/// What all policies together say of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overall {
    /// Whether it complies.
    pub compliance: Compliance,
    /// Since when it hasn't; kept where it isn't known any more whether it does.
    pub since: Option<Timestamp>,
    /// Until when it may be out of compliance, while that lasts.
    pub grace_until: Option<Timestamp>,
}

/// What each policy that applies to a device says of it.
#[must_use]
pub fn states<'policy>(
    policies: &'policy [CompliancePolicy],
    device: &Examined<'_>,
    now: Timestamp,
) -> Vec<PolicyState<'policy>> {
    policies
        .iter()
        .filter(|policy| policy.platforms.contains(&device.platform))
        .map(|policy| {
            let judged = |requirement| judge(requirement, device, now);
            let settings: Vec<_> = policy.requirements.iter().map(judged).collect();
            PolicyState {
                policy,
                status: worst(settings.iter().map(|setting| setting.status)),
                settings,
            }
        })
        .collect()
}

/// What all policies together say of a device that is known not to comply `since` then.
///
/// A device that fails by its silence alone has failed since its time ran out, whoever looked
/// when; a device whose kind isn't known can't be judged.
#[must_use]
pub fn overall(
    policies: &[CompliancePolicy],
    device: &Examined<'_>,
    since: Option<Timestamp>,
    now: Timestamp,
) -> Overall {
    let states = states(policies, device, now);
    let status = if device.platform == Platform::Unknown {
        Status::Unknown
    } else {
        worst(states.iter().map(|state| state.status))
    };
    match status {
        Status::Compliant => Overall {
            compliance: Compliance::Compliant,
            since: None,
            grace_until: None,
        },
        Status::Unknown => Overall {
            compliance: Compliance::Unknown,
            since,
            grace_until: None,
        },
        Status::Noncompliant => {
            let silent_since = silent_since(&states, device);
            let since = since
                .into_iter()
                .chain(silent_since)
                .min()
                .unwrap_or(now)
                .min(now);
            let ends = since.plus(i64::from(grace_days(&states)) * DAY);
            let grace = now < ends;
            Overall {
                compliance: if grace {
                    Compliance::InGracePeriod
                } else {
                    Compliance::Noncompliant
                },
                since: Some(since),
                grace_until: grace.then_some(ends),
            }
        }
    }
}

/// When time alone would next change what was `found`: the end of a grace period, or of the time that
/// a device may be silent.
#[must_use]
pub fn changes_at(
    policies: &[CompliancePolicy],
    device: &Examined<'_>,
    found: &Overall,
    now: Timestamp,
) -> Option<Timestamp> {
    let states = states(policies, device, now);
    let settings = states.iter().flat_map(|state| &state.settings);
    let silences = settings.filter_map(|setting| match setting.requirement {
        Requirement::LastContact(days) => Some(device.last_contact.plus(span(*days))),
        Requirement::Passcode
        | Requirement::Encryption
        | Requirement::MinimumVersion(_)
        | Requirement::NotJailbroken => None,
    });
    let times = silences.chain(found.grace_until);
    times.filter(|time| now < *time).min()
}

/// The shortest grace period among the policies that aren't met.
fn grace_days(states: &[PolicyState<'_>]) -> u16 {
    let failing = states
        .iter()
        .filter(|state| state.status == Status::Noncompliant);
    let days = failing.map(|state| state.policy.grace_days);
    days.min().unwrap_or(0)
}

/// When the first of its times to be in contact ran out.
fn silent_since(states: &[PolicyState<'_>], device: &Examined<'_>) -> Option<Timestamp> {
    let settings = states.iter().flat_map(|state| &state.settings);
    let failing = settings.filter(|setting| setting.status == Status::Noncompliant);
    failing
        .filter_map(|setting| match setting.requirement {
            Requirement::LastContact(days) => Some(device.last_contact.plus(span(*days))),
            Requirement::Passcode
            | Requirement::Encryption
            | Requirement::MinimumVersion(_)
            | Requirement::NotJailbroken => None,
        })
        .min()
}

fn span(days: u16) -> i64 {
    i64::from(days) * DAY
}

fn judge<'policy>(
    requirement: &'policy Requirement,
    device: &Examined<'_>,
    now: Timestamp,
) -> SettingState<'policy> {
    let posture = device.posture;
    let (found, expected, met) = match requirement {
        Requirement::Passcode => flag(posture.passcode_set, true),
        Requirement::Encryption => flag(posture.encrypted, true),
        Requirement::NotJailbroken => flag(posture.jailbroken, false),
        Requirement::MinimumVersion(minimum) => (
            device.version.cloned().map(Value::Version),
            Value::Version(minimum.clone()),
            device.version.map(|version| version >= minimum),
        ),
        Requirement::LastContact(days) => {
            let silent = now.since(device.last_contact).max(0);
            (
                Some(Value::Days(silent / DAY)),
                Value::Days(i64::from(*days)),
                Some(silent < span(*days)),
            )
        }
    };
    SettingState {
        requirement,
        status: met.map_or(Status::Unknown, |met| {
            if met {
                Status::Compliant
            } else {
                Status::Noncompliant
            }
        }),
        found,
        expected,
    }
}

fn flag(found: Option<bool>, expected: bool) -> (Option<Value>, Value, Option<bool>) {
    let met = found.map(|found| found == expected);
    (found.map(Value::Flag), Value::Flag(expected), met)
}

/// One that isn't met outweighs one that isn't known, and that one all that are met.
fn worst(statuses: impl Iterator<Item = Status>) -> Status {
    statuses.fold(Status::Compliant, |worst, status| match (worst, status) {
        (Status::Noncompliant, _) | (_, Status::Noncompliant) => Status::Noncompliant,
        (Status::Unknown, _) | (_, Status::Unknown) => Status::Unknown,
        (Status::Compliant, Status::Compliant) => Status::Compliant,
    })
}
