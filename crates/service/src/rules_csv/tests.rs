//! Every line of the table, compared with what the verdict says.

use super::*;
use model::action::RemoteAction;
use model::device::{Assignment, DeviceFacts, ManagementAgent, UnderWay};
use model::passcode::{Characters, PasscodePolicy};
use model::policy::{SelfServicePolicy, Switch};
use model::rules::Effect;
use model::verdict::{Actor, Availability, verdict};
use model::version::Version;
use std::collections::BTreeMap;

/// Versions on both sides of every border that a rule draws.
const VERSIONS: [&str; 6] = ["6.0.1", "7.0", "8.1", "10.0.14393", "10.0.15063", "17.5"];

/// Reads a table back, field by field, in a way of its own.
fn parse(csv: &str) -> Vec<Vec<String>> {
    let mut records = vec![vec![String::new()]];
    let mut inside = false;
    let mut characters = csv.chars().peekable();
    while let Some(character) = characters.next() {
        let record = records.last_mut().unwrap();
        match character {
            '"' if inside && characters.peek() == Some(&'"') => {
                characters.next();
                record.last_mut().unwrap().push('"');
            }
            '"' => inside = !inside,
            ',' if !inside => record.push(String::new()),
            '\r' if !inside => {
                assert_eq!(characters.next(), Some('\n'));
                records.push(vec![String::new()]);
            }
            other => record.last_mut().unwrap().push(other),
        }
    }
    assert_eq!(records.pop(), Some(vec![String::new()]));
    records
}

fn printed() -> Vec<Vec<String>> {
    let mut csv = Vec::new();
    rules_csv(&mut csv).unwrap();
    parse(core::str::from_utf8(&csv).unwrap())
}

/// The devices that this line is about and no rule before it.
fn devices_for(line: &Line) -> Vec<DeviceFacts> {
    let enrolments = line
        .enrolment
        .map_or_else(|| Enrolment::ALL.to_vec(), |enrolment| vec![enrolment]);
    let devices: Vec<DeviceFacts> = enrolments
        .into_iter()
        .flat_map(|enrolment| VERSIONS.map(|version| (enrolment, version)))
        .flat_map(|(enrolment, version)| [false, true].map(|on| (enrolment, version, on)))
        .map(|(enrolment, version, condition_holds)| DeviceFacts {
            platform: line.platform,
            version: Version::parse(version),
            enrolment,
            management_agent: ManagementAgent::Mdm,
            ownership: line.ownership,
            assignment: Assignment::PrimaryUser,
            passcode_policy: condition_holds.then_some(PasscodePolicy {
                characters: Characters::LettersAndDigits,
                minimum_length: 6,
            }),
            reset_token_activated: condition_holds,
            enrolled_by_current_user: condition_holds,
            capabilities: RemoteAction::ALL.into_iter().collect(),
            leaving: false,
            under_way: UnderWay::default(),
        })
        .filter(|device| {
            rows(line.action)
                .iter()
                .find(|row| row.fits(device))
                .is_some_and(|row| core::ptr::eq(row, line.row))
        })
        .collect();
    assert!(!devices.is_empty(), "no device for {:?}", line.record());
    devices
}

fn switched(line: &Line, on: bool) -> SelfServicePolicy {
    SelfServicePolicy {
        switches: vec![Switch {
            action: line.action,
            platform: line.platform,
            ownership: line.ownership,
            on,
        }],
        it_reveals: false,
    }
}

/// Effect, reason and instead as the table would print them.
fn answer(line: &Line, device: &DeviceFacts, policy: &SelfServicePolicy) -> [String; 3] {
    let actor = Actor::in_console(line.role).unwrap_or(Actor::Employee { primary_user: true });
    match verdict(actor, line.action, device, policy) {
        Availability::Available(grant) => {
            [effect(does(grant.effect())), String::new(), String::new()]
        }
        Availability::Unavailable(denial) => [
            String::new(),
            term(terms::Reason::from(denial.reason())),
            term(terms::Instead::from(denial.instead())),
        ],
    }
}

fn does(effect: Effect) -> Does {
    match effect {
        Effect::RemovesPasscode { .. } => Does::RemovePasscode,
        Effect::TemporaryPasscode { opens, characters } => {
            Does::TemporaryPasscode(opens, characters)
        }
        Effect::Locks => Does::Lock,
        Effect::LocksWithPin => Does::LockWithPin,
        Effect::ChecksStatus => Does::CheckStatus,
        Effect::Restarts => Does::Restart,
        Effect::Renames => Does::Rename,
        Effect::LeavesManagement { loses } => Does::Leave(loses),
        Effect::Erases { loses } => Does::Erase(loses),
    }
}

#[test]
fn every_line_says_what_the_verdict_says() {
    let printed = printed();
    assert_eq!(printed[0], COLUMNS);
    let lines: Vec<Line> = lines().collect();
    assert_eq!(printed.len(), lines.len() + 1);
    for (record, line) in printed[1..].iter().zip(&lines) {
        assert_eq!(record.len(), COLUMNS.len(), "{record:?}");
        assert!(!record[11].is_empty(), "{record:?}");
        for device in devices_for(line) {
            check(record, line, &device);
        }
    }
}

#[track_caller]
fn check(record: &[String], line: &Line, device: &DeviceFacts) {
    let switched_off = ["", "switchedOff", "contactIt"].map(str::to_owned);
    let unswitched = answer(line, device, &SelfServicePolicy::default());
    let on = answer(line, device, &switched(line, true));
    let off = answer(line, device, &switched(line, false));
    assert_eq!(record[8..11], on, "{record:?}");
    match record[7].as_str() {
        "by policy, off by default" | "no, by policy, off by default" => {
            assert_eq!(unswitched, switched_off, "{record:?}");
            assert_eq!(off, switched_off, "{record:?}");
        }
        "yes" if line.role == Role::Employee => {
            assert_eq!(unswitched, on, "{record:?}");
            assert_eq!(off, switched_off, "{record:?}");
        }
        "yes" | "no" => {
            assert_eq!(unswitched, on, "{record:?}");
            assert_eq!(off, on, "{record:?}");
        }
        other => panic!("{other}"),
    }
}

#[test]
fn every_action_has_lines() {
    let mut counts = BTreeMap::new();
    for record in &printed()[1..] {
        let key = (record[0].clone(), record[7].clone());
        *counts.entry(key).or_insert(0) += 1;
    }
    let told: Vec<String> = counts
        .into_iter()
        .map(|((action, availability), count)| format!("{action}, {availability}: {count}"))
        .collect();
    insta::assert_snapshot!(told.join("\n"), @r"
    rebootNow, no: 54
    rebootNow, yes: 36
    remoteLock, by policy, off by default: 6
    remoteLock, no: 30
    remoteLock, yes: 153
    rename, yes: 1188
    resetPasscode, by policy, off by default: 15
    resetPasscode, no: 96
    resetPasscode, no, by policy, off by default: 3
    resetPasscode, yes: 102
    retire, by policy, off by default: 10
    retire, no: 114
    retire, yes: 92
    syncDevice, yes: 90
    wipe, no: 96
    wipe, yes: 75
    ");
}

#[test]
fn a_field_with_commas_or_quotes_is_quoted() {
    assert_eq!(quoted("plain text"), "plain text");
    assert_eq!(quoted("one, two"), "\"one, two\"");
    assert_eq!(quoted("a \"b\"\nc"), "\"a \"\"b\"\"\nc\"");
}
