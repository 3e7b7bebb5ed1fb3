//! A command inside a savepoint: found, moved from state to state, and told about.

mod asked;

pub(crate) use asked::Asked;

use crate::audit::Actor;
use crate::statement::{execute, find, list};
use crate::term::{self, Term};
use crate::writer::Writing;
use crate::{Failure, MintNotification, effect};
use model::action::RemoteAction;
use model::command::CommandState;
use model::id::{CommandId, DeviceId, NotificationId, PersonId};
use model::rules::Effect;
use model::time::Timestamp;
use rusqlite::{Connection, Row, params};
use serde_json::json;

/// A command as an intent sees it.
pub(crate) struct Command {
    pub(crate) seq: i64,
    pub(crate) id: CommandId,
    pub(crate) device: DeviceId,
    pub(crate) action: RemoteAction,
    pub(crate) effect: Effect,
    pub(crate) requester: PersonId,
    pub(crate) as_employee: bool,
    /// Whose device it was when it was asked for.
    pub(crate) primary_user: Option<PersonId>,
    pub(crate) state: CommandState,
    /// From when a device may take it.
    pub(crate) not_before: Timestamp,
    pub(crate) until: Timestamp,
    pub(crate) updated_at: Timestamp,
    /// Its place in the bulk action that it belongs to.
    pub(crate) bulk: Option<BulkPlace>,
}

/// A place in the list of a bulk action.
#[derive(Clone, Copy)]
pub(crate) struct BulkPlace {
    /// The bulk action.
    pub(crate) seq: i64,
    /// The device's place, from 0.
    pub(crate) place: i64,
}

impl Command {
    /// Who is told what became of it: whoever asked for their own device, or the person on whose
    /// device IT acted.
    pub(crate) fn told(&self) -> Option<&PersonId> {
        if self.as_employee {
            Some(&self.requester)
        } else {
            self.primary_user.as_ref()
        }
    }
}

/// How far a command is, as far as a verdict asks: to be waited for, with the device, or neither.
fn stage(state: CommandState) -> (bool, bool) {
    let waits = matches!(state, CommandState::Queued | CommandState::Sent);
    (waits, state == CommandState::Accepted)
}

/// What a device hasn't taken yet, the oldest first.
pub(crate) fn waiting_for(
    connection: &Connection,
    device: &DeviceId,
) -> Result<Vec<Command>, Failure> {
    list(
        connection,
        "SELECT seq, id, device_id, action, effect, asks_for_new, opens, characters, loses,
           requester_id, as_employee, primary_user_id, state, not_before, until,
           updated_at, bulk_seq, bulk_place
         FROM commands
         WHERE device_id = ?1 AND state IN ('queued', 'sent') ORDER BY seq",
        [device.as_str()],
        read,
    )
}

/// The command with this id.
pub(crate) fn find_command(
    connection: &Connection,
    id: &CommandId,
) -> Result<Option<Command>, Failure> {
    find(
        connection,
        "SELECT seq, id, device_id, action, effect, asks_for_new, opens, characters, loses, requester_id,
           as_employee, primary_user_id, state, not_before, until,
           updated_at, bulk_seq, bulk_place
         FROM commands WHERE id = ?1",
        [id.as_str()],
        read,
    )
}

/// The command that stands at this place of a bulk action, once it was made.
pub(crate) fn find_command_at(
    connection: &Connection,
    at: BulkPlace,
) -> Result<Option<Command>, Failure> {
    find(
        connection,
        "SELECT seq, id, device_id, action, effect, asks_for_new, opens, characters, loses, requester_id,
           as_employee, primary_user_id, state, not_before, until,
           updated_at, bulk_seq, bulk_place
         FROM commands WHERE bulk_seq = ?1 AND bulk_place = ?2",
        [at.seq, at.place],
        read,
    )
}

/// Reads a command whose every column was selected.
pub(crate) fn read(row: &Row<'_>) -> Result<Command, Failure> {
    Ok(Command {
        seq: row.get("seq")?,
        id: CommandId(row.get("id")?),
        device: DeviceId(row.get("device_id")?),
        action: term::read(row, "action")?,
        effect: effect::read(row)?,
        requester: PersonId(row.get("requester_id")?),
        as_employee: row.get("as_employee")?,
        primary_user: row
            .get::<_, Option<String>>("primary_user_id")?
            .map(PersonId),
        state: term::read(row, "state")?,
        not_before: Timestamp(row.get("not_before")?),
        until: Timestamp(row.get("until")?),
        updated_at: Timestamp(row.get("updated_at")?),
        bulk: match (row.get("bulk_seq")?, row.get("bulk_place")?) {
            (Some(seq), Some(place)) => Some(BulkPlace { seq, place }),
            _ => None,
        },
    })
}

impl Writing<'_> {
    /// Moves a command on, if it still stands where it was read and may go there at all.
    pub(crate) fn advance(
        &mut self,
        command: &Command,
        next: CommandState,
        now: Timestamp,
    ) -> Result<(), Failure> {
        let moved = command.state.may_become(next)
            && execute(
                self.connection,
                "UPDATE commands SET state = ?3, updated_at = ?4 WHERE seq = ?1 AND state = ?2",
                params![command.seq, command.state.text(), next.text(), now.0],
            )? == 1;
        if !moved {
            return Err(Failure::Corrupt("state"));
        }
        self.add_step(command.seq, next, now)?;
        if stage(command.state) == stage(next) {
            self.tell_of(command)
        } else {
            self.tell_of_under_way(command)
        }
    }

    /// Notes that a command reached a state.
    pub(crate) fn add_step(
        &self,
        command_seq: i64,
        state: CommandState,
        at: Timestamp,
    ) -> Result<(), Failure> {
        execute(
            self.connection,
            "INSERT INTO steps (command_seq, state, at) VALUES (?1, ?2, ?3)",
            params![command_seq, state.text(), at.0],
        )?;
        Ok(())
    }

    /// Tells of a command whoever sees its story, and of the device whose card shows it.
    pub(crate) fn tell_of(&mut self, command: &Command) -> Result<(), Failure> {
        self.tell_of_story(command)?;
        if command.primary_user.is_some() {
            self.device_changed(command.primary_user.as_ref(), &command.device)?;
        }
        Ok(())
    }

    /// The same where what is under way on the device has changed, and with it what may be done to
    /// it: whoever looked at it before has to look again.
    pub(crate) fn tell_of_under_way(&mut self, command: &Command) -> Result<(), Failure> {
        self.tell_of_story(command)?;
        self.tell_of_device(command)
    }

    fn tell_of_device(&mut self, command: &Command) -> Result<(), Failure> {
        let version = self.device_changed(command.primary_user.as_ref(), &command.device)?;
        execute(
            self.connection,
            "UPDATE devices SET version = ?2 WHERE id = ?1",
            params![command.device.as_str(), version],
        )?;
        Ok(())
    }

    fn tell_of_story(&mut self, command: &Command) -> Result<(), Failure> {
        let Command { id, device, .. } = command;
        self.command_changed(Some(&command.requester), device, id)?;
        self.tell_of_story_to_person(command)
    }

    /// Tells whose device it is, unless they asked for it themselves and know.
    fn tell_of_story_to_person(&mut self, command: &Command) -> Result<(), Failure> {
        let Command { id, device, .. } = command;
        if let Some(primary_user) = &command.primary_user
            && *primary_user != command.requester
        {
            self.command_changed(Some(primary_user), device, id)?;
        }
        Ok(())
    }

    /// Notifies the person concerned that the command reached `state`.
    pub(crate) fn notify(
        &mut self,
        notification: &NotificationId,
        command: &Command,
        state: CommandState,
        at: Timestamp,
    ) -> Result<(), Failure> {
        let Some(person) = command.told() else {
            return Ok(());
        };
        execute(
            self.connection,
            "INSERT INTO notifications (id, person_id, command_seq, device_id, state, at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                notification.as_str(),
                person.as_str(),
                command.seq,
                command.device.as_str(),
                state.text(),
                at.0
            ],
        )?;
        self.notification_changed(person, &command.device, notification)
    }

    /// Something stronger has taken the place of everything that waits for the device; the person
    /// is told of each.
    pub(crate) fn supersede_waiting(
        &mut self,
        device: &DeviceId,
        by: &CommandId,
        now: Timestamp,
        mint: &mut MintNotification,
    ) -> Result<(), Failure> {
        for command in waiting_for(self.connection, device)? {
            self.advance(&command, CommandState::Superseded, now)?;
            self.forget_passcode(&command)?;
            self.notify(&mint(), &command, CommandState::Superseded, now)?;
            self.audit(
                now,
                &Actor::Service,
                "commandSuperseded",
                format!("command:{}", command.id),
                &json!({ "by": by.as_str() }),
            )?;
        }
        Ok(())
    }

    /// Notes whether the device is about to leave management, once the command has moved on. What
    /// a device says late of one removal doesn't end another that it has taken since.
    pub(crate) fn note_leaving(&self, command: &Command) -> Result<(), Failure> {
        if command.action.removes_device() {
            execute(
                self.connection,
                "UPDATE devices SET leaving = removed_at IS NOT NULL OR EXISTS (
                   SELECT 1 FROM commands WHERE device_id = ?1 AND state = 'accepted'
                     AND action IN ('retire', 'wipe'))
                 WHERE id = ?1",
                [command.device.as_str()],
            )?;
        }
        Ok(())
    }

    /// Forgets the temporary passcode that a command made.
    pub(crate) fn forget_passcode(&self, command: &Command) -> Result<(), Failure> {
        execute(
            self.connection,
            "DELETE FROM passcodes WHERE command_seq = ?1",
            [command.seq],
        )?;
        Ok(())
    }
}
