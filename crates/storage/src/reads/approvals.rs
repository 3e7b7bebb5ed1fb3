//! What second administrators are asked, and what they decided.

use crate::bulk::stands;
use crate::reads::people;
use crate::statement::{find, list};
use crate::{Failure, Hash, Requester, Storage, term};
use model::action::RemoteAction;
use model::approval::{ApprovalState, CannotDecide, Decider};
use model::id::PersonId;
use model::time::Timestamp;
use rusqlite::{Connection, Row, params};

/// How many of each are listed: those that are pending, and those that aren't any more.
const MOST: u32 = 100;

/// How long what isn't pending any more is listed, in seconds.
const LATELY: i64 = 90 * 24 * 60 * 60;

/// What a second administrator is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    /// Identifies it, and the bulk action that it is about.
    pub id: String,
    /// What was asked for.
    pub action: RemoteAction,
    /// Who asked for it.
    pub requester: Requester,
    /// When it was asked for.
    pub requested_at: Timestamp,
    /// Why.
    pub reason: Option<String>,
    /// How many devices are on the list.
    pub devices: u32,
    /// The name of the device, where there is only one.
    pub device_name: Option<String>,
    /// The hash of the list.
    pub list_hash: Hash,
    /// Until when it can be decided.
    pub until: Timestamp,
    /// Where it stands.
    pub state: ApprovalState,
    /// Who decided it.
    pub decided_by: Option<Requester>,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// Why it was decided so.
    pub decision_reason: Option<String>,
    /// Why whoever asks can't decide it.
    pub cannot_decide: Option<CannotDecide>,
}

impl Storage {
    /// What is pending, the next to lapse first; then what isn't any more, the latest first.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn approvals(
        &self,
        person: PersonId,
        now: Timestamp,
    ) -> Result<Vec<Approval>, Failure> {
        self.read(move |connection| {
            let mut ids = list(
                connection,
                "SELECT id FROM bulk_actions WHERE approval = 'pending' AND approval_until > ?1
                 ORDER BY approval_until LIMIT 100",
                [now.0],
                |row| Ok(row.get::<_, String>("id")?),
            )?;
            let latest = list(
                connection,
                "SELECT id FROM bulk_actions WHERE approval IS NOT NULL AND requested_at > ?1
                 ORDER BY requested_at DESC, id DESC LIMIT ?2",
                params![now.plus(-LATELY).0, 2 * MOST],
                |row| Ok(row.get::<_, String>("id")?),
            )?;
            let pending = ids.len();
            for id in latest {
                if !ids.contains(&id) && ids.len() < pending + MOST as usize {
                    ids.push(id);
                }
            }
            let mut approvals = Vec::with_capacity(ids.len());
            for id in ids {
                approvals.extend(find_approval(connection, &id, &person, now)?);
            }
            Ok(approvals)
        })
        .await
    }

    /// One of those.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn approval(
        &self,
        id: String,
        person: PersonId,
        now: Timestamp,
    ) -> Result<Option<Approval>, Failure> {
        self.read(move |connection| find_approval(connection, &id, &person, now))
            .await
    }
}

fn find_approval(
    connection: &Connection,
    id: &str,
    person: &PersonId,
    now: Timestamp,
) -> Result<Option<Approval>, Failure> {
    let (role, since) = people::role_held(connection, person, now)?;
    let found = find(
        connection,
        "SELECT bulk_actions.id, action, requester_id, askers.display_name, requested_at, reason,
           devices, list_hash, approval, approval_until, decided_by,
           deciders.display_name AS decider_name, decided_at, decision_reason,
           (SELECT managed_device_name FROM bulk_devices JOIN devices ON devices.id = device_id
             WHERE bulk_seq = bulk_actions.seq AND place = 0) AS device_name
         FROM bulk_actions JOIN people AS askers ON askers.id = requester_id
           LEFT JOIN people AS deciders ON deciders.id = decided_by
         WHERE bulk_actions.id = ?1 AND approval IS NOT NULL",
        [id],
        |row| read(row, now),
    )?;
    Ok(found.map(|approval| {
        let decider = Decider {
            role,
            since,
            asked: approval.requester.id == *person,
        };
        Approval {
            cannot_decide: decider.cannot(approval.state, now),
            ..approval
        }
    }))
}

fn read(row: &Row<'_>, now: Timestamp) -> Result<Approval, Failure> {
    let until = Timestamp(row.get("approval_until")?);
    let state = stands(term::read_optional(row, "approval")?, Some(until), now);
    let decided_by: Option<String> = row.get("decided_by")?;
    let decider_name: Option<String> = row.get("decider_name")?;
    let devices: u32 = row.get("devices")?;
    let device_name: Option<String> = row.get("device_name")?;
    Ok(Approval {
        id: row.get("id")?,
        action: term::read(row, "action")?,
        requester: Requester {
            id: PersonId(row.get("requester_id")?),
            display_name: row.get("display_name")?,
        },
        requested_at: Timestamp(row.get("requested_at")?),
        reason: row.get("reason")?,
        devices,
        device_name: device_name.filter(|_| devices == 1),
        list_hash: row.get("list_hash")?,
        until,
        state: state.ok_or(Failure::Corrupt("approval"))?,
        decided_by: decided_by
            .zip(decider_name)
            .map(|(id, display_name)| Requester {
                id: PersonId(id),
                display_name,
            }),
        decided_at: row.get::<_, Option<i64>>("decided_at")?.map(Timestamp),
        decision_reason: row.get("decision_reason")?,
        cannot_decide: None,
    })
}
