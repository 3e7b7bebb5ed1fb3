//! IT's list of every command, whoever asked for it: the newest first, page by page.

use crate::reads::paging::{
    Beyond, Entry, Found, PATIENCE, Page, Place, SortKey, Step as WalkStep, Walk,
};
use crate::statement::{find, list};
use crate::term::Term;
use crate::{Failure, Storage, effect, term};
use model::action::RemoteAction;
use model::command::CommandState;
use model::id::{CommandId, DeviceId, PersonId};
use model::rules::Effect;
use model::time::Timestamp;
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params};

/// What is asked of the list; `None`: any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommandQuery {
    /// For this device.
    pub device: Option<DeviceId>,
    /// This person asked for it.
    pub requester: Option<PersonId>,
    /// It was this person's device when it was asked for.
    pub primary_user: Option<PersonId>,
    /// It stands there.
    pub states: Option<Vec<CommandState>>,
    /// One of these was asked for.
    pub actions: Option<Vec<RemoteAction>>,
    /// IT asked for it, or an employee for their own device.
    pub by_it: Option<bool>,
    /// Asked for at this time or later.
    pub from: Option<Timestamp>,
    /// Asked for at this time or earlier.
    pub until: Option<Timestamp>,
}

/// A command as IT's list has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedCommand {
    /// Identifies it.
    pub id: CommandId,
    /// What was asked for.
    pub action: RemoteAction,
    /// What it does to the device.
    pub effect: Effect,
    /// Where it stands.
    pub state: CommandState,
    /// The device it is for.
    pub device: DeviceId,
    /// What the portal called the device when it was asked for.
    pub device_name: String,
    /// Who asked for it.
    pub requester: Named,
    /// IT asked for it, not an employee for their own device.
    pub by_it: bool,
    /// Whose device it was when it was asked for.
    pub primary_user: Option<Named>,
    /// When it was asked for.
    pub requested_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// Why the device couldn't, as a code.
    pub failure: Option<String>,
}

/// A person by their names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Identifies them.
    pub id: PersonId,
    /// Their name.
    pub display_name: String,
    /// What they sign in with.
    pub user_name: String,
}

impl Storage {
    /// A page of at most `top` commands, the newest first.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn every_command(
        &self,
        query: CommandQuery,
        place: Place,
        top: usize,
    ) -> Result<Page<ListedCommand>, Failure> {
        self.read(move |connection| page(connection, &query, &place, top))
            .await
    }
}

impl CommandQuery {
    fn fits(&self, command: &ListedCommand) -> bool {
        fn is<T: PartialEq>(wanted: Option<&T>, found: &T) -> bool {
            wanted.is_none_or(|wanted| wanted == found)
        }
        fn any<T: PartialEq>(wanted: Option<&Vec<T>>, found: &T) -> bool {
            wanted.is_none_or(|wanted| wanted.contains(found))
        }
        let owner = command.primary_user.as_ref().map(|owner| &owner.id);
        is(self.device.as_ref(), &command.device)
            && is(self.requester.as_ref(), &command.requester.id)
            && (self.primary_user.is_none() || self.primary_user.as_ref() == owner)
            && any(self.states.as_ref(), &command.state)
            && any(self.actions.as_ref(), &command.action)
            && is(self.by_it.as_ref(), &command.by_it)
            && self.from.is_none_or(|from| from <= command.requested_at)
            && self.until.is_none_or(|until| command.requested_at <= until)
    }

    /// The index that leaves the fewest, and what is looked for in it: in each lane one thing.
    fn lead(&self) -> (Lead, Vec<&str>) {
        if let Some(device) = &self.device {
            (Lead::Device, vec![device.as_str()])
        } else if let Some(requester) = &self.requester {
            (Lead::Requester, vec![requester.as_str()])
        } else if let Some(owner) = &self.primary_user {
            (Lead::PrimaryUser, vec![owner.as_str()])
        } else if let Some(states) = &self.states {
            let states = states.iter().map(|state| state.text()).collect();
            (Lead::State, states)
        } else {
            (Lead::Nothing, vec![""])
        }
    }
}

#[derive(Clone, Copy)]
enum Lead {
    Device,
    Requester,
    PrimaryUser,
    State,
    Nothing,
}

fn page(
    connection: &Connection,
    query: &CommandQuery,
    place: &Place,
    top: usize,
) -> Result<Page<ListedCommand>, Failure> {
    let (lead, wanted) = query.lead();
    let newest_first = !place.is_backwards();
    let statement = statement(lead, newest_first);
    let range = Range::of(connection, query)?;
    let groups = [(0, (0..).take(wanted.len()).collect())];
    let walk = Walk {
        groups: &groups,
        descending: newest_first,
        from: match place {
            Place::Start | Place::End => None,
            Place::After(mark) | Place::Before(mark) => Some(mark),
        },
        begins: range.begin(newest_first),
        texts: false,
    };
    let mut commands = Vec::new();
    let mut found = Found::default();
    let mut in_vain = 0;
    walk.run(
        |lane, beyond, limit| {
            let wanted = usize::try_from(lane).ok().and_then(|lane| wanted.get(lane));
            fetch(connection, statement, wanted.copied(), &beyond, limit)
        },
        |Entry { mark, row }| {
            if range.is_past(&mark.key, newest_first) {
                return Ok(WalkStep::LaneEnds);
            }
            if query.fits(&row) {
                found.marks.push(mark);
                commands.push(row);
            } else {
                in_vain += 1;
                if in_vain == PATIENCE {
                    found.gave_up_at = Some(mark);
                    return Ok(WalkStep::Stop);
                }
            }
            let enough = found.marks.len() > top;
            Ok(if enough { WalkStep::Stop } else { WalkStep::On })
        },
    )?;
    commands.truncate(top);
    if place.is_backwards() {
        commands.reverse();
    }
    let Page { previous, next, .. } = found.page(place, top);
    Ok(Page {
        rows: commands,
        previous,
        next,
    })
}

/// Between which seqs a range of times lies.
struct Range {
    first: Option<i64>,
    last: Option<i64>,
}

impl Range {
    fn of(connection: &Connection, query: &CommandQuery) -> Result<Self, Failure> {
        let seq = |row: &Row<'_>| Ok(row.get("seq")?);
        let first = |from: Timestamp| {
            find(
                connection,
                "SELECT seq FROM commands WHERE requested_at >= ?1
                 ORDER BY requested_at, seq LIMIT 1",
                [from.0],
                seq,
            )
            .map(|found| found.unwrap_or(i64::MAX))
        };
        let last = |until: Timestamp| {
            find(
                connection,
                "SELECT seq FROM commands WHERE requested_at <= ?1
                 ORDER BY requested_at DESC, seq DESC LIMIT 1",
                [until.0],
                seq,
            )
            .map(|found| found.unwrap_or(i64::MIN))
        };
        Ok(Self {
            first: query.from.map(first).transpose()?,
            last: query.until.map(last).transpose()?,
        })
    }

    /// What lies beyond this belongs to it, as far as its beginning goes.
    fn begin(&self, newest_first: bool) -> Option<SortKey> {
        let beside = if newest_first {
            self.last.map(|last| last.saturating_add(1))
        } else {
            self.first.map(|first| first.saturating_sub(1))
        };
        beside.map(SortKey::Number)
    }

    fn is_past(&self, key: &SortKey, newest_first: bool) -> bool {
        let SortKey::Number(seq) = key else {
            return false;
        };
        if newest_first {
            self.first.is_some_and(|first| *seq < first)
        } else {
            self.last.is_some_and(|last| last < *seq)
        }
    }
}

macro_rules! statement {
    ($found_by:literal, $condition:literal, $than:literal, $way:literal) => {
        concat!(
            "SELECT commands.seq, commands.id, device_id, commands.device_name, action, effect,
               asks_for_new, opens, characters, loses, state, requester_id, as_employee,
               asker.display_name AS asker_name, asker.user_name AS asker_user_name,
               primary_user_id, owner.display_name AS owner_name,
               owner.user_name AS owner_user_name, requested_at, updated_at, failure
             FROM commands ",
            $found_by,
            " CROSS JOIN people AS asker ON asker.id = requester_id
             LEFT JOIN people AS owner ON owner.id = primary_user_id
             WHERE ",
            $condition,
            " commands.seq ",
            $than,
            " ?2 ORDER BY commands.seq ",
            $way,
            " LIMIT ?3"
        )
    };
    ($found_by:literal, $condition:literal, $newest_first:expr) => {
        if $newest_first {
            statement!($found_by, $condition, "<", "DESC")
        } else {
            statement!($found_by, $condition, ">", "ASC")
        }
    };
}

fn statement(lead: Lead, newest_first: bool) -> &'static str {
    match lead {
        Lead::Device => statement!(
            "INDEXED BY commands_of_device",
            "device_id = ?1 AND",
            newest_first
        ),
        Lead::Requester => statement!(
            "INDEXED BY commands_of_requester",
            "requester_id = ?1 AND",
            newest_first
        ),
        Lead::PrimaryUser => statement!(
            "INDEXED BY commands_of_primary_user",
            "primary_user_id = ?1 AND",
            newest_first
        ),
        Lead::State => statement!(
            "INDEXED BY commands_by_state",
            "state = ?1 AND",
            newest_first
        ),
        Lead::Nothing => statement!("NOT INDEXED", "?1 IS NOT NULL AND", newest_first),
    }
}

fn fetch(
    connection: &Connection,
    statement: &'static str,
    wanted: Option<&str>,
    beyond: &Beyond,
    limit: u32,
) -> Result<Vec<(SortKey, String, ListedCommand)>, Failure> {
    // Without a bound the key is of a kind that SQLite orders beside every number.
    let beyond = match &beyond.key {
        Value::Integer(seq) => *seq,
        _ => i64::MAX,
    };
    list(
        connection,
        statement,
        params![wanted, beyond, limit],
        |row| {
            let command = read(row)?;
            let key = SortKey::Number(row.get("seq")?);
            Ok((key, command.id.0.clone(), command))
        },
    )
}

fn read(row: &Row<'_>) -> Result<ListedCommand, Failure> {
    let owner: Option<String> = row.get("primary_user_id")?;
    let as_employee: bool = row.get("as_employee")?;
    Ok(ListedCommand {
        id: CommandId(row.get("id")?),
        action: term::read(row, "action")?,
        effect: effect::read(row)?,
        state: term::read(row, "state")?,
        device: DeviceId(row.get("device_id")?),
        device_name: row.get("device_name")?,
        requester: Named {
            id: PersonId(row.get("requester_id")?),
            display_name: row.get("asker_name")?,
            user_name: row.get("asker_user_name")?,
        },
        by_it: !as_employee,
        primary_user: match owner {
            Some(id) => Some(Named {
                id: PersonId(id),
                display_name: row.get("owner_name")?,
                user_name: row.get("owner_user_name")?,
            }),
            None => None,
        },
        requested_at: Timestamp(row.get("requested_at")?),
        updated_at: Timestamp(row.get("updated_at")?),
        failure: row.get("failure")?,
    })
}
