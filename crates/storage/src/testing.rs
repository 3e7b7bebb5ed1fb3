//! What a test needs that no intent offers. Never in a build without the feature `testing`.

use crate::statement::{execute, list};
use crate::term::Term;
use crate::{Failure, Storage};
use model::device::{Assignment, Ownership};
use model::id::{DeviceId, PersonId};
use rusqlite::params;

impl Storage {
    /// Gives a device another primary user and another ownership.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn hand_over(
        &self,
        device: DeviceId,
        primary_user: Option<PersonId>,
        ownership: Ownership,
    ) -> Result<(), Failure> {
        self.write(move |writing| {
            let assignment = match primary_user {
                Some(_) => Assignment::PrimaryUser,
                None => Assignment::Nobody,
            };
            execute(
                writing.connection,
                "UPDATE devices SET primary_user_id = ?2, assignment = ?3, ownership = ?4
                 WHERE id = ?1",
                params![
                    device.as_str(),
                    primary_user.as_ref().map(PersonId::as_str),
                    assignment.text(),
                    ownership.text(),
                ],
            )?;
            writing
                .device_changed(primary_user.as_ref(), &device)
                .map(drop)
        })
        .await
    }

    /// Adds so many devices like this one, each last in contact a second after the one before.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn multiply(&self, device: DeviceId, by: u32) -> Result<(), Failure> {
        self.write(move |writing| {
            for number in 1..=by {
                execute(
                    writing.connection,
                    "INSERT INTO devices (id, version, secret_hash, primary_user_id, assignment,
                       ownership, enrolment, management_agent, managed_device_name, device_name,
                       platform, operating_system, os_version, chassis, model, manufacturer,
                       serial_number, reset_token_activated, enrolled_at, last_contact)
                     SELECT id || ' ' || ?2, version, randomblob(32), primary_user_id, assignment,
                       ownership, enrolment, management_agent, managed_device_name, device_name,
                       platform, operating_system, os_version, chassis, model, manufacturer,
                       serial_number, reset_token_activated, enrolled_at, last_contact + ?2
                     FROM devices WHERE id = ?1",
                    params![device.as_str(), number],
                )?;
            }
            Ok(())
        })
        .await
    }

    /// Each device as "removed leaving", then each command as "state kept", in their order.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn rows_as_text(&self) -> Result<Vec<String>, Failure> {
        self.read(|connection| {
            list(
                connection,
                "SELECT * FROM (SELECT (removed_at IS NOT NULL) || ' ' || leaving AS shown
                   FROM devices ORDER BY rowid)
                 UNION ALL
                 SELECT * FROM (SELECT state || ' ' || EXISTS (
                   SELECT 1 FROM passcodes WHERE command_seq = commands.seq)
                   FROM commands ORDER BY seq)",
                [],
                |row| Ok(row.get("shown")?),
            )
        })
        .await
    }
}
