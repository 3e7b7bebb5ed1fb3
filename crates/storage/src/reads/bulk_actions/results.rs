//! What became of a bulk action on each device.

use super::{Head, find_head, key, walk};
use crate::intents::preview_bulk::BulkDevice;
use crate::intents::run_bulk::{CHANGED, GONE};
use crate::reads::paging::{Beyond, Page, Place, SortKey};
use crate::statement::{find, list};
use crate::term::{self, Term as _};
use crate::{Failure, Storage, effect};
use model::action::RemoteAction;
use model::command::CommandState;
use model::id::{CommandId, DeviceId};
use model::rules::{Effect, Reason};
use model::time::Timestamp;
use rusqlite::{Connection, params};

/// What became of a bulk action on one device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulkResult {
    /// The device.
    pub device: BulkDevice,
    /// What it does to it; `None` where it never ran.
    pub effect: Option<Effect>,
    /// The command, once it was made.
    pub command: Option<CommandId>,
    /// Where it stands; `None` where no command was made for it.
    pub state: Option<CommandState>,
    /// Why the device couldn't, as a code.
    pub failure: Option<String>,
    /// Why no command was made for it.
    pub denied: Option<BulkDenied>,
}

/// Why a bulk action made no command for a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BulkDenied {
    /// The rules say no.
    Rule(Reason),
    /// The device isn't there any more.
    Gone,
}

impl Storage {
    /// A page of at most `top` devices of a bulk action, in the order of their names; `None`: there is no
    /// such bulk action.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn bulk_results(
        &self,
        id: String,
        place: Place,
        top: usize,
        now: Timestamp,
    ) -> Result<Option<Page<BulkResult>>, Failure> {
        self.read(move |connection| {
            let Some(head) = find_head(connection, &id, now)? else {
                return Ok(None);
            };
            let backwards = place.is_backwards();
            let found = walk(&place, top, backwards, |beyond, limit| {
                listed(connection, head.seq, backwards, &beyond, limit)
            })?;
            let Page {
                rows,
                previous,
                next,
            } = found.page(&place, top);
            let mut results = Vec::with_capacity(rows.len());
            for mark in rows {
                let SortKey::Number(at) = mark.key else {
                    continue;
                };
                results.extend(result(connection, &head, at)?);
            }
            Ok(Some(Page {
                rows: results,
                previous,
                next,
            }))
        })
        .await
    }

    /// The action of a bulk action and the devices on which it came to nothing: it failed, expired, nobody
    /// knows, or no command was made for them. `None`: there is no such bulk action.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn bulk_to_retry(
        &self,
        id: String,
        now: Timestamp,
    ) -> Result<Option<(RemoteAction, Vec<DeviceId>)>, Failure> {
        self.read(move |connection| {
            let Some(head) = find_head(connection, &id, now)? else {
                return Ok(None);
            };
            let devices = list(
                connection,
                "SELECT bulk_devices.device_id FROM bulk_devices
                   LEFT JOIN commands ON commands.bulk_seq = ?1 AND bulk_place = place
                 WHERE bulk_devices.bulk_seq = ?1
                   AND (denied IS NOT NULL OR state IN ('failed', 'expired', 'unknown'))
                 ORDER BY place",
                [head.seq],
                |row| Ok(DeviceId(row.get("device_id")?)),
            )?;
            Ok(Some((head.action.action, devices)))
        })
        .await
    }
}

fn listed(
    connection: &Connection,
    bulk_seq: i64,
    descending: bool,
    beyond: &Beyond,
    limit: u32,
) -> Result<Vec<(SortKey, String, ())>, Failure> {
    let statement = if descending {
        "SELECT place AS key, device_id AS id FROM bulk_devices
         WHERE bulk_seq = ?1 AND place < ?2 ORDER BY place DESC LIMIT ?3"
    } else {
        "SELECT place AS key, device_id AS id FROM bulk_devices
         WHERE bulk_seq = ?1 AND place > ?2 ORDER BY place LIMIT ?3"
    };
    list(
        connection,
        statement,
        params![bulk_seq, beyond.key, limit],
        key,
    )
}

fn result(connection: &Connection, head: &Head, place: i64) -> Result<Option<BulkResult>, Failure> {
    find(
        connection,
        "SELECT bulk_devices.device_id, coalesce(commands.device_name, managed_device_name) AS device_name,
           display_name, commands.id AS command_id, state, failure, denied, bulk_devices.effect,
           bulk_devices.asks_for_new, bulk_devices.opens, bulk_devices.characters, bulk_devices.loses
         FROM bulk_devices JOIN devices ON devices.id = bulk_devices.device_id
           LEFT JOIN people ON people.id = devices.primary_user_id
           LEFT JOIN commands ON commands.bulk_seq = ?1 AND bulk_place = place
         WHERE bulk_devices.bulk_seq = ?1 AND place = ?2",
        params![head.seq, place],
        |row| {
            let denied: Option<String> = row.get("denied")?;
            let state = match denied.as_deref() {
                Some(CHANGED) => Some(CommandState::Cancelled),
                Some(_) => None,
                None => Some(
                    term::read_optional(row, "state")?.unwrap_or_else(|| head.state_of_rest()),
                ),
            };
            Ok(BulkResult {
                device: BulkDevice {
                    id: DeviceId(row.get("device_id")?),
                    managed_device_name: row.get("device_name")?,
                    user_display_name: row.get("display_name")?,
                },
                effect: match denied {
                    Some(_) => None,
                    None => Some(effect::read(row)?),
                },
                command: row.get::<_, Option<String>>("command_id")?.map(CommandId),
                state,
                failure: row.get("failure")?,
                denied: match denied.as_deref() {
                    None | Some(CHANGED) => None,
                    Some(GONE) => Some(BulkDenied::Gone),
                    Some(reason) => Some(BulkDenied::Rule(
                        Reason::from_text(reason).ok_or(Failure::Corrupt("denied"))?,
                    )),
                },
            })
        },
    )
}
