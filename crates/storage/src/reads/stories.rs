//! The stories of commands: what was asked for, and everything that became of it.

use crate::statement::{find, list};
use crate::{Failure, Storage, effect, term};
use model::action::RemoteAction;
use model::command::{CommandState, secret_lifetime};
use model::id::{CommandId, DeviceId, PersonId};
use model::policy::SelfServicePolicy;
use model::rules::Effect;
use model::time::Timestamp;
use rusqlite::{Connection, Row};

/// The statement that reads stories, of commands for which `$condition` holds.
macro_rules! select {
    ($condition:literal) => {
        concat!(
            "SELECT commands.seq, commands.id, commands.device_id, commands.device_name, action, effect,
               asks_for_new, opens, characters, loses, state, requester_id, people.display_name,
               requested_at, not_before, until, last_contact, failure, as_employee,
               devices.ownership, made_at, shown_to_it,
               commands.primary_user_id AS user_id, users.display_name AS user_name,
               (SELECT it_reveals FROM policy WHERE one = 1) AS it_reveals,
               (SELECT stopped FROM stop WHERE one = 1) AS it_is_stopped
             FROM commands JOIN devices ON devices.id = commands.device_id
               JOIN people ON people.id = requester_id
               LEFT JOIN people AS users ON users.id = commands.primary_user_id
               LEFT JOIN passcodes ON command_seq = commands.seq
             WHERE ",
            $condition
        )
    };
}

/// The story of a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// Identifies the command.
    pub id: CommandId,
    /// What was asked for.
    pub action: RemoteAction,
    /// The device it is for.
    pub device: DeviceId,
    /// What the portal called the device when it was asked for.
    pub device_name: String,
    /// What it does to the device.
    pub effect: Effect,
    /// Where it stands.
    pub state: CommandState,
    /// Who asked for it.
    pub requester: Requester,
    /// Whose device it was then; `None` when it was nobody's.
    pub user: Option<User>,
    /// IT asked for it, not an employee for their own device.
    pub by_it: bool,
    /// When it was asked for.
    pub requested_at: Timestamp,
    /// From when the device may take it.
    pub not_before: Timestamp,
    /// Until when the device may take it.
    pub until: Timestamp,
    /// When the device was last in contact.
    pub device_last_contact: Timestamp,
    /// Every state it has been in, the first first.
    pub steps: Vec<Step>,
    /// Why the device couldn't, as a code.
    pub failure: Option<String>,
    /// Until when its temporary passcode is kept; `None` when there is none (any more).
    pub passcode_until: Option<Timestamp>,
    /// Whether IT may be shown that, or the PIN of the computer that it locked.
    pub reveals_to_it: bool,
}

/// Who asked for a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requester {
    /// Identifies the person.
    pub id: PersonId,
    /// Their name.
    pub display_name: String,
}

/// Who used the device that a command is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// Identifies the person.
    pub id: PersonId,
    /// Their name.
    pub display_name: String,
}

/// A state of a command, and when it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The state.
    pub state: CommandState,
    /// When it came.
    pub at: Timestamp,
}

impl Storage {
    /// The latest 50 commands for this device while it was this person's, newest first, also once it
    /// was removed; `None` when the device isn't theirs.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn stories_of_device(
        &self,
        person: PersonId,
        device: DeviceId,
    ) -> Result<Option<Vec<Story>>, Failure> {
        self.read(move |connection| {
            let own = find(
                connection,
                "SELECT 1 FROM devices WHERE id = ?2 AND primary_user_id = ?1",
                [person.as_str(), device.as_str()],
                |_| Ok(()),
            )?;
            if own.is_none() {
                return Ok(None);
            }
            let stories = list(
                connection,
                select!(
                    "commands.device_id = ?2 AND devices.primary_user_id = ?1
                   AND commands.primary_user_id = ?1
                 ORDER BY commands.seq DESC LIMIT 50"
                ),
                [person.as_str(), device.as_str()],
                read,
            )?;
            stories
                .into_iter()
                .map(|(seq, story)| with_steps(connection, seq, story))
                .collect::<Result<_, _>>()
                .map(Some)
        })
        .await
    }

    /// The latest 50 commands for this device, whoever's it was, newest first; `None` when there is none.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn every_story_of_device(
        &self,
        device: DeviceId,
    ) -> Result<Option<Vec<Story>>, Failure> {
        self.read(move |connection| {
            let known = find(
                connection,
                "SELECT 1 FROM devices WHERE id = ?1",
                [device.as_str()],
                |_| Ok(()),
            )?;
            if known.is_none() {
                return Ok(None);
            }
            let stories = list(
                connection,
                select!("commands.device_id = ?1 ORDER BY commands.seq DESC LIMIT 50"),
                [device.as_str()],
                read,
            )?;
            stories
                .into_iter()
                .map(|(seq, story)| with_steps(connection, seq, story))
                .collect::<Result<_, _>>()
                .map(Some)
        })
        .await
    }

    /// The story of this command, if this person asked for it or it is for their device.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn story_of(
        &self,
        person: PersonId,
        command: CommandId,
    ) -> Result<Option<Story>, Failure> {
        self.read(move |connection| {
            let story = find(
                connection,
                select!(
                    "commands.id = ?2 AND (requester_id = ?1
                   OR devices.primary_user_id = ?1 AND commands.primary_user_id = ?1)"
                ),
                [person.as_str(), command.as_str()],
                read,
            )?;
            story
                .map(|(seq, story)| with_steps(connection, seq, story))
                .transpose()
        })
        .await
    }

    /// The story of this command, whoever it is about: for somebody who has just acted on it.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn story_of_any(&self, command: CommandId) -> Result<Option<Story>, Failure> {
        self.read(move |connection| {
            let story = find(
                connection,
                select!("commands.id = ?1"),
                [command.as_str()],
                read,
            )?;
            story
                .map(|(seq, story)| with_steps(connection, seq, story))
                .transpose()
        })
        .await
    }
}

fn read(row: &Row<'_>) -> Result<(i64, Story), Failure> {
    let made_at = row.get::<_, Option<i64>>("made_at")?.map(Timestamp);
    let as_employee: bool = row.get("as_employee")?;
    let effect = effect::read(row)?;
    let story = Story {
        by_it: !as_employee,
        id: CommandId(row.get("id")?),
        action: term::read(row, "action")?,
        device: DeviceId(row.get("device_id")?),
        device_name: row.get("device_name")?,
        effect,
        state: term::read(row, "state")?,
        requester: Requester {
            id: PersonId(row.get("requester_id")?),
            display_name: row.get("display_name")?,
        },
        user: user(row)?,
        requested_at: Timestamp(row.get("requested_at")?),
        not_before: Timestamp(row.get("not_before")?),
        until: Timestamp(row.get("until")?),
        device_last_contact: Timestamp(row.get("last_contact")?),
        steps: Vec::new(),
        failure: row.get("failure")?,
        passcode_until: made_at.map(|made_at| made_at.plus(secret_lifetime(effect))),
        reveals_to_it: reveals_to_it(row)?,
    };
    Ok((row.get("seq")?, story))
}

fn user(row: &Row<'_>) -> Result<Option<User>, Failure> {
    let id: Option<String> = row.get("user_id")?;
    let display_name: Option<String> = row.get("user_name")?;
    Ok(id.zip(display_name).map(|(id, display_name)| User {
        id: PersonId(id),
        display_name,
    }))
}

fn reveals_to_it(row: &Row<'_>) -> Result<bool, Failure> {
    let effect = effect::read(row)?;
    let policy = SelfServicePolicy {
        it_reveals: row.get("it_reveals")?,
        ..SelfServicePolicy::default()
    };
    let state: CommandState = term::read(row, "state")?;
    let shown: Option<bool> = row.get("shown_to_it")?;
    // A PIN is IT's own, however often it is looked at.
    let is_new = shown == Some(false) || effect == Effect::LocksWithPin;
    let stopped: bool = row.get("it_is_stopped")?;
    Ok(state == CommandState::Succeeded
        && is_new
        && !stopped
        && policy.reveals_to_it(effect, term::read(row, "ownership")?))
}

fn with_steps(connection: &Connection, seq: i64, story: Story) -> Result<Story, Failure> {
    let steps = list(
        connection,
        "SELECT state, at FROM steps WHERE command_seq = ?1 ORDER BY seq",
        [seq],
        |row| {
            Ok(Step {
                state: term::read(row, "state")?,
                at: Timestamp(row.get("at")?),
            })
        },
    )?;
    Ok(Story { steps, ..story })
}
