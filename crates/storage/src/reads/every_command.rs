//! IT's list of every command, whoever asked for it: the newest first, page by page.

use crate::reads::history::{History, Range};
use crate::reads::paging::{Page, Place};
use crate::statement::{find, list};
use crate::term::Term;
use crate::{Failure, Storage, effect, term};
use model::action::RemoteAction;
use model::command::CommandState;
use model::id::{CommandId, DeviceId, PersonId};
use model::rules::Effect;
use model::time::Timestamp;
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
    /// It belongs to this bulk action.
    pub bulk: Option<String>,
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
    /// The bulk action that it belongs to, and how many devices that is for.
    pub bulk: Option<(String, u32)>,
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
        let bulk = command.bulk.as_ref().map(|(id, _)| id);
        is(self.device.as_ref(), &command.device)
            && is(self.requester.as_ref(), &command.requester.id)
            && (self.primary_user.is_none() || self.primary_user.as_ref() == owner)
            && (self.bulk.is_none() || self.bulk.as_ref() == bulk)
            && any(self.states.as_ref(), &command.state)
            && any(self.actions.as_ref(), &command.action)
            && is(self.by_it.as_ref(), &command.by_it)
            && self.from.is_none_or(|from| from <= command.requested_at)
            && self.until.is_none_or(|until| command.requested_at <= until)
    }

    /// The index that leaves the fewest, and what is looked for in it: in each lane one thing.
    fn lead(&self) -> (Lead, Vec<&str>) {
        if let Some(bulk) = &self.bulk {
            (Lead::Bulk, vec![bulk.as_str()])
        } else if let Some(device) = &self.device {
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
    Bulk,
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
    let history = History {
        lanes: wanted.len(),
        range: Range {
            first: query.from.map(|from| first(connection, from)).transpose()?,
            last: query
                .until
                .map(|until| last(connection, until))
                .transpose()?,
        },
    };
    let statement = statement(lead, !place.is_backwards());
    history.page(
        place,
        top,
        |lane, beyond, limit| {
            list(
                connection,
                statement,
                params![wanted.get(lane), beyond, limit],
                |row| Ok((row.get("seq")?, read(row)?)),
            )
        },
        |command| query.fits(command),
    )
}

/// The first command asked for at this time or later; beyond every one where there is none.
fn first(connection: &Connection, from: Timestamp) -> Result<i64, Failure> {
    let found = find(
        connection,
        "SELECT seq FROM commands WHERE requested_at >= ?1 ORDER BY requested_at, seq LIMIT 1",
        [from.0],
        |row| Ok(row.get("seq")?),
    )?;
    Ok(found.unwrap_or(i64::MAX))
}

/// The last command asked for at this time or earlier; before every one where there is none.
fn last(connection: &Connection, until: Timestamp) -> Result<i64, Failure> {
    let found = find(
        connection,
        "SELECT seq FROM commands WHERE requested_at <= ?1
         ORDER BY requested_at DESC, seq DESC LIMIT 1",
        [until.0],
        |row| Ok(row.get("seq")?),
    )?;
    Ok(found.unwrap_or(i64::MIN))
}

macro_rules! statement {
    ($found_by:literal, $condition:literal, $than:literal, $way:literal) => {
        concat!(
            "SELECT commands.seq, commands.id, device_id, commands.device_name, commands.action,
               effect, asks_for_new, opens, characters, loses, state, commands.requester_id,
               as_employee,
               asker.display_name AS asker_name, asker.user_name AS asker_user_name,
               primary_user_id, owner.display_name AS owner_name,
               owner.user_name AS owner_user_name, commands.requested_at, updated_at, failure,
               bulk.id AS bulk_id, bulk.devices AS bulk_devices
             FROM commands ",
            $found_by,
            " CROSS JOIN people AS asker ON asker.id = commands.requester_id
             LEFT JOIN people AS owner ON owner.id = primary_user_id
             LEFT JOIN bulk_actions AS bulk ON bulk.seq = commands.bulk_seq
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
        Lead::Bulk => statement!(
            "INDEXED BY commands_of_bulk_in_order",
            "bulk_seq = (SELECT seq FROM bulk_actions WHERE id = ?1) AND",
            newest_first
        ),
        Lead::Device => statement!(
            "INDEXED BY commands_of_device",
            "device_id = ?1 AND",
            newest_first
        ),
        Lead::Requester => statement!(
            "INDEXED BY commands_of_requester",
            "commands.requester_id = ?1 AND",
            newest_first
        ),
        Lead::PrimaryUser => statement!(
            "INDEXED BY commands_of_primary_user",
            "primary_user_id = ?1 AND",
            newest_first
        ),
        Lead::State => statement!(
            "INDEXED BY commands_by_state",
            "state || '' = ?1 AND",
            newest_first
        ),
        Lead::Nothing => statement!("NOT INDEXED", "?1 IS NOT NULL AND", newest_first),
    }
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
        bulk: match row.get::<_, Option<String>>("bulk_id")? {
            Some(id) => Some((id, row.get("bulk_devices")?)),
            None => None,
        },
        requested_at: Timestamp(row.get("requested_at")?),
        updated_at: Timestamp(row.get("updated_at")?),
        failure: row.get("failure")?,
    })
}
