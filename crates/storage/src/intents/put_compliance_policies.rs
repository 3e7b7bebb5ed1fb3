//! The organisation says what its devices have to comply with.

use crate::audit::Actor;
use crate::reads::compliance::policies;
use crate::reads::devices::find_device;
use crate::statement::{execute, list};
use crate::term::Term;
use crate::writer::Writing;
use crate::{Failure, Storage};
use model::compliance::{CompliancePolicy, Requirement};
use model::id::DeviceId;
use model::time::Timestamp;
use rusqlite::params;
use serde_json::json;

impl Storage {
    /// Keeps the compliance policies in place of those before, and judges every device by them.
    /// The ones that are there already change nothing.
    ///
    /// # Errors
    /// When the database can't do it, or two have the same id; nothing was written.
    pub async fn put_compliance_policies(
        &self,
        policies: Vec<CompliancePolicy>,
        now: Timestamp,
    ) -> Result<(), Failure> {
        self.write(move |writing| put(writing, &policies, now))
            .await
    }
}

fn put(writing: &mut Writing<'_>, new: &[CompliancePolicy], now: Timestamp) -> Result<(), Failure> {
    let old = policies(writing.connection)?;
    if old == new {
        return Ok(());
    }
    execute(writing.connection, "DELETE FROM compliance_policies", [])?;
    for policy in new {
        insert(writing, policy)?;
    }
    judge_all(writing, &old, now)?;
    let names: Vec<&str> = new.iter().map(|policy| policy.name.as_str()).collect();
    writing.audit(
        now,
        &Actor::Service,
        "compliancePoliciesChanged",
        "organisation".to_owned(),
        &json!({ "policies": names }),
    )
}

fn insert(writing: &Writing<'_>, policy: &CompliancePolicy) -> Result<(), Failure> {
    let CompliancePolicy {
        id,
        name,
        platforms,
        requirements,
        grace_days,
    } = policy;
    let (mut minimum, mut days) = (None, None);
    let (mut passcode, mut encryption, mut jailbreak) = (false, false, false);
    for requirement in requirements {
        match requirement {
            Requirement::Passcode => passcode = true,
            Requirement::Encryption => encryption = true,
            Requirement::MinimumVersion(version) => minimum = Some(version.as_str()),
            Requirement::NotJailbroken => jailbreak = true,
            Requirement::LastContact(within) => days = Some(*within),
        }
    }
    let platforms: Vec<&str> = platforms.iter().map(|platform| platform.text()).collect();
    execute(
        writing.connection,
        "INSERT INTO compliance_policies (id, name, platforms, passcode_required,
           encryption_required, minimum_version, jailbreak_not_allowed, last_contact_days, grace_days)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            id,
            name,
            platforms.join(" "),
            passcode,
            encryption,
            minimum,
            jailbreak,
            days,
            grace_days,
        ],
    )?;
    Ok(())
}

/// Judges every device by the new policies; the old ones say what its person knew until now.
fn judge_all(
    writing: &mut Writing<'_>,
    old: &[CompliancePolicy],
    now: Timestamp,
) -> Result<(), Failure> {
    let mut last = String::new();
    loop {
        let ids = list(
            writing.connection,
            "SELECT id FROM devices WHERE id > ?1 ORDER BY id LIMIT 500",
            [&last],
            |row| Ok(DeviceId(row.get("id")?)),
        )?;
        let Some(furthest) = ids.last() else {
            return Ok(());
        };
        last.clone_from(&furthest.0);
        for id in ids {
            if let Some(device) = find_device(writing.connection, &id)? {
                let before = device.compliance(old, now);
                writing.judge(&id, &before, now)?;
            }
        }
    }
}
