//! A command inside a savepoint: found, moved from state to state, and told about.

use crate::statement::{execute, find};
use crate::term::{self, Term};
use crate::writer::Writing;
use crate::{Failure, effect};
use model::action::RemoteAction;
use model::command::CommandState;
use model::id::{CommandId, DeviceId, NotificationId, PersonId};
use model::rules::Effect;
use model::time::Timestamp;
use rusqlite::{Connection, Row, params};

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
}

impl Command {
    /// Who is told what became of it: whoever asked for their own device, or the person on whose
    /// device IT acted.
    fn told(&self) -> Option<&PersonId> {
        if self.as_employee {
            Some(&self.requester)
        } else {
            self.primary_user.as_ref()
        }
    }
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
           updated_at
         FROM commands WHERE id = ?1",
        [id.as_str()],
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
        self.tell_of(command)
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
        let Command { id, device, .. } = command;
        self.command_changed(Some(&command.requester), device, id)?;
        if let Some(primary_user) = &command.primary_user {
            if *primary_user != command.requester {
                self.command_changed(Some(primary_user), device, id)?;
            }
            self.device_changed(Some(primary_user), device)?;
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
            "INSERT INTO notifications (id, person_id, command_seq, state, at)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                notification.as_str(),
                person.as_str(),
                command.seq,
                state.text(),
                at.0
            ],
        )?;
        self.notification_changed(person, &command.device, notification)
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
