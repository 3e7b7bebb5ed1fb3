//! This Linux computer as what a device runs on. It offers only what it can really do here.
//!
//! What it was asked to do is kept like a pretend device's lock, so that a crash leaves each thing done
//! or not done; everything else is read anew each time.

pub mod account;
pub mod facts;
pub mod home;
pub mod programs;

use crate::durable::{self, FileTrouble};
use crate::machine::Machine;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use wire::channel::{Accepted, Complete, DeviceReport, Posture};
use wire::terms::{DeviceFailure, Effect, Platform, RemoteAction};

/// What became of this computer so far.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct State {
    managed: bool,
    /// The command that was run last.
    done: Option<String>,
    /// A restart that was asked for: the command, and the boot during which it was.
    restarting: Option<(String, String)>,
    /// What stood in place of the temporary passcode when it was set, until its person has set
    /// another and the portal knows; a digest, since nobody else needs to be able to try it.
    temporary: Option<String>,
}

/// This computer.
pub struct Computer {
    account: Option<String>,
    path: PathBuf,
    state: Mutex<State>,
}

/// Whether this process may do everything (proc(5): effective user id).
#[must_use]
pub fn is_root() -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ids = status.lines().find_map(|line| line.strip_prefix("Uid:"));
    ids.and_then(|ids| ids.split_whitespace().nth(1)) == Some("0")
}

const ROOT: &str = "/";

impl Computer {
    /// This computer, which keeps what it knows in `directory`; `account` is whose passcode can be
    /// reset.
    ///
    /// # Errors
    ///
    /// When its file there can't be read.
    pub fn open(directory: &Path, account: Option<String>) -> Result<Self, FileTrouble> {
        let path = directory.join("state.json");
        let state = durable::read(&path)?.unwrap_or(State {
            managed: true,
            done: None,
            restarting: None,
            temporary: None,
        });
        Ok(Self {
            account,
            path,
            state: Mutex::new(state),
        })
    }

    fn state(&self) -> State {
        let state = self.state.lock();
        state.unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn keep(&self, state: State) -> Result<(), FileTrouble> {
        durable::replace(&self.path, &state)?;
        *self.state.lock().unwrap_or_else(PoisonError::into_inner) = state;
        Ok(())
    }

    fn kept_passcode(&self) -> Option<String> {
        account::kept_passcode(Path::new(ROOT), self.account.as_deref()?)
    }

    /// What can really be done here.
    fn can(&self) -> Vec<RemoteAction> {
        let has = |name| programs::find(name).is_some();
        let root = is_root();
        let mut can = vec![RemoteAction::SyncDevice, RemoteAction::Retire];
        let session = root || std::env::var_os("XDG_SESSION_ID").is_some();
        if session && has("loginctl") && Path::new("/run/systemd/seats").is_dir() {
            can.push(RemoteAction::RemoteLock);
        }
        if root && self.kept_passcode().is_some() && has("chpasswd") && has("chage") {
            can.push(RemoteAction::ResetPasscode);
        }
        if root && has("shutdown") && Path::new("/run/systemd/system").is_dir() {
            can.push(RemoteAction::RebootNow);
        }
        can
    }

    /// Locks the sessions of everybody, or, not being root, the one it runs in.
    async fn lock(&self) -> Complete {
        let session = std::env::var("XDG_SESSION_ID").unwrap_or_default();
        let arguments = if is_root() {
            vec!["lock-sessions"]
        } else {
            vec!["lock-session", session.as_str()]
        };
        if self.kept_passcode().as_deref() == Some("") {
            return failed(DeviceFailure::NoPasscodeSet);
        }
        done(programs::run("loginctl", &arguments, None).await)
    }

    async fn reset_passcode(&self, passcode: Option<&str>) -> Result<Complete, FileTrouble> {
        let (Some(account), Some(passcode)) = (self.account.as_deref(), passcode) else {
            return Ok(failed(DeviceFailure::Other));
        };
        if !account::set_passcode(Path::new(ROOT), account, passcode).await {
            return Ok(failed(DeviceFailure::PasscodeRefused));
        }
        let temporary = self.kept_passcode().as_deref().map(digest);
        let state = self.state();
        self.keep(State { temporary, ..state })?;
        Ok(Complete::Succeeded)
    }

    /// Has the computer restart in a minute: time to tell the portal, and for people to save. Asking
    /// again during the same boot only puts it off.
    async fn restart(&self, command: &str) -> Result<Complete, FileTrouble> {
        let restarting = Some((command.to_owned(), boot()));
        let state = self.state();
        self.keep(State {
            restarting,
            ..state
        })?;
        Ok(done(programs::run("shutdown", &["-r", "+1"], None).await))
    }
}

/// Names the time since the computer was last started (random(4)).
fn boot() -> String {
    fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default()
}

fn digest(kept: &str) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(Sha256::digest(kept))
}

fn failed(failure: DeviceFailure) -> Complete {
    Complete::Failed { failure }
}

fn done(done: bool) -> Complete {
    if done {
        Complete::Succeeded
    } else {
        failed(DeviceFailure::Other)
    }
}

impl Machine for Computer {
    fn name(&self) -> &str {
        "this computer"
    }

    fn report(&self) -> Result<DeviceReport, FileTrouble> {
        let root = Path::new(ROOT);
        let (operating_system, os_version) = facts::system(root);
        Ok(DeviceReport {
            device_name: facts::host_name(root),
            platform: Platform::Linux,
            operating_system,
            os_version,
            chassis: facts::chassis(root),
            model: facts::firmware(root, "product_name"),
            manufacturer: facts::firmware(root, "sys_vendor"),
            serial_number: facts::firmware(root, "product_serial"),
            reset_token_activated: false,
            enrolled_by_current_user: true,
            posture: Posture {
                passcode_set: self.kept_passcode().map(|kept| !kept.is_empty()),
                encrypted: facts::is_encrypted(root),
                jailbroken: None,
            },
            can: self.can(),
        })
    }

    fn is_managed(&self) -> Result<bool, FileTrouble> {
        Ok(self.state().managed)
    }

    fn set_managed(&self, managed: bool) -> Result<(), FileTrouble> {
        let state = self.state();
        self.keep(State { managed, ..state })
    }

    fn was_changed_by(&self, command: &str) -> Result<bool, FileTrouble> {
        let state = self.state();
        let restarted = state
            .restarting
            .is_some_and(|(restarting, during)| restarting == command && during != boot());
        Ok(restarted || state.done.as_deref() == Some(command))
    }

    fn untold_change(&self) -> Result<Option<u64>, FileTrouble> {
        let temporary = self.state().temporary;
        let now = temporary.and_then(|temporary| {
            let kept = self.kept_passcode()?;
            (digest(&kept) != temporary).then_some(1)
        });
        Ok(now)
    }

    fn told(&self, _change: u64) -> Result<(), FileTrouble> {
        let state = self.state();
        self.keep(State {
            temporary: None,
            ..state
        })
    }

    async fn perform(&self, accepted: &Accepted) -> Result<Complete, FileTrouble> {
        let (Some(action), Some(effect)) = (accepted.action, accepted.effect) else {
            return Ok(Complete::NotSupported);
        };
        if !self.can().contains(&action) {
            return Ok(Complete::NotSupported);
        }
        let outcome = match effect {
            Effect::ChecksStatus => Complete::Succeeded,
            Effect::Locks => self.lock().await,
            Effect::TemporaryPasscode { .. } => {
                self.reset_passcode(accepted.passcode.as_deref()).await?
            }
            Effect::Restarts => self.restart(&accepted.id).await?,
            Effect::LeavesManagement { .. } => {
                // Below, in one step with the note that it was done.
                Complete::Succeeded
            }
            Effect::RemovesPasscode { .. }
            | Effect::LocksWithPin
            | Effect::Renames
            | Effect::Erases { .. } => return Ok(Complete::NotSupported),
        };
        if outcome == Complete::Succeeded {
            let state = self.state();
            self.keep(State {
                done: Some(accepted.id.clone()),
                managed: state.managed && !matches!(effect, Effect::LeavesManagement { .. }),
                ..state
            })?;
        }
        Ok(outcome)
    }
}
