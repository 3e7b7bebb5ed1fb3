//! A command that was decided on is kept: row, first step, temporary passcode, and whoever has to know.

use super::{BulkPlace, Command};
use crate::statement::execute;
use crate::term::Term;
use crate::writer::Writing;
use crate::{Decision, Device, Failure, MintNotification, effect};
use model::action::RemoteAction;
use model::command::CommandState;
use model::id::{CommandId, PersonId};
use model::rules::Effect;
use model::time::Timestamp;
use rusqlite::params;

/// A request about a device that is there for whoever asks.
pub(crate) struct Asked<'asked> {
    pub(crate) id: &'asked CommandId,
    pub(crate) action: RemoteAction,
    pub(crate) device: &'asked Device,
    pub(crate) requester: &'asked PersonId,
    pub(crate) as_employee: bool,
    /// `Queued`, or `AwaitingApproval`.
    pub(crate) state: CommandState,
    /// From when the device may take it.
    pub(crate) not_before: Timestamp,
    pub(crate) bulk: Option<BulkPlace>,
    pub(crate) now: Timestamp,
}

impl Writing<'_> {
    /// Keeps a command.
    pub(crate) fn keep_command(
        &mut self,
        asked: &Asked<'_>,
        decision: Decision,
        mint: &mut MintNotification,
    ) -> Result<Command, Failure> {
        let Decision {
            effect,
            sealed_passcode,
        } = decision;
        let queued = asked.state == CommandState::Queued;
        if queued && asked.action == RemoteAction::Wipe {
            // Nothing that waits outlives a wipe; and only then does the database take it in.
            self.supersede_waiting(&asked.device.id, asked.id, asked.now, mint)?;
        }
        let command = self.insert_command(asked, effect)?;
        self.add_step(command.seq, asked.state, asked.now)?;
        if let Some(sealed) = sealed_passcode {
            execute(
                self.connection,
                "INSERT INTO passcodes (command_seq, device_id, sealed, made_at)
                 VALUES (?1, ?2, ?3, ?4)",
                params![command.seq, command.device.as_str(), sealed, asked.now.0],
            )?;
        }
        if !queued {
            // Whose device it is hears of it once it is to happen.
            self.command_changed(Some(asked.requester), &command.device, &command.id)?;
            return Ok(command);
        }
        if asked.bulk.is_some() {
            // Whoever asked for many is told of all of them at once.
            self.tell_of_story_to_person(&command)?;
            self.tell_of_device(&command)?;
        } else {
            self.tell_of_under_way(&command)?;
        }
        if !asked.as_employee {
            // IT acts on somebody's device: they hear of it before anything happens.
            self.notify(&mint(), &command, CommandState::Queued, asked.now)?;
        }
        Ok(command)
    }

    /// Lets a command go that awaited approval until now, with as much time as if it were asked for now.
    pub(crate) fn release(
        &mut self,
        command: &Command,
        not_before: Timestamp,
        now: Timestamp,
        mint: &mut MintNotification,
    ) -> Result<(), Failure> {
        if command.action == RemoteAction::Wipe {
            self.supersede_waiting(&command.device, &command.id, now, mint)?;
        }
        execute(
            self.connection,
            "UPDATE commands SET not_before = ?2, until = ?3 WHERE seq = ?1",
            params![
                command.seq,
                not_before.0,
                now.plus(command.action.lifetime()).0
            ],
        )?;
        self.advance(command, CommandState::Queued, now)?;
        self.notify(&mint(), command, CommandState::Queued, now)
    }

    fn insert_command(&self, asked: &Asked<'_>, effect: Effect) -> Result<Command, Failure> {
        let columns = effect::columns(effect);
        let until = asked.now.plus(asked.action.lifetime());
        let primary_user = asked.device.primary_user.as_ref().map(|user| &user.id);
        execute(
            self.connection,
            "INSERT INTO commands (id, device_id, device_name, action, effect, asks_for_new, opens,
               characters, loses, requester_id, as_employee, primary_user_id, state, requested_at,
               not_before, until, updated_at, bulk_seq, bulk_place)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?14, ?17, ?18)",
            params![
                asked.id.as_str(),
                asked.device.id.as_str(),
                asked.device.managed_device_name,
                asked.action.text(),
                columns.effect,
                columns.asks_for_new,
                columns.opens,
                columns.characters,
                columns.loses,
                asked.requester.as_str(),
                asked.as_employee,
                primary_user.map(PersonId::as_str),
                asked.state.text(),
                asked.now.0,
                asked.not_before.0,
                until.0,
                asked.bulk.map(|bulk| bulk.seq),
                asked.bulk.map(|bulk| bulk.place),
            ],
        )?;
        Ok(Command {
            seq: self.connection.last_insert_rowid(),
            id: asked.id.clone(),
            device: asked.device.id.clone(),
            action: asked.action,
            effect,
            requester: asked.requester.clone(),
            as_employee: asked.as_employee,
            primary_user: primary_user.cloned(),
            state: asked.state,
            not_before: asked.not_before,
            until,
            updated_at: asked.now,
            bulk: asked.bulk,
        })
    }
}
