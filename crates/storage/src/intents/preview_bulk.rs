//! What an action would do to many devices is looked at, and the list of those on which it will run kept: to
//! ask for it is to name that list.
//!
//! The list is read at one moment and written a few devices at a time, so that nobody else waits; nobody sees
//! it before it is whole.

use crate::bulk::list_hash;
use crate::command::BulkPlace;
use crate::reads::bulk_selection::{Candidate, candidates};
use crate::statement::execute;
use crate::term::Term;
use crate::{Device, DeviceQuery, Failure, Hash, Storage};
use model::action::RemoteAction;
use model::id::{DeviceId, PersonId};
use model::policy::SelfServicePolicy;
use model::rules::Effect;
use model::time::Timestamp;
use model::verdict::Denial;
use rusqlite::params;

/// How long a preview can be asked for, in seconds.
const LIFETIME: i64 = 15 * 60;

/// How many devices of a list are written in one intent.
const BATCH: usize = 256;

/// How many devices of each group are shown.
const SAMPLE: usize = 20;

/// Whether an action may be done to a device, and what it does.
pub type JudgeDevice = Box<dyn Fn(&Device, &SelfServicePolicy) -> Result<Effect, Denial> + Send>;

/// Somebody looks at what an action would do to many devices.
pub struct PreviewBulk {
    /// Identifies the preview, and the bulk action that it may become.
    pub id: String,
    /// What would be done.
    pub action: RemoteAction,
    /// To which devices.
    pub devices: Selection,
    /// The most that there may be.
    pub at_most: usize,
    /// Who looks.
    pub requester: PersonId,
    /// Now.
    pub now: Timestamp,
    /// Whether it may be done to each.
    pub judge: JudgeDevice,
}

/// Which devices.
#[derive(Clone, Debug)]
pub enum Selection {
    /// These; one that is named twice counts once.
    Ids(Vec<DeviceId>),
    /// Whatever the list of all devices has now.
    Listed(Box<DeviceQuery>),
}

/// What an action would do to many devices.
#[derive(Clone, Debug)]
pub struct BulkPreview {
    /// How many devices were asked about.
    pub devices: u32,
    /// On how many it will run, by what it does to them: most first.
    pub will_run: Vec<Group<Effect>>,
    /// On how many it can't, by why not, most first; `None`: there is no such device.
    pub cannot: Vec<Group<Option<Denial>>>,
    /// What is confirmed.
    pub list_hash: Hash,
    /// Whether a second administrator has to agree.
    pub needs_approval: bool,
    /// For how long it can be stopped, in seconds.
    pub delay: i64,
    /// Until when it can be asked for.
    pub until: Timestamp,
}

/// Devices of which the same is true.
#[derive(Clone, Debug)]
pub struct Group<T> {
    /// What is true of them.
    pub of: T,
    /// How many they are.
    pub devices: u32,
    /// Some of them, in the order of their names.
    pub sample: Vec<BulkDevice>,
}

/// A device in a bulk action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulkDevice {
    /// Identifies the device.
    pub id: DeviceId,
    /// What the portal calls it; empty where there is none.
    pub managed_device_name: String,
    /// Its primary user's name.
    pub user_display_name: Option<String>,
}

impl Storage {
    /// Looks at what an action would do to many devices, and keeps the list for a quarter of an hour. `None`:
    /// there are more than there may be.
    ///
    /// # Errors
    /// When the database can't do it; what was written then is never seen, and goes by itself.
    pub async fn preview_bulk(&self, asked: PreviewBulk) -> Result<Option<BulkPreview>, Failure> {
        let PreviewBulk {
            id,
            action,
            devices,
            at_most,
            requester,
            now,
            judge,
        } = asked;
        let read = self.read(move |connection| candidates(connection, devices, at_most, &judge));
        let Some(candidates) = read.await? else {
            return Ok(None);
        };
        let devices = number(candidates.len());
        let (will_run, cannot) = grouped(&candidates);
        let list: Vec<_> = candidates
            .into_iter()
            .filter_map(|candidate| Some((candidate.device.id, candidate.judged.ok()?)))
            .collect();
        let runs = number(list.len());
        let list_hash = list_hash(
            action,
            list.iter().map(|(device, effect)| (device, *effect)),
        );
        let delay = action.undo_time_of_many();
        let until = now.plus(LIFETIME);
        let by = requester.clone();
        let begin = self.write(move |writing| {
            execute(
                writing.connection,
                "INSERT INTO bulk_actions
                   (id, action, requester_id, stage, preview_until, devices, list_hash, delay)
                 VALUES (?1, ?2, ?3, 'preparing', ?4, ?5, ?6, ?7)",
                params![
                    id,
                    action.text(),
                    by.as_str(),
                    until.0,
                    runs,
                    list_hash,
                    delay
                ],
            )?;
            Ok(writing.connection.last_insert_rowid())
        });
        let seq = begin.await?;
        let mut place = 0;
        for batch in list.chunks(BATCH) {
            let (batch, from) = (batch.to_vec(), place);
            place += i64::try_from(batch.len()).unwrap_or(i64::MAX);
            self.write(move |writing| {
                for ((device, effect), place) in batch.iter().zip(from..) {
                    writing.list_device(BulkPlace { seq, place }, device, *effect)?;
                }
                Ok(())
            })
            .await?;
        }
        let finish = self.write(move |writing| {
            execute(
                writing.connection,
                "UPDATE bulk_actions SET stage = 'preview' WHERE seq = ?1",
                [seq],
            )?;
            Ok(action.removes_device() && writing.is_beyond_caps(&requester, runs, now)?)
        });
        Ok(Some(BulkPreview {
            devices,
            will_run,
            cannot,
            list_hash,
            needs_approval: finish.await?,
            delay,
            until,
        }))
    }
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

type Groups = (Vec<Group<Effect>>, Vec<Group<Option<Denial>>>);

fn grouped(candidates: &[Candidate]) -> Groups {
    let (mut will_run, mut cannot) = (Vec::new(), Vec::new());
    for Candidate { device, judged } in candidates {
        match judged {
            Ok(effect) => add(&mut will_run, *effect, device),
            Err(denial) => add(&mut cannot, *denial, device),
        }
    }
    will_run.sort_by_key(|group| std::cmp::Reverse(group.devices));
    cannot.sort_by_key(|group| std::cmp::Reverse(group.devices));
    (will_run, cannot)
}

fn add<T: PartialEq>(groups: &mut Vec<Group<T>>, of: T, device: &BulkDevice) {
    let at = groups.iter().position(|group| group.of == of);
    let at = at.unwrap_or_else(|| {
        groups.push(Group {
            of,
            devices: 0,
            sample: Vec::new(),
        });
        groups.len() - 1
    });
    let Some(group) = groups.get_mut(at) else {
        return;
    };
    group.devices += 1;
    if group.sample.len() < SAMPLE {
        group.sample.push(device.clone());
    }
}
