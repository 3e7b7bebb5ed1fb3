//! A portal that knows nothing but the channel, and can be told to lose its replies and to die.

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use url::Url;
use wire::channel::{
    Accepted, CheckIn, Command, Commands, Complete, DeviceReport, Enrol, Enrolled,
};
use wire::terms::RemoteAction;

/// What the portal knows, apart from whether it runs.
#[derive(Default)]
pub(crate) struct Known {
    /// One line for every call, in order.
    pub(crate) calls: Vec<String>,
    /// What the device said that it is, the last time.
    pub(crate) reported: Option<DeviceReport>,
    /// What waits for the device, in order.
    waiting: BTreeMap<String, Waiting>,
    /// Secrets by attempt to enrol.
    enrolled: HashMap<String, String>,
    /// Secrets that are no longer known.
    forgotten: Vec<String>,
    /// Calls whose replies get lost, by the first word of their line; each loses one.
    lose: Vec<&'static str>,
    /// Commands that can't be taken any more.
    refused: Vec<String>,
    /// Hand the same command out several times in one reply.
    twice: bool,
}

struct Waiting {
    accepted: Accepted,
    completed: bool,
}

impl Known {
    fn loses(&mut self, call: &str) -> bool {
        let found = self.lose.iter().position(|lost| *lost == call);
        found.map(|at| self.lose.remove(at)).is_some()
    }

    pub(crate) fn count(&self, call: &str) -> usize {
        self.calls
            .iter()
            .filter(|line| line.starts_with(call))
            .count()
    }
}

type Knowledge = Arc<Mutex<Known>>;

/// The portal and what it knows.
pub(crate) struct StandIn {
    known: Knowledge,
    address: SocketAddr,
    running: Option<Runtime>,
}

impl StandIn {
    pub(crate) fn start() -> Self {
        let mut stand_in = Self {
            known: Knowledge::default(),
            address: ([127, 0, 0, 1], 0).into(),
            running: None,
        };
        stand_in.revive();
        stand_in
    }

    /// Ends at once, with every connection, as `kill -9` would.
    pub(crate) fn kill(&mut self) {
        if let Some(running) = self.running.take() {
            running.shutdown_background();
        }
    }

    /// Comes back at the same address with what it knew.
    pub(crate) fn revive(&mut self) {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let router = Router::new()
            .route("/channel/v1/enrol", post(enrol))
            .route("/channel/v1/check-in", post(check_in))
            .route("/channel/v1/commands/{id}/accept", post(accept))
            .route("/channel/v1/commands/{id}/complete", post(complete))
            .with_state(Arc::clone(&self.known));
        let (sender, bound) = std::sync::mpsc::channel();
        let address = self.address;
        runtime.spawn(async move {
            let listener = loop {
                // The old listener may take a moment to let go of the port.
                if let Ok(listener) = TcpListener::bind(address).await {
                    break listener;
                }
                tokio::time::sleep(Duration::from_millis(5)).await;
            };
            sender.send(listener.local_addr().unwrap()).unwrap();
            axum::serve(listener, router).await.unwrap();
        });
        self.address = bound.recv().unwrap();
        self.running = Some(runtime);
    }

    pub(crate) fn url(&self) -> Url {
        Url::parse(&format!("http://{}", self.address)).unwrap()
    }

    pub(crate) fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap()
    }

    /// Queues a command that sets this passcode, or removes it.
    pub(crate) fn queue(&self, id: &str, accepted: Accepted) {
        self.known().waiting.insert(
            id.to_owned(),
            Waiting {
                accepted,
                completed: false,
            },
        );
    }

    pub(crate) fn lose_reply_to(&self, call: &'static str) {
        self.known().lose.push(call);
    }

    pub(crate) fn refuse(&self, id: &str) {
        self.known().refused.push(id.to_owned());
    }

    pub(crate) fn deliver_twice(&self) {
        self.known().twice = true;
    }

    /// Forgets every secret it gave.
    pub(crate) fn forget(&self) {
        let mut known = self.known();
        let secrets: Vec<String> = known.enrolled.drain().map(|(_, secret)| secret).collect();
        known.forgotten.extend(secrets);
    }

    /// No longer asks what came of a command, as the service does with one that counts as unknown.
    pub(crate) fn give_up(&self, id: &str) {
        self.known().waiting.remove(id);
    }

    /// Waits until something holds of what it knows.
    pub(crate) async fn until(&self, what: &str, holds: impl Fn(&Known) -> bool) {
        crate::until(what, || holds(&self.known())).await;
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        self.kill();
    }
}

/// The reply, or a connection that breaks off after everything was done.
fn reply(lost: bool, document: &impl Serialize) -> Response {
    if lost {
        let broken = futures::stream::iter([Err::<Vec<u8>, _>(std::io::Error::other("lost"))]);
        return Body::from_stream(broken).into_response();
    }
    Json(serde_json::to_value(document).unwrap()).into_response()
}

fn knows(known: &Known, headers: &HeaderMap) -> bool {
    let given = headers
        .get("authorization")
        .and_then(|value| value.to_str().ok());
    let secret = given.and_then(|value| value.strip_prefix("Bearer "));
    secret.is_some_and(|secret| known.enrolled.values().any(|known| known == secret))
}

async fn enrol(State(shared): State<Knowledge>, Json(enrol): Json<Enrol>) -> Response {
    let mut known = shared.lock().unwrap();
    known.calls.push(format!("enrol {}", enrol.code));
    if enrol.code == "wrong" {
        return StatusCode::FORBIDDEN.into_response();
    }
    let next = known.enrolled.len() + known.forgotten.len();
    let secret = known
        .enrolled
        .entry(enrol.attempt)
        .or_insert_with(|| format!("secret-{next}"))
        .clone();
    let enrolled = Enrolled {
        device_id: "d1".to_owned(),
        secret,
    };
    reply(known.loses("enrol"), &enrolled)
}

async fn check_in(
    State(shared): State<Knowledge>,
    headers: HeaderMap,
    Json(check_in): Json<CheckIn>,
) -> Response {
    {
        let mut known = shared.lock().unwrap();
        if !knows(&known, &headers) {
            known.calls.push("check-in unknown".to_owned());
            return StatusCode::UNAUTHORIZED.into_response();
        }
        if let Some(report) = &check_in.report {
            known.reported = Some(report.clone());
        }
        let report = if check_in.report.is_some() {
            " with report"
        } else {
            ""
        };
        let changed = if check_in.passcode_changed {
            " changed"
        } else {
            ""
        };
        known.calls.push(format!("check-in{report}{changed}"));
    }
    loop {
        {
            let mut known = shared.lock().unwrap();
            let mut commands: Vec<Command> = known
                .waiting
                .iter()
                .filter(|(_, waiting)| !waiting.completed)
                .map(|(id, waiting)| Command {
                    id: id.clone(),
                    action: waiting.accepted.action,
                })
                .collect();
            if known.twice {
                commands.extend(commands.clone());
            }
            if !commands.is_empty() {
                return reply(known.loses("check-in"), &Commands { commands });
            }
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

async fn accept(
    State(shared): State<Knowledge>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Response {
    let mut known = shared.lock().unwrap();
    known.calls.push(format!("accept {id}"));
    if !knows(&known, &headers) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    if known.refused.contains(&id) {
        return StatusCode::CONFLICT.into_response();
    }
    let lost = known.loses("accept");
    reply(lost, &known.waiting[&id].accepted)
}

async fn complete(
    State(shared): State<Knowledge>,
    headers: HeaderMap,
    Path(id): Path<String>,
    Json(outcome): Json<Complete>,
) -> Response {
    let mut known = shared.lock().unwrap();
    let outcome_text = serde_json::to_string(&outcome).unwrap();
    known.calls.push(format!("complete {id} {outcome_text}"));
    if !knows(&known, &headers) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    if let Some(waiting) = known.waiting.get_mut(&id) {
        waiting.completed = true;
    }
    let lost = known.loses("complete");
    if lost {
        // The service forgets that it heard: the device has to say it again.
        if let Some(waiting) = known.waiting.get_mut(&id) {
            waiting.completed = false;
        }
        return reply(true, &());
    }
    StatusCode::NO_CONTENT.into_response()
}

/// Everything needed to set this passcode, or to remove it.
pub(crate) fn reset(id: &str, passcode: Option<&str>) -> Accepted {
    use wire::terms::{Characters, Effect, Opens};
    Accepted {
        id: id.to_owned(),
        action: Some(RemoteAction::ResetPasscode),
        effect: Some(match passcode {
            Some(_) => Effect::TemporaryPasscode {
                opens: Opens::Device,
                characters: Characters::LettersAndDigits,
            },
            None => Effect::RemovesPasscode { asks_for_new: true },
        }),
        passcode: passcode.map(str::to_owned),
    }
}
