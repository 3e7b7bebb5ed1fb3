//! A person has read notifications.

use crate::statement::find;
use crate::writer::Writing;
use crate::{Failure, Storage};
use model::id::{DeviceId, NotificationId, PersonId};

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
        self.write(move |writing| ids.iter().try_for_each(|id| mark(writing, &person, id)))
            .await
    }
}

/// Other windows of the same person hear of it.
fn mark(writing: &mut Writing<'_>, person: &PersonId, id: &NotificationId) -> Result<(), Failure> {
    let marked = find(
        writing.connection,
        "UPDATE notifications SET is_read = 1
         WHERE id = ?2 AND person_id = ?1 AND is_read = 0
         RETURNING (SELECT device_id FROM commands WHERE seq = command_seq) AS device_id",
        [person.as_str(), id.as_str()],
        |row| Ok(DeviceId(row.get("device_id")?)),
    )?;
    match marked {
        Some(device) => writing.notification_changed(person, &device, id),
        None => Ok(()),
    }
}
