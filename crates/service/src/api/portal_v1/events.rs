//! `GET /portal/v1/events`: hints that something of the person's changed, as server-sent events.
//!
//! The stream ends when the token does, or the person signs out everywhere. Whoever comes back with `Last-Event-ID` hears of each
//! thing that changed meanwhile, once. IT also hears, every other second at most, that something of others' changed.

use crate::failure::Failure;
use crate::guard::SignedIn;
use crate::portal::Portal;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::CACHE_CONTROL;
use axum::response::IntoResponse;
use axum::response::sse::{Event, Sse};
use model::id::PersonId;
use model::person::Role;
use model::time::Timestamp;
use std::collections::VecDeque;
use std::convert::Infallible;
use std::time::Duration;
use storage::{Change, ChangeKind};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::Instant;
use wire::failure::Problem;
use wire::portal::EventKind;

/// How often something is sent where nothing happens, in seconds.
const HEARTBEAT: i64 = 15;
/// How long IT hears no more of others after it has: whoever looks at a list asks for it anew each time.
const PAUSE: Duration = Duration::from_secs(2);

#[utoipa::path(
    get,
    path = "/portal/v1/events",
    params(("Last-Event-ID" = Option<i64>, Header, description = "The last version that was heard of.")),
    responses(
        (status = 200, description = "Server-sent events.", body = wire::portal::Event, content_type = "text/event-stream"),
        (status = 401, description = "No valid token.", body = Problem),
    ),
)]
pub(crate) async fn events(
    State(portal): State<Portal>,
    SignedIn { person, until, .. }: SignedIn,
    headers: HeaderMap,
) -> Result<impl IntoResponse, Failure> {
    // Subscribed before the database is asked, so that nothing falls between the two.
    let changes = portal.storage().subscribe();
    let signed_out = portal.signed_out();
    let latest = portal.storage().latest_version().await?;
    let mut listening = Listening {
        portal,
        others: (person.role != Role::Employee).then(|| Others {
            latest: None,
            from: Instant::now(),
        }),
        person: person.id,
        until,
        changes,
        signed_out,
        heard: latest,
        waiting: VecDeque::new(),
    };
    let missed = last_event_id(&headers);
    if let Some(heard) = missed {
        // A version that hasn't been yet is of another database: everything is news.
        listening.heard = if heard > latest { 0 } else { heard };
    }
    // Whoever loses the line right after this comes back with it, and mustn't have missed anything.
    let from = listening.heard.to_string();
    if missed.is_some() {
        listening.catch_up().await?;
    }
    let greeting = Event::default().id(from).comment("here");
    let greeting = futures::stream::iter([Ok(greeting)]);
    let stream = futures::stream::unfold(listening, async |mut listening| {
        let event = listening.next().await?;
        Some((Ok::<_, Infallible>(event), listening))
    });
    let stream = Sse::new(futures::StreamExt::chain(greeting, stream));
    // Otherwise it would say `no-cache`, by which a browser may keep what it heard on its disk.
    Ok(([(CACHE_CONTROL, "no-store")], stream))
}

/// What IT hears of others.
struct Others {
    /// The latest change that it hasn't heard of.
    latest: Option<i64>,
    /// From when it may hear of it.
    from: Instant,
}

struct Listening {
    portal: Portal,
    person: PersonId,
    /// Only where the person is in IT.
    others: Option<Others>,
    until: Timestamp,
    changes: Receiver<Change>,
    signed_out: Receiver<PersonId>,
    heard: i64,
    waiting: VecDeque<Change>,
}

impl Listening {
    /// The next event; `None` at the end.
    async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(change) = self.waiting.pop_front() {
                self.heard = self.heard.max(change.version);
                return event(change);
            }
            let left = self.until.since(self.portal.now());
            let rest = u64::try_from(left.min(HEARTBEAT))
                .ok()
                .filter(|rest| *rest > 0)?;
            tokio::select! {
                () = self.portal.closing() => return None,
                () = tokio::time::sleep(Duration::from_secs(rest)) => {
                    let still_counts = self.portal.now() < self.until;
                    return still_counts.then(|| Event::default().comment("still here"));
                }
                who = self.signed_out.recv() => match who {
                    Ok(who) if who != self.person => {}
                    Ok(_) | Err(_) => return None,
                },
                change = self.changes.recv() => match change {
                    // It changes what may be done to each of the person's devices.
                    Ok(Change { kind: ChangeKind::Policy, version, .. }) => {
                        self.note_others(version);
                        self.catch_up().await.ok()?;
                    }
                    Ok(change) => self.hear(change),
                    Err(RecvError::Lagged(_)) => {
                        self.note_others(self.heard);
                        self.catch_up().await.ok()?;
                    }
                    Err(RecvError::Closed) => return None,
                },
                () = due(self.others.as_ref()) => {
                    if let Some(event) = self.tell_of_others() {
                        return Some(event);
                    }
                }
            }
        }
    }

    fn hear(&mut self, change: Change) {
        if change.person.as_ref() != Some(&self.person) {
            self.note_others(change.version);
        } else if change.version > self.heard {
            self.waiting.push_back(change);
        }
    }

    fn note_others(&mut self, version: i64) {
        if let Some(others) = &mut self.others {
            others.latest = others.latest.max(Some(version));
        }
    }

    fn tell_of_others(&mut self) -> Option<Event> {
        let others = self.others.as_mut()?;
        let version = others.latest.take()?;
        others.from = Instant::now() + PAUSE;
        self.heard = self.heard.max(version);
        sent(wire::portal::Event {
            kind: EventKind::Others,
            id: String::new(),
            version,
        })
    }

    async fn catch_up(&mut self) -> Result<(), Failure> {
        let missed = self
            .portal
            .storage()
            .changes_since(self.person.clone(), self.heard)
            .await?;
        self.waiting = missed.into();
        Ok(())
    }
}

/// Ends when whoever listens is to hear of others: there is something, and the pause is over.
async fn due(others: Option<&Others>) {
    match others {
        Some(Others {
            latest: Some(_),
            from,
        }) => tokio::time::sleep_until(*from).await,
        Some(Others { latest: None, .. }) | None => std::future::pending().await,
    }
}

fn event(change: Change) -> Option<Event> {
    let hint = wire::portal::Event {
        kind: match change.kind {
            ChangeKind::Device => EventKind::Device,
            ChangeKind::Action => EventKind::Action,
            ChangeKind::Notification => EventKind::Notification,
            ChangeKind::Policy => return None,
        },
        id: change.id,
        version: change.version,
    };
    sent(hint)
}

fn sent(hint: wire::portal::Event) -> Option<Event> {
    Event::default()
        .event("change")
        .id(hint.version.to_string())
        .json_data(hint)
        .ok()
}

fn last_event_id(headers: &HeaderMap) -> Option<i64> {
    headers.get("last-event-id")?.to_str().ok()?.parse().ok()
}

#[cfg(test)]
mod tests;
