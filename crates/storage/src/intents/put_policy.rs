//! IT switches what employees may do themselves.

use crate::audit::Actor;
use crate::reads::in_force::policy_version;
use crate::reads::{organisation, people};
use crate::statement::{execute, find};
use crate::term::Term;
use crate::writer::Writing;
use crate::{Failure, Storage};
use model::id::PersonId;
use model::person::Role;
use model::policy::{SelfServicePolicy, Switch};
use model::time::Timestamp;
use rusqlite::params;
use serde_json::{Value, json};

/// A person sets the switches.
#[derive(Clone, Debug)]
pub struct PutPolicy {
    /// All switches, in place of those before.
    pub policy: SelfServicePolicy,
    /// The version that they looked at (`If-Match`).
    pub if_match: Option<i64>,
    /// Who sets them; only an administrator does.
    pub requester: PersonId,
    /// Now.
    pub now: Timestamp,
    /// Identifies the request, for the audit.
    pub request_id: String,
}

/// What became of what an administrator set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Putting {
    /// It is set; the version it has now.
    Put(i64),
    /// It changed since it was looked at.
    PreconditionFailed,
    /// This person is no administrator (any more).
    NotAllowed,
}

impl Storage {
    /// Sets the self-service switches; the same ones change nothing.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn put_policy(&self, put: PutPolicy) -> Result<Putting, Failure> {
        self.write(move |writing| put_by_person(writing, put)).await
    }
}

fn put_by_person(writing: &mut Writing<'_>, put: PutPolicy) -> Result<Putting, Failure> {
    let PutPolicy {
        policy,
        if_match,
        requester,
        now,
        request_id,
    } = put;
    if people::role_now(writing.connection, &requester, now)? != Role::Administrator {
        return Ok(Putting::NotAllowed);
    }
    let version = policy_version(writing.connection)?;
    if if_match.is_some_and(|looked_at| looked_at != version) {
        return Ok(Putting::PreconditionFailed);
    }
    let before = organisation::policy(writing.connection)?;
    if before == policy {
        return Ok(Putting::Put(version));
    }
    let version = replace(writing, &policy)?;
    let missing = |from: &SelfServicePolicy, of: &SelfServicePolicy| -> Vec<Value> {
        let switches = of.switches.iter();
        switches
            .filter(|switch| !from.switches.contains(switch))
            .map(shown)
            .collect()
    };
    let mut detail = json!({
        "added": missing(&before, &policy),
        "removed": missing(&policy, &before),
        "requestId": request_id,
    });
    if before.it_reveals != policy.it_reveals {
        detail["itReveals"] = policy.it_reveals.into();
    }
    writing.audit(
        now,
        &Actor::Person(&requester),
        "policyChanged",
        "policy".to_owned(),
        &detail,
    )?;
    Ok(Putting::Put(version))
}

fn shown(switch: &Switch) -> Value {
    let Switch {
        action,
        platform,
        ownership,
        on,
    } = *switch;
    json!({
        "action": action.text(),
        "platform": platform.text(),
        "ownership": ownership.text(),
        "on": on,
    })
}

/// Sets the switches of the configuration where it says other ones than the last time, so that
/// what was set in the portal outlives a restart.
pub(crate) fn put_configured(
    writing: &mut Writing<'_>,
    policy: &SelfServicePolicy,
) -> Result<(), Failure> {
    let reveals = policy.it_reveals.then(|| json!({ "itReveals": true }));
    let configured = policy.switches.iter().map(shown).chain(reveals);
    let configured = Value::from_iter(configured).to_string();
    let before: Option<String> = find(
        writing.connection,
        "SELECT configured FROM policy WHERE one = 1",
        [],
        |row| Ok(row.get("configured")?),
    )?
    .flatten();
    if before.as_ref() == Some(&configured) {
        return Ok(());
    }
    execute(
        writing.connection,
        "UPDATE policy SET configured = ?1 WHERE one = 1",
        [&configured],
    )?;
    if organisation::policy(writing.connection)? != *policy {
        replace(writing, policy)?;
    }
    Ok(())
}

fn replace(writing: &mut Writing<'_>, policy: &SelfServicePolicy) -> Result<i64, Failure> {
    execute(writing.connection, "DELETE FROM switches", [])?;
    for Switch {
        action,
        platform,
        ownership,
        on,
    } in &policy.switches
    {
        execute(
            writing.connection,
            "INSERT INTO switches (action, platform, ownership, is_on) VALUES (?1, ?2, ?3, ?4)",
            params![action.text(), platform.text(), ownership.text(), on],
        )?;
    }
    let version = writing.policy_changed()?;
    execute(
        writing.connection,
        "UPDATE policy SET version = ?1, it_reveals = ?2 WHERE one = 1",
        params![version, policy.it_reveals],
    )?;
    Ok(version)
}
