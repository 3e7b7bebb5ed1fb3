//! Bulk actions become commands, a few devices at a time, so that whoever else asks for something doesn't
//! wait. Where it had got to is written with the commands themselves: whatever ends the service meanwhile, it
//! goes on there. Whichever has come least far goes next, so that a few devices don't wait for very many.

use crate::bulk::{self, Bulk};
use crate::command::{Asked, BulkPlace, find_command_at};
use crate::reads::devices::find_device;
use crate::reads::{organisation, people};
use crate::statement::{execute, find, list};
use crate::term::Term;
use crate::writer::Writing;
use crate::{Decision, Facts, Failure, MintNotification, Storage, effect};
use model::command::CommandState;
use model::id::{CommandId, DeviceId};
use model::person::Role;
use model::policy::SelfServicePolicy;
use model::rules::Effect;
use model::time::Timestamp;
use model::verdict::Denial;
use rusqlite::params;
use std::sync::Arc;

/// How many devices' commands are made at most in one intent, and fewer as soon as somebody waits.
const BATCH: u32 = 64;

/// The text that stands for a device to which something else would happen than was confirmed.
pub(crate) const CHANGED: &str = "changed";
/// The text that stands for a device that isn't there any more.
pub(crate) const GONE: &str = "notFound";

/// Decides about each device of a bulk action, for the command with this id. Runs on the writer thread: no
/// waiting, no I/O.
pub type DecideEach = Arc<dyn Fn(&Facts, &CommandId) -> Result<Decision, Denial> + Send + Sync>;

/// Makes a new command id each time it is called.
pub type MintCommand = Box<dyn FnMut() -> CommandId + Send>;

impl Storage {
    /// Makes the commands of at most 64 devices of a bulk action, of fewer if somebody else waits to write;
    /// whether there may be more.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn run_bulk_due(
        &self,
        now: Timestamp,
        mint: MintNotification,
        new_command: MintCommand,
        decide: DecideEach,
    ) -> Result<bool, Failure> {
        self.write(move |writing| {
            let next = find(
                writing.connection,
                "SELECT seq, id, action, requester_id, devices, list_hash, delay, approval,
                   approval_until, running_at, not_before
                 FROM bulk_actions WHERE running_at >= 0 ORDER BY running_at, seq LIMIT 1",
                [],
                |row| {
                    let not_before = Timestamp(row.get("not_before")?);
                    Ok((
                        bulk::read(row)?,
                        row.get::<_, i64>("running_at")?,
                        not_before,
                    ))
                },
            )?;
            let Some((bulk, from, not_before)) = next else {
                return Ok(false);
            };
            let running = Running {
                role: people::role_now(writing.connection, &bulk.requester, now)?,
                policy: organisation::policy(writing.connection)?,
                not_before: not_before.max(now),
                bulk,
                now,
                mint,
                new_command,
                decide,
            };
            running.go_on(writing, from)?;
            Ok(true)
        })
        .await
    }
}

/// A bulk action whose commands are made.
struct Running {
    bulk: Bulk,
    role: Role,
    policy: SelfServicePolicy,
    not_before: Timestamp,
    now: Timestamp,
    mint: MintNotification,
    new_command: MintCommand,
    decide: DecideEach,
}

/// A device of the list, and what was confirmed of it.
struct Listed {
    at: BulkPlace,
    device: DeviceId,
    confirmed: Effect,
}

impl Running {
    fn go_on(mut self, writing: &mut Writing<'_>, from: i64) -> Result<(), Failure> {
        let seq = self.bulk.seq;
        let batch = list(
            writing.connection,
            "SELECT place, device_id, effect, asks_for_new, opens, characters, loses
             FROM bulk_devices WHERE bulk_seq = ?1 AND place >= ?2 ORDER BY place LIMIT ?3",
            params![seq, from, BATCH],
            |row| {
                Ok(Listed {
                    at: BulkPlace {
                        seq,
                        place: row.get("place")?,
                    },
                    device: DeviceId(row.get("device_id")?),
                    confirmed: effect::read(row)?,
                })
            },
        )?;
        let mut next = None;
        for listed in &batch {
            self.make(writing, listed)?;
            next = Some(listed.at.place + 1);
            if writing.others_wait() {
                break;
            }
        }
        execute(
            writing.connection,
            "UPDATE bulk_actions SET running_at = ?2 WHERE seq = ?1",
            params![seq, next],
        )?;
        writing.tell_of_bulk(&self.bulk)
    }

    fn make(&mut self, writing: &mut Writing<'_>, listed: &Listed) -> Result<(), Failure> {
        // One that awaited approval by itself has its command.
        let waiting = match self.bulk.approval {
            Some(_) => find_command_at(writing.connection, listed.at)?,
            None => None,
        };
        let id = match &waiting {
            Some(command) if command.state != CommandState::AwaitingApproval => return Ok(()),
            Some(command) => command.id.clone(),
            None => (self.new_command)(),
        };
        let Some(device) = find_device(writing.connection, &listed.device)? else {
            return self.deny(writing, listed, GONE);
        };
        let user = device.primary_user.as_ref();
        let facts = Facts {
            action: self.bulk.action,
            device_id: device.id.clone(),
            device: device.facts.clone(),
            primary_user: user.is_some_and(|user| user.id == self.bulk.requester),
            as_employee: false,
            role: self.role,
            policy: self.policy.clone(),
        };
        let decision = match (self.decide)(&facts, &id) {
            Err(denial) => return self.deny(writing, listed, denial.reason().text()),
            Ok(decision) if decision.effect != listed.confirmed => {
                return self.deny(writing, listed, CHANGED);
            }
            Ok(decision) => decision,
        };
        if let Some(command) = waiting {
            return writing.release(&command, self.not_before, self.now, &mut self.mint);
        }
        let asked = Asked {
            id: &id,
            action: self.bulk.action,
            device: &device,
            requester: &self.bulk.requester,
            as_employee: false,
            state: CommandState::Queued,
            not_before: self.not_before,
            bulk: Some(listed.at),
            now: self.now,
        };
        writing
            .keep_command(&asked, decision, &mut self.mint)
            .map(drop)
    }

    fn deny(&self, writing: &mut Writing<'_>, listed: &Listed, why: &str) -> Result<(), Failure> {
        if let Some(command) = find_command_at(writing.connection, listed.at)? {
            return writing.advance(&command, CommandState::Cancelled, self.now);
        }
        execute(
            writing.connection,
            "UPDATE bulk_devices SET denied = ?3 WHERE bulk_seq = ?1 AND place = ?2",
            params![listed.at.seq, listed.at.place, why],
        )?;
        Ok(())
    }
}
