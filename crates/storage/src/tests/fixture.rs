//! An organisation with two people, on a fresh file.

use crate::{
    AcceptCommand, Accepting, CheckIn, CheckingIn, Completing, Decide, DecideAgain, Decision,
    DeviceCompletes, DeviceTakes, Enrol, Enrolling, EnrolmentGrant, Facts, Hash, Idempotency,
    MintNotification, Outcome, Owner, Report, Revealing, SignedInPerson, Storage, Taking,
};
use model::action::RemoteAction;
use model::compliance::Posture;
use model::device::{Assignment, Enrolment, ManagementAgent, Ownership, Platform};
use model::id::{CommandId, DeviceId, NotificationId, PersonId};
use model::passcode::{Characters, PasscodePolicy};
use model::person::Role;
use model::rules::Effect;
use model::time::Timestamp;
use model::verdict::{Actor, Availability, Denial, verdict, verdict_at_dispatch};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tempfile::TempDir;

/// When every test begins.
pub(super) const NOON: Timestamp = Timestamp(1_800_000_000);
pub(super) const SEALED: &[u8] = b"sealed";

pub(super) struct Fixture {
    pub(super) storage: Storage,
    pub(super) ada: PersonId,
    pub(super) ben: PersonId,
    pub(super) directory: TempDir,
    minted: Arc<AtomicUsize>,
}

impl Fixture {
    pub(super) async fn new() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let storage = Storage::open(&directory.path().join("portal.sqlite")).unwrap();
        let ada = storage.person_signs_in(signed_in("ada")).await.unwrap();
        let ben = storage.person_signs_in(signed_in("ben")).await.unwrap();
        Self {
            storage,
            ada: ada.unwrap().id,
            ben: ben.unwrap().id,
            directory,
            minted: Arc::default(),
        }
    }

    /// With one Android 6 phone of Ada's, called `phone`.
    pub(super) async fn with_phone() -> (Self, DeviceId) {
        let fixture = Self::new().await;
        let phone = fixture.enrol("phone", "ada").await;
        (fixture, phone)
    }

    pub(super) fn path(&self) -> PathBuf {
        self.directory.path().join("portal.sqlite")
    }

    pub(super) async fn enrol(&self, id: &str, owner: &str) -> DeviceId {
        let code_hash = hash_of(id);
        let grant = grant(code_hash, Some(owner));
        self.storage.put_enrolment(grant, NOON).await.unwrap();
        let enrol = enrol(code_hash, "first", id);
        match self.storage.enrol(enrol).await.unwrap() {
            Enrolling::Enrolled { device } => device,
            refused => panic!("{refused:?}"),
        }
    }

    pub(super) fn request(&self, id: &str, device: &DeviceId) -> AcceptCommand {
        AcceptCommand {
            id: CommandId(id.to_owned()),
            action: RemoteAction::ResetPasscode,
            device: device.clone(),
            requester: self.ada.clone(),
            as_employee: true,
            if_match: None,
            idempotency: None,
            spending: None,
            now: NOON,
            request_id: "request".to_owned(),
            approval: format!("approval of {id}"),
            mint: self.minting(),
            decide: by_the_rules(),
        }
    }

    /// Ada resets the passcode of `device`, which is accepted.
    pub(super) async fn reset(&self, id: &str, device: &DeviceId) -> CommandId {
        self.ask(RemoteAction::ResetPasscode, id, device).await
    }

    /// Ada asks for `action` on `device`, which is accepted.
    pub(super) async fn ask(&self, action: RemoteAction, id: &str, device: &DeviceId) -> CommandId {
        let request = AcceptCommand {
            action,
            ..self.request(id, device)
        };
        match self.storage.accept_command(request).await.unwrap() {
            Accepting::Accepted { id, .. } => id,
            refused => panic!("{refused:?}"),
        }
    }

    pub(super) async fn take(
        &self,
        device: &DeviceId,
        command: &CommandId,
        now: Timestamp,
    ) -> &'static str {
        let takes = DeviceTakes {
            device: device.clone(),
            command: command.clone(),
            now,
            notification: self.mint(),
            decide: again_by_the_rules(),
        };
        match self.storage.device_takes(takes).await.unwrap() {
            Taking::Taken {
                sealed_passcode, ..
            } => match sealed_passcode.as_deref() {
                Some(SEALED) => "taken",
                _ => "taken, no passcode",
            },
            Taking::NoLongerAllowed => "no longer allowed",
            Taking::Expired => "expired",
            Taking::NotOpen => "not open",
            Taking::NotFound => "not found",
        }
    }

    pub(super) async fn complete(
        &self,
        device: &DeviceId,
        command: &CommandId,
        outcome: Outcome,
        now: Timestamp,
    ) -> Completing {
        let done = DeviceCompletes {
            device: device.clone(),
            command: command.clone(),
            outcome,
            now,
            mint: self.minting(),
        };
        self.storage.device_completes(done).await.unwrap()
    }

    /// The device takes the command and does it.
    pub(super) async fn run(&self, device: &DeviceId, command: &CommandId) {
        let taking = self.take(device, command, NOON).await;
        assert!(taking.starts_with("taken"), "{taking}");
        let completing = self
            .complete(device, command, Outcome::Succeeded, NOON)
            .await;
        assert_eq!(completing, Completing::Completed);
    }

    pub(super) async fn reveal(
        &self,
        person: &PersonId,
        command: &CommandId,
        now: Timestamp,
    ) -> &'static str {
        let request_id = "request".to_owned();
        let revealing = self
            .storage
            .reveal(person.clone(), command.clone(), now, request_id);
        match revealing.await.unwrap() {
            Revealing::Sealed {
                sealed_passcode, ..
            } if sealed_passcode == SEALED => "sealed",
            Revealing::Sealed { .. } => "something else",
            Revealing::Gone => "gone",
            Revealing::NotYetSet => "not yet set",
            Revealing::NotFound => "not found",
        }
    }

    /// The device is in contact; the commands it gets, with their states.
    pub(super) async fn check_in(&self, device: &DeviceId, report: Option<Report>) -> String {
        let check_in = CheckIn {
            device: device.clone(),
            report,
            passcode_changed: false,
            now: NOON,
        };
        let waiting = match self.storage.check_in(check_in).await.unwrap() {
            CheckingIn::Managed { waiting, .. } => waiting,
            CheckingIn::Left => return "left".to_owned(),
        };
        let texts = waiting
            .iter()
            .map(|command| format!("{} {:?}", command.id, command.state));
        texts.collect::<Vec<_>>().join(", ")
    }

    /// The states of a command so far, as Ada's story tells them.
    pub(super) async fn states(&self, command: &CommandId) -> String {
        let story = self
            .storage
            .story_of(self.ada.clone(), command.clone())
            .await
            .unwrap()
            .unwrap();
        let states = story.steps.iter().map(|step| format!("{:?}", step.state));
        states.collect::<Vec<_>>().join(" ")
    }

    /// What Ada was told, the latest first.
    pub(super) async fn told(&self) -> Vec<String> {
        let told = self.storage.notifications_of(self.ada.clone());
        let told = told.await.unwrap();
        told.iter()
            .map(|one| format!("{} {:?}", one.command, one.state))
            .collect()
    }

    /// The version of Ada's device.
    pub(super) async fn version(&self, device: &DeviceId) -> i64 {
        let device = self.storage.device_of(self.ada.clone(), device.clone());
        device.await.unwrap().unwrap().version
    }

    /// Does what nobody may do, on a connection of its own.
    pub(super) fn tamper(&self, sql: &str) -> rusqlite::Result<()> {
        self.beside()?.execute_batch(sql)
    }

    /// A connection of its own.
    pub(super) fn beside(&self) -> rusqlite::Result<rusqlite::Connection> {
        let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE;
        rusqlite::Connection::open_with_flags(self.path(), flags)
    }

    fn minting(&self) -> MintNotification {
        let minted = Arc::clone(&self.minted);
        Box::new(move || {
            let number = minted.fetch_add(1, Ordering::Relaxed);
            NotificationId(format!("notification-{number}"))
        })
    }

    pub(super) fn mint(&self) -> NotificationId {
        let number = self.minted.fetch_add(1, Ordering::Relaxed);
        NotificationId(format!("notification-{number}"))
    }
}

/// Mints ids for [`Storage::expire_due`].
pub(super) fn mint() -> MintNotification {
    let mut number = 0;
    Box::new(move || {
        number += 1;
        NotificationId(format!("due-{number}"))
    })
}

pub(super) fn signed_in(name: &str) -> SignedInPerson {
    SignedInPerson {
        new_id: PersonId(name.to_owned()),
        issuer: "https://id.contoso.example".to_owned(),
        subject: name.to_owned(),
        display_name: name.to_owned(),
        user_name: format!("{name}@contoso.example"),
        mail: None,
        role: Role::Employee,
        proved: Some(NOON),
        now: NOON,
    }
}

pub(super) fn grant(code_hash: Hash, owner: Option<&str>) -> EnrolmentGrant {
    EnrolmentGrant {
        code_hash,
        owner: owner.map(|name| Owner {
            new_id: PersonId(name.to_owned()),
            issuer: "https://id.contoso.example".to_owned(),
            subject: name.to_owned(),
            display_name: name.to_owned(),
            user_name: format!("{name}@contoso.example"),
        }),
        assignment: Assignment::PrimaryUser,
        ownership: Ownership::Personal,
        enrolment: Enrolment::AndroidDeviceAdministrator,
        management_agent: ManagementAgent::Mdm,
        passcode_policy: Some(PasscodePolicy {
            characters: Characters::LettersAndDigits,
            minimum_length: 6,
        }),
        managed_device_name: Some("Work phone".to_owned()),
    }
}

pub(super) fn enrol(code_hash: Hash, attempt: &str, id: &str) -> Enrol {
    Enrol {
        code_hash,
        attempt_hash: hash_of(attempt),
        device_id: DeviceId(id.to_owned()),
        secret_hash: hash_of(&format!("secret of {id}, {attempt}")),
        report: report("6.0.1"),
        now: NOON,
    }
}

pub(super) fn report(os_version: &str) -> Report {
    Report {
        device_name: "android-1".to_owned(),
        platform: Platform::Android,
        operating_system: "Android".to_owned(),
        os_version: os_version.to_owned(),
        chassis: "phone".to_owned(),
        model: "One".to_owned(),
        manufacturer: "Fabrikam".to_owned(),
        serial_number: "F-1".to_owned(),
        reset_token_activated: false,
        enrolled_by_current_user: true,
        posture: Posture {
            passcode_set: Some(true),
            encrypted: Some(true),
            jailbroken: Some(false),
        },
        capabilities: RemoteAction::ALL.into_iter().collect(),
    }
}

pub(super) fn hash_of(text: &str) -> Hash {
    use sha2::Digest;
    sha2::Sha256::digest(text).into()
}

pub(super) fn idempotency(key: &str, fingerprint: &[u8]) -> Option<Idempotency> {
    Some(Idempotency {
        key: key.to_owned(),
        fingerprint: fingerprint.to_vec(),
    })
}

fn actor(facts: &Facts) -> Actor {
    Actor::Employee {
        primary_user: facts.primary_user,
    }
}

fn by_the_rules() -> Decide {
    Box::new(|facts| {
        let (device, policy) = (&facts.device, &facts.policy);
        let effect = granted(verdict(actor(facts), facts.action.into(), device, policy))?;
        let makes_one = matches!(effect, Effect::TemporaryPasscode { .. });
        Ok(Decision {
            effect,
            sealed_passcode: makes_one.then(|| SEALED.to_vec()),
        })
    })
}

fn again_by_the_rules() -> DecideAgain {
    Box::new(|facts| {
        let (device, policy) = (&facts.device, &facts.policy);
        granted(verdict_at_dispatch(
            actor(facts),
            facts.action,
            device,
            policy,
        ))
    })
}

fn granted(availability: Availability) -> Result<Effect, Denial> {
    match availability {
        Availability::Available(grant) => Ok(grant.effect()),
        Availability::Unavailable(denial) => Err(denial),
    }
}
