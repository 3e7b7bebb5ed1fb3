//! The organisation's compliance policies.

use crate::Failure;
use crate::statement::list;
use crate::term::Term;
use model::compliance::{CompliancePolicy, Requirement};
use model::device::Platform;
use model::version::Version;
use rusqlite::{Connection, Row};

/// Every policy, in the order they were put.
pub(crate) fn policies(connection: &Connection) -> Result<Vec<CompliancePolicy>, Failure> {
    list(
        connection,
        "SELECT id, name, platforms, passcode_required, encryption_required, minimum_version,
           jailbreak_not_allowed, last_contact_days, grace_days
         FROM compliance_policies ORDER BY place",
        [],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<CompliancePolicy, Failure> {
    let platforms: String = row.get("platforms")?;
    let required = |column, requirement| -> Result<Option<Requirement>, Failure> {
        Ok(row.get::<_, bool>(column)?.then_some(requirement))
    };
    let minimum = row
        .get::<_, Option<String>>("minimum_version")?
        .map(|text| Version::parse(&text).ok_or(Failure::Corrupt("minimum_version")))
        .transpose()?;
    let days: Option<u16> = row.get("last_contact_days")?;
    let requirements = [
        required("passcode_required", Requirement::Passcode)?,
        required("encryption_required", Requirement::Encryption)?,
        minimum.map(Requirement::MinimumVersion),
        required("jailbreak_not_allowed", Requirement::NotJailbroken)?,
        days.map(Requirement::LastContact),
    ];
    Ok(CompliancePolicy {
        id: row.get("id")?,
        name: row.get("name")?,
        platforms: platforms
            .split_whitespace()
            .filter_map(Platform::from_text)
            .collect(),
        requirements: requirements.into_iter().flatten().collect(),
        grace_days: row.get("grace_days")?,
    })
}
