//! The rules as a table for IT: `portal-service rules --csv` prints every cell.
//!
//! Each line is one rule for one platform, kind of enrolment, ownership and role, in the words that
//! the API uses. Lines stand in the order in which rules are tried: where two fit, the first counts.

use model::action::Action;
use model::device::{Enrolment, Ownership, Platform};
use model::person::Role;
use model::rules::{Cell, Condition, Does, Row, rows};
use serde::Serialize;
use std::io::{self, Write};
use wire::terms;

/// What each column holds; the header of the table.
const COLUMNS: [&str; 12] = [
    "action",
    "platform",
    "versions",
    "enrolment",
    "condition",
    "ownership",
    "role",
    "availability",
    "effect",
    "reason",
    "instead",
    "source",
];

/// Prints every cell of every rule as CSV (RFC 4180), the header first.
///
/// # Errors
///
/// When `out` can't be written to.
pub fn rules_csv(mut out: impl Write) -> io::Result<()> {
    write_record(&mut out, &COLUMNS.map(str::to_owned))?;
    for line in lines() {
        write_record(&mut out, &line.record())?;
    }
    out.flush()
}

/// One line of the table.
struct Line {
    action: Action,
    row: &'static Row,
    platform: Platform,
    /// `None`: every known one.
    enrolment: Option<Enrolment>,
    ownership: Ownership,
    role: Role,
}

fn lines() -> impl Iterator<Item = Line> {
    Action::ALL.into_iter().flat_map(|action| {
        rows(action).iter().flat_map(move |row| {
            row.platforms.iter().flat_map(move |&platform| {
                enrolments(row).into_iter().flat_map(move |enrolment| {
                    Ownership::ALL.into_iter().flat_map(move |ownership| {
                        Role::ALL.into_iter().map(move |role| Line {
                            action,
                            row,
                            platform,
                            enrolment,
                            ownership,
                            role,
                        })
                    })
                })
            })
        })
    })
}

fn enrolments(row: &Row) -> Vec<Option<Enrolment>> {
    if row.enrolments.is_empty() {
        vec![None]
    } else {
        row.enrolments.iter().copied().map(Some).collect()
    }
}

impl Line {
    fn cell(&self) -> Cell {
        match self.role {
            Role::Employee => self.row.employee,
            Role::HelpDesk | Role::Administrator => self.row.it,
        }
    }

    fn record(&self) -> [String; 12] {
        let (availability, effect, reason, instead) = match self.cell() {
            Cell::Yes(does) => ("yes", effect(does), String::new(), String::new()),
            Cell::ByPolicy(does) => (
                "by policy, off by default",
                effect(does),
                String::new(),
                String::new(),
            ),
            Cell::No(reason, instead) => (
                "no",
                String::new(),
                term(terms::Reason::from(reason)),
                term(terms::Instead::from(instead)),
            ),
        };
        [
            term(terms::Action::from(self.action)),
            term(terms::Platform::from(self.platform)),
            self.row.versions.to_string(),
            self.enrolment.map_or_else(
                || "any".to_owned(),
                |enrolment| term(terms::Enrolment::from(enrolment)),
            ),
            condition(self.row.condition).to_owned(),
            term(terms::Ownership::from(self.ownership)),
            role(self.role).to_owned(),
            availability.to_owned(),
            effect,
            reason,
            instead,
            self.row.source.to_owned(),
        ]
    }
}

fn condition(condition: Condition) -> &'static str {
    match condition {
        Condition::Always => "",
        Condition::PasscodePolicy => "a passcode policy applies",
        Condition::TokenActivated => "the reset token is activated",
        Condition::EnrolledByCurrentUser => "whoever uses it now enrolled it",
        Condition::PersonallyOwned => "it is the person's own",
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Employee => "employee",
        Role::HelpDesk => "helpDesk",
        Role::Administrator => "administrator",
    }
}

/// What the action does, before the passcode policy of a device has its say.
fn effect(does: Does) -> String {
    match does {
        Does::RemovePasscode => "removes the passcode".to_owned(),
        Does::TemporaryPasscode(opens, characters) => format!(
            "temporary passcode for {} of {}",
            term(terms::Opens::from(opens)),
            term(terms::Characters::from(characters))
        ),
        Does::Lock => "locks the screen".to_owned(),
        Does::LockWithPin => "locks the screen with a PIN of six digits".to_owned(),
        Does::CheckStatus => "checks the status".to_owned(),
        Does::Restart => "restarts".to_owned(),
        Does::Rename => "renames in the portal".to_owned(),
        Does::Leave(loses) => format!(
            "leaves management and loses {}",
            term(terms::Loses::from(loses))
        ),
        Does::Erase(loses) => format!("erases {}", term(terms::Loses::from(loses))),
    }
}

/// A term as the API spells it.
fn term(term: impl Serialize) -> String {
    match serde_json::to_value(term) {
        Ok(serde_json::Value::String(text)) => text,
        other => unreachable!("a term is spelled as one text, not {other:?}"),
    }
}

fn write_record(out: &mut impl Write, fields: &[String]) -> io::Result<()> {
    for (at, field) in fields.iter().enumerate() {
        if at > 0 {
            out.write_all(b",")?;
        }
        out.write_all(quoted(field).as_bytes())?;
    }
    // RFC 4180 §2 ends records with CR LF.
    out.write_all(b"\r\n")
}

/// The field in quotes where RFC 4180 §2 asks for them.
fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\r', '\n']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::device::{Assignment, Capabilities, DeviceFacts, ManagementAgent};
    use model::passcode::{Characters, PasscodePolicy};
    use model::policy::{SelfServicePolicy, Switch};
    use model::rules::Effect;
    use model::verdict::{Actor, Availability, verdict};
    use model::version::Version;

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

    /// A device that this line is about and no rule before it.
    fn device_for(line: &Line) -> DeviceFacts {
        let enrolments = line
            .enrolment
            .map_or_else(|| Enrolment::ALL.to_vec(), |enrolment| vec![enrolment]);
        enrolments
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
                capabilities: Capabilities {
                    reset_passcode: true,
                },
                leaving: false,
                under_way: false,
            })
            .find(|device| {
                rows(line.action)
                    .iter()
                    .find(|row| row.fits(device))
                    .is_some_and(|row| core::ptr::eq(row, line.row))
            })
            .expect("every rule has a device that it decides about")
    }

    fn switched(line: &Line, on: bool) -> SelfServicePolicy {
        SelfServicePolicy {
            switches: vec![Switch {
                action: line.action,
                platform: line.platform,
                ownership: line.ownership,
                on,
            }],
        }
    }

    /// Effect, reason and instead as the table would print them.
    fn answer(line: &Line, policy: &SelfServicePolicy) -> [String; 3] {
        let actor = Actor::in_console(line.role).unwrap_or(Actor::Employee { primary_user: true });
        match verdict(actor, line.action, &device_for(line), policy) {
            Availability::Available(grant) => {
                let does = match grant.effect() {
                    Effect::RemovesPasscode { .. } => Does::RemovePasscode,
                    Effect::TemporaryPasscode { opens, characters } => {
                        Does::TemporaryPasscode(opens, characters)
                    }
                };
                [effect(does), String::new(), String::new()]
            }
            Availability::Unavailable(denial) => [
                String::new(),
                term(terms::Reason::from(denial.reason())),
                term(terms::Instead::from(denial.instead())),
            ],
        }
    }

    #[test]
    fn every_line_says_what_the_verdict_says() {
        let printed = printed();
        assert_eq!(printed[0], COLUMNS);
        let lines: Vec<Line> = lines().collect();
        assert_eq!(printed.len(), lines.len() + 1);
        let switched_off = ["", "switchedOff", "contactIt"].map(str::to_owned);
        for (record, line) in printed[1..].iter().zip(&lines) {
            assert_eq!(record.len(), COLUMNS.len(), "{record:?}");
            let unswitched = answer(line, &SelfServicePolicy::default());
            let on = answer(line, &switched(line, true));
            let off = answer(line, &switched(line, false));
            assert_eq!(record[8..11], on, "{record:?}");
            match record[7].as_str() {
                "by policy, off by default" => {
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
            assert!(!record[11].is_empty(), "{record:?}");
        }
    }

    #[test]
    fn a_field_with_commas_or_quotes_is_quoted() {
        assert_eq!(quoted("plain text"), "plain text");
        assert_eq!(quoted("one, two"), "\"one, two\"");
        assert_eq!(quoted("a \"b\"\nc"), "\"a \"\"b\"\"\nc\"");
    }
}
