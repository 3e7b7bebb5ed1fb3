//! The rules as a table for IT: `portal-service rules --csv` prints every cell.
//!
//! Each line is one rule for one platform, kind of enrolment, ownership and role, in the words that
//! the API uses. Lines stand in the order in which rules are tried: where two fit, the first counts.

#[cfg(test)]
mod tests;

use model::action::Action;
use model::device::{Enrolment, Ownership, Platform};
use model::person::Role;
use model::rules::{Cell, Condition, Does, Instead, Loses, Reason, Row, rows};
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
                    ownerships(row).flat_map(move |ownership| {
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

/// Those that the row has something to say about.
fn ownerships(row: &Row) -> impl Iterator<Item = Ownership> + '_ {
    Ownership::ALL
        .into_iter()
        .filter(|ownership| match row.condition {
            Condition::PersonallyOwned => *ownership == Ownership::Personal,
            Condition::NotPersonallyOwned => *ownership != Ownership::Personal,
            Condition::Always
            | Condition::PasscodePolicy
            | Condition::TokenActivated
            | Condition::EnrolledByCurrentUser => true,
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
    /// What the row comes to for this role and ownership, as the verdict has it.
    fn cell(&self) -> Cell {
        let cell = match self.role {
            Role::Employee => self.row.employee,
            Role::HelpDesk => return for_help_desk(self.action, self.row.it),
            Role::Administrator => self.row.it,
        };
        match cell {
            Cell::Yes(Does::Erase(Loses::Everything))
                if self.role == Role::Administrator && self.ownership != Ownership::Company =>
            {
                Cell::Yes(Does::Erase(Loses::CompanyData))
            }
            // A passcode goes only with everything.
            Cell::No(reason, Instead::ResetDevice)
                if self.action == Action::ResetPasscode
                    && self.role == Role::Administrator
                    && self.ownership != Ownership::Company =>
            {
                Cell::No(reason, Instead::ContactIt)
            }
            cell => cell,
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
            Cell::ByPolicyNo(reason, instead) => (
                "no, by policy, off by default",
                String::new(),
                term(terms::Reason::from(reason)),
                term(terms::Instead::from(instead)),
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

/// What IT may do, without what only administrators may: removing and resetting.
fn for_help_desk(action: Action, it: Cell) -> Cell {
    match it {
        Cell::Yes(_) | Cell::ByPolicy(_) if matches!(action, Action::Retire | Action::Wipe) => {
            Cell::No(Reason::AdministratorsOnly, Instead::ContactIt)
        }
        Cell::No(reason, Instead::ResetDevice | Instead::RemoveDevice) => {
            Cell::No(reason, Instead::ContactIt)
        }
        cell => cell,
    }
}

fn condition(condition: Condition) -> &'static str {
    match condition {
        Condition::Always => "",
        Condition::PasscodePolicy => "a passcode policy applies",
        Condition::TokenActivated => "the reset token is activated",
        Condition::EnrolledByCurrentUser => "whoever uses it now enrolled it",
        Condition::PersonallyOwned => "it is the person's own",
        Condition::NotPersonallyOwned => "it isn't known to be the person's own",
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
