//! IT's actions are stopped, or IT may act again.

use crate::audit::Actor;
use crate::reads::people;
use crate::statement::{execute, find};
use crate::writer::Writing;
use crate::{Failure, Requester, Spending, Storage};
use model::id::PersonId;
use model::person::Role;
use model::time::Timestamp;
use rusqlite::{Connection, params};
use serde_json::json;

/// Whether IT's actions are stopped, and who said so last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stop {
    /// They are.
    pub stopped: bool,
    /// Who stopped them, or let IT act again.
    pub changed_by: Option<Requester>,
    /// When.
    pub changed_at: Option<Timestamp>,
    /// Why.
    pub reason: Option<String>,
}

/// Somebody stops IT's actions, or lets IT act again.
#[derive(Clone, Debug)]
pub struct PutStop {
    /// Whether they are stopped from now on.
    pub stopped: bool,
    /// Why.
    pub reason: Option<String>,
    /// Who says so.
    pub person: PersonId,
    /// The elevation that it takes with it to let IT act again, where no token says when they signed in.
    pub spending: Option<Spending>,
    /// Now.
    pub now: Timestamp,
    /// Identifies the request, for the audit.
    pub request_id: String,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PuttingStop {
    /// It is so, now or since before.
    Put,
    /// This person may not (any more).
    NotAllowed,
    /// They might, but the elevation is spent or over.
    NotElevated,
}

impl Storage {
    /// Stops IT's actions, or lets IT act again. What is to be called off with that never runs from here on;
    /// [`Storage::call_off_due`] says so of each.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn put_stop(&self, put: PutStop) -> Result<PuttingStop, Failure> {
        self.write(move |writing| write_stop(writing, put)).await
    }

    /// Whether IT's actions are stopped.
    ///
    /// # Errors
    /// When the database can't answer.
    pub async fn stop(&self) -> Result<Stop, Failure> {
        self.read(|connection| {
            let stop = find(
                connection,
                "SELECT stopped, changed_by, display_name, changed_at, reason
                 FROM stop LEFT JOIN people ON people.id = changed_by WHERE one = 1",
                [],
                |row| {
                    let by: Option<String> = row.get("changed_by")?;
                    let name: Option<String> = row.get("display_name")?;
                    Ok(Stop {
                        stopped: row.get("stopped")?,
                        changed_by: by.zip(name).map(|(id, display_name)| Requester {
                            id: PersonId(id),
                            display_name,
                        }),
                        changed_at: row.get::<_, Option<i64>>("changed_at")?.map(Timestamp),
                        reason: row.get("reason")?,
                    })
                },
            )?;
            stop.ok_or(Failure::Corrupt("stop"))
        })
        .await
    }
}

fn write_stop(writing: &mut Writing<'_>, put: PutStop) -> Result<PuttingStop, Failure> {
    let PutStop {
        stopped,
        reason,
        person,
        spending,
        now,
        request_id,
    } = put;
    let role = people::role_now(writing.connection, &person, now)?;
    let may = match role {
        Role::Employee => false,
        Role::HelpDesk => stopped,
        Role::Administrator => true,
    };
    if !may {
        return Ok(PuttingStop::NotAllowed);
    }
    if writing.is_stopped()? == stopped {
        return Ok(PuttingStop::Put);
    }
    if let Some(spending) = spending.filter(|_| !stopped)
        && !writing.spend(&person, spending, now)?
    {
        return Ok(PuttingStop::NotElevated);
    }
    execute(
        writing.connection,
        "UPDATE stop SET stopped = ?1, changed_by = ?2, changed_at = ?3, reason = ?4 WHERE one = 1",
        params![stopped, person.as_str(), now.0, reason],
    )?;
    if stopped {
        call_everything_off(writing.connection, now)?;
    }
    writing.audit(
        now,
        &Actor::Person(&person),
        if stopped {
            "actionsStopped"
        } else {
            "actionsAllowed"
        },
        "organisation".to_owned(),
        &json!({ "reason": reason, "requestId": request_id }),
    )?;
    Ok(PuttingStop::Put)
}

/// Whatever IT has asked for until now: however much it is, it never runs once this is written.
fn call_everything_off(connection: &Connection, now: Timestamp) -> Result<(), Failure> {
    execute(
        connection,
        "UPDATE stop SET up_to_command = coalesce((SELECT max(seq) FROM commands), 0) WHERE one = 1",
        [],
    )?;
    execute(
        connection,
        "UPDATE bulk_actions SET running_at = NULL, called_off_at = ?1 WHERE running_at >= 0",
        [now.0],
    )?;
    execute(
        connection,
        "UPDATE bulk_actions SET approval = 'cancelled', called_off_at = ?1
         WHERE approval = 'pending'",
        [now.0],
    )?;
    Ok(())
}

impl Writing<'_> {
    /// Whether nothing new is accepted from IT.
    pub(crate) fn is_stopped(&self) -> Result<bool, Failure> {
        let stopped = find(
            self.connection,
            "SELECT stopped FROM stop WHERE one = 1",
            [],
            |row| Ok(row.get("stopped")?),
        )?;
        stopped.ok_or(Failure::Corrupt("stop"))
    }
}
