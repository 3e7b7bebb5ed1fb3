//! What a person missed.

use crate::statement::{find, list};
use crate::{Change, Failure, Storage, term};
use model::id::{DeviceId, PersonId};
use rusqlite::params;

impl Storage {
    /// The things of this person that changed after `version`, each once, in order of their last
    /// change; the latest 500.
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
                        device: DeviceId(row.get("device_id")?),
                        kind: term::read(row, "kind")?,
                        id: row.get("thing_id")?,
                    })
                },
            )?;
            changes.reverse();
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
