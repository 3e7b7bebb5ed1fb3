//! A device enrols with a one-time code.

use crate::audit::Actor;
use crate::reads::devices::find_device;
use crate::statement::{execute, find};
use crate::term::{self, Term};
use crate::writer::Writing;
use crate::{Failure, Hash, Storage};
use model::action::ActionSet;
use model::compliance::Posture;
use model::device::Platform;
use model::id::{DeviceId, PersonId};
use model::time::Timestamp;
use rusqlite::{Connection, params};
use serde_json::json;

/// A device asks to be enrolled.
#[derive(Clone, Debug)]
pub struct Enrol {
    /// The hash of the one-time code.
    pub code_hash: Hash,
    /// The hash of what stays the same when the device repeats a call whose reply it missed.
    pub attempt_hash: Hash,
    /// The id the device gets.
    pub device_id: DeviceId,
    /// The hash of the secret the device gets.
    pub secret_hash: Hash,
    /// What the device is.
    pub report: Report,
    /// Now.
    pub now: Timestamp,
}

/// What a device says it is and can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What it calls itself.
    pub device_name: String,
    /// What runs on it.
    pub platform: Platform,
    /// The operating system's name, for people.
    pub operating_system: String,
    /// The operating system's version, as it says.
    pub os_version: String,
    /// What it looks like, a term of the wire.
    pub chassis: String,
    /// Its model.
    pub model: String,
    /// Who made it.
    pub manufacturer: String,
    /// Its serial number.
    pub serial_number: String,
    /// Android work profile: the token that lets a passcode be set is activated.
    pub reset_token_activated: bool,
    /// The person who uses it now is the one who enrolled it.
    pub enrolled_by_current_user: bool,
    /// What compliance asks about it.
    pub posture: Posture,
    /// What its agent can do.
    pub capabilities: ActionSet,
}

/// The answer to a device that enrols.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Enrolling {
    /// It is enrolled, and the secret it was given holds (an earlier one no longer).
    Enrolled {
        /// Identifies the device; an earlier id when this attempt was made before.
        device: DeviceId,
    },
    /// There is no such code.
    CodeUnknown,
    /// Another attempt has used the code, or its time is over.
    CodeUsed,
    /// The code is for devices of another kind.
    WrongPlatform,
}

impl Storage {
    /// Enrols a device.
    ///
    /// # Errors
    /// When the database can't do it; nothing was written.
    pub async fn enrol(&self, enrol: Enrol) -> Result<Enrolling, Failure> {
        // Anybody may guess codes, so guessing must not take the writer's time from those who work.
        let code_hash = enrol.code_hash;
        if self
            .read(move |it| find_code(it, code_hash))
            .await?
            .is_none()
        {
            return Ok(Enrolling::CodeUnknown);
        }
        self.write(move |writing| take_code(writing, enrol)).await
    }
}

/// A code as an attempt finds it.
struct Code {
    owner: Option<PersonId>,
    expires_at: Option<Timestamp>,
    only: Option<Platform>,
    used_by: Option<(Hash, DeviceId)>,
}

fn find_code(connection: &Connection, code_hash: Hash) -> Result<Option<Code>, Failure> {
    find(
        connection,
        "SELECT owner_id, expires_at, platform, attempt_hash, device_id FROM enrolment_codes
         WHERE code_hash = ?1",
        [code_hash],
        |row| {
            let attempt: Option<Hash> = row.get("attempt_hash")?;
            let device: Option<String> = row.get("device_id")?;
            Ok(Code {
                owner: row.get::<_, Option<String>>("owner_id")?.map(PersonId),
                expires_at: row.get::<_, Option<i64>>("expires_at")?.map(Timestamp),
                only: term::read_optional(row, "platform")?,
                used_by: attempt.zip(device.map(DeviceId)),
            })
        },
    )
}

fn take_code(writing: &mut Writing<'_>, enrol: Enrol) -> Result<Enrolling, Failure> {
    match find_code(writing.connection, enrol.code_hash)? {
        None => Ok(Enrolling::CodeUnknown),
        Some(Code {
            used_by: None,
            owner,
            expires_at,
            only,
        }) => {
            if expires_at.is_some_and(|expires_at| expires_at <= enrol.now) {
                return Ok(Enrolling::CodeUsed);
            }
            if only.is_some_and(|only| only != enrol.report.platform) {
                return Ok(Enrolling::WrongPlatform);
            }
            make_device(writing, enrol, owner.as_ref())
        }
        Some(Code {
            used_by: Some((attempt_hash, device)),
            ..
        }) if attempt_hash == enrol.attempt_hash => {
            execute(
                writing.connection,
                "UPDATE devices SET secret_hash = ?2 WHERE id = ?1",
                params![device.as_str(), enrol.secret_hash],
            )?;
            audit(writing, &device, "enrolmentRepeated", enrol.now)?;
            Ok(Enrolling::Enrolled { device })
        }
        Some(Code { .. }) => Ok(Enrolling::CodeUsed),
    }
}

fn make_device(
    writing: &mut Writing<'_>,
    enrol: Enrol,
    owner: Option<&PersonId>,
) -> Result<Enrolling, Failure> {
    let Enrol {
        code_hash,
        attempt_hash,
        device_id: device,
        secret_hash,
        report,
        now,
    } = enrol;
    let Report {
        device_name,
        platform,
        operating_system,
        os_version,
        chassis,
        model,
        manufacturer,
        serial_number,
        reset_token_activated,
        enrolled_by_current_user,
        posture:
            Posture {
                passcode_set,
                encrypted,
                jailbroken,
            },
        capabilities,
    } = report;
    execute(
        writing.connection,
        "INSERT INTO devices (id, version, secret_hash, primary_user_id, assignment, ownership,
           enrolment, management_agent, passcode_characters, passcode_minimum_length,
           managed_device_name, device_name, platform, operating_system, os_version,
           chassis, model, manufacturer, serial_number, reset_token_activated,
           can, enrolled_by_current_user, passcode_set, encrypted, jailbroken, enrolled_at,
           last_contact)
         SELECT ?2, 0, ?3, owner_id, assignment, ownership, enrolment, management_agent,
           passcode_characters, passcode_minimum_length,
           coalesce(managed_device_name, ?4), ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17,
           ?18, ?18
         FROM enrolment_codes WHERE code_hash = ?1",
        params![
            code_hash,
            device.as_str(),
            secret_hash,
            device_name,
            platform.text(),
            operating_system,
            os_version,
            chassis,
            model,
            manufacturer,
            serial_number,
            reset_token_activated,
            term::set_text(capabilities),
            enrolled_by_current_user,
            passcode_set,
            encrypted,
            jailbroken,
            now.0,
        ],
    )?;
    execute(
        writing.connection,
        "UPDATE enrolment_codes SET attempt_hash = ?2, device_id = ?3 WHERE code_hash = ?1",
        params![code_hash, attempt_hash, device.as_str()],
    )?;
    let version = writing.device_changed(owner, &device)?;
    execute(
        writing.connection,
        "UPDATE devices SET version = ?2 WHERE id = ?1",
        params![device.as_str(), version],
    )?;
    writing.judge_new(&device, now)?;
    if find_device(writing.connection, &device)?.is_some_and(|known| known.awaits_reset_token()) {
        writing.awaited_token_changed(owner, &device)?;
    }
    audit(writing, &device, "deviceEnrolled", now)?;
    Ok(Enrolling::Enrolled { device })
}

fn audit(
    writing: &Writing<'_>,
    device: &DeviceId,
    action: &str,
    now: Timestamp,
) -> Result<(), Failure> {
    let subject = format!("device:{device}");
    writing.audit(now, &Actor::Device(device), action, subject, &json!({}))
}
