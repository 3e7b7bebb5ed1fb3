//! A person has read notifications.

use crate::statement::{execute, find};
use crate::writer::Writing;
use crate::{Failure, Storage};
use model::id::{DeviceId, NotificationId, PersonId};
use rusqlite::params;

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

    /// Marks this person's notifications up to and including this one as read; one that isn't
    /// theirs marks nothing.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn mark_read_up_to(
        &self,
        person: PersonId,
        id: NotificationId,
    ) -> Result<(), Failure> {
        self.write(move |writing| mark_up_to(writing, &person, &id))
            .await
    }
}

/// One change is told however many were read: it makes whoever hears it ask for all of them.
fn mark_up_to(
    writing: &mut Writing<'_>,
    person: &PersonId,
    id: &NotificationId,
) -> Result<(), Failure> {
    let last = find(
        writing.connection,
        "SELECT seq, device_id FROM notifications WHERE id = ?2 AND person_id = ?1",
        [person.as_str(), id.as_str()],
        |row| Ok((row.get::<_, i64>("seq")?, DeviceId(row.get("device_id")?))),
    )?;
    let Some((seq, device)) = last else {
        return Ok(());
    };
    let marked = execute(
        writing.connection,
        "UPDATE notifications SET is_read = 1
         WHERE person_id = ?1 AND is_read = 0 AND seq <= ?2",
        params![person.as_str(), seq],
    )?;
    if marked > 0 {
        writing.notification_changed(person, &device, id)?;
    }
    Ok(())
}

/// Other windows of the same person hear of it.
fn mark(writing: &mut Writing<'_>, person: &PersonId, id: &NotificationId) -> Result<(), Failure> {
    let marked = find(
        writing.connection,
        "UPDATE notifications SET is_read = 1
         WHERE id = ?2 AND person_id = ?1 AND is_read = 0
         RETURNING device_id",
        [person.as_str(), id.as_str()],
        |row| Ok(DeviceId(row.get("device_id")?)),
    )?;
    match marked {
        Some(device) => writing.notification_changed(person, &device, id),
        None => Ok(()),
    }
}
