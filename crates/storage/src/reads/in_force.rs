//! What the organisation's devices are judged by.

use crate::reads::{compliance, organisation};
use crate::statement::find;
use crate::{Failure, Storage};
use model::compliance::CompliancePolicy;
use model::policy::SelfServicePolicy;
use rusqlite::Connection;

/// What the organisation's devices are judged by at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InForce {
    /// Its self-service switches.
    pub policy: SelfServicePolicy,
    /// Grows with every change of the switches; for the `ETag`.
    pub policy_version: i64,
    /// Its compliance policies.
    pub compliance: Vec<CompliancePolicy>,
}

impl Storage {
    /// What the organisation's devices are judged by now.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn in_force(&self) -> Result<InForce, Failure> {
        self.read(|connection| {
            Ok(InForce {
                policy: organisation::policy(connection)?,
                policy_version: policy_version(connection)?,
                compliance: compliance::policies(connection)?,
            })
        })
        .await
    }
}

/// The version of the switches.
pub(crate) fn policy_version(connection: &Connection) -> Result<i64, Failure> {
    let version = find(
        connection,
        "SELECT version FROM policy WHERE one = 1",
        [],
        |row| Ok(row.get("version")?),
    )?;
    version.ok_or(Failure::Corrupt("policy"))
}
