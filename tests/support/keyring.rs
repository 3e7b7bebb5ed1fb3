//! A keychain of one's own: a session bus with GNOME Keyring's secret service on it, unlocked, and nobody
//! else's secrets in it.

use crate::{program::Program, waiting::until};
use anyhow::{Context as _, Result};
use std::{
    fs::{self, DirBuilder},
    io::Write as _,
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// What opens the keychain.
const PASSWORD: &[u8] = b"keychain-0177";

/// A running keychain.
pub struct Keyring {
    daemon: Child,
    _bus: Program,
    address: String,
}

impl Keyring {
    /// Starts one that keeps what it is given in `folder`.
    ///
    /// # Errors
    ///
    /// When the bus or the secret service can't be started.
    pub async fn start(folder: &Path, logs: &Path) -> Result<Self> {
        let run = folder.join("run");
        DirBuilder::new().recursive(true).mode(0o700).create(&run)?;
        let socket = run.join("bus");
        let address = format!("unix:path={}", socket.display());
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--session", "--nofork", "--address", &address]);
        let bus = Program::start("bus", &mut bus, logs)?;
        until("the session bus", async || {
            Ok(socket.exists().then_some(()))
        })
        .await?;
        let mut daemon = Command::new("gnome-keyring-daemon")
            .args(["--foreground", "--unlock", "--components=secrets"])
            .env("DBUS_SESSION_BUS_ADDRESS", &address)
            .env("XDG_RUNTIME_DIR", &run)
            .env("XDG_DATA_HOME", folder.join("keyring"))
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(fs::File::create(logs.join("keyring.log"))?)
            .spawn()
            .context("Couldn't start gnome-keyring-daemon")?;
        // It reads until nothing more comes.
        let mut input = daemon.stdin.take().context("it has an input")?;
        input.write_all(PASSWORD)?;
        drop(input);
        let control = run.join("keyring/control");
        until("the keychain", async || Ok(control.exists().then_some(()))).await?;
        Ok(Self {
            daemon,
            _bus: bus,
            address,
        })
    }

    /// What `DBUS_SESSION_BUS_ADDRESS` is for programs that are to find it.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Keyring {
    fn drop(&mut self) {
        let _ended = self.daemon.kill();
        let _reaped = self.daemon.wait();
    }
}

/// The address of a bus on which nobody is, so that no program finds the one of whoever runs the test.
#[must_use]
pub fn nobodys_bus(folder: &Path) -> String {
    let nowhere: PathBuf = folder.join("no-bus");
    format!("unix:path={}", nowhere.display())
}
