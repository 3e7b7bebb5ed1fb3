//! A device is in contact.

use crate::command::{self, Command};
use crate::reads::devices::find_device;
use crate::statement::{execute, list};
use crate::term::{self, Term};
use crate::writer::Writing;
use crate::{Device, Failure, Report, Storage};
use model::action::RemoteAction;
use model::command::CommandState;
use model::compliance::Posture;
use model::id::{CommandId, DeviceId};
use model::time::Timestamp;
use rusqlite::params;

/// What a device says when it is in contact.
#[derive(Clone, Debug)]
pub struct CheckIn {
    /// The device.
    pub device: DeviceId,
    /// What it is, when it says so.
    pub report: Option<Report>,
    /// Its person has set a passcode of their own since the last check-in, so the temporary one
    /// that the device had set is gone. A device completes what it ran before it says so.
    pub passcode_changed: bool,
    /// Now.
    pub now: Timestamp,
}

/// A command that waits for a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingCommand {
    /// Identifies the command.
    pub id: CommandId,
    /// What to do.
    pub action: RemoteAction,
    /// `Sent`, or `Accepted` when the device took it and hasn't completed it.
    pub state: CommandState,
}

/// The answer to a device that is in contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckingIn {
    /// It is managed.
    Managed {
        /// What waits for it, the oldest first.
        waiting: Vec<WaitingCommand>,
        /// When the next command comes that it may not have yet.
        next: Option<Timestamp>,
    },
    /// It has left management.
    Left,
}

impl Storage {
    /// Notes that the device is in contact, and hands out what waits for it, the oldest first.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn check_in(&self, check_in: CheckIn) -> Result<CheckingIn, Failure> {
        self.write(move |writing| note(writing, check_in)).await
    }
}

fn note(writing: &mut Writing<'_>, check_in: CheckIn) -> Result<CheckingIn, Failure> {
    let CheckIn {
        device,
        report,
        passcode_changed,
        now,
    } = check_in;
    let Some(known) = find_device(writing.connection, &device)? else {
        return Ok(CheckingIn::Left);
    };
    execute(
        writing.connection,
        "UPDATE devices SET last_contact = ?2 WHERE id = ?1",
        params![device.as_str(), now.0],
    )?;
    if let Some(report) = report.filter(|report| *report != reported_before(&known)) {
        keep_report(writing, &known, report)?;
    }
    writing.judge_again(&known, now)?;
    if passcode_changed {
        forget_passcodes(writing, &known)?;
    }
    hand_out(writing, &known, now)
}

fn reported_before(device: &Device) -> Report {
    Report {
        device_name: device.device_name.clone(),
        platform: device.facts.platform,
        operating_system: device.operating_system.clone(),
        os_version: device.os_version.clone(),
        chassis: device.chassis.clone(),
        model: device.model.clone(),
        manufacturer: device.manufacturer.clone(),
        serial_number: device.serial_number.clone(),
        reset_token_activated: device.facts.reset_token_activated,
        enrolled_by_current_user: device.facts.enrolled_by_current_user,
        posture: device.posture,
        capabilities: device.facts.capabilities,
    }
}

fn keep_report(writing: &mut Writing<'_>, known: &Device, report: Report) -> Result<(), Failure> {
    let Report {
        device_name,
        platform,
        operating_system,
        os_version,
        chassis,
        model,
        manufacturer,
        serial_number,
        reset_token_activated,
        enrolled_by_current_user,
        posture:
            Posture {
                passcode_set,
                encrypted,
                jailbroken,
            },
        capabilities,
    } = report;
    let awaited = known.awaits_reset_token();
    let version = tell_of_device(writing, known)?;
    execute(
        writing.connection,
        "UPDATE devices SET version = ?2, device_name = ?3, platform = ?4, operating_system = ?5,
           os_version = ?6, chassis = ?7, model = ?8, manufacturer = ?9, serial_number = ?10,
           reset_token_activated = ?11, can = ?12, enrolled_by_current_user = ?13, passcode_set = ?14,
           encrypted = ?15, jailbroken = ?16
         WHERE id = ?1",
        params![
            known.id.as_str(),
            version,
            device_name,
            platform.text(),
            operating_system,
            os_version,
            chassis,
            model,
            manufacturer,
            serial_number,
            reset_token_activated,
            term::set_text(capabilities),
            enrolled_by_current_user,
            passcode_set,
            encrypted,
            jailbroken,
        ],
    )?;
    let known = find_device(writing.connection, &known.id)?;
    if let Some(known) = known.filter(|known| known.awaits_reset_token() != awaited) {
        let person = known.primary_user.as_ref().map(|user| &user.id);
        writing.awaited_token_changed(person, &known.id)?;
    }
    Ok(())
}

fn tell_of_device(writing: &mut Writing<'_>, known: &Device) -> Result<i64, Failure> {
    let person = known.primary_user.as_ref().map(|user| &user.id);
    writing.device_changed(person, &known.id)
}

/// A passcode that the device hasn't set yet stays: it is still to come.
fn forget_passcodes(writing: &mut Writing<'_>, known: &Device) -> Result<(), Failure> {
    let set = list(
        writing.connection,
        "SELECT seq, id, commands.device_id, action, effect, asks_for_new, opens, characters, loses,
           requester_id, as_employee, primary_user_id, state, not_before, until,
           updated_at, bulk_seq, bulk_place
         FROM passcodes JOIN commands ON seq = command_seq
         WHERE passcodes.device_id = ?1 AND state = 'succeeded'",
        [known.id.as_str()],
        command::read,
    )?;
    for command in &set {
        writing.forget_passcode(command)?;
        writing.tell_of(command)?;
    }
    Ok(())
}

fn hand_out(
    writing: &mut Writing<'_>,
    known: &Device,
    now: Timestamp,
) -> Result<CheckingIn, Failure> {
    let open = list(
        writing.connection,
        "SELECT seq, id, device_id, action, effect, asks_for_new, opens, characters, loses,
           requester_id, as_employee, primary_user_id, state, not_before, until,
           updated_at, bulk_seq, bulk_place
         FROM commands
         WHERE device_id = ?1 AND state IN ('queued', 'sent', 'accepted') ORDER BY seq",
        [known.id.as_str()],
        command::read,
    )?;
    let mut waiting = Vec::new();
    let mut next = None;
    for command in open {
        if now < command.not_before {
            next = Some(next.unwrap_or(command.not_before).min(command.not_before));
        }
        let may_be_taken = command.not_before <= now && now < command.until;
        if command.state != CommandState::Accepted
            && (!may_be_taken || writing.is_called_off(&command)?)
        {
            continue;
        }
        if command.state == CommandState::Queued {
            writing.advance(&command, CommandState::Sent, now)?;
        }
        let Command {
            id, action, state, ..
        } = command;
        waiting.push(WaitingCommand {
            id,
            action,
            state: match state {
                CommandState::Queued => CommandState::Sent,
                unchanged => unchanged,
            },
        });
    }
    Ok(CheckingIn::Managed { waiting, next })
}
