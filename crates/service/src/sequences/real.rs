//! The portal itself: its endpoints over a database of its own, without tokens and secrets.

use super::devices::{self, PEOPLE};
use super::endpoints::{path_of, router};
use super::step::{Outcome, Step};
use crate::envelope::RequestId;
use crate::failure::Failure;
use crate::guard::{CallingDevice, SignedIn, hash_of};
use crate::testing::{NOW, World};
use axum::Router;
use axum::body::{Body, to_bytes};
use http::Request;
use model::compliance::Posture;
use model::id::{DeviceId, PersonId};
use model::person::Role;
use model::policy::{SelfServicePolicy, Switch};
use model::time::Timestamp;
use serde_json::{Value, json};
use storage::{
    Enrol, Enrolling, EnrolmentGrant, Owner, Person, PutPolicy, Putting, Report, SignedInPerson,
};
use tower::ServiceExt;

pub(super) struct Real {
    world: World,
    router: Router,
    people: Vec<Person>,
    devices: Vec<DeviceId>,
    commands: Vec<String>,
}

impl Real {
    pub(super) async fn new() -> Self {
        // Durable to no end: what is asked here is not whether it survives.
        let memory = std::path::Path::new("/dev/shm");
        let folder = if memory.is_dir() {
            tempfile::tempdir_in(memory)
        } else {
            tempfile::tempdir()
        };
        let world = World::within(folder.unwrap()).await;
        let mut real = Self {
            router: router(&world),
            world,
            people: Vec::new(),
            devices: Vec::new(),
            commands: Vec::new(),
        };
        for name in PEOPLE {
            let person = real.sign_in(name, Role::Employee).await;
            real.people.push(person);
        }
        for (number, (facts, owner)) in devices::all().into_iter().enumerate() {
            let code_hash = hash_of(&number.to_string());
            let storage = real.world.portal.storage();
            let grant = EnrolmentGrant {
                code_hash,
                owner: Some(Owner {
                    new_id: real.people[owner].id.clone(),
                    issuer: "issuer".to_owned(),
                    subject: PEOPLE[owner].to_owned(),
                    display_name: PEOPLE[owner].to_owned(),
                    user_name: PEOPLE[owner].to_owned(),
                }),
                assignment: facts.assignment,
                ownership: facts.ownership,
                enrolment: facts.enrolment,
                management_agent: facts.management_agent,
                passcode_policy: facts.passcode_policy,
                managed_device_name: None,
            };
            storage.put_enrolment(grant, Timestamp(NOW)).await.unwrap();
            let os_version = facts.version.as_ref().unwrap().as_str().to_owned();
            let enrol = Enrol {
                code_hash,
                attempt_hash: code_hash,
                device_id: DeviceId(number.to_string()),
                secret_hash: code_hash,
                report: Report {
                    device_name: "device".to_owned(),
                    platform: facts.platform,
                    operating_system: "system".to_owned(),
                    os_version,
                    chassis: "phone".to_owned(),
                    model: "One".to_owned(),
                    manufacturer: "Fabrikam".to_owned(),
                    serial_number: "F-1".to_owned(),
                    reset_token_activated: facts.reset_token_activated,
                    enrolled_by_current_user: facts.enrolled_by_current_user,
                    posture: Posture::default(),
                    capabilities: facts.capabilities,
                },
                now: Timestamp(NOW),
            };
            let enrolling = storage.enrol(enrol).await.unwrap();
            assert!(matches!(enrolling, Enrolling::Enrolled { .. }));
            real.devices.push(DeviceId(number.to_string()));
        }
        real
    }

    async fn sign_in(&self, name: &str, role: Role) -> Person {
        let now = self.world.portal.now();
        let person = SignedInPerson {
            new_id: PersonId(name.to_owned()),
            issuer: "issuer".to_owned(),
            subject: name.to_owned(),
            display_name: name.to_owned(),
            user_name: name.to_owned(),
            mail: None,
            role,
            proved: Some(now),
            now,
        };
        let storage = self.world.portal.storage();
        storage.person_signs_in(person).await.unwrap().unwrap()
    }

    /// Takes the step; the answer.
    pub(super) async fn takes(&mut self, step: &Step) -> String {
        match *step {
            Step::Act {
                person,
                device,
                action,
                age,
                key,
            } => {
                let path = format!("/devices/{device}/{}", path_of(action));
                self.ask_as_person(person, age, &path, key).await
            }
            Step::Cancel { person, command } => {
                let path = format!("/actions/{}/cancel", self.commands[command]);
                self.ask_as_person(person, None, &path, None).await
            }
            Step::Reveal {
                person,
                command,
                age,
            } => {
                let path = format!("/actions/{}/reveal", self.commands[command]);
                self.ask_as_person(person, age, &path, None).await
            }
            Step::CheckIn {
                device,
                passcode_changed,
            } => {
                let body = json!({
                    "report": null, "waitSeconds": 0, "passcodeChanged": passcode_changed,
                });
                self.ask_as_device(device, "/check-in", &body).await
            }
            Step::Accept { device, command } => {
                let path = format!("/commands/{}/accept", self.commands[command]);
                self.ask_as_device(device, &path, &Value::Null).await
            }
            Step::Complete {
                device,
                command,
                outcome,
            } => {
                let path = format!("/commands/{}/complete", self.commands[command]);
                let body = match outcome {
                    Outcome::Succeeded => json!({ "outcome": "succeeded" }),
                    Outcome::Failed => json!({ "outcome": "failed", "failure": "other" }),
                    Outcome::NotSupported => json!({ "outcome": "notSupported" }),
                };
                self.ask_as_device(device, &path, &body).await
            }
            Step::Policy { ref switches } => self.put(switches.clone()).await,
            Step::HandOver {
                device,
                owner,
                ownership,
            } => {
                let owner = owner.map(|owner| self.people[owner].id.clone());
                let storage = self.world.portal.storage();
                let handing = storage.hand_over(self.devices[device].clone(), owner, ownership);
                handing.await.unwrap();
                String::new()
            }
            Step::Pass { seconds, looks } => {
                self.world.clock.advance(seconds);
                if looks {
                    crate::expiry::once(&self.world.portal).await;
                }
                String::new()
            }
        }
    }

    async fn put(&self, switches: Vec<Switch>) -> String {
        let requester = self.sign_in("mark", Role::Administrator).await.id;
        let put = PutPolicy {
            policy: SelfServicePolicy {
                switches,
                it_reveals: false,
            },
            if_match: None,
            requester,
            now: self.world.portal.now(),
            request_id: "request".to_owned(),
        };
        let putting = self.world.portal.storage().put_policy(put).await.unwrap();
        assert!(matches!(putting, Putting::Put(_)));
        String::new()
    }

    async fn ask_as_person(
        &mut self,
        person: usize,
        age: Option<i64>,
        path: &str,
        key: Option<usize>,
    ) -> String {
        let now = self.world.portal.now();
        let mut request = Request::post(path).extension(SignedIn {
            person: self.people[person].clone(),
            auth_time: age.map(|age| now.plus(-age)),
            in_context: true,
            until: now.plus(60),
            session: [0; 32],
        });
        if let Some(key) = key {
            request = request.header("idempotency-key", format!("key-{key}"));
        }
        self.ask(request.body(Body::empty()).unwrap()).await
    }

    async fn ask_as_device(&mut self, device: usize, path: &str, body: &Value) -> String {
        let request = Request::post(path)
            .header("content-type", "application/json")
            .extension(CallingDevice(self.devices[device].clone()));
        self.ask(request.body(Body::from(body.to_string())).unwrap())
            .await
    }

    /// The failure, or what of the reply counts, with commands as numbers.
    async fn ask(&mut self, mut request: Request<Body>) -> String {
        let id = RequestId("request".to_owned());
        request.extensions_mut().insert(id);
        let reply = self.router.clone().oneshot(request).await.unwrap();
        if let Some(failure) = reply.extensions().get::<Failure>() {
            return format!("{failure:?}");
        }
        assert!(reply.status().is_success(), "{reply:?}");
        if let Some(id) = reply.headers().get("x-portal-action-id") {
            let id = id.to_str().unwrap().to_owned();
            if !self.commands.contains(&id) {
                self.commands.push(id.clone());
            }
            return format!("accepted {}", self.number_of(&id));
        }
        let body = to_bytes(reply.into_body(), usize::MAX).await.unwrap();
        let body: Value = serde_json::from_slice(&body).unwrap_or_default();
        if let Some(commands) = body["commands"].as_array() {
            let ids = commands.iter().map(|it| it["id"].as_str().unwrap());
            let numbers = ids.map(|id| format!(" {}", self.number_of(id)));
            return format!("gets{}", numbers.collect::<String>());
        }
        // A story has its effect and steps; what a device gets to run has no steps.
        if body["effect"].is_object() && body["steps"].is_null() {
            return format!("runs, passcode {}", body["passcode"].is_string());
        }
        "done".to_owned()
    }

    fn number_of(&self, id: &str) -> usize {
        let known = self.commands.iter().position(|known| known == id);
        known.unwrap()
    }

    /// Which devices each person has, then every device and every command.
    pub(super) async fn shown(&self) -> (Vec<Vec<usize>>, Vec<String>) {
        let storage = self.world.portal.storage();
        let mut listed = Vec::new();
        for person in &self.people {
            let devices = storage.devices_of(person.id.clone()).await.unwrap();
            let numbers = devices.iter().map(|it| it.id.as_str().parse().unwrap());
            listed.push(numbers.collect());
        }
        (listed, storage.rows_as_text().await.unwrap())
    }
}
