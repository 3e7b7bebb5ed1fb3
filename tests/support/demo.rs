//! The real service and the real devices, as programs of their own with a folder of their own.

use crate::{fake_time, ports, program::Program, program_path, waiting::until, web};
use anyhow::{Context as _, Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;

/// A demo that runs, and can be killed and started again.
pub struct Demo {
    folder: TempDir,
    organisation: Option<PathBuf>,
    portal_port: u16,
    /// The portal's address as everybody knows it, where that isn't where it listens.
    address: Option<String>,
    issuer_port: u16,
    log_level: &'static str,
    service: Option<Program>,
    devices: Option<Program>,
}

impl Demo {
    /// Prepares a demo of the organisation in this file, or of the built-in one; nothing runs yet.
    ///
    /// # Errors
    ///
    /// When there is no folder or no port for it.
    pub fn new(organisation: Option<&Path>) -> Result<Self> {
        Ok(Self {
            folder: tempfile::tempdir()?,
            organisation: organisation.map(Path::to_owned),
            portal_port: ports::free()?,
            address: None,
            issuer_port: ports::free()?,
            log_level: "info",
            service: None,
            devices: None,
        })
    }

    /// The same, with every program logging everything it can.
    #[must_use]
    pub fn talkative(self) -> Self {
        Self {
            log_level: "trace",
            ..self
        }
    }

    /// The same, with a portal that everybody knows by `address`: whoever answers there carries on what is asked.
    #[must_use]
    pub fn known_by(self, address: &str) -> Self {
        Self {
            address: Some(address.to_owned()),
            ..self
        }
    }

    /// The portal's address.
    #[must_use]
    pub fn portal(&self) -> String {
        self.address.clone().unwrap_or_else(|| self.listens_at())
    }

    /// Where the service listens.
    #[must_use]
    pub fn listens_at(&self) -> String {
        format!("http://127.0.0.1:{}", self.portal_port)
    }

    /// The service's folder.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("service")
    }

    /// The folder of all devices.
    #[must_use]
    pub fn devices_data(&self) -> PathBuf {
        self.folder.path().join("devices")
    }

    /// Starts the service, or starts it again on the same ports and folder, and waits until it
    /// answers.
    ///
    /// # Errors
    ///
    /// When it doesn't start or doesn't answer.
    pub async fn start_service(&mut self) -> Result<()> {
        let command = Command::new(program_path("portal-service"));
        self.start_service_as(command).await
    }

    /// The same with the service's clock behind by so many seconds.
    ///
    /// # Errors
    ///
    /// When it doesn't start or doesn't answer.
    pub async fn start_service_in_the_past(&mut self, seconds: u32) -> Result<()> {
        let mut command = Command::new(program_path("portal-service"));
        command.envs(fake_time::environment()?);
        command.env("FAKETIME", format!("-{seconds}s"));
        self.start_service_as(command).await
    }

    async fn start_service_as(&mut self, mut command: Command) -> Result<()> {
        command.env("PORTAL_LOG", self.log_level);
        command.arg("--demo").arg("--data").arg(self.data());
        command.args(["--listen", &format!("127.0.0.1:{}", self.portal_port)]);
        command.args([
            "--issuer-listen",
            &format!("127.0.0.1:{}", self.issuer_port),
        ]);
        if let Some(address) = &self.address {
            command.args(["--address", address]);
        }
        if let Some(organisation) = &self.organisation {
            command.arg("--organisation").arg(organisation);
        }
        let mut service = Program::start("portal-service", &mut command, &self.logs())?;
        let client = web::client()?;
        let ready = format!("{}/.well-known/oauth-protected-resource", self.portal());
        until("the service to answer", async || {
            if service.has_ended() {
                bail!("the service ended by itself:\n{}", service.log());
            }
            let answer = client.get(&ready).send().await;
            Ok(answer
                .is_ok_and(|answer| answer.status().is_success())
                .then_some(()))
        })
        .await?;
        self.service = Some(service);
        Ok(())
    }

    /// Ends the service at once and without warning.
    pub fn kill_service(&mut self) {
        self.service = None;
    }

    /// Switches every device on.
    ///
    /// # Errors
    ///
    /// When their program doesn't start.
    pub fn start_devices(&mut self) -> Result<()> {
        let mut command = Command::new(program_path("portal-agent"));
        command
            .arg("--pretend")
            .arg(self.data().join("pretend-devices.json"));
        command.args(["--portal", &self.portal()]);
        command.arg("--data").arg(self.devices_data());
        command.env("PORTAL_LOG", self.log_level);
        self.devices = Some(Program::start("portal-agent", &mut command, &self.logs())?);
        Ok(())
    }

    /// Switches every device off at once, as if their batteries were taken out.
    pub fn kill_devices(&mut self) {
        self.devices = None;
    }

    /// Whether a passcode opens a device; an empty one opens it only where none is set.
    ///
    /// # Errors
    ///
    /// When there is no such device.
    pub fn opens(&self, handle: &str, passcode: &str) -> Result<bool> {
        let output = Command::new(program_path("portal-agent"))
            .arg("try-passcode")
            .arg("--data")
            .arg(self.devices_data())
            .args(["--", handle, passcode])
            .output()?;
        let said = String::from_utf8_lossy(&output.stdout);
        match (output.status.code(), said.trim()) {
            (Some(0), "opens") => Ok(true),
            (Some(1), "does not open") => Ok(false),
            _ => bail!("{}", String::from_utf8_lossy(&output.stderr)),
        }
    }

    /// The device's journal: one JSON document a line, as it was written.
    ///
    /// # Errors
    ///
    /// When it can't be read.
    pub fn journal(&self, handle: &str) -> Result<Vec<String>> {
        let path = self.devices_data().join(handle).join("journal.jsonl");
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        Ok(text.lines().map(str::to_owned).collect())
    }

    /// The folder of what every program said.
    #[must_use]
    pub fn logs(&self) -> PathBuf {
        self.folder.path().join("logs")
    }
}
