//! What a person missed.

use crate::reads::in_force;
use crate::statement::{find, list};
use crate::{Change, ChangeKind, Failure, Storage, term};
use model::id::{DeviceId, PersonId};
use rusqlite::{Connection, params};

impl Storage {
    /// The things of this person that changed after `version`, each once, in order of their last
    /// change; the latest 500. When the policy did, so did each of their devices.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn changes_since(
        &self,
        person: PersonId,
        version: i64,
    ) -> Result<Vec<Change>, Failure> {
        self.read(move |connection| {
            let mut changes = list(
                connection,
                "SELECT kind, thing_id, device_id, version FROM changes
                 WHERE person_id = ?1 AND version > ?2 ORDER BY version DESC LIMIT 500",
                params![person.as_str(), version],
                |row| {
                    Ok(Change {
                        version: row.get("version")?,
                        person: Some(person.clone()),
                        device: Some(DeviceId(row.get("device_id")?)),
                        kind: term::read(row, "kind")?,
                        id: row.get("thing_id")?,
                    })
                },
            )?;
            changes.reverse();
            let policy = in_force::policy_version(connection)?;
            if policy > version {
                changes.extend(touched_by_policy(connection, &person, policy, &changes)?);
                changes.sort_by_key(|change| change.version);
            }
            Ok(changes)
        })
        .await
    }

    /// The version of the latest change in the organisation; 0 before the first.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn latest_version(&self) -> Result<i64, Failure> {
        self.read(|connection| {
            let version = find(
                connection,
                "SELECT version FROM counter WHERE one = 1",
                [],
                |row| Ok(row.get("version")?),
            )?;
            version.ok_or(Failure::Corrupt("counter"))
        })
        .await
    }
}

/// The person's devices as changed by the policy, but for those that changed after it anyway.
fn touched_by_policy(
    connection: &Connection,
    person: &PersonId,
    policy: i64,
    told: &[Change],
) -> Result<Vec<Change>, Failure> {
    let told_later = |device: &DeviceId| {
        told.iter().any(|change| {
            change.kind == ChangeKind::Device
                && change.id == device.as_str()
                && change.version > policy
        })
    };
    let devices = list(
        connection,
        "SELECT id FROM devices WHERE primary_user_id = ?1 AND removed_at IS NULL
         ORDER BY enrolled_at, id",
        [person.as_str()],
        |row| Ok(DeviceId(row.get("id")?)),
    )?;
    Ok(devices
        .into_iter()
        .filter(|device| !told_later(device))
        .map(|device| Change {
            version: policy,
            person: Some(person.clone()),
            id: device.0.clone(),
            device: Some(device),
            kind: ChangeKind::Device,
        })
        .collect())
}
