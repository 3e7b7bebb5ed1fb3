//! Bulk actions that were asked for, and how far each is.

mod results;

pub use results::{BulkDenied, BulkResult};

use crate::bulk::stands;
use crate::intents::run_bulk::CHANGED;
use crate::reads::paging::{Beyond, Entry, Found, Page, Place, SortKey, Step, Walk};
use crate::statement::{find, list};
use crate::{Failure, Hash, Requester, Storage, term};
use model::action::RemoteAction;
use model::approval::ApprovalState;
use model::command::CommandState;
use model::id::PersonId;
use model::time::Timestamp;
use rusqlite::{Connection, Row, params};

/// A bulk action, and how far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulkAction {
    /// Identifies it.
    pub id: String,
    /// What was asked for.
    pub action: RemoteAction,
    /// Who asked for it.
    pub requester: Requester,
    /// When it was asked for.
    pub requested_at: Timestamp,
    /// Why.
    pub reason: Option<String>,
    /// What was confirmed.
    pub list_hash: Hash,
    /// Where its approval stands; `None` where it needs none.
    pub approval: Option<ApprovalState>,
    /// From when devices may take it.
    pub not_before: Timestamp,
    /// How many devices it is for.
    pub devices: u32,
    /// How many of them are in each state; `None`: it can't run on them any more.
    pub states: Vec<(Option<CommandState>, u32)>,
}

impl Storage {
    /// A bulk action that was asked for.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn bulk_action(
        &self,
        id: String,
        now: Timestamp,
    ) -> Result<Option<BulkAction>, Failure> {
        self.read(move |connection| with_states(connection, &id, now))
            .await
    }

    /// A page of at most `top` bulk actions, the latest first.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn bulk_actions(
        &self,
        place: Place,
        top: usize,
        now: Timestamp,
    ) -> Result<Page<BulkAction>, Failure> {
        self.read(move |connection| {
            let backwards = !place.is_backwards();
            let found = walk(&place, top, backwards, |beyond, limit| {
                asked(connection, backwards, &beyond, limit)
            })?;
            let Page {
                rows,
                previous,
                next,
            } = found.page(&place, top);
            let mut actions = Vec::with_capacity(rows.len());
            for mark in rows {
                actions.extend(with_states(connection, &mark.id, now)?);
            }
            Ok(Page {
                rows: actions,
                previous,
                next,
            })
        })
        .await
    }
}

/// A bulk action without its states.
struct Head {
    seq: i64,
    action: BulkAction,
    called_off: bool,
}

impl Head {
    /// Where a device stands whose command isn't made.
    fn state_of_rest(&self) -> CommandState {
        match self.action.approval {
            Some(ApprovalState::Pending) => CommandState::AwaitingApproval,
            Some(ApprovalState::Rejected) => CommandState::Rejected,
            Some(ApprovalState::Lapsed) => CommandState::Expired,
            Some(ApprovalState::Cancelled) => CommandState::Cancelled,
            Some(ApprovalState::Approved) | None if self.called_off => CommandState::Cancelled,
            Some(ApprovalState::Approved) | None => CommandState::Queued,
        }
    }
}

fn find_head(connection: &Connection, id: &str, now: Timestamp) -> Result<Option<Head>, Failure> {
    find(
        connection,
        "SELECT bulk_actions.seq, bulk_actions.id, action, requester_id, display_name, requested_at,
           reason, list_hash, approval, approval_until, not_before, devices, called_off_at
         FROM bulk_actions JOIN people ON people.id = requester_id
         WHERE bulk_actions.id = ?1 AND stage = 'asked'",
        [id],
        |row| {
            let until = row.get::<_, Option<i64>>("approval_until")?.map(Timestamp);
            Ok(Head {
                seq: row.get("seq")?,
                called_off: row.get::<_, Option<i64>>("called_off_at")?.is_some(),
                action: BulkAction {
                    id: row.get("id")?,
                    action: term::read(row, "action")?,
                    requester: Requester {
                        id: PersonId(row.get("requester_id")?),
                        display_name: row.get("display_name")?,
                    },
                    requested_at: Timestamp(row.get("requested_at")?),
                    reason: row.get("reason")?,
                    list_hash: row.get("list_hash")?,
                    approval: stands(term::read_optional(row, "approval")?, until, now),
                    not_before: Timestamp(row.get("not_before")?),
                    devices: row.get("devices")?,
                    states: Vec::new(),
                },
            })
        },
    )
}

fn with_states(
    connection: &Connection,
    id: &str,
    now: Timestamp,
) -> Result<Option<BulkAction>, Failure> {
    let Some(head) = find_head(connection, id, now)? else {
        return Ok(None);
    };
    let counts = list(
        connection,
        "SELECT state, count(*) AS commands FROM commands WHERE bulk_seq = ?1 GROUP BY state",
        [head.seq],
        |row| {
            let state: CommandState = term::read(row, "state")?;
            Ok((state, row.get::<_, u32>("commands")?))
        },
    )?;
    let (denied, changed) = find(
        connection,
        "SELECT count(*) FILTER (WHERE denied <> ?2) AS denied,
           count(*) FILTER (WHERE denied = ?2) AS changed
         FROM bulk_devices WHERE bulk_seq = ?1 AND denied IS NOT NULL",
        params![head.seq, CHANGED],
        |row| Ok((row.get("denied")?, row.get("changed")?)),
    )?
    .unwrap_or((0, 0));
    let made: u32 = counts.iter().map(|(_, count)| count).sum();
    let rest = head.action.devices.saturating_sub(made + denied + changed);
    let mut states = Vec::new();
    for state in CommandState::ALL {
        let of_state = counts.iter().filter(|(it, _)| *it == state);
        let mut count = of_state.map(|(_, count)| count).sum::<u32>();
        if state == head.state_of_rest() {
            count += rest;
        }
        if state == CommandState::Cancelled {
            count += changed;
        }
        if count > 0 {
            states.push((Some(state), count));
        }
    }
    if denied > 0 {
        states.push((None, denied));
    }
    Ok(Some(BulkAction {
        states,
        ..head.action
    }))
}

fn walk(
    place: &Place,
    top: usize,
    backwards: bool,
    mut fetch: impl FnMut(Beyond, u32) -> Result<Vec<(SortKey, String, ())>, Failure>,
) -> Result<Found, Failure> {
    let groups = [(0, vec![0])];
    let walk = Walk {
        groups: &groups,
        descending: backwards,
        from: match place {
            Place::Start | Place::End => None,
            Place::After(mark) | Place::Before(mark) => Some(mark),
        },
        begins: None,
        texts: false,
    };
    let mut found = Found::default();
    walk.run(
        |_, beyond, limit| fetch(beyond, limit),
        |Entry { mark, row: () }| {
            found.marks.push(mark);
            let enough = found.marks.len() > top;
            Ok(if enough { Step::Stop } else { Step::On })
        },
    )?;
    Ok(found)
}

fn asked(
    connection: &Connection,
    descending: bool,
    beyond: &Beyond,
    limit: u32,
) -> Result<Vec<(SortKey, String, ())>, Failure> {
    let statement = if descending {
        "SELECT requested_at AS key, id FROM bulk_actions
         WHERE stage = 'asked' AND (requested_at, id) < (?1, ?2)
         ORDER BY requested_at DESC, id DESC LIMIT ?3"
    } else {
        "SELECT requested_at AS key, id FROM bulk_actions
         WHERE stage = 'asked' AND (requested_at, id) > (?1, ?2)
         ORDER BY requested_at, id LIMIT ?3"
    };
    list(
        connection,
        statement,
        params![beyond.key, beyond.id, limit],
        key,
    )
}

fn key(row: &Row<'_>) -> Result<(SortKey, String, ()), Failure> {
    Ok((SortKey::Number(row.get("key")?), row.get("id")?, ()))
}
