//! People.

use crate::{Failure, Storage};
use model::id::PersonId;
use model::person::Role;
use model::time::Timestamp;

/// A person of the organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Identifies them.
    pub id: PersonId,
    /// Their name.
    pub display_name: String,
    /// What they sign in with.
    pub user_name: String,
    /// Their mail address.
    pub mail: Option<String>,
    /// What they may do; lapsed to `Employee` when unseen for 24 hours.
    pub role: Role,
}

impl Storage {
    /// The person with this id.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn person(&self, id: PersonId, now: Timestamp) -> Result<Option<Person>, Failure> {
        let _ = (id, now);
        Err(Failure::Closed)
    }
}
