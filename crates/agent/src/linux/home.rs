//! Bringing this computer under management, keeping it there, and forgetting everything once it is not.

use super::Computer;
use crate::back_off::BackOff;
use crate::channel::{CallFailure, Channel, NotAPortal};
use crate::device::{Device, Interrupted, Stopped};
use crate::dice::{Dice, SystemDice};
use crate::durable::{self, FileTrouble, Held};
use crate::identity::IdentityFile;
use core::fmt;
use serde::{Deserialize, Serialize};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use url::Url;
use wire::failure::FailureCode;

/// A unit for systemd that does what the portal asks.
pub const UNIT: &str = "\
[Unit]
Description=Company Portal agent
Wants=network-online.target
After=network-online.target

[Service]
ExecStart=/usr/bin/portal-agent run
Restart=on-failure
RestartSec=30

[Install]
WantedBy=multi-user.target
";

/// Everything that is kept, and forgotten when the computer leaves; what names it to the portal
/// goes last, so that forgetting can be taken up again.
const FILES: [&str; 4] = [
    "journal.jsonl",
    "identity.json",
    "settings.json",
    "state.json",
];

/// Where the portal is, and whose passcode can be reset.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Settings {
    portal: String,
    account: Option<String>,
}

/// Why this computer can't be enrolled or run.
#[derive(Debug)]
pub enum HomeTrouble {
    /// A file can't be read or written.
    File(FileTrouble),
    /// The address can't be a portal's.
    Address(NotAPortal),
    /// There is nowhere to keep anything.
    Homeless,
    /// Another agent runs here.
    Running,
    /// It is enrolled.
    Enrolled,
    /// It isn't enrolled.
    NotEnrolled,
    /// The portal doesn't take the code.
    Code(Option<FailureCode>),
    /// The portal didn't enrol it.
    Portal(CallFailure),
}

impl fmt::Display for HomeTrouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::File(trouble) => return write!(f, "{trouble}"),
            Self::Address(trouble) => return write!(f, "{trouble}"),
            Self::Portal(failure) => return write!(f, "{failure}"),
            Self::Homeless => "set HOME or XDG_STATE_HOME, or run as root",
            Self::Running => "another agent runs on this computer",
            Self::Enrolled => "this computer is already enrolled",
            Self::NotEnrolled => "this computer isn't enrolled: portal-agent enrol",
            Self::Code(Some(FailureCode::NotFound)) => "the portal doesn't know this code",
            Self::Code(Some(FailureCode::NotAcceptable)) => {
                "this code was used, or its time is over: get a new one from the portal"
            }
            Self::Code(_) => "the portal doesn't take this code for this computer",
        })
    }
}

impl std::error::Error for HomeTrouble {}

impl From<FileTrouble> for HomeTrouble {
    fn from(trouble: FileTrouble) -> Self {
        Self::File(trouble)
    }
}

/// Where this computer keeps what it knows: root's for all of it, anybody else's their own.
///
/// # Errors
///
/// When there is nowhere.
pub fn directory() -> Result<PathBuf, HomeTrouble> {
    let named = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    if let Some(given) = named("PORTAL_AGENT_STATE") {
        return Ok(given.into());
    }
    if super::is_root() {
        return Ok("/var/lib/portal-agent".into());
    }
    let state = named("XDG_STATE_HOME").map(PathBuf::from);
    let state = state.or_else(|| named("HOME").map(|home| Path::new(&home).join(".local/state")));
    Ok(state.ok_or(HomeTrouble::Homeless)?.join("portal-agent"))
}

fn hold(directory: &Path) -> Result<Held, HomeTrouble> {
    durable::create_directory(directory)?;
    Held::if_free(&directory.join("agent.held"))?.ok_or(HomeTrouble::Running)
}

/// Enrols this computer with `code`. Once more with the same code is the same attempt, should the
/// reply get lost.
///
/// # Errors
///
/// When it is enrolled, the code isn't taken, or the portal can't be reached.
pub async fn enrol(
    directory: &Path,
    portal: Url,
    code: String,
    account: Option<String>,
) -> Result<(), HomeTrouble> {
    let channel = Channel::new(portal.clone()).map_err(HomeTrouble::Address)?;
    let _held = hold(directory)?;
    let settings = directory.join("settings.json");
    if durable::read::<Settings>(&settings)?.is_some() {
        return Err(HomeTrouble::Enrolled);
    }
    let dice: Arc<dyn Dice> = Arc::new(SystemDice);
    let identity_file = IdentityFile::in_directory(directory);
    if !identity_file.open(&code, &*dice)?.is_for(&code) {
        identity_file.renew(&code, &*dice)?;
    }
    let invoking = ["SUDO_USER", "USER"].map(|name| std::env::var(name).ok());
    let account = account.or_else(|| invoking.into_iter().flatten().next());
    let computer = Computer::open(directory, account.clone())?;
    let mut device = Device::open(computer, Some(code), directory, channel, dice)?;
    device
        .enrol_now()
        .await
        .map_err(|interrupted| match interrupted {
            Interrupted::Call(failure) => HomeTrouble::Portal(failure),
            Interrupted::Stopped(Stopped::NotEnrolled(code)) => HomeTrouble::Code(code),
            Interrupted::Stopped(Stopped::LeftManagement) => HomeTrouble::NotEnrolled,
            Interrupted::Stopped(Stopped::File(trouble)) => HomeTrouble::File(trouble),
        })?;
    let portal = portal.to_string();
    durable::replace(&settings, &Settings { portal, account })?;
    Ok(())
}

/// Does what the portal asks of this computer until it leaves management, and then forgets
/// everything.
///
/// # Errors
///
/// When it isn't enrolled, or another agent runs.
pub async fn run(directory: &Path) -> Result<(), HomeTrouble> {
    let _held = hold(directory)?;
    let settings: Option<Settings> = durable::read(&directory.join("settings.json"))?;
    let Settings { portal, account } = settings.ok_or(HomeTrouble::NotEnrolled)?;
    if !directory.join(FILES[1]).is_file() {
        // It was forgetting, and something stopped it.
        return forget(directory);
    }
    let portal = Url::parse(&portal).map_err(|_| HomeTrouble::Address(NotAPortal::NotEncrypted))?;
    let channel = Channel::new(portal).map_err(HomeTrouble::Address)?;
    let dice: Arc<dyn Dice> = Arc::new(SystemDice);
    let mut back_off = BackOff::default();
    loop {
        let computer = Computer::open(directory, account.clone())?;
        let (channel, dice_too) = (channel.clone(), Arc::clone(&dice));
        let mut device = Device::open(computer, None, directory, channel, dice_too)?;
        match device.run().await {
            Ok(()) | Err(Stopped::LeftManagement) => break,
            Err(Stopped::NotEnrolled(code)) => return Err(HomeTrouble::Code(code)),
            Err(reason @ Stopped::File(_)) => {
                tracing::error!(%reason, "stopped");
                tokio::time::sleep(back_off.next(&*dice)).await;
            }
        }
    }
    tracing::info!("left management");
    forget(directory)
}

fn forget(directory: &Path) -> Result<(), HomeTrouble> {
    for file in FILES {
        let path = directory.join(file);
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(FileTrouble::at(&path)(error).into());
            }
            _ => {}
        }
    }
    Ok(())
}
