//! What a person missed.

use crate::{Change, Failure, Storage};
use model::id::PersonId;

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
        let _ = (person, version);
        Err(Failure::Closed)
    }

    /// The version of the latest change in the organisation; 0 before the first.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn latest_version(&self) -> Result<i64, Failure> {
        Err(Failure::Closed)
    }
}
